package crf

import "math"

// Sequence is a labelled training sequence: the features of position t are Features[Starts[t]:Starts[t+1]].
type Sequence struct {
	Labels   []uint8
	Starts   []int32
	Features []int32
}

// Options steer training.
type Options struct {
	Epochs int
	Rate   float32 // the learning rate of AdaGrad
	L1, L2 float32
	// Drop gives each feature the probability, in 256ths, of being left out where it occurs; nil keeps all.
	Drop     []uint8
	Progress func(epoch int, loss float64)
}

// Weights are a trained model: Row[f*L:f*L+L] are the weights of feature f for each label.
type Weights struct {
	Chain Chain
	Row   []float32
}

// trainer minimizes the negative log-likelihood with FTRL-Proximal, AdaGrad's rates with L1 and L2 (McMahan 2011):
// weights that never earn their keep are exactly zero.
type trainer struct {
	o       Options
	L       int
	w, z, n []float32 // features' weights, then those of steps, first and last
	base    int       // where the weights of the steps begin
	allowed []bool    // of the weights behind base
}

// Train learns weights for the given number of labels and features. allowed says which label may stand behind which;
// -1 stands for the ends of the sequence.
func Train(seqs []Sequence, labels, features int, allowed func(a, b int) bool, o Options) *Weights {
	L := labels
	size := features*L + L*L + 2*L
	t := &trainer{o: o, L: L, w: make([]float32, size), z: make([]float32, size), n: make([]float32, size), base: features * L}
	for a := -1; a < L; a++ {
		for b := range L {
			if a >= 0 {
				t.allowed = append(t.allowed, allowed(a, b))
			}
		}
	}
	for b := range L {
		t.allowed = append(t.allowed, allowed(-1, b))
	}
	for b := range L {
		t.allowed = append(t.allowed, allowed(b, -1))
	}
	order := make([]int, len(seqs))
	for i := range order {
		order[i] = i
	}
	r := uint64(0x9E3779B97F4A7C15)
	random := func() uint64 {
		r ^= r << 13
		r ^= r >> 7
		r ^= r << 17
		return r
	}
	var lat Lattice
	var emit, p []float32
	var kept, starts []int32
	var mean []float32
	for epoch := range o.Epochs {
		for i := len(order) - 1; i > 0; i-- {
			j := int(random() % uint64(i+1))
			order[i], order[j] = order[j], order[i]
		}
		loss := 0.0
		for k, s := range order {
			q := &seqs[s]
			n := len(q.Labels)
			if n == 0 {
				continue
			}
			features, from := q.Features, q.Starts
			if o.Drop != nil {
				kept, starts = kept[:0], append(starts[:0], 0)
				for t := range n {
					for _, f := range q.Features[q.Starts[t]:q.Starts[t+1]] {
						if d := o.Drop[f]; d == 0 || uint8(random()>>40) >= d {
							kept = append(kept, f)
						}
					}
					starts = append(starts, int32(len(kept)))
				}
				features, from = kept, starts
			}
			if k%8 == 0 {
				c := t.chain()
				lat.Reset(&c)
			}
			emit, p = grow(emit, n*L), grow(p, n*L)
			t.emissions(emit, features, from)
			logZ := lat.Marginals(emit, p)
			loss += logZ - t.score(emit, q.Labels)
			t.update(q, features, from, &lat, emit, p)
		}
		if o.Progress != nil {
			o.Progress(epoch, loss/float64(len(seqs)))
		}
		if late := o.Epochs - o.Epochs/2; epoch >= late {
			if mean == nil {
				mean = make([]float32, size)
			}
			for i, v := range t.w {
				mean[i] += v / float32(o.Epochs-late)
			}
		}
	}
	if mean != nil {
		t.w = mean
	}
	return &Weights{Chain: t.chain(), Row: t.w[:t.base]}
}

func (t *trainer) chain() Chain {
	L := t.L
	w := make([]float32, L*L+2*L)
	copy(w, t.w[t.base:])
	for i, ok := range t.allowed {
		if !ok {
			w[i] = NegInf
		}
	}
	return Chain{L: L, Step: w[:L*L], First: w[L*L : L*L+L], Last: w[L*L+L:]}
}

func (t *trainer) emissions(emit []float32, features, from []int32) {
	L := t.L
	clear(emit)
	for i := range len(emit) / L {
		e := emit[i*L : i*L+L]
		for _, f := range features[from[i]:from[i+1]] {
			row := t.w[int(f)*L : int(f)*L+L]
			for b, v := range row {
				e[b] += v
			}
		}
	}
}

func (t *trainer) score(emit []float32, labels []uint8) float64 {
	L := t.L
	s := float64(t.w[t.base+L*L+int(labels[0])]) + float64(t.w[t.base+L*L+L+int(labels[len(labels)-1])])
	for i, b := range labels {
		s += float64(emit[i*L+int(b)])
		if i > 0 {
			s += float64(t.w[t.base+int(labels[i-1])*L+int(b)])
		}
	}
	return s
}

// small is the gradient below which a weight is left alone.
const small = 1e-3

func (t *trainer) update(q *Sequence, features, from []int32, lat *Lattice, emit, p []float32) {
	L := t.L
	n := len(q.Labels)
	steps := lat.steps(emit, p)
	for i, b := range q.Labels {
		if i > 0 {
			steps[int(q.Labels[i-1])*L+int(b)]--
		}
	}
	for i, g := range steps {
		if t.allowed[i] {
			t.step(t.base+i, g)
		}
	}
	for b := range L {
		first, last := p[b], p[(n-1)*L+b]
		if int(q.Labels[0]) == b {
			first--
		}
		if int(q.Labels[n-1]) == b {
			last--
		}
		t.step(t.base+L*L+b, first)
		t.step(t.base+L*L+L+b, last)
	}
	for i := range n {
		g := p[i*L : i*L+L]
		g[q.Labels[i]]--
		for b, v := range g {
			if v < small && v > -small {
				continue
			}
			for _, f := range features[from[i]:from[i+1]] {
				t.step(int(f)*L+b, v)
			}
		}
	}
}

func (t *trainer) step(i int, g float32) {
	if g < small && g > -small {
		return
	}
	n := t.n[i]
	m := n + g*g
	rm := sqrt(m)
	t.z[i] += g - (rm-sqrt(n))/t.o.Rate*t.w[i]
	t.n[i] = m
	z := t.z[i]
	switch {
	case z > t.o.L1:
		t.w[i] = (t.o.L1 - z) / ((1+rm)/t.o.Rate + t.o.L2)
	case z < -t.o.L1:
		t.w[i] = (-t.o.L1 - z) / ((1+rm)/t.o.Rate + t.o.L2)
	default:
		t.w[i] = 0
	}
}

func sqrt(x float32) float32 { return float32(math.Sqrt(float64(x))) }

// steps returns the expected number of each label step, from the state that Marginals left.
func (w *Lattice) steps(emit, p []float32) []float32 {
	L := w.stepOf.L
	n := len(emit) / L
	out := make([]float32, L*L)
	for t := 1; t < n; t++ {
		// Marginals left exp(emit)·beta·scale of position t in w.p.
		a, x := w.alpha[(t-1)*L:t*L], w.p[t*L:t*L+L]
		for i, v := range a {
			if v < 1e-6 {
				continue
			}
			for b, s := range w.step[i*L : i*L+L] {
				out[i*L+b] += float32(v * s * x[b])
			}
		}
	}
	return out
}
