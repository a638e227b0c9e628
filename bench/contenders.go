package bench

import (
	"strings"
	"unicode/utf8"
	"unsafe"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/ar"
	"github.com/blevesearch/bleve/v2/analysis/tokenizer/unicode"
	"github.com/blevesearch/bleve/v2/registry"
	"github.com/blevesearch/snowballstem"
	snowball "github.com/blevesearch/snowballstem/arabic"
	"github.com/clipperhouse/uax29/v2/sentences"
	"github.com/clipperhouse/uax29/v2/words"
	"golang.org/x/text/unicode/norm"

	"github.com/rawi-nlp/rawi/arabic"
)

// A Contender is one way to do a task.
type Contender struct {
	Task, Name string
	Ours       bool
	Run        func(text string) int // does the task and returns how much came out, so that nothing is left undone
}

// Tasks that every contender belongs to one of.
const (
	Fold      = "fold"
	Tokens    = "tokens"
	Sentences = "sentences"
	Snowball  = "snowball stems"
	Analysis  = "tokens + fold + light stems"
)

// Contenders returns all of them, by task. They share buffers, so that each list serves one goroutine.
func Contenders() []Contender {
	cache := registry.NewCache()
	bleveAnalyzer, err := cache.AnalyzerNamed(ar.AnalyzerName)
	if err != nil {
		panic(err) // registered by the import
	}
	bleveTokens, err := cache.TokenizerNamed(unicode.Name)
	if err != nil {
		panic(err)
	}
	bleveFold, err := cache.TokenFilterNamed(ar.NormalizeName)
	if err != nil {
		panic(err)
	}
	var buf []byte
	fold := func(f arabic.Fold) func(string) int {
		return func(text string) int {
			buf = f.AppendString(buf[:0], text)
			return len(buf)
		}
	}
	return []Contender{
		{Fold, "a bare rune loop that counts spaces", false, func(text string) (n int) {
			for _, r := range text {
				if r == ' ' {
					n++
				}
			}
			return n
		}},
		{Fold, "x/text NFKC", false, func(text string) int {
			buf = norm.NFKC.AppendString(buf[:0], text)
			return len(buf)
		}},
		{Fold, "bleve normalize_ar", false, func(text string) int {
			buf = append(buf[:0], text...)
			return len(bleveFold.Filter(analysis.TokenStream{{Term: buf}})[0].Term)
		}},
		{Fold, "Search.AppendString", true, fold(arabic.Search)},
		{Fold, "Light.AppendString", true, fold(arabic.Light)},
		{Fold, "Search and FoldElongation, AppendString", true, fold(arabic.Search | arabic.FoldElongation)},
		{Fold, "Search.Align", true, func(text string) int { return len(arabic.Search.Align(text).Text) }},

		{Tokens, "uax29 words", false, func(text string) (n int) {
			for it := words.FromString(text); it.Next(); {
				n++
			}
			return n
		}},
		{Tokens, "bleve unicode tokenizer", false, func(text string) int { return len(bleveTokens.Tokenize(bytesOf(text))) }},
		{Tokens, "strings.FieldsSeq (spaces only)", false, func(text string) (n int) {
			for range strings.FieldsSeq(text) {
				n++
			}
			return n
		}},
		{Tokens, "Words.Tokens", true, func(text string) (n int) {
			for range (arabic.Words{}).Tokens(text) {
				n++
			}
			return n
		}},
		{Tokens, "Parse (tokens and sentences kept)", true, func(text string) int { return arabic.Parse(text).Len() }},

		{Sentences, "uax29 sentences", false, func(text string) (n int) {
			for it := sentences.FromString(text); it.Next(); {
				n++
			}
			return n
		}},
		{Sentences, "Sentences.Segments", true, func(text string) (n int) {
			for range (arabic.Sentences{}).Segments(text) {
				n++
			}
			return n
		}},

		{Snowball, "blevesearch/snowballstem", false, eachWord(func(word string) string {
			env := snowballstem.NewEnv(word)
			snowball.Stem(env)
			return env.Current()
		})},
		{Snowball, "Snowball.Stem", true, eachWord(arabic.Snowball{}.Stem)},

		{Analysis, "bleve ar analyzer (drops stop words)", false, func(text string) int { return len(bleveAnalyzer.Analyze(bytesOf(text))) }},
		{Analysis, "Words, Search, Light10", true, func(text string) (n int) {
			buf = buf[:0]
			for t := range (arabic.Words{}).Tokens(text) {
				if t.Kind != arabic.Word {
					continue
				}
				start := len(buf)
				buf = arabic.Search.AppendString(buf, text[t.Start:t.End])
				n += min(1, len(arabic.Light10{}.Stem(stringOf(buf[start:]))))
			}
			return n
		}},
		{Analysis, "Parse, Folded, Light10", true, func(text string) (n int) {
			doc := arabic.Parse(text)
			for i := range doc.Len() {
				if doc.Token(i).Kind == arabic.Word {
					n += min(1, len(arabic.Light10{}.Stem(doc.Folded(i))))
				}
			}
			return n
		}},
	}
}

// eachWord runs stem on the words between the spaces of a text.
func eachWord(stem func(string) string) func(string) int {
	return func(text string) (n int) {
		for word := range strings.SplitSeq(text, " ") {
			n += utf8.RuneCountInString(stem(word))
		}
		return n
	}
}

// bytesOf and stringOf share memory with what they are given, so that conversions are in nobody's figures.
func bytesOf(s string) []byte  { return unsafe.Slice(unsafe.StringData(s), len(s)) }
func stringOf(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }
