package arabic_test

import (
	"context"
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
)

// FuzzWords checks that stemmers, readings, numbers and transliterations take any text, bound what they return, and
// come back where they promise to.
func FuzzWords(f *testing.F) {
	for _, s := range []string{"", "وَالمُؤْتَمَرَات", "سيستعملونهم", "أأنتم", "ﻻعب ﷲ", "ثلاثمائة وخمسة وعشرون ألفا", "مليون ونصف المليون", "1.250,5٪ -٣",
		"ال١٩٢ .08 %15", "الحادي والعشرين بعد المئة", "فبكتابهما", "الله وبالله", "شيّء ـّ ّ", "\xd8\xd9\x84\xff", "a'b>c ٱٰ", "خمسة فاصلة صفر صفر اثنين"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, stemmer := range []arabic.Stemmer{arabic.Snowball{}, arabic.Light10{}, arabic.ISRI{}, arabic.ByScript{Arabic: arabic.Snowball{}, Other: arabic.ISRI{}}} {
			stem := stemmer.Stem(s)
			require.LessOrEqual(t, utf8.RuneCountInString(stem), 2*utf8.RuneCountInString(s), "%T", stemmer) // ﻻ is two letters
			require.Equal(t, stem, stemmer.Stem(s))
		}
		sum := 0.0
		for _, r := range arabic.AppendReadings(nil, s) {
			require.Equal(t, len(s), r.Pro+r.Stem+r.Enc)
			require.Equal(t, s, s[:r.Pro]+r.StemOf(s)+r.PronounOf(s))
			require.Equal(t, r.Pro == 0, r.Proclitics == 0)
			sum += r.Score
		}
		require.InDelta(t, 1, sum, 1e-9)

		doc := arabic.Parse(s)
		found, err := arabic.Numbers{}.Extract(context.Background(), doc)
		require.NoError(t, err)
		last := arabic.Numeral{}
		for _, n := range found {
			require.True(t, last.End <= n.Start && n.Start < n.End && n.End <= len(s))
			require.True(t, last.TokenEnd <= n.TokenStart && n.TokenStart < n.TokenEnd && n.TokenEnd <= doc.Len())
			require.Contains(t, doc.TokensIn(n), doc.Token(n.TokenStart))
			require.False(t, math.IsNaN(n.Value) || math.IsInf(n.Value, 0))
			last = n
		}

		require.True(t, !utf8.ValidString(s) || utf8.ValidString(arabic.Romanize.String(s)))
		for to, from := range map[arabic.Translit]arabic.Translit{arabic.Buckwalter: arabic.FromBuckwalter, arabic.SafeBuckwalter: arabic.FromSafeBuckwalter} {
			there := to.String(s)
			require.Equal(t, utf8.RuneCountInString(s), utf8.RuneCountInString(there))
			if !strings.ContainsFunc(s, func(r rune) bool { return r < utf8.RuneSelf && from.String(string(r)) != string(r) }) {
				require.Equal(t, s, from.String(there))
			}
		}
	})
}
