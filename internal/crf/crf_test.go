package crf

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"
)

// small is a chain of three labels in which 2 may not stand behind 0 nor open a sequence.
func smallChain() Chain {
	return Chain{L: 3, Step: []float32{0.5, -0.2, NegInf, 0.1, 0.3, 0.9, -0.4, 0.2, 0.6}, First: []float32{0.1, 0.2, NegInf}, Last: []float32{0, -0.3, 0.4}}
}

// every calls use with every label sequence of length n and its weight.
func every(c Chain, emit []float32, use func(labels []uint8, weight float64)) {
	n := len(emit) / c.L
	labels := make([]uint8, n)
	var walk func(i int, w float64)
	walk = func(i int, w float64) {
		if i == n {
			use(labels, w+float64(c.Last[labels[n-1]]))
			return
		}
		for b := range c.L {
			step := c.First[b]
			if i > 0 {
				step = c.Step[int(labels[i-1])*c.L+b]
			}
			labels[i] = uint8(b)
			walk(i+1, w+float64(step)+float64(emit[i*c.L+b]))
		}
	}
	walk(0, 0)
}

func TestMarginalsAndBestAgreeWithEnumeration(t *testing.T) {
	c := smallChain()
	emit := []float32{0.3, -1, 2, 0.7, 0.1, -0.5, -0.2, 0.4, 1.5, 0, 0.6, -0.1}
	want := make([]float64, len(emit))
	z, top := 0.0, math.Inf(-1)
	var best []uint8
	every(c, emit, func(labels []uint8, w float64) {
		z += math.Exp(w)
		for i, b := range labels {
			want[i*c.L+int(b)] += math.Exp(w)
		}
		if w > top {
			top, best = w, append([]uint8(nil), labels...)
		}
	})
	var lat Lattice
	lat.Reset(&c)
	p := make([]float32, len(emit))
	require.InDelta(t, math.Log(z), lat.Marginals(emit, p), 1e-6)
	for i := range p {
		require.InDelta(t, want[i]/z, p[i], 1e-6)
	}
	require.Equal(t, best, lat.Best(nil, emit))
}

func TestNoPositions(t *testing.T) {
	c := smallChain()
	var lat Lattice
	lat.Reset(&c)
	require.Zero(t, lat.Marginals(nil, nil))
	require.Empty(t, lat.Best(nil, nil))
}

func TestTrain(t *testing.T) {
	// Feature 0 speaks for label 1, feature 1 for label 0; feature 2 tells nothing; label 2 follows every 1.
	seqs := []Sequence{
		{Labels: []uint8{0, 1, 2}, Starts: []int32{0, 2, 4, 5}, Features: []int32{1, 2, 0, 2, 2}},
		{Labels: []uint8{1, 2, 0}, Starts: []int32{0, 2, 3, 5}, Features: []int32{0, 2, 2, 1, 2}},
		{Labels: []uint8{0, 0}, Starts: []int32{0, 2, 4}, Features: []int32{1, 2, 1, 2}},
	}
	allowed := func(a, b int) bool { return (a == 1) == (b == 2) }
	var losses []float64
	o := Options{Epochs: 30, Rate: 0.3, L1: 0.01, Progress: func(_ int, loss float64) { losses = append(losses, loss) }}
	w := Train(seqs, 3, 3, allowed, o)
	require.Less(t, losses[len(losses)-1], losses[0]/3)
	require.Equal(t, w, Train(seqs, 3, 3, allowed, o), "the same examples give the same weights")
	require.Less(t, w.Chain.Step[0*3+2], float32(NegInf/2))

	var lat Lattice
	lat.Reset(&w.Chain)
	emit := make([]float32, 9)
	for i, f := range []int{1, 0, 2} {
		copy(emit[i*3:], w.Row[f*3:f*3+3])
	}
	require.Equal(t, []uint8{0, 1, 2}, lat.Best(nil, emit))
}

func TestTrainLeavesUselessWeightsAtZero(t *testing.T) {
	seqs := []Sequence{{Labels: []uint8{0}, Starts: []int32{0, 1}, Features: []int32{0}}, {Labels: []uint8{1}, Starts: []int32{0, 1}, Features: []int32{1}}}
	w := Train(seqs, 2, 3, func(int, int) bool { return true }, Options{Epochs: 4, Rate: 0.1, L1: 100})
	require.Equal(t, make([]float32, 6), w.Row)
}
