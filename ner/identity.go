package ner

import (
	"strings"

	"github.com/rawi-nlp/rawi/internal/gazetteer"
)

// identity joins the mentions of a document that name the same.
type identity struct {
	s      *sheet
	groups []group
	exact  map[string]int32   // the group of a name's folded words
	parts  map[string][]int32 // the groups that hold a word in a name of several
	words  []string           // of all names, one behind the other
}

// group is what one entity is called in the document.
type group struct {
	typ         Type
	first, last int // its fullest name is identity.words[first:last]
	name, fine  string
	mentions    int
	parent      int32 // the group it has joined, or itself
	set         gazetteer.Set
}

// maxSharers is how many names with a word in common are compared: beyond it the word says nothing.
const maxSharers = 12

// identify sorts the chosen candidates into groups and returns the group of each.
func (s *sheet) identify() (*identity, []int32) {
	id := &identity{s: s, exact: make(map[string]int32, len(s.cands)), parts: make(map[string][]int32, len(s.cands))}
	of := make([]int32, len(s.cands))
	var key []byte
	for k := range s.cands {
		c := &s.cands[k]
		from := len(id.words)
		key = append(key[:0], byte(c.typ))
		for i := c.from; i < c.to; i++ {
			w := s.bare(i, c)
			id.words = append(id.words, w)
			key = append(append(key, w...), ' ')
		}
		g, ok := id.exact[string(key)]
		if !ok {
			g = int32(len(id.groups))
			id.exact[string(key)] = g
			id.groups = append(id.groups, group{typ: c.typ, first: from, last: len(id.words), name: s.name(c), parent: g})
			id.share(g)
		} else {
			id.words = id.words[:from]
		}
		id.groups[g].mentions++
		id.groups[g].set |= c.set
		of[k] = g
	}
	id.join()
	id.joinOtherNames(of)
	return id, of
}

// bare returns the i-th token of a candidate folded and without its proclitics.
func (s *sheet) bare(i int, c *candidate) string {
	f := s.doc.Folded(i)
	if i > c.from {
		return f
	}
	f = f[min(len(f), 2*int(c.skip)):]
	if c.article {
		f = "ا" + f
	}
	return f
}

// share files a group under its words.
func (id *identity) share(g int32) {
	for _, w := range id.wordsOf(g) {
		if len(w) >= 6 || len(id.wordsOf(g)) == 1 {
			id.parts[w] = append(id.parts[w], g)
		}
	}
}

func (id *identity) wordsOf(g int32) []string {
	return id.words[id.groups[g].first:id.groups[g].last]
}

// join lets each group join the fuller name that it is short for, when the document has only one such.
func (id *identity) join() {
	for g := range id.groups {
		if long, ok := id.fuller(int32(g)); ok {
			id.groups[g].parent = long // which is longer: no circle can come of it
		}
	}
	for g := range id.groups {
		id.misspelt(int32(g))
	}
}

// fuller returns the longest name that group g may be short for. It returns false when there is none and when there
// are several that are not the same.
func (id *identity) fuller(g int32) (int32, bool) {
	short := id.wordsOf(g)
	found := int32(-1)
	for _, w := range short {
		sharers := id.parts[w]
		if len(sharers) > maxSharers {
			continue
		}
		for _, l := range sharers {
			if l == g || id.groups[l].typ != id.groups[g].typ || l == found || !id.shortens(g, l) {
				continue
			}
			switch {
			case found < 0 || id.shortens(found, l):
				found = l
			case !id.shortens(l, found):
				return 0, false
			}
		}
		if found >= 0 {
			return found, true
		}
	}
	return 0, false
}

// shortens reports whether the name of group g is a short form of that of group l.
func (id *identity) shortens(g, l int32) bool {
	short, long := id.wordsOf(g), id.wordsOf(l)
	if len(short) >= len(long) {
		return false
	}
	switch id.groups[g].typ {
	case PER:
		return shortPerson(short, long)
	case LOC:
		return id.shortPlace(g, l, short, long)
	case ORG:
		return id.shortOrganisation(g, short, long)
	}
	return false
}

// shortPerson reports whether short is how a text calls the person named long a second time: by words of the name in
// their order, but not by the father's name behind بن, nor by what follows عبد or ابو alone.
func shortPerson(short, long []string) bool {
	k := 0
	for i, w := range long {
		if k < len(short) && w == short[k] {
			if k == 0 && i > 0 && joints[long[i-1]] && !particle[long[i-1]] {
				return false
			}
			k++
		}
	}
	return k == len(short) && !regnal[long[len(long)-1]]
}

// particle are the joints of European names, without which they are also known: «فان نيستلروي», «نيستلروي».
var particle = words("particles")

// shortPlace: «كاراباخ» for «ناغورنو كاراباخ», «الولايات المتحدة» for «الولايات المتحدة الأمريكية», but not «كوريا» for
// «كوريا الجنوبية», nor «افريقيا» for «جنوب افريقيا».
func (id *identity) shortPlace(g, l int32, short, long []string) bool {
	if len(short) > 1 {
		return equal(short, long[:len(short)])
	}
	first := id.s.table.Word(long[0])
	return long[len(long)-1] == short[0] && len(long) == 2 && !first.Has(commonWord|gazetteer.Heads) && id.s.table.Foreign(short[0]) > 0 &&
		(!id.groups[g].set.Has(country|capital) || id.groups[l].set.Has(country))
}

// shortOrganisation: a name without its opening noun («الامم المتحده» for «منظمه الامم المتحده») or without the adjectives
// at its end («مجلس الامن» for «مجلس الامن الدولي»).
func (id *identity) shortOrganisation(g int32, short, long []string) bool {
	t := id.s.table
	if n := len(long) - len(short); n == 1 && t.Word(long[0]).Has(orgHead) && equal(short, long[1:]) {
		return true
	}
	if len(short) < 2 || !equal(short, long[:len(short)]) {
		return false
	}
	listed := id.groups[g].set.Has(gazetteer.Orgs)
	for _, w := range long[len(short):] {
		if listed && !t.Word(w).Has(nisba) && w != "الدولي" && w != "الدوليه" && w != "العالمي" && w != "العالميه" {
			return false
		}
	}
	return true
}

// misspelt lets a name that stands once join one that differs by two swapped letters or one letter in a foreign word.
func (id *identity) misspelt(g int32) {
	me := &id.groups[g]
	if me.parent != g || me.typ != PER && me.typ != LOC {
		return
	}
	words := id.wordsOf(g)
	for k, w := range words {
		if len(words) > 1 && k == 0 || len(w) < 10 {
			continue
		}
		for _, o := range id.near(g, w) {
			other := &id.groups[o]
			if id.root(o) != g && other.mentions >= me.mentions && id.sameBut(words, id.wordsOf(o)) {
				me.parent = o
				return
			}
		}
	}
}

// near returns the groups that may differ from g in the word w alone.
func (id *identity) near(g int32, w string) []int32 {
	words := id.wordsOf(g)
	if len(words) > 1 {
		if sharers := id.parts[words[0]]; len(sharers) <= maxSharers {
			return sharers
		}
		return nil
	}
	if len(id.groups) > 200 {
		return nil
	}
	if id.s.table.Word(w) != 0 {
		return nil
	}
	out := make([]int32, 0, 8)
	for o := range id.groups {
		if int32(o) != g && id.groups[o].typ == id.groups[g].typ && len(id.wordsOf(int32(o))) == 1 {
			out = append(out, int32(o))
		}
	}
	return out
}

// sameBut reports whether two names of equal length differ in one word alone, and there by a slip of the pen.
func (id *identity) sameBut(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	slips := 0
	for i := range a {
		if a[i] == b[i] {
			continue
		}
		if slips++; slips > 1 || !slip(a[i], b[i]) || id.s.table.Word(a[i]) != 0 && id.s.table.Word(b[i]) != 0 {
			return false
		}
	}
	return slips == 1
}

// slip reports whether two words of at least five letters differ by two swapped letters, or by one letter more or less
// inside the word.
func slip(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) < 5 || x[0] != y[0] || strings.HasPrefix(a, "ال") != strings.HasPrefix(b, "ال") {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if len(x)+1 == len(y) {
		return i < len(x) && string(x[i:]) == string(y[i+1:])
	}
	if len(x) != len(y) || i == len(x) {
		return false
	}
	j := len(x) - 1
	for x[j] == y[j] {
		j--
	}
	return i < j && x[i] == y[j] && x[j] == y[i] && string(x[i+1:j]) == string(y[i+1:j])
}

func equal(a, b []string) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return len(a) == len(b)
}

// canonical returns the group that g has joined at last, by whose name all are called.
func (id *identity) canonical(g int32) *group { return &id.groups[id.root(g)] }

// entities turns the chosen candidates into entities.
func (s *sheet) entities() []Entity {
	id, of := s.identify()
	out := make([]Entity, len(s.cands))
	at := 0
	for sentence := range s.doc.Sentences() {
		from := sentence.TokenStart
		for ; at < len(s.cands) && s.cands[at].from < sentence.TokenEnd; at++ {
			c, e := &s.cands[at], &out[at]
			e.Span, e.Type, e.Confidence, e.By = s.span(c), c.typ, s.confidence(c), c.by
			if c.typ == PER {
				e.Role = s.role(c, from, sentence.TokenEnd)
				if e.Role.Empty() && at > 0 && from > sentence.TokenStart {
					e.Role = s.sharedRole(&out[at-1], c, from)
				}
			}
			g := id.canonical(of[at])
			if g.fine == "" {
				g.fine = s.fine(c, e.Role)
			}
			from = c.to
		}
	}
	for k := range out {
		g := id.canonical(of[k])
		out[k].Name, out[k].Fine = g.name, g.fine
	}
	return out
}
