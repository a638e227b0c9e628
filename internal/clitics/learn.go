package main

import (
	"math"
	"slices"
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// model holds the counts of stems and the probabilities of affixes. A chain of proclitics is as likely as its
// conjunction times the rest.
type model struct {
	stems     map[string]float64
	total     float64
	head      map[string]float64 // "", و, ف
	pro, enc  map[string]float64 // pro without the conjunction
	class     map[string]int     // of the stems that are kept: the rounded log2 of their counts, from 1
	weight    map[string]float64 // fitted additions: see features
	mostClass int
}

// reading is a reading with its parts as text.
type reading struct{ pro, stem, enc string }

func readingsOf(w string) (out []reading) {
	for _, r := range arabic.AppendReadings(nil, w) {
		out = append(out, reading{w[:r.Pro], r.StemOf(w), r.PronounOf(w)})
	}
	return out
}

const (
	rounds   = 4
	byHand   = 100  // what a word taken apart by hand counts, against one of the raw text
	discount = 0.5  // keeps rare stems from living on their own evidence
	unseen   = 0.02 // the count of an unknown stem of three letters …
	shrink   = 0.3  // … and its decrease per further letter, in powers of ten
)

// maximize estimates the model. Stems begin with the evidence of the article and of words with one reading only; words
// that were taken apart by hand are no stems.
func maximize(counts map[string]float64, train []word) *model {
	m := &model{stems: map[string]float64{},
		head: map[string]float64{"": .9, "و": .09, "ف": .005},
		pro:  map[string]float64{"": .7, "ال": .25, "ب": .03, "ل": .02, "بال": .01, "لل": .01, "ك": .001, "س": .002},
		enc:  map[string]float64{"": .9, "ه": .03, "ها": .03, "هم": .01}}
	hand, apart := map[string]float64{}, map[string]int{}
	for _, w := range train {
		stem := w.stem()
		if !maybePreposition(stem) && !strings.HasPrefix(stem, "ال") && len(stem) >= 4 {
			hand[stem]++
		}
		if w.hidden != "" && w.hidden != nothing {
			apart[w.rest()]++
		}
		if stem != w.text {
			apart[w.text]++
		} else if w.hidden == "" || w.hidden == nothing {
			apart[w.text]--
		}
	}
	readings := map[string][]reading{}
	tokens := 0.0
	for w, n := range counts {
		if n < 2 {
			continue
		}
		tokens += n
		readings[w] = readingsOf(w)
		if rest, ok := strings.CutPrefix(w, "ال"); ok && !hasArticle(w, rest, counts) {
			m.stems[w] += byHand * n
			continue
		}
		for article, share := range map[string]float64{"ال": 1, "وال": .5, "بال": .5, "لل": .5} {
			if rest, ok := strings.CutPrefix(w, article); ok && len(rest) >= 4 && hasArticle("ال"+rest, rest, counts) {
				m.stems[rest] += share * n
			}
		}
		if len(readings[w]) == 1 {
			m.stems[w] += n
		}
		if h := hidden(w, counts); h != "" && h != nothing {
			apart[w]++
		}
	}
	for stem, n := range hand {
		m.stems[stem] += byHand * n
	}
	for range rounds {
		m.total = sum(m.stems)
		next := &model{stems: map[string]float64{}, head: map[string]float64{}, pro: map[string]float64{}, enc: map[string]float64{}}
		for w, rs := range readings {
			ps := make([]float64, len(rs))
			for i, r := range rs {
				ps[i] = 1e-30
				if apart[r.stem] <= 0 {
					ps[i] += m.affixes(r) * m.count(r) / m.total
				}
			}
			all := 0.0
			for _, p := range ps {
				all += p
			}
			for i, r := range rs {
				n := counts[w] * ps[i] / all
				next.stems[r.stem] += n
				head, rest := cutConjunction(r.pro)
				next.head[head] += n / tokens
				next.pro[rest] += n / tokens
				next.enc[r.enc] += n / tokens
			}
		}
		for stem, n := range hand {
			next.stems[stem] += byHand / 10 * n
		}
		for stem, n := range next.stems {
			if next.stems[stem] = n - discount; n <= discount || apart[stem] > 0 {
				delete(next.stems, stem)
			}
		}
		m.stems, m.head, m.pro, m.enc = next.stems, next.head, next.pro, next.enc
	}
	m.total = sum(m.stems)
	return m
}

func (w word) stem() string {
	stem := strings.TrimSuffix(w.text, w.pronoun)
	if w.conjunction {
		stem = stem[len("و"):]
	}
	return stem
}

// findHidden sets hidden where the hand showed ب ل ك at least twice, or where the counts leave no doubt.
func findHidden(train []word, counts map[string]float64) {
	shown := map[string]int{}
	for _, w := range train {
		if rest := w.rest(); w.preposition && !closed[rest] {
			shown[rest]++
		}
	}
	for i, w := range train {
		rest := w.rest()
		if train[i].hidden = hidden(rest, counts); train[i].hidden == "" && shown[rest] > 1 {
			train[i].hidden = rest[:len("ب")]
		}
	}
}

// rest is the word behind the conjunction.
func (w word) rest() string {
	w.pronoun = ""
	return w.stem()
}

// nothing as what is hidden says that the word is whole.
const nothing = "-"

// hidden returns بال, كال, لل, س, ب, ل or ك where the counts leave no doubt that word begins with it: «السيارات» is
// commoner than «كالسيارات», «يقول» than «سيقول», «مصر» much commoner than «بمصر»; and nothing for words like سيناء
// and بعد: there is no «يناء», and «عد» is rare.
func hidden(word string, counts map[string]float64) string {
	const letter, few, much = 2, 20, 3
	for _, p := range []string{"بال", "كال", "لل"} {
		if rest, ok := strings.CutPrefix(word, p); ok && len(rest) >= 3*letter && counts["ال"+rest] > max(few, counts[word]) {
			return p
		}
	}
	switch {
	case closed[word]:
		return nothing
	case len(word) < 4*letter:
		return ""
	}
	p, rest := word[:letter], word[letter:]
	imperfect := strings.Contains("ي ت ن", rest[:letter])
	switch with, without := counts[word], counts[rest]; {
	case p == "س" && !imperfect, !strings.Contains("س ب ل ك", p):
	case (p == "س" || p == "ل") && imperfect && without > max(few, with),
		p != "س" && without+counts["ال"+rest] > much*max(few, with+counts["ال"+word]):
		return p
	case with >= few/4 && without+counts["ال"+rest] < with/few:
		return nothing
	}
	return ""
}

// closed are words that are never taken apart: their ال, ك or ل is no more than their history.
var closed = map[string]bool{"التي": true, "الذي": true, "الذين": true, "اللذان": true, "اللذين": true, "اللتان": true, "اللتين": true,
	"اللاتي": true, "اللواتي": true, "الله": true, "الان": true, "الا": true, "كما": true, "لما": true, "كذلك": true, "كان": true}

// hasArticle reports whether word, ال and rest, has the article. Behind ل the article loses its alef, so «لالمانيا»
// tells that the ال of المانيا is none; and «يلتقي» tells that التقي is a verb.
func hasArticle(word, rest string, counts map[string]float64) bool {
	if closed[word] || counts["لل"+rest] < counts["لال"+rest] {
		return false
	}
	return counts["يل"+rest] <= counts[rest]+counts["لل"+rest]
}

// maybePreposition reports words that could hide ب ل ك or س, which the words taken apart by hand do not show.
func maybePreposition(stem string) bool {
	for _, p := range []string{"ب", "ل", "ك", "سي", "ست", "سن", "سا"} {
		if strings.HasPrefix(stem, p) {
			return true
		}
	}
	return false
}

func sum(m map[string]float64) (total float64) {
	for _, n := range m {
		total += n
	}
	return total
}

// affixes is the probability of the affixes of r.
func (m *model) affixes(r reading) float64 {
	const never = 1e-6
	head, rest := cutConjunction(r.pro)
	return (m.head[head] + never) * (m.pro[rest] + never) * (m.enc[r.enc] + never)
}

func cutConjunction(pro string) (conjunction, rest string) {
	if strings.HasPrefix(pro, "و") || strings.HasPrefix(pro, "ف") {
		return pro[:len("و")], pro[len("و"):]
	}
	return "", pro
}

// count is the evidence for the stem of r, with that of the form it has without the pronoun.
func (m *model) count(r reading) float64 {
	n := m.stems[r.stem]
	if r.enc != "" {
		n += m.stems[free(r.stem)] / 2
	}
	return n + unseen*math.Pow(10, -shrink*float64(max(0, len(r.stem)/2-3)))
}

// free returns the form that a stem has where no pronoun follows: مدينه for مدينت, قتلوا for قتلو.
func free(stem string) string {
	if body, ok := strings.CutSuffix(stem, "ت"); ok {
		return body + "ه"
	}
	if body, ok := strings.CutSuffix(stem, "ا"); ok {
		return body + "ي"
	}
	if strings.HasSuffix(stem, "و") {
		return stem + "ا"
	}
	return ""
}

// keep keeps the n commonest stems, in classes.
func (m *model) keep(n int) {
	all := make([]string, 0, len(m.stems))
	for stem := range m.stems {
		all = append(all, stem)
	}
	slices.SortFunc(all, func(a, b string) int {
		if m.stems[a] != m.stems[b] {
			return int(math.Copysign(1, m.stems[b]-m.stems[a]))
		}
		return strings.Compare(a, b)
	})
	m.class = map[string]int{}
	for _, stem := range all[:min(n, len(all))] {
		m.class[stem] = max(1, int(math.Round(math.Log2(m.stems[stem]))))
		m.mostClass = max(m.mostClass, m.class[stem])
	}
}
