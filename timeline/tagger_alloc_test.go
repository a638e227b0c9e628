//go:build !race

package timeline

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
)

// The race detector empties pools at random, so allocations are counted without it.
func TestNoAllocation(t *testing.T) {
	doc := arabic.Parse("افتتح الوزير الجسر الجديد الذي يربط شرق المدينة بغربها، بحضور عدد من المسؤولين. وقال إن المشروع كبير.", arabic.WithDate(monday))
	tagger := NewTagger()
	require.Empty(t, tagger.Times(doc))
	require.Zero(t, testing.AllocsPerRun(100, func() { tagger.AppendTimes(nil, doc) }))
}
