package tagger

import (
	"cmp"
	"slices"
)

// A curve turns the mean probability of a name's labels, which is too sure of itself, into the share of the names of
// that probability that are right. Its points rise in both; between them it is straight. A curve without points leaves
// everything as it is.
type curve []point

type point struct{ mean, share float32 }

// judged is a name that a model found in a text it had not seen.
type judged struct {
	mean  float32
	right bool
}

const (
	binNames  = 100 // how many names a point stands for at least
	maxPoints = 20
)

// fit returns the curve through names: they are sorted into bins of the same size by their mean probability, and bins
// that fall are joined (Zadrozny and Elkan 2002). Too few names give no curve.
func fit(names []judged) curve {
	slices.SortFunc(names, func(a, b judged) int { return cmp.Compare(a.mean, b.mean) })
	type bin struct{ names, right, sum float64 }
	n := min(len(names)/binNames, maxPoints)
	var bins []bin
	for k := range n {
		var b bin
		for _, j := range names[k*len(names)/n : (k+1)*len(names)/n] {
			b.names++
			b.sum += float64(j.mean)
			if j.right {
				b.right++
			}
		}
		for len(bins) > 0 && bins[len(bins)-1].right*b.names >= b.right*bins[len(bins)-1].names {
			last := bins[len(bins)-1]
			b = bin{b.names + last.names, b.right + last.right, b.sum + last.sum}
			bins = bins[:len(bins)-1]
		}
		bins = append(bins, b)
	}
	c := make(curve, len(bins))
	for i, b := range bins {
		c[i] = point{float32(b.sum / b.names), float32((b.right + 1) / (b.names + 2))}
	}
	return c
}

// at returns what the curve makes of a mean probability: in [0,1], and never less for more.
func (c curve) at(mean float32) float32 {
	mean = min(max(mean, 0), 1)
	if len(c) == 0 {
		return mean
	}
	var before point
	for _, p := range c {
		if mean <= p.mean {
			return before.share + (p.share-before.share)*(mean-before.mean)/max(p.mean-before.mean, 1e-6)
		}
		before = p
	}
	return before.share
}
