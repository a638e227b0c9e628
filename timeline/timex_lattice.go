package timeline

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// The symbols that rules ask for by name; the first ones are made of numbers, the others are classes of the word list.
const (
	symNum    symbol = iota // any number above zero
	symDom                  // a day of the month, 1–31
	symOrd                  // a rank in words
	symYear                 // 1000–2199 in digits or words, or any number glued to هـ or م; AH years are negative
	symHour                 // 0–24 in digits or words; halves and quarters count
	symClock                // 12:30, in seconds
	symFull                 // 18/10/1436, as year*10000+month*100+day, AH negative
	symDM                   // 22/4 as month*100+day
	symMY                   // 2015/3 as year*100+month
	symYears                // 2014-2015, as first*10000+last
	symDoms                 // 13-15, as first*100+last
	symYear2                // a number of two digits that may be a year: '95
	symClocks               // 8-9
	symMonth                // 1–12, Hijri ones from 101; doubled names («تموز/يوليو») are one
	symLyMonth
	symWday
	symBareWday
	symUnit
	symUnitD
	symUnits
	symUnitsD
	symDual
	symDualD
	symLast
	symLatest
	symPrev
	symNext
	symFollow
	symThis
	symSame
	symNext2
	symLast2
	symDem
	symThat
	symOwn
	symToday
	symDay
	symPresent
	symPast
	symFuture
	symPos
	symBarePos
	symApprox
	symRoughly
	symSeveral
	symManyAdj
	symFew
	symWhole
	symSet
	symSetAdj
	symPart
	symPartAdv
	symPartD
	symNight
	symTonight
	symMid
	symMidC
	symAmPm
	symLate
	symSeason
	symSeasonD
	symDecade
	symEra
	symFeast
	symBareFeast
	symHalf
	symHalfD
	symQuarter
	symQuarterD
	symThird
	symThirdD
	symFinal
)

var fixedSymbols = [...]string{"num", "dom", "ord", "year", "hour", "clock", "full", "dm", "my", "years", "doms", "year2", "clocks", "month", "lymonth",
	"wday", "bwday", "unit", "unitd", "units", "unitsd", "dual", "duald", "last", "latest", "prev", "next", "follow", "this", "same", "next2", "last2",
	"dem", "that", "own", "today", "day", "present", "past", "future", "pos", "bpos", "approx", "roughly", "several", "manyadj", "fewd", "whole",
	"set", "setadj", "part", "partadv", "partd", "night", "tonight", "mid", "midc", "ampm", "late", "season", "seasond", "decade", "era", "feast", "bfeast",
	"half", "halfd", "quarter", "quarterd", "third", "thirdd", "final"}

// scan is the work on one document: the lattice of items over its tokens, made where the matcher looks.
type scan struct {
	m     *matcher
	doc   *arabic.Document
	limit int // the end of the sentence

	base     int      // the token that cache begins with
	cache    []cell   // the items of the tokens of the sentence
	arena    []item   // all items of the sentence
	cur      match    // the way that walk is on
	bufs     [][]item // where items are made, one for each level of looking ahead
	depth    int
	try      expr       // what the rule at hand builds
	best     expr       // the best expression so far
	bestRank int        // of the rule of best
	found    bool       // whether best holds one
	exprs    []expr     // the expressions of the sentence
	out      []Timex    // the result
	ends     []int      // the token each of out ends at, as far back as pairs look
	ctx      resolution // what earlier expressions said
	firstOut int        // where in out this document begins
	dialogue bool       // read as a request
}

type cell struct {
	from, to int32 // in arena
	done     bool
}

// start makes the scan ready for the tokens [from, to).
func (s *scan) start(from, to int) {
	s.base, s.limit = from, to
	s.arena = s.arena[:0]
	s.cache = s.cache[:0]
	for range to - from {
		s.cache = append(s.cache, cell{})
	}
}

// items returns the readings of what starts at token i.
func (s *scan) items(i int) []item {
	if i >= s.limit {
		return nil
	}
	c := &s.cache[i-s.base]
	if !c.done {
		if s.depth == len(s.bufs) {
			s.bufs = append(s.bufs, make([]item, 0, 16))
		}
		buf := s.bufs[s.depth][:0]
		s.depth++
		buf = s.read(buf, i)
		s.depth--
		s.bufs[s.depth] = buf
		c.from = int32(len(s.arena))
		s.arena = append(s.arena, buf...)
		c.to, c.done = int32(len(s.arena)), true
	}
	return s.arena[c.from:c.to:c.to]
}

// read appends the items of token i.
func (s *scan) read(items []item, i int) []item {
	switch s.doc.Token(i).Kind {
	case arabic.Word:
		items = s.words(items, i)
		items = s.months(items, i)
		items = s.numberWords(items, i)
	case arabic.Number, arabic.Date:
		items = s.figures(items, i)
		if scales[s.text(i+1)] {
			items = s.numberWords(items, i)
		}
	case arabic.Punct, arabic.Symbol:
		items = s.marks(items, i)
	}
	return items
}

// words looks token i up in the lexicon, alone and with the words behind it.
func (s *scan) words(items []item, i int) []item {
	w, ok := s.m.first[s.doc.Folded(i)]
	if !ok || strings.HasPrefix(s.doc.Text(s.doc.Token(i)), "آل") { // «آلان», a name
		return items
	}
	for n := w.node; ; {
		for _, it := range n.items {
			it.pro = w.pro
			items = append(items, it)
		}
		i++
		if i >= s.limit || len(n.next) == 0 {
			return items
		}
		if n = n.next[s.doc.Folded(i)]; n == nil {
			return items
		}
	}
}

// months widens «تموز» to «تموز/يوليو», «آذار (مارس)» and «أغسطس آب»: two names of one month.
func (s *scan) months(items []item, i int) []item {
	for _, it := range items {
		if it.sym != symMonth {
			continue
		}
		j, closing := i+it.n, ""
		switch s.text(j) {
		case "/", "-", "–", "،":
			j++
		case "(", "[":
			closing = map[string]string{"(": ")", "[": "]"}[s.text(j)]
			j++
		}
		if j >= s.limit || s.doc.Token(j).Kind != arabic.Word {
			continue
		}
		var names [8]item
		for _, second := range s.words(names[:0], j) {
			if second.sym != symMonth || second.val != it.val || second.pro != 0 {
				continue
			}
			n := j + second.n - i
			if closing != "" {
				if s.text(i+n) != closing {
					continue
				}
				n++
			}
			items = append(items, item{sym: symMonth, n: n, pro: it.pro, val: it.val})
		}
	}
	return items
}

// text returns the folded text of token i, or nothing past the sentence.
func (s *scan) text(i int) string {
	if i < 0 || i >= s.limit {
		return ""
	}
	return s.doc.Folded(i)
}

// glued reports whether nothing stands between the tokens i-1 and i.
func (s *scan) glued(i int) bool {
	return i > 0 && i < s.doc.Len() && s.doc.Token(i-1).End == s.doc.Token(i).Start
}

// marks reads brackets around a number, «(21)», and punctuation as itself.
func (s *scan) marks(items []item, i int) []item {
	t := s.text(i)
	if t == "(" && i+2 < s.limit && s.text(i+2) == ")" && s.doc.Token(i+1).Kind == arabic.Number {
		for _, it := range s.items(i + 1) {
			it.n = 3
			items = append(items, it)
		}
		return items
	}
	if sym, ok := s.m.symbols[t]; ok && !strings.ContainsAny(t, "abcdefghijklmnopqrstuvwxyz") {
		items = append(items, item{sym: sym, n: 1})
	}
	return items
}
