package timeline_test

import (
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/timeline"
)

// requireLinear compares the work on a text and on sixteen times that text: about 16 where it is linear, up to 60 where caches and the
// garbage collector have their share, 256 where it is quadratic. What else the machine does only ever lengthens a run, so that the
// shortest of each size counts, and one good try in several is enough.
func requireLinear(t *testing.T, unit string, work func(*arabic.Document)) {
	t.Helper()
	const small, times, tries = 60_000, 16, 8
	shortest := [2]time.Duration{time.Hour, time.Hour}
	for range tries {
		for i, size := range []int{small, times * small} {
			doc := arabic.Parse(strings.Repeat(unit, size/len(unit)), arabic.WithDate(time.Date(2021, 3, 10, 0, 0, 0, 0, time.UTC)))
			doc.Folded(0)
			runtime.GC()
			start := time.Now()
			work(doc)
			shortest[i] = min(shortest[i], time.Since(start))
		}
		if shortest[1] < 8*times*max(shortest[0], 100*time.Microsecond) {
			return
		}
	}
	require.Fail(t, "not linear", "%q: %v, and %v for %d times the text", unit, shortest[0], shortest[1], times)
}

func TestEventsTakeLinearTime(t *testing.T) {
	builder := timeline.NewBuilder()
	for _, unit := range []string{"قتل أمس وقالت ", "دعا إلى رفع ", "قتل في ", "الآن يحاصر ", "قال: إن ", "وقد «"} {
		requireLinear(t, unit, func(doc *arabic.Document) {
			in := timeline.Input{}
			for tok := range doc.Tokens() {
				if w := doc.Text(tok); w == "أمس" {
					in.Times = append(in.Times, timeline.Timex{Span: tok.Span, Value: "2021-03-09"})
				} else if w == "الآن" {
					in.Times = append(in.Times, timeline.Timex{Span: tok.Span, Value: "PRESENT_REF"})
				}
			}
			builder.Events(doc, in)
		})
	}
}

func TestTimesTakeLinearTime(t *testing.T) {
	tagger := timeline.NewTagger()
	for _, unit := range []string{"1/2/", "9", "12/12/2015 ", "يوم ", "من 20 إلى ", "يناير ", "ثلاثة و", "الأحد والاثنين و", "( ", "قبل ساعة و", "مطلع "} {
		requireLinear(t, unit, func(doc *arabic.Document) { tagger.Times(doc) })
	}
}
