package rawibleve

import (
	"github.com/blevesearch/bleve/v2/analysis"

	"github.com/rawi-nlp/rawi/arabic"
)

// Stop is an [analysis.TokenFilter] that drops the words of a list, whatever tatweel, marks, presentation forms or
// Persian letters they are written with. It leaves the positions of the others, so that phrases keep their distances. It
// is to stand before [Fold], which takes «على» (on) and «علي» (Ali) for the same.
type Stop struct{ words map[string]bool }

// stopForm keeps apart what different words are written with.
const stopForm = arabic.Light | arabic.StripMarks

// NewStop returns the filter for the words of a list, as bleve's own loaded from ArabicStopWords of its package ar.
func NewStop(words analysis.TokenMap) Stop {
	s := Stop{make(map[string]bool, len(words))}
	for word := range words {
		s.words[stopForm.String(word)] = true
	}
	return s
}

// Filter removes the stop words from input, in place.
func (s Stop) Filter(input analysis.TokenStream) analysis.TokenStream {
	var room [64]byte
	kept := input[:0]
	for _, t := range input {
		if !s.words[string(stopForm.AppendString(room[:0], string(t.Term)))] {
			kept = append(kept, t)
		}
	}
	return kept
}
