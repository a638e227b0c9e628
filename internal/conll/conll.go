// Package conll reads annotated sentences in CoNLL format, turns them into documents for training, and scores taggers
// on them.
package conll

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/rawi-nlp/rawi/internal/tagger"
)

// Sentence is an annotated sentence: a tag O, B-TYPE or I-TYPE for each word.
type Sentence struct{ Words, Tags []string }

// An Error says what is wrong with a CoNLL file and where.
type Error struct {
	File string
	Line int // from 1
	Err  error
}

func (e *Error) Error() string { return fmt.Sprintf("%s:%d: %v", e.File, e.Line, e.Err) }

// Unwrap returns what was expected.
func (e *Error) Unwrap() error { return e.Err }

// What can be wrong with a line.
var (
	ErrFields = errors.New("expected a word and its tag")
	ErrTag    = errors.New("expected a tag O, B-TYPE or I-TYPE")
	ErrLong   = errors.New("expected a line of less than a mebibyte")
)

// Read reads lines "word … tag", an empty line between sentences. The name of the file is for the errors, which are of
// type *Error unless r fails.
func Read(r io.Reader, file string) ([]Sentence, error) {
	var all []Sentence
	var s Sentence
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<20)
	n := 0
	for in.Scan() {
		n++
		fields := strings.Fields(in.Text())
		if len(fields) == 0 {
			if len(s.Words) > 0 {
				all, s = append(all, s), Sentence{}
			}
			continue
		}
		if len(fields) == 1 {
			return nil, &Error{file, n, ErrFields}
		}
		tag := fields[len(fields)-1]
		if tag != "O" && (len(tag) < 3 || tag[:2] != "B-" && tag[:2] != "I-") {
			return nil, &Error{file, n, fmt.Errorf("%w, got %q", ErrTag, tag)}
		}
		s.Words, s.Tags = append(s.Words, fields[0]), append(s.Tags, tag)
	}
	if len(s.Words) > 0 {
		all = append(all, s)
	}
	if errors.Is(in.Err(), bufio.ErrTooLong) {
		return nil, &Error{file, n + 1, ErrLong}
	}
	return all, in.Err()
}

// names reads BIO tags; a change of type begins a new name.
func (s *Sentence) names() []tagger.Name {
	var out []tagger.Name
	open := false
	for i, t := range s.Tags {
		if t == "O" {
			open = false
			continue
		}
		k := typeOf(t[2:])
		if open && t[0] == 'I' && out[len(out)-1].Type == k {
			out[len(out)-1].End = i + 1
		} else {
			out, open = append(out, tagger.Name{Start: i, End: i + 1, Type: k}), true
		}
	}
	return out
}

// TypeNames are the names of the types, in the tagger's order.
var TypeNames = [tagger.Types]string{"PER", "LOC", "ORG", "MISC"}

// typeOf returns the type with the name. What is no person, place or organisation is MISC.
func typeOf(name string) int {
	switch strings.ToUpper(name) {
	case "PER", "PERS", "PERSON":
		return 0
	case "LOC", "LOCATION", "GPE", "FAC":
		return 1
	case "ORG", "ORGANIZATION", "ORGANISATION":
		return 2
	}
	return 3
}
