package main

import (
	"context"
	"encoding/json"
	"errors"
	"iter"
	"net/http"
	"runtime"

	"github.com/rawi-nlp/rawi"
)

// postAnalyze answers an article with its report, and a stream of articles with a stream of reports.
func (s *server) postAnalyze(w *response, r *http.Request) error {
	media, err := bodyType(r, jsonType, linesType)
	if err != nil {
		return err
	}
	if err := accepts(r, media); err != nil {
		return err
	}
	if media == linesType {
		return s.streamReports(w, r)
	}
	if err := limit(w.ResponseWriter, r, s.maxArticle); err != nil {
		return err
	}
	body, err := s.readAll(w, r)
	if err != nil {
		return err
	}
	var a rawi.Article
	if err := decode(body, &a); err != nil {
		return err
	}
	report, err := s.analyze(w, r, a)
	if err != nil {
		return err
	}
	return writeJSON(w, jsonType, report)
}

// streamReports answers each line, in order, with a report or with what was wrong, while the next ones may still be on
// their way.
func (s *server) streamReports(w *response, r *http.Request) error {
	if err := limit(nil, r, s.maxBody); err != nil {
		return err
	}
	_ = w.control.EnableFullDuplex()
	// net/http (1.26) panics on the next request of a connection whose full-duplex body was not read to its end.
	w.Header().Set("Connection", "close")
	for report, err := range s.analyzeAll(w, r, s.lines(w, r)) {
		var answer any = report
		switch {
		case errors.Is(err, context.Canceled):
			return err
		case err != nil:
			answer = itemErrorOf(err)
		}
		if err := writeJSON(w, linesType, answer); err != nil {
			return err
		}
		if err := w.control.Flush(); err != nil {
			return err
		}
	}
	if w.status == 0 { // a stream without a line
		w.Header().Set("Content-Type", linesType)
	}
	return nil
}

// analyze analyses one article of a request.
func (s *server) analyze(w *response, r *http.Request, a rawi.Article) (*rawi.Report, error) {
	report, err := s.analyzer.Analyze(r.Context(), a)
	if err == nil {
		s.count(w, report)
	}
	return report, err
}

// analyzeAll analyses the articles of a request as [rawi.Analyzer.All] does.
func (s *server) analyzeAll(w *response, r *http.Request, articles iter.Seq2[rawi.Article, error]) iter.Seq2[*rawi.Report, error] {
	return func(yield func(*rawi.Report, error) bool) {
		// A body that fails ends its request's context too, and what came before is still to be answered. So a client that
		// goes away ends the work only after it has sent all; before, it fails the body.
		ctx, cancel := context.WithCancel(context.WithoutCancel(r.Context()))
		defer cancel()
		source := func(yield func(rawi.Article, error) bool) {
			for a, err := range articles {
				if !yield(a, err) {
					return
				}
				if e, ok := errors.AsType[*itemError](err); ok && e.last {
					return
				}
			}
			context.AfterFunc(r.Context(), cancel)
		}
		for report, err := range s.analyzer.All(ctx, source, runtime.GOMAXPROCS(0)) {
			if err == nil {
				s.count(w, report)
			}
			if !yield(report, err) {
				return
			}
		}
	}
}

// count notes an analysed article.
func (s *server) count(w *response, report *rawi.Report) {
	w.articles++
	s.metrics.articles.Inc()
	s.metrics.bytes.Add(float64(len(report.Document.Source())))
}

// writeJSON sends a value on a line of its own.
func writeJSON(w *response, media string, v any) error {
	if w.status == 0 {
		w.Header().Set("Content-Type", media)
		w.Header().Set("Cache-Control", "no-store")
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// getHealth says that the service answers.
func getHealth(w *response, r *http.Request) error {
	if err := accepts(r, jsonType); err != nil {
		return err
	}
	return writeJSON(w, jsonType, map[string]string{"status": "ok"})
}
