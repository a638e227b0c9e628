package arabic

import (
	"iter"
	"unicode"
	"unicode/utf8"
)

// A Stemmer reduces a word to what its forms share. Those of this module are safe for concurrent use, take every
// string, and never return one of more letters than the word has, of which a ligature such as ﻻ is two.
type Stemmer interface{ Stem(word string) string }

// A Tokenizer finds the tokens of a text.
type Tokenizer interface {
	Tokens(text string) iter.Seq[Token]
}

// A Segmenter cuts a text into spans: sentences, paragraphs, chunks.
type Segmenter interface {
	Segments(text string) iter.Seq[Span]
}

// ByScript is a [Stemmer] for mixed text: it gives the words whose first letter is Arabic to Arabic and all others
// to Other. A nil stemmer leaves its words as they are.
type ByScript struct{ Arabic, Other Stemmer }

var (
	_ Stemmer = ByScript{}
	_ Stemmer = Snowball{}
	_ Stemmer = Light10{}
	_ Stemmer = ISRI{}
)

// Stem stems word with the stemmer for its script.
func (s ByScript) Stem(word string) string {
	stemmer := s.Other
	for _, r := range word {
		if unicode.IsLetter(r) {
			if isArabicLetter(r) {
				stemmer = s.Arabic
			}
			break
		}
	}
	if stemmer == nil {
		return word
	}
	return stemmer.Stem(word)
}

// letters is a word that a stemmer works on. A byte that is no UTF-8 is kept as a rune behind the last valid one.
type letters []rune

// stemRoom is the length in letters up to which stemmers need no memory but the stack's.
const stemRoom = 32

const badByte = unicode.MaxRune + 1

// appendLetters appends the letters of word.
func (l letters) appendLetters(word string) letters {
	for i := 0; i < len(word); {
		if c := word[i]; c >= 0xC2 && c < 0xE0 && i+1 < len(word) && word[i+1]&0xC0 == 0x80 { // Arabic letters
			l = append(l, rune(c&0x1F)<<6|rune(word[i+1]&0x3F))
			i += 2
			continue
		}
		r, n := utf8.DecodeRuneInString(word[i:])
		if r == utf8.RuneError && n == 1 {
			r = badByte + rune(word[i])
		}
		l = append(l, r)
		i += n
	}
	return l
}

// from returns the letters as a string: a part of word where they are one, else a new string.
func (l letters) from(word string) string {
	const mostCut = 16 // the bytes that a prefix and its marks may take
	for i := 0; i <= mostCut && i <= len(word); i++ {
		if i < len(word) && word[i]&0xC0 == 0x80 && len(l) > 0 && l[0] < badByte {
			continue // inside a letter
		}
		if n, ok := l.begin(word[i:]); ok {
			return word[i : i+n]
		}
	}
	var room [4 * stemRoom]byte
	b := room[:0]
	for _, r := range l {
		b = appendLetter(b, r)
	}
	return string(b)
}

// begin reports whether s begins with the letters, and with how many bytes.
func (l letters) begin(s string) (n int, ok bool) {
	var room [utf8.UTFMax]byte
	for _, r := range l {
		if r >= 0x80 && r < 0x800 {
			if n+1 >= len(s) || s[n] != byte(0xC0|r>>6) || s[n+1] != byte(0x80|r&0x3F) {
				return 0, false
			}
			n += 2
			continue
		}
		b := appendLetter(room[:0], r)
		if n+len(b) > len(s) || s[n:n+len(b)] != string(b) {
			return 0, false
		}
		n += len(b)
	}
	return n, true
}

func appendLetter(b []byte, r rune) []byte {
	if r >= badByte {
		return append(b, byte(r-badByte))
	}
	return utf8.AppendRune(b, r)
}

// hasPrefix reports whether the letters from i on start with s.
func (l letters) hasPrefix(i int, s string) bool {
	for _, r := range s {
		if i >= len(l) || l[i] != r {
			return false
		}
		i++
	}
	return true
}

// hasSuffix reports whether the letters before end end with s.
func (l letters) hasSuffix(end int, s string) bool {
	n := utf8.RuneCountInString(s)
	return end >= n && l[:end].hasPrefix(end-n, s)
}

// isStemMark reports tatweel and the marks that stemmers drop: tanwin, short vowels, shadda and sukun.
func isStemMark(r rune) bool { return r == 0x640 || r >= 0x64B && r <= 0x652 }
