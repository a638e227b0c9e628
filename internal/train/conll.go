package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
	"github.com/rawi-nlp/rawi/internal/tagger"
)

// sentence is a sentence of a CoNLL file.
type sentence struct {
	words []string
	names []tagger.Name // over words
}

var typeNames = []string{"PER", "LOC", "ORG", "MISC"}

// readCoNLL reads "token TAG" lines; kind maps the part of a tag behind B- or I- to a type, -1 for none.
func readCoNLL(path string, kind func(string) int) ([]sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var all []sentence
	var words, tags []string
	flush := func() {
		if len(words) > 0 {
			all = append(all, sentence{words, spans(tags, kind)})
			words, tags = nil, nil
		}
	}
	in := bufio.NewScanner(f)
	for n := 1; in.Scan(); n++ {
		fields := strings.Fields(in.Text())
		if len(fields) < 2 {
			flush()
			continue
		}
		tag := fields[len(fields)-1]
		if tag != "O" && !strings.HasPrefix(tag, "B-") && !strings.HasPrefix(tag, "I-") {
			return nil, fmt.Errorf("%s:%d: want O, B-… or I-…, got %q", path, n, tag)
		}
		words, tags = append(words, fields[0]), append(tags, tag)
	}
	flush()
	return all, in.Err()
}

// spans reads BIO tags; a change of type begins a new name.
func spans(tags []string, kind func(string) int) []tagger.Name {
	var out []tagger.Name
	open := false
	for i, t := range tags {
		k := -1
		if t != "O" {
			k = kind(t[2:])
		}
		switch {
		case k < 0:
			open = false
		case open && t[0] == 'I' && out[len(out)-1].Type == k:
			out[len(out)-1].End = i + 1
		default:
			out, open = append(out, tagger.Name{Start: i, End: i + 1, Type: k}), true
		}
	}
	return out
}

// coarse is score.py's reading of a tag.
func coarse(t string) int {
	switch strings.ToUpper(t) {
	case "PER", "PERS", "PERSON":
		return 0
	case "LOC", "LOCATION", "GPE", "FAC":
		return 1
	case "ORG", "ORGANIZATION":
		return 2
	}
	return 3
}

// document is a stretch of sentences joined to a text, as score.py conll2docs does it.
type document struct {
	tagger.Example
	gold  []tagger.Name // over the CoNLL words of the whole document
	word  []int         // the CoNLL word that each token lies in
	words []string
	part  int // the fold it belongs to
}

const perDocument = 20

func documents(sents []sentence) []document {
	var docs []document
	for k := 0; k < len(sents); k += perDocument {
		docs = append(docs, newDocument(sents[k:min(k+perDocument, len(sents))]))
	}
	return docs
}

func newDocument(sents []sentence) document {
	var d document
	var b strings.Builder
	var ends []int
	for _, s := range sents {
		for _, n := range s.names {
			d.gold = append(d.gold, tagger.Name{Start: n.Start + len(d.words), End: n.End + len(d.words), Type: n.Type})
		}
		for i, w := range s.words {
			b.WriteString(w)
			ends = append(ends, b.Len())
			b.WriteByte(" \n"[btoi(i == len(s.words)-1)])
		}
		d.words = append(d.words, s.words...)
	}
	doc := arabic.Parse(b.String())
	d.Text = *tagger.Read(doc, 0, doc.Len(), gazetteer.Default())
	first, last := make([]int, len(d.words)), make([]int, len(d.words))
	w := 0
	for i := range doc.Len() {
		t := doc.Token(i)
		for t.Start >= ends[w] {
			w++
		}
		if len(d.word) == 0 || d.word[len(d.word)-1] != w {
			first[w] = i
		}
		last[w] = i + 1
		d.word = append(d.word, w)
	}
	var names []tagger.Name
	for _, n := range d.gold {
		a, z := first[n.Start], last[n.End-1]
		for a < z && !wordy(doc.Token(a).Kind) {
			a++
		}
		for a < z && !wordy(doc.Token(z-1).Kind) {
			z--
		}
		if a < z && (len(names) == 0 || names[len(names)-1].End <= a) {
			names = append(names, tagger.Name{Start: a, End: z, Type: n.Type})
		}
	}
	d.Labels = tagger.Spell(nil, names, doc.Len())
	return d
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

func wordy(k arabic.Kind) bool {
	switch k {
	case arabic.Word, arabic.Latin, arabic.Number, arabic.Hashtag, arabic.Mention, arabic.Date:
		return true
	}
	return false
}

// score counts names found, given and right, by type.
type score struct{ right, found, given [tagger.Types]int }

func (s *score) add(d *document, labels []uint8) {
	gold := map[tagger.Name]bool{}
	for _, g := range d.gold {
		gold[g] = true
		s.given[g.Type]++
	}
	seen := map[tagger.Name]bool{}
	for _, n := range tagger.Names(nil, labels) {
		m := tagger.Name{Start: d.word[n.Start], End: d.word[n.End-1] + 1, Type: n.Type}
		if seen[m] {
			continue
		}
		seen[m] = true
		s.found[m.Type]++
		if gold[m] {
			s.right[m.Type]++
		}
	}
}

func f1(right, found, given int) float64 {
	if right == 0 {
		return 0
	}
	return 200 * float64(right) / float64(found+given)
}

func (s *score) micro() float64 {
	var r, f, g int
	for t := range tagger.Types {
		r, f, g = r+s.right[t], f+s.found[t], g+s.given[t]
	}
	return f1(r, f, g)
}

func (s *score) String() string {
	var b strings.Builder
	var r, f, g int
	for t, name := range typeNames {
		fmt.Fprintf(&b, "%s %.1f  ", name, f1(s.right[t], s.found[t], s.given[t]))
		r, f, g = r+s.right[t], f+s.found[t], g+s.given[t]
	}
	fmt.Fprintf(&b, "micro %.2f (p %.1f r %.1f)", f1(r, f, g), 100*float64(r)/float64(max(f, 1)), 100*float64(r)/float64(max(g, 1)))
	return b.String()
}
