package ner

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
)

// months are the months; amounts the words of number that stand before a currency; alefEndings names that are other
// words when their ى is a ي.
var (
	months      = words("months")
	amounts     = words("amounts")
	alefEndings = words("alef-endings")
)

// homographs are names that are common words too, with the words of which one must stand in the text for the name to be
// meant; behind «!» those that must not stand there, behind «<» and «>» those that must not stand right before and behind.
var homographs = notes("homographs")

// doubt drops the names of one word that the text means as a common word: months beside months and numbers, homographs
// without a witness, «ملهى ليلي».
func (s *sheet) doubt() {
	for k := range s.cands {
		c := &s.cands[k]
		if c.to-c.from != 1 || c.by == "lexicon" {
			continue
		}
		f := s.bare(c.from, c)
		switch {
		case months[f]:
			if s.dated(c.from) {
				c.conf = 0
			}
		case homographs[f] != "":
			if !s.witnessed(c.from, f) {
				c.conf = 0
			}
		case c.typ == LOC && c.set.Has(country) && c.set.Has(nisba):
			if c.from > 0 && s.adjective(c.from) && s.words[c.from-1].is(defined) && strings.HasSuffix(s.doc.Folded(c.from-1), "ه") {
				c.conf = 0 // «الكرة السعودية»
			}
		case alefEndings[f]:
			if s.writesAlef() && strings.HasSuffix(s.text(c.from), "ي") {
				c.conf = 0
			}
		}
	}
}

// dated reports whether the name of a month, token i, is one in a date: beside a number, the word for month, or another
// month, in brackets or not.
func (s *sheet) dated(i int) bool {
	for _, step := range [...]int{-1, 1} {
		j := i + step
		if j >= 0 && j < len(s.words) && (s.text(j) == "(" || s.text(j) == ")" || s.text(j) == "/") {
			j += step
		}
		if j < 0 || j >= len(s.words) {
			continue
		}
		if f := s.bareAt(j); s.words[j].kind == arabic.Number || months[f] || months[strings.TrimPrefix(f, "و")] || f == "شهر" || f == "شهري" || f == "عام" || f == "سنه" {
			return true
		}
	}
	return false
}

// witnessed reports whether the homograph f, token i, is the name: by the noun before it, by its quotation marks, or by
// the company it keeps in the text.
func (s *sheet) witnessed(i int, f string) bool {
	if i > 0 {
		prev := s.bareAt(i - 1)
		if s.words[i-1].kind == arabic.QuoteOpen && i+1 < len(s.words) && s.words[i+1].kind == arabic.QuoteClose || nameNouns[prev] != None || s.words[i-1].has(placeHead) {
			return true
		}
	}
	wanted, found := false, false
	for w := range strings.FieldsSeq(homographs[f]) {
		switch sign, word := w[0], w[1:]; sign {
		case '!':
			if s.company()[word] {
				return false
			}
		case '<':
			if i > 0 && s.bareAt(i-1) == word {
				return false
			}
		case '>':
			if i+1 < len(s.words) && s.doc.Folded(i+1) == word {
				return false
			}
		default:
			wanted, found = true, found || s.company()[w]
		}
	}
	return found || !wanted
}

// company returns the words of the document with and without a proclitic letter.
func (s *sheet) company() map[string]bool {
	if s.beside == nil {
		s.beside = make(map[string]bool, 512)
		for i := range s.words {
			if f := s.doc.Folded(i); s.words[i].kind == arabic.Word {
				s.beside[f] = true
				if len(f) > 6 && strings.ContainsRune("وفبل", []rune(f[:2])[0]) {
					s.beside[f[2:]] = true
				}
			}
		}
	}
	return s.beside
}

// writesAlef reports whether the document writes «على» with an alef at its end, so that its ي are meant.
func (s *sheet) writesAlef() bool {
	if s.alefs == 0 {
		s.alefs = -1
		for i := range s.doc.Len() {
			if s.doc.Folded(i) == "علي" && strings.HasSuffix(s.text(i), "ى") {
				s.alefs = 1
				break
			}
		}
	}
	return s.alefs > 0
}

// amount reports whether token i is a number or a word of number.
func (s *sheet) amount(i int) bool {
	return s.words[i].kind == arabic.Number || amounts[s.bareAt(i)]
}

const currency = gazetteer.Set(1 << gazetteer.MiscCurrency)
