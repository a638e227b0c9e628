package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi"
	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/ner"
	"github.com/rawi-nlp/rawi/timeline"
)

// crossing is an article that the tests send, with one of each kind of finding.
const crossing = `{"id":"معبر-1","date":"2024-07-11","title":"معبر الحدود","text":"قال وزير النقل التونسي سليم الورغي، أمس، إن المعبر سيفتح للبضائع في الأول من أيلول/سبتمبر المقبل. وأضاف: «لن نسمح بأن يغلق مرة أخرى»."}`

// library is the analyser that the tests share, its model and lists loaded.
var library = sync.OnceValue(func() *rawi.Analyzer {
	a := rawi.New()
	if _, err := a.Analyze(context.Background(), rawi.Article{Text: "قال الوزير أمس إن الوفد وصل."}); err != nil {
		panic(err)
	}
	return a
})

// testConfig has the limits that the program has without flags.
func testConfig(t *testing.T) config {
	t.Helper()
	c, err := parse(nil, io.Discard)
	require.NoError(t, err)
	return c
}

// names is a recognizer that does as a test wants.
type names func(context.Context, *arabic.Document) ([]ner.Entity, error)

// Extract calls it.
func (f names) Extract(ctx context.Context, doc *arabic.Document) ([]ner.Entity, error) {
	return f(ctx, doc)
}

// logs is a writer for many goroutines.
type logs struct {
	sync.Mutex
	bytes.Buffer
}

func (l *logs) Write(p []byte) (int, error) {
	l.Lock()
	defer l.Unlock()
	return l.Buffer.Write(p)
}

func (l *logs) String() string {
	l.Lock()
	defer l.Unlock()
	return l.Buffer.String()
}

// service is a running server and its log.
type service struct {
	*httptest.Server
	server *server
	log    *logs
}

// start runs the service on a free port, with its timeouts as main sets them.
func start(t *testing.T, c config, opts ...rawi.Option) service {
	t.Helper()
	library() // loads
	log := &logs{}
	s := newServer(c, slog.New(slog.NewJSONHandler(log, nil)), opts...)
	web := httptest.NewUnstartedServer(nil)
	web.Config = s.web()
	web.Start()
	t.Cleanup(web.Close)
	return service{web, s, log}
}

// answer is what came back.
type answer struct {
	*http.Response
	body string
}

// ask sends a request; header is name, value, name, value …
func (s service) ask(t *testing.T, method, path, body string, header ...string) answer {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, s.URL+path, strings.NewReader(body))
	require.NoError(t, err)
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	return s.send(t, r)
}

func (s service) send(t *testing.T, r *http.Request) answer {
	t.Helper()
	resp, err := s.Client().Do(r)
	require.NoError(t, err)
	defer resp.Body.Close()
	data, err := io.ReadAll(resp.Body)
	require.NoError(t, err)
	return answer{resp, string(data)}
}

// post sends JSON.
func (s service) post(t *testing.T, path, body string) answer {
	t.Helper()
	return s.ask(t, "POST", path, body, "Content-Type", jsonType)
}

// requireProblem asserts that the answer is a problem of this status whose detail says so.
func (a answer) requireProblem(t *testing.T, status int, says string) problem {
	t.Helper()
	require.Equal(t, status, a.StatusCode, a.body)
	require.Equal(t, "application/problem+json", a.Header.Get("Content-Type"))
	var p problem
	require.NoError(t, json.Unmarshal([]byte(a.body), &p), a.body)
	require.Equal(t, status, p.Status)
	require.NotEmpty(t, p.Title)
	require.Contains(t, p.Detail, says)
	return p
}

// requireStanding asserts that the service still answers.
func (s service) requireStanding(t *testing.T) {
	t.Helper()
	require.Equal(t, http.StatusOK, s.post(t, "/v1/analyze", crossing).StatusCode)
}

func ourArticles(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("load/articles.jsonl")
	require.NoError(t, err)
	return string(data)
}

// reportOf is the part of a report that the tests read.
type reportOf struct {
	ID       string
	Entities []struct{ Name string }
	Quotes   []struct {
		Kind        string
		SpeakerName string `json:"speaker_name"`
		Content     struct{ Start, End int }
	}
	Times []struct{ Value string }
	Line  int
	Error *problem
}

func linesOf(t *testing.T, body string) (list []reportOf) {
	t.Helper()
	for line := range strings.Lines(body) {
		var r reportOf
		require.NoError(t, json.Unmarshal([]byte(line), &r), line)
		list = append(list, r)
	}
	return list
}

func TestAnalyzeAnswersWithTheReport(t *testing.T) {
	s := start(t, testConfig(t))
	a := s.post(t, "/v1/analyze", crossing)
	require.Equal(t, http.StatusOK, a.StatusCode, a.body)
	require.Equal(t, jsonType, a.Header.Get("Content-Type"))

	var article rawi.Article
	require.NoError(t, json.Unmarshal([]byte(crossing), &article))
	report, err := library().Analyze(t.Context(), article)
	require.NoError(t, err)
	want, err := json.Marshal(report)
	require.NoError(t, err)
	require.JSONEq(t, string(want), a.body)

	got := linesOf(t, a.body)[0]
	require.Equal(t, "معبر-1", got.ID)
	require.Len(t, got.Quotes, 2)
	require.Equal(t, "سليم الورغي", got.Quotes[1].SpeakerName)
	require.Contains(t, article.Text[got.Quotes[1].Content.Start:got.Quotes[1].Content.End], "لن نسمح")
}

func TestStreamAnswersEachLineInOrder(t *testing.T) {
	s := start(t, testConfig(t))
	stream := "\uFEFF" + crossing + "\n\n" + `{"id":"ناقص",` + "\n" + `{"id":"b","text":"` + "\xff" + `"}` + "\r\n" +
		`{"id":"بلا نص","title":"خبر"}` + "\n" + `{"id":7,"text":"وصل الوفد إلى باريس."}`
	a := s.ask(t, "POST", "/v1/analyze", stream, "Content-Type", linesType)
	require.Equal(t, http.StatusOK, a.StatusCode)
	require.Equal(t, linesType, a.Header.Get("Content-Type"))
	got := linesOf(t, a.body)
	require.Len(t, got, 5)
	require.Equal(t, "معبر-1", got[0].ID)
	require.Len(t, got[0].Quotes, 2)
	require.Equal(t, 3, got[1].Line)
	require.Equal(t, http.StatusBadRequest, got[1].Error.Status)
	require.Equal(t, 4, got[2].Line)
	require.Equal(t, int64(18), *got[2].Error.Offset)
	require.Equal(t, "بلا نص", got[3].ID)
	require.Contains(t, got[3].Error.Detail, `no "text"`)
	require.Equal(t, "7", got[4].ID)
	require.Equal(t, "باريس", got[4].Entities[0].Name)

	empty := s.ask(t, "POST", "/v1/analyze", "", "Content-Type", linesType)
	require.Equal(t, http.StatusOK, empty.StatusCode)
	require.Equal(t, linesType, empty.Header.Get("Content-Type"))
	require.Empty(t, empty.body)
}

// A report comes back while the client has not yet sent the next article.
func TestStreamAnswersWhileItIsWritten(t *testing.T) {
	s := start(t, testConfig(t))
	in, out := io.Pipe()
	r, err := http.NewRequestWithContext(t.Context(), "POST", s.URL+"/v1/analyze", in)
	require.NoError(t, err)
	r.Header.Set("Content-Type", linesType)
	send := func(line string) {
		_, err := io.WriteString(out, line+"\n")
		require.NoError(t, err)
	}
	go send(crossing)
	resp, err := s.Client().Do(r)
	require.NoError(t, err)
	defer resp.Body.Close()
	answers := json.NewDecoder(resp.Body)
	for _, id := range []string{"معبر-1", "ثان", "ثالث"} {
		var got reportOf
		require.NoError(t, answers.Decode(&got))
		require.Equal(t, id, got.ID)
		if id == "معبر-1" {
			send(`{"id":"ثان","text":"وصل الوفد إلى باريس."}`)
		} else if id == "ثان" {
			send(`{"id":"ثالث","text":"عاد الوفد."}`)
			require.NoError(t, out.Close())
		}
	}
	require.ErrorIs(t, answers.Decode(new(reportOf)), io.EOF)
}

func TestTimelineMergesLinesAndLists(t *testing.T) {
	s := start(t, testConfig(t))
	type happening struct {
		Date     string
		Mentions []struct{ Doc string }
	}
	type timelineOf struct {
		ID       string
		Timeline []happening
		Errors   []itemError
	}
	read := func(a answer) (got timelineOf) {
		require.Equal(t, http.StatusOK, a.StatusCode, a.body)
		require.Equal(t, jsonType, a.Header.Get("Content-Type"))
		require.NoError(t, json.Unmarshal([]byte(a.body), &got))
		return got
	}
	articles := ourArticles(t)
	a := s.ask(t, "POST", "/v1/timeline?id=أخبار", articles, "Content-Type", linesType)
	got := read(a)
	require.Equal(t, "أخبار", got.ID)
	require.Empty(t, got.Errors)
	require.NotContains(t, a.body, `"errors"`)
	var events timeline.Collection
	for article, err := range rawi.ReadArticles(strings.NewReader(articles)) {
		require.NoError(t, err)
		report, err := library().Analyze(t.Context(), article)
		require.NoError(t, err)
		events.Add(report.ID, report.Document, report.Events)
	}
	want, err := json.Marshal(map[string]any{"id": "أخبار", "timeline": events.Timeline()})
	require.NoError(t, err)
	require.JSONEq(t, string(want), a.body)

	list := "[" + strings.Join(strings.Split(strings.TrimSpace(articles), "\n"), ",") + `,{"title":"بلا نص","id":"x"},{"text":"وقع زلزال في 3 شباط/فبراير 2023 في حلب."}]`
	both := read(s.post(t, "/v1/timeline?id=أخبار", list))
	require.Len(t, both.Errors, 1)
	require.Equal(t, itemError{ID: "x", Item: 7}, itemError{ID: both.Errors[0].ID, Item: both.Errors[0].Item})
	require.Len(t, both.Timeline, len(got.Timeline)+1)
	numbered := slices.IndexFunc(both.Timeline, func(e happening) bool { return e.Date == "2023-02-03" })
	require.GreaterOrEqual(t, numbered, 0)
	require.Equal(t, "8", both.Timeline[numbered].Mentions[0].Doc, "an article without an id goes by its number")

	of := read(s.ask(t, "POST", "/v1/timeline?query=%D9%88%D9%87%D8%B1%D8%A7%D9%86&from=2025-01-01&to=2025-12-31", articles, "Content-Type", linesType))
	require.NotEmpty(t, of.Timeline)
	require.Less(t, len(of.Timeline), len(got.Timeline))
	for _, e := range of.Timeline {
		require.Equal(t, "festival-1", e.Mentions[0].Doc)
	}
	none := s.ask(t, "POST", "/v1/timeline?min=0.99", articles, "Content-Type", linesType)
	require.JSONEq(t, `{"id":"","timeline":[]}`, none.body)
}

// What the page shows is the page package's; here it is enough that the box and the report come through.
func TestPageTakesAnArticleAndShowsItsReport(t *testing.T) {
	s := start(t, testConfig(t))
	form := s.ask(t, "GET", "/", "")
	require.Equal(t, http.StatusOK, form.StatusCode)
	require.Contains(t, form.body, `<html lang="ar" dir="rtl">`)
	require.Contains(t, form.body, `<textarea name="text"`)
	require.Contains(t, s.ask(t, "GET", "/?lang=en", "").body, `<html lang="en" dir="ltr">`)
	s.ask(t, "GET", "/?lang=fr", "").requireProblem(t, http.StatusBadRequest, "want ar or en")

	boundary, body := multipartOf(t, "text", "قال سامي الدوخي أمس إن فريقه <b>دفع</b> الثمن.", "title", "كأس \xff", "date", "2024-07-06", "lang", "en")
	report := s.ask(t, "POST", "/", body, "Content-Type", boundary)
	require.Equal(t, http.StatusOK, report.StatusCode, report.body)
	require.Equal(t, "text/html; charset=utf-8", report.Header.Get("Content-Type"))
	require.Contains(t, report.body, `<html lang="en" dir="ltr">`)
	require.Contains(t, report.body, "سامي الدوخي")
	require.Contains(t, report.body, "2024-07-05")
	require.NotContains(t, report.body, "<b>")

	// A person sees a page, a program a problem.
	boundary, body = multipartOf(t, "text", "خبر", "date", "أمس")
	page := s.ask(t, "POST", "/", body, "Content-Type", boundary, "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
	require.Equal(t, http.StatusBadRequest, page.StatusCode)
	require.Equal(t, "text/html; charset=utf-8", page.Header.Get("Content-Type"))
	s.ask(t, "POST", "/", body, "Content-Type", boundary).requireProblem(t, http.StatusBadRequest, "أمس")
	boundary, body = multipartOf(t, "title", "بلا نص")
	s.ask(t, "POST", "/", body, "Content-Type", boundary).requireProblem(t, http.StatusBadRequest, "no text")
	s.ask(t, "POST", "/", body[:len(body)-20], "Content-Type", boundary).requireProblem(t, http.StatusBadRequest, "")
	s.ask(t, "POST", "/", body, "Content-Type", formType).requireProblem(t, http.StatusBadRequest, "")
}

func TestTheProgramServesUntilItIsStopped(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	out, in := io.Pipe()
	log := &logs{}
	status := make(chan int, 1)
	go func() { status <- run(ctx, []string{"-addr", "127.0.0.1:0"}, in, log) }()
	line := make([]byte, 200)
	n, err := out.Read(line)
	require.NoError(t, err)
	url, ok := strings.CutPrefix(strings.TrimSpace(string(line[:n])), "Rawi is at ")
	require.True(t, ok)
	resp, err := http.Get(url + "healthz")
	require.NoError(t, err)
	defer resp.Body.Close()
	require.Equal(t, http.StatusOK, resp.StatusCode)
	stop()
	require.Zero(t, <-status)
	require.Contains(t, log.String(), `"msg":"stopped"`)
}

func TestTheCommandLine(t *testing.T) {
	require.True(t, strings.HasPrefix(testConfig(t).addr, "localhost:"), "nobody else unless told")
	for _, args := range [][]string{{"-queue", "0"}, {"-timeout", "-1s"}, {"-max-body", "0"}, {"article.txt"}, {"-nonsense"}} {
		require.Equal(t, 2, run(t.Context(), args, io.Discard, io.Discard), args)
	}
	require.Equal(t, 0, run(t.Context(), []string{"-h"}, io.Discard, io.Discard))
	require.Equal(t, 1, run(t.Context(), []string{"-addr", "localhost:none"}, io.Discard, io.Discard))
	require.Equal(t, "http://localhost:81/", pageURL(&net.TCPAddr{IP: net.IPv6unspecified, Port: 81}))
}
