package arabic

// Snowball is the Arabic stemmer of the Snowball project (Abdelkrim Aries and Assem Chelli, 2016), as libstemmer
// 2.2.0 has it, stem for stem: https://snowballstem.org/algorithms/arabic/stemmer.html. It normalizes digits and
// presentation forms, drops marks and tatweel, strips suffixes of verbs and nouns, then prefixes, and levels hamzas.
//
// A Snowball allocates only for stems that are no part of their word, and for words of more than 32 letters.
type Snowball struct{}

// Stem returns the stem of word, which is a part of word wherever only its ends change.
func (Snowball) Stem(word string) string {
	var room [stemRoom]rune
	l := letters(room[:0]).appendLetters(word)
	defined := hasSnowballArticle(l)
	w := snowballWord{letters: normalForms(l), defined: defined}
	w.suffixes()
	w.prefixes()
	w.hamzas()
	return w.from(word)
}

// snowballWord follows the Snowball program: its cursor decides where the next affix is looked for, which is not
// always the end of the word.
type snowballWord struct {
	letters
	cursor  int
	defined bool // it has the article, so it is no verb
}

// hasSnowballArticle looks at the word as it came, marks included.
func hasSnowballArticle(l letters) bool {
	switch {
	case len(l) > 3 && l[1] == 'ل':
		return l[0] == 'ا' || l[0] == 'ل'
	case len(l) > 4 && l[1] == 'ا' && l[2] == 'ل':
		return l[0] == 'ب' || l[0] == 'ك'
	}
	return false
}

// formLetters are the letters of the presentation forms U+FE80 to U+FEF4, two bytes each.
const formLetters = "ءآآأأؤؤإإئئئئااببببةةتتتتثثثثججججححححخخخخددذذررززسسسسششششصصصصضضضضططططظظظظععععغغغغففففققققككككللللممممننننههههووىىيييي"

// normalForms drops marks and tatweel and turns digits into ASCII and presentation forms into letters.
func normalForms(l letters) letters {
	clean := true
	for _, r := range l {
		if isStemMark(r) || r >= '٠' && r <= '٩' || r >= 0xFE80 && r <= 0xFEFC {
			clean = false
			break
		}
	}
	if clean {
		return l
	}
	out := l[:0]
	var ligatures letters // set when the word grows
	put := func(r rune) {
		if ligatures != nil {
			ligatures = append(ligatures, r)
		} else {
			out = append(out, r)
		}
	}
	for _, r := range l {
		switch {
		case isStemMark(r):
		case r >= '٠' && r <= '٩':
			put(r - '٠' + '0')
		case r >= 0xFE80 && r <= 0xFEF4:
			i := 2 * (r - 0xFE80)
			put(rune(formLetters[i]&0x1F)<<6 | rune(formLetters[i+1]&0x3F))
		case r >= 0xFEF5 && r <= 0xFEFC:
			if ligatures == nil {
				ligatures = append(make(letters, 0, 2*len(l)), out...)
			}
			put('ل')
			put([...]rune{'آ', 'أ', 'إ', 'ا'}[(r-0xFEF5)/2])
		default:
			put(r)
		}
	}
	if ligatures != nil {
		return ligatures
	}
	return out
}

// cut removes the n letters before the cursor when the word has at least least letters.
func (w *snowballWord) cut(n, least int) bool {
	if len(w.letters) < least {
		return false
	}
	copy(w.letters[w.cursor-n:], w.letters[w.cursor:])
	w.letters = w.letters[:len(w.letters)-n]
	w.cursor -= n
	return true
}

// last returns the letter that is i letters before the cursor, from 1.
func (w *snowballWord) last(i int) rune {
	if i > w.cursor {
		return 0
	}
	return w.letters[w.cursor-i]
}

func (w *snowballWord) suffixes() {
	w.cursor = len(w.letters)
	if !w.defined && w.verbSuffixes() {
		return
	}
	w.cursor = len(w.letters)
	w.nounSuffixes()
	if w.last(1) == 'ي' && w.cut(1, 3) {
		return
	}
	if n := len(w.letters); n > 0 && w.letters[n-1] == 'ى' {
		w.letters[n-1] = 'ي'
	}
}

func (w *snowballWord) verbSuffixes() bool {
	found := false
	for w.pronoun(true) {
		found = true
	}
	if found {
		if !w.verbEnding() && w.last(1) == 'و' {
			w.plainWaw()
		}
		return true
	}
	switch a, b := w.last(1), w.last(2); {
	case a == 'م' && b == 'ت', a == 'ا' && b == 'و':
		if w.cut(2, 5) {
			return true
		}
	}
	return w.verbEnding()
}

// pronoun removes an object or possessive pronoun.
func (w *snowballWord) pronoun(verb bool) bool {
	a, b, c := w.last(1), w.last(2), w.last(3)
	switch {
	case a == 'ا' && b == 'م' && (c == 'ك' || c == 'ه'), verb && a == 'و' && b == 'م' && c == 'ك':
		return w.cut(3, 6)
	case a == 'ا' && (b == 'ن' || b == 'ه'), a == 'م' && (b == 'ك' || b == 'ه'), a == 'ن' && b == 'ه',
		verb && (a == 'ن' && b == 'ك' || a == 'ي' && b == 'ن'):
		return w.cut(2, 5)
	case a == 'ك', a == 'ه', a == 'ي' && !verb:
		return w.cut(1, 4)
	}
	return false
}

// verbEnding removes an ending of person and number.
func (w *snowballWord) verbEnding() bool {
	a, b := w.last(1), w.last(2)
	switch {
	case a == 'ا' && b == 'م' && w.last(3) == 'ت':
		return w.cut(3, 6)
	case a == 'ن' && (b == 'و' || b == 'ي' || b == 'ا'):
		return w.cut(2, 6)
	case a == 'ن' && b == 'ت', a == 'ا' && (b == 'ن' || b == 'ت'):
		return w.cut(2, 5)
	case a == 'ن', a == 'ي', a == 'ا', a == 'ت':
		return w.cut(1, 4)
	}
	return false
}

func (w *snowballWord) plainWaw() {
	if w.last(2) == 'م' && w.last(3) == 'ت' {
		w.cut(3, 6)
		return
	}
	w.cut(1, 4)
}

func (w *snowballWord) nounSuffixes() {
	if w.last(1) == 'ة' && w.cut(1, 4) {
		return
	}
	if !w.defined && w.pronoun(false) {
		if !w.nounEnding(true) {
			w.cursor--
		}
		return
	}
	if w.last(1) == 'ن' && w.cut(1, 6) && w.nounEnding(true) {
		return
	}
	w.cursor = len(w.letters)
	w.nounEnding(false)
}

// nounEnding removes an ending of case or number; ت and, from words without the article, و ي ا when all is set.
func (w *snowballWord) nounEnding(all bool) bool {
	switch a := w.last(1); {
	case (a == 'و' || a == 'ي' || a == 'ا') && (all || !w.defined):
		return w.cut(1, 5)
	case a == 'ت' && w.last(2) == 'ا' && w.cut(2, 5):
		return true
	case a == 'ت' && all:
		return w.cut(1, 4)
	}
	return false
}

// drop removes the letter at the cursor from words of at least least letters.
func (w *snowballWord) drop(n, least int) bool {
	if len(w.letters) < least {
		return false
	}
	copy(w.letters[n:], w.letters[:w.cursor]) // of no letter, or of one
	w.letters = w.letters[n:]
	return true
}

func (w *snowballWord) at(i int) rune {
	if w.cursor+i >= len(w.letters) {
		return 0
	}
	return w.letters[w.cursor+i]
}

func (w *snowballWord) prefixes() {
	w.cursor = 0
	if w.at(0) == 'أ' && len(w.letters) > 3 { // a question
		switch second := w.at(1); second {
		case 'آ', 'أ', 'ا', 'إ', 'ؤ':
			w.drop(1, 4)
			if second == 'ؤ' {
				w.letters[0] = 'أ'
			}
			w.cursor = 1
		}
	}
	if a := w.at(0); (a == 'ف' || a == 'و') && w.at(1) != 'ا' {
		w.drop(1, 4)
	}
	a, b := w.at(0), w.at(1)
	switch {
	case b == 'ا' && w.at(2) == 'ل' && (a == 'ب' || a == 'ك'):
		if w.drop(3, 6) {
			return
		}
	case a == 'ا' && b == 'ل', a == 'ل' && b == 'ل':
		if w.drop(2, 5) {
			return
		}
	}
	if (a == 'ب' && b != 'ا' || a == 'ك' && b == 'ك') && w.drop(1, 4) || w.defined {
		return
	}
	if a == 'س' && (b == 'ي' || b == 'ت' || b == 'ن' || b == 'أ') && w.drop(1, 5) {
		w.cursor++
	}
	if a := w.at(0); (a == 'ي' || a == 'ت' || a == 'ن') && w.at(1) == 'س' && w.at(2) == 'ت' && len(w.letters) > 4 {
		w.letters[w.cursor] = 'ا'
	}
}

// hamzas levels the letters that carry a hamza: to ء at the end, to their carrier elsewhere.
func (w *snowballWord) hamzas() {
	for i, r := range w.letters {
		switch {
		case r > 'ئ' || r < 'آ':
			continue
		case i == len(w.letters)-1:
			w.letters[i] = 'ء'
		case r == 'آ', r == 'أ', r == 'إ':
			w.letters[i] = 'ا'
		case r == 'ؤ':
			w.letters[i] = 'و'
		case r == 'ئ':
			w.letters[i] = 'ي'
		}
	}
}
