package timeline

import (
	_ "embed"
	"math"
	"strings"
	"sync"

	"github.com/rawi-nlp/rawi/arabic"
)

// The commonest stems of 29,687 news articles of the summer of 2015, most frequent first: what two clauses share
// counts the more, the farther down it stands.
//
//go:embed merge_stems.txt
var commonStems string

var (
	stemWeightsOnce sync.Once
	stemWeights     map[string]float32
	rareWeight      float32
)

// weightOf returns how much it tells that two clauses share the stem, in [0,1]: the square of the logarithm of its rank.
func weightOf(stem string) float32 {
	stemWeightsOnce.Do(func() {
		n := strings.Count(commonStems, "\n")
		stemWeights = make(map[string]float32, n)
		rank := 0
		for line := range strings.Lines(commonStems) {
			rank++
			w := math.Log(float64(rank)/4+1) / math.Log(float64(n)/4+1)
			stemWeights[strings.TrimSpace(line)] = float32(w * w)
		}
		rareWeight = 1
	})
	if w, ok := stemWeights[stem]; ok {
		return w
	}
	return rareWeight
}

// stemOf returns the light stem of a folded word.
func stemOf(w string) string { return arabic.Light10{}.Stem(w) }
