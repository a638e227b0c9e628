package quote

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// close ends the open statement before token end and keeps it when something is left of it.
func (r *reader) close(end int) {
	o := r.open
	r.open = nil
	from, to := r.trim(o.content, min(end, r.n), o.marked)
	r.voices.spoke = max(r.voices.spoke, to-1)
	if from >= to {
		return
	}
	if o.rule == "object" || o.rule == "preposition" {
		if from, to = r.trim(from, r.cutAside(from, to, o.form), o.marked); to <= from+1 && o.form.manner&addressed == 0 && !r.possessed(from) {
			return // ورحبت بالاتفاق: what it is about, not what was said
		}
	}
	kind, confidence := Indirect, 0.8
	switch {
	case o.marked, o.rule == "colon" && (r.closes(to) && r.pair[to] < 0 || r.opens(o.content-1) && r.pair[o.content-1] < 0):
		kind, confidence = Direct, 0.95
	case r.speechInside(from, to):
		kind = Mixed
	}
	if o.rule == "object" || o.rule == "preposition" {
		confidence = 0.65
	}
	r.add(Quote{
		Kind: kind, Content: r.span(from, to), Cue: r.cueSpan(o.cue), Speaker: o.speaker.span,
		SpeakerName: o.speaker.name, Medium: o.speaker.medium, Confidence: confidence, By: o.rule,
	})
}

// cueSpan returns the span of the cue at token i; -1 is none.
func (r *reader) cueSpan(i int) arabic.Span {
	if i < 0 {
		return arabic.Span{}
	}
	return r.span(i, i+1)
}

// cutAside ends a noun phrase before what the narrator adds after a comma: who that is, or after what it happened.
func (r *reader) cutAside(from, to int, c cue) int {
	clause := false // a verb has been seen: what is joined may go on with it
	for t := from + 1; t+1 < to; t++ {
		w := r.word(t)
		clause = clause || r.is(t, isRelative|isComp|isAnd) || strings.HasPrefix(w, "ت") && !isVerbalNoun(w) || strings.HasPrefix(w, "ي")
		switch {
		case r.opens(t) && int(r.pair[t]) > t && int(r.pair[t]) < to:
			t = int(r.pair[t])
			continue
		case w == "لكن" || w == "ولكن" || w == "غير" && r.is(t+1, isComp) || w == "الا" && r.is(t+1, isComp):
			return t
		case !clause && c.gender == feminine && r.sheAlso(t):
			return t // دعت السكان إلى الخروج ووفرت لهم
		}
		if !r.punct(t) {
			continue
		}
		switch next := r.word(t + 1); {
		case narratorAdds[next] && r.word(t+3) != "شانه" && r.word(t+3) != "شانها", !clause && r.tellsOn(t+1):
			return t
		}
	}
	return to
}

// narratorAdds are words after a comma with which the narrator goes on about the noun phrase that was said.
var narratorAdds = map[string]bool{"الذي": true, "التي": true, "بعد": true, "بعدما": true, "عقب": true, "اثر": true, "قبل": true, "قبيل": true, "فيما": true, "بينما": true, "وهو": true, "وهي": true}

// tellsOn reports whether the word at t joins a clause of its own: ويعتبر, وباتت, ولم.
func (r *reader) tellsOn(t int) bool {
	w, ok := strings.CutPrefix(r.word(t), "و")
	if !ok || r.kind(t) != arabic.Word || r.class[t] != 0 || r.names.at(t) >= 0 {
		return false
	}
	switch w {
	case "كان", "كانت", "بات", "باتت", "اصبح", "اصبحت", "ليس", "ليست", "لم", "لن", "لا":
		return true
	}
	return len(w) > 6 && (strings.HasPrefix(w, "ي") || strings.HasPrefix(w, "ت") && !isVerbalNoun(w))
}

// sheAlso reports whether the word at t joins another verb of a feminine subject: ووفرت, وشاركت.
func (r *reader) sheAlso(t int) bool {
	w := r.word(t)
	return r.kind(t) == arabic.Word && r.class[t] == 0 && r.names.at(t) < 0 && strings.HasPrefix(w, "و") && strings.HasSuffix(w, "ت") && !strings.HasSuffix(w, "ات") && len(w) >= 10
}

// add keeps the quotation unless its parts run into each other.
func (r *reader) add(q Quote) {
	if q.Cue.Overlaps(q.Content) || q.Content.Empty() {
		return
	}
	if q.Speaker.Overlaps(q.Content) {
		q.Speaker = arabic.Span{}
	}
	r.quotes = append(r.quotes, q)
}

var danglers = map[string]bool{"و": true, "كما": true, "فيما": true, "وقد": true, "حيث": true, "بينما": true, "ثم": true, "اذ": true, "في": true, "حين": true, "قد": true, "فقد": true}

// trim takes the stops and loose connectives off the content's ends.
func (r *reader) trim(from, to int, marked bool) (int, int) {
	for from < to && (r.punct(from) && r.word(from) != "(" || !marked && r.closes(from)) {
		from++
	}
	for from < to {
		w := r.word(to - 1)
		switch {
		case r.punct(to-1) && !(strings.ContainsAny(w, ")]") && r.opensParen(from, to-1)):
		case r.opens(to - 1):
		case r.closes(to-1) && int(r.pair[to-1]) < from:
		case !marked && (danglers[w] || w == ""):
		default:
			return from, to
		}
		to--
	}
	return from, to
}

func (r *reader) opensParen(from, close int) bool {
	for j := close - 1; j >= from && close-j < 40; j-- {
		switch r.word(j) {
		case "(", "[":
			return true
		case ")", "]":
			return false
		}
	}
	return false
}

// speechInside reports whether the statement holds a marked fragment that is speech itself, not a name or a number.
func (r *reader) speechInside(from, to int) bool {
	for i := from; i < to; i++ {
		p := int(r.pair[i])
		if !r.opens(i) || p < 0 || p >= to || p <= i+1 {
			continue
		}
		if r.fragmentSpeaks(i, p) {
			return true
		}
		i = p
	}
	return false
}

// fragmentSpeaks reports whether the marks [i, p] inside a sentence hold words of the speaker, and not a name, a term or
// a date: a verb, a noun with its owner, an adjective, or several words with no article.
func (r *reader) fragmentSpeaks(i, p int) bool {
	n, first, prev := p-i-1, r.word(i+1), r.word(i-1)
	switch {
	case r.kind(i+1) != arabic.Word || r.names.at(i+1) >= 0 && n < shortSpeech || prev == "ل":
		return false
	case r.is(i-1, isMedium|isBody|isSource|isTitle|isPlace|isWork|isRole) || classOf(words(), trimClitic(prev))&(isBody|isWork|isPlace|isMedium) != 0:
		return false
	case n >= shortSpeech, n > 1 && (strings.HasPrefix(first, "ي") || r.is(i+1, isAround)):
		return true
	case prev == "قد", prev == "لم", prev == "لن", predicates[first], strings.HasPrefix(first, "ست"), strings.HasPrefix(first, "سي"), r.possessed(i + 1):
		return true
	case strings.HasPrefix(first, "ال"):
		return n == 1 && prev == "ب"
	case n == 1:
		return strings.HasSuffix(first, "ي") && i+1 < r.n && r.class[i+1] == 0
	}
	for t := i + 1; t < p; t++ {
		if r.is(t, isDefinite|isTime) || r.kind(t) != arabic.Word {
			return false
		}
	}
	return !r.is(i-1, isDefinite)
}

// predicates are words a marked predicate begins with.
var predicates = map[string]bool{
	"بات": true, "باتت": true, "كان": true, "كانت": true, "اصبح": true, "اصبحت": true, "ليس": true, "ليست": true, "لا": true, "لن": true, "لم": true, "ما": true, "غير": true,
	"قد": true, "هو": true, "هي": true, "انه": true, "انها": true, "نحن": true, "انا": true, "كل": true, "من": true, "في": true, "علي": true, "بكل": true,
}

// trimClitic takes one letter of و ف ب ل ك off the front of a word, and ل of لل.
func trimClitic(w string) string {
	for _, p := range [...]string{"و", "ف", "ب", "ل", "ك"} {
		if s, ok := strings.CutPrefix(w, p); ok && len(s) > 4 {
			return s
		}
	}
	return w
}

// closeWith keeps the direct quotation whose speaker stands in the attributing phrase after it.
func (r *reader) closeWith(o opening, u unit) int {
	if r.open != nil {
		r.close(o.content - 1)
	}
	if c, _, ok := r.cueAt(o.from); ok && c.form != participle && c.form != noun {
		o.cue, o.form, o.from = o.from, c, o.from+1
	}
	o.to = r.subjectEnd(o.from, u.end)
	m := r.subject(o.from, o.to)
	if m.from < m.to {
		m.lead = r.clitic(m.from)
		m.span = r.span(m.from, m.to)
		m.span.Start += m.lead
		m.name = r.voices.introduce(r, m, cue{})
	} else {
		m.name = r.voices.last.name
	}
	r.open = &statement{opening: o, speaker: m, unit: u}
	r.close(o.end)
	return max(o.to, o.end)
}

// strayMark reads the opening mark at i, which no cue before it has claimed: speech with a cue after it, speech that
// fills its sentence, or a name. It returns the token to go on with.
func (r *reader) strayMark(i int, u unit) int {
	p := int(r.pair[i])
	if p < 0 || p-i-1 <= shortSpeech {
		return i
	}
	at := p + 1
	if r.punct(at) && r.word(at) != "." {
		at++
	}
	if from, ok := r.attributes(at); ok && at < u.end && r.speaks(mention{from: from, to: from + 1}) { // «…»، بحسب فلان
		return r.closeWith(opening{cue: at, form: cue{form: noun}, from: from, content: i + 1, end: p, marked: true, back: true, rule: "attribution"}, u)
	}
	c, joined, cued := r.cueAt(at)
	if cued && (joined || c.form == participle || c.form == noun || at >= u.end+1) {
		cued = false
	}
	if cued {
		_, own := r.opening(at, c, joined, u) // وأضاف أن: the cue has content of its own
		cued = !own
	}
	whole := (i == u.start || r.sentenceEnds(i-1)) && (r.sentenceEnds(p+1) || r.sentenceEnds(p))
	if !whole && !cued || !cued && r.titled(i-1) {
		return i
	}
	if r.open != nil {
		if !whole || r.open.unit == u {
			return i
		}
		r.close(i)
	}
	o := opening{cue: -1, content: i + 1, end: p, marked: true, rule: "marks"}
	if cued {
		o.cue, o.form = at, c
	}
	if o.cue < 0 {
		from, to := r.trim(o.content, o.end, true)
		if from < to {
			s := r.voices.last
			r.add(Quote{Kind: Direct, Content: r.span(from, to), SpeakerName: s.name, Confidence: 0.6, By: "marks"})
		}
		return p + 1
	}
	o.from, o.to = o.cue+1, r.subjectEnd(o.cue+1, u.end)
	o.back = true
	m := r.speakerOf(o, u)
	r.open = &statement{opening: o, speaker: m, unit: u}
	r.close(p)
	return o.to
}

// dropped reads a paragraph at token i that ends in a closing mark whose opening was dropped: after a verb without a
// subject, or as a whole when someone has been speaking, it is speech.
func (r *reader) dropped(i int, u unit) int {
	end := r.unopenedAt(i)
	if end < 0 {
		return i
	}
	o := opening{cue: -1, content: i, end: end, marked: true, rule: "marks"}
	if c, joined, ok := r.cueAt(i); ok {
		if own, ok := r.opening(i, c, joined, u); ok || own.cue != i || r.names.at(i+1) >= 0 || r.is(i+1, isDefinite|isRole|isTitle|isSource|isBody|isGiven) {
			return i
		}
		o.cue, o.form, o.joined, o.from, o.to, o.content = i, c, joined, i+1, i+1, i+1
	} else if len(r.quotes) == 0 || r.open == nil && r.quotes[len(r.quotes)-1].Kind != Direct {
		return i
	}
	if r.open != nil {
		r.close(i)
	}
	m := mention{name: r.voices.last.name}
	if o.cue >= 0 {
		m = r.speakerOf(o, u)
	}
	r.open = &statement{opening: o, speaker: m, unit: u}
	r.close(end)
	return end
}
