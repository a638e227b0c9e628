package quote

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// name is a mention found by a recognizer, in tokens.
type name struct {
	from, to  int
	canonical string
	class     string
	clitic    bool     // a preposition or conjunction is written as one with it
	words     []string // the folded words of the canonical name
}

// nameIndex tells which name covers a token.
type nameIndex struct {
	names []name
	cover []int32 // by token: 1 + index into names; nil without names
}

// indexNames keeps the names within the source. A person called by roles and titles alone («الأمين») is no name.
func indexNames(doc *arabic.Document, found []arabic.Named, classes []class) nameIndex {
	var ix nameIndex
	for _, n := range found {
		b := n.Bounds()
		if b.Start < 0 || b.Start >= b.End || b.End > len(doc.Source()) {
			continue
		}
		m := name{from: doc.Index(b.Start), canonical: n.CanonicalName()}
		m.to = doc.Index(b.End-1) + 1
		m.clitic = m.from < doc.Len() && doc.Token(m.from).Start < b.Start
		if c, ok := n.(arabic.Classed); ok {
			m.class = c.Class()
		}
		if m.class == "PER" && !slices.ContainsFunc(classes[m.from:max(m.from, min(m.to, doc.Len()))], func(c class) bool { return c&(isRole|isTitle) == 0 }) {
			continue
		}
		if m.from < m.to && m.to <= doc.Len() {
			if m.words = strings.Fields(arabic.Search.String(m.canonical)); slices.Contains(m.words, "الله") && len(m.words) == 1 {
				continue
			}
			ix.names = append(ix.names, m)
		}
	}
	if len(ix.names) == 0 {
		return ix
	}
	slices.SortStableFunc(ix.names, func(a, b name) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(b.to, a.to)) })
	ix.cover = make([]int32, doc.Len())
	done := 0
	for k, m := range ix.names {
		for t := max(m.from, done); t < m.to; t++ {
			ix.cover[t] = int32(k + 1)
		}
		done = max(done, m.to)
	}
	return ix
}

// at returns the index of the name that covers token t, or -1.
func (ix *nameIndex) at(t int) int {
	if t < 0 || t >= len(ix.cover) {
		return -1
	}
	return int(ix.cover[t]) - 1
}

// speaks reports whether a person or a body is named among the tokens [from, to).
func (ix *nameIndex) speaks(from, to int) bool {
	for t := from; t < to; t++ {
		if k := ix.at(t); k >= 0 && ix.names[k].class != "LOC" && ix.names[k].class != "MISC" {
			return true
		}
	}
	return false
}

// before returns the index of the last name that begins before token i, or -1.
func (ix *nameIndex) before(i int) int {
	return sort.Search(len(ix.names), func(k int) bool { return ix.names[k].from >= i }) - 1
}
