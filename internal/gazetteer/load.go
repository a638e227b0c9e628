package gazetteer

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/rawi-nlp/rawi/arabic"
)

// An Error says what is wrong with a list file and where.
type Error struct {
	File string
	Line int // from 1; 0 for the file as a whole
	Err  error
}

func (e *Error) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %v", e.File, e.Err)
	}
	return fmt.Sprintf("%s:%d: %v", e.File, e.Line, e.Err)
}

func (e *Error) Unwrap() error { return e.Err }

// What can be wrong with a list file.
var (
	ErrName     = errors.New("expected a file name CLASS.KIND.txt with the class per, loc, org or misc")
	ErrEncoding = errors.New("expected UTF-8")
	ErrEntry    = errors.New("expected a name with at least one letter")
	ErrLong     = errors.New("expected at most 12 words")
	ErrNone     = errors.New("expected at least one list file *.txt")
)

// maxWords is how many words an entry may have.
const maxWords = 12

// Load compiles the files *.txt in the root of fsys: an entry a line, «#» before a comment, and after a tab whatever
// else the list notes about the entry, which is not read. Errors are of type *Error.
func Load(fsys fs.FS) (*Table, error) {
	files, err := fs.Glob(fsys, "*.txt")
	if err != nil {
		return nil, &Error{File: "*.txt", Err: err}
	}
	if len(files) == 0 {
		return nil, &Error{File: "*.txt", Err: ErrNone}
	}
	t := &Table{}
	t.grow()
	c := compiler{letters: &letterModel{}}
	for _, file := range files {
		kind, ok := KindOf(path.Base(file))
		if !ok {
			return nil, &Error{File: file, Err: ErrName}
		}
		data, err := fs.ReadFile(fsys, file)
		if err != nil {
			return nil, &Error{File: file, Err: err}
		}
		if err := c.compile(t, file, kind, data); err != nil {
			return nil, err
		}
	}
	if c.names > 0 && c.common > 0 {
		c.letters.learn()
		t.odds = c.letters.odds
	}
	return t, nil
}

// compiler is the work space of compiling lists.
type compiler struct {
	buf   []byte
	words []string

	letters       *letterModel
	names, common int // the words it has seen
}

func (c *compiler) compile(t *Table, file string, kind Kind, data []byte) error {
	if !utf8.Valid(data) {
		line := 1
		for ; utf8.Valid(data[:lineEnd(data)]); line++ {
			data = data[lineEnd(data):]
		}
		return &Error{File: file, Line: line, Err: ErrEncoding}
	}
	c.buf = arabic.Search.AppendString(c.buf[:0], string(data))
	line := 0
	for entry := range strings.Lines(string(c.buf)) {
		line++
		entry, _, _ = strings.Cut(entry, "#")
		entry, _, _ = strings.Cut(entry, "\t")
		c.words = split(c.words[:0], entry)
		switch {
		case len(c.words) == 0:
			if strings.TrimSpace(entry) != "" {
				return &Error{File: file, Line: line, Err: ErrEntry}
			}
			continue
		case len(c.words) > maxWords:
			return &Error{File: file, Line: line, Err: ErrLong}
		}
		c.learn(kind)
		spell(c.words, kind, func(words []string) { t.insert(words, Of(kind)) })
	}
	return nil
}

func lineEnd(data []byte) int {
	for i, b := range data {
		if b == '\n' {
			return i + 1
		}
	}
	return len(data)
}

// split cuts an entry into words as the tokenizer of package arabic would: letters and digits, every other mark alone.
// It returns none for an entry without letters or digits.
func split(dst []string, entry string) []string {
	start, letters := -1, false
	for i, r := range entry {
		letter := r > ' ' && !strings.ContainsRune(".,،:;؛!?؟()[]{}«»\"'“”/-–+&", r) && r != 0xA0
		letters = letters || letter
		if start >= 0 && !letter {
			dst, start = append(dst, entry[start:i]), -1
		}
		switch {
		case letter && start < 0:
			start = i
		case !letter && r > ' ' && r != 0xA0:
			dst = append(dst, entry[i:i+utf8.RuneLen(r)])
		}
	}
	if start >= 0 {
		dst = append(dst, entry[start:])
	}
	if !letters {
		return dst[:0]
	}
	return dst
}

func (t *Table) insert(words []string, set Set) {
	h := Hash(0)
	for i, w := range words {
		h = h.Add(w)
		if i < len(words)-1 {
			t.put(h, longer)
		} else {
			t.put(h, set)
		}
	}
}

// learn shows the letter model an entry.
func (c *compiler) learn(kind Kind) {
	switch kind {
	case PerName, LocPlace:
		for _, w := range c.words {
			c.letters.add(w, 0)
			c.names++
		}
	case WordCommon:
		c.letters.add(c.words[0], 1)
		c.common++
	}
}
