package ner

import (
	"slices"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
)

// facilities are the nouns of places and organisations that bear the names of people: «مطار الملك خالد», and what type the
// whole is then. Quarters stand before their names, which keep to themselves: «حي الشيخ رضوان».
var facilities = func() map[string]Type {
	m := make(map[string]Type)
	for w, note := range notes("facilities") {
		m[w] = Type(slices.Index(typeNames[:], note))
	}
	return m
}()

// facilitiesIn adds the places and organisations that bear a person's name.
func (s *sheet) facilitiesIn(from, to int) {
	for i := from; i+1 < to; i++ {
		w := &s.words[i]
		if w.kind != arabic.Word || w.is(unknown|defined) {
			continue
		}
		typ, ok := facilities[s.bareAt(i)]
		if !ok {
			continue
		}
		titled := 0
		if s.words[i+1].skip == 0 {
			titled = s.titleAt(i+1, to)
		}
		if titled == 0 && typ != LOC && typ != None {
			continue
		}
		j := i + 1 + titled
		if j >= to {
			continue
		}
		c, ok := s.chain(j, to, titled > 0, false)
		if !ok || s.words[j].skip > 0 || titled == 0 && c.conf < 0.7 {
			continue
		}
		c.from, c.by, c.clitics, c.sure = i, "facility", w.clitics, titled > 0
		c.typ, c.conf = typ, 0.9
		switch {
		case typ == None && titled == 0:
			continue
		case typ == None:
			c.typ, c.from, c.clitics = LOC, i+1, clitics{}
		}
		for c.to < to && c.to-i < 8 && s.words[c.to].kind == arabic.Word && s.words[c.to].is(defined) && s.words[c.to].skip == 0 &&
			s.words[c.to].is(common) && !s.words[c.to].has(gazetteer.Titles) && !loose[s.doc.Folded(c.to)] && !endsTitle[s.doc.Folded(c.to)] && c.typ != MISC && typ != None {
			c.to++
		}
		s.add(c)
	}
}
