package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"iter"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"github.com/rawi-nlp/rawi"
	"github.com/rawi-nlp/rawi/timeline"
)

// merged is the answer to postTimeline.
type merged struct {
	ID       string            `json:"id"`
	Timeline timeline.Timeline `json:"timeline"`
	Errors   []*itemError      `json:"errors,omitempty"` // of articles that are not in it
}

// postTimeline answers many articles, a JSON list or JSON lines, with their one timeline.
func (s *server) postTimeline(w *response, r *http.Request) error {
	media, err := bodyType(r, jsonType, linesType)
	if err != nil {
		return err
	}
	if err := accepts(r, jsonType); err != nil {
		return err
	}
	keep, err := filters(r.URL.Query())
	if err != nil {
		return err
	}
	if err := limit(w.ResponseWriter, r, s.maxBody); err != nil {
		return err
	}
	articles := s.lines(w, r)
	if media == jsonType {
		if articles, err = s.list(w, r); err != nil {
			return err
		}
	}
	out := merged{ID: r.URL.Query().Get("id"), Timeline: timeline.Timeline{}}
	var events timeline.Collection
	for report, err := range s.analyzeAll(w, r, numbered(articles)) {
		if err == nil {
			events.Add(report.ID, report.Document, report.Events)
			continue
		}
		e := itemErrorOf(err)
		if e.last || errors.Is(err, context.Canceled) {
			return err
		}
		out.Errors = append(out.Errors, e)
	}
	err = s.work(r.Context(), func(context.Context) error {
		out.Timeline = append(out.Timeline, events.Timeline(keep...)...)
		return nil
	})
	if err != nil {
		return err
	}
	return writeJSON(w, jsonType, out)
}

// numbered gives the articles that have no id their number, from 1.
func numbered(articles iter.Seq2[rawi.Article, error]) iter.Seq2[rawi.Article, error] {
	return func(yield func(rawi.Article, error) bool) {
		n := 0
		for a, err := range articles {
			n++
			a.ID = cmp.Or(a.ID, strconv.Itoa(n))
			if !yield(a, err) {
				return
			}
		}
	}
}

// list yields the articles of a JSON list.
func (s *server) list(w *response, r *http.Request) (iter.Seq2[rawi.Article, error], error) {
	body, err := s.readAll(w, r)
	if err != nil {
		return nil, err
	}
	var list []json.RawMessage
	if err := decode(body, &list); err != nil {
		return nil, err
	}
	if list == nil {
		return nil, newProblem(http.StatusBadRequest, "want a list of articles")
	}
	return func(yield func(rawi.Article, error) bool) {
		for i, data := range list {
			var a rawi.Article
			var fault error = &http.MaxBytesError{Limit: s.maxArticle}
			if int64(len(data)) <= s.maxArticle {
				fault = decode(data, &a)
			}
			if fault != nil {
				fault = &itemError{ID: a.ID, Item: i + 1, Problem: problemOf(fault)}
			}
			if !yield(a, fault) {
				return
			}
		}
	}, nil
}

// filters reads which happenings the client wants.
func filters(query url.Values) (keep []timeline.Filter, err error) {
	var first, last time.Time
	for name, values := range query {
		value := values[0]
		if len(values) > 1 {
			return nil, newProblem(http.StatusBadRequest, "query: %s is given twice", name)
		}
		switch name {
		case "id":
		case "query":
			keep = append(keep, timeline.About(value))
		case "place":
			keep = append(keep, timeline.At(value))
		case "from":
			first, err = rawi.ParseDate(value)
		case "to":
			last, err = rawi.ParseDate(value)
		case "min":
			var least float64
			least, err = strconv.ParseFloat(value, 64)
			keep = append(keep, timeline.AtLeast(least))
		default:
			return nil, newProblem(http.StatusBadRequest, "query: %q is unknown; id, query, place, from, to and min are known", name)
		}
		if err != nil {
			return nil, newProblem(http.StatusBadRequest, "query: %s: %v", name, err)
		}
	}
	if !first.IsZero() || !last.IsZero() {
		if last.IsZero() {
			last = time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)
		}
		keep = append(keep, timeline.Between(first, last))
	}
	return keep, nil
}
