package main

import (
	"cmp"
	"context"
	"encoding/json"
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
	Errors   []itemError       `json:"errors,omitempty"` // of articles that are not in it
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
	if err := limit(w, r, s.maxBody); err != nil {
		return err
	}
	items := s.lines(w, r)
	if media == jsonType {
		if items, err = s.list(w, r); err != nil {
			return err
		}
	}
	out := merged{ID: r.URL.Query().Get("id"), Timeline: timeline.Timeline{}}
	var events timeline.Collection
	for it := range items {
		if it.last {
			return it.err
		}
		var report *rawi.Report
		err := it.err
		if err == nil {
			report, err = s.analyze(w, r, it.article)
		}
		if gone := r.Context().Err(); gone != nil {
			return gone
		}
		if err != nil {
			out.Errors = append(out.Errors, it.fault(err))
			continue
		}
		events.Add(cmp.Or(report.ID, strconv.Itoa(it.line+it.item)), report.Document, report.Events)
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

// list yields the articles of a JSON list.
func (s *server) list(w *response, r *http.Request) (iter.Seq[item], error) {
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
	return func(yield func(item) bool) {
		for i, data := range list {
			it := item{item: i + 1}
			if int64(len(data)) > s.maxArticle {
				it.err = &http.MaxBytesError{Limit: s.maxArticle}
			} else {
				it.err = decode(data, &it.article)
			}
			if !yield(it) {
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
