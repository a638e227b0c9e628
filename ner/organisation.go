package ner

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
)

// organisations adds the names that an organisation's noun opens: «منظمة الأمن والتعاون في أوروبا».
func (s *sheet) organisations(from, to int) {
	for i := from; i+1 < to; i++ {
		if s.words[i].has(orgHead) {
			s.organisation(i, to)
		}
	}
}

func (s *sheet) organisation(i, to int) {
	head := &s.words[i]
	c := candidate{from: i, clitics: head.clitics, typ: ORG, by: "org-head", conf: 0.6}
	definite := head.is(defined) || head.article
	j := i + 1
	for j < to && j-i < 8 {
		w := &s.words[j]
		if w.kind != arabic.Word {
			break
		}
		f := s.doc.Folded(j)
		switch {
		case w.is(defined) && (!definite || j > i+1 || w.has(nisba) || w.is(common)):
		case j > i+1 && strings.HasPrefix(f, "وال") && len(f) > 10 && !w.has(properPlaces):
		case !definite && w.has(properPlaces|gazetteer.Orgs|gazetteer.NamePart) && w.skip == 0 && j == i+1:
		case j > i+1 && (f == "في" || f == "لل") && j+1 < to && s.words[j+1].has(properPlaces) && s.words[j+1].skip == 0:
			j++
		case j > i+1 && strings.HasPrefix(f, "لل") && len(f) > 8:
		default:
			goto done
		}
		j++
	}
done:
	c.to = j
	if j > i+1 {
		s.add(c)
	}
}
