package main

import (
	"fmt"
	"io"
	"maps"
	"math"
	"slices"

	"github.com/rawi-nlp/rawi/internal/conll"
	"github.com/rawi-nlp/rawi/internal/tagger"
)

// system sums up what something that finds names did on all folds.
type system struct {
	name  string
	all   conll.Score
	mean  float64
	folds int
	bins  [bins]bin
	by    map[string]*bin // by who found them
}

// bins is how many bins of equal width the confidence is sorted into.
const bins = 10

// bin counts names of about the same confidence.
type bin struct {
	names, right int
	confidence   float64 // summed
}

// add notes the score of a fold.
func (s *system) add(w io.Writer, fold int, score *conll.Score) {
	fmt.Fprintf(w, "%s, fold %d  %s\n", s.name, fold+1, score)
	for t, c := range score {
		s.all[t].Right, s.all[t].Found, s.all[t].Given = s.all[t].Right+c.Right, s.all[t].Found+c.Found, s.all[t].Given+c.Given
	}
	s.mean += 100 * score.Micro().F1()
	s.folds++
}

// judge sorts the names that labels spell by their confidence.
func (s *system) judge(d *conll.Document, labels []uint8, confidence func(n tagger.Name) (float64, string)) {
	d.Judge(labels, func(n tagger.Name, right bool) {
		c, by := confidence(n)
		s.bins[min(int(c*bins), bins-1)].add(c, right)
		if s.by == nil {
			s.by = map[string]*bin{}
		}
		if s.by[by] == nil {
			s.by[by] = new(bin)
		}
		s.by[by].add(c, right)
	})
}

func (b *bin) add(confidence float64, right bool) {
	b.names++
	b.confidence += confidence
	if right {
		b.right++
	}
}

func (b *bin) report(w io.Writer, title string) {
	if b.names > 0 {
		fmt.Fprintf(w, "  %s confidence %.3f  right %.3f  of %d\n", title, b.confidence/float64(b.names), float64(b.right)/float64(b.names), b.names)
	}
}

// calibrationError returns the mean distance of a bin's confidence from its share of right names, weighted by names.
func (s *system) calibrationError() float64 {
	gap, names := 0.0, 0
	for _, b := range s.bins {
		gap += math.Abs(b.confidence - float64(b.right))
		names += b.names
	}
	return gap / float64(max(names, 1))
}

// report writes the sums: the score, and for each bin how confident the system was and how often it was right.
func (s *system) report(w io.Writer) {
	fmt.Fprintf(w, "%s, all     %s\n%s, mean %.2f\n", s.name, &s.all, s.name, s.mean/float64(s.folds))
	for k := range s.bins {
		s.bins[k].report(w, fmt.Sprintf("%.1f–%.1f", float64(k)/bins, float64(k+1)/bins))
	}
	for _, by := range slices.Sorted(maps.Keys(s.by)) {
		s.by[by].report(w, fmt.Sprintf("%-14s", by))
	}
	fmt.Fprintf(w, "  expected calibration error %.4f\n", s.calibrationError())
}
