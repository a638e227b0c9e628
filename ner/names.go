package ner

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
)

// names adds what the lists know as a name of its own.
func (s *sheet) names(from, to int) {
	for k := int(s.words[from].first); k < len(s.listed) && s.listed[k].from < to; k++ {
		l := &s.listed[k]
		if l.to > to {
			continue
		}
		typ, conf := s.judge(l)
		if typ == None {
			continue
		}
		c := candidate{from: l.from, to: l.to, clitics: l.clitics, typ: typ, conf: conf, by: "list", set: l.set}
		c.sure = (l.to-l.from > 2 || l.to-l.from > 1 && l.set.Has(gazetteer.Of(gazetteer.LocWater))) && conf >= 0.7 && !l.set.Has(gazetteer.Persons|gazetteer.Of(gazetteer.OrgGovernment, gazetteer.OrgArmed))
		if typ != PER && l.to-l.from > 1 && s.words[l.from+1].skip == 0 && s.generic(s.bare(l.from, &c), typ, l) {
			c.from, c.clitics = c.from+1, clitics{} // the name without its noun: «نهر النيل», «شركة غوغل»
		}
		for s.bodies && typ == ORG && l.to-l.from > 1 && c.to < to && s.originAt(c.to) && !s.words[c.to].start {
			c.to++ // مجلس الوزراء العراقي
		}
		s.add(c)
	}
}

// generics are the nouns that lists put before names and that are no part of them.
var generics = words("generic")

// generic reports whether noun, with which the listed name l of the type begins, says only what it is, and the rest is a
// name without it: «شركة غوغل», but not «قناة السويس».
func (s *sheet) generic(noun string, typ Type, l *listed) bool {
	if t := nameNouns[noun]; !generics[noun] || t != None && t != typ {
		return false
	}
	known := s.lists(l.from+1, l.to)
	return !s.words[l.from+1].is(common) || typ == ORG && known.Has(gazetteer.Orgs|gazetteer.Ambiguous) || typ == LOC && known.Has(gazetteer.Places)
}

// judge says what type a listed name has and how sure that is where it stands.
func (s *sheet) judge(l *listed) (Type, float64) {
	long := l.to-l.from > 1
	switch {
	case l.set.Has(gazetteer.Persons):
		switch {
		case long:
			return PER, 0.9
		case l.set.Has(commonWord|gazetteer.Heads|gazetteer.Titles) || s.words[l.from].is(defined):
			return PER, 0.35
		}
		return PER, 0.7
	case l.set.Has(properPlaces):
		return LOC, s.placeOdds(l, long)
	case l.set.Has(gazetteer.Orgs):
		switch {
		case l.set.Has(gazetteer.Ambiguous|commonWord) && !long:
			return ORG, 0.3
		case l.set.Has(gazetteer.Of(gazetteer.OrgClub)) && !long:
			return ORG, 0.7 // clubs bear the names of towns and people
		}
		return ORG, 0.85
	case l.set.Has(gazetteer.Others) && !l.set.Has(nisba):
		if l.set.Has(gazetteer.Ambiguous|commonWord) && !long {
			return MISC, 0.3
		}
		if l.set.Has(1<<gazetteer.MiscLanguage | 1<<gazetteer.MiscPeople) {
			return MISC, 0.45
		}
		return MISC, 0.7
	}
	return None, 0
}

// placeOdds says how likely a listed place is meant where it stands.
func (s *sheet) placeOdds(l *listed, long bool) float64 {
	conf := 0.9
	switch {
	case long:
	case l.set.Has(country) && l.set.Has(nisba) && s.adjective(l.from):
		conf = 0.3
	case l.set.Has(country):
		conf = 0.9
	case l.set.Has(commonWord | gazetteer.Of(gazetteer.LocAmbiguous)):
		conf = 0.25
	case l.set.Has(gazetteer.NamePart | ambiguousPer):
		conf = 0.55
	case l.set.Has(orgHead | placeHead | nisba | gazetteer.Titles):
		conf = 0.3
	}
	if conf < 0.9 && l.from > 0 && !s.words[l.from].start {
		switch prev := &s.words[l.from-1]; {
		case prev.has(placeHead) && prev.kind == s.words[l.from].kind:
			conf = 0.9
		case placeWords[s.doc.Folded(l.from-1)], l.skip == 1 && s.doc.Folded(l.from)[:2] == "ب":
			conf += 0.2
		}
	}
	return conf
}

// adjective reports whether the word i, a country or its adjective («السعودية», «تركية»), agrees with the noun before it.
func (s *sheet) adjective(i int) bool {
	w := &s.words[i]
	if w.skip > 0 || w.start || strings.HasSuffix(s.doc.Folded(i), "ا") {
		return false
	}
	prev := s.doc.Folded(i - 1)
	if s.words[i-1].kind != arabic.Word || placeWords[prev] || endsTitle[prev] {
		return false
	}
	return w.is(defined) == s.words[i-1].is(defined) || strings.HasSuffix(prev, "ه") || strings.HasSuffix(prev, "ات")
}

// placeWords stand before places.
var placeWords = words("before-places")
