package arabic

import (
	"sort"
	"unicode/utf8"
)

// Aligned is a folded text that remembers where it came from. It holds the places where the two texts go apart, not
// an offset for each byte: for news in the [Search] form about a twentieth of the text's size.
type Aligned struct {
	Text  string
	edges []edge
	size  int // the length of the source
}

// An edge begins a stretch of the text. Within a stretch both texts have letters of the same widths, unless the
// stretch is one whole: bytes that came from the source together.
type edge struct {
	text, source int
	whole        bool
}

// Align folds s and keeps the way back to its offsets. Align(s).Text equals f.String(s).
func (f Fold) Align(s string) Aligned {
	t, a := f.table(), Aligned{size: len(s)}
	buf := make([]byte, 0, len(s))
	steady := false // the last stretch goes on
	for i := 0; i < len(s); {
		from, start := len(buf), i
		if e, ok := t.lookUp(s, i); ok {
			n := int(e >> lengthShift & 3)
			buf = append(buf, byte(e), byte(e>>8))[:from+n]
			i += 2
		} else {
			buf, i, _ = t.step(buf, s, i, true)
		}
		switch n := len(buf) - from; {
		case n == 0:
			steady = false
		case n != i-start:
			a.edges = append(a.edges, edge{from, start, true})
			steady = false
		case !steady:
			a.edges = append(a.edges, edge{from, start, false})
			steady = true
		}
	}
	a.Text = string(buf)
	return a
}

// Source returns the source bytes that the span s of a.Text came from, widened to whole letters. What was removed
// belongs to the letter before it, so that neighbouring spans have neighbouring sources. Spans outside the text are
// cut to it.
func (a Aligned) Source(s Span) Span {
	start := min(max(s.Start, 0), len(a.Text))
	end := min(max(s.End, start), len(a.Text))
	from, to := a.letter(start)
	if end > start {
		_, to = a.letter(end - 1)
		return Span{from, to}
	}
	return Span{from, from}
}

// letter returns where the source of the letter begins that holds the byte i of the text, and where the next begins.
func (a Aligned) letter(i int) (from, to int) {
	if i == len(a.Text) {
		return a.size, a.size
	}
	k := sort.Search(len(a.edges), func(k int) bool { return a.edges[k].text > i }) - 1
	e, next := a.edges[k], edge{len(a.Text), a.size, false}
	if k+1 < len(a.edges) {
		next = a.edges[k+1]
	}
	if e.whole {
		return e.source, next.source
	}
	start := i
	for start > e.text && i-start < utf8.UTFMax-1 && !utf8.RuneStart(a.Text[start]) {
		start--
	}
	_, n := utf8.DecodeRuneInString(a.Text[start:])
	if end := max(start+n, i+1); end < next.text {
		return e.source + start - e.text, e.source + end - e.text
	}
	return e.source + start - e.text, next.source
}
