package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/rawi-nlp/rawi/internal/lexicon"
	"github.com/rawi-nlp/rawi/internal/tagger"
)

func main() {
	if os.Args[1] == "clusters" {
		l, err := buildLexicon(os.Stdin, os.Stderr)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.WriteFile(os.Args[2], l.Append(nil), 0o644)
		return
	}
	fs := flag.NewFlagSet("cv", flag.ExitOnError)
	epochs := fs.Int("epochs", 12, "")
	rate := fs.Float64("rate", 0.15, "")
	l1 := fs.Float64("l1", 0.3, "")
	l2 := fs.Float64("l2", 0, "")
	drop := fs.Int("drop", 0, "")
	dropUse := fs.Int("dropuse", 0, "")
	without := fs.String("without", "", "")
	second := fs.Bool("second", false, "")
	lexPath := fs.String("lex", "/tmp/nermodel/lex1.bin", "")
	fold := fs.Int("fold", -1, "")
	verbose := fs.Bool("v", false, "")
	fs.BoolVar(&show, "show", false, "")
	fs.StringVar(&without2, "without2", "", "")
	fs.IntVar(&epochs2, "epochs2", 6, "")
	fs.IntVar(&drop2, "drop2", 0, "")
	rawPath := fs.String("raw", "", "")
	fs.Parse(os.Args[2:])
	if *rawPath != "" {
		f, err := os.Open(*rawPath)
		if err != nil {
			panic(err)
		}
		raw, err = rawTexts(f, 8)
		if err != nil {
			panic(err)
		}
	}
	lex := lexicon.Build(nil, nil)
	if b, err := os.ReadFile(*lexPath); err == nil {
		lex, _, err = lexicon.Read(b)
		if err != nil {
			panic(err)
		}
	}
	sents, err := readCoNLL("/work/shared/data/ner/anercorp-train.conll", coarse)
	if err != nil {
		panic(err)
	}
	o := tagger.Options{Epochs: *epochs, Rate: float32(*rate), L1: float32(*l1), L2: float32(*l2), DropWord: uint8(*drop), DropUse: uint8(*dropUse), Without: *without}
	if *verbose {
		o.Progress = func(e int, loss float64) { fmt.Fprintf(os.Stderr, "epoch %d loss %.3f\n", e, loss) }
	}
	folds := []int{0, 1, 2, 3, 4}
	if *fold >= 0 {
		folds = []int{*fold}
	}
	crossValidate(os.Stdout, lex, sents, folds, *second, o)
}
