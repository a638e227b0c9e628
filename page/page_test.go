package page

import (
	"crypto/sha256"
	"encoding/base64"
	"html"
	"math"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi"
	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/ner"
	"github.com/rawi-nlp/rawi/quote"
	"github.com/rawi-nlp/rawi/timeline"
)

// find returns the span of the first words in text.
func find(t *testing.T, text, words string) arabic.Span {
	t.Helper()
	i := strings.Index(text, words)
	require.GreaterOrEqual(t, i, 0, words)
	return arabic.Span{Start: i, End: i + len(words)}
}

func render(t *testing.T, p Page) string {
	t.Helper()
	var b strings.Builder
	require.NoError(t, p.Render(&b))
	return b.String()
}

func report(text string) *rawi.Report {
	return &rawi.Report{Document: arabic.Parse(text), Date: time.Date(2024, 7, 11, 0, 0, 0, 0, time.UTC)}
}

// visible is the text of the article in the page, without tags.
func visible(page string) string {
	main := page[strings.Index(page, "<main"):strings.Index(page, "</main>")]
	main = regexp.MustCompile(`<div class="margin">.*?</div>`).ReplaceAllString(main, "")
	return html.UnescapeString(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(main, ""))
}

func TestOverlappingMarksKeepTheTextWhole(t *testing.T) {
	text := "قال سليم الورغي أمس إن الخط\nسيفتح في تونس قريبا"
	r := report(text)
	// The quotation runs over the line end; the event crosses its beginning.
	content := find(t, text, "الخط\nسيفتح في تونس قريبا")
	r.Quotes = []quote.Quote{{Kind: quote.Indirect, Content: content, Cue: find(t, text, "قال"), SpeakerName: "سليم الورغي", By: "cue-verb"}}
	r.Entities = []ner.Entity{
		{Span: find(t, text, "سليم الورغي"), Type: ner.PER, Name: "سليم الورغي", Confidence: 0.9, By: "test"},
		{Span: find(t, text, "تونس"), Type: ner.LOC, Name: "تونس"},
	}
	r.Times = []timeline.Timex{{Span: find(t, text, "أمس"), Value: "2024-07-10"}}
	r.Events = []timeline.Event{{Trigger: find(t, text, "قال"), Sentence: find(t, text, "أمس إن الخط"), Date: "2024-07-10", Status: timeline.Past}}
	page := render(t, Page{Report: r})
	require.Equal(t, strings.Fields(text), strings.Fields(visible(page)))
	require.Equal(t, 1, strings.Count(page, `id="quote-0"`))
	require.Equal(t, 1, strings.Count(page, `id="event-0"`))
	require.Contains(t, page, `href="#event-0"`)
	require.Contains(t, page, `<div class="margin"><a href="#quote-0">سليم الورغي</a></div>`)
	require.Contains(t, page, `<span class="entity LOC"`)
	require.Equal(t, strings.Count(page, "<span"), strings.Count(page, "</span>"))
}

func TestHostileArticleIsOnlyText(t *testing.T) {
	text := "قال \"><script>alert(1)</script> <img src=x onerror=alert(2)> </main></style> \u202Eعكس\u2069 \xff"
	r := report(text)
	r.Entities = []ner.Entity{{Span: find(t, text, "<script>alert(1)</script>"), Type: ner.PER, Name: `"><script>alert(3)</script>`, Role: find(t, text, "</style>"), By: `" onmouseover="alert(4)`}}
	r.Quotes = []quote.Quote{{Content: find(t, text, "<img src=x onerror=alert(2)>"), SpeakerName: "<i>", By: "x"}}
	r.Events = []timeline.Event{{Sentence: find(t, text, "</main></style>"), Date: "2024-07-10", Status: `"><script>`}}
	r.Title = "</title><script>alert(5)</script>"
	page := render(t, Page{Report: r})
	require.Equal(t, 1, strings.Count(page, "<script"), "the page's own")
	require.NotContains(t, page, "<img")
	unquoted := regexp.MustCompile(`"[^"]*"`).ReplaceAllString(page, `""`)
	require.False(t, regexp.MustCompile(`<[^>]* on[a-z]+=`).MatchString(unquoted), "an event handler")
	require.Equal(t, strings.Fields(strings.ToValidUTF8(text, "\uFFFD")), strings.Fields(visible(page)))
}

// The policy admits the script that the page holds, byte for byte.
func TestPolicyAdmitsThePagesScript(t *testing.T) {
	page := render(t, Page{Report: report("خبر")})
	script := regexp.MustCompile(`(?s)<script>(.*?)</script>`).FindStringSubmatch(page)[1]
	sum := sha256.Sum256([]byte(script))
	require.Contains(t, html.UnescapeString(page), "script-src 'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'")
}

func TestBothLanguages(t *testing.T) {
	r := report("وصل الوفد.")
	require.Contains(t, render(t, Page{Report: r}), `<html lang="ar" dir="rtl">`)
	page := render(t, Page{Report: r, Lang: English})
	require.Contains(t, page, `<html lang="en" dir="ltr">`)
	require.Contains(t, page, `lang="ar" dir="rtl" aria-label="Article">`)
	for key, w := range words {
		require.NotEmpty(t, w[0], key)
		require.NotEmpty(t, w[1], key)
	}
}

// Points stand at distances that are as the times between them; a long empty stretch is cut out.
func TestChartIsToScale(t *testing.T) {
	events := []timeline.Event{{Date: "2024-07-01"}, {Date: "2024-07-04"}, {Date: "2024-07-10"}, {Date: "2024-07-11"}, {Date: "2024-07-13"}, {Date: "2024-07-15"}, {Date: "2024-07-18"}, {Date: "2024-07-21"}}
	c, order := drawChart(events, func(int) string { return "" })
	require.Equal(t, []int{0, 1, 2, 3, 4, 5, 6, 7}, order)
	require.InDelta(t, 2*(c.Points[0].X-c.Points[1].X), c.Points[1].X-c.Points[2].X, 2)

	c, order = drawChart(append(events, timeline.Event{Date: "1987"}), func(int) string { return "" })
	require.Len(t, c.Breaks, 1)
	require.Equal(t, 8, order[0], "the oldest first")
	require.Greater(t, c.Points[0].X, c.Points[1].X, "on the right")
	for _, p := range c.Points {
		require.InDelta(t, 50, p.X, 50)
		require.GreaterOrEqual(t, p.X2, 0.0)
	}

	_, order = drawChart([]timeline.Event{{Date: "PAST_REF"}}, func(int) string { return "" })
	require.Empty(t, order)
}

// What is told twice of one day is drawn once.
func TestChartTellsASentenceOnce(t *testing.T) {
	sentence := arabic.Span{Start: 10, End: 50}
	_, order := drawChart([]timeline.Event{{Sentence: sentence, Date: "2024-07-01"}, {Sentence: sentence, Date: "2024-07-01"}, {Sentence: sentence, Date: "2024-07-02"}}, func(int) string { return "" })
	require.Equal(t, []int{0, 2}, order)
}

// The dates on the axis never touch each other, on a phone either, and every stretch between breaks has one.
func TestAxisIsDated(t *testing.T) {
	for _, dates := range [][]string{
		{"2024-07-01"}, {"2024-07-01", "2024-07-03"}, {"2024-07-01", "2024-09-20"}, {"2024", "2025"}, {"2015-07", "2018-12-01"},
		{"1987", "2024-07-01", "2024-07-11"}, {"622-07-16", "2024-07-01"}, {"1948", "1967-06-05", "1973-10-06", "1991", "2003-03-20"}, {"0001", "9999"},
	} {
		var events []timeline.Event
		for _, d := range dates {
			events = append(events, timeline.Event{Date: d})
		}
		c, _ := drawChart(events, func(int) string { return "" })
		require.NotEmpty(t, c.Ticks, dates)
		for i, a := range c.Ticks {
			require.InDelta(t, 50, a.X, 50-chartMargin, "%v %v", dates, c.Ticks)
			for _, b := range c.Ticks[:i] {
				require.Greater(t, math.Abs(a.X-b.X), 10.0, "%v %v", dates, c.Ticks)
			}
		}
	}
	c, _ := drawChart([]timeline.Event{{Date: "1987"}, {Date: "2024-07-01"}, {Date: "2024-07-11"}}, func(int) string { return "" })
	require.Equal(t, "1987-01", c.Ticks[0].Label)
	require.Equal(t, "2024-07", c.Ticks[len(c.Ticks)-1].Label)
}

// With a form the page takes another article, shows what it was given again, and may post to its own host alone.
func TestFormTakesAnotherArticle(t *testing.T) {
	empty := render(t, Page{Form: "/", Lang: English})
	require.Contains(t, empty, `<form method="post" action="/" enctype="multipart/form-data">`)
	require.Contains(t, html.UnescapeString(empty), "form-action 'self'")
	require.NotContains(t, empty, "<script")
	require.NotContains(t, empty, "<main")
	require.Contains(t, empty, `<a href="/?lang=ar" lang="ar">`)

	r := report("\nوصل الوفد </textarea><script>alert(1)</script>")
	r.Title = `زيارة "رسمية`
	page := render(t, Page{Report: r, Form: "/"})
	require.Equal(t, 1, strings.Count(page, "<script"), "the page's own")
	require.Contains(t, page, "required>\n\nوصل الوفد &lt;/textarea&gt;", "the first line break of a textarea is not its text's")
	require.Contains(t, page, `value="زيارة &#34;رسمية"`)
	require.Contains(t, page, `value="2024-07-11"`)
	require.NotContains(t, render(t, Page{Report: r}), "<form")
	require.Contains(t, html.UnescapeString(render(t, Page{Report: r})), "form-action 'none'")
}

// Paper does not hover: there the days stand beside the words, and durations and the like do not.
func TestPaperTellsTheDay(t *testing.T) {
	text := "وصل الوفد أمس لمدة ثلاثة أيام"
	r := report(text)
	r.Times = []timeline.Timex{{Span: find(t, text, "أمس"), Value: "2024-07-10"}, {Span: find(t, text, "ثلاثة أيام"), Type: timeline.Duration, Value: "P3D"}}
	page := render(t, Page{Report: r})
	require.Contains(t, page, `data-value="2024-07-10"`)
	require.NotContains(t, page, `data-value="P3D"`)
	require.Contains(t, page, "مدة · P3D")
}

// What lists show is without the controls that turn texts around; the article keeps them.
func TestListsTurnNothingAround(t *testing.T) {
	text := "قال \u202Eسامي\u202C نعم"
	r := report(text)
	r.Title = "خبر \u2067مقلوب"
	r.Entities = []ner.Entity{{Span: find(t, text, "\u202Eسامي"), Type: ner.PER, Name: "\u202Eسامي", By: "\u2066x"}}
	r.Quotes = []quote.Quote{{Content: find(t, text, "نعم"), SpeakerName: "\u202Dسامي"}}
	page := render(t, Page{Report: r})
	require.Contains(t, visible(page), "\u202Eسامي\u202C")
	require.Equal(t, 2, strings.Count(page, "\u202E")+strings.Count(page, "\u202C"))
	require.False(t, strings.ContainsAny(page, "\u2066\u2067\u202D"))
}

// Marks that each cross the next, on one line of a megabyte.
func TestManyCrossingMarksTakeTimeInProportion(t *testing.T) {
	const n = 100_000
	text := strings.Repeat("قال نعم ", n)
	step := len(text) / n
	marks := make([]mark, n)
	for i := range marks {
		marks[i] = mark{Span: arabic.Span{Start: i * step, End: min(i*step+step*3/2, len(text))}, Class: "quote"}
	}
	list := paragraphs(text, marks) // minutes, and tens of gigabytes, if each crossing moved the rest
	require.Len(t, list, 1)
	require.Len(t, list[0].Nodes, n)
}
