package arabic_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"github.com/rawi-nlp/rawi/arabic"
)

func TestFoldsOfLetters(t *testing.T) {
	for _, c := range []struct {
		fold     arabic.Fold
		from, to string
	}{
		{0, "أُســامة ١٢", "أُســامة ١٢"},
		{arabic.StripMarks, "بِسْمِ اللَّهِ الرَّحْمَٰنِ", "بسم الله الرحمن"},
		{arabic.StripMarks, "عَلَيۡهِمۡ وَلَهُۥ كِتَٰبࣱ", "عليهم وله كتب"},
		{arabic.StripMarks, "سورة ۝ ۞", "سورة ۝ ۞"},
		{arabic.StripTatweel, "العــــربية", "العربية"},
		{arabic.StripTatweel, "\ufffdـا \xd8ـ\xa7", "\ufffdا \xd8ـ\xa7"}, // only ends of broken runes could meet
		{arabic.StripZeroWidth, "مي\u200cخواهم \u202bنص\u202c\ufeff و\u00adصل", "ميخواهم نص وصل"},
		{arabic.StripZeroWidth, "👨\u200d👩\u200d👧 ك\u200dتب", "👨\u200d👩\u200d👧 كتب"},
		{arabic.FoldAlef, "آمن أحمد إيمان ٱلله", "امن احمد ايمان الله"},
		{arabic.FoldYeh, "مستشفى على", "مستشفي علي"},
		{arabic.FoldTeh, "مدينة", "مدينه"},
		{arabic.FoldHamza, "مسؤول رئيس شيء", "مسوول رييس شيء"},
		{arabic.FoldDigits, "٢٠١٥ ۱۳۹۴ ١٬٢٣٤٫٥ ٢٠٪", "2015 1394 1,234.5 20%"},
		{arabic.FoldForms, "ﺍﻟﻌﺮﺑﻴﺔ ﻻ ﷺ ﷲ", "العربية لا صلى الله عليه وسلم الله"},
		{arabic.FoldForms, "ﻣﹶﺪ ﷼ ﴿", "مَد ریال ﴿"},
		{arabic.FoldPersian, "ایران کتاب ەهھہ رۀ دولۃ", "ايران كتاب هههه ره دولة"},
		{arabic.FoldPersian, "پاريس چاد ژاله ڤيينا گوگل", "پاريس چاد ژاله ڤيينا گوگل"},
		{arabic.FoldForeign, "پاريس چاد ژاله ڤيينا گوگل كۆمەڵ", "باريس جاد زاله فيينا كوكل كومەل"},
		{arabic.FoldPunct, "نعم، لا؛ متى؟ بس۔", "نعم, لا; متى? بس."},
		{arabic.FoldElongation, "جدااااا مبرووووك ممتاز الله", "جدا مبروك ممتاز الله"},
		{arabic.FoldElongation | arabic.StripTatweel, "جداـاـااا", "جدا"},
		{arabic.FoldElongation, "1000 ... aaaa", "1000 ... aaaa"},
		{arabic.Light, "مُحمَّـد\u200f يکتب ﻻ ١٢", "مُحمَّد يكتب لا ١٢"},
		{arabic.Search, "الإِدَارَةُ المُسـؤولة عن ڤيلّا ٣٫٥٪ علی", "الاداره المسووله عن فيلا 3.5% علي"},
	} {
		require.Equal(t, c.to, c.fold.String(c.from))
	}
}

// A letter and the same letter in parts fold alike, with marks between or without.
func TestLettersInPartsAreLetters(t *testing.T) {
	text := "آمن أَحمد إِيمان مُؤَمّن رَئِيس ۂ ۓ"
	parts := norm.NFD.String(text)
	require.NotEqual(t, text, parts)
	for _, fold := range []arabic.Fold{arabic.Light, arabic.Search, arabic.StripMarks, arabic.FoldForms, arabic.StripMarks | arabic.FoldAlef} {
		require.Equal(t, fold.String(text), fold.String(parts), "%b", fold)
	}
	require.Equal(t, "امن ايمان", (arabic.FoldAlef).String("ا\u0653من ا\u0655يمان"))
	require.Equal(t, "رؤوس", (arabic.FoldAlef).String("رؤوس"), "another letter's hamza")
}

func TestNoiseStaysBounded(t *testing.T) {
	noise := "ا" + strings.Repeat("\u0654", 1000)
	require.Equal(t, "ا", arabic.Search.String(noise))
	dst, src := make([]byte, 4096), []byte(noise)
	n, m, err := arabic.Light.Transform(dst, src[:200], false)
	require.NoError(t, err, "a transformer with a small buffer goes on")
	require.True(t, n > 0 && m == 200)
}

func TestTransformTellsWhatItLacks(t *testing.T) {
	n, m, err := arabic.Search.Transform(make([]byte, 3), []byte("سلام"), true)
	require.Equal(t, []any{2, 2, transform.ErrShortDst}, []any{n, m, err})
	n, m, err = arabic.Search.Transform(make([]byte, 9), []byte("س\xd9"), false)
	require.Equal(t, []any{2, 2, transform.ErrShortSrc}, []any{n, m, err})
	n, m, err = arabic.Light.Transform(make([]byte, 9), []byte("سا"), false)
	require.Equal(t, []any{2, 2, transform.ErrShortSrc}, []any{n, m, err}, "a hamza may follow")
	n, m, err = arabic.FoldElongation.Transform(make([]byte, 9), []byte("جدااااا"), false)
	require.Equal(t, []any{4, 8, transform.ErrShortSrc}, []any{n, m, err}, "only the last three of a run are needed")
	out, _, err := transform.String(transform.Chain(arabic.FoldDigits, norm.NFC, arabic.FoldTeh), "سنة ٣")
	require.NoError(t, err)
	require.Equal(t, "سنه 3", out)
}

func TestAlignedSpansMeet(t *testing.T) {
	text := "قالَـ: ﷺ جدااا ١٢٪ ا\u0653خر\u064e"
	a := (arabic.Search | arabic.FoldElongation).Align(text)
	source := func(part string) string {
		i := strings.Index(a.Text, part)
		s := a.Source(arabic.Span{Start: i, End: i + len(part)})
		return text[s.Start:s.End]
	}
	require.Equal(t, "قال: صلي الله عليه وسلم جدا 12% اخر", a.Text)
	require.Equal(t, "قالَـ", source("قال"))
	require.Equal(t, "ﷺ", source("عليه"))
	require.Equal(t, "جدااا", source("جدا"))
	require.Equal(t, "١٢٪", source("12%"))
	require.Equal(t, "ا\u0653خر\u064e", source("اخر"))
	require.Equal(t, text, source(a.Text))
	require.Equal(t, arabic.Span{Start: len(text), End: len(text)}, a.Source(arabic.Span{Start: 900, End: 950}))
	require.Equal(t, arabic.Span{Start: 0, End: 2}, a.Source(arabic.Span{Start: -1, End: 1}), "whole letters")
	require.Equal(t, arabic.Span{}, arabic.Search.Align("").Source(arabic.Span{}))
}
