package timeline

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
)

// TestLinear times texts that never stop: ten times the text may take no more than about ten times as long.
func TestLinear(t *testing.T) {
	tagger := NewTagger()
	for _, unit := range []string{"1/2/", "9", "12/12/2015 ", "يوم ", "من 20 إلى ", "يناير ", "ثلاثة و", "الأحد والاثنين و", "( ", "قبل ساعة و", "مطلع "} {
		took := func(size int) time.Duration {
			doc := arabic.Parse(strings.Repeat(unit, size/len(unit)), arabic.WithDate(time.Date(2015, 8, 3, 0, 0, 0, 0, time.UTC)))
			doc.Folded(0)
			best := time.Hour
			for range 3 {
				start := time.Now()
				tagger.Times(doc)
				best = min(best, time.Since(start))
			}
			return best
		}
		small, large := took(20_000), took(200_000)
		require.Less(t, large, 40*small+20*time.Millisecond, "%q: %v, then %v", unit, small, large)
	}
}
