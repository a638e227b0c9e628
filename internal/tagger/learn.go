package tagger

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/rawi-nlp/rawi/internal/crf"
	"github.com/rawi-nlp/rawi/internal/lexicon"
)

// Example is a text with the right labels.
type Example struct {
	Text
	Labels []uint8
}

// Options steer training.
type Options struct {
	Passes   int // one or two
	Epochs   int
	Rate     float32 // of AdaGrad
	L1, L2   float32
	DropWord uint8  // how often, in 256ths, training hides the identity of a word, so that it learns to do without
	Without  string // the groups of features to leave out, by their letters
	Progress func(step, epoch int, loss float64)
}

// Defaults returns the options that the embedded model was trained with.
func Defaults() Options {
	return Options{Passes: 2, Epochs: 6, Rate: 0.12, L1: 0.3, DropWord: 110}
}

// The letters of the groups in Options.Without: words, affixes, shapes and brackets, exchange clusters, vector
// clusters, lists.
const groupLetters = "-wascvld"

// learner interns features.
type learner struct {
	ids    map[feature]int32
	hash   []feature
	groups []group
	counts []int32
	skip   [groups]bool
}

func (l *learner) id(f feature, g group) int32 {
	id, ok := l.ids[f]
	if !ok {
		id = int32(len(l.hash))
		l.ids[f] = id
		l.hash = append(l.hash, f)
		l.groups = append(l.groups, g)
		l.counts = append(l.counts, 0)
	}
	l.counts[id]++
	return id
}

// learn trains the pass of a step. marginals are what the pass before says of each example; nil for the first pass.
func learn(lex *lexicon.Lexicon, examples []Example, marginals [][]float32, step int, o Options) *pass {
	l := &learner{ids: make(map[feature]int32, 1<<20)}
	for g, c := range groupLetters {
		l.skip[g] = strings.ContainsRune(o.Without, c)
	}
	var seqs []crf.Sequence
	x := extractor{lex: lex}
	var c context
	for e := range examples {
		ex := &examples[e]
		x.read(&ex.Text)
		if marginals != nil {
			c.read(&x, marginals[e])
		}
		for k := 1; k < len(ex.Starts); k++ {
			from, to := ex.Starts[k-1], ex.Starts[k]
			q := crf.Sequence{Labels: ex.Labels[from:to], Starts: []int32{0}, Features: make([]int32, 0, 128*(to-from))}
			use := func(f feature, g group) {
				if !l.skip[g] {
					q.Features = append(q.Features, l.id(f, g))
				}
			}
			for i := from; i < to; i++ {
				x.word(i, from, to, use)
				x.pairs(&ex.Text, i, from, to, use)
				if marginals != nil {
					c.features(&x, i, from, to, use)
				}
				q.Starts = append(q.Starts, int32(len(q.Features)))
			}
			seqs = append(seqs, q)
		}
	}
	hash, groups := l.prune(seqs)
	drop := make([]uint8, len(hash))
	for i, g := range groups {
		if g == gWord {
			drop[i] = o.DropWord
		}
	}
	co := crf.Options{Epochs: o.Epochs, Rate: o.Rate, L1: o.L1, L2: o.L2, Drop: drop}
	if o.Progress != nil {
		co.Progress = func(epoch int, loss float64) { o.Progress(step, epoch, loss) }
	}
	w := crf.Train(seqs, Labels, len(hash), Allowed, co)
	return quantize(w, hash)
}

// prune drops the features seen once and renumbers the others in the sequences.
func (l *learner) prune(seqs []crf.Sequence) ([]feature, []group) {
	var hash []feature
	var gs []group
	to := make([]int32, len(l.hash))
	for id, n := range l.counts {
		to[id] = -1
		if n > 1 {
			to[id] = int32(len(hash))
			hash, gs = append(hash, l.hash[id]), append(gs, l.groups[id])
		}
	}
	for s := range seqs {
		q := &seqs[s]
		kept := q.Features[:0]
		from := int32(0)
		for t := 1; t < len(q.Starts); t++ {
			for _, f := range q.Features[from:q.Starts[t]] {
				if to[f] >= 0 {
					kept = append(kept, to[f])
				}
			}
			from, q.Starts[t] = q.Starts[t], int32(len(kept))
		}
		q.Features = slices.Clip(kept)
	}
	return hash, gs
}

// quantize keeps the features with a weight that 8 bits can tell from zero.
func quantize(w *crf.Weights, hash []feature) *pass {
	top := float32(0)
	for _, v := range w.Row {
		top = max(top, v, -v)
	}
	scale := max(top, 1e-3) / 127
	type row struct {
		h feature
		w [Labels]int8
	}
	var kept []row
	for i, h := range hash {
		r := row{h: h}
		some := false
		for l := range Labels {
			r.w[l] = int8(math.Round(float64(w.Row[i*Labels+l] / scale)))
			some = some || r.w[l] != 0
		}
		if some && h != 0 {
			kept = append(kept, r)
		}
	}
	slices.SortFunc(kept, func(a, b row) int { return cmp.Compare(a.h, b.h) })
	hs, rows := make([]feature, len(kept)), make([][Labels]int8, len(kept))
	for i, r := range kept {
		hs[i], rows[i] = r.h, r.w
	}
	return &pass{scale: scale, chain: w.Chain, hash: hs, rows: rows}
}

// Train trains a model. What the second pass sees of the first in training comes from first passes that have not seen
// the document: each is trained without one part of the examples. So are the second passes whose names make the curve.
func Train(lex *lexicon.Lexicon, examples []Example, o Options) *Model {
	m := &Model{Lexicon: lex, passes: []*pass{learn(lex, examples, nil, 0, o)}}
	if o.Passes < 2 {
		return m
	}
	marginals := make([][]float32, len(examples))
	var without [parts]*pass
	for k := range parts {
		from, to := part(k, len(examples))
		without[k] = learn(lex, slices.Concat(examples[:from], examples[to:]), nil, k+1, o)
		p := &Model{Lexicon: lex, passes: without[k : k+1]}
		for i := from; i < to; i++ {
			marginals[i] = p.firstPass(&examples[i].Text)
		}
	}
	m.passes = append(m.passes, learn(lex, examples, marginals, parts+1, o))
	var names []judged
	for k := range parts {
		from, to := part(k, len(examples))
		second := learn(lex, slices.Concat(examples[:from], examples[to:]), slices.Concat(marginals[:from], marginals[to:]), parts+2+k, o)
		p := &Model{Lexicon: lex, passes: []*pass{without[k], second}}
		for i := from; i < to; i++ {
			names = p.judge(names, &examples[i])
		}
	}
	m.curve = fit(names)
	return m
}

const parts = 4

// part returns the examples [from, to) of the k-th part of n.
func part(k, n int) (from, to int) { return k * n / parts, (k + 1) * n / parts }

// Steps is how many times Train trains a pass when it trains two.
const Steps = 2*parts + 2

// judge appends the names that m finds in an example.
func (m *Model) judge(dst []judged, e *Example) []judged {
	r := m.Tag(&e.Text)
	defer m.Release(r)
	right := make(map[Name]bool)
	for _, n := range Names(nil, e.Labels) {
		right[n] = true
	}
	for _, n := range Names(nil, r.Labels) {
		dst = append(dst, judged{r.mean(n), right[n]})
	}
	return dst
}

// firstPass returns the marginals of the first pass alone for each text, fresh slices.
func (m *Model) firstPass(text *Text) []float32 {
	r := m.tag(text, 1)
	out := slices.Clone(r.Marginals)
	m.Release(r)
	return out
}
