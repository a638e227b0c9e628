package page

import (
	"cmp"
	"slices"
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// A mark is one annotation to be drawn: a stretch of text with the class and words that describe it.
type mark struct {
	arabic.Span
	Class string // quote, entity, time or event; the order of nesting for equal spans
	Note  string // what hovering or tapping shows, its lines parted by line ends
	Name  string // the value that filters refer to
	ID    string // the fragment that the first piece carries, when something links to it
	Type  string // the word that labels it
	Value string // what it is worth on paper, where nothing hovers
}

// A node is a piece of a paragraph: plain text, or a mark with the pieces inside it.
type node struct {
	Text     string
	Mark     *mark
	Children []*node
	First    bool // the first piece of its mark: only it carries the mark's ID
	Last     bool // the last piece of its mark: only it is labelled
}

// A paragraph is a line of the article with its marks.
type paragraph struct {
	Nodes    []*node
	Speakers []speaker // named in its margin
	start    int
}

// A speaker is who says a quotation of the report.
type speaker struct {
	Name  string
	Quote int // the quotation's index
}

// paragraphs cuts the text at its line ends and nests the marks of each line. Marks that cross each other or a line
// end are cut into pieces there. Empty lines are left out. marks need no order.
func paragraphs(text string, marks []mark) []paragraph {
	sorted := make([]*mark, len(marks))
	for i := range marks {
		sorted[i] = &marks[i]
	}
	slices.SortStableFunc(sorted, func(a, b *mark) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	var out []paragraph
	seen := map[*mark]bool{}
	var carried []*mark // marks that reach into the next line
	for start := 0; start <= len(text); {
		end := len(text)
		if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
			end = start + i
		}
		here := carried
		for len(sorted) > 0 && sorted[0].Start < end {
			here = append(here, sorted[0])
			sorted = sorted[1:]
		}
		carried = nil
		for _, m := range here {
			if m.End > end+1 {
				carried = append(carried, m)
			}
		}
		if strings.TrimSpace(text[start:end]) != "" {
			b := builder{text: text, seen: seen}
			out = append(out, paragraph{Nodes: b.build(arabic.Span{Start: start, End: end}, here), start: start})
		}
		start = end + 1
	}
	return out
}

type builder struct {
	text string
	seen map[*mark]bool
}

// build nests the marks within line. Marks are sorted by start, the longer first; the slice is used up.
func (b *builder) build(line arabic.Span, marks []*mark) []*node {
	var out []*node
	at := line.Start
	for len(marks) > 0 {
		m := marks[0]
		piece := arabic.Span{Start: max(m.Start, at), End: min(m.End, line.End)}
		if piece.Empty() {
			marks = marks[1:]
			continue
		}
		// The marks that begin inside the piece go into it; what is left of those that reach past it follows.
		k := 1
		for k < len(marks) && marks[k].Start < piece.End {
			k++
		}
		var past []*mark
		for _, other := range marks[1:k] {
			if other.End > piece.End {
				past = append(past, other)
			}
		}
		out = b.plain(out, at, piece.Start)
		n := &node{Mark: m, First: !b.seen[m], Last: piece.End == m.End}
		b.seen[m] = true
		n.Children = b.build(piece, marks[1:k])
		out = append(out, n)
		at, marks = piece.End, marks[k-len(past):]
		copy(marks, past)
	}
	return b.plain(out, at, line.End)
}

func (b *builder) plain(out []*node, from, to int) []*node {
	if from >= to {
		return out
	}
	return append(out, &node{Text: strings.ToValidUTF8(b.text[from:to], "\uFFFD")})
}
