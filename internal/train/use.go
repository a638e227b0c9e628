package main

import (
	"io"
	"math"
	"slices"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
	"github.com/rawi-nlp/rawi/internal/lexicon"
	"github.com/rawi-nlp/rawi/internal/tagger"
)

// rawTexts reads one article in so many.
func rawTexts(r io.Reader, every int) ([]*tagger.Text, error) {
	var texts []*tagger.Text
	n := 0
	err := rawText(r, func(text string) error {
		if n++; n%every == 0 {
			doc := arabic.Parse(text)
			texts = append(texts, tagger.Read(doc, 0, doc.Len(), gazetteer.Default()))
		}
		return nil
	})
	return texts, err
}

// withUse returns the lexicon with what the model makes of its words in the texts.
func withUse(lex *lexicon.Lexicon, m *tagger.Model, texts []*tagger.Text) *lexicon.Lexicon {
	sums := make([][lexicon.Uses]float64, len(lex.Entries))
	counts := make([]float64, len(lex.Entries))
	for _, t := range texts {
		p := m.FirstPass(t)
		for i, w := range t.Words {
			_, _, e := lex.Stem(w)
			if e < 0 {
				continue
			}
			counts[e]++
			for l, v := range p[i*tagger.Labels : (i+1)*tagger.Labels] {
				if l == 0 {
					continue
				}
				place := 0
				if k := tagger.Place(uint8(l)); k == tagger.Inside || k == tagger.End {
					place = 1
				}
				sums[e][2*tagger.Type(uint8(l))+place] += float64(v)
			}
		}
	}
	entries := slices.Clone(lex.Entries)
	for e := range entries {
		for u, s := range sums[e] {
			entries[e].Use[u] = uint8(math.Round(15 * math.Sqrt(s/(counts[e]+0.5))))
		}
	}
	return lex.With(entries)
}
