package ner

import (
	"cmp"

	"slices"
)

// choose keeps the candidates that do not overlap and together weigh most, sorted by place. A candidate's weight is
// its confidence above even odds, and more the more tokens it covers.
func (s *sheet) choose() {
	slices.SortStableFunc(s.cands, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.to, b.to), cmp.Compare(a.from, b.from))
	})
	n := len(s.words)
	s.best, s.back = append(s.best[:0], make([]float64, n+1)...), append(s.back[:0], make([]int32, n+1)...)
	at := 0
	for to := 1; to <= n; to++ {
		s.best[to], s.back[to] = s.best[to-1], -1
		for ; at < len(s.cands) && s.cands[at].to == to; at++ {
			c := &s.cands[at]
			if w := s.best[c.from] + weight(c); w > s.best[to] {
				s.best[to], s.back[to] = w, int32(at)
			}
		}
	}
	kept := make([]candidate, 0, len(s.cands))
	for to := n; to > 0; {
		if k := s.back[to]; k >= 0 {
			kept = append(kept, s.cands[k])
			to = s.cands[k].from
		} else {
			to--
		}
	}
	slices.Reverse(kept)
	s.cands = append(s.cands[:0], kept...)
}

func weight(c *candidate) float64 {
	return (c.conf - 0.5) * (1 + 0.4*float64(c.to-c.from-1))
}

// confidence returns how likely a chosen candidate is right: of a name of the tagger's what that says, which lists and
// rules that agree hardly change; of what the rules hold against the tagger, half is right by ANERcorp's lights.
func (s *sheet) confidence(c *candidate) float64 {
	switch {
	case c.by == "tagger":
		return min(c.prob, 1)
	case c.by == "institution":
		return min(c.conf, 0.8)
	case s.tagged() && c.by != "lexicon":
		return min(c.conf, 0.5)
	}
	return c.conf
}
