package rawibleve

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/analysis"
	"golang.org/x/text/unicode/norm"

	"github.com/rawi-nlp/rawi/arabic"
)

// Fold is an [analysis.TokenFilter] that levels spellings: Arabic by the [arabic.Fold] it is made of, which is
// [arabic.Search] in the analyzer; other scripts by NFKC and lower case, as bleve's own analyzers do. Numbers, tokens of
// the type [analysis.Numeric], get the digits of their value as [arabic.ParseNumber] reads it: ١٬٢٥٠ and 1,250 become
// 1250, ٢٫٥ becomes 2.5, 08 becomes 8.
//
// Filter sets the terms to new memory and leaves offsets and positions. A token of which nothing is left is dropped.
type Fold arabic.Fold

// Filter folds the terms of input.
func (f Fold) Filter(input analysis.TokenStream) analysis.TokenStream {
	return rewrite(input, func(dst []byte, t *analysis.Token, term string) []byte {
		start := len(dst)
		dst = arabic.Fold(f).AppendString(dst, term)
		switch {
		case start == len(dst) || isArabic(dst[start]):
			return dst
		case t.Type == analysis.Numeric:
			return appendNumber(dst[:start], term, dst[start:])
		}
		return lower(dst, start)
	})
}

// isArabic reports the first bytes of the letters U+0600 to U+06FF.
func isArabic(first byte) bool { return first >= 0xD8 && first <= 0xDB }

// lower brings dst[start:] to NFKC and lower case.
func lower(dst []byte, start int) []byte {
	for i := start; i < len(dst); i++ {
		switch c := dst[i]; {
		case c >= utf8.RuneSelf:
			return append(dst[:start], norm.NFKC.String(strings.ToLower(string(dst[start:])))...)
		case c >= 'A' && c <= 'Z':
			dst[i] += 'a' - 'A'
		}
	}
	return dst
}

// maxExact is where floating-point numbers begin to leave out whole ones.
const maxExact = 1 << 53

// appendNumber appends the digits of a number's value; folded is the number in plain digits and lies right behind dst.
func appendNumber(dst []byte, number string, folded []byte) []byte {
	switch {
	case !isDigits(folded):
		if value, ok := numberValue(number); ok && value < maxExact {
			return strconv.AppendFloat(dst, value, 'f', -1, 64)
		}
	case len(folded) == 2 && folded[0] == '0':
		return append(dst, folded[1])
	}
	return append(dst, folded...)
}

// isDigits reports whether b is ASCII digits and nothing else.
func isDigits(b []byte) bool {
	for _, c := range b {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

// rewrite gives each token the term that next appends for it, and drops those with an empty one. All terms share one
// allocation or few.
func rewrite(input analysis.TokenStream, next func(dst []byte, t *analysis.Token, term string) []byte) analysis.TokenStream {
	size := 0
	for _, t := range input {
		size += len(t.Term)
	}
	var all strings.Builder // so that terms can be read as strings without an allocation for each
	all.Grow(size)
	for _, t := range input {
		all.Write(t.Term)
	}
	rest, dst, kept := all.String(), make([]byte, 0, size), input[:0]
	for _, t := range input {
		term := rest[:len(t.Term)]
		rest = rest[len(t.Term):]
		start := len(dst)
		if dst = next(dst, t, term); len(dst) > start {
			t.Term = dst[start:len(dst):len(dst)]
			kept = append(kept, t)
		}
	}
	return kept
}
