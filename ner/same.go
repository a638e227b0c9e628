package ner

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/rawi-nlp/rawi/arabic"
)

//go:embed same.txt
var sameNames string

// otherNames maps a folded name to the number of the line of same.txt that it stands in, from 1.
var otherNames = sync.OnceValue(func() map[string]int32 {
	m := make(map[string]int32)
	line := int32(0)
	for names := range strings.Lines(arabic.Search.String(sameNames)) {
		if strings.HasPrefix(names, "#") {
			continue
		}
		line++
		for name := range strings.SplitSeq(names, "=") {
			m[strings.Join(strings.Fields(name), " ")] = line
		}
	}
	return m
})

// joinOtherNames joins the groups whose names stand for the same, «داعش» and «تنظيم الدولة الإسلامية»: those that general
// knowledge knows to, and those of which the text puts one in brackets behind the other.
func (id *identity) joinOtherNames(of []int32) {
	lines, known := make(map[int32]int32), otherNames()
	for g := range id.groups {
		gr := &id.groups[g]
		words := id.wordsOf(int32(g))
		if len(words) > 8 {
			continue
		}
		line := known[strings.Join(words, " ")]
		if line == 0 {
			continue
		}
		other, ok := lines[line]
		switch {
		case !ok:
			lines[line] = int32(g)
		case id.groups[other].typ == gr.typ || gr.typ != PER && id.groups[other].typ != PER:
			id.merge(int32(g), other)
			lines[line] = id.root(other)
		}
	}
	s := id.s
	for k := 1; k < len(s.cands); k++ {
		a, b := &s.cands[k-1], &s.cands[k]
		if b.from != a.to+1 || b.to >= len(s.words) || s.text(a.to) != "(" || s.text(b.to) != ")" {
			continue
		}
		latin := s.words[b.from].kind == arabic.Latin
		switch {
		case a.typ == b.typ && latin:
		case a.typ == PER && b.typ == PER && opening[s.doc.Folded(b.from)]:
		case a.typ == ORG && b.typ == ORG && a.to-a.from > 1 && b.to-b.from <= 2:
		default:
			continue
		}
		id.merge(of[k], of[k-1])
	}
}

func (s *sheet) text(i int) string { return s.doc.Text(s.doc.Token(i)) }

// root returns the group that g has joined at last.
func (id *identity) root(g int32) int32 {
	for range 8 {
		if id.groups[g].parent == g {
			break
		}
		g = id.groups[g].parent
	}
	return g
}

// merge lets the group with the shorter name join the other.
func (id *identity) merge(g, h int32) {
	g, h = id.root(g), id.root(h)
	if g == h {
		return
	}
	if id.rank(g) > id.rank(h) {
		g, h = h, g
	}
	id.groups[g].parent = h
}

// rank orders groups by how full their names are: Arabic names of more words before, kunyas behind.
func (id *identity) rank(g int32) int {
	words := id.wordsOf(g)
	n := 10 * len(words)
	if opening[words[0]] {
		n -= 15
	}
	if words[0] < "\x80" {
		n -= 1000
	}
	return n
}
