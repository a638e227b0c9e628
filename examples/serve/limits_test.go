package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi"
	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/ner"
)

func multipartOf(t *testing.T, fields ...string) (contentType, body string) {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for i := 0; i < len(fields); i += 2 {
		require.NoError(t, w.WriteField(fields[i], fields[i+1]))
	}
	require.NoError(t, w.Close())
	return w.FormDataContentType(), b.String()
}

// raw sends bytes on a connection of its own and returns the first answer, nil when the connection ended without one.
func (s service) raw(t *testing.T, request string) (*http.Response, string) {
	t.Helper()
	conn, err := net.Dial("tcp", s.Listener.Addr().String())
	require.NoError(t, err)
	defer conn.Close()
	_, err = io.WriteString(conn, request)
	require.NoError(t, err)
	resp, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		return nil, ""
	}
	data, err := io.ReadAll(resp.Body)
	require.NoError(t, err)
	return resp, string(data)
}

func TestBrokenJSONIsRefused(t *testing.T) {
	s := start(t, testConfig(t))
	for _, c := range []struct {
		body, says string
		offset     int
	}{
		{`{"id":"a","text":"قال الوزير`, "unexpected end", 36},
		{`{"text":"خبر"}}`, "after top-level value", 17},
		{``, "unexpected end", 0},
		{`{"text":"خبر",'x':1}`, "invalid character", 17},
		{`{"id":"a"}`, `no "text"`, -1},
		{`null`, `no "text"`, -1},
		{`["خبر"]`, "cannot unmarshal array", -1},
		{`{"text":"خبر","date":"أمس"}`, "want 2015-08-03", -1},
		{`{"text":"` + "خبر\xd8\"}", "byte 15 is not UTF-8", 15},
		{"\xff\xfe", "byte 0 is not UTF-8", 0},
		{"\uFEFF{]", "invalid character", 4},
		{strings.Repeat("[", 100_000), "exceeded max depth", -1},
	} {
		p := s.post(t, "/v1/analyze", c.body).requireProblem(t, http.StatusBadRequest, c.says)
		if c.offset >= 0 {
			require.Equal(t, int64(c.offset), *p.Offset, c.body)
		}
	}
	s.post(t, "/v1/timeline", `{"text":"خبر"}`).requireProblem(t, http.StatusBadRequest, "")
	s.post(t, "/v1/timeline", `null`).requireProblem(t, http.StatusBadRequest, "want a list")
	s.post(t, "/v1/timeline", `[{"text":"`+"\xc3\x28"+`"}]`).requireProblem(t, http.StatusBadRequest, "byte 10")
	for _, query := range []string{"from=أمس", "min=كثير", "limit=3", "query=a&query=b"} {
		s.post(t, "/v1/timeline?"+query, `[]`).requireProblem(t, http.StatusBadRequest, "query: ")
	}
	s.requireStanding(t)
}

func TestOversizedBodiesAreRefused(t *testing.T) {
	c := testConfig(t)
	c.maxArticle, c.maxBody = 2000, 5000
	s := start(t, c)
	long := `{"id":"طويل","text":"` + strings.Repeat("طويل ", 300) + `"}`
	s.post(t, "/v1/analyze", long).requireProblem(t, http.StatusRequestEntityTooLarge, "more than 2000 bytes")
	boundary, body := multipartOf(t, "text", long)
	s.ask(t, "POST", "/", body, "Content-Type", boundary).requireProblem(t, http.StatusRequestEntityTooLarge, "2000")

	// A body that does not tell its length is cut off where it gets too long.
	chunked := func(path, media, body string) answer {
		r, err := http.NewRequestWithContext(t.Context(), "POST", s.URL+path, io.NopCloser(strings.NewReader(body)))
		require.NoError(t, err)
		r.Header.Set("Content-Type", media)
		return s.send(t, r)
	}
	chunked("/v1/analyze", jsonType, long).requireProblem(t, http.StatusRequestEntityTooLarge, "2000")
	chunked("/v1/timeline", jsonType, "["+long+","+long+"]").requireProblem(t, http.StatusRequestEntityTooLarge, "5000")

	chunked("/v1/timeline", linesType, strings.Repeat(crossing+"\n", 20)).requireProblem(t, http.StatusRequestEntityTooLarge, "5000")

	// In a stream a long line is its own fault; a long stream ends with a line that says so.
	got := linesOf(t, s.ask(t, "POST", "/v1/analyze", long+"\n"+crossing, "Content-Type", linesType).body)
	require.Len(t, got, 2)
	require.Equal(t, http.StatusRequestEntityTooLarge, got[0].Error.Status)
	require.Equal(t, "معبر-1", got[1].ID)
	many := strings.Repeat(crossing+"\n", 20)
	got = linesOf(t, chunked("/v1/analyze", linesType, many).body)
	require.Greater(t, len(got), 5)
	require.Less(t, len(got), 20)
	require.Equal(t, http.StatusRequestEntityTooLarge, got[len(got)-1].Error.Status)
	require.Nil(t, got[len(got)-2].Error)
	require.NotContains(t, s.log.String(), "panic")
	s.ask(t, "POST", "/v1/analyze", many, "Content-Type", linesType).requireProblem(t, http.StatusRequestEntityTooLarge, "5000")
	s.requireStanding(t)
}

// A head that does not end closes the connection; a body that does not end is answered with 408.
func TestSlowLorisIsCutOff(t *testing.T) {
	head := func(path, media string) string {
		return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + media + "\r\nContent-Length: 5000\r\n\r\n"
	}
	c := testConfig(t)
	c.readTimeout = 50 * time.Millisecond
	s := start(t, c)
	boundary, form := multipartOf(t, "text", "خبر")
	for name, request := range map[string]string{
		"article":  head("/v1/analyze", jsonType) + `{"te`,
		"nothing":  head("/v1/analyze", jsonType),
		"timeline": head("/v1/timeline", jsonType) + `[`,
		"lines":    head("/v1/timeline", linesType) + crossing + "\n{",
		"form":     head("/", boundary) + form[:40],
	} {
		resp, body := s.raw(t, request)
		require.NotNil(t, resp, name)
		answer{resp, body}.requireProblem(t, http.StatusRequestTimeout, "too long to arrive")
		require.True(t, resp.Close, name)
	}
	require.Equal(t, http.StatusOK, s.ask(t, "GET", "/healthz", "").StatusCode)
	require.Empty(t, s.server.queue)

	// In a stream, what was asked is answered, then comes the end.
	c.readTimeout = 2 * time.Second
	s = start(t, c)
	resp, body := s.raw(t, head("/v1/analyze", linesType)+crossing+"\n{\"id\":")
	require.NotNil(t, resp)
	got := linesOf(t, body)
	require.Len(t, got, 2)
	require.Equal(t, "معبر-1", got[0].ID)
	require.Equal(t, http.StatusRequestTimeout, got[1].Error.Status)
	require.Equal(t, 2, got[1].Line)
	s.requireStanding(t)

	c.headerTimeout = 500 * time.Millisecond
	s = start(t, c)
	resp, _ = s.raw(t, "POST /v1/analyze HTTP/1.1\r\nHost: localhost\r\nContent-Type: app")
	require.Nil(t, resp)
}

// A client that asks and does not read is cut off, and its place in the queue is free again.
func TestASlowReaderIsCutOff(t *testing.T) {
	c := testConfig(t)
	c.writeTimeout = 100 * time.Millisecond
	long := strings.Repeat("x", 1<<20)
	s := start(t, c, rawi.WithEntities(names(func(context.Context, *arabic.Document) ([]ner.Entity, error) {
		return []ner.Entity{{Span: arabic.Span{Start: 0, End: 6}, By: long}}, nil
	})))
	conn, err := net.Dial("tcp", s.Listener.Addr().String())
	require.NoError(t, err)
	defer conn.Close()
	lines := strings.Repeat(`{"text":"خبر"}`+"\n", 200) // two hundred megabytes of reports
	_, err = fmt.Fprintf(conn, "POST /v1/analyze HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s", linesType, len(lines), lines)
	require.NoError(t, err)
	require.Eventually(t, func() bool { return strings.Contains(s.log.String(), `"cut":true`) }, 30*time.Second, time.Millisecond)
	require.Empty(t, s.server.queue)
	require.Empty(t, s.server.places)
}

// gated is a recognizer that tells when an article is begun and waits for leave to end it.
func gated() (opt rawi.Option, begun, leave chan struct{}) {
	begun, leave = make(chan struct{}), make(chan struct{})
	return rawi.WithEntities(names(func(ctx context.Context, _ *arabic.Document) ([]ner.Entity, error) {
		select {
		case begun <- struct{}{}:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
		select {
		case <-leave:
			return nil, nil
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	})), begun, leave
}

func TestTooManyRequestsAreToldToComeAgain(t *testing.T) {
	c := testConfig(t)
	c.concurrency, c.queue, c.timelines = 1, 2, 1
	gate, begun, leave := gated()
	s := start(t, c, gate)
	answers := make(chan answer, 2)
	send := func(path, body string) { answers <- s.post(t, path, body) }
	go send("/v1/timeline", "["+crossing+"]")
	<-begun
	a := s.post(t, "/v1/timeline", "[]")
	a.requireProblem(t, http.StatusTooManyRequests, "come again")
	require.Equal(t, "1", a.Header.Get("Retry-After"))
	go send("/v1/analyze", crossing)
	// The second waits for the place of the first; the third finds no room, however long it takes them.
	require.Eventually(t, func() bool { return len(s.server.queue) == 2 }, 30*time.Second, time.Millisecond)
	s.post(t, "/v1/analyze", crossing).requireProblem(t, http.StatusTooManyRequests, "")
	require.Equal(t, http.StatusOK, s.ask(t, "GET", "/healthz", "").StatusCode)
	leave <- struct{}{}
	<-begun
	leave <- struct{}{}
	require.Equal(t, http.StatusOK, (<-answers).StatusCode)
	require.Equal(t, http.StatusOK, (<-answers).StatusCode)
	require.Contains(t, s.ask(t, "GET", "/metrics", "").body, "rawi_requests_rejected_total 2\n")
	require.Empty(t, s.server.queue)
	require.Empty(t, s.server.timelines)
	require.Empty(t, s.server.places)
}

func TestAnAnalysisHasItsTime(t *testing.T) {
	c := testConfig(t)
	c.timeout = 50 * time.Millisecond
	gate, _, _ := gated()
	s := start(t, c, gate)
	s.post(t, "/v1/analyze", crossing).requireProblem(t, http.StatusServiceUnavailable, "too long")
	require.Empty(t, s.server.places)
}

// When the client goes away, the analysis ends and its place is free.
func TestNobodyWorksForAClientThatIsGone(t *testing.T) {
	gate, begun, _ := gated()
	s := start(t, testConfig(t), gate)
	for _, media := range []string{jsonType, linesType} {
		ctx, leave := context.WithCancel(t.Context())
		r, err := http.NewRequestWithContext(ctx, "POST", s.URL+"/v1/analyze", strings.NewReader(crossing+"\n"))
		require.NoError(t, err)
		r.Header.Set("Content-Type", media)
		go func() {
			<-begun
			leave()
		}()
		_, err = s.Client().Do(r)
		require.ErrorIs(t, err, context.Canceled)
	}
	require.Eventually(t, func() bool { return strings.Count(s.log.String(), `"status":499`) == 2 }, 30*time.Second, time.Millisecond)
	require.Empty(t, s.server.places)
	require.Empty(t, s.server.queue)
}

func TestAPanicIsItsRequestsAlone(t *testing.T) {
	s := start(t, testConfig(t), rawi.WithEntities(names(func(_ context.Context, doc *arabic.Document) ([]ner.Entity, error) {
		switch {
		case strings.Contains(doc.Source(), "لغم"):
			panic("سر " + doc.Source())
		case doc.Source() == "":
			return nil, errors.New("model: out of paper")
		}
		return nil, nil
	})))
	mine := `{"id":"م","text":"انفجر لغم."}`
	s.post(t, "/v1/analyze", mine).requireProblem(t, http.StatusInternalServerError, "the service failed")
	got := linesOf(t, s.ask(t, "POST", "/v1/analyze", mine+"\n"+crossing, "Content-Type", linesType).body)
	require.Len(t, got, 2)
	require.Equal(t, http.StatusInternalServerError, got[0].Error.Status)
	require.Equal(t, "م", got[0].ID)
	require.Equal(t, "معبر-1", got[1].ID)
	require.Contains(t, s.ask(t, "GET", "/metrics", "").body, "rawi_panics_total 2\n")
	require.Contains(t, s.log.String(), `"msg":"panic","what":"string"`)
	a := s.post(t, "/v1/analyze", `{"text":""}`)
	a.requireProblem(t, http.StatusInternalServerError, "the service failed")
	require.NotContains(t, a.body, "paper", "our faults are for our log")
	require.Equal(t, 1, strings.Count(s.log.String(), "model: out of paper"))
	require.NotContains(t, s.log.String(), "لغم")
	s.requireStanding(t)
}

// Requests in flight finish after the signal; one that does not is cut off when the grace is over.
func TestStoppingFinishesWhatIsInFlight(t *testing.T) {
	for _, patient := range []bool{true, false} {
		c := testConfig(t)
		if !patient {
			c.grace = 50 * time.Millisecond
		}
		gate, begun, leave := gated()
		s := start(t, c, gate) // its client; the server under test is the next
		listener, err := net.Listen("tcp", "127.0.0.1:0")
		require.NoError(t, err)
		ctx, stop := context.WithCancel(t.Context())
		ended := make(chan error, 1)
		go func() { ended <- s.server.serve(ctx, listener) }()
		status := make(chan int, 1)
		go func() {
			resp, err := http.Post("http://"+listener.Addr().String()+"/v1/analyze", jsonType, strings.NewReader(crossing))
			if err != nil {
				status <- 0
				return
			}
			defer resp.Body.Close()
			status <- resp.StatusCode
		}()
		<-begun
		stop()
		require.Eventually(t, func() bool {
			conn, err := net.Dial("tcp", listener.Addr().String())
			if err == nil {
				conn.Close()
			}
			return err != nil
		}, 30*time.Second, time.Millisecond, "nobody new is let in")
		if patient {
			leave <- struct{}{}
			require.Equal(t, http.StatusOK, <-status)
			require.NoError(t, <-ended)
		} else {
			require.Zero(t, <-status)
			require.ErrorIs(t, <-ended, context.DeadlineExceeded)
		}
	}
}
