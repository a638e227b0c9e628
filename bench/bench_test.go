package bench

import (
	"strings"
	"testing"

	"github.com/blevesearch/snowballstem"
	snowball "github.com/blevesearch/snowballstem/arabic"
	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
)

func TestContendersDoTheirTask(t *testing.T) {
	text := "وقال الوزير إنّ المشروعات الكبيرة ستُنجز في العام المقبل. وأضاف أن العمل بدأ."
	seen := map[string]int{}
	for _, c := range Contenders() {
		require.Positive(t, c.Run(text), c.Name)
		require.Zero(t, c.Run(""), c.Name)
		seen[c.Task]++
	}
	for _, task := range []string{Fold, Tokens, Sentences, Snowball, Analysis} {
		require.GreaterOrEqual(t, seen[task], 2, task)
	}
}

func TestNewsIsOfTheSizeAskedFor(t *testing.T) {
	const size = 200_000
	articles, source, err := News(size)
	require.NoError(t, err)
	require.NotEmpty(t, source)
	n := len(strings.Join(articles, ""))
	require.True(t, n >= size && n < 2*size, "%d bytes from %s", n, source)
	own, err := ownNews(root("arabic", "testdata", "sentences.txt"), size)
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(strings.Join(own, "")), size)
}

// Stem for stem the same as the Go port of Snowball, on a million words where the raw news is at hand.
func TestSnowballIsSnowball(t *testing.T) {
	size := 12_000_000
	if testing.Short() {
		size = 500_000
	}
	articles, _, err := News(size)
	require.NoError(t, err)
	n, seen := 0, map[string]bool{}
	for _, article := range articles {
		for tok := range (arabic.Words{}).Tokens(article) {
			if tok.Kind != arabic.Word {
				continue
			}
			word := article[tok.Start:tok.End]
			if n++; seen[word] {
				continue
			}
			seen[word] = true
			env := snowballstem.NewEnv(word)
			snowball.Stem(env)
			if want, got := env.Current(), (arabic.Snowball{}).Stem(word); want != got {
				t.Fatalf("%q: want %q, got %q", word, want, got)
			}
		}
	}
	t.Logf("%d words, %d different", n, len(seen))
}

func Benchmark(b *testing.B) {
	articles, source, err := News(20_000_000)
	require.NoError(b, err)
	size := 0
	for _, article := range articles {
		size += len(article)
	}
	for _, c := range Contenders() {
		b.Run(strings.ReplaceAll(source+"/"+c.Task+"/"+c.Name, " ", "_"), func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for _, article := range articles {
					c.Run(article)
				}
			}
		})
	}
}
