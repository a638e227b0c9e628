package tagger

import (
	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
)

// Read turns the tokens [from, to) of a document into a text.
func Read(doc *arabic.Document, from, to int, lists *gazetteer.Table) *Text {
	t := &Text{Words: make([]string, to-from), Lists: lists}
	for i := range t.Words {
		t.Words[i] = Form(doc, from+i)
	}
	for s := range doc.Sentences() {
		for i := max(s.TokenStart, from); i < min(s.TokenEnd, to); i += longest {
			t.Starts = append(t.Starts, i-from)
		}
	}
	t.Starts = append(t.Starts, len(t.Words))
	t.Marks = lists.AppendMarks(make([]gazetteer.Mark, 0, len(t.Words)), doc, from, to)
	return t
}

// longest is how many words are labelled at a time; longer sentences are cut.
const longest = 400

// Form is how a token counts in the statistics: folded, digits and foreign words made alike.
func Form(doc *arabic.Document, i int) string {
	switch doc.Token(i).Kind {
	case arabic.Number:
		return "00000000"[:min(len(doc.Folded(i)), 8)]
	case arabic.Date:
		return "0/0/0"
	case arabic.Latin, arabic.URL, arabic.Email, arabic.Mention, arabic.Hashtag:
		return "latin"
	case arabic.QuoteOpen:
		return "«"
	case arabic.QuoteClose:
		return "»"
	}
	return doc.Folded(i)
}
