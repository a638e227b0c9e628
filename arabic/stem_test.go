package arabic_test

import (
	"bufio"
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
)

// rows returns the tab-separated lines of a file.
func rows(t *testing.T, name string, columns int) (out [][]string) {
	t.Helper()
	f, err := os.Open(name)
	require.NoError(t, err)
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		row := strings.Split(lines.Text(), "\t")
		require.Len(t, row, columns)
		out = append(out, row)
	}
	require.NotEmpty(t, out)
	return out
}

// testdata/stems.tsv holds words of ours with the stems that libstemmer's Go port, Lucene's stemmer as bleve ports
// it, and NLTK's ISRIStemmer give them.
func TestStemmersAgreeWithTheirModels(t *testing.T) {
	for _, row := range rows(t, "testdata/stems.tsv", 4) {
		require.Equal(t, row[1], arabic.Snowball{}.Stem(row[0]), "Snowball of %s", row[0])
		require.Equal(t, row[2], arabic.Light10{}.Stem(row[0]), "Light10 of %s", row[0])
		require.Equal(t, row[3], arabic.ISRI{}.Stem(row[0]), "ISRI of %s", row[0])
	}
}

// The project's workshop keeps 20,000 words with libstemmer 2.2.0's stems next to the repository.
func TestSnowballOnTheWholeVocabulary(t *testing.T) {
	const name = "../../shared/data/stem/snowball-arabic-2.2.tsv"
	if _, err := os.Stat(name); errors.Is(err, fs.ErrNotExist) {
		return
	}
	for _, row := range rows(t, name, 2) {
		require.Equal(t, row[1], arabic.Snowball{}.Stem(row[0]), row[0])
	}
}

func TestStemmersDoNotAllocateForPartsOfTheWord(t *testing.T) {
	for _, s := range []arabic.Stemmer{arabic.Snowball{}, arabic.Light10{}, arabic.ISRI{}, arabic.ByScript{Arabic: arabic.Light10{}}} {
		for _, word := range []string{"والمكتب", "بالدرس", "حربهم", "للحرب"} {
			require.Zero(t, testing.AllocsPerRun(100, func() { s.Stem(word) }), "%T of %s", s, word)
		}
	}
}

func TestStemmersTakeAnything(t *testing.T) {
	long := strings.Repeat("ه", 1<<20)
	for _, s := range []arabic.Stemmer{arabic.Snowball{}, arabic.Light10{}, arabic.ISRI{}} {
		require.Empty(t, s.Stem(""))
		require.Equal(t, "\xd8", s.Stem("\xd8"))
		require.Equal(t, "a\xffb", s.Stem("a\xffb"))
		require.LessOrEqual(t, len(s.Stem(long)), len(long))
	}
}

func TestByScriptLeavesWordsWithoutAStemmer(t *testing.T) {
	s := arabic.ByScript{Arabic: arabic.Light10{}}
	require.Equal(t, "وزار", s.Stem("الوزارات"))
	require.Equal(t, "running", s.Stem("running"))
	require.Equal(t, "2015", s.Stem("2015"))
	require.Equal(t, "الوزارات", arabic.ByScript{}.Stem("الوزارات"))
}

func BenchmarkStem(b *testing.B) {
	words := strings.Fields(strings.Repeat("أعلنت وزارة الخارجية أن المفاوضات ستستأنف في المدينة وبمشاركة ممثليها ", 100))
	for name, s := range map[string]arabic.Stemmer{"snowball": arabic.Snowball{}, "light10": arabic.Light10{}, "isri": arabic.ISRI{}} {
		b.Run(name, func(b *testing.B) {
			n := 0
			for _, w := range words {
				n += len(w)
			}
			b.SetBytes(int64(n))
			b.ReportAllocs()
			for b.Loop() {
				for _, w := range words {
					s.Stem(w)
				}
			}
		})
	}
}
