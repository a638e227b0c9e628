package arabic_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
)

// kinds writes the tokens of text with their kinds.
func kinds(text string) string {
	d := arabic.Parse(text)
	var b strings.Builder
	for t := range d.Tokens() {
		b.WriteString(d.Text(t) + "/" + t.Kind.String() + " ")
	}
	return strings.TrimSpace(b.String())
}

func TestKindsOfTokens(t *testing.T) {
	for text, want := range map[string]string{
		"كَتَبَ الـطّالب":                         "كَتَبَ/word الـطّالب/word",
		"می‌خواهم ﻛﺘﺎﺏ":                           "می‌خواهم/word ﻛﺘﺎﺏ/word",
		"قالBBC والـ CNN":                         "قال/word BBC/latin والـ/word CNN/latin",
		"café naïve AT&T U.S.A Node.js":           "café/latin naïve/latin AT&T/latin U.S.A/latin Node.js/latin",
		"انتهى.The end":                           "انتهى/word ./punct The/latin end/latin",
		"said.The G20 COVID-19":                   "said/latin ./punct The/latin G20/latin COVID-19/latin",
		"15% ٢٫٥٪ 1,250.75 2,5 10:30":             "15%/number ٢٫٥٪/number 1,250.75/number 2,5/number 10:30/number",
		"1436هـ 1436هـ. 2015م 500م2 20°":          "1436هـ/number 1436هـ/number ./punct 2015م/number 500/number م/word 2/number 20°/number",
		"2015معا 12و 12مليون":                     "2015/number معا/word 12/number و/word 12/number مليون/word",
		"18/10/1436هـ 3/8/2015م 2015-08-03":       "18/10/1436هـ/date 3/8/2015م/date 2015-08-03/date",
		"12.10.2014 2014-2015 1436/1437هـ 8/2015": "12.10.2014/date 2014-2015/date 1436/1437هـ/date 8/2015/date",
		"2-1 10-15 011-4652222 1.234.567 40/45":   "2-1/number 10-15/number 011-4652222/number 1.234.567/number 40/45/number",
		"٣/٨/٢٠١٥ ۱۳۹۴":                           "٣/٨/٢٠١٥/date ۱۳۹۴/number",
		"66.\u200f1% 15.\u200f ثم":                "66.\u200f1%/number 15/number ./punct ثم/word",
		"25ر2 12ريال 3ر":                          "25ر2/number 12/number ريال/word 3/number ر/word",
		"بـ12 و15% إف-16":                         "بـ/word 12/number و/word 15%/number إف/word -/punct 16/number",
		"https://ar.example.org/ويكي/الرياض؟ نعم": "https://ar.example.org/ويكي/الرياض/url ؟/punct نعم/word",
		"(http://example.org/a_(b)?x=1&y=2).":     "(/punct http://example.org/a_(b)?x=1&y=2/url )/punct ./punct",
		"www.example.org، okaz.com.sa. x.org/ك":   "www.example.org/url ،/punct okaz.com.sa/url ./punct x.org/ك/url",
		"a.b+c@example.co.uk، 12ab@x.org":         "a.b+c@example.co.uk/email ،/punct 12ab@x.org/email",
		"user@host @amin_1 @أمين a+b":             "user/latin @host/mention @amin_1/mention @أمين/mention a/latin +/symbol b/latin",
		"#الرياض_الآن #مونديال2022، #1 # و#خبر":   "#الرياض_الآن/hashtag #مونديال2022/hashtag ،/punct #/punct 1/number #/punct و/word #خبر/hashtag",
		"👏🏽 👨‍👩‍👧🇸🇦 1️⃣ ❤️ ☎":                     "👏🏽/emoji 👨‍👩‍👧/emoji 🇸🇦/emoji 1️⃣/emoji ❤️/emoji ☎/emoji",
		"...نعم… لا؟! (أ) [ب] - – ـ":              ".../punct نعم/word …/punct لا/word ؟/punct !/punct (/punct أ/word )/punct [/punct ب/word ]/punct -/punct –/punct ـ/word",
		"+5$ © ٪":                           "+/symbol 5/number $/symbol ©/symbol ٪/punct",
		"\u202bنص\u202c\u00a0\ufeffآخر\x1a": "نص/word آخر/word",
		"أ\xffب":                            "أ/word \xff/symbol ب/word",
		"\u064e \u0640":                     "\u064e/word \u0640/word",
		"":                                  "",
		" \u200f\n":                         "",
	} {
		require.Equal(t, want, kinds(text))
	}
}

// The quotation marks of a text as o, c and everything else as a point.
func quotes(text string) string {
	var b strings.Builder
	for t := range (arabic.Words{}).Tokens(text) {
		switch t.Kind {
		case arabic.QuoteOpen:
			b.WriteByte('o')
		case arabic.QuoteClose:
			b.WriteByte('c')
		default:
			b.WriteByte('.')
		}
	}
	return b.String()
}

func TestQuotationMarksOpenAndClose(t *testing.T) {
	for text, want := range map[string]string{
		`قال: "نعم". ثم "لا"`:        "..o.c..o.c",
		`قال:"نعم"وغادر`:             "..o.c.",
		`صحيفة"الوطن"اليوم`:          ".o.c.",
		`قال " نعم " وقال " لا "`:    ".o.c.o.c",
		`(«أ») “ب” „ج” ″د″ ＂ه＂`:      ".o.c.o.co.co.co.c",
		"وصف \"الاتفاق\nثم \"غادر\"": ".o..o.c",
		`و"العربية" لـ"الرياض"`:      ".o.c.o.c",
		`"أ"، "ب" و"ج".`:             "o.c.o.c.o.c.",
	} {
		require.Equal(t, want, quotes(text), text)
	}
}

func TestAgencyDecimalsAreNumbers(t *testing.T) {
	n, ok := arabic.ParseNumber(arabic.Parse("أرباح قدرها ٢٥ر٢ تريليون"), 2)
	require.True(t, ok)
	require.Equal(t, 2.25e12, n.Value)
}
