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
	if m[w] || verbalShape(w) {
		return true
	}
	if s, ok := strings.CutSuffix(w, "ا"); ok && m[s] {
		return true // هطولا
	}
	for _, p := range possessives {
		if s, ok := strings.CutSuffix(w, p); ok {
			return m[s] || p != "ه" && verbalShape(s) || strings.HasSuffix(s, "ت") && m[strings.TrimSuffix(s, "ت")+"ه"]
		}
	}
	return false
}

// verbalShape reports whether the folded word has the shape of a verbal noun of a derived form: تفعيل, افتعال, انفعال,
// استفعال, إفعال, تفاعل. Shapes that many other nouns share are left to the list.
func verbalShape(w string) bool {
	r := []rune(w)
	switch n := len(r); {
	case w == "تعالي":
		return false
	case n == 5 && r[0] == 'ت':
		return r[3] == 'ي' || r[2] == 'ا' && r[4] != 'ه'
	case n == 7 && strings.HasPrefix(w, "است"):
		return r[5] == 'ا'
	case n == 6 && r[0] == 'ا' && (r[2] == 'ت' || r[1] == 'ن' || r[1] == 'ت'):
		return r[4] == 'ا'
	case n == 5 && r[0] == 'ا':
		return r[3] == 'ا' && r[1] != 'ل'
	}
	return false
}
