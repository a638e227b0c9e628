package quote

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/rawi-nlp/rawi/arabic"
)

// Finder finds quotations and their speakers. It is safe for concurrent use.
type Finder struct {
	lex      lexicon
	speakers func(context.Context, *arabic.Document) ([]arabic.Named, error)
}

// An Option sets up a [Finder].
type Option func(*Finder)

// New returns a Finder with the embedded cue lexicon.
func New(opts ...Option) *Finder {
	f := &Finder{lex: builtin()}
	for _, o := range opts {
		o(f)
	}
	return f
}

// WithSpeakers lets [Finder.Extract] take the people and bodies that may speak from x. Mentions that are also
// [arabic.Classed] are used by their class: people and organisations speak, places only as states.
func WithSpeakers[T arabic.Named](x arabic.Extractor[T]) Option {
	return func(f *Finder) {
		f.speakers = func(ctx context.Context, doc *arabic.Document) ([]arabic.Named, error) {
			found, err := x.Extract(ctx, doc)
			names := make([]arabic.Named, len(found))
			for i, t := range found {
				names[i] = t
			}
			return names, err
		}
	}
}

// Cues is a list of reporting words read by [ReadCues].
type Cues struct{ lex lexicon }

// ReadCues reads reporting words, one verb a line, in the format of this package's data/cues.txt:
//
//	perfect imperfect participle verbal-noun : frames
//
// name is what errors call the list; they also give the line and what was expected.
func ReadCues(name string, r io.Reader) (*Cues, error) {
	lex := lexicon{}
	if err := lex.read(name, r); err != nil {
		return nil, err
	}
	return &Cues{lex}, nil
}

// WithCues adds the words of c to the lexicon; they win over the embedded ones.
func WithCues(c *Cues) Option {
	return func(f *Finder) {
		f.lex = maps.Clone(f.lex)
		maps.Copy(f.lex, c.lex)
	}
}

// Extract finds the quotations of doc, sorted by the start of their content. It fails when ctx is done or the
// extractor given by [WithSpeakers] fails.
func (f *Finder) Extract(ctx context.Context, doc *arabic.Document) ([]Quote, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	var names []arabic.Named
	if f.speakers != nil {
		var err error
		if names, err = f.speakers(ctx, doc); err != nil {
			return nil, fmt.Errorf("quote: speakers: %w", err)
		}
	}
	return f.Quotes(doc, names), nil
}

// Quotes finds the quotations of doc, sorted by the start of their content, with the names already found in it.
// Without names (nil) speakers are known by their titles and positions. The names need not be sorted; those outside
// the source are left out.
func (f *Finder) Quotes(doc *arabic.Document, names []arabic.Named) []Quote {
	r := newReader(f.lex, doc, names)
	r.read()
	slices.SortStableFunc(r.quotes, func(a, b Quote) int { return cmp.Compare(a.Content.Start, b.Content.Start) })
	return r.quotes
}
