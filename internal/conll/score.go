package conll

import (
	"fmt"
	"io"
	"strings"

	"github.com/rawi-nlp/rawi/internal/tagger"
)

// Count counts names: those right, those found, those given.
type Count struct{ Right, Found, Given int }

// Precision returns the share of the names found that are right, in [0,1].
func (c Count) Precision() float64 { return float64(c.Right) / float64(max(c.Found, 1)) }

// Recall returns the share of the names given that were found, in [0,1].
func (c Count) Recall() float64 { return float64(c.Right) / float64(max(c.Given, 1)) }

// F1 returns the harmonic mean of precision and recall, in [0,1].
func (c Count) F1() float64 { return 2 * float64(c.Right) / float64(max(c.Found+c.Given, 1)) }

// Score counts names by type. A name is right when its words and its type are.
type Score [tagger.Types]Count

// Micro counts the names of all types.
func (s *Score) Micro() (sum Count) {
	for _, c := range s {
		sum.Right, sum.Found, sum.Given = sum.Right+c.Right, sum.Found+c.Found, sum.Given+c.Given
	}
	return sum
}

// String returns the F1 of each type and of all, in percent.
func (s *Score) String() string {
	var b strings.Builder
	for t, c := range s {
		fmt.Fprintf(&b, "%s %.1f  ", TypeNames[t], 100*c.F1())
	}
	m := s.Micro()
	fmt.Fprintf(&b, "micro %.2f (p %.1f r %.1f)", 100*m.F1(), 100*m.Precision(), 100*m.Recall())
	return b.String()
}

// found maps the names that labels spell from tokens to words.
func (d *Document) found(labels []uint8) []tagger.Name {
	var out []tagger.Name
	seen := map[tagger.Name]bool{}
	for _, n := range tagger.Names(nil, labels) {
		m := d.overWords(n)
		if !seen[m] {
			seen[m] = true
			out = append(out, m)
		}
	}
	return out
}

// Add counts the names that labels, one for each token, spell.
func (s *Score) Add(d *Document, labels []uint8) {
	gold := map[tagger.Name]bool{}
	for _, g := range d.gold {
		gold[g] = true
		s[g.Type].Given++
	}
	for _, m := range d.found(labels) {
		s[m.Type].Found++
		if gold[m] {
			s[m.Type].Right++
		}
	}
}

// Judge calls use for each name that labels spell, over the tokens, with whether it is right.
func (d *Document) Judge(labels []uint8, use func(n tagger.Name, right bool)) {
	gold := map[tagger.Name]bool{}
	for _, g := range d.gold {
		gold[g] = true
	}
	for _, n := range tagger.Names(nil, labels) {
		use(n, gold[d.overWords(n)])
	}
}

func (d *Document) overWords(n tagger.Name) tagger.Name {
	return tagger.Name{Start: d.word[n.Start], End: d.word[n.End-1] + 1, Type: n.Type}
}

// Changes writes a line for each name that only one of two taggers finds: what the second gains and loses when the
// name is right, what it makes up and spares when it is wrong. by says, for a name over the tokens, who found it.
func (d *Document) Changes(w io.Writer, first, second []uint8, by func(n tagger.Name) string) {
	was, is := map[tagger.Name]bool{}, map[tagger.Name]bool{}
	d.Judge(first, func(n tagger.Name, _ bool) { was[d.overWords(n)] = true })
	d.Judge(second, func(n tagger.Name, right bool) {
		m := d.overWords(n)
		is[m] = true
		if !was[m] {
			fmt.Fprintf(w, "%s %s %s %s\n", map[bool]string{true: "gains", false: "makes-up"}[right], by(n), TypeNames[m.Type], d.around(m))
		}
	})
	d.Judge(first, func(n tagger.Name, right bool) {
		if m := d.overWords(n); !is[m] {
			fmt.Fprintf(w, "%s - %s %s\n", map[bool]string{true: "loses", false: "spares"}[right], TypeNames[m.Type], d.around(m))
		}
	})
}

// Errors writes a line for each name of d that labels miss, take for something else, or make up.
func (d *Document) Errors(w io.Writer, labels []uint8) {
	found := d.found(labels)
	for _, g := range d.gold {
		kind, other := "missed", ""
		for _, m := range found {
			switch {
			case m == g:
				kind = ""
			case m.Start < g.End && g.Start < m.End:
				kind, other = "differs", ", got "+TypeNames[m.Type]+" ["+d.text(m)+"]"
			}
		}
		if kind != "" {
			fmt.Fprintf(w, "%s %s %s%s\n", kind, TypeNames[g.Type], d.around(g), other)
		}
	}
	for _, m := range found {
		lone := true
		for _, g := range d.gold {
			lone = lone && (m.End <= g.Start || g.End <= m.Start)
		}
		if lone {
			fmt.Fprintf(w, "spurious %s %s\n", TypeNames[m.Type], d.around(m))
		}
	}
}

func (d *Document) text(n tagger.Name) string { return strings.Join(d.words[n.Start:n.End], " ") }

func (d *Document) around(n tagger.Name) string {
	before, behind := tagger.Name{Start: max(0, n.Start-4), End: n.Start}, tagger.Name{Start: n.End, End: min(len(d.words), n.End+4)}
	return d.text(before) + " [" + d.text(n) + "] " + d.text(behind)
}
