package timeline

import (
	"context"
	"sync"

	"github.com/rawi-nlp/rawi/arabic"
)

// Tagger finds time expressions and says what they mean. The zero Tagger is ready to use; it is immutable and safe
// for concurrent use. Its grammar is compiled once for all taggers, on first use.
//
// Relative expressions («أمس», «الشهر الماضي») are resolved against the document's date (see [arabic.WithDate]) and what
// the text said before; it never reads the clock. A document without a date leaves them Unresolved.
//
// News and requests are read differently: a short text of one or two sentences that is nothing but a time expression, or
// that speaks in the first or second person («سأعود من 3 إلى 5 عصرا»), is read as an assistant would: ranges are one
// expression, bare weekdays lie ahead, vague parts get hours.
type Tagger struct {
	style style
}

type style uint8

const (
	auto style = iota
	news
	dialogue
)

// A TaggerOption sets a property of a Tagger.
type TaggerOption func(*Tagger)

// AsNews reads every text as news, however short.
func AsNews() TaggerOption { return func(t *Tagger) { t.style = news } }

// AsRequest reads every text as a request to an assistant.
func AsRequest() TaggerOption { return func(t *Tagger) { t.style = dialogue } }

// NewTagger returns a Tagger with the options set.
func NewTagger(opts ...TaggerOption) *Tagger {
	t := &Tagger{}
	for _, o := range opts {
		o(t)
	}
	return t
}

var _ arabic.Extractor[Timex] = (*Tagger)(nil)

var scans = sync.Pool{New: func() any { return &scan{m: compiled()} }}

// Extract returns the time expressions of doc, sorted, none overlapping another. It fails only when ctx is done,
// with ctx's error. It takes time linear in the text.
func (t *Tagger) Extract(ctx context.Context, doc *arabic.Document) ([]Timex, error) {
	return t.appendTimes(ctx, nil, doc)
}

// Times is [Tagger.Extract] without a context.
func (t *Tagger) Times(doc *arabic.Document) []Timex { return t.AppendTimes(nil, doc) }

// AppendTimes appends the time expressions of doc to dst, as [Tagger.Extract] finds them. Apart from the fold that
// the document makes once, a document without time expressions allocates nothing.
func (t *Tagger) AppendTimes(dst []Timex, doc *arabic.Document) []Timex {
	dst, _ = t.appendTimes(context.Background(), dst, doc)
	return dst
}

func (t *Tagger) appendTimes(ctx context.Context, dst []Timex, doc *arabic.Document) ([]Timex, error) {
	s := scans.Get().(*scan)
	defer scans.Put(s)
	s.doc, s.out, s.ctx = doc, dst, resolution{ref: doc.Date()}
	s.firstOut = len(dst)
	r := &s.ctx
	r.clock = r.known() && (r.ref.Hour() != 0 || r.ref.Minute() != 0 || r.ref.Second() != 0)
	s.dialogue = t.style == dialogue || t.style == auto && s.isRequest()
	for sentence := range doc.Sentences() {
		if err := ctx.Err(); err != nil {
			s.doc, s.out = nil, nil
			return nil, err
		}
		s.sentence(sentence.TokenStart, sentence.TokenEnd)
	}
	out := s.out
	s.doc, s.out = nil, nil
	return out, nil
}

// maxStretch bounds the tokens that are read as one sentence, for texts that never stop.
const maxStretch = 4096

// sentence finds the expressions of the tokens [from, to).
func (s *scan) sentence(from, to int) {
	for ; to-from > maxStretch; from += maxStretch {
		s.stretch(from, from+maxStretch)
	}
	s.stretch(from, to)
}

func (s *scan) stretch(from, to int) {
	s.start(from, to)
	s.exprs = s.exprs[:0]
	for i := from; i < to; {
		if e := s.longest(i); e != nil {
			s.exprs = append(s.exprs, *e)
			i = e.last
		} else {
			i++
		}
	}
	if len(s.exprs) == 0 {
		return
	}
	s.join()
	s.lendDay()
	s.ranges()
	s.yearList()
	s.sayings()
	s.dateline()
	for k := range s.exprs {
		e := &s.exprs[k]
		if (e.weak || !e.ranged) && !s.license(e) {
			continue
		}
		x, ok := s.resolve(e)
		if _, err := ParseTime(x.Value); ok && err == nil { // a year past 9999 has no value
			if len(s.out) > s.firstOut && x.Start < s.out[len(s.out)-1].End {
				continue
			}
			s.pair(e, &x)
			s.out = append(s.out, x)
			s.ends = append(s.ends, e.last)
		}
	}
}
