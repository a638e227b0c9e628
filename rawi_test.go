package rawi_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi"
	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/quote"
	"github.com/rawi-nlp/rawi/timeline"
)

func testArticles(t testing.TB) []rawi.Article {
	var list []rawi.Article
	for name, day := range map[string]string{"port": "2024-07-11", "flood": "2024-11-09", "final": "2024-07-06"} {
		text, err := os.ReadFile("examples/analyze/testdata/" + name + ".txt")
		require.NoError(t, err)
		date, err := rawi.ParseDate(day)
		require.NoError(t, err)
		list = append(list, rawi.Article{ID: name, Date: date, Text: string(text)})
	}
	return list
}

func TestTenThousandArticlesFromEightGoroutines(t *testing.T) {
	n := 10_000
	if testing.Short() {
		n = 800 // the race detector's run
	}
	a := rawi.New()
	list := testArticles(t)
	want := make([]string, len(list))
	for i, article := range list {
		r, err := a.Analyze(t.Context(), article)
		require.NoError(t, err)
		data, err := json.Marshal(r)
		require.NoError(t, err)
		want[i] = string(data)
	}
	var wg sync.WaitGroup
	for g := range 8 {
		wg.Go(func() {
			for k := g; k < n; k += 8 {
				i := k % len(list)
				r, err := a.Analyze(context.Background(), list[i])
				if err != nil {
					t.Error(err)
					return
				}
				if k%97 == 0 {
					if data, _ := json.Marshal(r); string(data) != want[i] {
						t.Errorf("article %s: not the same report twice", list[i].ID)
						return
					}
				}
			}
		})
	}
	wg.Wait()
}

// Every offset of a report lies in the text, in order, on the start of a rune.
func TestAnyTextGivesAReport(t *testing.T) {
	a := rawi.New()
	for _, text := range []string{
		"", " ", "\n\n", "قال", "«", "»»»", "\"", "قال: «", "أمس", "\xff\xfe\x80", "قال \xd9 الوزير", "َُِّ", "ـــ", "الرئيس " + strings.Repeat("بن ", 3000),
		strings.Repeat("قال الوزير إن ", 2000), strings.Repeat("«", 5000), strings.Repeat("1/", 5000), strings.Repeat("ا", 1<<20), "قال\u200fالوزير\u202b إن",
	} {
		r, err := a.Analyze(t.Context(), rawi.Article{Text: text, Date: time.Date(2024, 7, 11, 0, 0, 0, 0, time.UTC)})
		require.NoError(t, err)
		check := func(s arabic.Span) {
			require.True(t, 0 <= s.Start && s.Start <= s.End && s.End <= len(text), "%.40q %v", text, s)
		}
		for _, e := range r.Entities {
			check(e.Span)
		}
		for _, q := range r.Quotes {
			check(q.Content)
			check(q.Cue)
			check(q.Speaker)
		}
		for _, x := range r.Times {
			check(x.Span)
		}
		for _, e := range r.Events {
			check(e.Trigger)
			check(e.Sentence)
		}
		_, err = json.Marshal(r)
		require.NoError(t, err)
	}
}

type fixedQuotes []quote.Quote

func (f fixedQuotes) Extract(context.Context, *arabic.Document) ([]quote.Quote, error) { return f, nil }

type noTimes struct{}

func (noTimes) Extract(context.Context, *arabic.Document) ([]timeline.Timex, error) {
	return nil, fmt.Errorf("no times today")
}

func TestPartsAreReplaceable(t *testing.T) {
	mine := fixedQuotes{{Content: arabic.Span{Start: 0, End: 6}, SpeakerName: "سعاد", Confidence: 1, By: "mine"}}
	r, err := rawi.New(rawi.WithQuotes(mine)).Analyze(t.Context(), rawi.Article{Text: "قال سامي إن الخط مفتوح."})
	require.NoError(t, err)
	require.Equal(t, []quote.Quote(mine), r.Quotes)

	_, err = rawi.New(rawi.WithTimes(noTimes{})).Analyze(t.Context(), rawi.Article{Text: "أمس"})
	require.EqualError(t, err, "rawi: times: no times today")
}

func TestAnalyzeStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := rawi.New().Analyze(ctx, rawi.Article{Text: "قال سامي إن الخط مفتوح."})
	require.ErrorIs(t, err, context.Canceled)
}
