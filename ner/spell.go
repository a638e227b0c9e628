package ner

import (
	"slices"
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
)

// groups are the organisations whose names are hardly anything else.
const groups = gazetteer.Set(1<<gazetteer.OrgArmed | 1<<gazetteer.OrgParty | 1<<gazetteer.OrgInternational | 1<<gazetteer.OrgClub)

// spell reads the names that the tags of the sentence [from, to) spell. Tags that do not fit together begin a new name.
func (s *sheet) spell(from, to int) {
	for i := from; i < to; {
		t := s.tags[i]
		if t.Position == Outside || t.Type == None || t.Type > MISC {
			i++
			continue
		}
		sum, j := float64(t.Prob), i+1
		if t.Position != Single && t.Position != End {
			for j < to && s.tags[j].Type == t.Type && (s.tags[j].Position == Inside || s.tags[j].Position == End) {
				sum += float64(s.tags[j].Prob)
				j++
				if s.tags[j-1].Position == End {
					break
				}
			}
		}
		if known := s.lists(i, j); t.Type == MISC && sum < 0.8*float64(j-i) && known.Has(groups) && known&^(gazetteer.Orgs|commonWord) == 0 {
			t.Type = ORG
		}
		if j == i+1 && i > from && s.words[i].has(currency) && s.amount(i-1) {
			t.Type = MISC
		}
		if j == i+1 && s.dateline(i, from, to) {
			t.Type = LOC
		}
		if t.Type == LOC && (i > from && clubNouns[s.bareAt(i-1)] || sum < 0.9*float64(j-i) && s.lists(i, j).Has(club) && !s.placed(i, from) && s.sporting()) {
			t.Type = ORG
		}
		c := candidate{from: i, to: j, typ: t.Type, conf: 0.5 + 0.5*sum/float64(j-i), prob: sum / float64(j-i), by: "tagger", clitics: s.cliticsOf(i)}
		for _, w := range s.words[i:j] {
			c.set |= w.set
		}
		s.join(&c)
		s.split(c)
		i = j
	}
}

// join makes c begin where the last name found does, which it takes back, where nothing stands between two persons.
func (s *sheet) join(c *candidate) {
	if len(s.cands) == 0 || c.typ != PER || c.skip > 0 || s.words[c.from].start || strings.HasPrefix(s.doc.Folded(c.from), "و") {
		return
	}
	last := &s.cands[len(s.cands)-1]
	if last.by != "tagger" || last.to != c.from || last.typ != PER || c.to-last.from > 5 || s.words[c.from].has(gazetteer.Titles) {
		return
	}
	c.from, c.clitics, c.set = last.from, last.clitics, last.set|c.set
	c.conf, c.prob = min(last.conf, c.conf), min(last.prob, c.prob)
	s.cands = s.cands[:len(s.cands)-1]
}

// placed reports whether token i stands behind a word that stands before places, in the sentence that begins at from.
func (s *sheet) placed(i, from int) bool {
	if c := s.cliticsOf(i); c.skip > 0 && !strings.HasPrefix(s.doc.Folded(i), "و") {
		return true
	}
	return i > from && (placeWords[s.bareAt(i-1)] || s.words[i-1].has(placeHead))
}

// sporting reports whether the document tells of matches.
func (s *sheet) sporting() bool {
	n := 0
	for w := range sports {
		if s.company()[w] {
			n++
		}
	}
	return n > 2
}

// sports are words of reports on matches; club is the kind of list that knows clubs.
var sports = words("sports")

const club = gazetteer.Set(1 << gazetteer.OrgClub)

// clubNouns stand before the names of clubs, which are those of towns.
var clubNouns = words("clubs")

// dateline reports whether token i is the place of a dateline at the start of the sentence [from, to): «واس - الرياض:».
func (s *sheet) dateline(i, from, to int) bool {
	if i < from+2 || i > from+6 || i+1 >= to || !s.words[i].has(properPlaces|gazetteer.Of(gazetteer.LocAmbiguous)) || s.text(i+1) != ":" {
		return false
	}
	dash := s.text(i - 1)
	return dash == "-" || dash == "–" || dash == "—"
}

// split adds a name that the tagger has found: as two where an «و» that is no letter joins two names, «بوش وبلير», and
// without the adjective of origin behind a foreign name. No name goes beyond a comma or dots.
func (s *sheet) split(c candidate) {
	for k := c.from + 1; k < c.to; k++ {
		if s.words[k].kind == arabic.Punct && stops(s.doc.Text(s.doc.Token(k))) {
			rest := c
			rest.from, rest.clitics = k+1, s.cliticsOf(min(k+1, len(s.words)-1))
			c.to = k
			s.split(c)
			c = rest
		}
	}
	for c.from < c.to && !s.inName(c.from) {
		c.from++
		c.clitics = s.cliticsOf(min(c.from, len(s.words)-1))
	}
	for c.to > c.from && !s.inName(c.to-1) {
		c.to--
	}
	if !slices.ContainsFunc(s.words[c.from:c.to], func(w word) bool { return w.kind == arabic.Word || w.kind == arabic.Latin || w.kind == arabic.Hashtag }) {
		return
	}
	whole := s.lists(c.from, c.to) != 0
	if c.typ == PER && c.from > 0 && !s.words[c.from].start && c.skip == 0 && s.doc.Folded(c.from-1) == "علي" && strings.HasSuffix(s.text(c.from-1), "ي") && s.writesAlef() {
		c.from-- // the name, not the preposition
	}
	if c.typ == LOC && c.to-c.from == 1 && c.to < len(s.words) && compounds[s.bare(c.from, &c)] && s.seconds(c.to) {
		c.to++
	}
	if c.typ == PER && !whole {
		for c.to-c.from > 1 && s.words[c.from].kind == arabic.Latin && s.words[c.from+1].kind != s.words[c.to-1].kind {
			c.from, c.clitics = c.from+1, clitics{}
		}
		for c.to-c.from > 1 && endsTitle[s.doc.Folded(c.from)] && s.doc.Folded(c.from) != "علي" {
			c.from, c.clitics = c.from+1, clitics{}
		}
		if c.to-c.from > 1 && s.doc.Folded(c.from) == "ولد" {
			c.from, c.clitics = c.from+1, clitics{} // the verb
		}
		for k := c.from + 1; k < c.to; k++ {
			if f := s.doc.Folded(k); placeWords[f] || endsTitle[f] && f != "علي" {
				c.to = k
			}
		}
	}
	if last := &s.words[c.to-1]; c.typ == PER && c.to-c.from > 1 && last.has(nisba) && last.is(defined) && s.words[c.to-2].is(foreign) && s.doc.Folded(c.to-2) != "الله" && !whole {
		c.to--
	}
	for k := c.from + 1; k < c.to && !whole && c.typ != MISC; k++ {
		cl := s.words[k].clitics
		if cl.skip == 0 {
			cl = s.cliticsOf(k)
		}
		if cl.skip == 0 || !strings.HasPrefix(s.doc.Folded(k), "و") || c.typ == ORG && !s.words[k].is(foreign) && !s.words[k].has(gazetteer.Orgs) {
			continue
		}
		first := c
		first.to = k
		s.add(first)
		c.from, c.clitics = k, cl
	}
	s.add(c)
}

// compounds are the words that open the names of places of two words: «خان شيخون».
var compounds = words("compounds")

// seconds reports whether token i can be the second word of a place's name: «شيخون», «الدماء».
func (s *sheet) seconds(i int) bool {
	w, f := &s.words[i], s.doc.Folded(i)
	if w.kind != arabic.Word || w.start || w.skip > 0 || w.has(nisba|gazetteer.Titles|gazetteer.Heads) || adjectival(f) || loose[f] || endsTitle[f] || placeWords[f] {
		return false
	}
	return s.definite(i) || !w.is(common)
}

// stops reports whether a punctuation mark ends a name that it stands behind.
func stops(mark string) bool {
	switch mark {
	case "،", ",", "؛", ";", ":", "..", "...", "…", "؟", "?", "!":
		return true
	}
	return false
}

// inName reports whether a name may begin or end with token i.
func (s *sheet) inName(i int) bool {
	k := s.words[i].kind
	return k != arabic.Punct && k != arabic.QuoteOpen && k != arabic.QuoteClose && k != arabic.Symbol && s.doc.Folded(i) != ""
}
