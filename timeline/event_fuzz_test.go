package timeline_test

import (
	"context"
	"slices"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/timeline"
)

// FuzzEvents checks the laws of events and of their merge on any text.
func FuzzEvents(f *testing.F) {
	for _, s := range []string{
		"قتل خمسة جنود أمس عندما هاجم مسلحون نقطة تفتيش قرب بلدة الروضة.",
		"قالت الوزارة اليوم: «سوف نغلق المصانع غدا»، وأضافت أنها زارتها في 3 مارس 2020",
		"جاء ذلك خلال لقائه أمس\n\nوصل", "من 3 إلى 5 يناير قام", "أمس أمس أمس «قتل", "\xff\xd9 قتل \xff أمس", "",
	} {
		f.Add(s)
	}
	builder := timeline.NewBuilder()
	f.Fuzz(func(t *testing.T, text string) {
		doc := arabic.Parse(text, arabic.WithDate(time.Date(2021, 3, 10, 0, 0, 0, 0, time.UTC)))
		events, err := builder.Extract(context.Background(), doc)
		require.NoError(t, err)
		require.True(t, slices.IsSortedFunc(events, func(a, b timeline.Event) int { return a.Sentence.Start - b.Sentence.Start }))
		for _, e := range events {
			require.True(t, arabic.Span{End: len(text)}.Contains(e.Sentence))
			require.True(t, e.Sentence.Contains(e.Trigger) && !e.Trigger.Empty())
			require.True(t, e.When.Empty() || e.Sentence.Contains(e.When))
			for _, i := range []int{e.Sentence.Start, e.Trigger.Start} {
				r, n := utf8.DecodeRuneInString(text[i:])
				require.True(t, utf8.RuneStart(text[i]) || r == utf8.RuneError && n == 1)
			}
			_, err := timeline.ParseTime(e.Date)
			require.NoError(t, err)
			require.True(t, e.Confidence >= 0 && e.Confidence <= 1 && e.By != "")
			require.Contains(t, []timeline.Status{timeline.Past, timeline.Ongoing, timeline.Planned}, e.Status)
		}
		var c timeline.Collection
		c.Add("a", doc, events)
		c.Add("b", doc, events)
		mentions := 0
		for _, e := range c.Timeline() {
			mentions += len(e.Mentions)
			require.True(t, e.Importance > 0 && e.Importance < 1)
		}
		require.LessOrEqual(t, mentions, 2*len(events))
	})
}
