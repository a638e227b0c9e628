package arabic_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
)

func texts(text string) (out []string) {
	d := arabic.Parse(text)
	for t := range d.Tokens() {
		out = append(out, d.Text(t))
	}
	return out
}

func TestTokensOfNews(t *testing.T) {
	require.Equal(t, []string{"قال", "د", ".", "سامي", "الحداد", "في", "18/10/1436هـ", ":", "«", "ارتفع", "السعر", "15%", "»", "."},
		texts("قال د. سامي الحداد في 18/10/1436هـ: «ارتفع السعر 15%»."))
	require.Equal(t, []string{"أعدادهم", "بـ", "12", "أو", "يزيد"}, texts("أعدادهم بـ12 أو يزيد"))
	require.Equal(t, []string{"https://example.org/a?b=1", "،", "info@example.org", "#الرياض_اليوم"}, texts("https://example.org/a?b=1، info@example.org #الرياض_اليوم"))
}

func TestSentencesKeepAbbreviationsAndQuotations(t *testing.T) {
	d := arabic.Parse("قال د. سامي: «وصلنا. وسنبقى هنا». ثم غادر!\nالرياض")
	var got []string
	for s := range d.Sentences() {
		got = append(got, d.Text(s))
	}
	require.Equal(t, []string{"قال د. سامي: «وصلنا. وسنبقى هنا».", "ثم غادر!", "الرياض"}, got)
}

func TestFoldedTokensAreInSearchForm(t *testing.T) {
	d := arabic.Parse("أُسامة ١٢")
	require.Equal(t, "اسامه", d.Folded(0))
	require.Equal(t, "12", d.Folded(1))
	require.Equal(t, 1, d.Index(d.Token(1).Start))
}

func TestEmptySpansOverlapNothing(t *testing.T) {
	d := arabic.Parse("وصل الوفد")
	inside := arabic.Span{Start: 2, End: 2}
	require.False(t, inside.Overlaps(d.Token(0).Span))
	require.False(t, d.Token(0).Overlaps(inside))
	require.Empty(t, d.TokensIn(inside))
	require.Empty(t, d.TokensIn(arabic.Span{}))
	require.Empty(t, d.TokensIn(arabic.Span{Start: 900, End: 950}))
	require.Equal(t, "الوفد", d.Text(d.TokensIn(arabic.Span{Start: 6, End: 8})[0]))
}
