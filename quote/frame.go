package quote

import "strings"

var prepositions = map[string]frame{"الي": opensTo, "علي": opensOn, "عن": opensAbout, "من": opensFrom}

// pronounObjects maps the prepositions of frames with a pronoun: what the verb reports is then no content of its own.
var pronounObjects = map[string]frame{
	"به": opensBy, "بها": opensBy, "بهم": opensBy, "عليه": opensOn, "عليها": opensOn, "عنه": opensAbout, "عنها": opensAbout, "اليه": opensTo, "اليها": opensTo, "منه": opensFrom, "منها": opensFrom,
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
	for _, p := range [...]string{"ي", "وي", "سي", "في", "فت", "ن"} {
		if strings.HasPrefix(w, p) && len(w) > 6 && len(w) < 16 && !strings.HasSuffix(w, "ي") && !(p == "ن" && (strings.HasSuffix(w, "ه") || strings.HasSuffix(w, "ها") || strings.HasSuffix(w, "هم"))) && !r.is(t-1, isTime|isGiven|isTitle) && r.names.at(t-1) < 0 && !r.is(t-1, isRole) {
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
		return f&c.frames != 0 || t-1 == i+1 || f == opensTo && c.frames&opensClause != 0 && r.is(t-2, isSpeech)
	}
	return c.frames&opensClause != 0 || t == i+1 && c.frames != 0 || c.frames&opensBy != 0 && r.is(t, isCompBy)
}

// boundPreposition reports whether the preposition at t belongs to the word before it (المشرف على, ردا على, مصدر من)
// or begins a connective (من جهته, إلى جانب).
func (r *reader) boundPreposition(t, i int) bool {
	prev := r.word(t - 1)
	if prev == "العام" || prev == "العامه" { // المشرف العام على
		prev = r.word(t - 2)
	}
	switch r.word(t) {
	case "علي":
		if r.word(t+1) == "لسان" { // على لسان المتحدثة
			return true
		}
		switch prev {
		case "ردا", "تعليقا", "المشرف", "مشرف", "القايم", "بناء", "علاوه", "عطفا", "زياده", "المشرفه", "اشرافه":
			return t-1 != i
		}
	case "عن":
		switch prev {
		case "مسوول", "المسوول", "المسووله", "مسيول", "المسيول", "المسيوله", "صادر", "صادره", "الصادر", "الصادره", "النايب", "نايب", "نيابه", "بعيدا", "فضلا", "عوضا", "نقلا", "ناهيك", "بغض":
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
		case "جهته", "جهتها", "جانبه", "جانبها", "قبل", "خلال", "خلاله", "خلالها", "خلالهم", "بين", "جهه":
			return true
		}
		return t > i+1 && (r.is(t-1, isRole|isSource) || prev == "عدد" || prev == "كل" || prev == "بعض") && !r.is(t-1, isDefinite)
	}
	return false
}
