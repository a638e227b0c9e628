package quote

import "github.com/rawi-nlp/rawi/arabic"

// afterColon opens after the colon at t, past a complementizer.
func (r *reader) afterColon(o opening, t int, u unit) (opening, bool) {
	o.to, o.content, o.rule = t, t+1, "colon"
	if r.is(t+1, isComp) && t+2 < u.end {
		o.content, o.rule = t+2, "clause"
	}
	if r.titled(t) {
		return o, false
	}
	if o.content >= r.n || o.content >= u.end && !r.breaks(o.content) {
		return o, false
	}
	if o.form.form == imperfect && o.form.frames == 0 {
		return o, false
	}
	return r.intoMarks(o, u)
}

// intoMarks makes the statement direct when all of it stands in one pair of marks.
func (r *reader) intoMarks(o opening, u unit) (opening, bool) {
	if o.content >= r.n {
		return o, false
	}
	if !r.opens(o.content) {
		return o, true
	}
	p := int(r.pair[o.content])
	switch {
	case p < 0 && o.rule == "colon":
		o.content++
	case p > o.content+1 && (p+1 >= r.n || p+1 >= u.end || r.punct(p+1) || r.breaks(p+1) || p-o.content > 8 && !r.is(p+1, isDefinite)):
		o.content, o.end, o.marked, o.rule = o.content+1, p, true, "marks"
	}
	return o, o.content < r.n
}

// shortSpeech is how many words in marks may still be a name or a term when nothing else says they are speech.
const shortSpeech = 4

// openMarks opens with the marks at t when what they hold reads as speech, not as a name on the way to the content.
func (r *reader) openMarks(o opening, t int, u unit) (opening, bool) {
	p := int(r.pair[t])
	if f := o.form.frames; p < 0 && o.form.form <= imperfect && f&opensClause != 0 && o.form.manner&weak == 0 && t+1 < u.end && r.word(t-1) != "ل" && classOf(words(), trimClitic(r.word(t-1)))&(isMedium|isWork|isBody) == 0 {
		o.to, o.content, o.rule = t, t+1, "colon" // a mark left open is as good as a colon
		return o, true
	}
	if p < 0 || p-t <= 1 {
		return o, false
	}
	if prev := r.word(t - 1); r.names.at(t+1) >= 0 && p-t-1 <= shortSpeech || prev == "ل" || prev == "ب" || r.is(t-1, isMedium) && p-t-1 <= shortSpeech {
		return o, false
	}
	if f := r.preposition(t - 1); f != 0 && f&o.form.frames == 0 || r.word(t-1) == "في" {
		return o, false // كتب عن «…»
	}
	if f := o.form.frames; f != 0 && f&(opensClause|opensAny) == 0 || p-t-1 < 2 && o.form.lemma != "قال" {
		return o, false
	}
	if p-t-1 < shortSpeech && !(r.sentenceEnds(p+1) && (t == o.cue+1 || p-t > 2 && r.word(p+1) == "." && !r.is(t-1, isWork|isMedium|isBody|isPlace))) {
		return o, false
	}
	_, _, cued := r.cueAt(p + 1)
	if p-t-1 <= 2*shortSpeech && !cued && !r.sentenceEnds(p+1) {
		return o, false
	}
	for j := p + 1; j < min(p+6, u.end); j++ {
		if _, _, other := r.cueAt(j); other {
			break
		}
		if p-t-1 <= 2*shortSpeech && (r.is(j, isComp) || r.word(j) == ":") && !r.is(j-1, isGovern) {
			return o, false
		}
	}
	o.to, o.content, o.end, o.marked, o.rule = t, t+1, p, true, "marks"
	return o, true
}

// bareSpeech reports whether what follows «وأضاف،» at token t is the speech itself, with neither marks nor complementizer.
func (r *reader) bareSpeech(t int, c cue) bool {
	if c.form == noun || c.form == participle || c.manner&weak != 0 || c.frames&opensClause == 0 || r.kind(t) != arabic.Word || r.class[t] != 0 || r.names.at(t) >= 0 || r.preposition(t) != 0 || r.word(t) == "في" || connectives[r.word(t)] {
		return false
	}
	for j := t; j < t+4; j++ {
		if r.is(j, isComp) || r.opens(j) || r.punct(j) {
			return false
		}
	}
	return true
}
