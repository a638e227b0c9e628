package ner

import (
	"slices"
	"strings"

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
		for c.typ != MISC && typ != None && c.to < to && c.to-i < 9 && s.describes(c.to, typ) {
			c.to++
		}
		s.add(c)
	}
}

// describes reports whether token j goes on with the name of a place or an organisation that bears a person's name:
// «الدولي» of an airport, «للعلوم والتقنية» of a university.
func (s *sheet) describes(j int, typ Type) bool {
	w, f := &s.words[j], s.doc.Folded(j)
	switch {
	case w.kind != arabic.Word || w.start || loose[f] || endsTitle[f] || w.has(gazetteer.Titles|gazetteer.Places):
		return false
	case w.is(defined) && w.skip == 0 && w.is(common):
		return true
	}
	if typ != ORG {
		return false
	}
	return len(f) > 10 && (strings.HasPrefix(f, "لل") || strings.HasPrefix(f, "وال") && strings.HasPrefix(s.doc.Folded(j-1), "لل"))
}
