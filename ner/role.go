package ner

import (
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
	first := -1
	for i := end - 1; i >= from && end-i <= maxTitle; i-- {
		if kin[s.bareAt(i)] {
			break
		} else if s.titleAt(i, end) > 0 {
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
