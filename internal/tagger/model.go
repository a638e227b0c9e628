package tagger

import (
	"sync"

	"github.com/rawi-nlp/rawi/internal/crf"
	"github.com/rawi-nlp/rawi/internal/lexicon"
)

// Model is a lexicon and up to two passes. It never changes and may be shared by any number of goroutines.
type Model struct {
	Lexicon *lexicon.Lexicon
	passes  []*pass
	curve   curve
	once    sync.Once
	table   *table
	pool    sync.Pool
}

// Result is what a model says of a text: the likeliest labels, the probability of each label at each word, [Labels] a
// word, and how sure each word's label is: outside names its probability, in a name, for all its words, how often names
// as likely as this one are right. It belongs to the model again once Release is called.
type Result struct {
	Labels    []uint8
	Marginals []float32
	Sure      []float32

	x       extractor
	c       context
	s       scorer
	lattice crf.Lattice
	names   []Name
}

// Tag labels the words of text with all passes.
func (m *Model) Tag(text *Text) *Result { return m.tag(text, len(m.passes)) }

func (m *Model) tag(text *Text, passes int) *Result {
	r, _ := m.pool.Get().(*Result)
	if r == nil {
		r = new(Result)
	}
	r.x.lex = m.Lexicon
	m.once.Do(func() { m.table = newTable(m.passes) })
	r.x.read(text)
	r.s.read(m.table, &r.x, text)
	r.Marginals = grow(r.Marginals, len(text.Words)*Labels)
	for k, p := range m.passes[:passes] {
		var c *context
		if k > 0 {
			c = &r.c
			c.read(&r.x, r.Marginals)
		}
		emit := r.s.run(m.table, k, p.scale, &r.x, text, c)
		r.lattice.Reset(&p.chain)
		r.Labels = r.Labels[:0]
		for s := 1; s < len(text.Starts); s++ {
			a, b := text.Starts[s-1]*Labels, text.Starts[s]*Labels
			r.lattice.Marginals(emit[a:b], r.Marginals[a:b])
			if k == passes-1 {
				r.Labels = r.lattice.Best(r.Labels, emit[a:b])
			}
		}
	}
	if passes == len(m.passes) {
		r.rate(m.curve)
	}
	return r
}

// rate fills in how sure the labels are.
func (r *Result) rate(c curve) {
	r.Sure = grow(r.Sure, len(r.Labels))
	for i := range r.Labels {
		r.Sure[i] = min(r.probability(i), 1)
	}
	r.names = Names(r.names[:0], r.Labels)
	for _, n := range r.names {
		p := c.at(r.mean(n))
		for i := n.Start; i < n.End; i++ {
			r.Sure[i] = p
		}
	}
}

// probability returns the probability of the label of word i.
func (r *Result) probability(i int) float32 { return r.Marginals[i*Labels+int(r.Labels[i])] }

// mean returns the mean probability of the labels of a name.
func (r *Result) mean(n Name) float32 {
	p := float32(0)
	for i := n.Start; i < n.End; i++ {
		p += r.probability(i)
	}
	return p / float32(n.End-n.Start)
}

// Release gives the result's memory back for another text.
func (m *Model) Release(r *Result) { m.pool.Put(r) }
