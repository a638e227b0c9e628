package quote

import (
	_ "embed"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
)

//go:embed testdata/articles.txt
var articles string

// labelled is an article with the quotations it holds.
type labelled struct {
	text   string
	quotes []Quote
}

// readArticles reads testdata/articles.txt.
func readArticles() []labelled {
	var all []labelled
	for _, part := range strings.Split(articles, "\n\n")[1:] {
		var a labelled
		for {
			before, rest, ok := strings.Cut(part, "⟦")
			a.text += before
			if !ok {
				break
			}
			mark, after, _ := strings.Cut(rest, "⟧")
			f := strings.SplitN(mark, "|", 3)
			q := Quote{SpeakerName: f[1], Content: arabic.Span{Start: len(a.text), End: len(a.text) + len(f[2])}}
			for q.Kind.String() != f[0] {
				q.Kind++
			}
			a.text += f[2]
			a.quotes = append(a.quotes, q)
			part = after
		}
		all = append(all, a)
	}
	return all
}

// The floor under the finder without any recognizer, on articles of our own: it may rise, never fall.
func TestAccuracyFloor(t *testing.T) {
	f := New()
	var want, got, content, kind, attributed int
	for _, a := range readArticles() {
		doc := arabic.Parse(a.text)
		found := f.Quotes(doc, nil)
		want, got = want+len(a.quotes), got+len(found)
		for _, w := range a.quotes {
			best := -1
			for i, q := range found {
				o := min(w.Content.End, q.Content.End) - max(w.Content.Start, q.Content.Start)
				if o > 0 && 2*o >= w.Content.Len()+q.Content.Len()-o {
					best = i
				}
			}
			if best < 0 {
				t.Logf("missed: %s", doc.Text(w.Content))
				continue
			}
			q := found[best]
			content++
			if q.Kind == w.Kind {
				kind++
			} else {
				t.Logf("%s, want %s: %s", q.Kind, w.Kind, doc.Text(w.Content))
			}
			if sameName(w.SpeakerName, q.SpeakerName) {
				attributed++
			} else {
				t.Logf("speaker %q, want %q: %s", q.SpeakerName, w.SpeakerName, doc.Text(w.Content))
			}
		}
	}
	f1 := func(n int) float64 { return 200 * float64(n) / float64(want+got) }
	t.Logf("%d quotations, %d found: content %.1f, attributed %.1f, kind %d of %d", want, got, f1(content), f1(attributed), kind, content)
	require.GreaterOrEqual(t, want, 40)
	require.GreaterOrEqual(t, f1(content), 95.0)
	require.GreaterOrEqual(t, f1(attributed), 93.0)
	require.GreaterOrEqual(t, float64(kind), 0.95*float64(content))
}

// sameName reports whether the words of one name are all in the other.
func sameName(a, b string) bool {
	x, y := strings.Fields(arabic.Search.String(a)), strings.Fields(arabic.Search.String(b))
	return subset(x, y) || subset(y, x)
}
