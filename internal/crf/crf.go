// Package crf is a linear-chain conditional random field over sparse binary features: training, the likeliest labels
// and their probabilities (Lafferty, McCallum and Pereira 2001).
package crf

import "math"

// Chain scores label sequences: Step[a*L+b] is the weight of label b behind label a, First and Last those of the ends.
// Forbidden steps weigh NegInf.
type Chain struct {
	L           int
	Step        []float32
	First, Last []float32
}

// NegInf is the weight of what must not be.
const NegInf = -1e9

// Lattice holds the work space of one goroutine.
type Lattice struct {
	alpha, beta, p, step, first, last []float64
	scale                             []float64
	stepOf                            *Chain
	from                              [][]uint8 // the labels that may stand before each label
	score                             []float32
	back                              []uint8
}

// prepare exponentiates the weights of c.
func (w *Lattice) prepare(c *Chain) {
	w.step, w.first, w.last = exps(w.step, c.Step), exps(w.first, c.First), exps(w.last, c.Last)
}

func exps(dst []float64, x []float32) []float64 {
	dst = dst[:0]
	for _, v := range x {
		dst = append(dst, math.Exp(float64(v)))
	}
	return dst
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}

// Reset makes w ready for another chain or for changed weights.
func (w *Lattice) Reset(c *Chain) {
	w.stepOf = c
	w.prepare(c)
	w.from = grow(w.from, c.L)
	for b := range w.from {
		w.from[b] = w.from[b][:0]
		for a := range c.L {
			if c.Step[a*c.L+b] > NegInf/2 {
				w.from[b] = append(w.from[b], uint8(a))
			}
		}
	}
}

// Marginals writes the probability of each label at each position to p and returns the logarithm of the partition
// function. emit and p hold L values for each position. [Lattice.Reset] must have been called for the chain.
func (w *Lattice) Marginals(emit []float32, p []float32) float64 {
	L := w.stepOf.L
	n := len(emit) / L
	if n == 0 {
		return 0
	}
	w.alpha, w.beta, w.p, w.scale = grow(w.alpha, n*L), grow(w.beta, L), grow(w.p, n*L), grow(w.scale, n)
	logZ := 0.0
	for t := range n {
		e := emit[t*L : t*L+L]
		top := e[0]
		for _, v := range e {
			top = max(top, v)
		}
		logZ += float64(top)
		a := w.alpha[t*L : t*L+L]
		x := w.p[t*L : t*L+L]
		for b := range x {
			x[b] = exp(float64(e[b] - top))
		}
		if t == 0 {
			copy(a, w.first)
		} else {
			before := w.alpha[(t-1)*L : t*L]
			for b, from := range w.from {
				s := 0.0
				for _, i := range from {
					s += before[i] * w.step[int(i)*L+b]
				}
				a[b] = s
			}
		}
		sum := 0.0
		for b := range a {
			a[b] *= x[b]
			sum += a[b]
		}
		if sum <= 0 {
			sum = 1e-300
		}
		w.scale[t] = 1 / sum
		for b := range a {
			a[b] /= sum
		}
		logZ += math.Log(sum)
	}
	end := 0.0
	copy(w.beta, w.last)
	for b, v := range w.alpha[(n-1)*L:] {
		end += v * w.beta[b]
	}
	logZ += math.Log(max(end, 1e-300))
	for b := range w.beta {
		w.beta[b] /= max(end, 1e-300)
	}
	for t := n - 1; ; t-- {
		out := p[t*L : t*L+L]
		for b, v := range w.alpha[t*L : t*L+L] {
			out[b] = float32(v * w.beta[b])
		}
		if t == 0 {
			return logZ
		}
		// beta of t−1
		x := w.p[t*L : t*L+L]
		for b := range x {
			x[b] *= w.beta[b] * w.scale[t]
		}
		clear(w.beta)
		for b, from := range w.from {
			for _, i := range from {
				w.beta[i] += w.step[int(i)*L+b] * x[b]
			}
		}
	}
}

// exp is math.Exp, cut off where the result no longer counts.
func exp(x float64) float64 {
	if x < -30 {
		return 0
	}
	return math.Exp(x)
}

// Best appends the likeliest labels of emit to dst (Viterbi).
func (w *Lattice) Best(dst []uint8, emit []float32) []uint8 {
	c := w.stepOf
	L := c.L
	n := len(emit) / L
	if n == 0 {
		return dst
	}
	w.back, w.score = grow(w.back, n*L), grow(w.score, 2*L)
	cur, next := w.score[:L], w.score[L:]
	for b := range cur {
		cur[b] = c.First[b] + emit[b]
	}
	for t := 1; t < n; t++ {
		back := w.back[t*L : t*L+L]
		for b, from := range w.from {
			top, at := float32(2*NegInf), uint8(0)
			for _, a := range from {
				if x := cur[a] + c.Step[int(a)*L+b]; x > top {
					top, at = x, a
				}
			}
			next[b], back[b] = top+emit[t*L+b], at
		}
		cur, next = next, cur
	}
	best := 0
	for b := range cur {
		cur[b] += c.Last[b]
		if cur[b] > cur[best] {
			best = b
		}
	}
	start := len(dst)
	for range n {
		dst = append(dst, 0)
	}
	for t := n - 1; t >= 0; t-- {
		dst[start+t] = uint8(best)
		best = int(w.back[t*L+best])
	}
	return dst
}
