package ner

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
)

// tag adds the names that the tagger finds, and weighs what the rules found by what the tagger says of the same
// tokens.
func (s *sheet) tag(t Tagger) {
	s.tags = t.AppendTags(s.tags[:0], s.doc, s.doc.TokensIn(arabic.Span{End: len(s.doc.Source())}))
	if !s.tagged() {
		return // a tagger that breaks its contract is not listened to
	}
	rules := len(s.cands)
	for sentence := range s.doc.Sentences() {
		s.spell(sentence.TokenStart, sentence.TokenEnd)
	}
	tagged := s.cands[rules:]
	at := make([]int32, len(s.words)) // of each token, the tagger's name it lies in, from 1
	for k := range tagged {
		for i := tagged[k].from; i < tagged[k].to; i++ {
			at[i] = int32(k + 1)
		}
	}
	for k := range rules {
		c := &s.cands[k]
		if c.conf == 0 {
			continue
		}
		first, last := at[c.from], at[c.to-1]
		if first > 0 && first == last {
			if m := &tagged[first-1]; m.from == c.from && m.to == c.to && m.typ == c.typ {
				m.conf = 1 - (1-m.conf)*(1-c.conf)
				m.set |= c.set
				c.conf = 0
				continue
			}
		}
		c.sure = c.sure || c.by == "org-head" && first > 0 && s.extends(c, &tagged[first-1])
		full := c.by == "list" && (completes(at, tagged, c) || c.conf >= 0.85 && c.to-c.from > 1 && s.weakly(at, tagged, c))
		c.sure = c.sure || c.by == "name-chain" && (s.widens(at, tagged, c) || c.titled && s.support(c) > titledSupport && !s.covered(at, c)) || full || s.bodies && c.by == "list" && c.typ == ORG && c.to-c.from > 1 && c.conf >= 0.7
		if first > 0 && c.typ == tagged[first-1].typ && (tagged[first-1].from < c.from || tagged[first-1].to > c.to) && c.by == "name-chain" {
			c.sure = false // the tagger sees more of the name
		}
		if first > 0 && first == last && c.by == "institution" && tagged[first-1].typ == ORG && tagged[first-1].to-tagged[first-1].from > c.to-c.from {
			c.sure = false
		}
		switch {
		case c.sure && (c.by != "list" || s.bodies && (full && !placeWords[s.bare(c.from, c)] || c.typ == ORG && first == 0 && last == 0) || s.support(c) > listSupport && !s.firmly(at, tagged, c)):
		case s.covered(at, c):
			c.conf = 0
			continue
		default:
			floor := 0.1
			if c.by == "list" && c.typ == LOC && c.set.Has(capital) && !c.set.Has(commonWord) && len(s.bare(c.from, c)) >= len("انقره") {
				floor = 0.55 // «الموالية لأنقرة»: a capital's long name is hardly anything else
			}
			c.conf = min(c.conf, max(floor, 0.1+0.9*s.support(c)))
			continue
		}
		c.conf = max(c.conf, 0.9)
		for i := c.from; i < c.to; i++ {
			if m := at[i]; m > 0 {
				tagged[m-1].conf = min(tagged[m-1].conf, 0.55)
			}
		}
	}
}

// covered reports whether a token of c lies in a name of the tagger's.
func (s *sheet) covered(at []int32, c *candidate) bool {
	for _, m := range at[c.from:c.to] {
		if m > 0 {
			return true
		}
	}
	return false
}

// firmly reports whether a token of c lies in a name that the tagger is sure of, unless c holds several such names:
// «باريس سان جيرمان» is more than «باريس» and «سان جيرمان».
func (s *sheet) firmly(at []int32, tagged []candidate, c *candidate) bool {
	last, names, sure := int32(0), 0, false
	for _, m := range at[c.from:c.to] {
		if m == 0 || m == last {
			continue
		}
		last = m
		names++
		sure = sure || tagged[m-1].conf > 0.9 || tagged[m-1].from < c.from || tagged[m-1].to > c.to
	}
	return sure && names < 2
}

// tagged reports whether there is a tag for each token.
func (s *sheet) tagged() bool { return len(s.words) > 0 && len(s.tags) == len(s.words) }

// listSupport is how likely the tagger must hold the tokens of a long name from the lists for parts of a name.
const listSupport = 0.005

// extends reports whether the organisation c goes on where the tagger breaks it off, at an «و» inside the name:
// «منظمة الأمن» and «منظمة الأمن والتعاون في أوروبا».
func (s *sheet) extends(c, tagged *candidate) bool {
	if tagged.typ != ORG || tagged.from != c.from || tagged.to >= c.to {
		return false
	}
	f := s.doc.Folded(tagged.to)
	return strings.HasPrefix(f, "وال") || purposes[f] || strings.HasPrefix(f, "لل")
}

// completes reports whether the list entry c, or the country before its end, goes on where the tagger breaks off the one
// name of its type that it sees:
// «غار الدماء» where the tagger takes «غار» alone.
func completes(at []int32, tagged []candidate, c *candidate) bool {
	m := int32(0)
	for _, k := range at[c.from:c.to] {
		if k > 0 && m > 0 && k != m {
			return false
		}
		m = max(m, k)
	}
	if m == 0 || tagged[m-1].typ != c.typ {
		return false
	}
	t := &tagged[m-1]
	return t.to <= c.to && (t.from == c.from || t.from > c.from && c.set.Has(country))
}

// weak is how sure the tagger must be of its names to keep those of the lists off.
const weak = 0.8

// weakly reports whether the tagger sees in c, a list entry, only names of other types, or several, that it is not sure
// of.
func (s *sheet) weakly(at []int32, tagged []candidate, c *candidate) bool {
	last, names, same, top := int32(0), 0, false, 0.0
	for _, k := range at[c.from:c.to] {
		if k == 0 || k == last {
			continue
		}
		m := &tagged[k-1]
		if m.from < c.from || m.to > c.to {
			return false
		}
		last, names, same, top = k, names+1, same || m.typ == c.typ, max(top, m.prob)
	}
	return names > 0 && (names > 1 || !same) && top < weak
}

// widens reports whether c, a chain of names, holds persons that the tagger sees, and beside them only words that it
// does not rule out.
func (s *sheet) widens(at []int32, tagged []candidate, c *candidate) bool {
	some, extra, p := false, 0, 0.0
	for i := c.from; i < c.to; i++ {
		if k := at[i]; k > 0 {
			m := &tagged[k-1]
			if m.typ != PER || m.from < c.from || m.to > c.to {
				return false
			}
			some = true
			continue
		}
		extra++
		p += s.inside(i)
	}
	return some && (extra == 0 || p >= wide*float64(extra))
}

// titledSupport is how likely the tagger must hold a known name behind a title, in which it sees none, for a name.
const titledSupport = 0.15

// wide is how likely the tagger must hold the words by which a chain of names goes beyond the persons it sees.
const wide = 0.2

// lists returns the lists that know the whole of the tokens [from, to).
func (s *sheet) lists(from, to int) gazetteer.Set {
	var set gazetteer.Set
	for k := int(s.words[from].first); k < len(s.listed) && s.listed[k].from == from; k++ {
		if s.listed[k].to == to {
			set |= s.listed[k].set
		}
	}
	return set
}

// support returns how likely the tagger holds the tokens of c for parts of names.
func (s *sheet) support(c *candidate) float64 {
	p := 0.0
	for i := c.from; i < c.to; i++ {
		p += s.inside(i)
	}
	return p / float64(c.to-c.from)
}

// inside returns how likely the tagger holds token i for a part of a name.
func (s *sheet) inside(i int) float64 {
	p := float64(s.tags[i].Prob)
	if s.tags[i].Position == Outside {
		return 1 - p
	}
	return p
}
