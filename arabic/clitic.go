package arabic

import "strings"

// Reading is one way to take a word apart: proclitics, stem, enclitic. The three lengths are in bytes and add up to
// the word's length; Stem counts the article ال with the stem's proclitics.
type Reading struct {
	Pro, Stem, Enc int     // byte lengths
	Score          float64 // the higher, the likelier; readings are sorted by it
}

// StemOf returns the stem of word under the reading.
func (r Reading) StemOf(word string) string { return word[r.Pro : r.Pro+r.Stem] }

var proclitics = []string{"وال", "فال", "بال", "كال", "وبال", "وكال", "فبال", "ولل", "فلل", "لل", "ال", "وب", "ول", "وك", "فب", "فل", "وس", "فس", "و", "ف", "ب", "ل", "ك", "س", "أ"}
var enclitics = []string{"هما", "كما", "هم", "هن", "ها", "كم", "نا", "ني", "ه", "ك", "ي"}

// AppendReadings appends the readings of word, which must be unvowelled (folded by [StripMarks] at least), the whole word first.
func AppendReadings(dst []Reading, word string) []Reading {
	const letter = 2
	dst = append(dst, Reading{Stem: len(word), Score: 1})
	for _, p := range proclitics {
		if !strings.HasPrefix(word, p) || len(word)-len(p) < 2*letter {
			continue
		}
		dst = append(dst, Reading{Pro: len(p), Stem: len(word) - len(p), Score: 0.5})
	}
	for _, e := range enclitics {
		if strings.HasSuffix(word, e) && len(word)-len(e) >= 3*letter {
			dst = append(dst, Reading{Stem: len(word) - len(e), Enc: len(e), Score: 0.3})
		}
	}
	return dst
}
