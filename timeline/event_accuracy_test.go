package timeline_test

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/timeline"
)

// TestAccuracyOnOurOwnArticles is the floor under the builder and the tagger together: of the events of our own
// articles nearly all are found with trigger and date, and little else.
func TestAccuracyOnOurOwnArticles(t *testing.T) {
	f, err := os.Open("testdata/events.jsonl")
	require.NoError(t, err)
	defer f.Close()
	builder := timeline.NewBuilder()
	right, found, wanted := 0, 0, 0
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var a struct {
			Date, Text string
			Events     [][2]string
		}
		require.NoError(t, json.Unmarshal(lines.Bytes(), &a))
		day, err := time.Parse(time.DateOnly, a.Date)
		require.NoError(t, err)
		doc := arabic.Parse(a.Text, arabic.WithDate(day))
		events, err := builder.Extract(context.Background(), doc)
		require.NoError(t, err)
		want := make(map[[2]string]bool)
		for _, e := range a.Events {
			want[e] = true
		}
		wanted, found = wanted+len(want), found+len(events)
		for _, e := range events {
			if key := [2]string{doc.Text(e.Trigger), e.Date}; want[key] {
				right++
			} else {
				t.Log("not wanted:", key)
			}
			delete(want, [2]string{doc.Text(e.Trigger), e.Date})
		}
		for key := range want {
			t.Log("missed:", key)
		}
	}
	require.NoError(t, lines.Err())
	require.Positive(t, wanted)
	require.GreaterOrEqual(t, 2*float64(right)/float64(found+wanted), 0.85, "F1 of %d right, %d found, %d wanted", right, found, wanted)
}
