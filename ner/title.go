package ner

import (
	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
)

// maxTitle is how many tokens a title may have.
const maxTitle = 12

// persons adds the chains of names.
func (s *sheet) persons(from, to int) {
	open, royal, origin := -1, false, false // where the title began that we are in; whether the last word was an adjective of origin
	for i := from; i < to; {
		w := &s.words[i]
		if c, ok := s.chain(i, to, open >= 0 || origin, royal); ok {
			s.add(c)
			open, royal, origin = -1, false, false
			i = c.to
			i += s.joinName(i, to)
			continue
		}
		origin = w.has(nisba) && (w.is(defined) || w.article)
		if n := s.titleAt(i, to); n > 0 {
			if open < 0 {
				open = i
			}
			royal = royal || royalTitle[s.doc.Folded(i)]
			i += n
			continue
		}
		if open >= 0 && (i-open > maxTitle || !s.continuesTitle(i)) {
			open, royal = -1, false
		}
		i++
	}
}

// joinName adds the unknown name that follows a name behind an «و» that is no letter of it, «بوش وبلير», and
// returns the number of its tokens.
func (s *sheet) joinName(i, to int) int {
	if i >= to || !s.words[i].is(unknown) || s.words[i].kind != arabic.Word || s.words[i].start {
		return 0
	}
	f := s.doc.Folded(i)
	if len(f) < 8 || f[:2] != "و" || s.table.Foreign(f[2:]) < 1 {
		return 0
	}
	j := i + 1
	for j < to && j < i+3 && s.nameness(j) >= likeName {
		j++
	}
	s.add(candidate{from: i, to: j, clitics: clitics{skip: 1}, typ: PER, conf: 0.6, by: "name-and-name"})
	return j - i
}

var royalTitle = words("royal")

// titleAt returns the length of the longest title at token i.
func (s *sheet) titleAt(i, to int) int {
	n := 0
	for k := int(s.words[i].first); k < len(s.listed) && s.listed[k].from == i; k++ {
		if l := &s.listed[k]; l.set.Has(gazetteer.Titles) && l.to <= to {
			n = max(n, l.to-i)
		}
	}
	return n
}

// continuesTitle reports whether token i may stand between a title and the name.
func (s *sheet) continuesTitle(i int) bool {
	w := &s.words[i]
	switch w.kind {
	case arabic.Punct:
		t := s.doc.Text(s.doc.Token(i))
		return t == "." && i > 0 && s.doc.Token(i-1).Len() <= 4 || t == "،" || t == ","
	case arabic.QuoteOpen:
		return true
	case arabic.Word:
		f := s.doc.Folded(i)
		return !endsTitle[f] && (w.is(defined|common) || w.article || w.has(nisba|orgHead|placeHead|properPlaces|gazetteer.Orgs) || f == "في")
	}
	return false
}

// endsTitle are words that no title goes beyond.
var endsTitle = words("ends-title")
