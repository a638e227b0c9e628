package ner

import (
	"slices"
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// nameNouns stand before names and say what they are, with the type of the names.
var nameNouns = func() map[string]Type {
	m := make(map[string]Type)
	for w, note := range notes("before-names") {
		m[w] = Type(slices.Index(typeNames[:], note))
	}
	return m
}()

// withNouns lets the chosen names begin with the nouns that say what they are.
func (s *sheet) withNouns() {
	end := 0 // of the name before
	for k := range s.cands {
		c := &s.cands[k]
		for c.from > end && c.skip == 0 && !s.words[c.from].start {
			t, cl := s.nounAt(c.from - 1)
			if t == None || t != c.typ && t != ORG || c.typ != LOC && c.typ != ORG {
				break
			}
			c.from, c.clitics, c.typ = c.from-1, cl, t
		}
		end = c.to
	}
}

// nounAt returns the type of the names that token i stands before, and its proclitics.
func (s *sheet) nounAt(i int) (Type, clitics) {
	if s.words[i].kind != arabic.Word {
		return None, clitics{}
	}
	f := s.doc.Folded(i)
	for _, p := range [...]string{"", "و", "ف", "ب", "ل", "ك"} {
		if rest, ok := strings.CutPrefix(f, p); ok && nameNouns[rest] != None {
			return nameNouns[rest], clitics{skip: uint8(len(p) / 2)}
		}
	}
	return None, clitics{}
}
