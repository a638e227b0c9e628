package ner

import (
	"slices"
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
)

// sheet is the work space of one document: what the lists say of each token, and the candidates found so far.
type sheet struct {
	doc     *arabic.Document
	table   *gazetteer.Table
	words   []word
	listed  []listed
	matches []gazetteer.Match
	cands   []candidate
	tags    []Tag
	best    []float64
	back    []int32
	seen    map[string]known
	solo    map[string]int32 // how often an uncommon word stands alone, once alone is set
	alone   bool
	bodies  bool            // WithInstitutions
	inner   map[string]bool // the words that the tagger sees inside a name or at its end, once alone is set
	beside  map[string]bool // see company
	alefs   int8            // see writesAlef
	buf     []byte
}

// word is what is known of a token.
type word struct {
	set   gazetteer.Set // the lists it stands in, by itself and behind proclitics
	first int32         // the first of its entries in sheet.listed
	clitics
	head  int32 // the candidate that it opens as an organisation's noun, from 1
	kind  arabic.Kind
	look  look
	start bool // it opens a sentence
}

// clitics are the proclitics of a name's first token.
type clitics struct {
	skip    uint8 // how many letters
	article bool  // behind them, the alef of the article is missing
}

// look says what a word looks like to the rules.
type look uint8

const (
	common  look = 1 << iota // a known word of the language, perhaps inflected
	foreign                  // an unknown word with the letters of a foreign name
	unknown                  // a word in no list and of no known stem
	defined                  // it carries the article
)

func (w *word) is(l look) bool           { return w.look&l != 0 }
func (w *word) has(s gazetteer.Set) bool { return w.set&s != 0 }

// listed is an entry of the lists found in the document.
type listed struct {
	from, to int
	clitics
	set gazetteer.Set
}

// candidate is a stretch of tokens that may be a name.
type candidate struct {
	from, to int // tokens
	clitics
	typ    Type
	conf   float64
	prob   float64 // of a name of the tagger's, how sure that is of it
	by     string
	titled bool          // it is a known name behind a title
	sure   bool          // it stands against the tagger
	set    gazetteer.Set // the lists that know it
}

const (
	properPlaces = gazetteer.Places
	nisba        = gazetteer.Set(1 << gazetteer.MiscNisba)
	commonWord   = gazetteer.Set(1 << gazetteer.WordCommon)
	ambiguousPer = gazetteer.Set(1 << gazetteer.PerAmbiguous)
	given        = gazetteer.Set(1 << gazetteer.PerGiven)
	orgHead      = gazetteer.Set(1 << gazetteer.OrgHead)
	placeHead    = gazetteer.Set(1 << gazetteer.PlaceHead)
	capital      = gazetteer.Set(1 << gazetteer.LocCapital)
	country      = gazetteer.Set(1<<gazetteer.LocCountry | 1<<gazetteer.LocContinent)
)

// read looks all tokens of doc up.
func (s *sheet) read(doc *arabic.Document, table *gazetteer.Table, lexicons []Lexicon) {
	s.doc, s.table, s.alone, s.beside, s.alefs = doc, table, false, nil, 0
	s.words, s.listed, s.cands, s.tags = slices.Grow(s.words[:0], doc.Len()), s.listed[:0], s.cands[:0], s.tags[:0]
	for i := range doc.Len() {
		tok := doc.Token(i)
		w := word{kind: tok.Kind, first: int32(len(s.listed))}
		if tok.Kind == arabic.Word || tok.Kind == arabic.Latin {
			s.lookUp(&w, i)
		}
		for _, lex := range lexicons {
			if n, skip, t := lex.Longest(doc, i); n > 0 && i+n <= doc.Len() {
				s.cands = append(s.cands, candidate{from: i, to: i + n, clitics: clitics{skip: lettersIn(doc.Text(tok), skip)}, typ: t, conf: 0.97, by: "lexicon", sure: true})
			}
		}
		s.words = append(s.words, w)
	}
	for sentence := range doc.Sentences() {
		if sentence.TokenStart < len(s.words) {
			s.words[sentence.TokenStart].start = true
		}
	}
}

func (s *sheet) lookUp(w *word, i int) {
	s.matches = s.table.AppendMatches(s.matches[:0], s.doc, i)
	for _, m := range s.matches {
		c := clitics{uint8(m.Skip), m.Article}
		if m.End == i+1 {
			w.set |= m.Set
			w.clitics = c
		}
		s.listed = append(s.listed, listed{i, m.End, c, m.Set})
	}
	text := s.doc.Folded(i)
	if text == "علي" {
		if strings.HasSuffix(s.text(i), "ى") {
			w.set, s.listed = commonWord, s.listed[:w.first] // the preposition, not the name
		} else if s.writesAlef() {
			w.set = w.set&^(commonWord|ambiguousPer) | given // the name, not the preposition
		}
	}
	if bare := text[min(len(text), 2*int(w.skip)):]; strings.HasPrefix(bare, "ال") && len(bare) > 8 || w.article {
		w.look |= defined
	}
	switch {
	case w.has(commonWord):
		w.look |= common
	case w.set != 0 || w.kind != arabic.Word:
	case s.inflected(text):
		w.look |= common
	default:
		w.look |= unknown
		if len(text) >= 6 && s.table.Foreign(text) > 0 {
			w.look |= foreign
		}
	}
}

var (
	before = [...]string{"", "و", "ف", "ب", "ل", "ك", "س", "وس", "وب", "ول", "لل", "ولل", "ال", "وال", "بال", "فال", "كال", "وبال"}
	behind = [...]string{"", "ه", "ها", "هم", "هما", "نا", "ا", "ات", "ين", "ون", "ان", "تها", "ته", "تهم", "ت", "وا"}
)

// inflected reports whether a word that is in no list is a common word with proclitics and endings.
func (s *sheet) inflected(text string) bool {
	for _, p := range before {
		rest, ok := strings.CutPrefix(text, p)
		if !ok || len(rest) < 6 {
			continue
		}
		for _, e := range behind {
			stem, ok := strings.CutSuffix(rest, e)
			if !ok || len(stem) < 6 || p == "" && e == "" {
				continue
			}
			set := s.table.Word(stem)
			if set&commonWord == 0 && p != "" && strings.HasSuffix(p, "ال") || strings.HasSuffix(p, "لل") {
				set = s.table.Word("ال" + stem)
			}
			if set&commonWord != 0 {
				return true
			}
		}
	}
	return false
}

// lettersIn returns how many letters the first n bytes of a token's text hold, marks and tatweel not counted.
func lettersIn(text string, n int) uint8 {
	count := 0
	for i, r := range text {
		if i >= n {
			break
		}
		if isLetter(r) {
			count++
		}
	}
	return uint8(min(count, 255))
}

// isLetter reports whether r is a letter, not a mark, a tatweel or a joiner.
func isLetter(r rune) bool {
	return arabic.Search.String(string(r)) != ""
}

// afterLetters returns the offset in a token's text behind its first n letters and the marks they carry.
func afterLetters(text string, n int) int {
	if n == 0 {
		return 0
	}
	for at, r := range text {
		if isLetter(r) {
			if n == 0 {
				return at
			}
			n--
		}
	}
	return 0
}

// span returns the source span of a candidate.
func (s *sheet) span(c *candidate) arabic.Span {
	first := s.doc.Token(c.from)
	return arabic.Span{Start: first.Start + afterLetters(s.doc.Text(first), int(c.skip)), End: s.doc.Token(c.to - 1).End}
}

// name returns a candidate's text as a name of its own: without line breaks, marks and tatweel, and with its article
// whole.
func (s *sheet) name(c *candidate) string {
	text := s.doc.Text(s.span(c))
	if c.article {
		if rest, ok := strings.CutPrefix(text, "ل"); ok {
			text = "ال" + rest
		}
	}
	if strings.ContainsAny(text, "\n\r\t") || strings.Contains(text, "  ") {
		text = strings.Join(strings.Fields(text), " ")
	}
	return (arabic.Light | arabic.StripMarks).String(text)
}

func (s *sheet) add(c candidate) { s.cands = append(s.cands, c) }
