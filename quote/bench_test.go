package quote

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
)

func BenchmarkQuotes(b *testing.B) {
	var text strings.Builder
	for range 10 {
		for _, a := range readArticles() {
			text.WriteString(a.text + "\n")
		}
	}
	doc := arabic.Parse(text.String())
	doc.Folded(0) // the fold is shared by everything that reads the document
	f := New()
	f.Quotes(doc, nil)
	b.SetBytes(int64(len(doc.Source())))
	b.ReportAllocs()
	for b.Loop() {
		f.Quotes(doc, nil)
	}
}

// Text that invites a look ahead at every token takes time in proportion to its length: a fraction of a second for a quarter of a
// megabyte, where a square law would take minutes.
func TestLinear(t *testing.T) {
	f := New()
	for name, piece := range map[string]string{
		"opening marks": "«", "closing marks": "»", "nested": "«\" ", "lines of marks": "«\n", "cues": "مشيرا ", "verbs": "وقال ", "verbs and commas": "وقال محمد، ",
		"participles in one sentence": "مشيرا إلى أن الأمر سهل، ", "attributions": "بحسب مصادر ", "colons": "قال: ", "relatives": "الذي قال ", "unopened": "قال الأمر”.\n",
	} {
		require.Less(t, elapsed(f, strings.Repeat(piece, 30000)), 5*time.Second, name)
	}
}

func elapsed(f *Finder, text string) time.Duration {
	doc := arabic.Parse(text)
	doc.Folded(0)
	start := time.Now()
	f.Quotes(doc, nil)
	return time.Since(start)
}
