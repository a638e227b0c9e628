package ner

import (
	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
)

// states are the nouns of states, which quotation marks seldom name: «أمن دولة «…»».
var states = words("states")

// maxQuoted is how many words a quoted name may have.
const maxQuoted = 5

// quoted adds the names in quotation marks that need no context but what stands right before the marks: a noun that
// says what the name is, «ملعب «لوفتس رود»», or the ل of the medium that was told something, «قال لـ«الرياض»»; and media
// that are known as such wherever they stand in the marks alone.
func (s *sheet) quoted(from, to int) {
	for i := from + 1; i+2 < to; i++ {
		if s.words[i].kind != arabic.QuoteOpen {
			continue
		}
		j := i + 1
		for j < to && j-i <= maxQuoted && (s.words[j].kind == arabic.Word || s.words[j].kind == arabic.Latin || s.words[j].kind == arabic.Number && j > i+1) {
			j++
		}
		if j == i+1 || j >= to || s.words[j].kind != arabic.QuoteClose {
			continue
		}
		c := candidate{from: i + 1, to: j, conf: 0.9, by: "quoted", sure: true}
		set := s.lists(i+1, j)
		switch typ, _ := s.nounAt(i - 1); {
		case typ != None && !states[s.bareAt(i-1)]:
			c.typ = typ
		case s.doc.Folded(i-1) == "ل" && set.Has(gazetteer.Orgs|gazetteer.Of(gazetteer.OrgAmbiguous)), set.Has(gazetteer.Of(gazetteer.OrgMedia)), j-i > 2 && set.Has(gazetteer.Of(gazetteer.OrgAmbiguous)):
			c.typ = ORG
		default:
			continue
		}
		c.set = set
		s.add(c)
	}
}
