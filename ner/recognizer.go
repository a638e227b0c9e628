package ner

import (
	"context"
	"sync"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
)

// Recognizer finds the entities of a document. It is an arabic.Extractor[Entity], never changes after [New], and may be
// used by any number of goroutines.
type Recognizer struct {
	tagger   Tagger
	lexicons []Lexicon
	bodies   bool // WithInstitutions
	nouns    bool // WithNouns
	sheets   sync.Pool
}

// An Option sets a property of a Recognizer at [New].
type Option func(*Recognizer)

// WithTagger makes t's word the base of the recognition; the rules add to it and put it right.
func WithTagger(t Tagger) Option { return func(r *Recognizer) { r.tagger = t } }

// WithLexicon adds names that the recognizer shall know beside its own lists. It may be given several times.
func WithLexicon(l Lexicon) Option {
	return func(r *Recognizer) { r.lexicons = append(r.lexicons, l) }
}

// WithInstitutions adds ministries, commissions, councils, municipalities, unions and the like to the organisations,
// «وزارة الشؤون الاجتماعية», «بلدية نابلس», where the tagger has none, and the fuller names of the lists, «مكة المكرمة». It is not the default because the field's
// benchmark, ANERcorp, and with it every model trained on it, holds most of them for common nouns; who follows what
// institutions do wants them. Their entities are By "institution".
func WithInstitutions() Option { return func(r *Recognizer) { r.bodies = true } }

// WithNouns lets the names of places and organisations begin with the noun that says what they are, «مدينة نابلس»,
// «صحيفة القدس», as Wojood has them. By default, as in ANERcorp, the noun stands outside: «نابلس», «القدس».
func WithNouns() Option { return func(r *Recognizer) { r.nouns = true } }

// largeSheet is how many tokens make a sheet too large to be kept for the next document.
const largeSheet = 1 << 17

// New returns a recognizer. Without options it works with its rules and word lists alone, which the first Extract
// loads.
func New(opts ...Option) *Recognizer {
	r := &Recognizer{}
	for _, o := range opts {
		o(r)
	}
	r.sheets.New = func() any { return new(sheet) }
	return r
}

var _ arabic.Extractor[Entity] = (*Recognizer)(nil)

// Extract returns the entities of doc, sorted by Start and not overlapping, in time linear in the text. The only
// error is ctx's.
func (r *Recognizer) Extract(ctx context.Context, doc *arabic.Document) ([]Entity, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s := r.sheets.Get().(*sheet)
	defer func() {
		if len(s.words) < largeSheet {
			r.sheets.Put(s)
		}
	}()
	s.bodies = r.bodies
	s.read(doc, gazetteer.Default(), r.lexicons)
	for sentence := range doc.Sentences() {
		s.names(sentence.TokenStart, sentence.TokenEnd)
		s.persons(sentence.TokenStart, sentence.TokenEnd)
		s.places(sentence.TokenStart, sentence.TokenEnd)
		s.organisations(sentence.TokenStart, sentence.TokenEnd)
		s.facilitiesIn(sentence.TokenStart, sentence.TokenEnd)
		s.quoted(sentence.TokenStart, sentence.TokenEnd)
		if r.bodies {
			s.institutions(sentence.TokenStart, sentence.TokenEnd)
		}
	}
	if r.tagger != nil {
		s.tag(r.tagger)
	}
	s.doubt()
	s.choose()
	s.again()
	s.doubt()
	s.choose()
	if r.nouns {
		s.withNouns()
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return s.entities(), nil
}
