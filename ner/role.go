package ner

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
)

// role returns the title and role that stand before a person's name, «وزير الخارجية الروسي»، or in apposition behind it,
// without proclitics and punctuation; the zero span when there is none. Between it and from stands the name before.
func (s *sheet) role(c *candidate, from, to int) arabic.Span {
	end := c.from
	for end > from && (s.words[end-1].kind == arabic.Punct || s.words[end-1].kind == arabic.QuoteOpen) && c.from-end < 2 {
		end--
	}
	if end < c.from && end > from && s.words[end-1].kind == arabic.Word && len(s.doc.Folded(end-1)) == 2 && s.doc.Text(s.doc.Token(end)) == "." {
		end++ // the dot of «أ. د.»
	}
	first := -1
	for i := end - 1; i >= from && end-i <= maxTitle; i-- {
		if kin[s.bareAt(i)] {
			break
		}
		if skip, ok := s.dualTitle(i); ok {
			t := s.doc.Token(i)
			return arabic.Span{Start: t.Start + afterLetters(s.doc.Text(t), skip), End: s.doc.Token(end - 1).End}
		}
		if s.titleAt(i, end) > 0 {
			first = i
		} else if !s.inTitle(i, from) {
			break
		}
		if s.words[i].start || s.words[i].skip > 0 && !s.words[i].has(nisba) {
			break
		}
	}
	if first >= 0 && (end == c.from || s.doc.Text(s.doc.Token(end)) != "؛") {
		return s.trim(first, end)
	}
	if c.to+1 < to && s.words[c.to].kind == arabic.Punct && s.words[c.to+1].has(gazetteer.Titles) && s.words[c.to+1].skip == 0 {
		end := c.to + 2
		for end < to && end-c.to < maxTitle && s.inTitle(end, c.to+1) && !s.words[end].start && s.words[end].kind == arabic.Word {
			end++
		}
		if end > c.to+2 && (end == to || s.words[end].kind == arabic.Punct) {
			return s.trim(c.to+1, end)
		}
	}
	return arabic.Span{}
}

// dualTitle reports whether token i is the dual or the sound plural of a title, «الرئيسين», «وزيرا», and how many letters
// of proclitics it has.
func (s *sheet) dualTitle(i int) (skip int, ok bool) {
	f := s.doc.Folded(i)
	if s.words[i].kind != arabic.Word || s.words[i].has(gazetteer.Titles) || len(f) < 10 {
		return 0, false
	}
	for _, p := range [...]string{"", "و", "ف", "ب", "ل"} {
		rest, has := strings.CutPrefix(f, p)
		if !has {
			continue
		}
		bare, article := strings.CutPrefix(rest, "ال")
		if p == "ل" && strings.HasPrefix(rest, "ل") {
			bare, article = rest[2:], true
		}
		for _, e := range [...]string{"ان", "ين", "ا", "ي"} {
			stem, has := strings.CutSuffix(bare, e)
			if has && len(stem) >= 6 && article == (len(e) == 4) && s.table.Word(stem).Has(gazetteer.Titles) && (article || i+1 < len(s.words) && s.definite(i+1)) {
				return len(p) / 2, true
			}
		}
	}
	return 0, false
}

// sharedRole returns the role that a dual title gives to c, the second of two persons, of whom first came before:
// «الرئيسان» for both of «الرئيسان الروسي … والفرنسي …». Behind the first stands token from.
func (s *sheet) sharedRole(first *Entity, c *candidate, from int) arabic.Span {
	if first.Type != PER || first.Role.Empty() || first.Role.End > first.Start {
		return arabic.Span{}
	}
	i := s.doc.Index(first.Role.Start)
	if _, ok := s.dualTitle(i); !ok {
		return arabic.Span{}
	}
	role := first.Role
	switch {
	case c.from == from && c.skip == 1 && s.doc.Folded(from)[:2] == "و":
		return role
	case c.from == from+1 && strings.HasPrefix(s.doc.Folded(from), "وال") && s.table.Word(s.doc.Folded(from)[2:]).Has(nisba):
		last := s.doc.Index(role.End - 1)
		if last > i && adjectival(s.doc.Folded(last)) {
			role.End = s.doc.Token(last - 1).End // the adjective of the first
		}
		return role
	}
	return arabic.Span{}
}

// kin are nouns of the lists of titles that tell of somebody or something else than the one whose name follows.
var kin = words("kin")

// inTitle reports whether token i may be a part of a title: titles, what carries the article, names, and the noun
// without article right behind a title or an organisation's noun.
func (s *sheet) inTitle(i, from int) bool {
	w := &s.words[i]
	if w.kind == arabic.Punct {
		return s.doc.Text(s.doc.Token(i)) == "." && s.doc.Token(i-1).Len() <= 4 && i > from
	}
	if w.kind != arabic.Word || endsTitle[s.doc.Folded(i)] {
		return false
	}
	if w.is(defined) || w.has(gazetteer.Titles|orgHead|nisba|gazetteer.Places|gazetteer.Orgs) {
		return true
	}
	return i > from && w.is(common) && s.words[i-1].has(gazetteer.Titles|orgHead)
}

// trim returns the span of the tokens [from, to) without the proclitics of the first, and without what is left of an
// article behind them: «رئيس» of «للرئيس».
func (s *sheet) trim(from, to int) arabic.Span {
	first, skip := s.doc.Token(from), int(s.words[from].skip)
	if s.words[from].article {
		skip++
	}
	return arabic.Span{
		Start: first.Start + afterLetters(s.doc.Text(first), skip),
		End:   s.doc.Token(to - 1).End,
	}
}
