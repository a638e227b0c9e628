package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"net/http"
	"runtime"
	"runtime/debug"
	"strconv"
	"time"
)

// response remembers what was answered, and gives each write its own time.
type response struct {
	http.ResponseWriter
	control  *http.ResponseController
	timeout  time.Duration
	status   int
	sent     int64
	articles int
}

// WriteHeader notes the first final status.
func (w *response) WriteHeader(status int) {
	if w.status == 0 && status >= 200 {
		w.status = status
	}
	w.ResponseWriter.WriteHeader(status)
}

// Write counts what is sent.
func (w *response) Write(p []byte) (int, error) {
	if w.status == 0 {
		w.status = http.StatusOK
	}
	_ = w.control.SetWriteDeadline(time.Now().Add(w.timeout))
	n, err := w.ResponseWriter.Write(p)
	w.sent += int64(n)
	return n, err
}

// Unwrap lets http.ResponseController reach the connection.
func (w *response) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// counted counts what is read of a body.
type counted struct {
	io.ReadCloser
	n int64
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.ReadCloser.Read(p)
	c.n += int64(n)
	return n, err
}

// observe makes a handler of a route: it lets the request in or sends it away, turns errors and panics into answers,
// and counts and logs how it went.
func (s *server) observe(rt route) http.Handler {
	duration := s.metrics.duration.WithLabelValues(rt.path)
	return http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		start := time.Now()
		w := &response{ResponseWriter: rw, control: http.NewResponseController(rw), timeout: s.writeTimeout}
		body := &counted{ReadCloser: r.Body}
		r = r.WithContext(r.Context()) // a copy: by the Body of its own, the server knows whether a connection can go on
		r.Body = body
		secure(w.Header())
		s.metrics.inFlight.Inc()
		err := s.guard(func() error { return s.admitted(rt, w, r) })
		if err != nil && w.status == 0 {
			problemOf(err).write(w, r)
		}
		w.status = cmp.Or(w.status, http.StatusOK)
		s.metrics.inFlight.Dec()
		duration.Observe(time.Since(start).Seconds())
		s.metrics.requests.WithLabelValues(rt.path, strconv.Itoa(w.status)).Inc()
		s.log.InfoContext(r.Context(), "request", "method", r.Method, "route", rt.path, "status", w.status,
			"ms", time.Since(start).Milliseconds(), "in", body.n, "out", w.sent, "articles", w.articles, "cut", err != nil && w.status < 400)
		if err != nil && w.status < 400 {
			panic(http.ErrAbortHandler) // an answer that has begun can only be cut off
		}
	})
}

// admitted passes the request through the route's gates to its handler.
func (s *server) admitted(rt route, w *response, r *http.Request) error {
	for _, gate := range rt.gates {
		if !gate.try() {
			s.metrics.rejected.Inc()
			w.Header().Set("Retry-After", "1")
			return newProblem(http.StatusTooManyRequests, "too many requests at a time; come again")
		}
		defer gate.leave()
	}
	return rt.handle(w, r)
}

// guard runs f and returns its error as the client's. A panic is caught and counted. What is our fault is logged; of a
// panic, where it was, and never a value that could hold an article's words.
func (s *server) guard(f func() error) (err error) {
	defer func() {
		v := recover()
		if v == nil {
			return
		}
		what := fmt.Sprintf("%T", v)
		if e, ok := v.(runtime.Error); ok {
			what = e.Error()
		}
		s.metrics.panics.Inc()
		s.log.Error("panic", "what", what, "stack", string(debug.Stack()))
		err = newProblem(http.StatusInternalServerError, "the service failed on this request")
	}()
	if err := f(); err != nil {
		p := problemOf(err)
		if p.Status == http.StatusInternalServerError && error(p) != err {
			s.log.Error("fault", "error", err.Error())
		}
		return p
	}
	return nil
}

// work runs f in one of the places for analyses, within the time for it.
func (s *server) work(ctx context.Context, f func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(ctx, s.timeout)
	defer cancel()
	if err := s.places.wait(ctx); err != nil {
		return err
	}
	defer s.places.leave()
	return s.guard(func() error { return f(ctx) })
}
