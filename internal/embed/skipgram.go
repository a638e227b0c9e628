package embed

import "math"

// SkipGram holds the settings of a skip-gram with negative sampling (Mikolov et al. 2013).
type SkipGram struct {
	Dim, Window, Negative, Epochs int
	Rate                          float32
	Sample                        float64 // words above this share of the text are thinned out
}

// rng is xorshift64*: small, fast and the same everywhere.
type rng uint64

func (r *rng) next() uint64 {
	x := *r
	x ^= x >> 12
	x ^= x << 25
	x ^= x >> 27
	*r = x
	return uint64(x) * 0x2545F4914F6CDD1D
}

func (r *rng) unit() float32 { return float32(r.next()>>40) / (1 << 24) }

// Train returns a vector of length Dim for every word of c, one after another.
func (g SkipGram) Train(c *Corpus, progress func(epoch int)) []float32 {
	v, dim := len(c.Words), g.Dim
	r := rng(0x9E3779B97F4A7C15)
	in, out := make([]float32, v*dim), make([]float32, v*dim)
	for i := range in {
		in[i] = (r.unit() - 0.5) / float32(dim)
	}
	total := 0
	for _, n := range c.Counts {
		total += int(n)
	}
	keep := make([]float32, v)
	for w, n := range c.Counts {
		t := g.Sample * float64(total) / float64(n)
		keep[w] = float32(math.Sqrt(t) + t)
	}
	noise := noiseTable(c.Counts)
	sigmoid := sigmoidTable()
	var line []int32
	grad := make([]float32, dim)
	done, all := 0, len(c.Text)*g.Epochs
	for epoch := range g.Epochs {
		for i := 0; i < len(c.Text); {
			line = line[:0]
			j := i
			for ; j < len(c.Text) && (j-i < 64 || c.Text[j] != Gap) && j-i < 1000; j++ {
				if w := c.Text[j]; w != Gap && (keep[w] >= 1 || r.unit() < keep[w]) {
					line = append(line, w)
				}
			}
			done += j - i
			i = max(j, i+1)
			rate := g.Rate * max(1-float32(done)/float32(all), 0.001)
			for p, center := range line {
				win := 1 + int(r.next()>>33)%g.Window
				for q := max(0, p-win); q <= min(len(line)-1, p+win); q++ {
					if q == p {
						continue
					}
					x := in[int(line[q])*dim : int(line[q])*dim+dim]
					clear(grad)
					for n := range g.Negative + 1 {
						target, label := center, float32(1)
						if n > 0 {
							target, label = noise[r.next()%uint64(len(noise))], 0
							if target == center {
								continue
							}
						}
						y := out[int(target)*dim : int(target)*dim+dim]
						d := rate * (label - sigmoid.at(dot(x, y)))
						for k := range grad {
							grad[k] += d * y[k]
							y[k] += d * x[k]
						}
					}
					for k := range grad {
						x[k] += grad[k]
					}
				}
			}
		}
		if progress != nil {
			progress(epoch)
		}
	}
	return in
}

func dot(x, y []float32) float32 {
	var a, b, c, d float32
	y = y[:len(x)]
	i := 0
	for ; i+4 <= len(x); i += 4 {
		a += x[i] * y[i]
		b += x[i+1] * y[i+1]
		c += x[i+2] * y[i+2]
		d += x[i+3] * y[i+3]
	}
	for ; i < len(x); i++ {
		a += x[i] * y[i]
	}
	return a + b + c + d
}

// noiseTable draws words in proportion to the 3/4 power of their counts.
func noiseTable(counts []int32) []int32 {
	const size = 1 << 22
	sum := 0.0
	for _, n := range counts {
		sum += math.Pow(float64(n), 0.75)
	}
	table := make([]int32, 0, size)
	acc := 0.0
	for w, n := range counts {
		acc += math.Pow(float64(n), 0.75) / sum
		for len(table) < int(acc*size) {
			table = append(table, int32(w))
		}
	}
	return table
}

type table []float32

func sigmoidTable() table {
	t := make(table, 2049)
	for i := range t {
		t[i] = float32(1 / (1 + math.Exp(-(float64(i)-1024)/128)))
	}
	return t
}

func (t table) at(x float32) float32 {
	return t[int(min(max(x, -8), 8)*128)+1024]
}
