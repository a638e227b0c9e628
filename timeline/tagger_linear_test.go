package timeline

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
)

// TestLinear reads texts that never stop: 300 KB take a fraction of a second each, and minutes if anything were quadratic.
func TestLinear(t *testing.T) {
	tagger := NewTagger()
	for _, unit := range []string{"1/2/", "9", "12/12/2015 ", "يوم ", "من 20 إلى ", "يناير ", "ثلاثة و", "الأحد والاثنين و", "( ", "قبل ساعة و", "مطلع "} {
		doc := arabic.Parse(strings.Repeat(unit, 300_000/len(unit)), arabic.WithDate(monday))
		start := time.Now()
		tagger.Times(doc)
		require.Less(t, time.Since(start), 10*time.Second, unit)
	}
}
