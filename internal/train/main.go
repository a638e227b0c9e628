// Command train builds the model of package ner/newswire and measures it. See ner/newswire/data/README.md.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"

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
		nerPath  = fs.String("ner", "../shared/data/ner/anercorp-train.conll", "the training `file`, in CoNLL format")
		rawPath  = fs.String("raw", "", "raw articles, a JSON object with \"title\" and \"text\" on each line of the `file`")
		lexPath  = fs.String("lexicon", "", "a `file` with the word classes; learnt from the raw articles when it does not exist, and written there")
		outPath  = fs.String("out", "", "write the model to the `file`")
		fold     = fs.Int("fold", 0, "cross-validate this fold of five only")
		validate = fs.Bool("cv", false, "cross-validate instead of building a model")
		verbose  = fs.Bool("v", false, "report the loss of every epoch")
		b        = newBuilder()
	)
	fs.IntVar(&b.first.Epochs, "epochs", b.first.Epochs, "epochs of the first pass")
	fs.StringVar(&b.first.Without, "without", "", "the groups of features to leave out")
	fs.StringVar(&b.second.Without, "without2", "", "the groups of features to leave out of the second pass")
	fs.IntVar(&b.second.Epochs, "epochs2", b.second.Epochs, "epochs of the second pass, 0 for no second pass")
	fs.Func("drop", "", b.setDrop)
	fs.BoolVar(&show, "show", false, "print the errors")
	if err := fs.Parse(args); err != nil {
		return err
	}
	if *verbose {
		b.first.Progress = func(e int, loss float64) { fmt.Fprintf(log, "epoch %d loss %.3f\n", e+1, loss) }
		b.second.Progress = b.first.Progress
	}
	sents, err := readCoNLL(*nerPath, coarse)
	if err != nil {
		return err
	}
	lex, err := loadLexicon(*lexPath, *rawPath, log)
	if err != nil {
		return err
	}
	if b.use > 0 && *rawPath != "" {
		f, err := os.Open(*rawPath)
		if err != nil {
			return err
		}
		defer f.Close()
		if b.raw, err = rawTexts(f, b.use); err != nil {
			return err
		}
	}
	if *validate {
		folds := []int{0, 1, 2, 3, 4}
		if *fold > 0 {
			folds = []int{*fold - 1}
		}
		b.crossValidate(out, lex, sents, folds)
		return nil
	}
	m := b.build(lex, documents(sents))
	return os.WriteFile(*outPath, m.Append(nil), 0o644)
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
	first, second tagger.Options
	use           int // the share of the raw articles from which the words' use is learnt: one in so many, 0 for none
	raw           []*tagger.Text
}

func newBuilder() *builder {
	o := tagger.Options{Epochs: 6, Rate: 0.12, L1: 0.3, DropWord: 110}
	second := o
	second.Without = "o"
	return &builder{first: o, second: second}
}

func (b *builder) setDrop(s string) error {
	for _, o := range []*tagger.Options{&b.first, &b.second} {
		if _, err := fmt.Sscanf(s, "%d,%d,%d", &o.DropWord, &o.DropUse, &o.DropOwn); err != nil {
			return err
		}
	}
	return nil
}
