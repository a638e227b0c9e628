package arabic_test

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/transform"

	"github.com/rawi-nlp/rawi/arabic"
)

// FuzzFold checks, for any set of flags, the laws that a Fold promises.
func FuzzFold(f *testing.F) {
	for _, s := range []string{"", "مُحَمَّدٌ", "جدااااا", "ﷺ ﻻ ﷲ", "ا\u0653ل\u0640ى\u200d\u0654", "👩‍👩‍👧 a\u200db", "ه\u0654 ے\u0654 ی\u0654", "\xd8\xd8\xa7\xff\u0654", "۱۲٫۵٪ ١٬٢"} {
		f.Add(s, uint32(arabic.Search), 3)
		f.Add(s, uint32(arabic.Light|arabic.FoldElongation), 1)
	}
	f.Fuzz(func(t *testing.T, s string, flags uint32, size int) {
		fold := arabic.Fold(flags)
		want := fold.String(s)
		require.Equal(t, want, fold.String(want), "idempotent")
		require.Equal(t, want, string(fold.AppendString(nil, s)))
		require.Equal(t, utf8.ValidString(s), utf8.ValidString(want) && utf8.ValidString(s))
		require.Equal(t, want, inPieces(fold, s, 1+(size&0xFF)%7))

		n, err := fold.Span([]byte(s), true)
		require.Equal(t, s[:n], fold.String(s[:n]))
		require.Equal(t, want == s, err == nil && n == len(s))
		if err != nil {
			require.ErrorIs(t, err, transform.ErrEndOfSpan)
		}

		a := fold.Align(s)
		require.Equal(t, want, a.Text)
		last := 0
		for i := 0; i < len(want); {
			_, n := utf8.DecodeRuneInString(want[i:])
			src := a.Source(arabic.Span{Start: i, End: i + n})
			require.False(t, src.Empty())
			require.LessOrEqual(t, src.End, len(s))
			require.LessOrEqual(t, last, src.End)
			require.Equal(t, arabic.Span{Start: a.Source(arabic.Span{Start: 0, End: 1}).Start, End: src.End}, a.Source(arabic.Span{Start: 0, End: i + n}))
			last = src.End
			i += n
		}
		if want != "" {
			require.Equal(t, len(s), a.Source(arabic.Span{Start: 0, End: len(want)}).End)
		}
	})
}

// inPieces transforms s a few bytes at a time, as a slow reader would.
func inPieces(fold arabic.Fold, s string, size int) string {
	var out, pending []byte
	dst := make([]byte, 512)
	for i := 0; i < len(s) || len(pending) > 0; {
		end := min(i+size, len(s))
		pending = append(pending, s[i:end]...)
		i = end
		for {
			n, m, err := fold.Transform(dst, pending, i == len(s))
			out = append(out, dst[:n]...)
			pending = pending[m:]
			if err != transform.ErrShortDst {
				break
			}
		}
	}
	return string(out)
}
