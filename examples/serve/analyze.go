package main

import (
	"encoding/json"
	"net/http"

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
	if err := limit(w, r, s.maxArticle); err != nil {
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
// their way. One article is analysed at a time, so that a long stream leaves room for others and a fault stays its line's.
func (s *server) streamReports(w *response, r *http.Request) error {
	if err := limit(w, r, s.maxBody); err != nil {
		return err
	}
	_ = w.control.EnableFullDuplex()
	for it := range s.lines(w, r) {
		var answer any
		err := it.err
		if err == nil {
			answer, err = s.analyze(w, r, it.article)
			if gone := r.Context().Err(); gone != nil {
				return gone
			}
		}
		if err != nil {
			answer = it.fault(err)
		}
		if err := writeJSON(w, linesType, answer); err != nil {
			return err
		}
	}
	if w.status == 0 { // a stream without a line
		w.Header().Set("Content-Type", linesType)
	}
	return nil
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
