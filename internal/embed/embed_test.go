package embed

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// corpus has names that act and cities in which things happen.
func corpus() *Corpus {
	var b Builder
	r := rng(7)
	for range 1000 {
		for _, line := range []string{"قال اسم في مدينه", "اعلن اسم امس", "سافر اسم الى مدينه", "وصل الى مدينه امس"} {
			for word := range strings.FieldsSeq(line) {
				if word == "اسم" || word == "مدينه" {
					word += fmt.Sprint(r.next() % 8)
				}
				b.Add(word)
			}
			b.End()
		}
	}
	b.Add("نادر")
	b.End()
	return b.Corpus(2)
}

// apart fails when a name and a city share a class.
func apart(t *testing.T, c *Corpus, class []int32) {
	t.Helper()
	kind := map[int32]string{}
	for i, w := range c.Words {
		k := strings.TrimRight(w, "0123456789")
		if k != w {
			require.Contains(t, []string{"", k}, kind[class[i]], w)
			kind[class[i]] = k
		}
	}
}

func TestCorpus(t *testing.T) {
	c := corpus()
	require.Equal(t, []string{"الى", "امس", "اعلن"}, c.Words[:3], "by falling frequency, then in order")
	require.NotContains(t, c.Words, "نادر")
	require.Equal(t, int32(2000), c.Counts[0])
	require.Equal(t, int32(Gap), c.Text[4])
}

func TestExchange(t *testing.T) {
	c := corpus()
	class := Exchange(c, 6, 10, nil)
	apart(t, c, class)
	require.Equal(t, class, Exchange(c, 6, 10, nil))
}

func TestVectors(t *testing.T) {
	c := corpus()
	g := SkipGram{Dim: 16, Window: 2, Negative: 4, Epochs: 4, Rate: 0.05, Sample: 1}
	vectors := g.Train(c, nil)
	require.Len(t, vectors, 16*len(c.Words))
	require.Equal(t, vectors, g.Train(c, nil))
	class := KMeans(vectors, 16, 4, len(c.Words), 20)
	require.Equal(t, class, KMeans(vectors, 16, 4, len(c.Words), 20))
	for _, k := range class {
		require.True(t, k >= 0 && k < 4)
	}
	near := func(a, b string) float32 { return dot(unit(c, vectors, a), unit(c, vectors, b)) }
	require.Greater(t, near("اسم1", "اسم2"), near("اسم1", "مدينه2"))
}

func unit(c *Corpus, vectors []float32, word string) []float32 {
	v := make([]float32, 16)
	for i, w := range c.Words {
		if w == word {
			normalize(v, vectors[i*16:(i+1)*16])
		}
	}
	return v
}
