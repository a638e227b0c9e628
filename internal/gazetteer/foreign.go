package gazetteer

import "math"

// letterModel tells transliterated foreign names from Arabic words by their letters: naive Bayes over trigrams, with
// the names and the common words of the lists as its examples.
type letterModel struct {
	count [2][cells]float32 // of foreign names, of common words
	odds  []float32
}

const (
	alphabet = 40 // the letters from ء to ي, the borrowed ones as one, and the edge of the word
	cells    = alphabet * alphabet * alphabet
)

func letterIndex(r rune) int {
	switch {
	case r >= 0x621 && r <= 0x63A:
		return int(r-0x621) + 1
	case r >= 0x641 && r <= 0x64A:
		return int(r-0x641) + 27
	}
	return 38
}

func (m *letterModel) add(word string, class int) {
	trigrams(word, func(cell int) { m.count[class][cell]++ })
}

func trigrams(word string, use func(cell int)) {
	a, b := 0, 0
	for _, r := range word {
		c := letterIndex(r)
		use((a*alphabet+b)*alphabet + c)
		a, b = b, c
	}
	use((a*alphabet + b) * alphabet)
}

// learn turns the counts into log odds of a letter after the two before it.
func (m *letterModel) learn() {
	m.odds = make([]float32, cells)
	const prior = 0.3
	for at := 0; at < cells; at += alphabet {
		var sum [2]float64
		for class := range sum {
			sum[class] = prior * alphabet
			for _, n := range m.count[class][at : at+alphabet] {
				sum[class] += float64(n)
			}
		}
		for c := range alphabet {
			p, q := float64(m.count[0][at+c])+prior, float64(m.count[1][at+c])+prior
			m.odds[at+c] = float32(math.Log(p/sum[0]) - math.Log(q/sum[1]))
		}
	}
}

// Foreign returns how much a folded word looks like a foreign name rather than an Arabic word, as log odds by its
// letters alone: above 0 when it does, 0 when the lists hold too little to tell.
func (t *Table) Foreign(word string) float64 {
	if t.odds == nil {
		return 0
	}
	sum := float32(0)
	trigrams(word, func(cell int) { sum += t.odds[cell] })
	return float64(sum)
}
