package arabic

import "context"

// Span is a half-open range [Start, End) of byte offsets into a source text. The zero Span means "nothing".
type Span struct{ Start, End int }

// Bounds returns s itself, so that every type that embeds a Span is [Spanned].
func (s Span) Bounds() Span { return s }

// Len returns the length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether s holds no byte; the zero Span is empty.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte; empty spans share none.
func (s Span) Overlaps(t Span) bool { return max(s.Start, t.Start) < min(s.End, t.End) }

// Spanned is anything that knows its place in the source text.
type Spanned interface{ Bounds() Span }

// Named is a mention that knows who or what it names: CanonicalName is the fullest name the document gives.
type Named interface {
	Spanned
	CanonicalName() string
}

// Classed is a [Named] that also knows what it is: Class returns PER, LOC, ORG or MISC. Consumers of Named look
// for it with a type assertion and treat what lacks it as of unknown class.
type Classed interface {
	Named
	Class() string
}

// An Extractor finds annotations in a document, sorted by Start. Implementations in this module are safe for
// concurrent use and fail only when ctx is done.
type Extractor[T Spanned] interface {
	Extract(ctx context.Context, doc *Document) ([]T, error)
}
