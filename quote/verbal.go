package quote

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/rawi-nlp/rawi/arabic"
)

//go:embed data/verbal.txt
var verbalList string

// verbalNouns are the folded verbal nouns that what is said may begin with.
var verbalNouns = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for line := range strings.Lines(verbalList) {
		if line, _, _ = strings.Cut(line, "#"); strings.TrimSpace(line) != "" {
			m[arabic.Search.String(strings.TrimSpace(line))] = true
		}
	}
	return m
})

var possessives = []string{"هما", "هم", "ها", "ه"}

// isVerbalNoun reports whether the folded word is a verbal noun in the construct or with a possessive pronoun.
func isVerbalNoun(w string) bool {
	m := verbalNouns()
	if m[w] {
		return true
	}
	for _, p := range possessives {
		if s, ok := strings.CutSuffix(w, p); ok {
			return m[s] || strings.HasSuffix(s, "ت") && m[strings.TrimSuffix(s, "ت")+"ه"]
		}
	}
	return false
}
