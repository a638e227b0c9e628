package arabic

import (
	"encoding/binary"
	"unicode/utf8"
	"unsafe"

	"golang.org/x/text/transform"
)

// Fold is a set of normalizations, constant, comparable and stateless as norm.Form is; it implements
// [transform.SpanningTransformer], so that it chains with any other transformer and reads streams.
//
// The zero Fold changes nothing. Every Fold is idempotent, and bytes that are not UTF-8 pass unchanged, with what
// stands right behind them and would vanish, lest their ends meet. The first use of a value compiles its tables (about
// a millisecond, and some 9 KB stay); all methods are safe for concurrent use.
//
// Letters written in parts, as ا with a combining madda or hamza, count as the letter they make. A letter that
// carries thirty or more marks and invisible characters is no text: where the result would depend on what
// stands behind them, those are left as they are, as Unicode's Stream-Safe Text Format (UAX #15) bounds them.
type Fold uint32

// The single normalizations.
const (
	StripMarks     Fold = 1 << iota // harakat, tanwin, shadda, Quranic signs, superscript alef
	StripTatweel                    // ـ
	StripZeroWidth                  // zero-width, bidirectional and soft-hyphen controls, BOM; not the joiner of an emoji
	FoldAlef                        // آ أ إ ٱ → ا
	FoldYeh                         // ى → ي
	FoldTeh                         // ة → ه
	FoldHamza                       // ؤ → و, ئ → ي
	FoldDigits                      // ٠–٩ and ۰–۹ → 0–9, ٫ → ., ٬ → ,, ٪ → %
	FoldForms                       // presentation forms A and B with their ligatures (ﻻ, ﷺ), and letters in parts → letters
	FoldPersian                     // ی ک ە ھ ہ ۀ …, other code points for an Arabic letter → that letter
	FoldPunct                       // ، ؛ ؟ ۔ ٭ → , ; ? . *
	FoldForeign                     // پ چ ژ ڤ گ ۆ ێ …, letters that Arabic has not → the letter it writes instead
	FoldElongation                  // three or more of one letter in a row → one: جدااااا → جدا

	allFolds = 1<<iota - 1
)

const (
	// Light is safe for display: the same words in the letters that an Arabic keyboard writes.
	Light = StripTatweel | StripZeroWidth | FoldForms | FoldPersian
	// Search folds every spelling that Arabic readers take for the same word. Punctuation stays.
	Search = Light | StripMarks | FoldAlef | FoldYeh | FoldTeh | FoldHamza | FoldDigits | FoldForeign
)

var _ transform.SpanningTransformer = Fold(0)

// AppendString appends the folded s to dst. It allocates only when dst has room for fewer than len(s) bytes, or
// when ligatures make the result longer than that.
func (f Fold) AppendString(dst []byte, s string) []byte {
	return f.table().append(dst, s)
}

// String returns s folded, and s itself, without allocating, when nothing changes.
func (f Fold) String(s string) string {
	t := f.table()
	n := t.same(s)
	if n == len(s) {
		return s
	}
	var short [128]byte
	dst := short[:0]
	if len(s) > len(short) {
		dst = make([]byte, 0, len(s))
	}
	dst = append(dst, s[:n]...)
	return string(f.AppendString(dst, s[n:]))
}

// Reset does nothing: a Fold has no state.
func (f Fold) Reset() {}

// Span implements [transform.SpanningTransformer]: the first n bytes of src are what they would be transformed to.
func (f Fold) Span(src []byte, atEOF bool) (n int, err error) {
	t, s := f.table(), view(src)
	for n < len(s) {
		var scratch [maxUnit]byte
		out, end, ok := t.step(scratch[:0], s, n, atEOF)
		if !ok {
			return n, transform.ErrShortSrc
		}
		if string(out) != s[n:end] {
			return n, transform.ErrEndOfSpan
		}
		n = end
	}
	return n, nil
}

// Transform implements [transform.Transformer]. Fed in pieces of any size it writes what it writes for the whole;
// it never asks for more than some hundred bytes of look-ahead.
func (f Fold) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	t, s := f.table(), view(src)
	for nSrc < len(s) {
		if c := s[nSrc]; c < utf8.RuneSelf && nDst < len(dst) {
			dst[nDst] = c
			nDst++
			nSrc++
			continue
		}
		if e, ok := t.lookUp(s, nSrc); ok && (atEOF || nSrc+2 < len(s)) && nDst+2 <= len(dst) {
			binary.LittleEndian.PutUint16(dst[nDst:], uint16(e))
			nDst += int(e >> lengthShift & 3)
			nSrc += 2
			continue
		}
		var scratch [maxUnit]byte
		out, end, ok := t.step(scratch[:0], s, nSrc, atEOF)
		if !ok {
			return nDst, end, transform.ErrShortSrc
		}
		if nDst+len(out) > len(dst) {
			return nDst, nSrc, transform.ErrShortDst
		}
		nDst += copy(dst[nDst:], out)
		nSrc = end
	}
	return nDst, nSrc, nil
}

// view returns b as a string for the time of a call.
func view(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }
