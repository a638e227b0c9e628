package tagger

import "github.com/rawi-nlp/rawi/internal/crf"

// pass is one trained conditional random field: hashed features with a row of 8-bit weights each.
type pass struct {
	scale float32 // of the 8-bit weights
	chain crf.Chain
	hash  []feature
	rows  [][Labels]int8
}

// maxPasses is how many passes a model can have.
const maxPasses = 2

// lanes holds the weights of a feature for the labels of all passes, or a sum of them: 16-bit lanes, four to a word,
// so that nine additions sum them all. A weight w is kept as w+bias, which is never negative; the last lane is 1 and
// counts the features in a sum. Sums of up to 500 features fit.
type lanes [9]uint64

const (
	bias      = 128
	countLane = 4*len(lanes{}) - 1
)

func (v *lanes) set(lane int, x uint16) {
	shift := lane % 4 * 16
	v[lane/4] = v[lane/4]&^(0xFFFF<<shift) | uint64(x)<<shift
}

func (v *lanes) get(lane int) int32 { return int32(uint16(v[lane/4] >> (lane % 4 * 16))) }

func (v *lanes) add(w *lanes) {
	for k := range v {
		v[k] += w[k]
	}
}

// scores writes the sums of a pass to emit.
func (v *lanes) scores(emit []float32, pass int, scale float32) {
	zero := bias * v.get(countLane)
	for l := range emit[:Labels] {
		emit[l] = float32(v.get(pass*Labels+l)-zero) * scale
	}
}

// table finds the weights of features.
type table struct {
	mask  uint32
	slots []slot // open addressing
	rows  []lanes
}

type slot struct {
	key feature // 0 is free
	row uint32
}

func newTable(passes []*pass) *table {
	n := 0
	for _, p := range passes {
		n += len(p.hash)
	}
	size := uint32(16)
	for int(size) < 2*n {
		size *= 2
	}
	t := &table{mask: size - 1, slots: make([]slot, size), rows: make([]lanes, 0, n)}
	var empty lanes
	for l := range maxPasses * Labels {
		empty.set(l, bias)
	}
	empty.set(countLane, 1)
	for k, p := range passes {
		for i, h := range p.hash {
			at := t.find(h)
			if t.slots[at].key == 0 {
				t.slots[at] = slot{h, uint32(len(t.rows))}
				t.rows = append(t.rows, empty)
			}
			row := &t.rows[t.slots[at].row]
			for l, w := range p.rows[i] {
				row.set(k*Labels+l, uint16(int(w)+bias))
			}
		}
	}
	return t
}

// find returns the slot of f, or the free slot where it would be.
func (t *table) find(f feature) uint32 {
	at := f & t.mask
	for t.slots[at].key != f && t.slots[at].key != 0 {
		at = (at + 1) & t.mask
	}
	return at
}

// add adds the weights of f to sum.
func (t *table) add(sum *lanes, f feature) {
	if s := &t.slots[t.find(f)]; s.key != 0 {
		sum.add(&t.rows[s.row])
	}
}

// scorer sums the weights of a document's features, each word's share once for all its occurrences.
type scorer struct {
	share [][5]lanes // by type, as seen from the distances -2 … 2
	done  []bool
	sums  []lanes // by word
	emit  []float32
}

// read sums up what the words and the lists say, for all passes.
func (s *scorer) read(m *table, x *extractor, text *Text) {
	s.share, s.done = grow(s.share, len(x.types)), grow(s.done, len(x.types))
	clear(s.done)
	s.sums, s.emit = grow(s.sums, len(text.Words)), grow(s.emit, len(text.Words)*Labels)
	edge := shareOf(m, &border)
	var sum lanes
	use := func(f feature, _ group) { m.add(&sum, f) }
	for k := 1; k < len(text.Starts); k++ {
		from, to := text.Starts[k-1], text.Starts[k]
		for i := from; i < to; i++ {
			clear(sum[:])
			for d := -2; d <= 2; d++ {
				j := i + d
				if j < from || j >= to {
					sum.add(&edge[d+2])
					continue
				}
				t := x.of[j]
				if !s.done[t] {
					s.share[t], s.done[t] = shareOf(m, &x.types[t]), true
				}
				sum.add(&s.share[t][d+2])
			}
			x.pairs(text, i, from, to, use)
			s.sums[i] = sum
		}
	}
}

// run returns the scores of a pass for each label of each word. c is what the pass before found, nil for the first.
func (s *scorer) run(m *table, pass int, scale float32, x *extractor, text *Text, c *context) []float32 {
	var sum lanes
	use := func(f feature, _ group) { m.add(&sum, f) }
	for k := 1; k < len(text.Starts); k++ {
		from, to := text.Starts[k-1], text.Starts[k]
		for i := from; i < to; i++ {
			sum = s.sums[i]
			if c != nil {
				c.features(x, i, from, to, use)
			}
			sum.scores(s.emit[i*Labels:], pass, scale)
		}
	}
	return s.emit
}

func shareOf(m *table, t *wordType) (v [5]lanes) {
	for d := -2; d <= 2; d++ {
		for _, it := range t.wide {
			m.add(&v[d+2], at(it.base, d))
		}
		if d >= -1 && d <= 1 {
			for _, it := range t.near {
				m.add(&v[d+2], at(it.base, d))
			}
		}
	}
	for _, it := range t.own {
		m.add(&v[2], it.base)
	}
	return v
}
