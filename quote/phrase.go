package quote

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// maxSubject is the longest noun phrase taken for a speaker, in tokens.
const maxSubject = 30

// subject reads the noun phrase among the tokens [from, to), past adverbials and the medium.
func (r *reader) subject(from, to int) mention {
	var m mention
	t := from
	for t < to { // what stands before the subject
		next := r.skipAside(t, to, &m)
		if asides[r.word(t)] && !(demonstratives[r.word(t)] && r.is(t+1, isRole|isTitle|isSource|isBody)) {
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
		case t > m.from && r.endsPhrase(m.from, t):
			m.to = t
			return r.cutSubject(m)
		case r.is(t, isRelative|isComp), r.aside(t, to), t > m.from && asides[r.word(t)], r.preposition(t) != 0 && !r.boundPreposition(t, from-1) && r.word(t) != "من" && t > m.from:
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

// demonstratives are the asides that may also begin a subject: هذا المسؤول.
var demonstratives = map[string]bool{"هذا": true, "هذه": true, "ذلك": true}

// endsPhrase reports whether the word at t cannot belong to the noun phrase that begins at from: a reporting participle or verb, ب with a
// verbal noun (قام المحافظ بقص الشريط), or an object.
func (r *reader) endsPhrase(from, t int) bool {
	if c, joined, ok := r.cueAt(t); ok && (c.form == participle || c.form == imperfect && !joined || c.form == perfect && c.gender == feminine) {
		return true
	}
	w := r.word(t)
	switch w {
	case "قد", "لم", "لن", "كان", "كانت": // وكانت وزارة العدل قد أصدرت
		return true
	}
	if w == "باسمه" && r.word(t+1) == "واسم" { // أعرب الملك باسمه واسم شعبه
		return true
	}
	if k := r.names.at(t); k >= 0 && r.names.names[k].class == "ORG" && r.is(t, isBody) {
		return r.isObject(from, t) // حذر نادي النور الأهلي نادي الساحل
	} else if k >= 0 { // هنأ مجلس الوزراء مصر
		return r.names.names[k].class == "LOC" && r.names.names[k].from == t && r.is(t-1, isDefinite) && !r.is(t, isDefinite) && trimClitic(w) == w && !r.is(from, isRole|isTitle)
	}
	if r.severalEnd(from, t) {
		return true
	}
	if s, ok := strings.CutPrefix(w, "ب"); ok {
		return r.class[t] == 0 && !notBy[w] && isVerbalNoun(s) && words()[s]&(isPlace|isBody) == 0
	}
	return r.isObject(from, t)
}

// severalEnd reports whether the noun at t ends an indefinite plural in ون and its adjectives: its ن bars a noun in the genitive.
func (r *reader) severalEnd(from, t int) bool {
	w := r.word(t)
	if !strings.HasSuffix(r.word(from), "ون") || r.is(from, isDefinite) || r.names.at(from) >= 0 || r.kind(t) != arabic.Word || r.class[t] != 0 || r.names.at(t) >= 0 {
		return false
	}
	switch {
	case strings.HasSuffix(w, "ون"), strings.HasSuffix(w, "ين"), strings.HasPrefix(w, "و"), hasClitic(w), severalAdjectives[w],
		connectives[w], asides[w], links[w], r.preposition(t) != 0, w == "في", selves[w]:
		return false
	}
	for k := from + 1; k < t; k++ { // مسؤولون في وزارة الخارجية
		if !strings.HasSuffix(r.word(k), "ون") && !severalAdjectives[r.word(k)] {
			return false
		}
	}
	return true
}

// severalAdjectives are adjectives of several people that do not end in ون.
var severalAdjectives = map[string]bool{"كبار": true, "بارزون": true, "اخرون": true, "اجانب": true, "عرب": true, "اكراد": true, "جدد": true, "شباب": true, "كثر": true, "عده": true, "قدامي": true, "اوائل": true, "صغار": true, "رفيعو": true, "اتراك": true, "افارقه": true, "اعضاء": true, "روس": true, "شيعه": true, "افغان": true, "المان": true, "اسبان": true, "يهود": true, "هنود": true, "طليان": true, "بلغار": true, "سنه": true}

// isObject reports whether the noun at t is an object after a subject that is complete, because it ended with a definite word or a name:
// قدم المرشد شكره, شرح الخبراء سببا آخر, دعا الخازم المهتمين. Only a name, a title or an adjective could still go on with it,
// and no name follows several.
func (r *reader) isObject(from, t int) bool {
	named := r.names.at(t-1) >= 0
	if r.kind(t) != arabic.Word || !named && !r.is(t-1, isDefinite) || r.is(t-1, isTitle) || r.class[t]&^isDefinite != 0 {
		return false
	}
	w := r.word(t)
	k := r.names.at(t - 1)
	state := named && r.names.names[k].class == "LOC" && r.names.names[k].from == from // the subject is the place alone
	if r.is(t, isDefinite) {
		return r.isVerbalHead(t) && verbalNouns()[bare(w)] || (state || named && r.names.names[k].class == "PER") && !isNisba(w) && !strings.HasPrefix(w, "الم") && !ordinals[w]
	}
	if connectives[w] || asides[w] || links[w] || r.preposition(t) != 0 || ranks[w] || selves[w] || w == "في" {
		return false
	}
	if strings.HasPrefix(w, "و") || strings.HasPrefix(w, "ل") || hasClitic(w) {
		return false
	}
	if state {
		return !isIndefiniteNisba(w)
	}
	end := t
	for end < t+5 && (r.nameWord(end) || r.names.at(end) >= 0) {
		end++
	}
	if end == t+1 && r.is(end, isDefinite) {
		end++
	}
	return end == t || !r.endsName(end) || r.numberOf(mention{from: from, to: from + 1}) == plural
}

// ordinals are definite words that follow a person's name.
var ordinals = map[string]bool{"الاول": true, "الثاني": true, "الثالث": true, "الاب": true, "الابن": true, "المذكور": true, "السابق": true, "الراحل": true, "الحالي": true}

// selves are what follows a noun to say that it is the same one.
var selves = map[string]bool{"نفسه": true, "نفسها": true, "ذاته": true, "ذاتها": true, "عينه": true, "انفسهم": true, "عليه": true, "عليها": true, "عليهم": true}

// endsName reports whether what stands at t can follow a speaker's name before what he says.
func (r *reader) endsName(t int) bool {
	w := r.word(t)
	return r.sentenceEnds(t) || r.opens(t) || r.is(t, isComp|isTime|isAround|isRelative|isRole|isTitle) || w == "في" || strings.HasPrefix(w, "ل") || r.kind(t) != arabic.Word
}

// cutSubject takes loose punctuation off the phrase.
func (r *reader) cutSubject(m mention) mention {
	for m.to > m.from && (r.punct(m.to-1) && r.word(m.to-1) != ")" || r.opens(m.to-1) || m.to > m.from+1 && (r.preposition(m.to-1) != 0 || r.word(m.to-1) == "في")) {
		m.to--
	}
	if m.to > m.from && r.kind(m.from) != arabic.Word && r.kind(m.from) != arabic.Latin && !r.opens(m.from) {
		m.to = m.from
	}
	return m
}

// apposition reports whether the words after a comma still name the speaker: «المتحدث باسم الوزارة، خالد الغامدي،».
func (r *reader) apposition(t, to int) bool {
	if t+1 < to && r.names.at(t) < 0 && isNisba(r.word(t)) {
		t++ // الإسباني فلان
	}
	return t < to && (r.names.at(t) >= 0 || r.is(t, isTitle|isRole|isGiven))
}

// isNisba reports whether the folded word is a definite adjective of belonging: الإسباني, السودانية.
func isNisba(w string) bool {
	return strings.HasPrefix(w, "ال") && len(w) > 10 && (strings.HasSuffix(w, "ي") || strings.HasSuffix(w, "يه"))
}

// aside reports whether an adverbial or the medium begins at t.
func (r *reader) aside(t, to int) bool {
	if r.names.at(t) >= 0 {
		return false
	}
	w := r.word(t)
	switch {
	case w == "امام" && r.is(t-1, isTitle): // فضيلة إمام المسجد
		return false
	case r.is(t, isTime|isAround):
		return true
	case w == "اول" && r.word(t+1) == "من" && r.is(t+2, isTime): // أول من أمس
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
	if w == "اول" {
		return t + 3
	}
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
		case r.word(t) == "(":
			t = max(t, r.closingParen(t, to))
		case r.opens(t) && int(r.pair[t]) > t && int(r.pair[t]) < to:
			t = int(r.pair[t])
		case r.punct(t):
			return t
		case strings.HasPrefix(r.word(t), "ل") && !r.is(t, isAround) && r.aside(t, to):
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
	from, end := t, t+1
	if r.word(t) == "ل" {
		from = t + 1
	}
	if p := r.markedEnd(t+1, to); p > t { // لـ«عكاظ», لصحيفة «الشرق»
		end = p + 1
		if from == t+1 {
			from, p = t+2, p-1
		}
		m.addMedium(r, from, p+1)
		return end
	}
	for end < to && (end == from || r.is(end, isDefinite|isMedium) && !r.is(end, isRole|isTitle|isTime) || end == from+1 && r.class[end] == 0 && r.names.at(end) >= 0) {
		end++
	}
	m.addMedium(r, from, min(end, to))
	return end
}

// addMedium keeps the tokens [from, to) as the medium, without the ل written as one with them: للصحفيين is الصحفيين.
func (m *mention) addMedium(r *reader, from, to int) {
	if m.medium != "" || from >= to {
		return
	}
	m.medium = strings.TrimLeft(r.doc.Text(r.span(from, to)), "«“\" ")
	if rest, ok := strings.CutPrefix(m.medium, "لل"); ok {
		m.medium = "ال" + rest
	} else if strings.HasPrefix(r.word(from), "ل") && !r.opens(from-1) {
		m.medium = strings.TrimPrefix(m.medium, "ل")
	}
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
	for t < end && t-from < maxSubject && !r.punct(t) && !r.is(t, isRelative|isComp) && !r.resumes(t) {
		t++
	}
	return t
}

// things are broken plurals of what is no person: verbs take them as feminine.
var things = map[string]bool{"مصادر": true, "تقارير": true, "وسايل": true, "صحف": true, "وثايق": true, "نتايج": true, "اوساط": true}

// genderOf guesses the gender of the phrase from its head word.
func (r *reader) genderOf(m mention) gender {
	head := r.word(m.from)
	if k := r.names.at(m.from); k >= 0 && r.names.names[k].class != "ORG" {
		return anyGender
	}
	if strings.HasSuffix(head, "ه") || strings.HasSuffix(head, "ات") || things[bare(head)] {
		return feminine
	}
	if r.is(m.from, isRole|isTitle) {
		return masculine
	}
	return anyGender
}
