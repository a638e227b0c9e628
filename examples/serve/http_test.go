package main

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestNegotiation(t *testing.T) {
	s := start(t, testConfig(t))
	for _, c := range []struct {
		method, path string
		header       []string
		status       int
	}{
		{"GET", "/nowhere", nil, 404},
		{"GET", "/v1/analyze/", nil, 404},
		{"GET", "/v1/analyze", nil, 405},
		{"DELETE", "/v1/timeline", nil, 405},
		{"PUT", "/", nil, 405},
		{"POST", "/healthz", nil, 405},
		{"POST", "/v1/analyze", nil, 415},
		{"POST", "/v1/analyze", []string{"Content-Type", "text/plain"}, 415},
		{"POST", "/v1/analyze", []string{"Content-Type", "application/json; charset=windows-1256"}, 415},
		{"POST", "/v1/analyze", []string{"Content-Type", "application/json", "Content-Encoding", "gzip"}, 415},
		{"POST", "/", []string{"Content-Type", "application/x-www-form-urlencoded"}, 415},
		{"POST", "/v1/analyze", []string{"Content-Type", "application/json", "Accept", "application/xml"}, 406},
		{"POST", "/v1/analyze", []string{"Content-Type", "application/json", "Accept", "*/*, application/json;q=0"}, 406},
		{"POST", "/v1/analyze", []string{"Content-Type", "application/x-ndjson", "Accept", "application/json"}, 406},
		{"POST", "/v1/timeline", []string{"Content-Type", "application/x-ndjson", "Accept", "application/x-ndjson"}, 406},
		{"POST", "/", []string{"Content-Type", "multipart/form-data; boundary=x", "Accept", "application/json"}, 406},
		{"GET", "/", []string{"Accept", "application/json"}, 406},
		{"GET", "/healthz", []string{"Accept", "text/css"}, 406},
		{"GET", "/openapi.yaml", []string{"Accept", "image/png"}, 406},
		{"POST", "/v1/analyze", []string{"Content-Type", "application/json", "Sec-Fetch-Site", "cross-site"}, 403},
		{"POST", "/v1/analyze", []string{"Content-Type", "application/json", "Origin", "https://elsewhere.example"}, 403},
	} {
		a := s.ask(t, c.method, c.path, "{}", c.header...)
		a.requireProblem(t, c.status, "")
		if c.status == 405 {
			require.NotContains(t, a.Header.Get("Allow"), c.method)
			require.NotEmpty(t, a.Header.Get("Allow"))
		}
	}
	for _, header := range [][]string{{}, {"Accept", "application/*"}, {"Accept", "text/html, */*;q=0.1"}, {"Sec-Fetch-Site", "same-origin"}} {
		a := s.ask(t, "POST", "/v1/analyze", crossing, append(header, "Content-Type", "Application/JSON; charset=UTF-8")...)
		require.Equal(t, http.StatusOK, a.StatusCode, a.body)
	}
	head := s.ask(t, "HEAD", "/", "")
	require.Equal(t, http.StatusOK, head.StatusCode)
	require.Empty(t, head.body)
}

func TestEveryAnswerIsGuarded(t *testing.T) {
	s := start(t, testConfig(t))
	for _, path := range []string{"/", "/healthz", "/metrics", "/openapi.yaml", "/nowhere", "/v1/analyze"} {
		h := s.ask(t, "GET", path, "").Header
		require.Contains(t, h.Get("Content-Security-Policy"), "frame-ancestors 'none'", path)
		require.Equal(t, "nosniff", h.Get("X-Content-Type-Options"), path)
		require.Equal(t, "no-referrer", h.Get("Referrer-Policy"), path)
	}
	// A page's own policy is in the page, and no header of ours may shut out its script.
	page := s.ask(t, "GET", "/", "")
	require.Contains(t, page.body, "script-src &#39;sha256-")
	require.NotContains(t, page.Header.Get("Content-Security-Policy"), "default-src")
	require.Equal(t, "no-store", s.post(t, "/v1/analyze", crossing).Header.Get("Cache-Control"))
}

func TestLogsAndMetricsTellHowItWentAndNotWhatItSaid(t *testing.T) {
	s := start(t, testConfig(t))
	s.post(t, "/v1/analyze", crossing)
	s.post(t, "/v1/analyze", crossing[:40])
	s.post(t, "/v1/timeline?query=الورغي", "["+crossing+"]")
	s.ask(t, "GET", "/سر", "")
	boundary, body := multipartOf(t, "text", "وصل الورغي.", "date", "الورغي")
	s.ask(t, "POST", "/", body, "Content-Type", boundary)
	var routes []string
	for line := range strings.Lines(s.log.String()) {
		var entry struct {
			Msg, Method, Route, Status string
			In, Out, Articles          int
		}
		require.NoError(t, json.Unmarshal([]byte(strings.NewReplacer(`"status":`, `"status":"`, `,"ms"`, `","ms"`).Replace(line)), &entry), line)
		require.Equal(t, "request", entry.Msg)
		require.Positive(t, entry.Out)
		routes = append(routes, entry.Method+" "+entry.Route+" "+entry.Status)
		if len(routes) == 1 {
			require.Equal(t, len(crossing), entry.In)
			require.Equal(t, 1, entry.Articles)
		}
	}
	require.Equal(t, []string{"POST /v1/analyze 200", "POST /v1/analyze 400", "POST /v1/timeline 200", "GET other 404", "POST / 400"}, routes)
	for _, secret := range []string{"الورغي", "معبر", "سر"} {
		require.NotContains(t, s.log.String(), secret)
	}

	m := s.ask(t, "GET", "/metrics", "").body
	for _, want := range []string{
		`rawi_requests_total{code="200",route="/v1/analyze"} 1`, `rawi_requests_total{code="400",route="/v1/analyze"} 1`,
		`rawi_requests_total{code="404",route="other"} 1`, `rawi_request_duration_seconds_count{route="/v1/timeline"} 1`,
		"rawi_requests_in_flight 1", "rawi_requests_rejected_total 0", "rawi_panics_total 0", "rawi_articles_total 2", "process_resident_memory_bytes",
	} {
		require.Contains(t, m, want)
	}
	require.NotContains(t, m, "rawi_article_bytes_total 0\n")
}
