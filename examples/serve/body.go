package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"iter"
	"net/http"
	"time"
	"unicode/utf8"

	"github.com/rawi-nlp/rawi"
)

// limit cuts the request's body at a number of bytes. w learns of it when that is reached, unless it is nil: for a body
// that is read while the answer is being written.
func limit(w http.ResponseWriter, r *http.Request, n int64) error {
	if r.ContentLength > n {
		return &http.MaxBytesError{Limit: n}
	}
	r.Body = http.MaxBytesReader(w, r.Body, n)
	return nil
}

// arrive gives a read of the body its time. Where it failed, the time stays up, so that nothing waits for the rest.
func (s *server) arrive(w *response, read func() error) error {
	_ = w.control.SetReadDeadline(time.Now().Add(s.readTimeout))
	err := read()
	if err != nil && err != io.EOF {
		p := problemOf(err)
		if p.Status == http.StatusInternalServerError {
			p = newProblem(http.StatusBadRequest, "the body cannot be read")
		}
		return p
	}
	_ = w.control.SetReadDeadline(time.Time{})
	return err
}

// readAll reads the body whole.
func (s *server) readAll(w *response, r *http.Request) (data []byte, err error) {
	err = s.arrive(w, func() error {
		data, err = io.ReadAll(r.Body)
		return err
	})
	return data, err
}

var byteOrderMark = []byte("\xEF\xBB\xBF")

// decode reads a value from JSON that must be UTF-8 throughout: encoding/json would put other letters in the place of
// broken ones, and offsets would no longer be those of the text that was sent. A byte order mark is passed over.
func decode(data []byte, into any) error {
	if i := invalidUTF8(data); i >= 0 {
		p := newProblem(http.StatusBadRequest, "byte %d is not UTF-8", i)
		p.Offset = new(int64(i))
		return p
	}
	bare := bytes.TrimPrefix(data, byteOrderMark)
	err := json.Unmarshal(bare, into)
	if err == nil {
		return nil
	}
	p := newProblem(http.StatusBadRequest, "%v", err)
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		p.Offset = new(int64(len(data)-len(bare)) + max(0, syntax.Offset-1))
	}
	return p
}

// invalidUTF8 returns the place of the first byte that is not UTF-8, -1 when there is none.
func invalidUTF8(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for i := 0; ; {
		c, n := utf8.DecodeRune(data[i:])
		if c == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
}

// itemError says which article of many could not be read or analysed, and why.
type itemError struct {
	ID      string   `json:"id,omitempty"`
	Line    int      `json:"line,omitempty"` // of a stream, from 1
	Item    int      `json:"item,omitempty"` // of a list, from 1
	Problem *problem `json:"error"`
	last    bool     // the body itself failed
}

// Error says what was wrong.
func (e *itemError) Error() string { return e.Problem.Error() }

// Unwrap returns it.
func (e *itemError) Unwrap() error { return e.Problem }

// itemErrorOf says what an error of a stream of reports means to the client.
func itemErrorOf(err error) *itemError {
	if e, ok := errors.AsType[*itemError](err); ok {
		return e
	}
	e := &itemError{Problem: problemOf(err)}
	if article, ok := errors.AsType[*rawi.ArticleError](err); ok {
		e.ID = article.ID
	}
	return e
}

// lines yields the articles of a body of JSON lines, one line in memory at a time. A line that is no article gives an
// itemError, and the next is read; when the body itself fails, an itemError is the last.
func (s *server) lines(w *response, r *http.Request) iter.Seq2[rawi.Article, error] {
	return func(yield func(rawi.Article, error) bool) {
		in := bufio.NewReaderSize(r.Body, 1<<16)
		var buf []byte
		for n := 1; ; n++ {
			var a rawi.Article
			var fault error
			long := false
			err := s.arrive(w, func() (err error) {
				buf, long, err = readLine(in, buf[:0], s.maxArticle)
				return err
			})
			failed := err != nil && err != io.EOF
			switch {
			case failed:
				fault = err
			case long:
				fault = &http.MaxBytesError{Limit: s.maxArticle}
			case len(bytes.TrimSpace(buf)) > 0:
				fault = decode(buf, &a)
			case err == io.EOF:
				return
			default:
				continue
			}
			if fault != nil {
				fault = &itemError{ID: a.ID, Line: n, Problem: problemOf(fault), last: failed}
			}
			if !yield(a, fault) || err != nil {
				return
			}
		}
	}
}

// readLine appends the next line to buf. Of a line over the limit it keeps nothing and reports it as long.
func readLine(in *bufio.Reader, buf []byte, limit int64) (line []byte, long bool, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if !long {
			buf = append(buf, part...)
		}
		if int64(len(buf)) > limit {
			buf, long = buf[:0], true
		}
		if err != bufio.ErrBufferFull {
			return buf, long, err
		}
	}
}
