package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"io"
	"net/http"
	"os"

	"github.com/elnormous/contenttype"
)

// statusClientGone is what logs and metrics say of a request that nobody waits for any more (nginx's number).
const statusClientGone = 499

// A problem is an error as the client sees it (RFC 9457).
type problem struct {
	Title  string `json:"title"`
	Status int    `json:"status"`
	Detail string `json:"detail,omitempty"`
	Offset *int64 `json:"offset,omitempty"` // the byte of the body, or of the stream's line, where the fault is
}

func newProblem(status int, format string, args ...any) *problem {
	return &problem{Title: cmp.Or(http.StatusText(status), "Client Closed Request"), Status: status, Detail: fmt.Sprintf(format, args...)}
}

// Error says what the client is told.
func (p *problem) Error() string { return p.Detail }

// problemOf says what an error means to the client. What it does not know is the service's own fault and stays untold.
func problemOf(err error) *problem {
	var p *problem
	var size *http.MaxBytesError
	switch {
	case errors.As(err, &p):
		return p
	case errors.As(err, &size):
		return newProblem(http.StatusRequestEntityTooLarge, "more than %d bytes", size.Limit)
	case errors.Is(err, os.ErrDeadlineExceeded):
		return newProblem(http.StatusRequestTimeout, "the body took too long to arrive")
	case errors.Is(err, context.DeadlineExceeded):
		return newProblem(http.StatusServiceUnavailable, "the analysis took too long")
	case errors.Is(err, context.Canceled):
		return newProblem(statusClientGone, "the client went away")
	case errors.Is(err, io.ErrUnexpectedEOF):
		return newProblem(http.StatusBadRequest, "the body ends early")
	}
	return newProblem(http.StatusInternalServerError, "the service failed on this request")
}

var problemPage = template.Must(template.New("problem").Parse(`<!DOCTYPE html>
<html lang="en"><meta charset="utf-8"><title>{{.Title}}</title><h1>{{.Status}} {{.Title}}</h1><p>{{.Detail}}</p><p><a href="/">Rawi</a></p></html>
`))

var problemTypes = []contenttype.MediaType{contenttype.NewMediaType("application/problem+json"), contenttype.NewMediaType("text/html")}

// write sends the problem as JSON, or as a page to a browser.
func (p *problem) write(w *response, r *http.Request) {
	media, _, err := contenttype.GetAcceptableMediaType(r, problemTypes)
	h := w.Header()
	h.Set("Cache-Control", "no-store")
	if err == nil && media.Subtype == "html" {
		h.Set("Content-Type", "text/html; charset=utf-8")
		w.WriteHeader(p.Status)
		_ = problemPage.Execute(w, p)
		return
	}
	h.Set("Content-Type", "application/problem+json")
	w.WriteHeader(p.Status)
	_ = json.NewEncoder(w).Encode(p)
}
