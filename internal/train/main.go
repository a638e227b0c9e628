// Command train builds the model of package ner/newswire and measures it. See ner/newswire/data/README.md.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/rawi-nlp/rawi/internal/conll"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
	"github.com/rawi-nlp/rawi/internal/lexicon"
	"github.com/rawi-nlp/rawi/internal/tagger"
)

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(args []string, out, log io.Writer) error {
	fs := flag.NewFlagSet("train", flag.ExitOnError)
	var (
		nerPath  = fs.String("ner", "", "the training `file`, in CoNLL format")
		rawPath  = fs.String("raw", "", "raw articles, a JSON object with \"title\" and \"text\" on each line of the `file`")
		lexPath  = fs.String("lexicon", "", "a `file` with the word classes; learnt from the raw articles when it does not exist, and written there")
		outPath  = fs.String("out", "", "write the model to the `file`")
		fold     = fs.Int("fold", 0, "cross-validate this fold of five only")
		validate = fs.Bool("cv", false, "cross-validate instead of building a model")
		verbose  = fs.Bool("v", false, "report the loss of every epoch")
		b        = builder{options: tagger.Defaults(), lists: gazetteer.Default()}
	)
	fs.IntVar(&b.options.Epochs, "epochs", b.options.Epochs, "epochs of each pass")
	fs.IntVar(&b.options.Passes, "passes", b.options.Passes, "one or two passes")
	fs.StringVar(&b.options.Without, "without", "", "the groups of features to leave out: letters of wascvl")
	fs.StringVar(&b.folds, "folds", "", "keep the models of the folds in the `folder`, and take them from there when they are there")
	show := fs.Bool("show", false, "print the errors")
	testPath := fs.String("test", "", "score the model on the annotated `file`")
	modelPath := fs.String("model", "", "take the model from the `file` instead of building it")
	if err := fs.Parse(args); err != nil {
		return err
	}
	if *verbose {
		b.options.Progress = func(step, epoch int, loss float64) {
			fmt.Fprintf(log, "step %d epoch %d loss %.3f\n", step+1, epoch+1, loss)
		}
	}
	var m *tagger.Model
	if *modelPath != "" {
		data, err := os.ReadFile(*modelPath)
		if err != nil {
			return err
		}
		if m, err = tagger.Parse(data); err != nil {
			return fmt.Errorf("%s: %w", *modelPath, err)
		}
	} else {
		if *nerPath == "" {
			return errors.New("no training file: -ner FILE, or -model FILE for a model that is there")
		}
		sents, err := readSentences(*nerPath)
		if err != nil {
			return err
		}
		lex, err := loadLexicon(*lexPath, *rawPath, log)
		if err != nil {
			return err
		}
		if *validate {
			folds := []int{0, 1, 2, 3, 4}
			if *fold > 0 {
				folds = []int{*fold - 1}
			}
			return b.crossValidate(out, lex, sents, folds, *show)
		}
		m = b.build(lex, sents)
	}
	if *testPath != "" {
		test, err := readSentences(*testPath)
		if err != nil {
			return err
		}
		b.test(out, m, test, *show)
	}
	if *outPath == "" {
		return nil
	}
	return os.WriteFile(*outPath, m.Append(nil), 0o644)
}

func readSentences(path string) ([]conll.Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return conll.Read(f, path)
}

func loadLexicon(path, raw string, log io.Writer) (*lexicon.Lexicon, error) {
	if path != "" {
		if b, err := os.ReadFile(path); err == nil {
			lex, _, err := lexicon.Read(b)
			return lex, err
		}
	}
	f, err := os.Open(raw)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lex, err := buildLexicon(f, log)
	if err != nil || path == "" {
		return lex, err
	}
	return lex, os.WriteFile(path, lex.Append(nil), 0o644)
}

// builder holds the settings of a model.
type builder struct {
	options tagger.Options
	lists   *gazetteer.Table
	folds   string // a folder for the models of the folds
}
