package rawi_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi"
)

func TestReadArticlesGoesOnAfterABrokenLine(t *testing.T) {
	in := "\uFEFF" + `{"id":"a","date":"2024-07-11","title":"عنوان","text":"وصل الوزير أمس.","source":"x"}
not json

{"id":7,"text":""}
{"id":"c"}
{"id":"d","text":"خبر","date":"أمس"}
{"id":"e","text":"خبر","date":"2024-07-11T10:00:00+03:00"}`
	var ids []string
	var lines []int
	for a, err := range rawi.ReadArticles(strings.NewReader(in)) {
		if err != nil {
			var le *rawi.LineError
			require.ErrorAs(t, err, &le)
			lines = append(lines, le.Line)
			continue
		}
		ids = append(ids, a.ID)
		if a.ID == "a" {
			require.Equal(t, rawi.Article{ID: "a", Date: time.Date(2024, 7, 11, 0, 0, 0, 0, time.UTC), Title: "عنوان", Text: "وصل الوزير أمس."}, a)
		}
	}
	require.Equal(t, []string{"a", "7", "e"}, ids)
	require.Equal(t, []int{2, 5, 6}, lines)
}

func TestReadArticlesPassesOnAReadError(t *testing.T) {
	broken := errors.New("disk gone")
	r := io.MultiReader(strings.NewReader(`{"id":"a","text":"خبر"}`+"\n"), iotest.ErrReader(broken))
	var got []error
	for _, err := range rawi.ReadArticles(r) {
		got = append(got, err)
	}
	require.Len(t, got, 2)
	require.NoError(t, got[0])
	require.ErrorIs(t, got[1], broken)
}

func TestArticleJSONRoundTrip(t *testing.T) {
	for _, want := range []rawi.Article{
		{ID: "1", Text: "نص"},
		{ID: "2", Text: "", Title: "عنوان", Date: time.Date(2024, 1, 2, 0, 0, 0, 0, time.UTC)},
		{ID: "3", Text: "<b>&", Date: time.Date(2024, 1, 2, 3, 4, 5, 0, time.UTC)},
	} {
		data, err := want.MarshalJSON()
		require.NoError(t, err)
		var got rawi.Article
		require.NoError(t, got.UnmarshalJSON(data))
		require.Equal(t, want, got)
	}
}
