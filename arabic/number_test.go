package arabic_test

import (
	"context"
	"runtime/debug"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
)

// numbers returns what the extractor finds in text: span text → value.
func numbers(t *testing.T, text string) (spans []string, found []arabic.Numeral) {
	t.Helper()
	doc := arabic.Parse(text)
	found, err := arabic.Numbers{}.Extract(context.Background(), doc)
	require.NoError(t, err)
	for _, n := range found {
		spans = append(spans, doc.Text(n))
	}
	return spans, found
}

func TestNumbersHaveTheirSpanAndValue(t *testing.T) {
	const ordinal, percent = 1, 2
	for _, c := range []struct {
		text, span string
		value      float64
		kind       int
	}{
		{"حضر خمسة وزراء", "خمسة", 5, 0},
		{"وأحد عشر كوكبا", "أحد عشر", 11, 0},
		{"بعد اثني عشر عاما", "اثني عشر", 12, 0},
		{"إحدى عشرة دولة", "إحدى عشرة", 11, 0},
		{"وثلاثة وعشرون مصابا", "ثلاثة وعشرون", 23, 0},
		{"ثلاثمائة وخمسة وعشرين ريالا", "ثلاثمائة وخمسة وعشرين", 325, 0},
		{"ثلاثمئة وخمسة وعشرين", "ثلاثمئة وخمسة وعشرين", 325, 0},
		{"ثلاث مئة و خمسة و عشرون", "ثلاث مئة و خمسة و عشرون", 325, 0},
		{"ثَلاثَةٌ وأربَعون", "ثَلاثَةٌ وأربَعون", 43, 0},
		{"مئتي ألف لاجئ", "مئتي ألف", 200_000, 0},
		{"مليونان ونصف", "مليونان ونصف", 2_500_000, 0},
		{"مليون ونصف المليون نازح", "مليون ونصف المليون", 1_500_000, 0},
		{"خمسة ونصف مليون", "خمسة ونصف مليون", 5_500_000, 0},
		{"نصف مليار دولار", "نصف مليار", 500_000_000, 0},
		{"ثلاثة أرباع السكان", "ثلاثة أرباع", 0.75, 0},
		{"بثلثي الأصوات", "ثلثي", 2.0 / 3, 0},
		{"15 ألفا", "15 ألفا", 15_000, 0},
		{"٢٫٥ مليار", "٢٫٥ مليار", 2_500_000_000, 0},
		{"3 ملايين و200 ألف طن", "3 ملايين و200 ألف", 3_200_000, 0},
		{"مليون 300 ألف", "مليون 300 ألف", 1_300_000, 0},
		{"عام ألف وتسعمئة وثمانية وأربعين", "ألف وتسعمئة وثمانية وأربعين", 1948, 0},
		{"ألف مليار", "ألف مليار", 1e12, 0},
		{"1,250 طالبا", "1,250", 1250, 0},
		{"۱٬۲۵۰٬۰۰۰", "۱٬۲۵۰٬۰۰۰", 1_250_000, 0},
		{"1.250.000,5 يورو", "1.250.000,5", 1_250_000.5, 0},
		{"7,967 ملايين", "7,967 ملايين", 7_967_000, 0},
		{"1,250 مليون", "1,250 مليون", 1_250_000_000, 0},
		{"1 234 567 نسمة", "1 234 567", 1_234_567, 0},
		{"0,25", "0,25", 0.25, 0},
		{"ارتفع 25ر2 نقطة", "25ر2", 2.25, 0},
		{"بلغت 66.\u200f1 مليار يورو", "66.\u200f1 مليار", 1_660_000_000, 0},
		{"زاد المؤشر 8.\u200f0% أمس", "8.\u200f0%", 0.8, percent},
		{"بلغت -5 درجات", "-5", -5, 0},
		{"سالب خمسة", "سالب خمسة", -5, 0},
		{"خمسة فاصلة صفر اثنين", "خمسة فاصلة صفر اثنين", 5.02, 0},
		{"في 17 شوال 1436هـ", "1436", 1436, 0},
		{"15% من الأسهم", "15%", 15, percent},
		{"نسبة ١٥ ٪", "١٥ ٪", 15, percent},
		{"%15 من الأسهم", "%15", 15, percent},
		{"بالمئة 10", "بالمئة 10", 10, percent},
		{"15,5 في المئة", "15,5 في المئة", 15.5, percent},
		{"بخمسين بالمائة", "خمسين بالمائة", 50, percent},
		{"القرن الحادي والعشرين", "الحادي والعشرين", 21, ordinal},
		{"القرن العشرين", "العشرين", 20, ordinal},
		{"الدورة الثالثة عشرة", "الثالثة عشرة", 13, ordinal},
		{"الذكرى المئة والخامسة والعشرين", "المئة والخامسة والعشرين", 125, ordinal},
		{"للمرة الأولى", "الأولى", 1, ordinal},
		{"لثالث مرة", "ثالث", 3, ordinal},
		{"المادة الخامسة بعد المئة", "الخامسة بعد المئة", 105, ordinal},
	} {
		spans, found := numbers(t, c.text)
		require.NotEmpty(t, spans, c.text)
		last := found[len(found)-1]
		require.Equal(t, c.span, spans[len(spans)-1], c.text)
		require.InEpsilon(t, c.value, last.Value, 1e-9, c.text)
		require.Equal(t, c.kind == ordinal, last.Ordinal, c.text)
		require.Equal(t, c.kind == percent, last.Percent, c.text)
	}
}

func TestNumbersStayApart(t *testing.T) {
	for text, want := range map[string][]string{
		"بين ثلاثة وأربعة":             {"ثلاثة", "أربعة"},
		"بين ثلاث وخمس سنوات":          {"ثلاث", "خمس"},
		"300 و 212":                    {"300", "212"},
		"ثلاثة آلاف وخمسة ملايين":      {"ثلاثة آلاف", "خمسة ملايين"},
		"في 15 شوال 1436":              {"15", "1436"},
		"أحد المسؤولين يوم الاثنين":    nil,
		"لست هنا":                      nil,
		"آلاف القتلى وعشرات الملايين":  nil,
		"ثمن البيت":                    nil,
		"18/10/1436هـ عند 10:30":       nil,
		"الساعة 47ر09 بلغ 25ر2":        {"25ر2"},
		"960.\u200f407.\u200f1 يورو":   nil,
		"ربيع الأول":                   nil,
		"كمية كبيرة وأحد القتلى ميتا":  nil,
		"(15) في المئة":                {"15"},
		"تسعى أول من أمس":              nil,
		"":                             nil,
		"\xff\xd9":                     nil,
		"واحد\n\n\nوعشرون":             {"واحد", "عشرون"},
		"الأول من نوعه منذ عشر سنوات.": {"الأول", "عشر"},
	} {
		spans, _ := numbers(t, text)
		require.Equal(t, want, spans, text)
	}
}

func TestParseNumberTakesAnyIndex(t *testing.T) {
	doc := arabic.Parse("ألف")
	for _, i := range []int{-1, 1, 9} {
		_, ok := arabic.ParseNumber(doc, i)
		require.False(t, ok)
	}
}

// A number before a conjunction repeated without end is read to its own end, on no more of the stack than any other.
func TestRepeatedConjunctionsEndANumber(t *testing.T) {
	defer debug.SetMaxStack(debug.SetMaxStack(1 << 20))
	doc := arabic.Parse("خمسة " + strings.Repeat("و ", 1<<16) + "عشرون، ستة و عشرون")
	found, err := arabic.Numbers{}.Extract(context.Background(), doc)
	require.NoError(t, err)
	require.Len(t, found, 3)
	for i, value := range []float64{5, 20, 26} {
		require.Equal(t, value, found[i].Value)
	}
}

func TestScaledDecimalsAreWholeNumbers(t *testing.T) {
	for text, value := range map[string]float64{"16.6 مليون": 16_600_000, "8.09 مليارات": 8_090_000_000, "1.2345 ألف": 1234.5, "2,675 مليون": 2_675_000_000} {
		n, ok := arabic.ParseNumber(arabic.Parse(text), 0)
		require.True(t, ok)
		require.Equal(t, value, n.Value, text)
	}
}

func TestParseNumberDoesNotAllocate(t *testing.T) {
	doc := arabic.Parse("ثلاثمائة وخمسة وعشرون ألفا و15 في المئة")
	n, ok := arabic.ParseNumber(doc, 0)
	require.True(t, ok)
	require.Equal(t, 325_015.0, n.Value)
	require.Zero(t, testing.AllocsPerRun(100, func() { arabic.ParseNumber(doc, 0) }))
}

func BenchmarkNumbers(b *testing.B) {
	text := strings.Repeat("وقال الوزير إن الإنتاج ارتفع 2,5 في المئة ليصل إلى ثلاثمائة وخمسة وعشرين ألف طن خلال الربع الثاني من عام 2015، وبلغت قيمة الصادرات مليونا ونصف المليون دولار. وأضاف أن المصنع الجديد سيبدأ العمل قريبا وأن الحكومة تدرس خطة لتوسيع الميناء وتطوير الطرق المؤدية إليه. ", 50)
	doc := arabic.Parse(text)
	doc.Folded(0)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		_, _ = arabic.Numbers{}.Extract(context.Background(), doc)
	}
}
