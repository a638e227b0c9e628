package embed

import (
	"math"
	"slices"
)

// neighbour is a word or class that stands beside another, and how often.
type neighbour struct {
	id, n int32
}

// Exchange sorts the words of c into k classes so that the class bigram model fits the text best, moving one word at
// a time to its best class (Kneser and Ney 1993; Martin, Liermann and Ney 1998), for the given number of rounds.
func Exchange(c *Corpus, k, rounds int, progress func(round, moved int)) []int32 {
	x := newExchanger(c, k)
	for round := range rounds {
		moved := 0
		for w := range c.Words {
			if x.improve(int32(w)) {
				moved++
			}
		}
		if progress != nil {
			progress(round, moved)
		}
		if moved*1000 < len(c.Words) {
			break
		}
	}
	return x.class
}

type exchanger struct {
	k           int
	class       []int32
	next, prev  [][]neighbour // the words behind and before each word
	pair        []int32       // class bigram counts, [k][k]
	pairT       []int32       // the same, transposed
	left, right []int32       // class counts as first and as second of a bigram
	total       []neighbour   // bigram counts of each word as first (id) and as second (n)
	nlogn       []float64

	out, in       []int32 // scratch: counts by class
	outIDs, inIDs []int32
}

func newExchanger(c *Corpus, k int) *exchanger {
	v := len(c.Words)
	x := &exchanger{k: k, class: make([]int32, v), pair: make([]int32, k*k), pairT: make([]int32, k*k), left: make([]int32, k), right: make([]int32, k),
		total: make([]neighbour, v), nlogn: make([]float64, 1<<20), out: make([]int32, k), in: make([]int32, k)}
	for i := range x.nlogn {
		if i > 1 {
			x.nlogn[i] = float64(i) * math.Log(float64(i))
		}
	}
	for w := range v {
		x.class[w] = int32(w % k)
		if w >= k {
			x.class[w] = int32(k - 1 - w%k)
		}
	}
	x.next = bigrams(c.Text, v, false)
	x.prev = bigrams(c.Text, v, true)
	for w := range v {
		for _, n := range x.next[w] {
			a, b := int(x.class[w]), int(x.class[n.id])
			x.pair[a*k+b] += n.n
			x.pairT[b*k+a] += n.n
			x.left[a] += n.n
			x.right[b] += n.n
			x.total[w].id += n.n
			x.total[n.id].n += n.n
		}
	}
	return x
}

// bigrams returns the neighbours of each word with their counts.
func bigrams(text []int32, v int, backward bool) [][]neighbour {
	all := make([][]neighbour, v)
	for i := 1; i < len(text); i++ {
		a, b := text[i-1], text[i]
		if a == Gap || b == Gap {
			continue
		}
		if backward {
			a, b = b, a
		}
		all[a] = append(all[a], neighbour{b, 1})
		if n := len(all[a]); n == cap(all[a]) {
			all[a] = compact(all[a])
		}
	}
	for w := range all {
		all[w] = slices.Clip(compact(all[w]))
	}
	return all
}

func compact(ns []neighbour) []neighbour {
	slices.SortFunc(ns, func(x, y neighbour) int { return int(x.id - y.id) })
	out := ns[:0]
	for _, n := range ns {
		if len(out) > 0 && out[len(out)-1].id == n.id {
			out[len(out)-1].n += n.n
		} else {
			out = append(out, n)
		}
	}
	return out
}

func (x *exchanger) f(n int32) float64 {
	if int(n) < len(x.nlogn) {
		return x.nlogn[n]
	}
	return float64(n) * math.Log(float64(n))
}

// improve moves w to its best class and reports whether that is another one than before.
func (x *exchanger) improve(w int32) bool {
	k := x.k
	was := x.class[w]
	self := int32(0)
	x.outIDs, x.inIDs = x.outIDs[:0], x.inIDs[:0]
	for _, n := range x.next[w] {
		if n.id == w {
			self = n.n
			continue
		}
		c := x.class[n.id]
		if x.out[c] == 0 {
			x.outIDs = append(x.outIDs, c)
		}
		x.out[c] += n.n
	}
	for _, n := range x.prev[w] {
		if n.id == w {
			continue
		}
		c := x.class[n.id]
		if x.in[c] == 0 {
			x.inIDs = append(x.inIDs, c)
		}
		x.in[c] += n.n
	}
	x.move(w, was, -1, self)
	best, score := was, math.Inf(-1)
	for b := range int32(k) {
		if s := x.gain(w, b, self); s > score+1e-9 {
			best, score = b, s
		}
	}
	x.move(w, best, 1, self)
	x.class[w] = best
	for _, c := range x.outIDs {
		x.out[c] = 0
	}
	for _, c := range x.inIDs {
		x.in[c] = 0
	}
	return best != was
}

// gain is what the likelihood gains when w, which is in no class now, joins class b.
func (x *exchanger) gain(w, b, self int32) float64 {
	row, col := x.pair[int(b)*x.k:(int(b)+1)*x.k], x.pairT[int(b)*x.k:(int(b)+1)*x.k]
	s := 0.0
	for _, c := range x.outIDs {
		if c != b {
			s += x.f(row[c]+x.out[c]) - x.f(row[c])
		}
	}
	for _, c := range x.inIDs {
		if c != b {
			s += x.f(col[c]+x.in[c]) - x.f(col[c])
		}
	}
	s += x.f(row[b]+x.out[b]+x.in[b]+self) - x.f(row[b])
	s -= x.f(x.left[b]+x.total[w].id) - x.f(x.left[b])
	s -= x.f(x.right[b]+x.total[w].n) - x.f(x.right[b])
	return s
}

func (x *exchanger) move(w, b, sign, self int32) {
	k := x.k
	for _, c := range x.outIDs {
		x.pair[int(b)*k+int(c)] += sign * x.out[c]
		x.pairT[int(c)*k+int(b)] += sign * x.out[c]
	}
	for _, c := range x.inIDs {
		x.pair[int(c)*k+int(b)] += sign * x.in[c]
		x.pairT[int(b)*k+int(c)] += sign * x.in[c]
	}
	x.pair[int(b)*k+int(b)] += sign * self
	x.pairT[int(b)*k+int(b)] += sign * self
	x.left[b] += sign * x.total[w].id
	x.right[b] += sign * x.total[w].n
}
