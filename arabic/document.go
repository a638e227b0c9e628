package arabic

import (
	"iter"
	"sort"
	"sync"
	"time"
)

// Document is a text with its tokens and sentences. The text is kept exactly as given and all offsets point into
// it. A Document never changes after [Parse] and may be shared by any number of goroutines.
type Document struct {
	source    string
	date      time.Time
	tokens    []Token
	sentences []Sentence

	foldOnce sync.Once
	folded   string // all tokens in their Search form
	foldEnds []int  // where each ends in it
}

// An Option sets a property of a document at [Parse].
type Option func(*Document)

// WithDate gives the day or moment the text was published, against which «أمس» and «الشهر المقبل» are resolved.
// The zero time means that it is unknown.
func WithDate(t time.Time) Option { return func(d *Document) { d.date = t } }

// Parse tokenizes text and splits it into sentences. It is total: every string, valid UTF-8 or not, gives a
// document in time linear in its length.
func Parse(text string, opts ...Option) *Document {
	d := &Document{source: text}
	for _, o := range opts {
		o(d)
	}
	d.tokens = scan(make([]Token, 0, min(len(text), 1<<16)/8+4), text)
	d.sentences = appendSentences(make([]Sentence, 0, len(d.tokens)/24+1), text, d.tokens)
	return d
}

// Source returns the whole text, byte for byte as given to [Parse].
func (d *Document) Source() string { return d.source }

// Date returns the publication time given by [WithDate], or the zero time.
func (d *Document) Date() time.Time { return d.date }

// Text returns the source bytes of s, without allocating. It panics when s is outside the source.
func (d *Document) Text(s Spanned) string {
	b := s.Bounds()
	return d.source[b.Start:b.End]
}

// Len returns the number of tokens.
func (d *Document) Len() int { return len(d.tokens) }

// Token returns the i-th token; it panics unless 0 ≤ i < Len.
func (d *Document) Token(i int) Token { return d.tokens[i] }

// Tokens yields all tokens in order.
func (d *Document) Tokens() iter.Seq[Token] {
	return func(yield func(Token) bool) {
		for _, t := range d.tokens {
			if !yield(t) {
				return
			}
		}
	}
}

// Index returns the index of the first token that ends after the byte offset, or Len when there is none.
func (d *Document) Index(offset int) int {
	return sort.Search(len(d.tokens), func(i int) bool { return d.tokens[i].End > offset })
}

// TokensIn returns the tokens that overlap s, as a view of the document that must not be written to. An empty span
// overlaps none.
func (d *Document) TokensIn(s Spanned) []Token {
	b := s.Bounds()
	if b.Empty() {
		return nil
	}
	i := d.Index(b.Start)
	j := i + sort.Search(len(d.tokens)-i, func(k int) bool { return d.tokens[i+k].Start >= b.End })
	return d.tokens[i:j:j]
}

// Sentences yields the sentences in order. Together they hold every token.
func (d *Document) Sentences() iter.Seq[Sentence] {
	return func(yield func(Sentence) bool) {
		for _, s := range d.sentences {
			if !yield(s) {
				return
			}
		}
	}
}

// Folded returns the i-th token in its [Search] form, the form for looking words up; it panics unless 0 ≤ i < Len. The
// first call folds the whole document once; later calls only slice.
func (d *Document) Folded(i int) string {
	d.foldOnce.Do(d.fold)
	start := 0
	if i > 0 {
		start = d.foldEnds[i-1]
	}
	return d.folded[start:d.foldEnds[i]]
}

func (d *Document) fold() {
	d.foldEnds = make([]int, len(d.tokens))
	buf := make([]byte, 0, len(d.source))
	for i, t := range d.tokens {
		buf = Search.AppendString(buf, d.source[t.Start:t.End])
		d.foldEnds[i] = len(buf)
	}
	d.folded = view(buf)
}
