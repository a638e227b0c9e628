package timeline

import (
	"slices"
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// A rule is a line of the grammar with what it means. The line is a sequence of terminals: a class of the lexicon or of
// the numbers (month, dom), a literal word («من») or mark, a|b for either, [x y] for an optional part, {x y ; z} for one
// of several parts, +x for x behind و, $X for a part that shorthand names. A terminal past the first may carry ب or ل
// («بعام») but no و unless it is marked so.
type rule struct {
	name  string
	line  string
	conf  float64
	build func(m *match, e *expr) bool // false when the words do not make sense together
}

// ranked is a rule with its place among all rules: of two that match the same words the earlier wins.
type ranked struct {
	*rule
	rank int
}

// node is a node of the trie that all lines compile into. Branches of one line that would multiply meet again in a
// node of their own, to which they lead without a terminal.
type node struct {
	branches []branch
	rules    []ranked
	meet     []*node
}

type branch struct {
	sym  symbol
	conj bool
	to   *node
}

func (n *node) step(s symbol, conj bool) *node {
	for i := range n.branches {
		if n.branches[i].sym == s && n.branches[i].conj == conj {
			return n.branches[i].to
		}
	}
	to := &node{}
	n.branches = append(n.branches, branch{s, conj, to})
	return to
}

// shorthand holds the parts of lines that many rules share.
var shorthand = map[string]string{
	"$REL":    "last|latest|prev|next|follow|this|same|next2|last2",
	"$WHEN":   "last|prev|next|follow|this|same|next2|last2",
	"$YEAR":   "[من|في] [عام|العام|سنة|السنة] year [era]",
	"$KIND":   "الدراسي|الدراسية|الجامعي|الجامعية|التدريبي|التدريبية|الأكاديمي|الأكاديمية|الرياضي|المالي|المالية|الهجري|الهجرية|الميلادي|الميلادية|الضريبي",
	"$AMOUNT": "{ num unit|units|unitsd ; dual ; unit [واحد|واحدة] ; several units|unitsd ; units [manyadj|several] ; half unit|unitd }",
	"$MORE":   "{ +num unit|units ; و num unit|units ; +dual ; و dual ; +unit [واحد|واحدة] ; و unit [واحد|واحدة] ; +half|quarter|third [unitd] ; و half|quarter|third [unitd] ; ، num unit|units ; , num unit|units }",
}

// compile adds every way through the rule's line to the trie.
func (m *matcher) compile(r *rule, rank int) {
	toks := lineWords(r.line)
	ends, rest := m.seq([]*node{m.root}, toks)
	if len(rest) > 0 {
		panic("timeline: rule " + r.name + ": unbalanced brackets")
	}
	for _, n := range ends {
		if n == m.root {
			panic("timeline: rule " + r.name + " matches nothing")
		}
		n.rules = append(n.rules, ranked{r, rank})
	}
}

// lineWords splits a line, with the shorthand written out.
func lineWords(line string) []string {
	var out []string
	for _, w := range strings.Fields(strings.NewReplacer("[", " [ ", "]", " ] ").Replace(line)) {
		if long, ok := shorthand[w]; ok {
			out = append(out, lineWords(long)...)
		} else {
			out = append(out, w)
		}
	}
	return out
}

// seq follows toks from the nodes given and returns the nodes it ends at, stopping before a closing bracket.
func (m *matcher) seq(from []*node, toks []string) (ends []*node, rest []string) {
	for len(toks) > 0 {
		switch t := toks[0]; t {
		case "]", "}", ";":
			return from, toks
		case "[":
			inner, after := m.seq(from, toks[1:])
			from, toks = join(union(from, inner)), after[1:]
		case "{":
			var all []*node
			for toks[0] != "}" {
				var inner []*node
				inner, toks = m.seq(from, toks[1:])
				all = union(all, inner)
			}
			from, toks = join(all), toks[1:]
		default:
			var to []*node
			t, conj := strings.CutPrefix(t, "+")
			for alt := range strings.SplitSeq(t, "|") {
				s := m.terminal(alt)
				for _, n := range from {
					to = union(to, []*node{n.step(s, conj)})
				}
			}
			from, toks = join(to), toks[1:]
		}
	}
	return from, nil
}

// maxBranches is how many ends a part of a line may have before they meet.
const maxBranches = 3

func join(ends []*node) []*node {
	if len(ends) <= maxBranches {
		return ends
	}
	meeting := &node{}
	for _, n := range ends {
		n.meet = append(n.meet, meeting)
	}
	return []*node{meeting}
}

func union(a, b []*node) []*node {
	out := a[:len(a):len(a)]
	for _, n := range b {
		if !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

// terminal returns the symbol of a class, or enters a literal word into the lexicon.
func (m *matcher) terminal(name string) symbol {
	if c := name[0]; c >= 'a' && c <= 'z' {
		s, ok := m.symbols[name]
		if !ok {
			panic("timeline: the grammar names no class " + name)
		}
		return s
	}
	folded := arabic.Search.String(name)
	if s, ok := m.symbols[folded]; ok {
		return s
	}
	s := m.symbol(folded)
	if folded[0] >= 0x80 {
		m.add(folded, item{sym: s})
	}
	return s
}

// index lists the nodes that each symbol leads to from the root.
func (m *matcher) index() {
	m.starts = make([][]*node, len(m.names))
	var visit func(n *node)
	visit = func(n *node) {
		for _, b := range n.branches {
			m.starts[b.sym] = append(m.starts[b.sym], b.to)
		}
		for _, to := range n.meet {
			visit(to)
		}
	}
	visit(m.root)
}

// match is a way through the trie: the items it took and where each stands.
type match struct {
	s     *scan
	items []item
	at    []int // the token each item starts at
}

// get returns the value of the first item of a class.
func (m *match) get(name symbol) (float64, bool) {
	for _, it := range m.items {
		if it.sym == name {
			return it.val, true
		}
	}
	return 0, false
}

// item returns the first item of a class.
func (m *match) item(name symbol) (item, bool) {
	for _, it := range m.items {
		if it.sym == name {
			return it, true
		}
	}
	return item{}, false
}

func (m *match) num(name symbol) int {
	v, _ := m.get(name)
	return int(v)
}

func (m *match) has(name symbol) bool {
	_, ok := m.get(name)
	return ok
}

// nth returns the value of the n-th item of a class, from 0.
func (m *match) nth(name symbol, n int) (float64, bool) {
	for _, it := range m.items {
		if it.sym == name {
			if n == 0 {
				return it.val, true
			}
			n--
		}
	}
	return 0, false
}

// word reports whether a literal word is part of the match.
func (m *match) word(w string) bool { return m.has(m.s.m.symbols[w]) }

// longest returns the longest expression that starts at token i, or nil; ties go to the rule that stands first. The
// result holds until the next call.
func (s *scan) longest(i int) *expr {
	s.cur = match{s: s, items: s.cur.items[:0], at: s.cur.at[:0]}
	s.found = false
	items := s.items(i)
	for _, it := range items {
		for _, to := range s.m.starts[it.sym] {
			s.take(it, i, to)
		}
	}
	if !s.found {
		return nil
	}
	return &s.best
}

// take follows a branch over an item at token i.
func (s *scan) take(it item, i int, to *node) {
	s.cur.items, s.cur.at = append(s.cur.items, it), append(s.cur.at, i)
	s.walk(to, i+it.n)
	s.cur.items, s.cur.at = s.cur.items[:len(s.cur.items)-1], s.cur.at[:len(s.cur.at)-1]
}

func (s *scan) walk(n *node, i int) {
	for _, r := range n.rules {
		if s.found && (i < s.best.last || i == s.best.last && r.rank >= s.bestRank) {
			continue
		}
		s.try = expr{first: s.cur.at[0], last: i, rule: r.rule, conf: r.conf}
		if r.build(&s.cur, &s.try) {
			s.best, s.bestRank, s.found = s.try, r.rank, true
		}
	}
	for _, to := range n.meet {
		s.walk(to, i)
	}
	if len(n.branches) == 0 || i >= s.limit {
		return
	}
	for _, it := range s.items(i) {
		for k := range n.branches {
			e := &n.branches[k]
			if e.sym == it.sym && e.conj == (it.pro&conj != 0) && it.pro&withK == 0 {
				s.take(it, i, e.to)
			}
		}
	}
}
