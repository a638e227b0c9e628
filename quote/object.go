package quote

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

var notBy = map[string]bool{
	"بن": true, "بنت": true, "بعد": true, "بين": true, "بل": true, "بها": true, "به": true, "بهم": true, "بشان": true, "بدوره": true, "بدورها": true, "بذلك": true,
	"بمناسبه": true, "بحضور": true, "برياسه": true, "باسم": true, "بوضوح": true, "بشكل": true, "بعض": true, "بينما": true, "باحث": true, "بيان": true, "بنك": true,
	"برنامج": true, "بلديه": true, "بعيده": true, "بعيد": true, "بدء": true, "بناء": true, "بلوغ": true, "بيع": true, "بحث": true, "بصوره": true, "بطريقه": true, "بقوه": true, "بشده": true, "بلاده": true, "بدا": true, "بلد": true, "بان": true, "بقوله": true, "بالنيابه": true, "بالانابه": true, "بدون": true, "بسبب": true,
	"بعيدا": true, "بدوي": true, "بدايه": true, "بعثه": true, "بطل": true, "بيت": true, "بدر": true, "بندر": true, "باراك": true, "بشار": true,
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
		if strings.HasPrefix(r.doc.Text(r.doc.Token(t)), "للأ") { // للأكراد is no إفعال
			return verbalNouns()["ا"+strings.TrimPrefix(s, "ا")]
		}
		return isVerbalNoun(s) || isVerbalNoun("ا"+s)
	}
	s, ok := strings.CutPrefix(w, "ل")
	return ok && isVerbalNoun(s)
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
	if c.form == participle && c.manner&addressed == 0 && t == i+1 && (r.plainNoun(t) || r.isVerbalHead(t)) {
		return true
	}
	if r.names.at(t) >= 0 || t == i+1 && r.is(t, isTitle) || r.is(t, isRole|isBody|isSource|isTime|isAround|isGiven|isSpeech|isComp|isPlace) || !(t == i+1 || r.endsSubject(t-1, i)) {
		return false
	}
	if p, _, ok := r.cueAt(t); ok && p.form == participle && p.gender != feminine {
		return false
	}
	if c.lemma == "رأى" && !r.is(i+1, isRole|isTitle|isSource|isBody) && r.names.at(i+1) < 0 {
		return false // ترى
	}
	return r.isVerbalNounAt(t) && !r.brokenPlural(t) || r.possessed(t) && !r.relates(t) || r.word(t) == "ما" && c.lemma == "نفى"
}

// taken are the nouns that make what some verbs do a statement, by verb: حيا الصمود, عزا السبب إلى, تبنى الهجوم.
var (
	praised = map[string]bool{"دور": true, "جهود": true, "جهد": true, "مواقف": true, "موقف": true, "خدمات": true, "مبادره": true, "وقفه": true, "دعم": true, "تعاون": true, "صمود": true, "شجاعه": true, "تضحيات": true, "بطولات": true}
	causes  = map[string]bool{"سبب": true, "اسباب": true, "ذلك": true}
	attacks = map[string]bool{"قتل": true, "مقتل": true, "خطف": true, "اختطاف": true, "تفجير": true, "تفجيرات": true, "هجوم": true, "هجمات": true, "اغتيال": true, "عمليه": true, "اعتداء": true, "استهداف": true, "اطلاق": true, "قصف": true}
	amounts = map[string]bool{"ذلك": true, "خساير": true, "عدد": true, "حجم": true, "قيمه": true, "تكلفه": true, "كلفه": true, "اضرار": true}
	taken   = map[string]map[string]bool{"ثمن": praised, "حيا": praised, "عزا": causes, "أرجع": causes, "تبنى": attacks, "قدر": amounts}
)

// ascribes are the verbs whose content goes on with a cause behind إلى or, of قدر, with an amount behind ب.
var ascribes = map[string]bool{"عزا": true, "أرجع": true, "قدر": true}

var byAmount = map[string]bool{"بنحو": true, "بحوالي": true, "بقرابه": true, "باكثر": true, "بما": true, "ب": true}

// takes reports whether the noun at t is one that the cue at i takes as its object to be a statement; a participle of praise takes any
// definite noun right after it.
func (r *reader) takes(c cue, t, i int) bool {
	nouns := taken[c.lemma]
	if nouns == nil || r.names.at(t) >= 0 {
		return false
	}
	if c.form == participle && c.lemma == "ثمن" && t == i+1 && r.class[t] == isDefinite {
		return true
	}
	if t == i+1 && c.lemma == "قدر" && r.word(t) != "ذلك" {
		return false // يقدر عدد السكان بنحو: it is estimated
	}
	return nouns[bare(r.word(t))] && (t == i+1 || r.endsSubject(t-1, i))
}

// ascribed reports whether the cause or the amount of the verb c follows the object at t in its sentence.
func (r *reader) ascribed(c cue, t, end int) bool {
	for t++; t < end && !r.sentenceEnds(t); t++ {
		if c.lemma == "قدر" {
			if byAmount[r.word(t)] {
				return true
			}
		} else if r.word(t) == "الي" || strings.HasPrefix(r.word(t), "لعدم") {
			return true
		}
	}
	return false
}

// isCalled reports whether ب with what it is called follows the definite noun at t and its adjectives: الظاهرة بالخطيرة.
func (r *reader) isCalled(t int) bool {
	for t++; t < r.n && r.class[t] == isDefinite && r.names.at(t) < 0; t++ {
	}
	return t < r.n && strings.HasPrefix(r.word(t), "ب") && r.class[t]&^isComp&^isCompBy == 0
}

// asksFor reports whether the verbal noun, or ل with a noun, at t can be what the cue at i asks of the people named between them.
func (r *reader) asksFor(t, i int, c cue) bool {
	return c.manner&addressed != 0 && c.frames&(opensTo|opensNoun) != 0 && t > i+1 && pronounObjects[r.word(i+1)] == 0 && (r.isVerbalHead(t) || verbalNouns()[r.word(t)] || c.form == participle && strings.HasPrefix(r.word(t), "لل") && r.is(t-1, isDefinite)) && r.endsSubject(t-1, i) && !asides[r.word(t-1)]
}

// relates reports whether token t is the verb of a relative clause without a relative: في تقرير نشرته.
func (r *reader) relates(t int) bool {
	return r.is(t-1, isSpeech|isSource) && !r.is(t-1, isDefinite) && (strings.HasSuffix(r.word(t), "ته") || strings.HasSuffix(r.word(t), "تها"))
}

// isVerbalNounAt reports whether token t is a verbal noun; the source tells حرصه from القبضة.
func (r *reader) isVerbalNounAt(t int) bool {
	w := r.word(t)
	return isVerbalNoun(w) && (verbalNouns()[w] || verbalShape(w) || !strings.HasSuffix(r.doc.Text(r.doc.Token(t)), "ة"))
}

// brokenPlural reports whether the noun at t only looks like إفعال: أسماء, أسعار.
func (r *reader) brokenPlural(t int) bool {
	return strings.HasPrefix(r.doc.Text(r.doc.Token(t)), "أ") && !verbalNouns()[r.word(t)]
}

// possessed reports whether token t is a noun with its owner's pronoun, as objects that speak of the subject have:
// استعدادها, أسفه. The source tells ه from ة.
func (r *reader) possessed(t int) bool {
	w := r.word(t)
	if len(w) < 8 || r.punct(t-1) && strings.HasPrefix(w, "ف") || emphatic[strings.TrimRight(w, "اهمن")] || strings.Contains(r.doc.Text(r.doc.Token(t)), "ؤه") || asides[w] || connectives[w] || r.preposition(t) != 0 || strings.HasPrefix(w, "و") || strings.HasPrefix(w, "ل") || strings.HasPrefix(w, "ب") || strings.HasPrefix(w, "في") {
		return false
	}
	for _, p := range possessives {
		if strings.HasSuffix(w, p) && (p != "ه" || strings.HasSuffix(r.doc.Text(r.doc.Token(t)), "ه")) {
			return true
		}
	}
	return false
}

// emphatic are the words of emphasis and quantity whose pronoun owns nothing, without it: نفسه, ذاتها, كلهم.
var emphatic = map[string]bool{"نفس": true, "ذات": true, "كل": true, "جميع": true, "بعض": true, "معظم": true, "غير": true, "عي": true, "وحد": true}

// plainNoun reports whether token t looks like an indefinite noun that names no speaker.
func (r *reader) plainNoun(t int) bool {
	w := r.word(t)
	return r.kind(t) == arabic.Word && len(w) > 4 && r.class[t] == 0 && r.names.at(t) < 0 && r.preposition(t) == 0 && w != "في" && !strings.HasPrefix(w, "ب") && !strings.HasPrefix(w, "ل") && !strings.HasPrefix(w, "و") && !asides[w]
}

// asides are pronouns with prepositions and the like, which stand between a verb and its subject or content.
var asides = func() map[string]bool {
	m := map[string]bool{}
	for _, p := range [...]string{"في", "ب", "ل", "عن", "علي", "الي", "من", "مع", "لدي", "خلال", "بين"} {
		for _, pronoun := range [...]string{"ه", "ها", "هم", "هما", "نا", "ي", "ك"} {
			m[p+pronoun] = true
		}
	}
	delete(m, "بي")
	delete(m, "لي")
	for _, w := range [...]string{"هنا", "خصوصا", "تحديدا", "ايضا", "هذا", "هذه", "ذلك", "بذلك"} {
		m[w] = true
	}
	return m
}()

// endsSubject reports whether the subject of the cue at i can end with token t, so that an object may follow.
func (r *reader) endsSubject(t, i int) bool {
	if t <= i {
		return false
	}
	if r.names.at(t) >= 0 {
		return r.names.at(t+1) != r.names.at(t)
	}
	w := r.word(t)
	indefinite := r.class[t] == 0 && r.is(t-1, isSource|isRole|isBody) && !r.is(t-1, isDefinite) // تقارير صحفية
	return indefinite || r.is(t, isDefinite|isGiven|isTime|isSpeech) || strings.HasPrefix(w, "وال") || strings.HasSuffix(w, "ون") || strings.HasPrefix(w, "لل") || w == "عيان" || asides[w] || r.punct(t) || r.closes(t)
}
