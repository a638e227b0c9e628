package arabic

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// variants lists what each flag makes of single letters. A letter goes through the list until no flag changes it
// any more, so that ۃ becomes ة by one flag and ه by another.
var variants = []struct {
	flag Fold
	to   rune
	from string
}{
	{FoldAlef, 'ا', "آأإٱٲٳ"},
	{FoldYeh, 'ي', "ى"},
	{FoldTeh, 'ه', "ة"},
	{FoldHamza, 'و', "ؤ"},
	{FoldHamza, 'ي', "ئ"},
	{FoldDigits, '.', "٫"},
	{FoldDigits, ',', "٬"},
	{FoldDigits, '%', "٪"},
	{FoldPersian, 'ي', "ی"},
	{FoldPersian, 'ك', "کڪ"},
	{FoldPersian, 'ه', "ەھہۀۂ"},
	{FoldPersian, 'ة', "ۃ"},
	{FoldPersian, 'ف', "ڢ"},
	{FoldPersian, 'ق', "ڧ"},
	{FoldPunct, ',', "،"},
	{FoldPunct, ';', "؛"},
	{FoldPunct, '?', "؟"},
	{FoldPunct, '.', "۔"},
	{FoldPunct, '*', "٭"},
	{FoldForeign, 'ب', "پٻڀ"},
	{FoldForeign, 'ت', "ٹټٿ"},
	{FoldForeign, 'ج', "چڃڄڇ"},
	{FoldForeign, 'د', "ڈډڌ"},
	{FoldForeign, 'ر', "ڑړڕ"},
	{FoldForeign, 'ز', "ژ"},
	{FoldForeign, 'ف', "ڤڥ"},
	{FoldForeign, 'ق', "ڨ"},
	{FoldForeign, 'ك', "گڭڴڳݣ"},
	{FoldForeign, 'ل', "ڵ"},
	{FoldForeign, 'ن', "ںڻڼ"},
	{FoldForeign, 'و', "ۆۇۈۉۋۏ"},
	{FoldForeign, 'ي', "ێېۍے"},
	{FoldForeign, 'ئ', "ۓ"},
}

// compositions are the letters that Unicode also writes in two parts, a base and a hamza or madda.
var compositions = []struct{ base, mark, letter rune }{
	{'ا', maddaAbove, 'آ'},
	{'ا', hamzaAbove, 'أ'},
	{'ا', hamzaBelow, 'إ'},
	{'و', hamzaAbove, 'ؤ'},
	{'ي', hamzaAbove, 'ئ'},
	{'ە', hamzaAbove, 'ۀ'},
	{'ہ', hamzaAbove, 'ۂ'},
	{'ے', hamzaAbove, 'ۓ'},
	{'ه', hamzaAbove, 'ه'}, // what FoldPersian leaves of the two before the last
}

const (
	maddaAbove = '\u0653'
	hamzaAbove = '\u0654'
	hamzaBelow = '\u0655'
	tatweel    = '\u0640'
	joiner     = '\u200D'
)

// isMark reports the combining signs of the Arabic script, with the small waw and yeh of the Quran.
func isMark(r rune) bool {
	switch {
	case r < 0x610 || r > 0x10EFF:
		return false
	case r <= 0x6ED:
		return r <= 0x61A || r >= 0x64B && r <= 0x65F || r == 0x670 || r >= 0x6D6 && r <= 0x6DC || r >= 0x6DF && r <= 0x6E8 || r >= 0x6EA
	}
	return r >= 0x898 && r <= 0x89F || r >= 0x8CA && r <= 0x8FF && r != 0x8E2 || r >= 0x10EFD
}

// isInvisible reports zero-width and bidirectional controls.
func isInvisible(r rune) bool {
	return r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x2069 || r == 0xFEFF || r == 0x61C || r == 0xAD
}

// removes reports whether f deletes r wherever it stands.
func (f Fold) removes(r rune) bool {
	return f&StripMarks != 0 && isMark(r) || f&StripTatweel != 0 && r == tatweel || f&StripZeroWidth != 0 && isInvisible(r)
}

// letter returns what f makes of a letter, digit or sign that it neither removes nor takes apart.
func (f Fold) letter(r rune) rune {
	if f&FoldDigits != 0 {
		switch {
		case r >= '٠' && r <= '٩':
			return r - '٠' + '0'
		case r >= '۰' && r <= '۹':
			return r - '۰' + '0'
		}
	}
	for again := true; again; {
		again = false
		for _, v := range variants {
			if f&v.flag != 0 && strings.ContainsRune(v.from, r) {
				r, again = v.to, true
				break
			}
		}
	}
	return r
}

// compose returns the letter that base, already folded, makes with a combining mark.
func (f Fold) compose(base, mark rune) (rune, bool) {
	for _, c := range compositions {
		if c.base != base || c.mark != mark {
			continue
		}
		to := f.letter(c.letter)
		if c.letter == c.base {
			return to, f&FoldPersian != 0
		}
		return to, f&(FoldForms|StripMarks) != 0 || to != c.letter
	}
	return 0, false
}

// form appends what f makes of r, by way of the letters that a presentation form stands for.
func (f Fold) form(dst []byte, r rune) []byte {
	if s := string(r); f&FoldForms != 0 && isForm(r) {
		plain := norm.NFKC.String(s)
		// The isolated forms of marks stand on a space in Unicode; in a text they stand on the letter before.
		if rest := strings.TrimPrefix(plain, " "); rest != plain && rest != "" && isMark([]rune(rest)[0]) {
			plain = rest
		}
		if plain != s {
			for _, p := range plain {
				dst = f.form(dst, p)
			}
			return dst
		}
	}
	if f.removes(r) {
		return dst
	}
	return append(dst, string(f.letter(r))...)
}

// isForm reports the code points that FoldForms takes apart.
func isForm(r rune) bool {
	return r >= firstA && r <= lastA || r >= firstB && r <= lastB || r >= 0x675 && r <= 0x678
}

// The blocks of the presentation forms.
const (
	firstA, lastA = 0xFB50, 0xFDFF
	firstB, lastB = 0xFE70, 0xFEFC

	forms = lastA - firstA + 1 + lastB - firstB + 1
)
