package rawibleve_test

import (
	"fmt"
	"os"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/custom"
	"github.com/blevesearch/bleve/v2/analysis/lang/ar"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/arabic/latin"
	rawibleve "github.com/rawi-nlp/rawi/contrib/bleve"
)

func Example() {
	if err := rawibleve.Register(); err != nil {
		fmt.Println(err)
		return
	}
	mapping := bleve.NewIndexMapping()
	mapping.DefaultAnalyzer = rawibleve.AnalyzerName
	index, _ := bleve.NewMemOnly(mapping)
	defer index.Close()
	index.Index("ميناء", map[string]string{"text": "أعلنت الحُكومةُ أن المیناء سيفتح عام ٢٠٢٦."})

	for _, query := range []string{"ميناء", "حكومة", "2026"} {
		request := bleve.NewSearchRequest(bleve.NewMatchQuery(query))
		request.Highlight = bleve.NewHighlightWithStyle("html")
		result, _ := index.Search(request)
		for _, hit := range result.Hits {
			fmt.Println(hit.Fragments["text"][0])
		}
	}
	// Output:
	// أعلنت الحُكومةُ أن <mark>المیناء</mark> سيفتح عام ٢٠٢٦.
	// أعلنت <mark>الحُكومةُ</mark> أن المیناء سيفتح عام ٢٠٢٦.
	// أعلنت الحُكومةُ أن المیناء سيفتح عام <mark>٢٠٢٦</mark>.
}

// The parts make other analyzers, here one that keeps stop words and does not stem.
func ExampleRegister() {
	if err := rawibleve.Register(); err != nil {
		fmt.Println(err)
		return
	}
	mapping := bleve.NewIndexMapping()
	err := mapping.AddCustomAnalyzer("exact", map[string]any{
		"type": custom.Name, "tokenizer": rawibleve.TokenizerName, "token_filters": []string{rawibleve.FoldName},
	})
	fmt.Println(err)
	for _, name := range []string{"exact", rawibleve.AnalyzerName} {
		tokens, _ := mapping.AnalyzeText(name, []byte("وقال الوزيرُ إلى أعضاء لجنته"))
		print(tokens)
	}
	// Output:
	// <nil>
	// وقال الوزير الي اعضاء لجنته
	// قال وزير اعضاء لجن
}

func ExampleTakenError() {
	err := error(&rawibleve.TakenError{Kind: "analyzer", Name: "ar_rawi", Err: fmt.Errorf("duplicate")})
	fmt.Println(err)
	// Output: rawibleve: another analyzer is registered as "ar_rawi": duplicate
}

func ExampleTokenizer() {
	for _, t := range (rawibleve.Tokenizer{}).Tokenize([]byte("قال الـوزير: #سوق_عكاظ في ١٢/٣.")) {
		fmt.Println(t.Position, t.Start, t.End, string(t.Term))
	}
	// Output:
	// 1 0 6 قال
	// 2 7 21 الـوزير
	// 3 24 30 سوق
	// 4 31 39 عكاظ
	// 5 40 44 في
	// 6 45 49 ١٢
	// 7 50 52 ٣
}

func ExampleFold() {
	tokens := rawibleve.Tokenizer{}.Tokenize([]byte("إلـى مکتبةِ ﺍﻟﺮﻳﺎﺽ ٢٬٧٥٠ Reuters"))
	print(rawibleve.Fold(arabic.Search).Filter(tokens))
	// Output: الي مكتبه الرياض 2750 reuters
}

func ExampleStem() {
	analyzer := analysis.DefaultAnalyzer{
		Tokenizer: rawibleve.Tokenizer{},
		TokenFilters: []analysis.TokenFilter{
			rawibleve.Fold(arabic.Search),
			rawibleve.Stem{Stemmer: arabic.ByScript{Arabic: rawibleve.Stemmer{}, Other: latin.English{}}},
		},
	}
	print(analyzer.Analyze([]byte("ولوزيرهم وزارات elections")))
	// Output: وزير وزار elect
}

func ExampleStemmer() {
	for _, word := range []string{"وزير", "والوزير", "حكومه", "وبحكومتها"} {
		fmt.Println(word, rawibleve.Stemmer{}.Stem(word), arabic.Light10{}.Stem(word))
	}
	// Output:
	// وزير وزير زير
	// والوزير وزير وزير
	// حكومه حكوم حكوم
	// وبحكومتها حكوم بحكومت
}

func ExampleNewStop() {
	words := analysis.NewTokenMap()
	if err := words.LoadBytes(ar.ArabicStopWords); err != nil {
		fmt.Println(err)
		return
	}
	print(rawibleve.NewStop(words).Filter(rawibleve.Tokenizer{}.Tokenize([]byte("عثر عـلى علي فی البيت"))))
	// Output: عثر علي البيت
}

// print writes the terms on a line.
func print(tokens analysis.TokenStream) {
	for i, t := range tokens {
		if i > 0 {
			fmt.Print(" ")
		}
		os.Stdout.Write(t.Term)
	}
	fmt.Println()
}
