package main

import (
	"context"
	"log/slog"
	"net/http"
	"slices"
	"strings"

	"github.com/prometheus/client_golang/prometheus/promhttp"

	"github.com/rawi-nlp/rawi"
)

// server is the service: its limits, and what the requests share.
type server struct {
	config
	log       *slog.Logger
	metrics   *metrics
	analyzer  *rawi.Analyzer // works within the places
	places    places         // for analyses; taken only while the machine works, never while a client dawdles
	queue     places         // for requests
	timelines places
}

func newServer(c config, log *slog.Logger, opts ...rawi.Option) *server {
	s := &server{
		config: c, log: log, metrics: newMetrics(),
		places: make(places, c.concurrency), queue: make(places, c.queue), timelines: make(places, c.timelines),
	}
	s.analyzer = rawi.New(append(opts, rawi.WithRunner(s.work))...)
	return s
}

// warm loads the model and the lists, so that the first request does not wait for them.
func (s *server) warm(ctx context.Context) error {
	_, err := s.analyzer.Analyze(ctx, rawi.Article{Text: "قال وزير الخارجية اليوم إن الوفد وصل إلى القاهرة."})
	return err
}

// A route answers one method of one path; what it returns as an error becomes the answer when none has begun.
type route struct {
	method, path string
	handle       func(*response, *http.Request) error
	gates        []places
}

func (s *server) routes() []route {
	return []route{
		{"GET", "/", s.showForm, nil},
		{"POST", "/", s.showReport, []places{s.queue}},
		{"POST", "/v1/analyze", s.postAnalyze, []places{s.queue}},
		{"POST", "/v1/timeline", s.postTimeline, []places{s.timelines, s.queue}},
		{"GET", "/healthz", getHealth, nil},
		{"GET", "/metrics", plain(promhttp.HandlerFor(s.metrics.registry, promhttp.HandlerOpts{})), nil},
		{"GET", "/openapi.yaml", getOpenAPI, nil},
	}
}

func plain(h http.Handler) func(*response, *http.Request) error {
	return func(w *response, r *http.Request) error {
		h.ServeHTTP(w, r)
		return nil
	}
}

// handler is the whole service. A browser's page from elsewhere may not post to it.
func (s *server) handler() http.Handler {
	mux := http.NewServeMux()
	allowed := map[string][]string{}
	for _, rt := range s.routes() {
		path := rt.path
		if path == "/" {
			path = "/{$}" // it alone, not all below it
		}
		mux.Handle(rt.method+" "+path, s.observe(rt))
		if rt.method == "GET" {
			allowed[path] = append(allowed[path], "HEAD")
		}
		allowed[path] = append(allowed[path], rt.method)
	}
	for path, methods := range allowed {
		slices.Sort(methods)
		allow := strings.Join(methods, ", ")
		mux.Handle(path, s.observe(route{path: strings.TrimSuffix(path, "{$}"), handle: func(w *response, _ *http.Request) error {
			w.Header().Set("Allow", allow)
			return newProblem(http.StatusMethodNotAllowed, "this path takes %s", allow)
		}}))
	}
	refuse := func(status int, detail string) http.Handler {
		return s.observe(route{path: "other", handle: func(*response, *http.Request) error { return newProblem(status, "%s", detail) }})
	}
	mux.Handle("/", refuse(http.StatusNotFound, "no such path; see /openapi.yaml"))
	sameOrigin := http.NewCrossOriginProtection()
	sameOrigin.SetDenyHandler(refuse(http.StatusForbidden, "a page of another site may not post here"))
	return sameOrigin.Handler(mux)
}
