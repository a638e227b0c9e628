package rawi

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
)

// MaxLine is the longest line that [ReadArticles] takes, in bytes.
const MaxLine = 256 << 20

// ErrLineTooLong is the cause of a [LineError] for a line of more than [MaxLine] bytes.
var ErrLineTooLong = errors.New("line too long")

// LineError says which line of a JSON Lines stream is no article, and why.
type LineError struct {
	Line int // from 1
	Err  error
}

// Error names the line and what was wrong.
func (e *LineError) Error() string { return fmt.Sprintf("rawi: line %d: %v", e.Line, e.Err) }

// Unwrap returns the cause.
func (e *LineError) Unwrap() error { return e.Err }

// Line is a line of a JSON Lines stream.
type Line struct {
	Number int    // from 1
	Text   []byte // without the space around it, never empty; the reader's, until the next line is read
}

// ReadLines yields the lines of a JSON Lines stream, one in memory at a time. A line of more than [MaxLine] bytes
// gives a *[LineError] and the next is read; an error of r other than io.EOF is yielded as one and ends the stream.
// Empty lines and a leading byte order mark are passed over.
func ReadLines(r io.Reader) iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		in := bufio.NewReaderSize(r, 1<<16)
		var buf []byte
		for n := 1; ; n++ {
			line, long, err := readLine(in, buf[:0])
			buf = line
			if err != nil && err != io.EOF {
				yield(Line{}, &LineError{n, err})
				return
			}
			if n == 1 {
				line = bytes.TrimPrefix(line, []byte("\xEF\xBB\xBF"))
			}
			switch line = bytes.TrimSpace(line); {
			case long:
				if !yield(Line{}, &LineError{n, ErrLineTooLong}) {
					return
				}
			case len(line) > 0:
				if !yield(Line{n, line}, nil) {
					return
				}
			}
			if err == io.EOF {
				return
			}
		}
	}
}

// ReadArticles yields the articles of a JSON Lines stream (see [Article.UnmarshalJSON]), read by [ReadLines]. A line
// that is no article gives a *[LineError], like those of ReadLines, and the next is read.
func ReadArticles(r io.Reader) iter.Seq2[Article, error] {
	return func(yield func(Article, error) bool) {
		for line, err := range ReadLines(r) {
			var a Article
			if err == nil {
				if err = json.Unmarshal(line.Text, &a); err != nil {
					a, err = Article{}, &LineError{line.Number, err}
				}
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

// readLine appends the next line to buf. Of a line over MaxLine it keeps nothing and reports it as long.
func readLine(in *bufio.Reader, buf []byte) (line []byte, long bool, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if !long {
			buf = append(buf, part...)
		}
		if len(buf) > MaxLine {
			buf, long = buf[:0], true
		}
		if err != bufio.ErrBufferFull {
			return buf, long, err
		}
	}
}
