package arabic

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

// A role is what a word tells about a stop before or behind it.
type role uint8

const (
	letterName   role = 1 << iota // a Latin letter as Arabic spells it
	abbreviation                  // of more than one letter
	opener                        // begins a sentence as it seems
	continuer                     // leads a sentence on behind a quotation
)

//go:embed stops.txt
var stopsFile string

// roles holds the words of stops.txt.
var roles = sync.OnceValue(func() map[string]role {
	sections := map[string]role{"letter": letterName, "abbreviation": abbreviation, "opener": opener, "continuer": continuer}
	roles, section := make(map[string]role), role(0)
	for line := range strings.Lines(stopsFile) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			name, _, _ := strings.Cut(line[1:], "]")
			section = sections[name]
		default:
			roles[line] |= section
		}
	}
	return roles
})

// is reports whether the i-th token is a word of the role.
func (sp *splitter) is(i int, r role) bool { return roles()[sp.word(i)]&r != 0 }

// stops reports whether the punctuation token i can end a sentence.
func (sp *splitter) stops(i int) bool {
	switch r := sp.rune(i); r {
	case '!', '؟', '?', '۔':
		return i > sp.first
	case '؛':
		return i-sp.first >= clause && sp.clauseBehind(i)
	case '…':
		return sp.ellipsisEnds(i)
	case '.':
		if sp.toks[i].Len() > 1 {
			return sp.ellipsisEnds(i)
		}
		return i > sp.first && sp.pointEnds(i)
	}
	return false
}

// clause is how many tokens a semicolon parts on either side: fewer are items of a list.
const clause = 4

// clauseBehind reports whether a clause without another stop follows the semicolon at i.
func (sp *splitter) clauseBehind(i int) bool {
	for k := i + 1; k <= i+clause; k++ {
		t, ok := sp.at(k)
		switch {
		case !ok:
			return false
		case sp.lineEnds(k):
			return true
		case t.Kind == Punct && k < i+clause && strings.ContainsRune("؛.", sp.rune(k)):
			return false
		}
	}
	return true
}

// ellipsisEnds reports whether the dots at i end a sentence: at the end of a line, after a long clause, and before a
// word that opens one.
func (sp *splitter) ellipsisEnds(i int) bool {
	end := sp.closers(i)
	if _, ok := sp.at(end); !ok || sp.lineEnds(end) && !sp.wraps(end) {
		return i > sp.first || end > i+1
	}
	return i > sp.first && end < len(sp.toks) && (i-sp.first >= longClause || sp.opens(end))
}

// opens reports whether the i-th token begins a sentence as it seems.
func (sp *splitter) opens(i int) bool { return sp.is(i, opener) }

// pointEnds reports whether the single point at i ends a sentence.
func (sp *splitter) pointEnds(i int) bool {
	prev, point := sp.toks[i-1], sp.toks[i]
	next, more := sp.at(i + 1)
	glued := more && next.Start == point.End
	if glued && (next.Kind == Latin || next.Kind == Number && prev.Kind != Word || next.Kind == URL) {
		return false // .net, 3.5
	}
	if prev.End != point.Start && (prev.Kind != Word || letterCount(sp.word(i-1)) != 1) {
		return true
	}
	lastOfLine := !more || sp.lineEnds(i+1) && !sp.wraps(i+1)
	if lastOfLine {
		return i-1 > sp.first || prev.Kind != Number
	}
	word := sp.word(i - 1)
	switch prev.Kind {
	case Number:
		// «1.» begins an item of a list. A direction mark may part a decimal number.
		return i-1 > sp.first && !(next.Kind == Number && next.Start-point.End <= 3 && !strings.Contains(sp.text[point.End:next.Start], " "))
	case Word:
		switch {
		case letterCount(word) == 1:
			return sp.unitEnds(i - 1)
		case sp.is(i-1, abbreviation):
			return false
		case sp.is(i-1, letterName):
			return sp.opens(i + 1)
		}
	case Latin:
		if utf8.RuneCountInString(word) == 1 || word[max(len(word)-2, 0)] == '.' || sp.is(i-1, abbreviation) {
			return sp.opens(i + 1)
		}
	}
	return true
}

// unitEnds reports whether the single letter at k is not an initial but a unit behind a number, as in «8 م. وقال».
func (sp *splitter) unitEnds(k int) bool {
	if k == sp.first || sp.toks[k-1].Kind != Number && sp.toks[k-1].Kind != Date {
		return false
	}
	switch sp.rune(k) {
	case 'م', 'ص', 'ه', 'ت', 'ق', 'س':
		return sp.opens(k + 2)
	}
	return false
}

// letterCount counts the letters of an Arabic word, without marks and tatweel.
func letterCount(word string) int {
	n := 0
	for _, r := range word {
		if !isMark(r) && r != tatweel {
			n++
		}
	}
	return n
}

// endsBehind reports whether the stop at i, with the marks that close behind it up to end, ends a sentence. A
// quotation may end with a stop of its own in the midst of a sentence.
func (sp *splitter) endsBehind(i, end int) bool {
	quoted := false
	for k := i + 1; k < end; k++ {
		quoted = quoted || sp.toks[k].Kind == QuoteClose
	}
	last := sp.toks[end-1]
	if !quoted || last.Kind == Punct && sp.rune(end-1) == '.' {
		return true
	}
	next, more := sp.at(end)
	switch {
	case !more || sp.lineEnds(end) && !sp.wraps(end):
		return true
	case next.Kind == Punct:
		r := sp.rune(end)
		return r != '،' && r != ',' && r != ':' && r != '-' && r != '–' && r != ')' && r != '؛'
	case next.Kind == Word && next.Len() <= 2: // «من؟» و«كيف؟»
		return false
	case sp.is(end, continuer):
		return false
	case sp.rune(i) == '.':
		return true
	}
	return sp.opens(end)
}
