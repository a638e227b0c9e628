package browser

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi"
	"github.com/rawi-nlp/rawi/ner"
	"github.com/rawi-nlp/rawi/page"
	"github.com/rawi-nlp/rawi/quote"
	"github.com/rawi-nlp/rawi/timeline"
)

// attacks are ways out of text into code, each of which sets a global, opens a dialog or calls url.
func attacks(url string) []string {
	return []string{
		`<script>window.pwned = 1; alert(1)</script>`, `</script><script>window.pwned = 2; alert(2)</script>`,
		`"><img src="` + url + `img" onerror="window.pwned = 3">`, `' onmouseover='window.pwned = 4' x='`,
		`" onfocus="window.pwned = 5" autofocus="`, `<a href="javascript:window.pwned = 6">انقر هنا</a>`,
		`</span></p></div></main></body>`, `</title></style></textarea>`, `<style>@import "` + url + `css"; body { display: none }</style>`,
		`<iframe src="` + url + `frame"></iframe>`, `<svg onload="window.pwned = 7"></svg>`, `<link rel="stylesheet" href="` + url + `link">`,
		`<meta http-equiv="refresh" content="0; url=` + url + `meta">`, `<base href="` + url + `">`, `<form action="` + url + `"><button>أرسل</button></form>`,
		`javascript:window.pwned = 8`, `{{.Title}} {{call .JS}}`, `${window.pwned = 9}`, `<!-- <!--[if IE]> -->`, `]]>`, `&lt;script&gt;window.pwned = 10&lt;/script&gt;`, `&#60;img src=x onerror=alert(11)&#62;`,
		"\u202Eمقلوب\u202D \u2066معزول \u2067كذلك", "\x00\x08\x1B[31m", "\xff\xfe\xed\xa0\x80", `\u003cscript\u003ealert(12)\u003c/script\u003e`, "`+alert(13)+`", `expression(alert(14))`, `url(` + url + `url)`,
		strings.Repeat("ـ", 400), strings.Repeat("w", 400), strings.Repeat("َ", 200),
	}
}

// hostile is the report of an article that attacks, in everything that a report takes from elsewhere.
func hostile(t *testing.T, url string) *rawi.Report {
	t.Helper()
	list := attacks(url)
	var text strings.Builder
	for _, attack := range list {
		text.WriteString("قال وزير النقل سليم الورغي " + attack + " أمس إن «الخط " + attack + " سيفتح» في تونس غدا.\n")
	}
	all := strings.Join(list, " ")
	r := analyze(t, rawi.Article{ID: all, Title: all, Date: day, Text: text.String()})
	require.NotEmpty(t, r.Entities)
	require.NotEmpty(t, r.Quotes)
	require.NotEmpty(t, r.Times)
	require.NotEmpty(t, r.Events)
	// Parts that an option replaced may name things as they like.
	for i, attack := range list {
		r.Entities = append(r.Entities, ner.Entity{Span: r.Entities[i%len(r.Entities)].Span, Role: r.Quotes[i%len(r.Quotes)].Content, Type: ner.Type(i), Name: attack, Fine: attack, By: attack})
		r.Quotes = append(r.Quotes, quote.Quote{Content: r.Quotes[i%len(r.Quotes)].Content, Cue: r.Times[i%len(r.Times)].Span, SpeakerName: attack, Kind: quote.Kind(i), Medium: attack, By: attack})
		r.Times = append(r.Times, timeline.Timex{Span: r.Times[i%len(r.Times)].Span, Type: timeline.TimexType(i), Value: attack, Hijri: attack, Mod: attack, Calendar: attack, By: attack})
		r.Events = append(r.Events, timeline.Event{Sentence: r.Quotes[i%len(r.Quotes)].Content, Date: "2024-07-10", Status: timeline.Status(attack), Place: attack, Participants: []string{attack}, By: attack})
	}
	return r
}

func TestNothingRunsFromAHostileArticle(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { t.Errorf("the page called %s", r.URL) }))
	defer server.Close()
	r := hostile(t, server.URL+"/")
	inBoth(t, func(t *testing.T, lang page.Lang) {
		for _, form := range []string{"", "/"} { // without and with a box for the next article, which holds this one
			requireNothingRuns(t, page.Page{Report: r, Lang: lang, Form: form})
		}
	})
}

func requireNothingRuns(t *testing.T, p page.Page) {
	t.Helper()
	tab := open(t, p, 1300)
	// Whatever can be pointed at, focused or clicked.
	eval[chromedp.Void](tab, `{
		for (const e of document.querySelectorAll("body :not(.form, .form *)")) for (const kind of ["mouseover", "mouseout", "click"]) e.dispatchEvent(new MouseEvent(kind, { bubbles: true, cancelable: true }));
		for (const e of document.querySelectorAll("[tabindex], a, button")) e.focus();
	}`)
	require.Empty(t, tab.done())
	require.True(t, eval[bool](tab, `window.pwned === undefined`))
	require.Equal(t, 1, eval[int](tab, `document.scripts.length`), "the page's own")
	require.Zero(t, eval[int](tab, `document.querySelectorAll("img, iframe, object, embed, form:not([action='/']), base, body style, body link, body meta, svg svg [onload]").length`))
	require.Empty(t, eval[[]string](tab, `[...document.querySelectorAll("*")].flatMap(e => e.getAttributeNames().filter(n => n.startsWith("on") || n === "src" || n === "style" && e.id !== "note").map(n => e.localName + " " + n))`))
	require.Empty(t, eval[[]string](tab, `[...document.querySelectorAll("a")].map(e => e.getAttribute("href")).filter(h => !/^#(event-\d+|quote-\d+|article)$/.test(h))`))
	require.Equal(t, `rtl`, eval[string](tab, `getComputedStyle(document.querySelector("main")).direction`))

	// The article is all there, as text; what turns directions around stays in its own paragraph.
	eval[chromedp.Void](tab, `{ const all = document.getElementById("all"); if (!all.hidden) all.click(); }`)
	shown := eval[string](tab, `[...document.querySelectorAll("main p")].map(p => p.textContent).join("\n")`)
	want := strings.ToValidUTF8(strings.NewReplacer("\x00", "\uFFFD").Replace(p.Report.Document.Source()), "\uFFFD")
	require.Equal(t, strings.Fields(want), strings.Fields(shown))
	if p.Form != "" {
		require.Equal(t, strings.Fields(want), strings.Fields(eval[string](tab, `document.querySelector("textarea").value`)))
	}
	require.Empty(t, eval[[]string](tab, `[document.title, ...[...document.querySelectorAll("h1, nav, .margin, .what, .date, title")].map(e => e.textContent),
		...[...document.querySelectorAll("main *")].flatMap(e => Object.values(e.dataset))].filter(s => /[\u202A-\u202E\u2066-\u2069]/.test(s))`), "the page's own lines turn nothing around")
}

// The watch of the tests above would see what it watches for.
func TestWatchSees(t *testing.T) {
	server := httptest.NewServer(http.NotFoundHandler())
	defer server.Close()
	tab := openHTML(t, `<!DOCTYPE html><title>x</title><img src="`+server.URL+`/img"><script>console.log("a"); alert("b"); undefined.c</script>`, 800)
	seen := strings.Join(tab.done(), "\n")
	for _, want := range []string{"request of " + server.URL + "/img", "console: log", "dialog: b", "exception: Uncaught"} {
		require.Contains(t, seen, want)
	}
	tab = openHTML(t, `<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>x</title><script>alert("a")</script>`, 800)
	require.Contains(t, strings.Join(tab.done(), "\n"), "Content Security Policy")
}
