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

// maxSubject is the longest noun phrase taken for a speaker, in tokens.
const maxSubject = 30

// speakerOf finds who speaks at the opening o: the subject after the cue, before it, or whoever spoke last.
func (r *reader) speakerOf(o opening, u unit) mention {
	if o.form.lemma == "علم" {
		o.from = max(o.from, r.learntFrom(o.from))
	}
	m := r.subject(o.from, o.to)
	medium := m.medium
	if m.from < m.to && (r.preposition(m.from) != 0 || r.word(m.from) == "في" || r.isVerbalHead(m.from)) {
		m.to = m.from // جدد التأكيد على: no speaker
	}
	switch {
	case o.form.manner&passive != 0:
		m = mention{}
	case o.form.form == noun:
		if m = r.ownerBefore(o.cue, u); m.from == m.to {
			m = r.governor(o, u)
		}
	case o.form.form == participle:
		m = r.governor(o, u)
	case o.form.manner&addressed != 0 && !o.joined && r.spokenBefore(o.cue, u):
		m = r.subjectBefore(o.cue, u)
	case o.form.manner&addressed != 0 && (r.voices.since(u.start) || o.joined || r.word(o.cue-1) == "كما") && r.isAddressee(m, o.form):
		m = mention{name: r.voices.elided(o.form)} // «وأضاف …، ودعا المواطنين إلى»: the addressee
	case m.from == m.to:
		m = r.silentSubject(o, u)
	}
	if m.from < m.to {
		m.span = r.span(m.from, m.to)
		m.span.Start += m.lead
		m.name = r.voices.introduce(r, m, o.form)
	}
	m.medium = medium
	r.voices.spoke = o.cue
	return m
}

// ownerBefore finds whose words «قوله» at token i are: the nearest person or role before it in the sentence.
func (r *reader) ownerBefore(i int, u unit) mention {
	for t := i - 1; t >= u.start && i-t < maxSubject && !r.closes(t); t-- {
		if r.names.at(t) < 0 && !r.is(t, isRole|isTitle|isSource) {
			continue
		}
		if k := r.names.at(t); k >= 0 {
			t = r.names.names[k].from
		}
		for t > u.start && (r.is(t-1, isRole|isTitle) || r.names.at(t-1) >= 0) {
			t--
		}
		return r.subject(t, i)
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
	if strings.HasSuffix(head, "ين") || strings.HasSuffix(head, "ون") {
		return strings.HasSuffix(head, "ين")
	}
	switch head {
	case "جميع", "بعض", "كل", "كافه", "الجميع", "وسايل", "عموم", "ابناء", "سكان":
		return true
	}
	g := r.genderOf(m)
	return g != anyGender && g != c.gender
}

// silentSubject finds the speaker of a finite verb with no subject after it.
func (r *reader) silentSubject(o opening, u unit) mention {
	if !o.joined {
		if m := r.subjectBefore(o.cue, u); m.from < m.to {
			return m
		}
	}
	if !r.voices.since(u.start) {
		m := r.actor(u, o.cue, o.form)
		if m.from == m.to {
			m = r.actorBefore(o.form)
		}
		if m.from < m.to {
			return mention{name: r.voices.introduce(r, m, o.form)}
		}
	}
	return mention{name: r.voices.elided(o.form)}
}

// subject reads the noun phrase among the tokens [from, to), past adverbials and the medium.
func (r *reader) subject(from, to int) mention {
	var m mention
	t := from
	for t < to { // what stands before the subject
		next := r.skipAside(t, to, &m)
		if asides[r.word(t)] && !r.is(t+1, isRole|isTitle|isSource|isBody) {
			next = t + 1
		}
		if next == t {
			break
		}
		t = next
	}
	m.from = t
	if c, _, ok := r.cueAt(t); t < to && ok && c.form == participle { // وتروي قائلة
		m.to = t
		return m
	}
	for t < to && t-m.from < maxSubject {
		switch {
		case r.punct(t):
			w := r.word(t)
			if !(w == "،" || w == "," || w == "-") || !r.apposition(t+1, to) {
				m.to = t
				r.skipAside(t+1, to, &m)
				return r.cutSubject(m)
			}
		case t > m.from && r.endsPhrase(t):
			m.to = t
			return r.cutSubject(m)
		case r.is(t, isRelative), r.aside(t, to), t > m.from && asides[r.word(t)], r.preposition(t) != 0 && !r.boundPreposition(t, from-1) && r.word(t) != "من" && t > m.from:
			m.to = t
			for t < to {
				next := r.skipAside(t, to, &m)
				if next == t {
					next++
				}
				t = next
			}
			return r.cutSubject(m)
		case r.opens(t) && int(r.pair[t]) > t && int(r.pair[t]) < to:
			t = int(r.pair[t])
		}
		t++
	}
	m.to = min(t, to)
	return r.cutSubject(m)
}

// endsPhrase reports whether the word at t cannot belong to a noun phrase before it: a reporting participle, or ب with a
// verbal noun (قام المحافظ بقص الشريط).
func (r *reader) endsPhrase(t int) bool {
	if c, _, ok := r.cueAt(t); ok && c.form == participle {
		return true
	}
	s, ok := strings.CutPrefix(r.word(t), "ب")
	return ok && r.names.at(t) < 0 && r.class[t] == 0 && !notBy[r.word(t)] && isVerbalNoun(s) && words()[s]&(isPlace|isBody) == 0
}

// cutSubject takes loose punctuation off the phrase.
func (r *reader) cutSubject(m mention) mention {
	for m.to > m.from && (r.punct(m.to-1) && r.word(m.to-1) != ")" || r.opens(m.to-1)) {
		m.to--
	}
	if m.to > m.from && r.kind(m.from) != arabic.Word && r.kind(m.from) != arabic.Latin && !r.opens(m.from) {
		m.to = m.from
	}
	return m
}

// apposition reports whether the words after a comma still name the speaker: «المتحدث باسم الوزارة، خالد الغامدي،».
func (r *reader) apposition(t, to int) bool {
	return t < to && (r.names.at(t) >= 0 || r.is(t, isTitle|isRole|isGiven))
}

// aside reports whether an adverbial or the medium begins at t.
func (r *reader) aside(t, to int) bool {
	if r.names.at(t) >= 0 {
		return false
	}
	w := r.word(t)
	switch {
	case r.is(t, isTime|isAround):
		return true
	case w == "في":
		return r.is(t+1, isSpeech|isTime) || r.word(t+1) == "ال"
	case w == "ل":
		return t+1 < to && (r.opens(t+1) || r.punct(t+1) || r.is(t+1, isMedium))
	case strings.HasPrefix(w, "ل") && len(w) > 6:
		return classOf(words(), strings.TrimPrefix(w, "لل"))&isMedium != 0 || classOf(words(), w[2:])&isMedium != 0
	case r.kind(t) == arabic.Number || r.kind(t) == arabic.Date:
		return true
	}
	return false
}

// skipAside returns the token after the adverbial or the medium at t, or t when none stands there.
func (r *reader) skipAside(t, to int, m *mention) int {
	if t >= to {
		return t
	}
	if r.punct(t) {
		return t + 1
	}
	if !r.aside(t, to) {
		return t
	}
	w := r.word(t)
	if strings.HasPrefix(w, "ل") && !r.is(t, isTime|isAround) {
		return r.readMedium(t, to, m)
	}
	if r.is(t, isTime) {
		t++
		for t < to && (r.word(t) == "الاول" || r.word(t) == "الماضي" || r.is(t, isTime)) {
			t++
		}
		return t
	}
	for t++; t < to; t++ {
		switch {
		case r.punct(t) && r.word(t) != "(":
			return t
		case strings.HasPrefix(r.word(t), "ل") && r.aside(t, to):
			return r.readMedium(t, to, m)
		case r.names.at(t) >= 0 && r.names.names[r.names.at(t)].class == "PER" && r.names.at(t-1) != r.names.at(t):
			return t
		case r.is(t, isRole|isTitle) && r.is(t-1, isTime|isDefinite):
			return t
		}
	}
	return t
}

// readMedium reads «لـ«عكاظ»», «لصحيفة "الشرق"», «للصحفيين» and returns the token after it.
func (r *reader) readMedium(t, to int, m *mention) int {
	from := t
	if r.word(t) == "ل" {
		t++
		from = t
	} else {
		t++
	}
	if p := r.markedEnd(t, to); p > t {
		if m.medium == "" {
			if from == t {
				m.medium = r.src[r.doc.Token(t).End:r.doc.Token(p).Start]
			} else {
				m.medium = r.doc.Text(r.span(from, p+1))
			}
		}
		return p + 1
	}
	if from == t {
		t++
	}
	for t < to && r.is(t, isDefinite|isMedium) && !r.is(t, isRole|isTitle|isTime) {
		t++
	}
	if m.medium == "" && t <= to {
		m.medium = r.doc.Text(r.span(from, t))
	}
	return t
}

// markedEnd returns the token that closes the marks or parentheses at t, or -1.
func (r *reader) markedEnd(t, to int) int {
	if t >= to {
		return -1
	}
	if p := int(r.pair[t]); r.opens(t) && p > t && p < to {
		return p
	}
	if r.word(t) == "(" {
		return r.closingParen(t, to)
	}
	return -1
}

// subjectEnd returns the end of the speaker that stands after a cue whose content came before.
func (r *reader) subjectEnd(from, end int) int {
	t := from
	for t < end && t-from < maxSubject && !r.punct(t) && !r.is(t, isRelative|isComp) {
		t++
	}
	return t
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
		if p := int(r.pair[min(end, r.n-1)-1]); end > u.start && r.closes(end-1) && p >= u.start {
			return mention{from: p + 1, to: end - 1} // «فلان» الذي قال
		}
		if k := r.names.at(end - 1); k >= 0 {
			return mention{from: r.names.names[k].from, to: end}
		}
	}
	for end > u.start && (r.word(end-1) == "قد" || r.word(end-1) == "وقد" || r.word(end-1) == "فقد" || r.punct(end-1) && r.word(end-1) != ")") {
		end--
	}
	start, head := end, -1
	for start > u.start && end-start < maxSubject && !r.punct(start-1) && !connectives[r.word(start-1)] {
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
	was := strings.TrimPrefix(r.word(start-1), "و")
	if k := r.names.at(start); start < end && k >= 0 && r.names.names[k].class == "LOC" && end < cue {
		return mention{} // في أميركا، يقول
	}
	if start < end && (r.is(start, isRole|isTitle|isSource|isBody|isGiven) || r.names.at(start) >= 0 || was == "كان" || was == "كانت") {
		return r.subject(start, end)
	}
	return mention{}
}

// actorsBack is how many sentences back an unnamed speaker is looked for.
const actorsBack = 3

// actorBefore finds the person, role or body that acts in the sentences before the unit being read, when no one has
// spoken since.
func (r *reader) actorBefore(c cue) mention {
	for k := r.at - 1; k >= max(0, r.at-actorsBack) && !r.voices.since(r.units[k].start); k-- {
		if m := r.actor(r.units[k], r.units[k].end, c); m.from < m.to {
			return m
		}
	}
	return mention{}
}

// governor finds who a participle (مشيرا) describes, or a verb goes on with: the speaker of the same sentence, or the
// subject of its first verb.
func (r *reader) governor(o opening, u unit) mention {
	v := &r.voices
	if v.since(u.start) || len(v.all) > 0 && r.thisCame(u.start) {
		return mention{span: v.last.span, name: v.last.name}
	}
	if r.thisCame(u.start) {
		return r.actorBefore(o.form)
	}
	if m := r.actor(u, o.cue, o.form); m.from < m.to {
		return m
	}
	if m := r.actorBefore(o.form); m.from < m.to {
		return m
	}
	return mention{name: v.elided(o.form)}
}

// actor reads the subject of the unit's first verb that a reporting word of the form c before token end can describe.
func (r *reader) actor(u unit, end int, c cue) mention {
	first := r.dateline(u)
	lead := first // where the clause begins
	for t := first; t < end && t < first+reach; t++ {
		switch {
		case r.punct(t), connectives[r.word(t)]:
			lead = t + 1
			continue
		case t == lead && r.opensAside(t): // وحول عمل المركز، أوضح أنه
			for t+1 < end && !r.punct(t+1) {
				t++
			}
			continue
		case !r.maySpeak(t, lead):
			continue
		}
		m := r.subject(t, min(end, t+reach))
		if m.from == m.to {
			continue
		}
		if g := r.genderOf(m); g != anyGender && c.gender != anyGender && g != c.gender {
			t = m.to - 1
			continue
		}
		return m
	}
	return mention{}
}

// dateline returns the first token of the unit after the reporter and the place: «فلان- سبق- الرياض:».
func (r *reader) dateline(u unit) int {
	dash := false
	for t := u.start; t < min(u.end, u.start+weakReach); t++ {
		switch r.word(t) {
		case "-", "–", "ـ", "":
			dash = true
		case ":":
			if dash {
				return t + 1
			}
		}
	}
	return u.start
}

// maySpeak reports whether token t begins the subject of a clause that starts at lead: a person anywhere, a role or a
// body only where the clause or its verb leaves the place for one.
func (r *reader) maySpeak(t, lead int) bool {
	if r.preposition(t-1) != 0 || r.word(t-1) == "في" {
		return false
	}
	if k := r.names.at(t); k >= 0 && !r.names.names[k].clitic && r.names.names[k].from == t {
		if c := r.names.names[k].class; c == "PER" || c == "" || c == "ORG" && t-lead <= 2 {
			return true
		}
	}
	return r.is(t, isRole|isTitle|isBody|isSource) && t-lead <= 2
}

// opensAside reports whether the clause that begins at token t is first about something: وحول, وعن, وفيما يتعلق ب, وفي.
func (r *reader) opensAside(t int) bool {
	w := strings.TrimPrefix(r.word(t), "و")
	return r.is(t, isAround) || words()[w]&isAround != 0 || prepositions[w] != 0 || w == "في" || strings.HasPrefix(w, "بال")
}

// thisCame reports whether the sentence at i says where the last speaker spoke: جاء ذلك خلال.
func (r *reader) thisCame(i int) bool {
	switch r.word(i) {
	case "جاء", "وجاء", "جاءت", "ياتي", "وياتي", "وجاءت":
		return true
	}
	return false
}

// genderOf guesses the gender of the phrase from its head word.
func (r *reader) genderOf(m mention) gender {
	head := r.word(m.from)
	if k := r.names.at(m.from); k >= 0 && r.names.names[k].class != "ORG" {
		return anyGender
	}
	if strings.HasSuffix(head, "ه") || strings.HasSuffix(head, "ات") {
		return feminine
	}
	if r.is(m.from, isRole|isTitle) {
		return masculine
	}
	return anyGender
}
