package arabic

import (
	"unicode"
	"unicode/utf8"
)

// A class is what a character may begin. The tables answer for ASCII and the main Arabic block, [classOf] for the rest.
type class uint8

const (
	other class = iota // not in the tables
	blank              // white space and controls
	newline
	letter // Arabic
	digit
	latin
	tag   // # and @
	quote // a mark that both opens and closes
	opening
	closing
	stop // the full stop, which stands in rows
	mark // any other punctuation
	sign // anything else
	pictograph
)

// ascii holds the classes of the ASCII characters, block those of U+0600–U+06FF by the low two bits of the first
// UTF-8 byte and the second byte.
var (
	ascii [utf8.RuneSelf]class
	block [4][256]class
)

func init() {
	for r := range ascii {
		ascii[r] = classOf(rune(r))
	}
	for i := range block {
		for j := 0x80; j < 0xC0; j++ {
			block[i][j] = classOf(0x600 + rune(i)<<6 + rune(j-0x80))
		}
	}
}

// inBlock returns the class of the letter at i when it is of the main Arabic block.
func inBlock(text string, i int) class {
	if i+1 < len(text) && text[i]&^3 == 0xD8 {
		return block[text[i]&3][text[i+1]]
	}
	return other
}

func classOf(r rune) class {
	switch {
	case isArabicLetter(r):
		return letter
	case isDigit(r):
		return digit
	case r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029' || r == '\u0085':
		return newline
	case unicode.IsSpace(r) || unicode.IsControl(r) || isInvisible(r):
		return blank
	case isEmoji(r):
		return pictograph
	case r != utf8.RuneError && isLatin(r):
		return latin
	}
	switch r {
	case '#', '@':
		return tag
	case '"', '\uFF02', '\u2033':
		return quote
	case '«', '“', '‹', '„', '‟', '❝', '〝':
		return opening
	case '»', '”', '›', '❞', '〞':
		return closing
	case '.':
		return stop
	}
	if unicode.IsPunct(r) {
		return mark
	}
	return sign
}

// isArabicLetter reports letters and marks of the Arabic script, tatweel included.
func isArabicLetter(r rune) bool {
	switch {
	case r < 0x610:
		return false
	case r <= 0x6FF:
		return r <= 0x61A || r >= 0x620 && r <= 0x65F || r >= 0x66E && r <= 0x6D3 || r >= 0x6D5 && r <= 0x6DC ||
			r >= 0x6DF && r <= 0x6E8 || r >= 0x6EA && r <= 0x6EF || r >= 0x6FA
	case r <= 0x77F:
		return r >= 0x750
	case r <= 0x8FF:
		return r >= 0x870 && r != 0x8E2
	}
	return r >= 0xFB50 && r <= 0xFBB1 || r >= 0xFBD3 && r <= 0xFD3D || r >= 0xFD50 && r <= 0xFDFB || r == 0xFDFD || r >= 0xFE70 && r <= 0xFEFC
}

func isJoiner(r rune) bool { return r == 0x200C || r == 0x200D }

func isDigit(r rune) bool {
	return r >= '0' && r <= '9' || r >= '٠' && r <= '٩' || r >= '۰' && r <= '۹'
}

func isLatin(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) && !isSelector(r) }

func isEmoji(r rune) bool {
	return r >= 0x1F000 && r <= 0x1FAFF || r >= 0x2600 && r <= 0x27BF && r != '❝' && r != '❞' || r >= 0x2B00 && r <= 0x2BFF ||
		r >= 0x23E9 && r <= 0x23FA || r == 0x231A || r == 0x231B
}

// isSelector reports the variation selectors that ask for a picture or for plain text.
func isSelector(r rune) bool { return r == 0xFE0E || r == 0xFE0F }
