package rawi

import (
	"context"
	"fmt"
	"iter"
	"sync"
)

// ArticleError says which article of a stream could not be analysed, and why.
type ArticleError struct {
	ID  string // the article's id, "" when it was never read
	Err error
}

// Error names the article and what went wrong.
func (e *ArticleError) Error() string { return fmt.Sprintf("rawi: article %q: %v", e.ID, e.Err) }

// Unwrap returns the cause.
func (e *ArticleError) Unwrap() error { return e.Err }

// All analyses a stream with the given number of goroutines (at least one) and yields the reports in the order of
// the articles. At most 2×workers articles are held at a time, so memory stays flat over any number of them. An
// error of the source is passed on in its place; an article that fails gives an [ArticleError]; the rest goes on
// either way. Stopping early stops the workers; when ctx ends, the stream ends with its error.
//
// The source is read from another goroutine, never by two at once.
func (a *Analyzer) All(ctx context.Context, articles iter.Seq2[Article, error], workers int) iter.Seq2[*Report, error] {
	type result struct {
		report *Report
		err    error
	}
	type job struct {
		article Article
		done    chan result
	}
	workers = max(workers, 1)
	return func(yield func(*Report, error) bool) {
		run, cancel := context.WithCancel(ctx)
		jobs := make(chan job)
		order := make(chan chan result, workers)
		var wg sync.WaitGroup
		defer wg.Wait()
		defer cancel()
		wg.Go(func() {
			defer close(order)
			defer close(jobs)
			for article, err := range articles {
				done := make(chan result, 1)
				select {
				case order <- done:
				case <-run.Done():
					return
				}
				if err != nil {
					done <- result{err: err}
					continue
				}
				select {
				case jobs <- job{article, done}:
				case <-run.Done():
					done <- result{err: run.Err()}
					return
				}
			}
		})
		for range workers {
			wg.Go(func() {
				for j := range jobs {
					r, err := a.Analyze(run, j.article)
					if err != nil {
						err = &ArticleError{j.article.ID, err}
					}
					j.done <- result{r, err}
				}
			})
		}
		for done := range order {
			r := <-done
			if ctx.Err() != nil {
				yield(nil, ctx.Err())
				return
			}
			if !yield(r.report, r.err) {
				return
			}
		}
		if ctx.Err() != nil {
			yield(nil, ctx.Err())
		}
	}
}
