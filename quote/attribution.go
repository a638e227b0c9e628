package quote

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// attribution reads the phrase at token i that gives a whole clause to a source, «بحسب مصادر مطلعة», «وفقا للوزارة»,
// «حسبما قال مسؤول», «على حد قوله», and returns the token to go on with, or i. The statement is the clause before it
// or, when it begins the sentence, after it.
func (r *reader) attribution(i int, u unit) int {
	at, ok := r.attributes(i)
	if !ok || r.open != nil || i > u.start && strings.HasPrefix(r.word(i), "و") && r.word(i) != "وفقا" && r.word(i) != "وفق" {
		return i
	}
	o := opening{cue: i, form: cue{form: noun}, from: at, rule: "attribution"}
	own := isOwnSaying(r.word(at))
	if c, ok := r.saidIt(at); ok && !own {
		o.cue, o.form, o.from = at, c, at+1
	}
	o.to = r.subjectEnd(o.from, u.end)
	if r.leads(i, u) {
		o.to = r.beforeVerb(o.from, o.to)
	}
	m := r.subject(o.from, o.to)
	if m.from == m.to || !own && !r.speaks(m) && !(r.leads(i, u) && r.opens(m.from+1)) || own && !r.sentenceEnds(at+1) {
		return i
	}
	if own {
		o.to = at + 1
		m = mention{name: r.voices.last.name}
	} else {
		m.lead = r.clitic(m.from)
		m.span = r.span(m.from, m.to)
		m.span.Start += m.lead
		m.name = r.voices.introduce(r, m, cue{})
	}
	start := r.clauseStart(u)
	if c, _, ok := r.cueAt(start); ok && c.form <= imperfect && r.punct(i-1) {
		return i // وقال فلان، بحسب ما نقلت الوكالة، إن
	}
	if i-start >= minClause && !r.leads(i, u) {
		o.content = start
		r.open = &statement{opening: o, speaker: m, unit: u}
		r.close(i)
		return o.to
	}
	if t := o.to; r.leads(i, u) && (r.punct(t) || r.resumes(t) || r.beforeVerb(t-1, t+1) == t) && t+minClause < u.end {
		if r.punct(t) {
			t++
		}
		for r.is(t, isRelative) && t < u.end { // وبحسب النائب، الذي فقد مقعده، فإن
			for t++; t < u.end && r.word(t) != "،" && r.word(t) != ","; t++ {
				if _, _, ok := r.cueAt(t); ok {
					return i
				}
			}
			t++
		}
		if r.resumes(t) {
			t++
		}
		if _, _, ok := r.cueAt(t); ok {
			return i
		}
		o.content = t
		r.open = &statement{opening: o, speaker: m, unit: u}
		return t
	}
	return i
}

// saidIt reads token t as the finite verb of an attribution, with or without the pronoun of what it says: حسبما أفاد, لما
// ذكرته الصحيفة.
func (r *reader) saidIt(t int) (c cue, ok bool) {
	if r.kind(t) != arabic.Word {
		return cue{}, false
	}
	if k := r.cues[t]; k > 0 {
		c, ok = r.hits[k-1].cue, true
	}
	for _, p := range possessives {
		if s, cut := strings.CutSuffix(r.word(t), p); cut && !ok {
			c, _, ok = r.lex.lookup(s)
		}
	}
	return c, ok && c.form != participle && c.form != noun
}

// beforeVerb returns the first token after from and before to that begins a clause for certain, or to: طبقا للنشرة لم تتمكن.
func (r *reader) beforeVerb(from, to int) int {
	for t := from + 1; t < to; t++ {
		switch r.word(t) {
		case "لم", "لن", "لا", "ليس", "ليست", "تم", "يتم", "هناك", "سوف", "لقد", "كان", "كانت":
			return t
		}
	}
	return to
}

// resumes reports whether token t goes on after an attribution that stands first: فإن, فإنه, فقد.
func (r *reader) resumes(t int) bool {
	w := r.word(t)
	return w == "فقد" || strings.HasPrefix(w, "فان") && words()[w[len("ف"):]]&isComp != 0
}

// inHisWords reports whether «على حد قوله» or «على حد قول فلان» stands at token i.
func (r *reader) inHisWords(i int) bool {
	return r.word(i) == "علي" && r.word(i+1) == "حد" && (sayings[r.word(i+2)] || isOwnSaying(r.word(i+2)))
}

// sayings are the nouns of «على حد قول فلان».
var sayings = map[string]bool{"قول": true, "تعبير": true, "وصف": true, "زعم": true, "راي": true}

// isOwnSaying reports whether the word is one of the sayings with the pronoun of who spoke: قوله, زعمهم.
func isOwnSaying(w string) bool {
	for _, p := range possessives {
		if s, ok := strings.CutSuffix(w, p); ok {
			return sayings[s]
		}
	}
	return false
}

// minClause is the fewest words a statement given by an attribution has.
const minClause = 4

// leads reports whether the phrase at i stands before its statement.
func (r *reader) leads(i int, u unit) bool { return i == u.start }

// clauseStart is where the narrator's clause of this sentence begins that no earlier quotation has taken.
func (r *reader) clauseStart(u unit) int {
	start := u.start
	if k := len(r.quotes) - 1; k >= 0 {
		start = max(start, r.doc.Index(r.quotes[k].Content.End))
	}
	return start
}

// attributes reports whether an attributing phrase begins at i, and where its source or verb stands.
func (r *reader) attributes(i int) (at int, ok bool) {
	next := r.word(i + 1)
	switch strings.TrimPrefix(r.word(i), "و") {
	case "بحسب", "حسب", "فق":
		if next == "ما" {
			return i + 2, true
		}
		return i + 1, true
	case "حسبما", "وفقما", "فقما":
		return i + 1, true
	case "فقا", "وفقا", "طبقا":
		if next == "لما" {
			return i + 2, true
		}
		return i + 1, strings.HasPrefix(next, "ل")
	case "نقلا":
		return i + 2, next == "عن"
	case "علي":
		switch {
		case next == "ما":
			_, ok := r.saidIt(i + 2)
			return i + 2, ok
		case next == "حد" && sayings[r.word(i+2)]:
			return i + 3, true
		case next == "حد", next == "لسان", next == "ذمه":
			return i + 2, true
		}
	}
	return i, false
}

// speaks reports whether the phrase names someone or something that can be a source.
func (r *reader) speaks(m mention) bool {
	w := strings.TrimPrefix(r.word(m.from), "لل")
	w = strings.TrimPrefix(w, "ل")
	return r.is(m.from, isRole|isTitle|isSource|isBody) || r.names.speaks(m.from, min(m.to, m.from+2)) || classOf(words(), w)&(isRole|isTitle|isSource|isBody) != 0
}

// clitic returns the bytes of the ل written as one with token t: للوزارة, لمصادر.
func (r *reader) clitic(t int) int {
	w := r.word(t)
	if s, ok := strings.CutPrefix(w, "ل"); ok && r.names.at(t) < 0 && (strings.HasPrefix(s, "ل") || r.opens(t+1) || classOf(words(), s)&(isRole|isTitle|isSource|isBody) != 0) {
		return len("ل")
	}
	return 0
}
