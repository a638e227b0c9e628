package ner

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
)

// known is what the names found so far say of a word that stands alone.
type known struct {
	odds [len(typeNames)]float32 // for each type, the confidence of the names that are this word
	part Type                    // the type of the longer names that it may stand for: a person's last name
}

// again adds the names that the document has named more fully or more clearly elsewhere, and gives one name one type.
func (s *sheet) again() {
	if s.seen == nil {
		s.seen = make(map[string]known, 256)
	}
	clear(s.seen)
	for k := range s.cands {
		c := &s.cands[k]
		key := s.key(c)
		e := s.seen[string(key)]
		e.odds[c.typ] += float32(c.conf - 0.4)
		s.seen[string(key)] = e
		if c.to-c.from == 1 || c.conf < 0.7 {
			continue
		}
		switch c.typ {
		case PER:
			s.seePerson(c)
		case LOC:
			if w := s.bare(c.to-1, c); c.to-c.from == 2 && !s.words[c.to-1].has(commonWord|country) && s.table.Foreign(w) > 0 && !s.words[c.from].has(placeHead|commonWord) {
				s.seePart(w, LOC)
			}
		}
	}
	s.wholes()
	s.retype()
	covered := 0
	for k, n := 0, len(s.cands); k <= n; k++ {
		to := len(s.words)
		if k < n {
			to = s.cands[k].from
		}
		for i := covered; i < to; i++ {
			s.meetAgain(i)
		}
		if k < n {
			covered = s.cands[k].to
		}
	}
}

// wholes adds the places of two words of which only the first was found, where the document has the two together more
// than once: «غار الدماء».
func (s *sheet) wholes() {
	type pair struct{ first, second string }
	var times map[pair][]candidate
	for k := range s.cands {
		c := &s.cands[k]
		if c.typ != LOC || c.to-c.from != 1 || c.set.Has(properPlaces) || !s.completedBy(c) {
			continue
		}
		if times == nil {
			times = make(map[pair][]candidate)
		}
		times[pair{s.bare(c.from, c), s.doc.Folded(c.to)}] = nil
	}
	if times == nil {
		return
	}
	for i := range len(s.words) - 1 {
		c := candidate{from: i, to: i + 1, clitics: s.words[i].clitics, typ: LOC, conf: 0.9, by: "same-name", sure: true}
		p := pair{s.bare(i, &c), s.doc.Folded(i + 1)}
		if found, ok := times[p]; ok {
			c.to++
			times[p] = append(found, c)
		}
	}
	for k := range s.cands {
		c := &s.cands[k]
		if c.to-c.from == 1 && c.to < len(s.words) {
			p := pair{s.bare(c.from, c), s.doc.Folded(c.to)}
			if found := times[p]; len(found) > 1 {
				s.cands = append(s.cands, found...)
				delete(times, p)
			}
		}
	}
}

// completedBy reports whether the word behind c looks like the second noun of a name, not like its adjective.
func (s *sheet) completedBy(c *candidate) bool {
	if c.to >= len(s.words) {
		return false
	}
	w, f := &s.words[c.to], s.doc.Folded(c.to)
	return w.kind == arabic.Word && !w.start && w.skip == 0 && s.definite(c.to) && !w.has(nisba|gazetteer.Titles|gazetteer.Heads) &&
		!adjectival(f) && !strings.HasSuffix(f, "ه") && !loose[f] && !strings.HasPrefix(s.bare(c.from, c), "ال")
}

// key returns the words of a candidate without proclitics, in a buffer that the next call overwrites.
func (s *sheet) key(c *candidate) []byte {
	s.buf = append(s.buf[:0], s.bare(c.from, c)...)
	for i := c.from + 1; i < c.to; i++ {
		s.buf = append(append(s.buf, ' '), s.doc.Folded(i)...)
	}
	return s.buf
}

func (s *sheet) seePart(w string, t Type) {
	e := s.seen[w]
	if e.part == None {
		e.part = t
	}
	s.seen[w] = e
}

// seePerson notes the words of a person's name by which the text may call them again.
func (s *sheet) seePerson(c *candidate) {
	for i := c.from; i < c.to; i++ {
		w := &s.words[i]
		f := s.bare(i, c)
		last := i == c.to-1
		if joints[f] || regnal[f] || len(f) < 4 || f == "الله" || i > c.from && joints[s.bare(i-1, c)] && !particle[s.bare(i-1, c)] && !last {
			continue
		}
		if last || w.is(foreign|unknown) || w.has(gazetteer.NamePart) && !w.is(common) && !w.has(given|country) {
			s.seePart(f, PER)
		}
	}
}

// meetAgain adds token i when it stands for a name of the document.
func (s *sheet) meetAgain(i int) {
	w := &s.words[i]
	if w.kind != arabic.Word {
		return
	}
	f := s.doc.Folded(i)
	c := candidate{from: i, to: i + 1, clitics: w.clitics, by: "same-name", set: w.set}
	e, ok := s.seen[s.bare(i, &c)]
	if !ok && w.skip == 0 && w.set == 0 && len(f) >= 8 {
		switch f[:2] {
		case "و", "ب", "ل", "ف", "ك":
			c.clitics = clitics{skip: 1}
			e, ok = s.seen[f[2:]]
		}
	}
	if !ok {
		return
	}
	best, odds := None, float32(0)
	for t, o := range e.odds {
		if o > odds {
			best, odds = Type(t), o
		}
	}
	switch {
	case e.part != None && !(best != None && best != e.part && odds > 0.4):
		c.typ, c.conf = e.part, 0.75
		if w.is(common) && !w.is(defined) || w.has(gazetteer.Titles|gazetteer.Heads) {
			return
		}
		if w.is(common) || w.has(nisba|country) {
			c.conf = 0.55
		}
	case best != None && odds > 0.3 && !w.is(common):
		c.typ, c.conf = best, 0.6
	default:
		return
	}
	if s.tagged() {
		c.conf = min(c.conf, s.support(&c))
	}
	s.add(c)
}

// retype gives a name the type that is likelier in the document as a whole.
func (s *sheet) retype() {
	for k := range s.cands {
		c := &s.cands[k]
		e := s.seen[string(s.key(c))]
		for t, o := range e.odds {
			if Type(t) != c.typ && o > 2*e.odds[c.typ] && c.conf < 0.8 {
				c.typ = Type(t)
				break
			}
		}
		if e.part != None && e.part != c.typ && c.conf < 0.8 && !c.set.Has(country) {
			c.typ = e.part
		}
	}
}
