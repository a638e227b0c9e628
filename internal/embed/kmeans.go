package embed

import "math"

// KMeans sorts vectors of length dim into k clusters by their direction (spherical k-means). The centres are learnt
// from the first sample vectors; all vectors are then assigned.
func KMeans(vectors []float32, dim, k, sample, rounds int) []int32 {
	n := len(vectors) / dim
	unit := make([]float32, len(vectors))
	for i := range n {
		normalize(unit[i*dim:(i+1)*dim], vectors[i*dim:(i+1)*dim])
	}
	sample = min(sample, n)
	r := rng(0xD1B54A32D192ED03)
	centres := make([]float32, k*dim)
	for c := range k {
		// One vector of every stretch of the frequency list, so that the centres begin spread out.
		i := (c*sample + int(r.next()%uint64(max(sample/k, 1)))) / k
		copy(centres[c*dim:(c+1)*dim], unit[i*dim:(i+1)*dim])
	}
	class := make([]int32, n)
	sums := make([]float32, k*dim)
	for range rounds {
		clear(sums)
		for i := range sample {
			c := nearest(unit[i*dim:(i+1)*dim], centres)
			class[i] = c
			s := sums[int(c)*dim : (int(c)+1)*dim]
			for d, x := range unit[i*dim : (i+1)*dim] {
				s[d] += x
			}
		}
		for c := range k {
			normalize(centres[c*dim:(c+1)*dim], sums[c*dim:(c+1)*dim])
		}
	}
	for i := range n {
		class[i] = nearest(unit[i*dim:(i+1)*dim], centres)
	}
	return class
}

func nearest(x, centres []float32) int32 {
	dim := len(x)
	best, score := int32(0), float32(math.Inf(-1))
	for c := 0; c*dim < len(centres); c++ {
		if s := dot(x, centres[c*dim:(c+1)*dim]); s > score {
			best, score = int32(c), s
		}
	}
	return best
}

// normalize writes x at length one to dst; a zero vector leaves dst as it is.
func normalize(dst, x []float32) {
	l := math.Sqrt(float64(dot(x, x)))
	if l == 0 {
		return
	}
	for i, v := range x {
		dst[i] = float32(float64(v) / l)
	}
}
