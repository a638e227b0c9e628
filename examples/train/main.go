// Command train trains an entity model on annotated sentences of your own and reports how good it is.
//
//	train -train mine.conll [-dev held-out.conll] [-o model.bin]
//
// The files are in CoNLL format: a word and its tag (O, B-PER, I-PER, B-LOC, …) on a line, an empty line between
// sentences, the sentences in the order of their articles. Without -dev the last tenth of the sentences is held out.
// The model is read by newswire.Read. The exit status is 1 when a file is at fault and 2 when the command line is.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/rawi-nlp/rawi/ner/newswire"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	fs := flag.NewFlagSet("train", flag.ContinueOnError)
	fs.SetOutput(stderr)
	train := fs.String("train", "", "the `file` of annotated sentences to train on")
	dev := fs.String("dev", "", "a `file` of annotated sentences to measure on")
	out := fs.String("o", "", "write the model to the `file`")
	quiet := fs.Bool("quiet", false, "show no progress")
	switch err := fs.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	case *train == "" || fs.NArg() > 0:
		fmt.Fprintln(stderr, "train: want -train FILE, and nothing but flags")
		return 2
	}
	if err := learn(*train, *dev, *out, *quiet, stdout, stderr); err != nil {
		fmt.Fprintln(stderr, "train:", err)
		return 1
	}
	return 0
}

func learn(train, dev, out string, quiet bool, stdout, stderr io.Writer) error {
	sents, err := read(train)
	if err != nil {
		return err
	}
	held := sents[len(sents)-len(sents)/10:]
	if dev == "" {
		sents = sents[:len(sents)-len(held)]
	} else if held, err = read(dev); err != nil {
		return err
	}
	fmt.Fprintf(stdout, "%d sentences to train on, %d to measure on\n", len(sents), len(held))
	var report func(newswire.Progress)
	if !quiet {
		report = func(p newswire.Progress) {
			fmt.Fprintf(stderr, "step %d of %d, epoch %d of %d: loss %.3f\n", p.Step, p.Steps, p.Epoch, p.Epochs, p.Loss)
		}
	}
	m := newswire.Train(sents, report)
	table(stdout, "the new model", newswire.Evaluate(m, held))
	table(stdout, "the model that comes with rawi", newswire.Evaluate(newswire.Tagger(), held))
	if out == "" {
		return nil
	}
	return write(out, m)
}

func read(path string) ([]newswire.Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sents, err := newswire.ReadSentences(f, path)
	if err == nil && len(sents) == 0 {
		err = fmt.Errorf("%s: no sentences", path)
	}
	return sents, err
}

// write writes the model beside path first, so that a full disk leaves no half of one there.
func write(path string, m *newswire.Model) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".model-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = m.WriteTo(f)
	if err = errors.Join(err, f.Chmod(0o644), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

func table(w io.Writer, title string, s newswire.Score) {
	fmt.Fprintf(w, "\n%s\n%-6s %9s %9s %9s %6s\n", title, "type", "precision", "recall", "F1", "names")
	row := func(name string, c newswire.Count) {
		fmt.Fprintf(w, "%-6s %9.1f %9.1f %9.1f %6d\n", name, 100*c.Precision(), 100*c.Recall(), 100*c.F1(), c.Given)
	}
	for i, name := range []string{"PER", "LOC", "ORG", "MISC"} {
		row(name, s[i])
	}
	row("all", s.Micro())
}
