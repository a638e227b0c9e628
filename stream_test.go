package rawi_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi"
	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/ner"
)

// failing is a recognizer that gives up on texts with «عطل» and counts its calls.
type failing struct{ calls *atomic.Int64 }

var errBroken = errors.New("broken recognizer")

func (f failing) Extract(_ context.Context, doc *arabic.Document) ([]ner.Entity, error) {
	f.calls.Add(1)
	if strings.Contains(doc.Source(), "عطل") {
		return nil, errBroken
	}
	return nil, nil
}

func articles(n int) iter.Seq2[rawi.Article, error] {
	return func(yield func(rawi.Article, error) bool) {
		for i := range n {
			a := rawi.Article{ID: fmt.Sprint(i), Text: strings.Repeat("وصل الوفد. ", 1+i%7)}
			if i == 3 {
				a.Text = "عطل"
			}
			if !yield(a, nil) {
				return
			}
		}
	}
}

func TestAllKeepsTheOrderAndGoesOnAfterAnError(t *testing.T) {
	a := rawi.New(rawi.WithEntities(failing{new(atomic.Int64)}))
	i := 0
	for r, err := range a.All(t.Context(), articles(100), 8) {
		if i == 3 {
			var ae *rawi.ArticleError
			require.ErrorAs(t, err, &ae)
			require.Equal(t, "3", ae.ID)
			require.ErrorIs(t, err, errBroken)
		} else {
			require.NoError(t, err)
			require.Equal(t, fmt.Sprint(i), r.ID)
		}
		i++
	}
	require.Equal(t, 100, i)
}

func TestAllStopsEarlyWithoutReadingOn(t *testing.T) {
	before := runtime.NumGoroutine()
	calls := new(atomic.Int64)
	a := rawi.New(rawi.WithEntities(failing{calls}))
	for r, err := range a.All(t.Context(), articles(1_000_000), 4) {
		require.NoError(t, err)
		if r.ID == "2" {
			break
		}
	}
	require.Less(t, calls.Load(), int64(100))
	require.Equal(t, before, runtime.NumGoroutine())
}

func TestAllEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	a := rawi.New(rawi.WithEntities(failing{new(atomic.Int64)}))
	var last error
	n := 0
	for _, err := range a.All(ctx, articles(1_000_000), 4) {
		if n++; n == 2 {
			cancel()
		}
		last = err
	}
	require.ErrorIs(t, last, context.Canceled)
	require.Less(t, n, 100)
}

// A runner is around the analysis of every article, alone or of a stream; what it returns stands.
func TestARunnerIsAroundEveryAnalysis(t *testing.T) {
	var working, most atomic.Int64
	place := make(chan struct{}, 2)
	a := rawi.New(rawi.WithRunner(func(ctx context.Context, analyze func(context.Context) error) (err error) {
		place <- struct{}{}
		defer func() {
			if recover() != nil {
				err = errBroken
			}
			working.Add(-1)
			<-place
		}()
		if n := working.Add(1); n > most.Load() {
			most.Store(n)
		}
		return analyze(ctx)
	}), rawi.WithEntities(panicking{}))
	n := 0
	for r, err := range a.All(t.Context(), articles(50), 8) {
		if n == 3 {
			require.ErrorIs(t, err, errBroken)
		} else {
			require.NoError(t, err)
			require.Equal(t, fmt.Sprint(n), r.ID)
		}
		n++
	}
	require.Equal(t, 50, n)
	require.LessOrEqual(t, most.Load(), int64(2))
	r, err := a.Analyze(t.Context(), rawi.Article{Text: "عطل"})
	require.ErrorIs(t, err, errBroken)
	require.Nil(t, r)
}

// panicking panics where failing fails.
type panicking struct{}

func (panicking) Extract(_ context.Context, doc *arabic.Document) ([]ner.Entity, error) {
	if strings.Contains(doc.Source(), "عطل") {
		panic("broken recognizer")
	}
	return nil, nil
}
