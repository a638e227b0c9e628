// Package newswire is the trained tagger for Arabic news: a two-pass conditional random field whose model is embedded
// in the program. Only programs that import this package carry it; it is loaded at the first use.
//
// The model's weights were learnt from ANERcorp and are under CC BY-SA 4.0, unlike the code; see data/README.md.
package newswire

import (
	_ "embed"
	"fmt"
	"io"
	"slices"
	"sync"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
	"github.com/rawi-nlp/rawi/internal/tagger"
	"github.com/rawi-nlp/rawi/ner"
)

//go:embed data/model.bin
var data []byte

// Model is a trained tagger. It never changes, is safe for concurrent use, and implements [ner.Tagger].
type Model struct{ m *tagger.Model }

var _ ner.Tagger = (*Model)(nil)

// Tagger returns the embedded model. The first call loads it, later calls return the same one.
//
//	r := ner.New(ner.WithTagger(newswire.Tagger()))
func Tagger() *Model { return embedded() }

var embedded = sync.OnceValue(func() *Model {
	m, err := tagger.Parse(data)
	if err != nil {
		panic("newswire: the embedded model: " + err.Error()) // a test loads it
	}
	return &Model{m}
})

// Read reads a model that examples/train or [Model.WriteTo] wrote. The error says what r holds instead.
func Read(r io.Reader) (*Model, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("newswire: %w", err)
	}
	m, err := tagger.Parse(b)
	if err != nil {
		return nil, fmt.Errorf("newswire: %w", err)
	}
	return &Model{m}, nil
}

// WriteTo writes the model in the form that [Read] reads.
func (m *Model) WriteTo(w io.Writer) (int64, error) {
	n, err := w.Write(m.m.Append(nil))
	return int64(n), err
}

// AppendTags appends one tag for each of toks, which must be consecutive tokens of doc: the likeliest sequence of
// tags. Prob is, outside names, the marginal probability; all tokens of a name have the share of the names as likely as
// this one that were right in texts that the model had not learnt from. The model looks for further evidence only within toks, so whole documents
// are tagged best. It allocates per call, not per token.
func (m *Model) AppendTags(dst []ner.Tag, doc *arabic.Document, toks []arabic.Token) []ner.Tag {
	if len(toks) == 0 {
		return dst
	}
	first := doc.Index(toks[0].Start)
	last := first + len(toks)
	dst = slices.Grow(dst, len(toks))
	for from := first; from < last; from += stretch {
		to := min(from+stretch, last)
		start := max(from-margin, first)
		r := m.m.Tag(tagger.Read(doc, start, min(to+margin, last), gazetteer.Default()))
		for i := from - start; i < to-start; i++ {
			tag := ner.Tag{Prob: r.Sure[i]}
			if l := r.Labels[i]; l != 0 {
				tag.Type, tag.Position = types[tagger.Type(l)], places[tagger.Place(l)]
			}
			dst = append(dst, tag)
		}
		m.m.Release(r)
	}
	return dst
}

// A text is tagged by stretches of so many tokens, each with a margin on both sides that is wider than the model looks,
// so that the memory in use does not grow with the text.
const (
	stretch = 1 << 16
	margin  = 1 << 10
)

var (
	types  = [...]ner.Type{ner.PER, ner.LOC, ner.ORG, ner.MISC}
	places = [...]ner.Position{ner.Begin, ner.Inside, ner.End, ner.Single}
)
