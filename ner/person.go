package ner

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
)

// joints stand inside a person's name and draw the next word into it.
var joints = words("joints")

// descent are the joints that only names have.
var descent = words("descent")

// opening are the joints that may begin a name.
var opening = words("opening")

// regnal are the ordinals of kings and popes.
var regnal = words("regnal")

// maxChain is how many tokens a person's name may have.
const maxChain = 9

// nameness says how much a word is a part of a person's name.
type nameness uint8

const (
	noName   nameness = iota
	weakName          // in a list of names, and a common word
	someName          // in a list of names, and of places or of words that are other things too
	likeName          // in no list, with the letters of a name
	goodName          // in a list of names
)

func (s *sheet) nameness(i int) nameness {
	w := &s.words[i]
	switch {
	case w.kind != arabic.Word:
		return noName
	case w.has(gazetteer.NamePart | gazetteer.Persons):
		switch {
		case w.has(gazetteer.Titles | gazetteer.Heads | commonWord):
			return weakName
		case w.has(nisba | ambiguousPer | country):
			return someName
		case w.has(properPlaces) && !w.has(given):
			return someName
		}
		return goodName
	case w.has(ambiguousPer):
		return weakName
	case w.is(foreign):
		return likeName
	}
	return noName
}

// chain reads a person's name that begins at token i. opened says that a title or an adjective of origin stands before
// it, royal that the title is one of those that ordinals may follow.
func (s *sheet) chain(i, to int, opened, royal bool) (candidate, bool) {
	c := candidate{from: i, typ: PER, by: "name-chain", clitics: s.words[i].clitics}
	strong, parts, alike, plain := 0, 0, 0, false
	j := i
loop:
	for j < to && j-i < maxChain {
		w := &s.words[j]
		if w.kind != arabic.Word || j > i && (w.skip > 0 || w.start) {
			break
		}
		f := s.doc.Folded(j)
		if bare, ok := strings.CutPrefix(f, "و"); ok && j == i && opening[bare] {
			f, c.clitics = bare, clitics{skip: 1}
		}
		if joints[f] && (j > i || opening[f]) && j+1 < to && s.jointTakes(j+1, f) {
			if descent[f] {
				strong++
				c.sure = c.sure || j > i
			}
			parts++
			j += 2
			if j < to && joints[s.doc.Folded(j-1)] && s.words[j-1].kind == arabic.Word {
				j-- // بن عبد الله
			}
			continue
		}
		if joints[f] {
			break
		}
		odds := 0.0
		n := s.nameness(j)
		if w.is(unknown) {
			odds = s.table.Foreign(f)
		}
		switch {
		case n == goodName:
			strong++
			plain = plain || j == i && f == "علي" // which the tagger takes for the preposition
		case n == someName:
			// An adjective of origin ends a name only behind a single given name: «سليم التركي».
			if w.has(nisba) && w.is(defined) && (parts != 1 || strong == 0 || opened && !plain) {
				break loop
			}
			if j == i && w.has(nisba|country) && !(j+1 < to && s.words[j+1].skip == 0 && s.nameness(j+1) >= likeName) {
				break loop
			}
			if j == i && w.has(given) {
				strong++
			}
		case n == weakName:
			if j == i && (w.has(gazetteer.Titles|gazetteer.Heads|nisba) || !s.openWeakly(j, to, opened)) {
				break loop
			}
			if j > i && (parts > 2 || strong == 0 || w.has(gazetteer.Titles|gazetteer.Heads) && !s.endsName(j+1, to)) {
				break loop
			}
		case j > i && regnal[f] && royal:
			j++
			break loop
		case n == likeName && !w.is(defined) && !strings.HasPrefix(f, "و") && (odds > 1 || strong > 0 || opened):
			if j == i && !opened && odds < 3 {
				break loop
			}
			alike++
		case j > i && strong > 0 && parts == 1 && w.has(properPlaces) && !w.has(country|commonWord) && !w.is(defined) && s.table.Foreign(f) > 1:
			strong++ // «جون بولتون»: a town's name is a family's too
		case w.is(unknown) && w.is(defined) && j > i && strong > 0 && odds > -6 && c.set.Has(gazetteer.NamePart):
			c.to = j + 1
			j++
			parts++
			break loop
		default:
			break loop
		}
		c.set |= w.set
		parts++
		j++
	}
	c.to = j
	c.sure = c.sure && strong > 1 && parts > 1 || plain && parts > 1 && !s.words[j-1].has(country|capital)
	if parts == 0 {
		return c, false
	}
	c.titled = opened && strong > 0
	switch {
	case opened && strong > 0:
		c.conf = 0.9
	case opened && parts > 1:
		c.conf = 0.8
	case opened:
		c.conf = 0.6
	case strong > 1:
		c.conf = 0.85
	case strong == 1 && parts > 1:
		c.conf = 0.75
	case strong == 1:
		c.conf = 0.45
	case alike > 1:
		c.conf = 0.52
	default:
		c.conf = 0.3
	}
	return c, true
}

// openWeakly reports whether the common word i, which is a given name too, opens a name for what follows it:
// «رجب طيب إردوغان».
func (s *sheet) openWeakly(i, to int, opened bool) bool {
	for j := i + 1; j < to && j < i+3 && s.words[j].skip == 0; j++ {
		switch n := s.nameness(j); {
		case n == goodName || n == likeName && s.table.Foreign(s.doc.Folded(j)) > 0:
			return opened || s.words[i].has(given|ambiguousPer)
		case n != weakName:
			return opened && n == someName
		}
	}
	return false
}

// endsName reports whether what stands at token j can follow a name whose last word is also a title.
func (s *sheet) endsName(j, to int) bool {
	return j >= to || s.words[j].kind != arabic.Word || s.nameness(j) >= someName
}

// jointTakes reports whether token j may stand behind the joint f.
func (s *sheet) jointTakes(j int, f string) bool {
	w := &s.words[j]
	if w.kind != arabic.Word || w.skip > 0 {
		return false
	}
	g := s.doc.Folded(j)
	switch f {
	case "عبد":
		return w.is(defined) || w.has(gazetteer.NamePart) || g == "الله"
	case "بن", "ابو", "ابي", "ابا":
		return !endsTitle[g]
	case "ابن", "بنت":
		return !w.is(common) || w.has(gazetteer.NamePart|ambiguousPer)
	}
	return w.is(unknown) || w.has(gazetteer.NamePart) && !w.is(common)
}
