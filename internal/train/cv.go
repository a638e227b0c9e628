package main

import (
	"fmt"
	"io"

	"github.com/rawi-nlp/rawi/internal/conll"
	"github.com/rawi-nlp/rawi/internal/lexicon"
	"github.com/rawi-nlp/rawi/internal/tagger"
)

// crossValidate trains and tests on five folds, contiguous blocks of sentences.
func (b *builder) crossValidate(w io.Writer, lex *lexicon.Lexicon, sents []conll.Sentence, folds []int, errors bool) {
	n := len(sents)
	var all conll.Score
	sum := 0.0
	for _, k := range folds {
		from, to := k*n/5, (k+1)*n/5
		test := conll.Documents(sents[from:to], b.lists)
		m := b.build(lex, append(append([]conll.Sentence{}, sents[:from]...), sents[to:]...))
		var s conll.Score
		for i := range test {
			r := m.Tag(&test[i].Text)
			s.Add(&test[i], r.Labels)
			all.Add(&test[i], r.Labels)
			if errors {
				test[i].Errors(w, r.Labels)
			}
			m.Release(r)
		}
		fmt.Fprintf(w, "fold %d  %s\n", k+1, &s)
		sum += 100 * s.Micro().F1()
	}
	fmt.Fprintf(w, "all     %s\nmean %.2f\n", &all, sum/float64(len(folds)))
}

// test scores a model on annotated sentences.
func (b *builder) test(w io.Writer, m *tagger.Model, sents []conll.Sentence, errors bool) {
	docs := conll.Documents(sents, b.lists)
	var s conll.Score
	for i := range docs {
		r := m.Tag(&docs[i].Text)
		s.Add(&docs[i], r.Labels)
		if errors {
			docs[i].Errors(w, r.Labels)
		}
		m.Release(r)
	}
	fmt.Fprintln(w, &s)
}

func (b *builder) build(lex *lexicon.Lexicon, sents []conll.Sentence) *tagger.Model {
	docs := conll.Documents(sents, b.lists)
	examples := make([]tagger.Example, len(docs))
	for i := range docs {
		examples[i] = docs[i].Example
	}
	return tagger.Train(lex, examples, b.options)
}
