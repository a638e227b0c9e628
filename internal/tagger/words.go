package tagger

import (
	"strings"
	"unicode/utf8"

	"github.com/rawi-nlp/rawi/internal/gazetteer"
	"github.com/rawi-nlp/rawi/internal/lexicon"
)

// Text is a tokenized document.
type Text struct {
	Words  []string         // folded; see Form
	Starts []int            // the first word of each sentence, then len(Words)
	Marks  []gazetteer.Mark // what the lists say of each word
	Lists  *gazetteer.Table
}

// feature is the hash of a template and what fills it.
type feature = uint32

// mix joins two hashes.
func mix(a, b uint32) uint32 {
	h := (uint64(a)<<32 | uint64(b)) * 0x9E3779B97F4A7C15
	h ^= h >> 29
	h *= 0xBF58476D1CE4E5B9
	return uint32(h >> 32)
}

// The templates. Their numbers are part of the model's file format.
const (
	tWord = iota + 1
	tStem
	tPro
	tClass // and the next five
	tFreq  = iota + 6
	tShape
	tPrefix
	tSuffix
	tUse    // and the next seven
	tLength = iota + 14
	tWordPair
	tClassPair
	tClassTriple
	tMark
	tMarkPair
	tOther
	tOtherCount
	tFirst
	tBias
	tWordClass
	tForeign
	tOutline
	tNear
	tBracket
)

// group says what kind of evidence a feature is, for the ablation and for dropping it at random in training.
type group uint8

const (
	gBias group = iota
	gWord
	gAffix
	gShape
	gCluster
	gVector
	gList
	gDoc
	groups
)

// wordType is what all occurrences of a word in a document share.
type wordType struct {
	word, stem, pro uint32
	class           [lexicon.Classes]uint32 // 0 for words without an entry
	key             uint32                  // of the stem, for counting the same name with and without proclitics
	freq            uint32                  // how common it is
	wide, near, own []item                  // features at up to two words' distance, at one, and of the word itself
}

type item struct {
	base feature
	g    group
}

// at returns the feature base as seen from the distance d.
func at(base feature, d int) feature { return mix(base, uint32(d+8)) }

func (x *extractor) newType(w string, lists *gazetteer.Table) wordType {
	lex := x.lex
	pro, stem, entry := lex.Stem(w)
	if entry < 0 && pro == "" && lists.Word(w) == 0 {
		pro, stem = guessed(w, lists)
	}
	t := wordType{word: mix(tWord, lexicon.Hash(w)), stem: mix(tStem, lexicon.Hash(stem)), pro: mix(tPro, lexicon.Hash(pro))}
	t.key = t.stem
	start := len(x.items)
	add := func(g group, template int, value uint32) {
		x.items = append(x.items, item{mix(uint32(template), value), g})
	}
	x.items = append(x.items, item{t.word, gWord})
	if pro != "" {
		x.items = append(x.items, item{t.stem, gWord})
	} else {
		x.items = append(x.items, item{mix(tStem, lexicon.Hash(w)), gWord})
	}
	if entry >= 0 {
		for c, v := range lex.Entries[entry].Class {
			g := gCluster
			if c >= 3 {
				g = gVector
			}
			t.class[c] = mix(uint32(tClass+c), uint32(v))
			x.items = append(x.items, item{t.class[c], g})
		}
	} else {
		x.items = append(x.items, item{mix(tClass, 1<<16), gCluster})
	}
	wide := len(x.items)
	add(gShape, tShape, shape(w))
	x.items = append(x.items, item{t.pro, gAffix})
	if entry >= 0 {
		t.freq = 1 + uint32(lex.Entries[entry].Freq/4)
		add(gCluster, tFreq, t.freq-1)
	}
	add(gShape, tForeign, uint32(min(max(lists.Foreign(stem), -12), 12)/2+8))
	near := len(x.items)
	n := 0
	for i := range stem {
		if n > 0 && n <= 4 {
			add(gAffix, tPrefix, lexicon.Hash(stem[:i]))
		}
		n++
	}
	add(gShape, tLength, uint32(min(n, 9)))
	k := 0
	for i := len(stem); i > 0 && k < 4; k++ {
		_, size := utf8.DecodeLastRuneInString(stem[:i])
		i -= size
		add(gAffix, tSuffix, lexicon.Hash(stem[i:]))
	}
	if len(pro) > 0 && pro[0] == '?' {
		// An unknown word may carry a proclitic that the lexicon cannot see: look behind its first letter too.
		_, size := utf8.DecodeRuneInString(stem)
		rest := stem[size:]
		n = 0
		for i := range rest {
			if n > 1 && n <= 3 {
				add(gAffix, tFirst, lexicon.Hash(rest[:i]))
			}
			n++
		}
	}
	t.wide, t.near, t.own = x.items[start:wide:wide], x.items[wide:near:near], x.items[near:len(x.items):len(x.items)]
	return t
}

// guessed takes the first letter off a word that neither lexicon nor lists know, where it can be a proclitic: for good
// when the lists know the rest, else only pro says so, with a question mark.
func guessed(w string, lists *gazetteer.Table) (pro, stem string) {
	r, n := utf8.DecodeRuneInString(w)
	if len(w) < 4*n || !strings.ContainsRune("وفبلك", r) {
		return "", w
	}
	if lists.Word(w[n:]) != 0 {
		return w[:n], w[n:]
	}
	return "?" + w[:n], w
}

// shape classes a word by its script and outline.
func shape(w string) uint32 {
	const (
		other = iota
		arabic
		article
		digits
		mark
	)
	r, _ := utf8.DecodeRuneInString(w)
	switch {
	case len(w) > 8 && w[:4] == "ال":
		return article
	case r >= 0x620 && r < 0x660 || r >= 0x66E && r < 0x6D4:
		return arabic
	case r >= '0' && r <= '9':
		return digits<<4 | uint32(min(len(w), 8))
	case r < 0x80 && (r < 'a' || r > 'z'):
		return mark<<8 | uint32(r)
	}
	return other
}
