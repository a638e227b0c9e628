package rawi_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
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

// Written piece by piece, a report is what the standard library would write of the whole.
func TestJSONIsThatOfTheStandardLibrary(t *testing.T) {
	a := rawi.New()
	list := append(testArticles(t), rawi.Article{}, rawi.Article{ID: "</script> \xff \u2028", Text: "قال <b>سليم الورغي</b> أمس إن \"الخط\u2028 \xff & سيفتح\"."})
	for _, article := range list {
		r, err := a.Analyze(t.Context(), article)
		require.NoError(t, err)
		line, err := json.Marshal(r)
		require.NoError(t, err)
		var out bytes.Buffer
		require.NoError(t, r.WriteJSON(&out, ""))
		require.Equal(t, string(line), out.String())
		var whole struct {
			ID                              string
			Entities, Quotes, Times, Events []any
		}
		require.NoError(t, json.Unmarshal(line, &whole))
		require.Equal(t, strings.ToValidUTF8(article.ID, "\uFFFD"), whole.ID)
		require.Equal(t, []int{len(r.Entities), len(r.Quotes), len(r.Times), len(r.Events)}, []int{len(whole.Entities), len(whole.Quotes), len(whole.Times), len(whole.Events)})
		out.Reset()
		require.NoError(t, r.WriteJSON(&out, "\t"))
		var want bytes.Buffer
		require.NoError(t, json.Indent(&want, line, "", "\t"))
		require.Equal(t, want.String(), out.String())
	}
}

// full is a disk without room.
type full struct{}

var errFull = errors.New("no room")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestWritingReportsTheWritersError(t *testing.T) {
	r, err := rawi.New().Analyze(t.Context(), testArticles(t)[0])
	require.NoError(t, err)
	require.ErrorIs(t, r.WriteJSON(full{}, ""), errFull)
	require.ErrorIs(t, r.WriteDisplaCy(full{}), errFull)
}

// What displaCy draws is, in runes, what the report has found in bytes, whatever stands before it.
func TestDisplaCyCountsCodePoints(t *testing.T) {
	text := "\uFEFF👏🏽 \xff\xd9 قال سليم الورغي في تونس: «وصلنا إلى عنّابة»."
	r, err := rawi.New().Analyze(t.Context(), rawi.Article{Text: text})
	require.NoError(t, err)
	require.NotEmpty(t, r.Entities)
	var out bytes.Buffer
	require.NoError(t, r.WriteDisplaCy(&out))
	var drawing struct {
		Text  string
		Title *string
		Ents  []struct {
			Start, End int
			Label      string
		}
	}
	require.NoError(t, json.Unmarshal(out.Bytes(), &drawing))
	require.Nil(t, drawing.Title)
	require.Len(t, drawing.Ents, len(r.Entities))
	for i, e := range drawing.Ents {
		require.Equal(t, r.Document.Text(r.Entities[i]), string([]rune(drawing.Text)[e.Start:e.End]))
		require.Equal(t, r.Entities[i].Type.String(), e.Label)
	}
	out.Reset()
	require.NoError(t, (&rawi.Report{Document: arabic.Parse("")}).WriteDisplaCy(&out))
	require.Equal(t, `{"text":"","title":null,"ents":[]}`, strings.TrimSpace(out.String()))
}
