package main

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"math"
	"math/rand"
	"slices"
	"strconv"
)

// classOf returns the class of r's stem as arabic's table reckons it, 0 for unknown.
func (m *model) classOf(r reading) int {
	class := m.class[r.stem]
	if r.enc != "" {
		class = max(class, m.class[free(r.stem)]-1)
	}
	return class
}

// mostLetters is the length from which on unknown stems are equally likely.
const mostLetters = 9

// features returns the generative log probability of r and the names of the weights that are added to it.
func (m *model) features(r reading) (float64, []string) {
	base := math.Log(m.affixes(r) / m.total)
	conjunction, rest := cutConjunction(r.pro)
	names := []string{"conj " + conjunction, "pro " + rest, "enc " + r.enc}
	if class := m.classOf(r); class > 0 {
		return base + float64(class)*math.Ln2, names
	}
	letters := len(r.stem) / 2
	base += math.Log(unseen) - shrink*math.Ln10*float64(max(0, letters-3))
	return base, append(names, "unknown conj "+conjunction, "unknown pro "+rest, "unknown enc "+r.enc, "letters "+strconv.Itoa(min(letters, mostLetters)))
}

func (m *model) score(r reading) float64 {
	score, names := m.features(r)
	for _, name := range names {
		score += m.weight[name]
	}
	return score
}

func (w word) agrees(r reading) bool {
	conjunction, rest := cutConjunction(r.pro)
	return w.conjunction == (conjunction != "") && w.pronoun == r.enc && (w.hidden == "" || w.hidden == rest || w.hidden == nothing && rest == "")
}

// fit adjusts the weights by stochastic gradient ascent on the probability of the readings that agree with the hand.
func (m *model) fit(train []word) {
	m.weight = map[string]float64{}
	random := rand.New(rand.NewSource(1))
	for rate := 0.1; rate > 0.02; rate *= 0.6 {
		for _, i := range random.Perm(len(train)) {
			rs := readingsOf(train[i].text)
			ps, all, right := make([]float64, len(rs)), 0.0, 0.0
			for k, r := range rs {
				ps[k] = m.score(r)
			}
			most := slices.Max(ps)
			for k, r := range rs {
				ps[k] = math.Exp(ps[k] - most)
				all += ps[k]
				if train[i].agrees(r) {
					right += ps[k]
				}
			}
			if right == 0 {
				continue
			}
			for k, r := range rs {
				gradient := -ps[k] / all
				if train[i].agrees(r) {
					gradient += ps[k] / right
				}
				_, names := m.features(r)
				for _, name := range names {
					m.weight[name] += rate * gradient
				}
			}
		}
	}
}

// accuracy is the share of words whose likeliest reading agrees with the hand.
func (m *model) accuracy(words []word) float64 {
	right := 0
	for _, w := range words {
		if w.agrees(m.best(w)) {
			right++
		}
	}
	return float64(right) / float64(len(words))
}

// best returns the likeliest reading of w.
func (m *model) best(w word) reading {
	return slices.MaxFunc(readingsOf(w.text), func(a, b reading) int { return int(math.Copysign(1, m.score(a)-m.score(b))) })
}

// prepositions is the share of the prepositions ب ل ك, where the hand shows one, that the likeliest reading has.
func (m *model) prepositions(words []word) float64 {
	found, all := 0, 0
	for _, w := range words {
		if w.preposition {
			all++
			if _, rest := cutConjunction(m.best(w).pro); rest != "" && rest != "ال" && rest != "س" {
				found++
			}
		}
	}
	return float64(found) / float64(max(all, 1))
}

func unsplit(words []word) float64 {
	right := 0
	for _, w := range words {
		if w.agrees(reading{stem: w.text}) {
			right++
		}
	}
	return float64(right) / float64(len(words))
}

// write writes the table in the form that package arabic reads.
func (m *model) write(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintln(out, "# Learnt by internal/clitics from word counts of SaudiNewsNet and from NewsFANE Gold (Alotaibi and Lee 2014, CC BY-SA 3.0)")
	fmt.Fprintln(out, "# against ANERcorp (Benajiba, Rosso and Benedí Ruiz 2007, CC BY-SA 4.0). Licence of this file: CC BY-SA 4.0.")
	parameters := func(kind, affix string, p, more, unknown float64) {
		fmt.Fprintf(out, "%s -%s %.3f %.3f\n", kind, affix, math.Log(p)+more, unknown)
	}
	for _, head := range slices.Sorted(maps.Keys(m.head)) {
		parameters("conj", head, m.head[head], m.weight["conj "+head], m.weight["unknown conj "+head])
	}
	for _, pro := range slices.Sorted(maps.Keys(m.pro)) {
		parameters("pro", pro, m.pro[pro], m.weight["pro "+pro], m.weight["unknown pro "+pro])
	}
	for _, enc := range slices.Sorted(maps.Keys(m.enc)) {
		parameters("enc", enc, m.enc[enc], m.weight["enc "+enc], m.weight["unknown enc "+enc])
	}
	for n := 1; n <= mostLetters; n++ {
		fmt.Fprintf(out, "unknown %d %.3f\n", n, math.Log(unseen/m.total)-shrink*math.Ln10*float64(max(0, n-3))+m.weight["letters "+strconv.Itoa(n)])
	}
	stems := map[int][]string{}
	for stem, class := range m.class {
		stems[class] = append(stems[class], stem)
	}
	for class := m.mostClass; class > 0; class-- {
		if len(stems[class]) == 0 {
			continue
		}
		fmt.Fprintf(out, "class %d %.3f\n", class, float64(class)*math.Ln2-math.Log(m.total))
		slices.Sort(stems[class])
		for _, stem := range stems[class] {
			fmt.Fprintln(out, stem)
		}
	}
	return out.Flush()
}
