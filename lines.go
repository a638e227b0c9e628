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

// ReadArticles yields the articles of a JSON Lines stream (see [Article.UnmarshalJSON]), one line in memory at a
// time. A line that is no article gives a *[LineError] and the next is read; an error of r other than io.EOF is
// yielded and ends the stream. Empty lines and a leading byte order mark are passed over.
func ReadArticles(r io.Reader) iter.Seq2[Article, error] {
	return func(yield func(Article, error) bool) {
		in := bufio.NewReaderSize(r, 1<<16)
		var buf []byte
		for n := 1; ; n++ {
			line, long, err := readLine(in, buf[:0])
			buf = line
			if err != nil && err != io.EOF {
				yield(Article{}, &LineError{n, err})
				return
			}
			if n == 1 {
				line = bytes.TrimPrefix(line, []byte("\xEF\xBB\xBF"))
			}
			switch line = bytes.TrimSpace(line); {
			case long:
				if !yield(Article{}, &LineError{n, ErrLineTooLong}) {
					return
				}
			case len(line) > 0:
				var a Article
				if jsonErr := json.Unmarshal(line, &a); jsonErr != nil {
					if !yield(Article{}, &LineError{n, jsonErr}) {
						return
					}
				} else if !yield(a, nil) {
					return
				}
			}
			if err == io.EOF {
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
