package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
	"github.com/getkin/kin-openapi/routers/legacy"
	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi"
	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/ner"
)

// contract is the document, closed: a field that it does not name is a fault.
func contract(t *testing.T) *openapi3.T {
	t.Helper()
	doc, err := openapi3.NewLoader().LoadFromData(openAPI)
	require.NoError(t, err)
	require.NoError(t, doc.Validate(t.Context()))
	for _, s := range doc.Components.Schemas {
		if len(s.Value.Properties) > 0 {
			s.Value.AdditionalProperties = openapi3.BoolSchema{Has: new(false)}
		}
	}
	return doc
}

func TestTheDocumentNamesTheRoutesAndNoOthers(t *testing.T) {
	doc := contract(t)
	documented := map[string]bool{}
	for path, item := range doc.Paths.Map() {
		for method := range item.Operations() {
			documented[method+" "+path] = true
		}
	}
	served := map[string]bool{}
	for _, rt := range (&server{metrics: newMetrics()}).routes() {
		served[rt.method+" "+rt.path] = true
	}
	require.Equal(t, served, documented)
}

// Every status that the document promises is provoked, and each answer is as the document says.
func TestAnswersAreAsDocumented(t *testing.T) {
	for _, media := range []string{linesType, htmlType} { // text, to the validator
		openapi3filter.RegisterBodyDecoder(media, openapi3filter.FileBodyDecoder)
	}
	doc := contract(t)
	router, err := legacy.NewRouter(doc)
	require.NoError(t, err)
	c := testConfig(t)
	c.maxArticle, c.maxBody = 4000, 20_000
	s := start(t, c)
	panics := start(t, c, rawi.WithEntities(names(func(context.Context, *arabic.Document) ([]ner.Entity, error) { panic("as asked") })))
	c.timeout = 50 * time.Millisecond
	slow := start(t, c, rawi.WithEntities(names(func(ctx context.Context, _ *arabic.Document) ([]ner.Entity, error) {
		<-ctx.Done()
		return nil, ctx.Err()
	})))
	c.readTimeout = 50 * time.Millisecond
	hasty := start(t, c)
	full := start(t, c)
	for range cap(full.server.queue) {
		full.server.queue <- struct{}{}
	}
	seen := map[string]bool{}
	send := func(at service, method, path, body string, rest io.Reader, header ...string) answer {
		r, err := http.NewRequestWithContext(t.Context(), method, at.URL+path, io.MultiReader(strings.NewReader(body), rest))
		require.NoError(t, err)
		for i := 0; i < len(header); i += 2 {
			r.Header.Set(header[i], header[i+1])
		}
		a := at.send(t, r)
		requireDocumented(t, router, r, body, a)
		seen[method+" "+r.URL.Path+" "+a.Status[:3]] = true
		return a
	}
	check := func(at service, method, path, body string, header ...string) answer {
		return send(at, method, path, body, strings.NewReader(""), header...)
	}

	rich := `{"id":7,"date":"2024-07-11T08:00:00Z","title":"معبر","text":"قال وزير النقل التونسي سليم الورغي لصحيفة الرأي، أمس، إن المعبر سيفتح في 16 محرم 1446هـ. وأضاف: «لن نسمح بأن يغلق». وافتتح المعبر في تونس نهاية عام 2020."}`
	check(s, "POST", "/v1/analyze", rich, "Content-Type", jsonType)
	check(s, "POST", "/v1/analyze", `{"text":""}`, "Content-Type", jsonType)
	lines := check(s, "POST", "/v1/analyze", rich+"\n{\"id\":\"x\"}\n"+rich+"\n{", "Content-Type", linesType).body +
		check(panics, "POST", "/v1/analyze", rich, "Content-Type", linesType).body
	for line := range strings.Lines(lines) {
		name := "Report"
		if strings.Contains(line, `"error"`) {
			name = "ItemError"
		}
		requireSchema(t, doc.Components.Schemas[name].Value, line)
	}
	check(s, "POST", "/v1/timeline?id=x&query=الجسر&place=جرش&from=2025-01-01&to=2025-12-31&min=0.1", ourArticles(t), "Content-Type", linesType)
	check(s, "POST", "/v1/timeline", "["+strings.Join(strings.Split(strings.TrimSpace(ourArticles(t)), "\n"), ",")+`]`, "Content-Type", jsonType)
	check(panics, "POST", "/v1/timeline", "["+rich+"]", "Content-Type", jsonType)
	for _, path := range []string{"/", "/?lang=en", "/healthz", "/metrics", "/openapi.yaml"} {
		check(s, "GET", path, "")
	}
	check(s, "GET", "/?lang=xx", "")
	for _, path := range []string{"/", "/healthz", "/openapi.yaml"} {
		check(s, "GET", path, "", "Accept", "font/woff2")
	}
	for _, path := range []string{"/v1/analyze", "/v1/timeline", "/"} {
		article := func(text string) (media, body string) {
			switch path {
			case "/":
				return multipartOf(t, "text", text)
			case "/v1/timeline":
				return jsonType, `[{"text":"` + text + `"}]`
			}
			return jsonType, `{"text":"` + text + `"}`
		}
		media, good := article("وصل الوفد إلى باريس أمس.")
		check(s, "POST", path, good, "Content-Type", media)
		check(s, "POST", path, good[:len(good)/2], "Content-Type", media)
		check(s, "POST", path, good, "Content-Type", media, "Origin", "https://elsewhere.example")
		check(s, "POST", path, good, "Content-Type", media, "Accept", "image/png")
		check(s, "POST", path, good, "Content-Type", media, "Accept", "image/png, text/html")
		send(hasty, "POST", path, good[:len(good)/2], stalled{t.Context()}, "Content-Type", media)
		longMedia, long := article(strings.Repeat("طويل ", 3000))
		check(s, "POST", path, long, "Content-Type", longMedia)
		check(s, "POST", path, good, "Content-Type", "text/csv")
		check(full, "POST", path, good, "Content-Type", media)
		if path != "/v1/timeline" { // there the fault is the article's, and the rest is answered
			check(panics, "POST", path, good, "Content-Type", media)
			check(slow, "POST", path, good, "Content-Type", media)
		}
	}
	for path, item := range doc.Paths.Map() {
		for method, op := range item.Operations() {
			for status := range op.Responses.Map() {
				if path == "/v1/timeline" && (status == "500" || status == "503") {
					continue // of the merge itself
				}
				require.True(t, seen[method+" "+path+" "+status], "%s %s %s is promised and was never seen", method, path, status)
			}
		}
	}
}

// stalled is a body that never goes on.
type stalled struct{ ctx context.Context }

func (s stalled) Read([]byte) (int, error) {
	<-s.ctx.Done()
	return 0, io.EOF
}

// requireDocumented asserts that the answer has a status, headers and a body that the document promises.
func requireDocumented(t *testing.T, router routers.Router, r *http.Request, body string, a answer) {
	t.Helper()
	route, params, err := router.FindRoute(r)
	require.NoError(t, err)
	options := &openapi3filter.Options{IncludeResponseStatus: true, MultiError: true}
	in := &openapi3filter.RequestValidationInput{Request: r, PathParams: params, Route: route, Options: options}
	if a.StatusCode == http.StatusOK { // what is answered well was asked well
		r.Body = io.NopCloser(strings.NewReader(body))
		require.NoError(t, openapi3filter.ValidateRequest(t.Context(), in))
	}
	out := &openapi3filter.ResponseValidationInput{RequestValidationInput: in, Status: a.StatusCode, Header: a.Header, Options: options,
		Body: io.NopCloser(bytes.NewReader([]byte(a.body)))}
	require.NoError(t, openapi3filter.ValidateResponse(t.Context(), out), "%s %s: %s", r.Method, r.URL, a.body)
}

func requireSchema(t *testing.T, s *openapi3.Schema, data string) {
	t.Helper()
	var v any
	require.NoError(t, json.Unmarshal([]byte(data), &v))
	require.NoError(t, s.VisitJSON(v, openapi3.EnableJSONSchema2020()), data)
}
