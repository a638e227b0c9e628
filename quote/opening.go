package quote

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// opening is a cue with the place where its content begins.
type opening struct {
	cue     int // token of the reporting word
	form    cue
	joined  bool   // the cue begins with و or ف
	from    int    // the tokens [from, to) between cue and content hold the speaker
	to      int    //
	content int    // first token of the content
	end     int    // its end, known when marked
	marked  bool   // the whole content stands in quotation marks
	back    bool   // the content stands before the cue
	rule    string // what opened it
}

// reach is how many tokens a cue looks ahead for its content: a verb, its subject with titles, a place and a time.
const reach = 45

// weakReach is the same for a word with other meanings.
const weakReach = 20

// cueAt reads token i as a reporting word.
func (r *reader) cueAt(i int) (c cue, joined, ok bool) {
	if i < 0 || i >= r.n || r.cues[i] == 0 || r.names.at(i) >= 0 && !r.is(i+1, isComp) {
		return cue{}, false, false
	}
	c, joined = r.hits[r.cues[i]-1].cue, r.hits[r.cues[i]-1].joined
	if c.lemma == "ورد" && r.named(i) {
		c, joined = builtin()["رد"], true // ورد الوزير بأن, and not ورد في التقرير
	}
	prev := r.word(i - 1)
	switch {
	case links[prev], r.kind(i-1) == arabic.Number, c.lemma == "جاء" && !r.quotesText(i), c.lemma == "علم" && r.learntFrom(i+1) < 0, r.word(i-1) == "-" && c.form == participle:
		return cue{}, false, false
	case negations[prev] && c.lemma != "استبعد" && c.lemma != "نفى":
		return cue{}, false, false
	case c.form == participle && prayed[r.word(i+1)]:
		return cue{}, false, false
	case c.form == participle && (r.preposition(i-1) != 0 || prev == "في" || prev == "كان" || prev == "كانت"):
		return cue{}, false, false
	case c.form == imperfect && (prev == "ما" || prev == "مما" || prev == "بما") && !r.attributed(i),
		c.lemma == "شدد" && c.form == participle && r.kind(i-1) == arabic.Word && !r.is(i-1, isDefinite) && strings.HasSuffix(r.doc.Text(r.doc.Token(i)), "ة"):
		return cue{}, false, false // ما يشير إلى, قيودا مشددة
	case c.lemma == "رد" && c.number == dual, c.form == perfect && r.firstPerson(i, c):
		return cue{}, false, false
	case c.form == imperfect && !joined && r.is(i+1, isComp) && r.impersonal(i, c):
		return cue{}, false, false
	}
	return c, joined, true
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

// pronounObjects maps the prepositions of frames with a pronoun: what the verb reports is then no content of its own.
var pronounObjects = map[string]frame{
	"به": opensBy, "بها": opensBy, "بهم": opensBy, "عليه": opensOn, "عليها": opensOn, "عنه": opensAbout, "عنها": opensAbout, "اليه": opensTo, "اليها": opensTo, "منه": opensFrom, "منها": opensFrom,
}

// prayed are the words after «سائلا» and «داعيا» that make them a prayer.
var prayed = map[string]bool{"الله": true, "المولي": true, "العلي": true, "الباري": true}

var negations = map[string]bool{"لم": true, "لا": true, "لن": true, "ولم": true, "ولا": true, "ولن": true, "دون": true, "الم": true}

// attributed reports whether the verb at i stands in an attribution: بحسب ما يقول.
func (r *reader) attributed(i int) bool {
	at, ok := r.attributes(max(i-2, 0))
	return ok && at == i
}

// firstPerson reports whether the folded perfect at i is spelled with the hamza of «أعتقد», which is no «اعتقد».
func (r *reader) firstPerson(i int, c cue) bool {
	return strings.HasPrefix(c.lemma, "ا") && strings.Contains(r.doc.Text(r.doc.Token(i)), "أ")
}

// impersonal reports whether the imperfect at i is the passive of the narrator: يذكر أن, يتوقع أن.
func (r *reader) impersonal(i int, c cue) bool {
	if c.gender != masculine || c.number != singular {
		return false
	}
	switch c.lemma {
	case "ذكر", "توقع", "اعتقد", "رجح", "أمل", "قدر", "أكد":
		return true
	}
	return false
}

var prepositions = map[string]frame{"الي": opensTo, "علي": opensOn, "عن": opensAbout, "من": opensFrom}

// opening looks for the content of the cue at token i: the first complementizer, colon, speech in marks, or
// preposition or object of the cue's frame, after its subject.
func (r *reader) opening(i int, c cue, joined bool, u unit) (opening, bool) {
	o := opening{cue: i, form: c, joined: joined, from: i + 1}
	found := func(to, content int, rule string) (opening, bool) {
		o.to, o.content, o.rule = to, content, rule
		return o, true
	}
	byNoun, comma := -1, -1
	relative := false
	end := min(u.end, i+1+reach)
	c.frames &^= pronounObjects[r.word(i+1)]
	if c.manner&weak != 0 {
		end = min(u.end, i+1+weakReach)
		if _, ok := r.clauseLead(i); !joined && !ok && c.form != participle {
			return o, false
		}
	}
scan:
	for t := i + 1; t < end; t++ {
		w := r.word(t)
		switch r.kind(t) {
		case arabic.Punct:
			switch w {
			case ":":
				return r.afterColon(o, t, u)
			case "(", "[":
				if j := r.closingParen(t, end); j > 0 {
					t = j
				}
				continue
			case "،", ",":
				if t == i+1 && r.bareSpeech(t+1, c) {
					return r.afterColon(o, t, u)
				}
				comma, relative = t, false
				continue
			case "-", "–", "—", "ـ", ")", "]":
				continue
			}
			break scan
		case arabic.QuoteOpen, arabic.QuoteClose:
			if !r.opens(t) {
				continue
			}
			if byNoun >= 0 {
				break scan
			}
			if o, ok := r.openMarks(o, t, u); ok {
				return o, true
			}
			if p := int(r.pair[t]); p > t {
				t = p
			}
			continue
		case arabic.Word:
		default:
			continue
		}
		if r.is(t, isRelative) {
			relative = true
		}
		if comma == t-1 && r.class[t] == 0 && strings.HasPrefix(w, "و") && strings.HasSuffix(w, "ت") && len(w) > 8 && r.names.at(t) < 0 {
			break scan // ، وتناقلت: another clause
		}
		if r.is(t, isComp) && r.opensComp(c, t, i) && (byNoun < 0 || r.is(t, isCompBy)) {
			return r.afterComp(o, t, u)
		}
		if f := r.preposition(t); f&c.frames != 0 && byNoun < 0 && !relative && !r.is(t+1, isComp) && !r.boundPreposition(t, i) {
			if (c.lemma == "كشف" || c.lemma == "تحدث") && !isVerbalNoun(r.word(t+1)) {
				break scan // كشف عن ملابسات: a finding, not a statement
			}
			return found(t, t+1, "preposition")
		}
		if c.frames&opensFor != 0 && byNoun < 0 && !relative && t > i+1 && r.forNoun(t) {
			return found(t, t, "preposition")
		}
		if c.frames&opensBy != 0 && byNoun < 0 && !relative && r.byNoun(t) {
			if c.frames&opensClause == 0 {
				return found(t, t, "preposition")
			}
			byNoun = t
		}
		if c.frames&opensNoun != 0 && !relative && (comma < 0 || t == comma+1 || !strings.HasPrefix(r.word(comma+1), "و")) && r.verbalObject(t, i, c) {
			return found(t, t, "object")
		}
		if c.frames&opensBlame != 0 && t > i+1 && r.endsSubject(t-1, i) && r.blames(t, end) {
			return found(t, t, "object")
		}
		if c.frames&opensAny != 0 && t > i+1 && r.is(t, isDefinite) && r.endsSubject(t-1, i) {
			return found(t, t, "object")
		}
		if c, _, ok := r.cueAt(t); ok && c.form == noun && (r.word(t+1) == ":" || r.opens(t+1) || r.is(t+1, isComp)) {
			return o, false // نقل عن فلان قوله: …
		}
		if t > i+1 && !relative && r.cueBreaks(t) {
			break scan
		}
	}
	if byNoun >= 0 {
		return found(byNoun, byNoun, "preposition")
	}
	return o, false
}

// believable reports whether the verb can report: one in the middle of a clause, with no subject after it, must have
// a speaker before it (الأصوات التي تحث على has none).
func (r *reader) believable(o opening, u unit) bool {
	if o.joined || o.form.form == participle || o.form.form == noun || o.rule == "marks" || o.rule == "colon" {
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
	return m.from < m.to && r.speaks(m)
}

// cueBreaks reports whether a reporting word that begins something of its own stands at t, so that the search before
// it ends.
func (r *reader) cueBreaks(t int) bool {
	c, joined, ok := r.cueAt(t)
	return ok && c.manner&passive == 0 && (c.form == participle || c.form != noun && (joined || r.punct(t-1) || connectives[r.word(t-1)]))
}

// preposition returns the frame that the preposition at t opens.
func (r *reader) preposition(t int) frame {
	f := prepositions[r.word(t)]
	if f == opensOn && (!r.isOn(t) || r.word(t-1) == "بن" || r.word(t+1) == "بن") {
		return 0
	}
	return f
}

// governed reports whether the complementizer at t is taken by the word before it: بعد أن, يمكن أن, يريد أن.
func (r *reader) governed(t int) bool {
	if r.word(t+1) == "شاء" || r.is(t-1, isGovern) {
		return true
	}
	w := r.word(t - 1)
	if r.preposition(t-1) != 0 && r.boundPreposition(t-1, -2) {
		return true
	}
	if asides[w] {
		return false
	}
	for _, p := range [...]string{"ي", "وي", "سي", "في", "ن"} {
		if strings.HasPrefix(w, p) && len(w) > 6 && len(w) < 16 && !strings.HasSuffix(w, "ي") && !strings.HasPrefix(w, "نفس") && !r.is(t-1, isTime|isGiven|isTitle) && r.names.at(t-1) < 0 && !r.is(t-1, isRole) {
			return true
		}
	}
	return false
}

// opensComp reports whether the complementizer at t can belong to the cue c at i.
func (r *reader) opensComp(c cue, t, i int) bool {
	if t > i+1 && r.governed(t) || r.word(t+1) == "شاء" {
		return false
	}
	if f := r.preposition(t - 1); f != 0 && t-1 > i {
		return f&c.frames != 0 || t-1 == i+1
	}
	return c.frames&opensClause != 0 || t == i+1 && c.frames != 0 || c.frames&opensBy != 0 && r.is(t, isCompBy)
}

// afterComp opens after the complementizer at t, or in the marks that follow it.
func (r *reader) afterComp(o opening, t int, u unit) (opening, bool) {
	o.to, o.content, o.rule = t, t+1, "clause"
	for r.preposition(o.to-1) != 0 && o.to > o.from || r.word(o.to-1) == ":" {
		o.to--
	}
	if r.word(o.content) == ":" {
		o.content++
	}
	return r.intoMarks(o, u)
}

// afterColon opens after the colon at t, past a complementizer.
func (r *reader) afterColon(o opening, t int, u unit) (opening, bool) {
	o.to, o.content, o.rule = t, t+1, "colon"
	if r.is(t+1, isComp) && t+2 < u.end {
		o.content, o.rule = t+2, "clause"
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
	case p > o.content+1 && (p+1 >= r.n || p+1 >= u.end || r.punct(p+1) || r.breaks(p+1) || p-o.content > 8):
		o.content, o.end, o.marked, o.rule = o.content+1, p, true, "marks"
	}
	return o, o.content < r.n
}

// shortSpeech is how many words in marks may still be a name or a term when nothing else says they are speech.
const shortSpeech = 4

// openMarks opens with the marks at t when what they hold reads as speech, not as a name on the way to the content.
func (r *reader) openMarks(o opening, t int, u unit) (opening, bool) {
	p := int(r.pair[t])
	if p < 0 || p-t <= 1 {
		return o, false
	}
	if prev := r.word(t - 1); r.names.at(t+1) >= 0 && p-t-1 <= shortSpeech || prev == "ل" || prev == "ب" || r.is(t-1, isMedium) && p-t-1 <= shortSpeech {
		return o, false
	}
	if p-t-1 < shortSpeech && !(t == o.cue+1 && r.sentenceEnds(p+1)) {
		return o, false
	}
	if _, _, cued := r.cueAt(p + 1); p-t-1 <= 2*shortSpeech && !cued && !r.sentenceEnds(p+1) {
		return o, false
	}
	for j := p + 1; j < min(p+6, u.end); j++ {
		if p-t-1 <= 2*shortSpeech && (r.is(j, isComp) || r.word(j) == ":") && !r.is(j-1, isGovern) {
			return o, false
		}
	}
	o.to, o.content, o.end, o.marked, o.rule = t, t+1, p, true, "marks"
	return o, true
}

// sentenceEnds reports whether nothing but punctuation stands at token i.
func (r *reader) sentenceEnds(i int) bool { return i >= r.n || r.punct(i) || r.breaks(i) }

func (r *reader) closingParen(t, end int) int {
	for j := t + 1; j < end; j++ {
		if w := r.word(j); w == ")" || w == "]" {
			return j
		}
	}
	return -1
}

// boundPreposition reports whether the preposition at t belongs to the word before it (المشرف على, ردا على, مصدر من)
// or begins a connective (من جهته, إلى جانب).
func (r *reader) boundPreposition(t, i int) bool {
	switch prev := r.word(t - 1); r.word(t) {
	case "علي":
		switch prev {
		case "ردا", "تعليقا", "المشرف", "مشرف", "القايم", "بناء", "علاوه", "عطفا", "زياده", "المشرفه", "اشرافه":
			return t-1 != i
		}
	case "عن":
		switch prev {
		case "مسيول", "المسيول", "المسيوله", "صادر", "صادره", "الصادر", "الصادره", "نيابه", "نيابة", "بعيدا", "فضلا", "عوضا":
			return true
		}
	case "الي":
		switch r.word(t + 1) {
		case "جانب", "ذلك", "الان":
			return true
		}
		return prev == "اضافه" || prev == "بالاضافه" || prev == "اشاره" || prev == "نسبه"
	case "من":
		switch r.word(t + 1) {
		case "جهته", "جهتها", "جانبه", "جانبها", "قبل", "خلال", "بين", "جهه":
			return true
		}
		return t > i+1 && (r.is(t-1, isRole|isSource) || prev == "عدد" || prev == "كل" || prev == "بعض") && !r.is(t-1, isDefinite)
	}
	return false
}

var notBy = map[string]bool{
	"بن": true, "بنت": true, "بعد": true, "بين": true, "بل": true, "بها": true, "به": true, "بهم": true, "بشان": true, "بدوره": true, "بدورها": true, "بذلك": true,
	"بمناسبه": true, "بحضور": true, "برياسه": true, "باسم": true, "بوضوح": true, "بشكل": true, "بعض": true, "بينما": true, "باحث": true, "بيان": true, "بنك": true,
	"برنامج": true, "بلديه": true, "بعيده": true, "بعيد": true, "بدء": true, "بناء": true, "بلوغ": true, "بيع": true, "بحث": true, "بصوره": true, "بطريقه": true, "بقوه": true, "بشده": true, "بلاده": true, "بدا": true, "بلد": true, "بان": true, "بقوله": true, "بالنيابه": true, "بالانابه": true, "بدون": true, "بسبب": true,
	"بعيدا": true, "بدوي": true, "بداية": true, "بدايه": true, "بعثه": true, "بطل": true, "بيت": true, "بدر": true, "بندر": true, "باراك": true, "بشار": true,
}

// byNoun reports whether token t is ب with the noun the content begins with, and not ب of a place (بمنطقة الرياض).
func (r *reader) byNoun(t int) bool {
	w := r.word(t)
	s, ok := strings.CutPrefix(w, "ب")
	if !ok || len(s) < 6 && s != "ما" && s != "كل" || notBy[w] || r.is(t, isComp|isTime|isRole|isGiven|isAround) || r.names.at(t) >= 0 {
		return false
	}
	m := words()
	return classOf(m, s)&(isPlace|isBody|isTime|isGiven|isTitle) == 0
}

// forNoun reports whether token t is ل with the verbal noun the content begins with: داعيا الجميع للالتزام.
func (r *reader) forNoun(t int) bool {
	w := r.word(t)
	if s, ok := strings.CutPrefix(w, "لل"); ok {
		return isVerbalNoun(s) || isVerbalNoun("ا"+s)
	}
	s, ok := strings.CutPrefix(w, "ل")
	return ok && isVerbalNoun(s)
}

// bareSpeech reports whether what follows «وأضاف،» at token t is the speech itself, with neither marks nor complementizer.
func (r *reader) bareSpeech(t int, c cue) bool {
	if c.form == noun || c.frames&opensClause == 0 || r.kind(t) != arabic.Word || r.class[t] != 0 || r.names.at(t) >= 0 || r.preposition(t) != 0 || r.word(t) == "في" || connectives[r.word(t)] {
		return false
	}
	for j := t; j < t+4; j++ {
		if r.is(j, isComp) || r.opens(j) || r.punct(j) {
			return false
		}
	}
	return true
}

// blames reports whether the object at t is followed by «المسؤولية».
func (r *reader) blames(t, end int) bool {
	for j := t + 1; j < min(t+8, end); j++ {
		if w := r.word(j); strings.HasSuffix(w, "مسووليه") || strings.HasSuffix(w, "مسيوليه") {
			return true
		}
	}
	return false
}

// verbalObject reports whether token t is a verbal noun that can be the object of the cue at i: أكد الوزير حرصه.
func (r *reader) verbalObject(t, i int, c cue) bool {
	if c.form == participle && t == i+1 && (r.plainNoun(t) || r.isVerbalHead(t)) {
		return true
	}
	if r.names.at(t) >= 0 || t == i+1 && r.is(t, isTitle) || r.is(t, isRole|isBody|isSource|isTime|isAround|isGiven|isSpeech|isComp|isPlace) || !(t == i+1 || r.endsSubject(t-1, i)) {
		return false
	}
	return isVerbalNoun(r.word(t)) && !r.brokenPlural(t) || r.possessed(t)
}

// brokenPlural reports whether the noun at t only looks like إفعال: أسماء, أسعار.
func (r *reader) brokenPlural(t int) bool {
	return strings.HasPrefix(r.doc.Text(r.doc.Token(t)), "أ") && !verbalNouns()[r.word(t)]
}

// possessed reports whether token t is a noun with its owner's pronoun, as objects that speak of the subject have:
// استعدادها, أسفه. The source tells ه from ة.
func (r *reader) possessed(t int) bool {
	w := r.word(t)
	if len(w) < 8 || asides[w] || connectives[w] || r.preposition(t) != 0 || strings.HasPrefix(w, "و") || strings.HasPrefix(w, "ل") || strings.HasPrefix(w, "ب") || strings.HasPrefix(w, "في") {
		return false
	}
	for _, p := range possessives {
		if strings.HasSuffix(w, p) && (p != "ه" || strings.HasSuffix(r.doc.Text(r.doc.Token(t)), "ه")) {
			return true
		}
	}
	return false
}

// plainNoun reports whether token t looks like an indefinite noun that names no speaker.
func (r *reader) plainNoun(t int) bool {
	w := r.word(t)
	return r.kind(t) == arabic.Word && len(w) > 4 && r.class[t] == 0 && r.names.at(t) < 0 && r.preposition(t) == 0 && w != "في" && !strings.HasPrefix(w, "ب") && !strings.HasPrefix(w, "ل") && !strings.HasPrefix(w, "و") && !asides[w]
}

// asides are pronouns with prepositions, which stand between a verb and its subject or content.
var asides = map[string]bool{
	"فيه": true, "فيها": true, "به": true, "بها": true, "له": true, "لها": true, "لهم": true, "لنا": true, "عنه": true, "عنها": true, "عليه": true, "عليها": true,
	"اليه": true, "اليها": true, "منه": true, "منها": true, "خلاله": true, "خلالها": true, "هنا": true, "هذا": true, "هذه": true, "ذلك": true, "بذلك": true,
}

// endsSubject reports whether the subject of the cue at i can end with token t, so that an object may follow.
func (r *reader) endsSubject(t, i int) bool {
	if t <= i {
		return false
	}
	if r.names.at(t) >= 0 {
		return r.names.at(t+1) != r.names.at(t)
	}
	return r.is(t, isDefinite|isGiven|isTime|isSpeech) || strings.HasSuffix(r.word(t), "ون") || r.word(t) == "عيان" || asides[r.word(t)] || r.punct(t) || r.closes(t)
}
