package quote

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// mention is a noun phrase that speaks, as it stands and as it is called.
type mention struct {
	from, to int // tokens; from == to when the subject is only in the verb
	span     arabic.Span
	name     string
	medium   string
	lead     int // bytes of a conjunction written as one with the first word
}

// speakerOf finds who speaks at the opening o: the subject after the cue, before it, or whoever spoke last.
func (r *reader) speakerOf(o opening, u unit) mention {
	switch o.form.lemma {
	case "علم":
		o.from = max(o.from, r.learntFrom(o.from))
	case "نقل":
		o.from = max(o.from, r.quotedFrom(o.from, o.to))
	case "جاء": // وجاء في بيان النادي
		if r.word(o.from) == "في" {
			o.from++
		}
	}
	o.from = r.mouthpiece(o.from, o.to)
	m := r.subject(o.from, o.to)
	medium := m.medium
	if m.from < m.to && (r.preposition(m.from) != 0 || r.word(m.from) == "في" || strings.HasPrefix(r.word(m.from), "لل") || r.word(m.from) == "بالقول" || r.isVerbalHead(m.from) || r.toName(m.from) || r.prays(m.from)) {
		m.to = m.from // جدد التأكيد على: no speaker
	}
	switch {
	case o.form.manner&passive != 0:
		m = mention{}
	case o.form.form == noun:
		if m = (mention{}); !strings.HasPrefix(strings.TrimPrefix(r.word(o.cue), "و"), "ب") { // علق الوزير على الأمر بقوله: the verb's subject
			m = r.ownerBefore(o.cue, u, o.form)
		}
		if m.from == m.to {
			m = r.governor(o, u)
		}
	case o.form.form == participle:
		m = r.governor(o, u)
	case r.butHe(o.cue - 1): // لكنه أبلغ الصحفيين
		m = r.silentSubject(o, u)
	case o.form.manner&addressed != 0 && !o.joined && r.spokenBefore(o.cue, u):
		m = r.subjectBefore(o.cue, u)
	case o.form.manner&addressed != 0 && (r.voices.since(u.start) || o.joined || r.word(o.cue-1) == "كما") && r.isAddressee(m, o.form):
		m = r.silentSubject(o, u) // «وأضاف …، ودعا المواطنين إلى»: the addressee
	case m.from == m.to:
		m = r.silentSubject(o, u)
	}
	if m.from < m.to {
		m = r.unmarked(m)
		m.span = r.span(m.from, m.to)
		m.span.Start += m.lead
		m.name = r.voices.introduce(r, m, o.form)
	}
	m.medium = medium
	r.voices.spoke = o.cue
	if o.form.lemma == "نقل" {
		r.carries(o, u)
	}
	return m
}

// carries keeps who passes on what another has said, for the feminine participles that go on with it: نقلت الصحيفة عن مصدر أن …، مشيرة.
func (r *reader) carries(o opening, u unit) {
	m := r.subjectBefore(o.cue, u)
	if t := o.cue + 1; r.word(t) != "عن" {
		m = r.subject(t, r.quotedFrom(t, o.to)-1)
	}
	if m.from < m.to && r.genderOf(m) == feminine {
		r.voices.carrier, r.voices.carried = m, r.voices.last
	}
}

// butHe reports whether token t is «لكن» with the pronoun of a subject, so that what follows its verb is none.
func (r *reader) butHe(t int) bool {
	switch strings.TrimPrefix(r.word(t), "و") {
	case "لكنه", "لكنها", "لكنهم":
		return true
	}
	return false
}

// unmarked takes the quotation marks off a speaker that stands in them whole: قال «المسؤول العراقي».
func (r *reader) unmarked(m mention) mention {
	if m.from < m.to && r.opens(m.from) && int(r.pair[m.from]) == m.to-1 && m.to-m.from > 2 {
		m.from, m.to = m.from+1, m.to-1
	}
	return m
}

// toName reports whether a name with ل stands at t: أكد لأرسنال.
func (r *reader) toName(t int) bool {
	k := r.names.at(t)
	return k >= 0 && r.names.names[k].clitic && strings.HasPrefix(r.word(t), "ل") && !r.is(r.names.names[k].to, isRole|isTitle)
}

// prays reports whether a wish for the speaker stands at t in his place: وحث ـ أيده الله ـ على.
func (r *reader) prays(t int) bool {
	for t < r.n && r.word(t) == "" || r.kind(t) != arabic.Word && t < r.n {
		t++
	}
	return r.word(t+1) == "الله" && strings.HasSuffix(r.doc.Text(r.doc.Token(t)), "ه") || r.word(t) == "بالله"
}

// mouthpiece returns the token after «على لسان» among the tokens [from, to), which names who speaks for the subject, or from.
func (r *reader) mouthpiece(from, to int) int {
	for t := from; t+2 < to; t++ {
		if r.word(t) == "علي" && r.word(t+1) == "لسان" {
			return t + 2
		}
	}
	return from
}

// ownerBefore finds whose words «قوله» at token i are: the nearest person or role before it in the sentence.
func (r *reader) ownerBefore(i int, u unit, c cue) mention {
	for t := i - 2; t >= u.start && i-t < weakReach && !r.punct(t); t-- {
		if r.word(t) == "عن" { // نقلت عن فلان قوله
			return r.subject(t+1, i)
		}
	}
	for t := i - 1; t >= u.start && i-t < maxSubject; t-- {
		if p := int(r.pair[t]); r.closes(t) {
			if p < u.start || t-p > shortSpeech+1 {
				break
			}
			t = p
			continue
		}
		if r.names.at(t) < 0 && !r.is(t, isRole|isTitle|isSource) {
			continue
		}
		if k := r.names.at(t); k >= 0 {
			t = r.names.names[k].from
		}
		for t > u.start && (r.is(t-1, isRole|isTitle) || r.names.at(t-1) >= 0) {
			t--
		}
		if m := r.subject(t, i); r.canBe(m, c) {
			return m
		}
	}
	return mention{}
}

// isVerbalHead reports whether the phrase at t is what is said, not who says it: a definite verbal noun.
func (r *reader) isVerbalHead(t int) bool {
	return r.class[t]&^isDefinite == 0 && r.is(t, isDefinite) && r.names.at(t) < 0 && isVerbalNoun(bare(r.word(t)))
}

// spokenBefore reports whether a speaker stands before the verb at i.
func (r *reader) spokenBefore(i int, u unit) bool {
	m := r.subjectBefore(i, u)
	return m.from < m.to && r.speaks(m)
}

// isAddressee reports whether the phrase after a verb of asking is whom it asks, not who asks: by its gender, or the
// accusative in ين.
func (r *reader) isAddressee(m mention, c cue) bool {
	if m.from == m.to || r.names.at(m.from) >= 0 {
		return false
	}
	head := r.word(m.from)
	if _, honorific := honorifics[head]; honorific {
		return false
	}
	if strings.HasSuffix(head, "ين") || strings.HasSuffix(head, "ون") {
		return strings.HasSuffix(head, "ين")
	}
	switch head {
	case "جميع", "بعض", "كل", "كافه", "الجميع", "وسايل", "عموم", "ابناء", "سكان":
		return true
	}
	if g := r.genderOf(m); g != anyGender && g != c.gender {
		return true
	}
	// «ودعا الشعب إلى» after someone has spoken: a plain noun is whom he asks, unless it reads as a family name
	return r.class[m.from] == isDefinite && !strings.HasSuffix(head, "ي") && len(r.voices.all) > 0 && agrees(c, r.voices.last)
}

// silentSubject finds the speaker of a finite verb with no subject after it.
func (r *reader) silentSubject(o opening, u unit) mention {
	if !o.joined {
		within := r.saysIn(o.cue) // ألقى محاضرة بين فيها: before the verb stands where it is said
		if m := r.subjectBefore(o.cue, u); m.from < m.to && (!within || r.speaks(m)) {
			return m
		}
		if within {
			return r.governor(o, u)
		}
	}
	if !r.voices.since(u.start) {
		m := r.actor(u, o.cue, o.form)
		if m.from == m.to {
			m = r.unnamed(o)
		}
		if m.from < m.to {
			return mention{name: r.voices.introduce(r, m, o.form)}
		}
	}
	name, _ := r.voices.elided(o.form)
	return mention{name: name}
}

// fits reports whether the noun at t can be the subject of the verb at cue by its gender.
func (r *reader) fits(t, cue int) bool {
	c, _, ok := r.cueAt(cue)
	woman := strings.HasSuffix(r.doc.Text(r.doc.Token(t)), "ة")
	return ok && (cue-t <= shortSpeech || r.nounPhrase(t) >= cue) && (c.gender == feminine) == woman
}

// wasBefore returns the «كان» that opens the clause of the verb at end, whose subject stands between them, or -1:
// وكانت الحكومة المحلية في المدينة دعت.
func (r *reader) wasBefore(end int, u unit) int {
	for t := end - 1; t >= u.start && end-t < maxSubject && !r.is(t, isRelative|isComp); t-- {
		if w := strings.TrimPrefix(r.word(t), "و"); (w == "كان" || w == "كانت") && t+1 < end && (t == u.start || r.punct(t-1) || r.word(t-1) == "هذا") {
			return t
		}
		if r.punct(t) && r.word(t) != ")" && r.word(t) != "(" {
			return -1
		}
	}
	return -1
}

// clauseHead reads the subject at the head of the clause of the verb at end when only its complement, after a preposition at start-1, stands
// right before the verb: «فلان المضارب في بورصة لندن يقول».
func (r *reader) clauseHead(start, end int, u unit) mention {
	if start >= end || start == u.start || r.word(start-1) != "في" && r.preposition(start-1) == 0 {
		return mention{}
	}
	head := start - 1
	for head > u.start && end-head < maxSubject && !r.punct(head-1) && !r.is(head-1, isComp|isRelative) && (!connectives[r.word(head-1)] || r.word(head-1) == "في" || r.preposition(head-1) != 0) {
		head--
	}
	if k := r.names.at(head - 2); k >= 0 && head-2 >= u.start && r.names.names[k].class == "PER" && r.names.names[k].from >= u.start { // فلان، رئيس القسم في المعهد، يقول
		return mention{from: r.names.names[k].from, to: r.names.names[k].to}
	}
	if k := r.names.at(head); r.is(head, isRole|isTitle|isSource|isBody|isGiven) || k >= 0 && r.names.names[k].from == head && r.names.names[k].class != "LOC" {
		if c, _, ok := r.cueAt(end); !ok || r.canBe(mention{from: head, to: end}, c) {
			return r.subject(head, end)
		}
	}
	return mention{}
}

// subjectBefore reads the subject that stands before the verb at cue, in «الاستخبارات الروسية اتهمت» or «فلان، الذي قال:».
func (r *reader) subjectBefore(cue int, u unit) mention {
	relative := r.is(cue-1, isRelative)
	end := cue
	if relative {
		end--
		for end > u.start && r.punct(end-1) {
			end--
		}
		if end > u.start && r.closes(end-1) && int(r.pair[end-1]) >= u.start {
			return mention{from: int(r.pair[end-1]) + 1, to: end - 1} // «فلان» الذي قال
		}
		if k := r.names.at(end - 1); k >= 0 {
			m := mention{from: r.names.names[k].from, to: end}
			if r.names.names[k].clitic && strings.HasPrefix(r.word(m.from), "و") { // والجزائر التي طالبت
				m.lead = len("و")
			}
			return m
		}
	}
	for end > u.start && (r.word(end-1) == "قد" || r.word(end-1) == "وقد" || r.word(end-1) == "فقد" || r.punct(end-1) && r.word(end-1) != ")") {
		end--
	}
	if was := r.wasBefore(end, u); was >= 0 && !relative {
		return r.subject(was+1, end)
	}
	start, head := end, -1
	for start > u.start && end-start < maxSubject && !r.punct(start-1) && !connectives[r.word(start-1)] && !r.is(start-1, isComp) {
		start--
		if classOf(words(), trimClitic(r.word(start)))&(isRole|isTitle|isSource|isBody) != 0 && head < 0 && !r.is(start-1, isRole|isTitle) {
			head = start
		}
	}
	if relative && head >= 0 { // «… ورئيس الجمهورية فلان، الذي قال»
		m := mention{from: head, to: end}
		if w := r.word(head); strings.HasPrefix(w, "و") && !r.is(head, isRole|isTitle|isSource|isBody) {
			m.lead = len("و")
		}
		return m
	}
	for start < end && r.aside(start, end) {
		start++
	}
	if m := r.clauseHead(start, end, u); m.from < m.to && !relative {
		return m
	}
	before := r.word(start - 1)
	begins := start == u.start || end == cue && (r.punct(start-1) || r.is(start-1, isComp) || connectives[before] && before != "في" && !demonstratives[before] && r.preposition(start-1) == 0)
	if begins && start < end && r.is(start, isDefinite) && r.fits(start, cue) {
		return r.subject(start, end) // المصممة المغربية أوضحت
	}
	was := strings.TrimPrefix(r.word(start-1), "و")
	if k := r.names.at(start); start < end && k >= 0 && r.names.names[k].class == "LOC" && end < cue {
		return mention{} // في أميركا، يقول
	}
	if start < end && (r.is(start, isRole|isTitle|isSource|isBody|isGiven) || r.names.at(start) >= 0 || was == "كان" || was == "كانت") {
		return r.subject(start, end)
	}
	return mention{}
}
