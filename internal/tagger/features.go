package tagger

import (
	"math/bits"
	"sync"

	"github.com/rawi-nlp/rawi/internal/gazetteer"
	"github.com/rawi-nlp/rawi/internal/lexicon"
)

// extractor turns a text into features. It is the work space of one goroutine.
type extractor struct {
	lex   *lexicon.Lexicon
	types []wordType
	items []item
	ids   map[string]int32
	of    []int32 // the type of each word

	outline []outline

	listed [gazetteer.Kinds][4][3]feature
}

// read sorts the words of a text into types.
func (x *extractor) read(text *Text) {
	if x.ids == nil {
		x.ids = make(map[string]int32, 512)
		x.listed = listed()
	}
	clear(x.ids)
	x.types, x.of = x.types[:0], x.of[:0]
	x.items = x.items[:0]
	for _, w := range text.Words {
		id, ok := x.ids[w]
		if !ok {
			id = int32(len(x.types))
			x.ids[w] = id
			x.types = append(x.types, x.newType(w, text.Lists))
		}
		x.of = append(x.of, id)
	}
	x.draw(text)
}

// border stands in for the words before and behind a sentence.
var border = wordType{word: mix(tWord, 7), stem: mix(tStem, 7), class: [lexicon.Classes]uint32{11, 12, 13, 14, 15, 16},
	wide: []item{{mix(tWord, 7), gShape}}}

// typeAt returns the type of word i of the sentence [from, to).
func (x *extractor) typeAt(i, from, to int) *wordType {
	if i < from || i >= to {
		return &border
	}
	return &x.types[x.of[i]]
}

// word calls use for the features of word i of the sentence [from, to) that come from the words alone.
func (x *extractor) word(i, from, to int, use func(feature, group)) {
	for d := -2; d <= 2; d++ {
		t := x.typeAt(i+d, from, to)
		for _, it := range t.wide {
			use(at(it.base, d), it.g)
		}
		if d >= -1 && d <= 1 {
			for _, it := range t.near {
				use(at(it.base, d), it.g)
			}
		}
		if d == 0 {
			for _, it := range t.own {
				use(it.base, it.g)
			}
		}
	}
}

// pairs calls use for the features of word i that join several words or lists.
func (x *extractor) pairs(text *Text, i, from, to int, use func(feature, group)) {
	use(tBias, gBias)
	b, c, d := x.typeAt(i-1, from, to), x.typeAt(i, from, to), x.typeAt(i+1, from, to)
	a, e := x.typeAt(i-2, from, to), x.typeAt(i+2, from, to)
	pair := func(g group, template int, p, q uint32) {
		if p != 0 && q != 0 {
			use(mix(mix(uint32(template), p), q), g)
		}
	}
	pair(gWord, tWordPair, b.stem, c.stem)
	pair(gWord, tWordPair+1<<8, c.stem, d.stem)
	pair(gWord, tWordPair+2<<8, b.word, a.word)
	pair(gWord, tWordPair+3<<8, b.word, d.word)
	for _, k := range [...]int{2, 4} {
		g := gCluster
		if k == 4 {
			g = gVector
		}
		pair(g, tClassPair+k<<8, b.class[k], c.class[k])
		pair(g, tClassPair+k<<8+1<<12, c.class[k], d.class[k])
		pair(g, tClassPair+k<<8+2<<12, b.class[k], d.class[k])
	}
	pair(gCluster, tClassTriple, mix(b.class[1], c.class[1]), d.class[1])
	pair(gCluster, tClassTriple+1<<8, mix(a.class[1], b.class[1]), c.class[1])
	pair(gCluster, tClassTriple+2<<8, mix(c.class[1], d.class[1]), e.class[1])
	pair(gWord, tWordClass, b.stem, c.class[1])
	pair(gWord, tWordClass+1<<8, c.class[1], d.stem)
	x.outlines(i, from, to, use)
	x.marks(text.Marks, c.pro, i, from, to, use)
}

// listed are the features of a list's kind at the four places and three distances.
var listed = sync.OnceValue(func() (f [gazetteer.Kinds][4][3]feature) {
	for k := range f {
		h := lexicon.Hash(gazetteer.Kind(k).String())
		for place := range f[k] {
			for d := range f[k][place] {
				f[k][place][d] = at(mix(mix(tMark, h), uint32(place)), d-1)
			}
		}
	}
	return f
})

// marks calls use for what the lists say of word i and the words beside it.
func (x *extractor) marks(marks []gazetteer.Mark, pro uint32, i, from, to int, use func(feature, group)) {
	all := uint32(0)
	for d := -1; d <= 1; d++ {
		j := i + d
		if j < from || j >= to {
			continue
		}
		m := &marks[j]
		for place, set := range [...]gazetteer.Set{m.Begin, m.Inside, m.End, m.Single} {
			for ; set != 0; set &= set - 1 {
				f := x.listed[bits.TrailingZeros64(uint64(set))][place][d+1]
				use(f, gList)
				if d == 0 {
					all += f
				}
			}
		}
	}
	if all != 0 {
		use(mix(tMarkPair, all), gList)
		use(mix(mix(tMarkPair, pro), all), gList)
	}
}
