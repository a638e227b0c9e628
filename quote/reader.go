package quote

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// reader reads one document from left to right. Positions are token indexes throughout.
type reader struct {
	doc   *arabic.Document
	lex   lexicon
	src   string
	n     int
	class []class
	cues  []int32 // 1 + the index in hits of the reporting word a token is
	hits  []hit
	dots  bool // the text tells على from علي
	pair  []int32
	names nameIndex
	ante  antecedents
	// paragraphs that end in a closing mark and have no other: the first token and the mark, in order
	unopened [][2]int
	voices   voices
	units    []unit
	at       int // index of the unit being read
	open     *statement
	quotes   []Quote
}

// hit is a word found in the lexicon; joined tells that it begins with و or ف.
type hit struct {
	cue
	joined bool
}

func newReader(lex lexicon, doc *arabic.Document, names []arabic.Named) *reader {
	r := &reader{doc: doc, lex: lex, src: doc.Source(), n: doc.Len()}
	m := words()
	r.class, r.cues = make([]class, r.n), make([]int32, r.n)
	r.dots = strings.Contains(r.src, "على")
	for i := range r.n {
		if doc.Token(i).Kind == arabic.Word && (doc.Folded(i) != "علي" || !r.isOn(i)) && !strings.HasPrefix(doc.Text(doc.Token(i)), "آل") { // آلان is no الآن
			r.class[i] = classOf(m, doc.Folded(i))
		}
		if c, joined, ok := lex.lookup(doc.Folded(i)); ok && doc.Token(i).Kind == arabic.Word {
			r.hits = append(r.hits, hit{c, joined})
			r.cues[i] = int32(len(r.hits))
		}
	}
	r.voices.last = &voice{}
	r.pairMarks()
	r.names = indexNames(doc, names, r.class)
	return r
}

// isOn reports whether token i, which folds to علي, is the preposition على and not the name.
func (r *reader) isOn(i int) bool {
	if r.dots {
		return strings.HasSuffix(r.doc.Text(r.doc.Token(i)), "ى")
	}
	return r.word(i+1) != "بن" && (i == 0 || classOf(words(), r.word(i-1))&(isTitle|isRole|isGiven) == 0)
}

// word returns the folded token i, and "" outside the document.
func (r *reader) word(i int) string {
	if i < 0 || i >= r.n {
		return ""
	}
	return r.doc.Folded(i)
}

// kind returns the kind of token i, punctuation outside the document; the dot of an initial (د. سامي) is none.
func (r *reader) kind(i int) arabic.Kind {
	if i < 0 || i >= r.n {
		return arabic.Punct
	}
	t := r.doc.Token(i)
	if t.Kind == arabic.Punct && r.src[t.Start] == '.' && r.initial(i-1, t.Start) {
		return arabic.Symbol
	}
	return t.Kind
}

// initial reports whether token i is a word of one letter, other than و, that ends at the byte offset end, and a word
// follows the dot there; or whether both are the names of letters: إي.دي.إف.
func (r *reader) initial(i, end int) bool {
	if i < 0 || i+2 >= r.n || r.doc.Token(i+2).Kind != arabic.Word || r.breaks(i+2) {
		return false
	}
	t, next := r.doc.Token(i), r.doc.Token(i+2)
	if t.Kind != arabic.Word || t.End != end || r.src[t.Start:t.End] == "و" {
		return false
	}
	return t.Len() == len("د") || t.Len() == len("دي") && next.Start == end+len(".") && next.Len() <= len("دي")
}

// is reports whether token i is of one of the classes.
func (r *reader) is(i int, c class) bool { return i >= 0 && i < r.n && r.class[i]&c != 0 }

// punct reports whether token i is punctuation; outside the document it is.
func (r *reader) punct(i int) bool { return r.kind(i) == arabic.Punct }

// span returns the source span of the tokens [i, j).
func (r *reader) span(i, j int) arabic.Span {
	return arabic.Span{Start: r.doc.Token(i).Start, End: r.doc.Token(j - 1).End}
}

// unit is a stretch of a paragraph that is read as one sentence: the splitter's, joined with the next after ؛.
type unit struct{ start, end, paragraph int }

func (r *reader) splitUnits() []unit {
	var us []unit
	for s := range r.doc.Sentences() {
		if k := len(us) - 1; k >= 0 && us[k].paragraph == s.Paragraph && r.word(s.TokenStart-1) == "؛" {
			us[k].end = s.TokenEnd
			continue
		}
		us = append(us, unit{s.TokenStart, s.TokenEnd, s.Paragraph})
	}
	return us
}

// statement is a quotation being read: its opening and its speaker are known, its end is not.
type statement struct {
	opening
	speaker   mention
	unit      unit
	sentences int // how many sentences it has run on after a colon
}

// read is the pass: token by token, with the statement that is open at the moment. A cue or the narrator's return
// closes it, the end of its unit too, unless the next unit plainly goes on with it.
func (r *reader) read() {
	us := r.splitUnits()
	r.units = us
	for i := 0; i < r.n; {
		for us[r.at].end <= i {
			r.at++
		}
		u := us[r.at]
		if i == u.start && r.open != nil && !r.continues(u) {
			r.close(i)
		}
		if r.open != nil && r.narratorAt(i) {
			r.close(i)
		}
		if r.open != nil && !r.open.marked && i > r.open.content && r.inHisWords(i) {
			r.close(i)
			i += 3
			continue
		}
		if r.word(i) == "رابط" && r.word(i+1) == "الخبر" { // the site's footer repeats the headline
			i = u.end
			continue
		}
		if next := r.step(i, u); next > i {
			i = next
		} else {
			i++
		}
	}
	if r.open != nil {
		r.close(r.n)
	}
}

// step reads token i of unit u and returns where to go on, or i.
func (r *reader) step(i int, u unit) int {
	if r.opens(i) {
		return r.strayMark(i, u)
	}
	if next := r.dropped(i, u); next > i {
		return next
	}
	if next := r.attribution(i, u); next > i {
		return next
	}
	c, joined, ok := r.cueAt(i)
	if k := r.cues[i]; !ok && k > 0 && r.open != nil && i > r.open.content && r.open.rule != "colon" && r.hits[k-1].form == participle && asksGod[r.hits[k-1].lemma] && prayed[r.word(i+1)] {
		r.close(i) // مرحبا بالجميع سائلا المولى
	}
	if !ok || r.open != nil && !r.breaksOut(i, c, joined) {
		return i
	}
	o, ok := r.opening(i, c, joined, u)
	if !ok || !r.believable(o, u) {
		if r.open != nil && !joined && r.named(i) && r.word(i-1) == "فيما" && i-1 > r.open.content {
			r.close(i - 1) // فيما أكد المرصد …: the narrator goes on
		} else if r.open != nil && c.form == participle && c.manner&(weak|spoken) == 0 && r.punct(i-1) {
			r.close(i) // كاشفا النقاب عن: what the speaker does, whatever it opens
		}
		return i
	}
	if r.open != nil && joined && o.to == i+1 && (o.rule == "object" || o.rule == "preposition") && r.sentenceEnds(o.content+1) {
		return i // ووعد بحلها: a deed within the statement
	}
	if c.lemma == "طلب" {
		for t := o.from; t < o.to; t++ {
			if r.word(t) == "من" { // طلب الوزير من الشركات
				o.to = t
			}
		}
	}
	start := r.phraseStart(i, joined, u)
	if r.open != nil {
		r.close(max(start, r.open.content))
	}
	r.open = &statement{opening: o, speaker: r.speakerOf(o, u), unit: u}
	if o.marked {
		r.close(o.end)
		return o.end
	}
	return o.content
}
