package timeline

import (
	"context"
	"slices"

	"github.com/rawi-nlp/rawi/arabic"
)

// Input is what other extractors already found in a document. Every part may be nil; the slices are read only.
type Input struct {
	Times  []Timex
	Names  []arabic.Named // those that are [arabic.Classed] tell people and organisations from places
	Speech []arabic.Span  // what is said, not told: see [WithSpeech]
}

// Builder finds the dated happenings of a text: clauses headed by a verb or verbal noun of news, dated by the time
// expression that governs them, and the article's main news dated by the day of publication. It is immutable and
// safe for concurrent use.
type Builder struct {
	times  arabic.Extractor[Timex]
	names  func(context.Context, *arabic.Document) ([]arabic.Named, error)
	speech func(context.Context, *arabic.Document) ([]arabic.Span, error)
}

var _ arabic.Extractor[Event] = (*Builder)(nil)

// A BuilderOption sets a part of a Builder.
type BuilderOption func(*Builder)

// WithTimes replaces the time expressions that date the events; the default is the zero [Tagger].
func WithTimes(x arabic.Extractor[Timex]) BuilderOption { return func(b *Builder) { b.times = x } }

// WithNames gives the names that become participants (PER, ORG) and places (LOC) of events; by default there are none.
func WithNames[T arabic.Named](x arabic.Extractor[T]) BuilderOption {
	return func(b *Builder) {
		b.names = func(ctx context.Context, doc *arabic.Document) ([]arabic.Named, error) {
			found, err := x.Extract(ctx, doc)
			names := make([]arabic.Named, len(found))
			for i, n := range found {
				names[i] = n
			}
			return names, err
		}
	}
}

// WithSpeech gives the quotations of a text. Of what stands between quotation marks only dated happenings are events:
// no statements about statements, and nothing that is only said to lie in the past or ahead.
func WithSpeech[T arabic.Spanned](x arabic.Extractor[T]) BuilderOption {
	return func(b *Builder) {
		b.speech = func(ctx context.Context, doc *arabic.Document) ([]arabic.Span, error) {
			found, err := x.Extract(ctx, doc)
			spans := make([]arabic.Span, len(found))
			for i, s := range found {
				spans[i] = s.Bounds()
			}
			return spans, err
		}
	}
}

// NewBuilder returns a Builder.
func NewBuilder(opts ...BuilderOption) *Builder {
	b := &Builder{times: NewTagger()}
	for _, o := range opts {
		o(b)
	}
	return b
}

// Extract runs the parts given by the options over doc and returns its events, sorted by Start. It fails when a
// part fails or ctx is done.
func (b *Builder) Extract(ctx context.Context, doc *arabic.Document) ([]Event, error) {
	var in Input
	var err error
	if in.Times, err = b.times.Extract(ctx, doc); err != nil {
		return nil, err
	}
	if b.names != nil {
		if in.Names, err = b.names(ctx, doc); err != nil {
			return nil, err
		}
	}
	if b.speech != nil {
		if in.Speech, err = b.speech(ctx, doc); err != nil {
			return nil, err
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return b.Events(doc, in), nil
}

// Events returns the events of doc, sorted by Start, from what is already known of it. It is a pure function of
// its arguments, total, and linear in the length of the text.
func (b *Builder) Events(doc *arabic.Document, in Input) []Event {
	r := newReader(doc, in)
	for s := range doc.Sentences() {
		r.sentence(s)
	}
	slices.SortStableFunc(r.events, func(a, b Event) int {
		return compareSpans(a.Sentence, b.Sentence)
	})
	return r.events
}

func compareSpans(a, b arabic.Span) int {
	if a.Start != b.Start {
		return a.Start - b.Start
	}
	return a.End - b.End
}
