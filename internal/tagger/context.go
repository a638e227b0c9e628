package tagger

// The first pass is summed up in roles: a word alone, first in a longer name, or further back in one, of each type.
const roles = 3 * Types

// window is how many words to each side the second pass looks for other occurrences of a word.
const window = 400

// context is what the first pass found, arranged so that the other occurrences of a word are at hand.
type context struct {
	role  []float32 // [roles] for each word
	first []int32   // of each key, where its occurrences begin in order
	order []int32   // the words, by key and then by place
	rank  []int32   // the place of each word in order
	sum   []float32 // [roles] sums over order
	keys  map[uint32]int32
	key   []int32
}

// read arranges the marginals of the first pass, [Labels] for each word.
func (c *context) read(x *extractor, marginals []float32) {
	n := len(x.of)
	c.role = grow(c.role, n*roles)
	for i := range n {
		p, r := marginals[i*Labels:(i+1)*Labels], c.role[i*roles:(i+1)*roles]
		for t := range Types {
			r[3*t] = p[Label(t, Single)]
			r[3*t+1] = p[Label(t, Begin)]
			r[3*t+2] = p[Label(t, Inside)] + p[Label(t, End)]
		}
	}
	if c.keys == nil {
		c.keys = make(map[uint32]int32, 512)
	}
	clear(c.keys)
	c.key = grow(c.key, len(x.types))
	for i := range x.types {
		id, ok := c.keys[x.types[i].key]
		if !ok {
			id = int32(len(c.keys))
			c.keys[x.types[i].key] = id
		}
		c.key[i] = id
	}
	c.first = grow(c.first, len(c.keys)+2)
	clear(c.first)
	for _, t := range x.of {
		c.first[c.key[t]+2]++
	}
	for k := 2; k < len(c.first); k++ {
		c.first[k] += c.first[k-1]
	}
	c.order, c.rank = grow(c.order, n), grow(c.rank, n)
	for i, t := range x.of {
		k := c.key[t] + 1
		c.rank[i] = c.first[k]
		c.order[c.first[k]] = int32(i)
		c.first[k]++
	}
	c.sum = grow(c.sum, (n+1)*roles)
	clear(c.sum[:roles])
	for j, i := range c.order {
		for r := range roles {
			c.sum[(j+1)*roles+r] = c.sum[j*roles+r] + c.role[int(i)*roles+r]
		}
	}
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}

// level sorts a probability into a few bins, 0 for next to nothing.
func level(p float32) uint32 {
	switch {
	case p < 0.05:
		return 0
	case p < 0.2:
		return 1
	case p < 0.4:
		return 2
	case p < 0.6:
		return 3
	case p < 0.85:
		return 4
	}
	return 5
}

// others returns the number of other occurrences of word i within the window and the mean of their roles.
func (c *context) others(x *extractor, i int, mean *[roles]float32) int {
	k := c.key[x.of[i]]
	at := int(c.rank[i])
	lo, hi := at, at+1
	for lo > int(c.first[k]) && i-int(c.order[lo-1]) <= window && at-lo < 64 {
		lo--
	}
	for hi < int(c.first[k+1]) && int(c.order[hi])-i <= window && hi-at < 64 {
		hi++
	}
	n := hi - lo - 1
	if n == 0 {
		return 0
	}
	for r := range mean {
		mean[r] = (c.sum[hi*roles+r] - c.sum[lo*roles+r] - c.role[i*roles+r]) / float32(n)
	}
	return n
}

// features calls use for what the second pass knows of word i beyond the first.
func (c *context) features(x *extractor, i, from, to int, use func(feature, group)) {
	var mean [roles]float32
	for d := -1; d <= 1; d++ {
		j := i + d
		if j < from || j >= to {
			continue
		}
		n := c.others(x, j, &mean)
		count := uint32(0)
		switch {
		case n > 5:
			count = 4
		case n > 2:
			count = 3
		default:
			count = uint32(n)
		}
		use(at(mix(tOtherCount, count), d), gDoc)
		if n == 0 {
			continue
		}
		best, bestP, all := 0, float32(0), float32(0)
		for t := range Types {
			p := mean[3*t] + mean[3*t+1] + mean[3*t+2]
			all += p
			if p > bestP {
				best, bestP = t, p
			}
			if l := level(p); l > 0 {
				use(at(mix(tOther, uint32(t)<<8|l), d), gDoc)
			}
			for k := range 3 {
				if l := level(mean[3*t+k]); l > 0 {
					use(at(mix(tOther, uint32(t)<<8|uint32(k+1)<<4|l), d), gDoc)
				}
			}
		}
		if all < 0.5 {
			best = Types
		}
		use(at(mix(tOtherCount, 1<<16|count<<8|uint32(best)), d), gDoc)
		if d == 0 {
			use(mix(mix(tOtherCount, count<<8|uint32(best)), c.own(i)), gDoc)
		}
	}
}

// own sums up the first pass's view of word i: the likeliest role and how likely.
func (c *context) own(i int) uint32 {
	best, bestP, all := 0, float32(0), float32(0)
	for k, p := range c.role[i*roles : (i+1)*roles] {
		all += p
		if p > bestP {
			best, bestP = k, p
		}
	}
	if all < 0.5 {
		return 1<<16 | uint32(best)<<8 | level(all)
	}
	return uint32(best)<<8 | level(bestP)
}
