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

// limit cuts the request's body at a number of bytes.
func limit(w *response, r *http.Request, n int64) error {
	if r.ContentLength > n {
		return &http.MaxBytesError{Limit: n}
	}
	r.Body = http.MaxBytesReader(w.ResponseWriter, r.Body, n)
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
}

// An item is one article of many, or what was wrong with it.
type item struct {
	line, item int
	article    rawi.Article
	err        error
	last       bool // the body itself failed
}

// fault is an error at the item as the client sees it.
func (it item) fault(err error) itemError {
	return itemError{it.article.ID, it.line, it.item, problemOf(err)}
}

// lines yields the articles of a body of JSON lines, one line in memory at a time. A line that is no article is an item
// with an error, and the next is read; when the body itself fails, an item with that error is the last.
func (s *server) lines(w *response, r *http.Request) iter.Seq[item] {
	return func(yield func(item) bool) {
		in := bufio.NewReaderSize(flushing{r.Body, w}, 1<<16)
		var buf []byte
		for n := 1; ; n++ {
			it, long := item{line: n}, false
			err := s.arrive(w, func() (err error) {
				buf, long, err = readLine(in, buf[:0], s.maxArticle)
				return err
			})
			switch {
			case err != nil && err != io.EOF:
				it.err, it.last = err, true
			case long:
				it.err = &http.MaxBytesError{Limit: s.maxArticle}
			case len(bytes.TrimSpace(buf)) == 0:
				if err == io.EOF {
					return
				}
				continue
			default:
				it.err = decode(buf, &it.article)
			}
			if !yield(it) || err != nil {
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

// flushing is a body that sends what has been answered before it waits for more.
type flushing struct {
	io.Reader
	w *response
}

func (f flushing) Read(p []byte) (int, error) {
	if f.w.status != 0 {
		_ = f.w.control.Flush()
	}
	return f.Reader.Read(p)
}
