package timeline

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/rawi-nlp/rawi/arabic"
)

//go:embed timex_words.txt
var timexWords string

// A symbol is a terminal of the grammar: a lexical class (month, wday), a kind of number (dom, year) or a literal word.
type symbol uint16

// clitics are the proclitics that a word stands behind.
type clitics uint8

const (
	conj  clitics = 1 << iota // و or ف
	withB                     // ب
	withL                     // ل
	withK                     // ك
)

// item is one reading of the tokens that start at a place.
type item struct {
	sym symbol
	n   int // tokens
	pro clitics
	era era // of years and dates
	val float64
}

// era says which calendar a year counts by, where the text does.
type era uint8

const (
	noEra era = iota
	hijriEra
	gregorianEra
)

// lexNode is a node of the trie of phrases; its branches are folded words.
type lexNode struct {
	items []item
	next  map[string]*lexNode
}

// surface is a first word as it may stand in the text.
type surface struct {
	pro  clitics
	node *lexNode
}

// wordTrie knows all words of time. It is immutable once built.
type wordTrie struct {
	first   map[string]surface
	symbols map[string]symbol
	names   []string
}

func (l *wordTrie) symbol(name string) symbol {
	s, ok := l.symbols[name]
	if !ok {
		s = symbol(len(l.names))
		l.symbols[name] = s
		l.names = append(l.names, name)
	}
	return s
}

var proclitics = []struct {
	text string
	pro  clitics
}{{"", 0}, {"و", conj}, {"ف", conj}, {"ب", withB}, {"ل", withL}, {"ك", withK}, {"وب", conj | withB}, {"ول", conj | withL}, {"فب", conj | withB}, {"فل", conj | withL}}

// letter is the length of an Arabic letter in bytes.
const letter = 2

// add enters a folded phrase as an item. First words get all proclitics, those of phrases marked by = only و and ف;
// ل and ال join to لل.
func (l *wordTrie) add(phrase string, it item) {
	phrase, alone := strings.CutPrefix(phrase, "=")
	words := strings.Fields(phrase)
	it.n = len(words)
	head, ok := l.first[words[0]]
	if !ok || head.pro != 0 {
		head = surface{node: &lexNode{}}
		for _, p := range proclitics {
			if short := len(words[0]) <= 2*letter || alone && p.pro&^conj != 0; short && p.pro != 0 && (p.pro != conj || len(words[0]) == letter || alone && p.pro != conj) {
				continue // «باب» is no August
			}
			word := p.text + words[0]
			if rest, def := strings.CutPrefix(words[0], "ال"); def && p.pro&withL != 0 {
				word = p.text + "ل" + rest
			}
			if old, taken := l.first[word]; !taken || p.pro == 0 && old.pro != 0 {
				l.first[word] = surface{p.pro, head.node}
			}
		}
	}
	node := head.node
	for _, w := range words[1:] {
		if node.next == nil {
			node.next = map[string]*lexNode{}
		}
		if node.next[w] == nil {
			node.next[w] = &lexNode{}
		}
		node = node.next[w]
	}
	node.items = append(node.items, it)
}

// addLine enters a line of the word list: phrase, class, value.
func (l *wordTrie) addLine(line string) error {
	f := strings.Split(line, "\t")
	if len(f) != 3 {
		return fmt.Errorf("want phrase, class and value, have %q", line)
	}
	val, err := strconv.Atoi(f[2])
	if err != nil {
		return fmt.Errorf("value of %q: %w", f[0], err)
	}
	it := item{sym: l.symbol(f[1]), val: float64(val)}
	phrase := arabic.Search.String(f[0])
	if bare, ok := strings.CutPrefix(phrase, "(ال)"); ok {
		l.add(bare, it)
		phrase = "ال" + bare
	}
	l.add(phrase, it)
	return nil
}

// matcher is the compiled grammar with its wordTrie, shared by all taggers.
type matcher struct {
	*wordTrie
	root   *node
	starts [][]*node // by symbol
}

var compiled = sync.OnceValue(func() *matcher {
	m := &matcher{wordTrie: &wordTrie{first: map[string]surface{}, symbols: map[string]symbol{}}, root: &node{}}
	for _, name := range fixedSymbols {
		m.symbol(name)
	}
	for n, line := range strings.Split(timexWords, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		if err := m.addLine(line); err != nil {
			panic(fmt.Sprintf("timeline: timex_words.txt:%d: %v", n+1, err)) // embedded: a test loads it
		}
	}
	rank := 0
	for _, family := range [][]rule{vagueRules, dateRules, clockRules, dayRules, periodRules, relativeRules, durationRules, setRules, feastRules} {
		for i := range family {
			m.compile(&family[i], rank)
			rank++
		}
	}
	m.index()
	return m
})
