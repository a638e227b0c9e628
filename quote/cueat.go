package quote

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// cueAt reads token i as a reporting word.
func (r *reader) cueAt(i int) (c cue, joined, ok bool) {
	if i < 0 || i >= r.n || r.cues[i] == 0 || r.names.at(i) >= 0 && !r.is(i+1, isComp) {
		return cue{}, false, false
	}
	c, joined = r.hits[r.cues[i]-1].cue, r.hits[r.cues[i]-1].joined
	if c.lemma == "ورد" && r.named(i) {
		c, joined = builtin()["رد"], true // ورد الوزير بأن, and not ورد في التقرير
	}
	return c, joined, !r.otherwise(i, c, joined)
}

// otherwise reports whether the form c at token i means something else here.
func (r *reader) otherwise(i int, c cue, joined bool) bool {
	prev := r.word(i - 1)
	if links[prev] || r.kind(i-1) == arabic.Number { // أبي طالب, 14 طالبا
		return true
	}
	switch c.lemma {
	case "جاء":
		return !r.quotesText(i)
	case "علم":
		return r.learntFrom(i+1) < 0
	case "بين":
		if !joined && c.form == perfect && !(r.saysIn(i) && r.is(i+2, isComp)) { // the preposition, unless a clause begins there
			start, ok := r.clauseLead(i)
			return !ok || prev == ")" || prev == "ما" || prev == "من" || prev == "فيما" || r.kind(i+1) == arabic.Number || r.opensAside(start) && !r.narratorAt(start)
		}
	case "عقب": // عقب الجلسة
		return !r.is(i+1, isComp|isRole|isTitle|isGiven) && r.word(i+1) != ":" && r.word(i+1) != "علي"
	case "ادعى", "اعتبر": // رجل يدعى سالم, ويعتبر من أقدم
		if c.form == imperfect && !r.claims(i) {
			return true
		}
	case "طالب":
		if prev == "ان" && !afters[r.word(i-2)] { // على أن طالب الدكتوراه
			return true
		}
	case "طلب":
		if joined && c.form == perfect && r.word(i+1) != "من" && !r.named(i) && !r.is(i+1, isComp) { // وجود تقصير وطلب محاسبة
			return true
		}
	}
	if asksGod[c.lemma] && prayed[r.word(i+1)] {
		return true
	}
	if negations[prev] && c.lemma != "استبعد" && c.lemma != "نفى" {
		return true
	}
	if c.form <= imperfect && (r.preposition(i-1) != 0 || prev == "في") {
		return true // على أمل أن
	}
	switch c.form {
	case perfect:
		if r.dots && !r.sentenceEnds(i-1) && strings.HasSuffix(c.lemma, "ى") && strings.HasSuffix(r.doc.Text(r.doc.Token(i)), "ي") {
			return true // نفي الخبر is a noun where نفى is spelled otherwise
		}
		return c.lemma == "رد" && c.number == dual || r.firstPerson(i, c)
	case imperfect:
		if c.lemma == "بين" && c.gender == feminine && r.is(i+1, isComp) { // فتبين أن: it turned out
			return true
		}
		return prev == "ان" || prev == "هل" || maybe[prev] || c.lemma == "توقع" && r.word(i+1) == "من" || (prev == "ما" || prev == "مما" || prev == "بما") && !r.attributed(i) || (r.is(i+1, isComp) || c.lemma == "توقع" && isVerbalNoun(r.word(i+1))) && r.impersonal(c)
	case participle:
		if c.lemma == "جدد" && c.gender == masculine && !isVerbalNoun(bare(r.word(i+1))) {
			return true // دعت مجددا إلى
		}
		dateline := prev == "-" && r.word(i+1) == ":"
		governed := r.preposition(i-1) != 0 || prev == "في" || prev == "كان" || prev == "كانت"
		noun := c.gender == feminine && (!joined && r.describesNoun(i) || joined && c.manner&weak != 0 && !r.is(i+1, isComp))
		return dateline || governed || noun
	}
	return false
}

// claims reports whether a complementizer follows the verb at i after no more than its subject.
func (r *reader) claims(i int) bool {
	for t := i + 1; t < i+weakReach && !r.punct(t) && !r.opens(t); t++ {
		if r.is(t, isComp) && !r.is(t-1, isGovern) {
			return true
		}
	}
	return false
}

// quotesText reports whether the words after «جاء» at i name a text: وجاء في البيان.
func (r *reader) quotesText(i int) bool {
	w := r.word(i + 1)
	return w == "فيه" || w == "فيها" || w == "في" && r.is(i+2, isSource|isSpeech) && !r.is(i+2, isTime)
}

// learntFrom returns the token after «من» in «علمت الصحيفة من مصادر أن», which names the source, or -1.
func (r *reader) learntFrom(i int) int {
	for t := i; t < min(i+weakReach, r.n) && !r.is(t, isComp); t++ {
		if r.word(t) == "من" && r.is(t+1, isSource|isRole) {
			return t + 1
		}
	}
	return -1
}

// quotedFrom returns the token after «عن» in «نقلت الوكالة عن السفير أن», which names the source, or -1.
func (r *reader) quotedFrom(i, end int) int {
	for t := i; t < min(end, i+weakReach); t++ {
		if r.word(t) == "عن" {
			return t + 1
		}
	}
	return -1
}

// asksGod are the verbs that a word of prayed after them makes a prayer: سائلا المولى.
var (
	asksGod = map[string]bool{"دعا": true, "سأل": true, "ناشد": true}
	prayed  = map[string]bool{"الله": true, "المولي": true, "العلي": true, "الباري": true}
)

var negations = map[string]bool{"لم": true, "لا": true, "لن": true, "ولم": true, "ولا": true, "ولن": true, "دون": true, "الم": true}

// describesNoun reports whether the feminine participle at i is an adjective or a noun: رسالة معبرة عن, رفض مطالبة بعض.
// One that opens a clause, or follows a name or a definite noun, reports.
func (r *reader) describesNoun(i int) bool {
	if i == 0 || r.punct(i-1) || r.breaks(i) || r.closes(i-1) || r.names.at(i-1) >= 0 || r.is(i-1, isDefinite|isGiven|isTime) || r.kind(i-1) != arabic.Word || r.cues[i-1] != 0 {
		return false
	}
	return !r.is(i+1, isComp) && !r.is(i+2, isComp)
}

// attributed reports whether the verb at i stands in an attribution: بحسب ما يقول.
func (r *reader) attributed(i int) bool {
	at, ok := r.attributes(max(i-2, 0))
	return ok && at == i
}

// firstPerson reports whether the folded perfect at i is spelled with the hamza of «أعتقد», which is no «اعتقد».
func (r *reader) firstPerson(i int, c cue) bool {
	return strings.HasPrefix(c.lemma, "ا") && strings.Contains(r.doc.Text(r.doc.Token(i)), "أ")
}

// impersonal reports whether the imperfect c before أن is the passive of the narrator: يذكر أن, يتوقع أن.
func (r *reader) impersonal(c cue) bool {
	if c.gender != masculine || c.number != singular {
		return false
	}
	switch c.lemma {
	case "ذكر", "توقع", "اعتقد", "رجح", "قدر":
		return true
	}
	return false
}

// believable reports whether the verb can report: one in the middle of a clause, with no subject after it, must have
// a speaker before it (الأصوات التي تحث على has none).
func (r *reader) believable(o opening, u unit) bool {
	if o.form.form == imperfect && demonstratives[r.word(o.from)] && !r.is(o.from+1, isRole|isTitle|isSource|isBody) {
		return false // ويشير هذا القرار إلى
	}
	if o.joined || o.form.form == participle || o.form.form == noun || o.rule == "marks" || r.word(o.to) == ":" {
		return true
	}
	if _, ok := r.clauseLead(o.cue); ok && !r.is(o.cue-1, isRelative) {
		return true
	}
	if m := r.subject(o.from, o.to); m.from < m.to {
		return true
	}
	if r.is(o.from, isTime) || asides[r.word(o.from)] {
		return true
	}
	m := r.subjectBefore(o.cue, u)
	return m.from < m.to && (r.speaks(m) || m.from == u.start)
}

// cueBreaks reports whether a reporting word that begins something of its own stands at t, so that the search before
// it ends.
func (r *reader) cueBreaks(t int) bool {
	c, joined, ok := r.cueAt(t)
	return ok && c.manner&passive == 0 && (c.form == participle || c.form != noun && (joined || r.punct(t-1) && r.word(t-1) != ")" || connectives[r.word(t-1)]))
}

// maybe are the words before an imperfect that make it what somebody would say: وقد يقول قائل.
var maybe = map[string]bool{"قد": true, "وقد": true, "فقد": true, "ربما": true, "وربما": true, "لو": true, "ولو": true}
