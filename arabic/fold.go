package arabic

import (
	"unicode/utf8"

	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// Fold is a set of normalizations, constant, comparable and stateless as norm.Form is; it implements
// [transform.SpanningTransformer]. The zero Fold changes nothing. All methods are safe for concurrent use.
type Fold uint32

// The single normalizations. Bytes that are not UTF-8 pass unchanged.
const (
	StripMarks     Fold = 1 << iota // harakat, tanwin, shadda, Quranic signs, superscript alef
	StripTatweel                    // ـ
	StripZeroWidth                  // zero-width and bidirectional controls, BOM
	FoldAlef                        // آ أ إ ٱ → ا
	FoldYeh                         // ى → ي
	FoldTeh                         // ة → ه
	FoldHamza                       // ؤ → و, ئ → ي
	FoldDigits                      // ٠–٩ and ۰–۹ → 0–9, ٫ → ., ٬ → ,, ٪ → %
	FoldForms                       // presentation forms A and B, with their ligatures
	FoldPersian                     // ی ک ە ھ ہ گ… → the Arabic letter they vary
	FoldPunct                       // ، ؛ ؟ → , ; ?
)

const (
	// Light is safe for display: the reader sees the same text.
	Light = StripTatweel | StripZeroWidth | FoldForms | FoldPersian
	// Search folds every spelling that Arabic readers take for the same word. Punctuation stays.
	Search = Light | StripMarks | FoldAlef | FoldYeh | FoldTeh | FoldHamza | FoldDigits
)

var _ transform.SpanningTransformer = Fold(0)

// one returns what r becomes: a rune, -1 for nothing, or a string when it becomes several.
func (f Fold) one(r rune) (rune, string) {
	if r < 0x80 {
		return r, ""
	}
	if f&FoldForms != 0 && (r >= 0xFB50 && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFC) {
		var b [utf8.UTFMax]byte
		n := utf8.EncodeRune(b[:], r)
		if s := norm.NFKC.String(string(b[:n])); s != string(b[:n]) {
			return 0, f.String(s)
		}
	}
	switch {
	case r >= 0x64B && r <= 0x65F, r == 0x670, r >= 0x610 && r <= 0x61A, r >= 0x6D6 && r <= 0x6DC, r >= 0x6DF && r <= 0x6E4,
		r == 0x6E7, r == 0x6E8, r >= 0x6EA && r <= 0x6ED, r >= 0x8D3 && r <= 0x8FF:
		if f&StripMarks != 0 {
			return -1, ""
		}
	case r == 0x640:
		if f&StripTatweel != 0 {
			return -1, ""
		}
	case r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x2064, r >= 0x2066 && r <= 0x2069, r == 0xFEFF, r == 0x61C:
		if f&StripZeroWidth != 0 {
			return -1, ""
		}
	case r == 'آ', r == 'أ', r == 'إ', r == 'ٱ':
		if f&FoldAlef != 0 {
			return 'ا', ""
		}
	case r == 'ى':
		if f&FoldYeh != 0 {
			return 'ي', ""
		}
	case r == 'ة':
		if f&FoldTeh != 0 {
			return 'ه', ""
		}
	case r == 'ؤ':
		if f&FoldHamza != 0 {
			return 'و', ""
		}
	case r == 'ئ':
		if f&FoldHamza != 0 {
			return 'ي', ""
		}
	case r >= '٠' && r <= '٩':
		if f&FoldDigits != 0 {
			return r - '٠' + '0', ""
		}
	case r >= '۰' && r <= '۹':
		if f&FoldDigits != 0 {
			return r - '۰' + '0', ""
		}
	case r == '٫' && f&FoldDigits != 0:
		return '.', ""
	case r == '٬' && f&FoldDigits != 0:
		return ',', ""
	case r == '٪' && f&FoldDigits != 0:
		return '%', ""
	case f&FoldPersian != 0 && (r == 'ی' || r == 'ې'):
		return 'ي', ""
	case f&FoldPersian != 0 && (r == 'ک' || r == 'ڪ' || r == 'گ'):
		return 'ك', ""
	case f&FoldPersian != 0 && (r == 'ە' || r == 'ھ' || r == 'ہ'):
		return 'ه', ""
	case f&FoldPunct != 0 && r == '،':
		return ',', ""
	case f&FoldPunct != 0 && r == '؛':
		return ';', ""
	case f&FoldPunct != 0 && r == '؟':
		return '?', ""
	}
	return r, ""
}

// AppendString appends the folded s to dst. It allocates only when dst lacks room.
func (f Fold) AppendString(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			dst = append(dst, s[i])
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		dst = f.appendRune(dst, s[i:i+n], r)
		i += n
	}
	return dst
}

func (f Fold) appendRune(dst []byte, src string, r rune) []byte {
	if r == utf8.RuneError && len(src) == 1 {
		return append(dst, src...)
	}
	switch to, many := f.one(r); {
	case many != "":
		return append(dst, many...)
	case to >= 0:
		return utf8.AppendRune(dst, to)
	}
	return dst
}

// String returns s folded, and s itself when nothing changes.
func (f Fold) String(s string) string {
	if f.same(s) == len(s) {
		return s
	}
	return string(f.AppendString(make([]byte, 0, len(s)), s))
}

// same returns the length of the longest prefix of s that folding leaves alone.
func (f Fold) same(s string) int {
	for i, r := range s {
		if to, many := f.one(r); many != "" || to != r {
			return i
		}
	}
	return len(s)
}

// Reset does nothing: a Fold has no state.
func (f Fold) Reset() {}

// Span implements [transform.SpanningTransformer].
func (f Fold) Span(src []byte, atEOF bool) (n int, err error) {
	for n < len(src) {
		if !atEOF && !utf8.FullRune(src[n:]) {
			return n, transform.ErrShortSrc
		}
		r, size := utf8.DecodeRune(src[n:])
		if to, many := f.one(r); many != "" || to != r {
			return n, transform.ErrEndOfSpan
		}
		n += size
	}
	return n, nil
}

// Transform implements [transform.Transformer].
func (f Fold) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	var b [64]byte
	for nSrc < len(src) {
		if !atEOF && !utf8.FullRune(src[nSrc:]) {
			return nDst, nSrc, transform.ErrShortSrc
		}
		r, size := utf8.DecodeRune(src[nSrc:])
		out := f.appendRune(b[:0], string(src[nSrc:nSrc+size]), r)
		if nDst+len(out) > len(dst) {
			return nDst, nSrc, transform.ErrShortDst
		}
		nDst += copy(dst[nDst:], out)
		nSrc += size
	}
	return nDst, nSrc, nil
}

// Aligned is a folded text that remembers where each byte came from.
type Aligned struct {
	Text string
	from []int // the source offset of the rune that each byte of Text came from, then len(source)
	to   []int // the source offset behind that rune
}

// Align folds s and keeps the way back to its offsets. Align(s).Text equals f.String(s).
func (f Fold) Align(s string) Aligned {
	buf := make([]byte, 0, len(s))
	a := Aligned{from: make([]int, 0, len(s)+1), to: make([]int, 0, len(s))}
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		buf = f.appendRune(buf, s[i:i+n], r)
		for len(a.to) < len(buf) {
			a.from, a.to = append(a.from, i), append(a.to, i+n)
		}
		i += n
	}
	a.from = append(a.from, len(s))
	a.Text = string(buf)
	return a
}

// Source returns the source bytes that the span s of a.Text came from, widened to whole runes. Spans outside
// the text are cut to it.
func (a Aligned) Source(s Span) Span {
	s.Start = min(max(s.Start, 0), len(a.Text))
	s.End = min(max(s.End, s.Start), len(a.Text))
	if s.Empty() {
		return Span{a.from[s.Start], a.from[s.Start]}
	}
	return Span{a.from[s.Start], a.to[s.End-1]}
}
