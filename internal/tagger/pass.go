package tagger

import (
	"github.com/rawi-nlp/rawi/internal/crf"
)

// pass is one trained conditional random field: hashed features with a row of 8-bit weights each.
type pass struct {
	scale float32 // of the 8-bit weights
	chain crf.Chain
	mask  uint32
	keys  []feature // open addressing, 0 is free
	index []int32   // into rows, by slot
	rows  [][Labels]int8
	hash  []feature // of the rows, in their order
}

// newPass arranges rows for looking them up.
func newPass(chain crf.Chain, scale float32, hash []feature, rows [][Labels]int8) *pass {
	size := uint32(16)
	for int(size) < 2*len(hash) {
		size *= 2
	}
	p := &pass{scale: scale, chain: chain, mask: size - 1, keys: make([]feature, size), index: make([]int32, size), rows: rows, hash: hash}
	for i, h := range hash {
		at := h & p.mask
		for p.keys[at] != 0 {
			at = (at + 1) & p.mask
		}
		p.keys[at], p.index[at] = h, int32(i)
	}
	return p
}

// add adds the weights of f to sum.
func (p *pass) add(sum *[Labels]int32, f feature) {
	for at := f & p.mask; p.keys[at] != 0; at = (at + 1) & p.mask {
		if p.keys[at] == f {
			row := &p.rows[p.index[at]]
			for l := range sum {
				sum[l] += int32(row[l])
			}
			return
		}
	}
}

// scorer computes the emissions of one pass over a document, each word's share once for all its occurrences.
type scorer struct {
	share [][5][Labels]int32 // by type, as seen from the distances -2 … 2
	done  []bool
	edge  [5][Labels]int32
	emit  []float32
}

func (s *scorer) run(p *pass, x *extractor, text *Text, c *context) []float32 {
	s.share, s.done = grow(s.share, len(x.types)), grow(s.done, len(x.types))
	clear(s.done)
	s.edge = shareOf(p, &border)
	s.emit = grow(s.emit, len(text.Words)*Labels)
	var sum [Labels]int32
	use := func(f feature, _ group) { p.add(&sum, f) }
	for k := 1; k < len(text.Starts); k++ {
		from, to := text.Starts[k-1], text.Starts[k]
		for i := from; i < to; i++ {
			clear(sum[:])
			for d := -2; d <= 2; d++ {
				v := &s.edge[d+2]
				if j := i + d; j >= from && j < to {
					t := x.of[j]
					if !s.done[t] {
						s.share[t], s.done[t] = shareOf(p, &x.types[t]), true
					}
					v = &s.share[t][d+2]
				}
				for l := range sum {
					sum[l] += v[l]
				}
			}
			x.pairs(text, i, from, to, use)
			if c != nil {
				c.features(x, i, from, to, use)
			}
			for l, v := range sum {
				s.emit[i*Labels+l] = float32(v) * p.scale
			}
		}
	}
	return s.emit
}

func shareOf(p *pass, t *wordType) (v [5][Labels]int32) {
	for d := -2; d <= 2; d++ {
		for _, it := range t.wide {
			p.add(&v[d+2], at(it.base, d))
		}
		if d >= -1 && d <= 1 {
			for _, it := range t.near {
				p.add(&v[d+2], at(it.base, d))
			}
		}
	}
	for _, it := range t.own {
		p.add(&v[2], it.base)
	}
	return v
}
