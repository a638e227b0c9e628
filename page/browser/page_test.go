package browser

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi"
	"github.com/rawi-nlp/rawi/page"
)

var day = time.Date(2024, 7, 11, 0, 0, 0, 0, time.UTC)

// railway is the report of an article of our own.
func railway(t *testing.T) *rawi.Report {
	t.Helper()
	text, err := os.ReadFile("../../examples/analyze/testdata/port.txt")
	require.NoError(t, err)
	return analyze(t, rawi.Article{ID: "port", Date: day, Title: "اتفاق على إعادة فتح خط السكة الحديدية", Text: string(text)})
}

func analyze(t *testing.T, a rawi.Article) *rawi.Report {
	t.Helper()
	r, err := rawi.New().Analyze(t.Context(), a)
	require.NoError(t, err)
	return r
}

// inBoth runs a test with the page in each of its languages.
func inBoth(t *testing.T, test func(t *testing.T, lang page.Lang)) {
	for _, lang := range []page.Lang{page.Arabic, page.English} {
		t.Run(string(lang), func(t *testing.T) { test(t, lang) })
	}
}

func TestNameFiltersTheText(t *testing.T) {
	inBoth(t, func(t *testing.T, lang page.Lang) {
		tab := open(t, page.Page{Report: railway(t), Lang: lang}, 1300)
		name := `nav button[data-name="` + eval[string](tab, `[...document.querySelectorAll("nav button")].find(b => b.textContent.includes("غار الدماء")).dataset.name`) + `"]`
		rows := eval[int](tab, `document.querySelectorAll(".row").length`)
		shown := `[...document.querySelectorAll(".row")].filter(r => r.checkVisibility()).map(r => r.textContent)`

		tab.do(chromedp.Click(chromedp.CSS(name)))
		tab.until(`document.querySelector(%q).ariaPressed === "true"`, name)
		left := eval[[]string](tab, shown)
		require.NotEmpty(t, left)
		require.Less(t, len(left), rows)
		for _, row := range left {
			require.Contains(t, row, "غار الدماء")
		}
		require.Equal(t, eval[string](tab, `document.querySelector(%q + " .count").textContent`, name), eval[string](tab, `String(document.querySelectorAll(".entity.hit[id], .entity.hit[tabindex]").length)`))
		require.NotEmpty(t, eval[string](tab, `document.querySelector(".filter [role=status]").textContent`))

		tab.do(chromedp.Click(chromedp.ID("all")))
		tab.until(`document.querySelector(%q).ariaPressed === "false"`, name)
		require.Len(t, eval[[]string](tab, shown), rows)
		require.True(t, eval[bool](tab, `document.activeElement === document.querySelector(%q)`, name), "the keyboard is where it was")
		require.Empty(t, tab.done())
	})
}

func TestTimelineLeadsToTheSentence(t *testing.T) {
	inBoth(t, func(t *testing.T, lang page.Lang) {
		tab := open(t, page.Page{Report: railway(t), Lang: lang}, 1300)
		seen := `(() => { const e = document.querySelector(".told"), box = e && e.getBoundingClientRect();
			return !!e && e.checkVisibility() && box.top >= 0 && box.bottom <= innerHeight; })()`
		link := `.timeline li:last-child a`
		said := eval[string](tab, `document.querySelector(%q).lastElementChild.lastChild.textContent.trim()`, link)
		require.False(t, eval[bool](tab, seen))
		tab.do(chromedp.Click(chromedp.CSS(link)))
		tab.until(seen)
		require.Equal(t, eval[string](tab, `document.querySelector(%q).hash`, link), eval[string](tab, `location.hash`))
		require.Contains(t, eval[string](tab, `[...document.querySelectorAll(".told")].map(e => e.textContent).join("")`), said)

		// The dots of the drawing lead there too, and from paragraphs that a filter hides.
		tab.do(chromedp.Click(chromedp.CSS("nav button")))
		tab.until(`document.querySelector("nav button").ariaPressed === "true"`)
		hidden := eval[string](tab, `[...document.querySelectorAll("svg a")].map(a => a.getAttribute("href")).find(h => document.querySelector(h).closest(".row").hidden)`)
		x, y := tab.center(`svg a[href="` + hidden + `"] circle`)
		tab.do(chromedp.MouseClickXY(x, y))
		tab.until(`location.hash === %q`, hidden)
		tab.until(seen)

		// And the speakers in the margin to what they said.
		tab.do(chromedp.Click(chromedp.CSS(".margin a")))
		tab.until(`location.hash.startsWith("#quote-")`)
		tab.until(seen)
		require.Empty(t, tab.done())
	})
}

func TestDetailsOnHoverAndTap(t *testing.T) {
	inBoth(t, func(t *testing.T, lang page.Lang) {
		tab := open(t, page.Page{Report: railway(t), Lang: lang}, 500)
		note := `document.getElementById("note")`
		for _, c := range []struct{ mark, says string }{
			{".entity.PER", "سليم الورغي"}, {".quote.direct", "سليم الورغي"}, {".quote.direct", "«وقال»"}, {".time", "2024-07-10"},
		} {
			x, y := tab.center("main " + c.mark)
			tab.do(chromedp.MouseEvent(chromedp.MouseMoved, 1, 1), chromedp.MouseEvent(chromedp.MouseMoved, x, y))
			tab.until(`!%s.hidden`, note)
			said := eval[string](tab, note+`.textContent`)
			require.Contains(t, said, c.says)
			require.Regexp(t, `\d%`, said, "the confidence")
			inside := eval[bool](tab, `(() => { const b = `+note+`.getBoundingClientRect(); return b.left >= 0 && b.top >= 0 && b.right <= innerWidth && b.bottom <= innerHeight; })()`)
			require.True(t, inside, "the note of %s is within the window", c.mark)
			tab.do(chromedp.KeyEvent(kb.Escape))
			tab.until(`%s.hidden`, note)
		}
		require.Empty(t, tab.done())

		tab = open(t, page.Page{Report: railway(t), Lang: lang}, 390, touch)
		x, y := tab.center("main .quote.direct")
		tab.do(chromedp.TapXY(x, y))
		tab.until(`!%s.hidden`, note)
		require.Contains(t, eval[string](tab, note+`.textContent`), "سليم الورغي")
		x, y = tab.center("h1")
		tab.do(chromedp.TapXY(x, y))
		tab.until(`%s.hidden`, note)
		require.Empty(t, tab.done())
	})
}

// Everything can be reached and worked with the keyboard, in the order in which it stands.
func TestKeyboard(t *testing.T) {
	inBoth(t, func(t *testing.T, lang page.Lang) {
		tab := open(t, page.Page{Report: railway(t), Lang: lang}, 1300)
		stops := eval[int](tab, `document.querySelectorAll("a:not([tabindex='-1']), button:not([hidden]), main [tabindex='0']").length`)
		var order []string
		for range stops {
			tab.do(chromedp.KeyEvent(kb.Tab))
			order = append(order, eval[string](tab, `(() => {
				const e = document.activeElement, box = e.getBoundingClientRect();
				if (box.bottom < 0 || box.top > innerHeight) return "out of sight";
				if (getComputedStyle(e).outlineStyle === "none") return "without an outline";
				return e.closest("main") ? "main" : e.closest("nav") ? "nav" : e.closest(".timeline") ? "timeline" : e.className;
			})()`))
			if at := order[len(order)-1]; at == "main" && eval[bool](tab, `document.activeElement.hasAttribute("data-note")`) {
				require.False(t, eval[bool](tab, `document.getElementById("note").hidden`), "focus shows the details")
			}
		}
		require.Equal(t, []string{"skip", "timeline", "nav", "main"}, compact(order))

		tab.do(chromedp.Focus(chromedp.CSS(".skip")), chromedp.KeyEvent(kb.Enter))
		tab.until(`document.activeElement.id === "article"`)
		tab.do(chromedp.Focus(chromedp.CSS("nav button")), chromedp.KeyEvent(kb.Enter))
		tab.until(`document.querySelector("nav button").ariaPressed === "true"`)
		tab.do(chromedp.Focus(chromedp.CSS(".timeline li a")), chromedp.KeyEvent(kb.Enter))
		tab.until(`location.hash.startsWith("#event-")`)
		require.Empty(t, tab.done())
	})
}

func compact(list []string) []string {
	var out []string
	for _, s := range list {
		if len(out) == 0 || out[len(out)-1] != s {
			out = append(out, s)
		}
	}
	return out
}

// What a screen reader builds on.
func TestStructure(t *testing.T) {
	inBoth(t, func(t *testing.T, lang page.Lang) {
		tab := open(t, page.Page{Report: railway(t), Lang: lang}, 1300)
		dir := map[page.Lang]string{page.Arabic: "rtl", page.English: "ltr"}[lang]
		require.Equal(t, []string{string(lang), dir}, eval[[]string](tab, `[document.documentElement.lang, document.documentElement.dir]`))
		require.Equal(t, []string{"ar", "rtl"}, eval[[]string](tab, `[document.querySelector("main").lang, document.querySelector("main").dir]`))
		require.Empty(t, eval[[]string](tab, `[...document.querySelectorAll("[id]")].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)`), "ids are unique")
		require.Empty(t, eval[[]string](tab, `[...document.querySelectorAll("a, button:not([hidden]), h1, h2, h3")].filter(e => !e.textContent.trim()).map(e => e.outerHTML)`), "everything has a name")
		require.Empty(t, eval[[]string](tab, `[...document.querySelectorAll("a")].map(a => a.getAttribute("href")).filter(h => !document.getElementById(h.slice(1)))`), "every link leads somewhere")
		require.Empty(t, eval[[]string](tab, `[...document.querySelectorAll("[aria-labelledby]")].map(e => e.getAttribute("aria-labelledby")).filter(id => !document.getElementById(id))`))
		require.Equal(t, "h1 h2 h2 h3 h3 h3 h3", eval[string](tab, `[...document.querySelectorAll("h1, h2, h3")].map(e => e.localName).join(" ")`))
		require.Equal(t, 1, eval[int](tab, `document.querySelectorAll("main").length`))
		require.Empty(t, tab.done())
	})
}

// No width makes the page scroll sideways, nothing sticks out of it, and fingers hit what they aim at.
func TestNarrow(t *testing.T) {
	pages := map[string]page.Page{"railway": {Report: railway(t)}, "hostile": {Report: hostile(t, "http://127.0.0.1:9/"), Form: "/"}, "empty": {Form: "/"}}
	for name, p := range pages {
		inBoth(t, func(t *testing.T, lang page.Lang) {
			p.Lang = lang
			tab := open(t, p, 1300)
			for _, width := range []int64{1300, 768, 500, 390, 320} {
				tab.do(chromedp.EmulateViewport(width, 800))
				require.LessOrEqual(t, eval[int64](tab, `document.documentElement.scrollWidth`), width, name)
				require.Empty(t, eval[[]string](tab, `[...document.querySelectorAll("body *")].filter(e => { const b = e.getBoundingClientRect(); return b.left < -0.5 || b.right > innerWidth + 0.5; }).map(e => e.outerHTML.slice(0, 120))`), "%s at %d", name, width)
				require.Empty(t, eval[[]string](tab, `[...document.querySelectorAll("button:not([hidden]), .timeline li a, input, select")].filter(e => e.getBoundingClientRect().height < 24).map(e => e.outerHTML)`), "%s at %d", name, width)
			}
			require.Empty(t, tab.done())
		})
	}
}

// Every text stands out from what is behind it by 4.5 to 1, as WCAG AA asks, filtered and told of too.
func TestContrast(t *testing.T) {
	for _, scheme := range []string{"light", "dark"} {
		tab := open(t, page.Page{Report: railway(t), Lang: page.English}, 1300, prefers("color-scheme", scheme))
		for _, state := range []string{``, `document.querySelector("nav button").click()`, `document.querySelector("#all").click()`, `location.hash = "#event-0"`, `location.hash = "#quote-0"`,
			`document.querySelector("main .quote").dispatchEvent(new MouseEvent("mouseover", { bubbles: true }))`} {
			eval[chromedp.Void](tab, `{ %s }`, state)
			require.Empty(t, eval[[]string](tab, faint), "%s: %s", scheme, state)
		}
		require.Empty(t, tab.done())
	}
}

// faint lists the texts whose contrast is too weak.
const faint = `(() => {
	const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
	const rgba = (color) => {
		canvas.clearRect(0, 0, 1, 1);
		canvas.fillStyle = color;
		canvas.fillRect(0, 0, 1, 1);
		const d = canvas.getImageData(0, 0, 1, 1).data;
		return [d[0], d[1], d[2], d[3] / 255];
	};
	const over = (a, b) => [0, 1, 2].map((i) => a[i] * a[3] + b[i] * (1 - a[3]));
	const behind = (e) => e ? over(rgba(getComputedStyle(e).backgroundColor), behind(e.parentElement)) : [255, 255, 255];
	const light = (c) => [0.2126, 0.7152, 0.0722].reduce((sum, w, i) => sum + w * (c[i] <= 10 ? c[i] / 3294.6 : ((c[i] / 255 + 0.055) / 1.055) ** 2.4), 0);
	const out = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (walk.nextNode()) {
		const e = walk.currentNode.parentElement;
		if (!walk.currentNode.data.trim() || !e.checkVisibility() || e.localName === "title" || e.localName === "script") continue;
		const style = getComputedStyle(e), back = behind(e.closest("svg") ? e.closest("section") : e);
		const [a, b] = [light(over(rgba(e.closest("svg") ? style.fill : style.color), back)), light(back)];
		const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
		if (ratio < 4.5) out.push(ratio.toFixed(2) + " " + e.outerHTML.slice(0, 100));
	}
	return out;
})()`

func TestPrint(t *testing.T) {
	tab := open(t, page.Page{Report: railway(t)}, 1300)
	call(tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
	require.False(t, eval[bool](tab, `document.querySelector("nav").checkVisibility()`))
	require.True(t, eval[bool](tab, `document.querySelector(".timeline").checkVisibility()`))
	require.Equal(t, `" [" attr(data-value) "]"`, strings.ReplaceAll(eval[string](tab, `getComputedStyle(document.querySelector("main .time"), "::after").content`), `" [2024-07-10]"`, `" [" attr(data-value) "]"`), "paper does not hover")
	pdf, err := chromedp.Call(tab.ctx, cdppage.PrintToPDF, cdppage.PrintToPDFParams{})
	require.NoError(t, err)
	require.True(t, strings.HasPrefix(string(pdf.Data), "%PDF"))
	require.Empty(t, tab.done())
}
