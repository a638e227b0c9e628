package arabic

import "slices"

// ISRI finds the root of a word without a lexicon: Taghva, Elkhoury and Coombs, "Arabic Stemming without a Root
// Dictionary" (ITCC 2005), as NLTK's ISRIStemmer does it, root for root. It strips affixes and then takes the letters
// of the root out of the pattern (مفعول, استفعال …) that a word of its length has.
//
// An ISRI allocates only for roots that are no part of their word, and for words of more than 32 letters.
type ISRI struct{}

// The affixes that are removed first, at most one of each line.
var (
	isriPrefixes = [...]string{"كال", "بال", "ولل", "وال", "ال", "لل"}
	isriSuffixes = [...]string{"تمل", "همل", "تان", "تين", "كمل",
		"ون", "ات", "ان", "ين", "تن", "كم", "هن", "نا", "يا", "ها", "تم", "كن", "ني", "وا", "ما", "هم"}
)

// Stem returns the root of word, or word without its marks where it is a function word.
func (ISRI) Stem(word string) string {
	var room [stemRoom]rune
	l := letters(room[:0]).appendLetters(word)
	l = slices.DeleteFunc(l, func(r rune) bool { return r >= 0x64B && r <= 0x652 })
	if len(l) <= 9 && isISRIStop(string(l)) {
		return l.from(word)
	}
	for _, prefix := range isriPrefixes {
		if n := len(prefix) / 2; len(l) >= n+3 && l.hasPrefix(0, prefix) {
			l = l[n:]
			break
		}
	}
	for _, suffix := range isriSuffixes {
		if n := len(suffix) / 2; len(l) >= n+3 && l.hasSuffix(len(l), suffix) {
			l = l[:len(l)-n]
			break
		}
	}
	if len(l) >= 4 && l.hasPrefix(0, "وو") {
		l = l[1:]
	}
	if len(l) > 0 && (l[0] == 'آ' || l[0] == 'أ' || l[0] == 'إ') {
		l[0] = 'ا'
	}
	switch len(l) {
	case 4:
		l = l.pattern4()
	case 5:
		l = l.pattern5()
	case 6:
		l = l.pattern6()
	case 7:
		if l = l.shortened(); len(l) == 6 {
			l = l.pattern6()
		}
	}
	return l.from(word)
}

// shortened removes one letter of a suffix, or else one of a prefix.
func (l letters) shortened() letters {
	switch l[len(l)-1] {
	case 'ة', 'ه', 'ي', 'ك', 'ت', 'ا', 'ن':
		return l[:len(l)-1]
	}
	switch l[0] {
	case 'ل', 'ب', 'ف', 'س', 'و', 'ي', 'ت', 'ن', 'ا':
		return l[1:]
	}
	return l
}

// pattern4 takes the root out of four letters.
func (l letters) pattern4() letters {
	switch {
	case l[0] == 'م': // مفعل
		return l[1:]
	case l[1] == 'ا': // فاعل
		return append(l[:1], l[2:]...)
	case l[2] == 'ا', l[2] == 'و', l[2] == 'ي': // فعال, فعول, فعيل
		return append(l[:2], l[3])
	case l[3] == 'ة': // فعلة
		return l[:3]
	}
	return l.shortened()
}

// pattern5 takes a root of three letters out of five, or else one of four.
func (l letters) pattern5() letters {
	switch l = l.root5(); len(l) {
	case 4:
		return l.pattern4()
	case 5:
		switch {
		case l[0] == 'ا', l[0] == 'ت', l[0] == 'م': // افعلل, تفعلل, مفعلل
			return l[1:]
		case l[4] == 'ة': // فعللة
			return l[:4]
		case l[2] == 'ا': // فعالل
			return append(l[:2], l[3:]...)
		}
	}
	return l
}

func (l letters) root5() letters {
	a, b, c, d, e := l[0], l[1], l[2], l[3], l[4]
	switch {
	case (c == 'ا' || c == 'ت') && a == 'ا': // افتعل, افاعل
		return append(l[1:2], d, e)
	case (d == 'ا' || d == 'ي' || d == 'و') && a == 'م': // مفعول, مفعال, مفعيل
		return append(l[1:3], e)
	case (a == 'ا' || a == 'ت' || a == 'م') && e == 'ة': // مفعلة, تفعلة, افعلة
		return l[1:4]
	case (a == 'م' || a == 'ي' || a == 'ت') && c == 'ت', (a == 'م' || a == 'ت') && c == 'ا': // مفتعل, يفتعل, مفاعل, تفاعل
		return append(l[1:2], d, e)
	case (c == 'ا' || c == 'و') && e == 'ة': // فعولة, فعالة
		return append(l[:2], d)
	case (a == 'ا' || a == 'م') && b == 'ن': // انفعل, منفعل
		return l[2:]
	case d == 'ا' && a == 'ا': // افعال
		return append(l[1:3], e)
	case e == 'ن' && d == 'ا': // فعلان
		return l[:3]
	case d == 'ي' && a == 'ت': // تفعيل
		return append(l[1:3], e)
	case d == 'و' && b == 'ا': // فاعول
		return append(l[:1], c, e)
	case c == 'ا' && b == 'و': // فواعل
		return append(l[:1], d, e)
	case d == 'ئ' && c == 'ا': // فعائل
		return append(l[:2], e)
	case e == 'ة' && b == 'ا': // فاعلة
		return append(l[:1], c, d)
	case e == 'ي' && c == 'ا': // فعالي
		return append(l[:2], d)
	}
	return l.shortened()
}

// pattern6 takes a root of three letters out of six, or else one of four.
func (l letters) pattern6() letters {
	switch l = l.root6(); len(l) {
	case 5:
		return l.pattern5()
	case 6:
		switch {
		case l[0] == 'ا' && l[4] == 'ا': // افعلال
			return append(l[1:4], l[5])
		case l[0] == 'م' && l[1] == 'ت': // متفعلل
			return l[2:]
		}
	}
	return l
}

func (l letters) root6() letters {
	a, b, c, d, e, f := l[0], l[1], l[2], l[3], l[4], l[5]
	switch {
	case (a == 'ا' || a == 'م') && b == 'س' && c == 'ت': // استفعل, مستفعل
		return l[3:]
	case a == 'م' && d == 'ا' && f == 'ة': // مفعالة
		return append(l[1:3], e)
	case a == 'ا' && c == 'ت' && e == 'ا', a == 'ت' && c == 'ا' && e == 'ي': // افتعال, تفاعيل
		return append(l[1:2], d, f)
	case a == 'ا' && d == 'و' && c == e: // افعوعل
		return append(l[1:2], e, f)
	}
	return l.shortened()
}

// isISRIStop reports the function words that ISRI leaves alone.
func isISRIStop(word string) bool {
	switch word {
	case "يكون", "وليس", "وكان", "كذلك", "التي", "وبين", "عليها", "مساء", "الذي", "وكانت", "ولكن", "والتي", "تكون", "اليوم",
		"اللذين", "عليه", "كانت", "لذلك", "أمام", "هناك", "منها", "مازال", "لازال", "لايزال", "مايزال", "اصبح", "أصبح", "أمسى",
		"امسى", "أضحى", "اضحى", "مابرح", "مافتئ", "ماانفك", "لاسيما", "ولايزال", "الحالي", "اليها", "الذين", "فانه", "والذي",
		"وهذا", "لهذا", "فكان", "ستكون", "اليه", "يمكن", "بهذا", "الذى":
		return true
	}
	return false
}
