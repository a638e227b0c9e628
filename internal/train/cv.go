package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/rawi-nlp/rawi/internal/lexicon"
	"github.com/rawi-nlp/rawi/internal/tagger"
)

func (b *builder) crossValidate(w io.Writer, lex *lexicon.Lexicon, sents []sentence, folds []int) {
	n := len(sents)
	var all score
	sum := 0.0
	for _, k := range folds {
		from, to := k*n/5, (k+1)*n/5
		test := documents(sents[from:to])
		m := b.build(lex, documents(append(append([]sentence{}, sents[:from]...), sents[to:]...)))
		var s score
		for i := range test {
			r := m.Tag(&test[i].Text)
			s.add(&test[i], r.Labels)
			all.add(&test[i], r.Labels)
			if show {
				showErrors(w, &test[i], r.Labels)
			}
			m.Release(r)
		}
		fmt.Fprintf(w, "fold %d  %s\n", k+1, &s)
		sum += s.micro()
	}
	fmt.Fprintf(w, "all     %s\nmean %.2f\n", &all, sum/float64(len(folds)))
}

// build trains a model. What the second pass sees of the first in training comes from first passes that had not seen
// the document.
func (b *builder) build(lex *lexicon.Lexicon, train []document) *tagger.Model {
	examples := make([]tagger.Example, len(train))
	for i := range train {
		examples[i] = train[i].Example
	}
	m := tagger.Learn(lex, examples, b.first)
	if b.second.Epochs == 0 {
		return m
	}
	const inner = 4
	marginals := make([][]float32, len(examples))
	for k := range inner {
		from, to := k*len(examples)/inner, (k+1)*len(examples)/inner
		part := tagger.Learn(lex, append(append([]tagger.Example{}, examples[:from]...), examples[to:]...), b.first)
		for i := from; i < to; i++ {
			marginals[i] = part.FirstPass(&examples[i].Text)
		}
	}
	return m.LearnSecond(examples, marginals, b.second)
}

var show bool

func showErrors(w io.Writer, d *document, labels []uint8) {
	gold := map[tagger.Name]bool{}
	for _, g := range d.gold {
		gold[g] = true
	}
	got := map[tagger.Name]bool{}
	text := func(n tagger.Name) string { return strings.Join(d.words[n.Start:n.End], " ") }
	ctx := func(n tagger.Name) string {
		return strings.Join(d.words[max(0, n.Start-4):n.Start], " ") + " [" + text(n) + "] " + strings.Join(d.words[n.End:min(len(d.words), n.End+4)], " ")
	}
	var wrong []tagger.Name
	for _, n := range tagger.Names(nil, labels) {
		m := tagger.Name{Start: d.word[n.Start], End: d.word[n.End-1] + 1, Type: n.Type}
		got[m] = true
		if !gold[m] {
			wrong = append(wrong, m)
		}
	}
	over := func(a, b tagger.Name) bool { return a.Start < b.End && b.Start < a.End }
	for _, g := range d.gold {
		if got[g] {
			continue
		}
		kind, other := "MISS", ""
		for _, m := range wrong {
			if over(g, m) {
				kind, other = "DIFF", " got "+typeNames[m.Type]+" ["+text(m)+"]"
			}
		}
		fmt.Fprintf(w, "%s %s %s%s\n", kind, typeNames[g.Type], ctx(g), other)
	}
	for _, m := range wrong {
		lone := true
		for _, g := range d.gold {
			lone = lone && !over(g, m)
		}
		if lone {
			fmt.Fprintf(w, "SPUR %s %s\n", typeNames[m.Type], ctx(m))
		}
	}
}

var without2 string
var epochs2, drop2 int
