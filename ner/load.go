package ner

import (
	"fmt"
	"io/fs"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
)

// Lists are name lists of the user's own. They are a [Lexicon], and safe for concurrent use.
type Lists struct{ table *gazetteer.Table }

// ListError says what is wrong with a list file: its name, the line from 1 (0 for the file as a whole), and what was
// expected.
type ListError struct {
	File string
	Line int
	Err  error
}

func (e *ListError) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("ner: %s: %v", e.File, e.Err)
	}
	return fmt.Sprintf("ner: %s:%d: %v", e.File, e.Line, e.Err)
}

// Unwrap returns what was expected.
func (e *ListError) Unwrap() error { return e.Err }

// Load reads the list files CLASS.KIND.txt in the root of fsys, where CLASS is per, loc, org or misc and KIND is free
// («org.clients.txt»): a name a line, «#» before a comment. Spelling variants (hamza, ة and ه, ى and ي, غ and ج) are
// known without being listed, and so are the names with و ف ب ل ك before them. Errors in the data are of type
// [*ListError].
func Load(fsys fs.FS) (*Lists, error) {
	t, err := gazetteer.Load(fsys)
	if e, ok := err.(*gazetteer.Error); ok {
		return nil, &ListError{e.File, e.Line, e.Err}
	} else if err != nil {
		return nil, fmt.Errorf("ner: %w", err)
	}
	return &Lists{t}, nil
}

// Longest implements [Lexicon].
func (l *Lists) Longest(doc *arabic.Document, i int) (n, skip int, t Type) {
	var buf [8]gazetteer.Match
	for _, m := range l.table.AppendMatches(buf[:0], doc, i) {
		typ := None
		switch {
		case m.Set.Has(gazetteer.NamePart | gazetteer.Persons):
			typ = PER
		case m.Set.Has(gazetteer.Places):
			typ = LOC
		case m.Set.Has(gazetteer.Orgs):
			typ = ORG
		case m.Set.Has(gazetteer.Others):
			typ = MISC
		}
		if typ != None {
			n, skip, t = m.End-i, afterLetters(doc.Text(doc.Token(i)), m.Skip), typ
		}
	}
	return n, skip, t
}
