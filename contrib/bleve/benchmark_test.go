package rawibleve_test

import (
	"bufio"
	"encoding/json"
	"flag"
	"os"
	"testing"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/ar"
	"github.com/blevesearch/bleve/v2/registry"
	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
	rawibleve "github.com/rawi-nlp/rawi/contrib/bleve"
)

var newsFile = flag.String("news", "", "JSON lines with a text each, to be analysed instead of our own articles")

// news returns 2,000 articles.
func news(b *testing.B) (texts [][]byte, size int) {
	const count = 2000
	if *newsFile == "" {
		own, _ := articles(count, searches)
		for _, text := range own {
			texts, size = append(texts, []byte(text)), size+len(text)
		}
		return texts, size
	}
	file, err := os.Open(*newsFile)
	require.NoError(b, err)
	defer file.Close()
	for in := json.NewDecoder(bufio.NewReader(file)); len(texts) < count && in.More(); {
		var article struct{ Text string }
		require.NoError(b, in.Decode(&article), *newsFile)
		texts, size = append(texts, []byte(article.Text)), size+len(article.Text)
	}
	return texts, size
}

func BenchmarkAnalyze(b *testing.B) {
	require.NoError(b, rawibleve.Register())
	texts, size := news(b)
	cache := registry.NewCache()
	theirs, err := cache.AnalyzerNamed(ar.AnalyzerName)
	require.NoError(b, err)
	ours, err := cache.AnalyzerNamed(rawibleve.AnalyzerName)
	require.NoError(b, err)
	stop, err := cache.TokenFilterNamed(rawibleve.StopName)
	require.NoError(b, err)
	light := &analysis.DefaultAnalyzer{Tokenizer: rawibleve.Tokenizer{}, TokenFilters: []analysis.TokenFilter{
		stop, rawibleve.Fold(arabic.Search), rawibleve.Stem{Stemmer: arabic.Light10{}}}}
	for _, c := range []struct {
		name string
		analysis.Analyzer
	}{{ar.AnalyzerName, theirs}, {rawibleve.AnalyzerName, ours}, {"light10", light}} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for _, text := range texts {
					c.Analyze(text)
				}
			}
		})
	}
}
