package arabic

import (
	"unicode/utf8"

	"golang.org/x/text/transform"
)

// Translit is a transliteration, constant and stateless as [Fold] is. It implements [transform.Transformer]; what it
// does not map passes unchanged, bytes that are not UTF-8 included. All methods are safe for concurrent use.
type Translit uint8

// The transliterations. Buckwalter's and its variant for XML and file names, Safe Buckwalter, are one ASCII character
// for each letter and mark of U+0621 to U+0652, ٰ ٱ پ چ ڤ and گ, as CAMeL Tools has them
// (https://camel-tools.readthedocs.io, charmaps ar2bw and ar2safebw). The way there and back gives the same text
// where it held no Latin letters and signs of the scheme before. Presentation forms want [FoldForms] first.
const (
	Buckwalter         Translit = iota // محمد → mHmd
	FromBuckwalter                     // mHmd → محمد
	SafeBuckwalter                     // شيء → cyC
	FromSafeBuckwalter                 // cyC → شيء
	Romanize                           // for readers who know no Arabic, one way: الشيخ → al-shykh
)

var _ transform.Transformer = Romanize

const (
	schemeLetters   = "ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيًٌٍَُِّْٰٱپچڤگ"
	buckwalterASCII = "'|>&<}AbptvjHxd*rzs$SDTZEg_fqklmnhwYyFNKaui~o`{PJVG"
	safeASCII       = "CMOWIQAbptvjHxdVrzscSDTZEg_fqklmnhwYyFNKaui~oeLPJBG"
)

// scheme maps letters to ASCII and back.
type scheme struct {
	ascii  ['گ' - 'ء' + 1]byte
	arabic [utf8.RuneSelf]rune
}

var buckwalter, safeBuckwalter = newScheme(buckwalterASCII), newScheme(safeASCII)

func newScheme(ascii string) *scheme {
	s, i := new(scheme), 0
	for _, r := range schemeLetters {
		s.ascii[r-'ء'] = ascii[i]
		s.arabic[ascii[i]] = r
		i++
	}
	return s
}

// to returns the ASCII character for r, and r itself where it has none.
func (s *scheme) to(r rune) rune {
	if r >= 'ء' && r <= 'گ' && s.ascii[r-'ء'] != 0 {
		return rune(s.ascii[r-'ء'])
	}
	return r
}

// from returns the Arabic letter for r, and r itself where it has none.
func (s *scheme) from(r rune) rune {
	if r < utf8.RuneSelf && s.arabic[r] != 0 {
		return s.arabic[r]
	}
	return r
}

// String returns s transliterated.
func (t Translit) String(s string) string { return string(t.AppendString(make([]byte, 0, len(s)), s)) }

// AppendString appends the transliterated s to dst. It allocates only when dst lacks room.
func (t Translit) AppendString(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		n := 0
		dst, n = t.appendChunk(dst, s[i:])
		i += n
	}
	return dst
}

// appendChunk appends the transliteration of the first character of s, for [Romanize] that of the word it begins, and
// returns its length in s.
func (t Translit) appendChunk(dst []byte, s string) ([]byte, int) {
	r, n := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && n == 1 {
		return append(dst, s[0]), 1
	}
	switch t {
	case Buckwalter:
		r = buckwalter.to(r)
	case FromBuckwalter:
		r = buckwalter.from(r)
	case SafeBuckwalter:
		r = safeBuckwalter.to(r)
	case FromSafeBuckwalter:
		r = safeBuckwalter.from(r)
	case Romanize:
		if n = romanWord(s); n > 0 {
			return appendRoman(dst, s[:n]), n
		}
		n = utf8.RuneLen(r)
	}
	return utf8.AppendRune(dst, r), n
}

// Reset does nothing: a Translit has no state.
func (t Translit) Reset() {}

// Transform implements [transform.Transformer]. Fed in pieces of any size it writes what it writes for the whole. It
// does not allocate and never asks for more than a hundred bytes of look-ahead.
func (t Translit) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	var room [4 * maxRomanWord]byte
	text := view(src)
	for nSrc < len(text) {
		window := text[nSrc:min(len(text), nSrc+maxRomanWord+utf8.UTFMax)]
		if !atEOF && len(window) == len(text)-nSrc && !t.whole(window) {
			return nDst, nSrc, transform.ErrShortSrc
		}
		out, n := t.appendChunk(room[:0], window)
		if nDst+len(out) > len(dst) {
			return nDst, nSrc, transform.ErrShortDst
		}
		nDst += copy(dst[nDst:], out)
		nSrc += n
	}
	return nDst, nSrc, nil
}

// whole reports whether more bytes behind s could not change its first chunk.
func (t Translit) whole(s string) bool {
	if t != Romanize {
		return utf8.FullRuneInString(s)
	}
	n := romanWord(s)
	return n == 0 && utf8.FullRuneInString(s) || n > 0 && n < len(s) && utf8.FullRuneInString(s[n:])
}
