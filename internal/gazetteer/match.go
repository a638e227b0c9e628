package gazetteer

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// Match is an entry found in a document: it covers the tokens from where it was looked for to End, exclusive.
type Match struct {
	End     int
	Skip    int  // how many letters of the first token are proclitics, outside the entry
	Article bool // the letters behind them want the alef of their article back: «للأمم» is «الأمم»
	Set     Set
}

// AppendMatches appends the entries that begin at token i of doc, the shorter before the longer. Proclitics are taken
// off the first token only when it is in no list as it stands.
func (t *Table) AppendMatches(dst []Match, doc *arabic.Document, i int) []Match {
	word := doc.Folded(i)
	n := len(dst)
	dst = t.follow(dst, doc, i, Hash(0).Add(word), 0, false)
	if len(dst) > n {
		return dst
	}
	for _, p := range proclitics {
		rest, ok := strings.CutPrefix(word, p.letters)
		if !ok || len(rest) < 2*minStem {
			continue
		}
		h := Hash(0).Add(rest)
		if p.article {
			h = Hash(0).AddWithArticle(rest)
		}
		dst = t.follow(dst, doc, i, h, p.skip, p.article)
		if len(dst) > n && len(rest) == 2*minStem && dst[len(dst)-1].Set&^(NamePart|Ambiguous) == 0 && (p.letters != "و" || dst[len(dst)-1].Set&(1<<PerGiven) == 0) {
			dst = dst[:n] // «لاري» is no «اري» with a preposition, nor «وايت» «ايت» with a conjunction; «وعلي» is «علي»
		}
		if len(dst) > n {
			return dst
		}
	}
	return dst
}

// minStem is how many letters must be left of a word without its proclitics.
const minStem = 3

// proclitics are the conjunctions and prepositions that are written as one with a name, the shorter first. Before the
// article, ل swallows its alef: what is skipped then ends before the second ل.
var proclitics = [...]struct {
	letters string
	skip    int
	article bool
}{
	{"و", 1, false}, {"ب", 1, false}, {"ل", 1, false}, {"ف", 1, false}, {"ك", 1, false},
	{"ل", 1, true}, {"ول", 2, true}, {"فل", 2, true},
	{"وب", 2, false}, {"ول", 2, false}, {"فب", 2, false}, {"فل", 2, false}, {"وك", 2, false},
}

// follow appends the entries whose first word is in h and whose others follow token i.
func (t *Table) follow(dst []Match, doc *arabic.Document, i int, h Hash, skip int, article bool) []Match {
	for end := i + 1; ; end++ {
		set, more := t.Find(h)
		if set != 0 {
			dst = append(dst, Match{end, skip, article, set})
		}
		if !more || end == doc.Len() {
			return dst
		}
		h = h.Add(doc.Folded(end))
	}
}

// Mark is what the lists say of a token: the kinds of the entries that begin, go on, end or stand alone there.
type Mark struct{ Begin, Inside, End, Single Set }

// AppendMarks appends the mark of each of the tokens [from, to) of doc, from the entries that lie within them.
func (t *Table) AppendMarks(dst []Mark, doc *arabic.Document, from, to int) []Mark {
	base := len(dst)
	for range to - from {
		dst = append(dst, Mark{})
	}
	marks := dst[base:]
	var buf [16]Match
	for i := range marks {
		for _, m := range t.AppendMatches(buf[:0], doc, from+i) {
			switch end := m.End - from; {
			case end > len(marks):
			case end == i+1:
				marks[i].Single |= m.Set
			default:
				marks[i].Begin |= m.Set
				for j := i + 1; j < end-1; j++ {
					marks[j].Inside |= m.Set
				}
				marks[end-1].End |= m.Set
			}
		}
	}
	return dst
}
