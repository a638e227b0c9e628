package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"

	"github.com/rawi-nlp/rawi/internal/conll"
	"github.com/rawi-nlp/rawi/internal/lexicon"
	"github.com/rawi-nlp/rawi/internal/tagger"
	"github.com/rawi-nlp/rawi/ner"
	"github.com/rawi-nlp/rawi/ner/newswire"
)

// crossValidate trains and tests on five folds, contiguous blocks of sentences: the tagger alone, then the recognizer
// of package ner over it, its rules and lists with it.
func (b *builder) crossValidate(w io.Writer, lex *lexicon.Lexicon, sents []conll.Sentence, folds []int, errors bool) error {
	n := len(sents)
	alone, ruled := system{name: "tagger alone"}, system{name: "with the rules"}
	for _, k := range folds {
		from, to := k*n/5, (k+1)*n/5
		m, err := b.fold(lex, append(append([]conll.Sentence{}, sents[:from]...), sents[to:]...), k)
		if err != nil {
			return err
		}
		r, err := recognizer(m)
		if err != nil {
			return err
		}
		var s, t conll.Score
		test := conll.Documents(sents[from:to], b.lists)
		for i := range test {
			d := &test[i]
			got := m.Tag(&d.Text)
			s.Add(d, got.Labels)
			alone.judge(d, got.Labels, func(n tagger.Name) (float64, string) { return float64(got.Sure[n.Start]), "tagger" })
			entities, labels, err := recognize(r, d)
			if err != nil {
				return err
			}
			t.Add(d, labels)
			ruled.judge(d, labels, func(n tagger.Name) (float64, string) {
				e := &entities[entityAt(d, entities, n)]
				return e.Confidence, e.By
			})
			if errors {
				d.Errors(w, labels)
				d.Changes(w, got.Labels, labels, func(n tagger.Name) string { return entities[entityAt(d, entities, n)].By })
			}
			m.Release(got)
		}
		alone.add(w, k, &s)
		ruled.add(w, k, &t)
	}
	alone.report(w)
	ruled.report(w)
	return nil
}

// fold returns the model of fold k, from the folder of the folds' models when it is there.
func (b *builder) fold(lex *lexicon.Lexicon, sents []conll.Sentence, k int) (*tagger.Model, error) {
	if b.folds == "" {
		return b.build(lex, sents), nil
	}
	path := filepath.Join(b.folds, fmt.Sprintf("fold%d.bin", k+1))
	if data, err := os.ReadFile(path); err == nil {
		return tagger.Parse(data)
	}
	m := b.build(lex, sents)
	return m, os.WriteFile(path, m.Append(nil), 0o644)
}

// recognizer returns the recognizer of package ner that listens to m.
func recognizer(m *tagger.Model) (*ner.Recognizer, error) {
	t, err := newswire.Read(bytes.NewReader(m.Append(nil)))
	if err != nil {
		return nil, err
	}
	return ner.New(ner.WithTagger(t)), nil
}

// recognize returns the entities of d and the labels that they spell.
func recognize(r *ner.Recognizer, d *conll.Document) ([]ner.Entity, []uint8, error) {
	entities, err := r.Extract(context.Background(), d.Doc)
	names := make([]tagger.Name, len(entities))
	for i, e := range entities {
		names[i] = tagger.Name{Start: d.Doc.Index(e.Start), End: d.Doc.Index(e.End-1) + 1, Type: int(e.Type - ner.PER)}
	}
	return entities, tagger.Spell(nil, names, d.Doc.Len()), err
}

// entityAt returns the index of the entity that covers the name n.
func entityAt(d *conll.Document, entities []ner.Entity, n tagger.Name) int {
	start := d.Doc.Token(n.Start)
	return sort.Search(len(entities), func(k int) bool { return entities[k].End > start.Start })
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
