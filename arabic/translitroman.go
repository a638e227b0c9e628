package arabic

import (
	"strings"
	"unicode/utf8"
)

// maxRomanWord is the most bytes that [Romanize] takes for one word; longer ones are cut.
const maxRomanWord = 96

// romanWord returns the length of the Arabic word at the start of s, 0 when there is none.
func romanWord(s string) (n int) {
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !isArabicLetter(r) || n+size > maxRomanWord {
			break
		}
		n += size
	}
	return n
}

// romanConsonants are the letters that always sound the same; و ي and the alefs depend on their neighbours.
var romanConsonants = map[rune]string{
	'ء': "'", 'ؤ': "'", 'ئ': "'", 'ب': "b", 'ت': "t", 'ث': "th", 'ج': "j", 'ح': "h", 'خ': "kh", 'د': "d", 'ذ': "dh",
	'ر': "r", 'ز': "z", 'س': "s", 'ش': "sh", 'ص': "s", 'ض': "d", 'ط': "t", 'ظ': "z", 'ع': "'", 'غ': "gh", 'ف': "f", 'ق': "q",
	'ك': "k", 'ل': "l", 'م': "m", 'ن': "n", 'ه': "h", 'پ': "p", 'چ': "ch", 'ڤ': "v", 'گ': "g",
	'ٌ': "un", 'ٍ': "in", 'َ': "a", 'ُ': "u", 'ِ': "i", 'ْ': "", 'ـ': "",
}

// appendRoman appends the romanization of one word: clitics in front with hyphens, digraphs as the press writes them
// (th, kh, dh, sh, gh), ء and ع as an apostrophe inside the word, و and ي as vowels between consonants. Short vowels
// appear where they are written.
func appendRoman(dst []byte, word string) []byte {
	r := BestReading(word)
	dst = appendRomanClitics(dst, word[:r.Pro], r.Proclitics)
	start := len(dst)
	word = word[r.Pro:]
	if word == "الله" {
		return append(dst, "allah"...)
	}
	last := func() byte {
		if len(dst) == start {
			return 0
		}
		return dst[len(dst)-1]
	}
	var before rune
	for i, c := range word {
		next, _ := utf8.DecodeRuneInString(word[i+utf8.RuneLen(c):])
		switch c {
		case 'ّ':
			dst = doubled(dst, start)
		case 'ا', 'ى', 'ٱ', 'ٰ', 'آ', 'أ', 'ً', 'ة':
			if last() != 'a' && before != 'ً' && (c != 'أ' || next != 'و' && next != 'ُ') {
				dst = append(dst, 'a')
			}
			switch {
			case c == 'ً':
				dst = append(dst, 'n')
			case c == 'ة' && isMark(next):
				dst = append(dst, 't')
			}
		case 'إ':
			if next != 'ي' && next != 'ِ' {
				dst = append(dst, 'i')
			}
		case 'و':
			dst = appendGlide(dst, last(), next, 'w', 'u', i == 0)
		case 'ي', 'ی':
			dst = appendGlide(dst, last(), next, 'y', 'i', i == 0)
		case 'ء', 'ع':
			if len(dst) > start && next != utf8.RuneError {
				dst = append(dst, '\'')
			}
		default:
			if s, ok := romanConsonants[c]; ok {
				dst = append(dst, s...)
			} else {
				dst = utf8.AppendRune(dst, c)
			}
		}
		before = c
	}
	return dst
}

// doubled doubles the consonant at the end of dst, in front of the vowel when the mark for it came first. Digraphs,
// apostrophes, and what begins a word and only sounds double behind the article stay single.
func doubled(dst []byte, start int) []byte {
	at := len(dst) - 1
	if at > start && strings.IndexByte("aiu", dst[at]) >= 0 {
		at--
	}
	if at <= start || dst[at] < 'a' || dst[at] > 'z' || dst[at] == 'h' {
		return dst
	}
	dst = append(dst, 0)
	copy(dst[at+1:], dst[at:])
	return dst
}

// appendGlide appends و or ي: the glide beside vowels and at the start, else the vowel, once.
func appendGlide(dst []byte, last byte, next rune, glide, vowel byte, first bool) []byte {
	switch {
	case last == vowel && !strings.ContainsRune("اىةَُِّ", next):
		return dst
	case first, strings.ContainsRune("اىةآًٌٍَُِّ", next), last == 'a', last == 'u', last == 'i':
		return append(dst, glide)
	}
	return append(dst, vowel)
}

// appendRomanClitics appends the proclitics of a word: wa-, bil-, al-.
func appendRomanClitics(dst []byte, text string, set Proclitics) []byte {
	start := len(dst)
	for _, c := range text {
		switch {
		case set&Article != 0 && (c == 'ا' || c == 'ل' && len(dst) > start && set&Preposition != 0 && strings.HasSuffix(string(dst[start:]), "li")):
			if len(dst) == start {
				dst = append(dst, 'a')
			}
			return append(dst, "l-"...)
		case c == 'أ':
			dst = append(dst, "a-"...)
		case c == 'و':
			dst = append(dst, "wa"...)
		case c == 'ف':
			dst = append(dst, "fa"...)
		case c == 'ب':
			dst = append(dst, "bi"...)
		case c == 'ل':
			dst = append(dst, "li"...)
		case c == 'ك':
			dst = append(dst, "ka"...)
		case c == 'س':
			dst = append(dst, "sa"...)
		}
		if (c == 'و' || c == 'ف') && set&(Preposition|Future) != 0 {
			dst = append(dst, '-')
		}
	}
	if len(dst) > start && dst[len(dst)-1] != '-' {
		dst = append(dst, '-')
	}
	return dst
}
