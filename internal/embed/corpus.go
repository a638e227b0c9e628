// Package embed learns word classes from raw text: exchange clusters of the class bigram model and k-means clusters of
// skip-gram vectors. Everything in it is deterministic: the same corpus gives the same classes.
package embed

import (
	"cmp"
	"slices"
)

// Corpus is a text of word identifiers. Words are numbered by falling frequency; Gap stands for a rare word and for
// the border between two sentences.
type Corpus struct {
	Words  []string
	Counts []int32
	Text   []int32
}

// Gap is the identifier of what has no class: rare words and sentence borders.
const Gap = -1

// Builder collects a corpus sentence by sentence.
type Builder struct {
	ids    map[string]int32
	words  []string
	counts []int32
	text   []int32
}

// Add appends a word to the sentence that is open.
func (b *Builder) Add(word string) {
	if b.ids == nil {
		b.ids = map[string]int32{}
	}
	id, ok := b.ids[word]
	if !ok {
		id = int32(len(b.words))
		b.ids[word] = id
		b.words = append(b.words, word)
		b.counts = append(b.counts, 0)
	}
	b.counts[id]++
	b.text = append(b.text, id)
}

// End closes the sentence.
func (b *Builder) End() {
	if n := len(b.text); n > 0 && b.text[n-1] != Gap {
		b.text = append(b.text, Gap)
	}
}

// Corpus returns what was added, without the words seen fewer than least times.
func (b *Builder) Corpus(least int32) *Corpus {
	order := make([]int32, 0, len(b.words))
	for id, n := range b.counts {
		if n >= least {
			order = append(order, int32(id))
		}
	}
	slices.SortFunc(order, func(x, y int32) int {
		return cmp.Or(cmp.Compare(b.counts[y], b.counts[x]), cmp.Compare(b.words[x], b.words[y]))
	})
	c := &Corpus{Text: make([]int32, len(b.text))}
	rank := make([]int32, len(b.words))
	for i := range rank {
		rank[i] = Gap
	}
	for r, id := range order {
		rank[id] = int32(r)
		c.Words = append(c.Words, b.words[id])
		c.Counts = append(c.Counts, b.counts[id])
	}
	for i, id := range b.text {
		c.Text[i] = Gap
		if id != Gap {
			c.Text[i] = rank[id]
		}
	}
	return c
}
