package ner

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
)

// maxComplement is how many tokens may follow the noun that opens an organisation's name.
const maxComplement = 9

// outside are the nouns that stand before an organisation's name and are not part of it: «شركة توتال».
var outside = words("outside")

// hollow are the nouns that open names of offices and crowds rather than of organisations: «إدارة المرور», «شركات النفط».
var hollow = words("hollow")

// firm are the nouns whose complements are names nearly always.
var firm = words("firm")

// agency are the firm nouns for which no other thing than an organisation comes into question.
var agency = words("agency")

// loose are adjectives and nouns that stand behind names and belong to none.
var loose = words("loose")

// organisations adds the names that an organisation's noun opens: «منظمة الأمن والتعاون في أوروبا».
func (s *sheet) organisations(from, to int) {
	for i := from; i+1 < to; i++ {
		if s.words[i].has(orgHead) && s.words[i].kind == arabic.Word {
			s.organisation(i, to)
		}
	}
}

func (s *sheet) organisation(i, to int) {
	head := &s.words[i]
	c := candidate{from: i, clitics: head.clitics, typ: ORG, by: "org-head"}
	noun := s.bare(i, &c)
	if outside[noun] && s.named(i+1, to) {
		return
	}
	definite := head.is(defined)
	end, origin := s.complement(i+1, to, definite)
	if end == i+1 {
		return
	}
	c.to = end
	quoted := i > 0 && s.words[i-1].kind == arabic.QuoteOpen && end < len(s.words) && s.words[end].kind == arabic.QuoteClose
	switch {
	case quoted && noun != "دار": // but «دار الحرب»
		c.conf, c.sure = 0.9, true
	case hollow[noun]:
		return
	case definite && !origin && !firm[noun]:
		c.conf = 0.45
	case firm[noun]:
		c.conf = 0.8
		c.sure = agency[noun] && (origin || !definite)
	default:
		c.conf = 0.62
	}
	s.add(c)
	head.head = int32(len(s.cands))
}

// named adds the foreign, unknown or quoted name that begins at token i, right behind a noun that is not part of it.
func (s *sheet) named(i, to int) bool {
	quoted := i < to && s.words[i].kind == arabic.QuoteOpen
	if quoted {
		i++
	}
	j := i
	if n := s.listedOrg(i, to); n > 0 && !quoted {
		s.add(candidate{from: i, to: i + n, typ: ORG, conf: 0.8, by: "org-noun", sure: true})
		return true
	}
	for ; j < to && j-i < 4; j++ {
		w := &s.words[j]
		if quoted && w.kind == arabic.QuoteClose {
			break
		}
		if w.kind == arabic.Latin || w.kind == arabic.Word && (quoted || j > i && w.skip == 0 && w.is(foreign) || j == i && w.skip == 0 && w.is(foreign) && !w.is(defined)) {
			continue
		}
		break
	}
	if j == i || quoted && (j >= to || s.words[j].kind != arabic.QuoteClose) {
		return false
	}
	s.add(candidate{from: i, to: j, typ: ORG, conf: 0.7, by: "org-noun"})
	return true
}

// listedOrg returns the number of tokens of the longest listed organisation that begins at token i and is nothing else.
func (s *sheet) listedOrg(i, to int) int {
	n := 0
	if i >= to || s.words[i].skip > 0 {
		return 0
	}
	for k := int(s.words[i].first); k < len(s.listed) && s.listed[k].from == i; k++ {
		l := &s.listed[k]
		if l.to <= to && l.set.Has(gazetteer.Orgs) && (l.to-i > 1 || l.set&^(gazetteer.Orgs|gazetteer.Places) == 0) {
			n = max(n, l.to-i)
		}
	}
	return n
}

// complement returns the end of what completes the organisation's noun before token i, i itself when nothing does, and
// whether an adjective of origin is in it.
func (s *sheet) complement(i, to int, definite bool) (end int, origin bool) {
	j := i
	for j < to && j-i < maxComplement {
		w := &s.words[j]
		if w.kind != arabic.Word || w.start {
			break
		}
		f := s.doc.Folded(j)
		switch {
		case loose[f]:
			return j, origin
		case w.is(defined) && w.skip == 0 && w.has(nisba):
			origin = true
		case w.is(defined) && w.skip == 0:
			if w.has(gazetteer.Places) && !w.is(common) && j > i {
				return j, origin
			}
		case j == i && !definite && w.skip == 0 && !endsTitle[f] && w.has(gazetteer.Places|gazetteer.Orgs|gazetteer.NamePart) && !w.is(common):
			// جامعة القاهرة, حزب الله, معهد غوته: the name and what is foreign behind it
			j++
			for j < to && s.words[j].kind == arabic.Word && s.words[j].skip == 0 && (s.words[j].is(foreign) || s.words[j].is(defined) && s.words[j].has(nisba)) && j-i < 3 {
				j++
			}
			return j, origin
		case j == i && !definite && w.is(unknown) && !strings.HasPrefix(f, "و"):
			for j < to && j-i < 3 && s.words[j].kind == arabic.Word && s.words[j].is(unknown) && s.words[j].is(foreign) {
				j++
			}
			return j, origin
		case j == i && !definite && w.skip == 0 && w.is(common) && !endsTitle[f] && !placeWords[f] && j+1 < to && s.words[j+1].is(defined) && s.words[j+1].skip == 0:
			// هيئة تحرير الشام: one noun without article before one with it
		case j > i && strings.HasPrefix(f, "وال") && len(f) > 10 && !w.has(gazetteer.Places|gazetteer.Titles|gazetteer.Heads) && (w.is(common) || !w.has(gazetteer.Orgs)) && s.words[j-1].is(defined) && !s.words[j-1].has(nisba):
		case j > i && strings.HasPrefix(f, "لل") && len(f) > 8 && !w.has(gazetteer.Places|gazetteer.Orgs|nisba):
		case j > i && w.has(gazetteer.Places|gazetteer.Orgs) && w.article && strings.HasPrefix(f, "لل") && j == i+1 && definite:
			return j + 1, origin // المكتب الصحافي للكرملين is not reached here, الامانة العامة للجامعة is
		case j > i && purposes[f] && j+1 < to && s.words[j+1].is(defined):
		case j > i && f == "في" && j+1 < to && s.words[j+1].has(gazetteer.Places) && s.words[j+1].skip == 0 && j-i >= 2 && strings.HasPrefix(s.doc.Folded(j-1), "و"):
			return j + 2, origin
		default:
			return j, origin
		}
		j++
	}
	return j, origin
}

// purposes are nouns with ل that begin what an organisation is for: «لحقوق الإنسان».
var purposes = words("purposes")
