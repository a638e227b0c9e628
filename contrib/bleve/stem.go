package rawibleve

import (
	"strings"
	"sync/atomic"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/analysis"

	"github.com/rawi-nlp/rawi/arabic"
)

// Stem is an [analysis.TokenFilter] that replaces terms by their stems. A nil Stemmer stands for [Stemmer], the one of
// the analyzer; [arabic.Light10] is bleve's own, [arabic.Snowball] cuts deeper. It is to stand behind [Fold]. Numbers
// and tokens marked as keywords keep their terms. For Latin words give an [arabic.ByScript] with a stemmer of
// package arabic/latin.
type Stem struct{ Stemmer arabic.Stemmer }

// Filter stems the terms of input and leaves offsets and positions.
func (s Stem) Filter(input analysis.TokenStream) analysis.TokenStream {
	var stemmer arabic.Stemmer = Stemmer{}
	if s.Stemmer != nil {
		stemmer = s.Stemmer
	}
	return rewrite(input, func(dst []byte, t *analysis.Token, term string) []byte {
		if !t.KeyWord && t.Type != analysis.Numeric {
			if stem := stemmer.Stem(term); stem != "" {
				term = stem
			}
		}
		return append(dst, term...)
	})
}

// Stemmer is the [arabic.Stemmer] of the analyzer, for words in the [arabic.Search] form: it takes off the clitics that
// [arabic.BestReading] finds and then the suffixes of [arabic.Light10]. So «وزير» keeps its و, and «ولوزيرهم» loses it.
// The ت that ة turns into before a pronoun goes as ة does: «حكومتها» has the stem of «حكومة». Words that begin with no
// Arabic letter are returned as they are.
//
// Stemmer remembers the stems of the latest words, in a megabyte that all Stemmers share.
type Stemmer struct{}

// Stem returns the stem of word. It allocates only for words that are not remembered.
func (Stemmer) Stem(word string) string {
	if word == "" || !isArabic(word[0]) {
		return word
	}
	key := packed(word)
	if key == 0 {
		return stem(word)
	}
	slot := &remembered[key*scatter>>(64-rememberedBits)]
	if m := slot.Load(); m>>8 == key {
		return word[letter*(m>>4&15) : letter*(m&15)]
	}
	s := stem(word)
	if i := strings.Index(word, s); i >= 0 {
		start, end := uint64(i/letter), uint64((i+len(s))/letter)
		slot.Store(key<<8 | start<<4 | end)
	}
	return s
}

const (
	letter         = 2  // bytes
	maxPacked      = 11 // letters in 55 bits: all but the longest words of news
	rememberedBits = 17
	scatter        = 0x9E3779B97F4A7C15 // 2⁶⁴ over the golden ratio
)

// remembered holds at the place that a word's letters give the latest of the words there: its packed letters, where its
// stem begins and where it ends.
var remembered [1 << rememberedBits]atomic.Uint64

// packed returns the letters of word in five bits each, or 0 for a word that is longer or has other letters.
func packed(word string) (key uint64) {
	if len(word) > maxPacked*letter || len(word)%letter != 0 {
		return 0
	}
	for i := 0; i < len(word); i += letter {
		code := letterCodes[word[i]&1<<6|word[i+1]&0x3F]
		if word[i]|1 != 0xD9 || code == 0 {
			return 0
		}
		key = key<<5 | uint64(code)
	}
	return key
}

// letterCodes numbers the letters that words in the Search form are written with, from U+0600 on.
var letterCodes = func() (codes [128]uint8) {
	code := uint8(0)
	for _, r := range "ءابتثجحخدذرزسشصضطظعغفقكلمنهوي" {
		code++
		codes[r-0x600] = code
	}
	return codes
}()

// stem is Stemmer without the memory.
func stem(word string) string {
	reading := arabic.BestReading(word)
	stem := reading.StemOf(word)
	if reading.Enc > 0 && !strings.HasSuffix(stem, "ات") && utf8.RuneCountInString(stem) > 3 {
		stem = strings.TrimSuffix(stem, "ت")
	}
	if !keepsHead(stem) {
		return arabic.Light10{}.Stem(stem)
	}
	// Light10 takes off one prefix: given an article, it leaves the letters of the word.
	if light := (arabic.Light10{}).Stem("ال" + stem); len(light) <= len(stem) {
		return light
	}
	return stem // too short for Light10
}

// keepsHead reports whether what Light10 would take off the front of a stem belongs to it: a bare و, on which the
// reading has decided, and بال and the like in words that the model of readings knows, as «بالغ» and «والد». It always
// takes ال, which «الألعاب» may then lose twice, but «ألعاب» loses it as well.
func keepsHead(stem string) bool {
	const sure = 0.9 // of words that the model does not know, it never is
	for _, prefix := range [...]string{"وال", "بال", "كال", "فال", "لل"} {
		if strings.HasPrefix(stem, prefix) {
			reading := arabic.BestReading(stem)
			return reading.Pro == 0 && reading.Score >= sure
		}
	}
	return strings.HasPrefix(stem, "و")
}
