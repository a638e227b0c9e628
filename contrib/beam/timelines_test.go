package rawibeam_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/graph/window"
	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi"
	rawibeam "github.com/rawi-nlp/rawi/contrib/beam"
	"github.com/rawi-nlp/rawi/timeline"
)

// merged is a line of a timeline as the tests look at it.
type merged struct {
	ID       string
	From, To string
	Timeline json.RawMessage
}

// timelines runs the articles of testdata, each in as many copies as asked, into timelines by name and first day.
func timelines(t *testing.T, copies int, days time.Duration) map[[2]string]merged {
	t.Helper()
	dir := t.TempDir()
	run(t, func(s beam.Scope) {
		var all []beam.PCollection
		for range copies {
			all = append(all, rawibeam.Read(s, "testdata/*.jsonl"))
		}
		stories := rawibeam.Dated(s, rawibeam.Analyze(s, beam.Flatten(s, all...), nil).Stories)
		if days > 0 {
			stories = beam.WindowInto(s, window.NewFixedWindows(days*24*time.Hour), stories)
		}
		rawibeam.Write(s, filepath.Join(dir, "timelines"), 2, rawibeam.Timelines(s, stories))
	})
	out := make(map[[2]string]merged)
	for _, line := range lines(t, filepath.Join(dir, "timelines-*")) {
		var m merged
		require.NoError(t, json.Unmarshal([]byte(line), &m))
		require.NotContains(t, out, [2]string{m.ID, m.From})
		out[[2]string{m.ID, m.From}] = m
	}
	return out
}

// byHand merges what the articles of testdata tell of a name, published in [from, to).
func byHand(t *testing.T, name, from, to string) json.RawMessage {
	t.Helper()
	f, err := os.Open("testdata/articles.jsonl")
	require.NoError(t, err)
	defer f.Close()
	var c timeline.Collection
	for r, err := range rawi.New().All(t.Context(), rawi.ReadArticles(f), 1) {
		require.NoError(t, err)
		if day := r.Date.Format(time.DateOnly); from != "" && (day < from || day >= to) {
			continue
		}
		c.Add(r.ID, r.Document, slices.DeleteFunc(r.Events, func(e timeline.Event) bool {
			return e.Place != name && !slices.Contains(e.Participants, name)
		}))
	}
	data, err := json.Marshal(c.Timeline())
	require.NoError(t, err)
	return data
}

func TestTimelinesAreTheLibrarysOwnMergeByName(t *testing.T) {
	got := timelines(t, 1, 0)
	for _, name := range []string{"سليم الورغي", "بشر الخصاونة", "البنك الدولي", "طرابلس", "عدن"} {
		m, ok := got[[2]string{name, ""}]
		require.True(t, ok, name)
		require.Empty(t, m.To)
		require.JSONEq(t, string(byHand(t, name, "", "")), string(m.Timeline), name)
	}
	var fire []struct{ Mentions []struct{ Doc string } }
	require.NoError(t, json.Unmarshal(got[[2]string{"طرابلس", ""}].Timeline, &fire))
	require.GreaterOrEqual(t, len(fire[0].Mentions), 2, "one fire, told by two articles")
}

// Runners may deliver an element again.
func TestAnArticleThatComesTwiceCountsOnce(t *testing.T) {
	require.Equal(t, timelines(t, 1, 0), timelines(t, 2, 0))
}

func TestTimelinesAreCutByWindows(t *testing.T) {
	got := timelines(t, 1, 1)
	july12, july13 := got[[2]string{"البنك الدولي", "2024-07-12T00:00:00Z"}], got[[2]string{"البنك الدولي", "2024-07-13T00:00:00Z"}]
	require.Equal(t, "2024-07-13T00:00:00Z", july12.To)
	require.JSONEq(t, string(byHand(t, "البنك الدولي", "2024-07-12", "2024-07-13")), string(july12.Timeline))
	require.JSONEq(t, string(byHand(t, "البنك الدولي", "2024-07-13", "2024-07-14")), string(july13.Timeline))
	undated := got[[2]string{"عدن", "0001-01-01T00:00:00Z"}]
	require.JSONEq(t, string(byHand(t, "عدن", "", "")), string(undated.Timeline))
}
