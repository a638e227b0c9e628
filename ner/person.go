package ner

import (
	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
)

// title is a title with what belongs to it, «وزير الخارجية الروسي», right before a name that begins at token to.
type title struct{ from, to int }

// joints stand inside a person's name and draw the next word into it.
var joints = map[string]bool{
	"بن": true, "ابن": true, "بنت": true, "ابو": true, "ابي": true, "ابا": true, "ام": true, "عبد": true, "ال": true,
	"فان": true, "فون": true, "دي": true, "دو": true, "دا": true, "ديل": true, "دل": true, "لو": true, "مار": true, "بو": true, "ولد": true, "ذو": true, "سان": true, "ماك": true,
}

// opening are the joints that may begin a name.
var opening = map[string]bool{"ابن": true, "ابو": true, "ابي": true, "ابا": true, "ام": true, "عبد": true, "مار": true, "ماك": true}

// maxChain is how many tokens a person's name may have.
const maxChain = 9

// persons adds the chains of names, and remembers the titles before them.
func (s *sheet) persons(from, to int) {
	open := -1 // where the title began that we are in
	for i := from; i < to; {
		w := &s.words[i]
		titled := open >= 0
		if c, ok := s.chain(i, to, titled); ok {
			if titled {
				s.titles = append(s.titles, title{open, c.from})
			}
			open = -1
			s.add(c)
			i = c.to
			continue
		}
		switch {
		case s.titleAt(i, to) > 0:
			if open < 0 {
				open = i
			}
			i += s.titleAt(i, to)
			continue
		case open < 0:
		case i-open > 12 || !s.continuesTitle(i, to):
			open = -1
		}
		_ = w
		i++
	}
}

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
func (s *sheet) continuesTitle(i, to int) bool {
	w := &s.words[i]
	switch w.kind {
	case arabic.Punct:
		t := s.doc.Text(s.doc.Token(i))
		return t == "." && i > 0 && s.doc.Token(i-1).Len() <= 4 || t == "،" || t == ","
	case arabic.Word:
		f := s.doc.Folded(i)
		return w.is(defined) || w.has(nisba|orgHead|placeHead|properPlaces|gazetteer.Orgs) || w.has(commonWord) && !joinsClauses[f] || f == "في" || f == "باسم" || f == "ركن" || f == "اول"
	case arabic.QuoteOpen:
		return true
	}
	return false
}

// joinsClauses are words that end a title.
var joinsClauses = map[string]bool{"ان": true, "انه": true, "انها": true, "الي": true, "من": true, "علي": true, "عن": true, "مع": true, "الذي": true, "التي": true, "الذين": true, "و": true, "او": true, "لا": true, "لم": true, "لن": true, "قد": true, "كان": true, "كما": true, "بعد": true, "قبل": true, "خلال": true, "منذ": true, "حيث": true, "هو": true, "هي": true, "ما": true, "يوم": true, "امس": true, "اليوم": true, "بان": true, "قال": true, "اكد": true, "هذا": true, "هذه": true, "ذلك": true}

// chain reads a person's name that begins at token i.
func (s *sheet) chain(i, to int, titled bool) (candidate, bool) {
	c := candidate{from: i, typ: PER, by: "name-chain"}
	strong, parts := 0, 0
	j := i
loop:
	for j < to && j-i < maxChain {
		w := &s.words[j]
		if w.kind != arabic.Word {
			break
		}
		f := s.doc.Folded(j)
		if j > i && w.skip > 0 {
			break
		}
		switch {
		case joints[f] && (j > i || opening[f]) && j+1 < to && s.words[j+1].kind == arabic.Word && s.jointTakes(j+1, f):
			if f == "عبد" || f == "ابو" || f == "بن" || f == "ال" {
				strong++
			}
			parts++
			j += 2
			if j-2 > i && f == "بن" && j < to && joints[s.doc.Folded(j-1)] {
				j-- // بن عبد الله
			}
		case w.has(gazetteer.NamePart | gazetteer.Persons):
			plain := !w.is(common) && !w.has(ambiguousPer|gazetteer.Titles|gazetteer.Heads|nisba)
			switch {
			case plain && !w.has(properPlaces):
				strong++
			case plain:
			case j == i && !titled && !w.has(ambiguousPer|given):
				break loop
			}
			if j > i && w.is(common) && strong == 0 {
				break loop
			}
			c.set |= w.set
			parts++
			j++
		case w.is(unknown) && s.mayBeName(j, titled, j > i, strong):
			if w.is(foreign) {
				strong++
			}
			parts++
			j++
		default:
			break loop
		}
	}
	c.to = j
	if parts == 0 {
		return c, false
	}
	c.clitics = s.words[i].clitics
	switch {
	case titled && strong > 0:
		c.conf = 0.9
	case titled && parts > 1:
		c.conf = 0.8
	case titled:
		c.conf = 0.65
	case strong > 1:
		c.conf = 0.85
	case strong == 1 && parts > 1:
		c.conf = 0.75
	case strong == 1 && c.set.Has(gazetteer.NamePart):
		c.conf = 0.45
	default:
		c.conf = 0.25
	}
	return c, true
}

// jointTakes reports whether token j may stand behind the joint f.
func (s *sheet) jointTakes(j int, f string) bool {
	w := &s.words[j]
	if w.skip > 0 {
		return false
	}
	switch f {
	case "عبد":
		return w.is(defined) || w.has(gazetteer.NamePart) || s.doc.Folded(j) == "الله"
	case "ام", "لو", "ال", "دي", "دو", "دا", "سان", "ذو", "مار", "ولد", "ديل", "دل", "بو":
		return w.is(foreign|unknown) || w.has(gazetteer.NamePart)
	}
	return !joinsClauses[s.doc.Folded(j)]
}

// mayBeName reports whether the unknown word j may be a part of a name.
func (s *sheet) mayBeName(j int, titled, inside bool, strong int) bool {
	w := &s.words[j]
	if strong > 0 && inside {
		return w.is(foreign) || w.is(defined) || s.table.Foreign(s.doc.Folded(j)) > -4
	}
	return w.is(foreign) && !w.is(defined) && (titled || s.table.Foreign(s.doc.Folded(j)) > 2)
}
