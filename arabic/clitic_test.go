package arabic_test

import (
	"math"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
)

// apart writes a reading as testdata/clitics.txt does: proclitics+stem-pronoun.
func apart(word string, r arabic.Reading) string {
	s := r.StemOf(word)
	if r.Pro > 0 {
		s = word[:r.Pro] + "+" + s
	}
	if r.Enc > 0 {
		s += "-" + r.PronounOf(word)
	}
	return s
}

// testdata/clitics.txt holds sentences of ours with their words taken apart by hand.
func TestBestReadingOfSentences(t *testing.T) {
	text, err := os.ReadFile("testdata/clitics.txt")
	require.NoError(t, err)
	for name, fold := range map[string]arabic.Fold{"as written": 0, "in the Search form": arabic.Search} {
		right, all := 0, 0
		for _, want := range strings.Fields(string(text)) {
			want = fold.String(want)
			word := strings.NewReplacer("+", "", "-", "").Replace(want)
			all++
			if got := apart(word, arabic.BestReading(word)); got == want {
				right++
			} else {
				t.Logf("%s: %s, want %s", name, got, want)
			}
		}
		require.Greater(t, all, 250)
		require.GreaterOrEqual(t, float64(right)/float64(all), 0.97, name)
	}
}

func TestReadingsAreWholeAndSorted(t *testing.T) {
	for _, word := range []string{"", "و", "وال", "وللمدرسة", "فسيقولها", "بكتابهما", "أوليس", "\xd9", "a", strings.Repeat("وال", 1<<18)} {
		rs := arabic.AppendReadings(nil, word)
		sum, whole := 0.0, false
		for i, r := range rs {
			require.Equal(t, len(word), r.Pro+r.Stem+r.Enc)
			require.True(t, i == 0 || rs[i-1].Score >= r.Score)
			sum += r.Score
			whole = whole || r.Stem == len(word)
		}
		require.True(t, whole, word)
		require.InDelta(t, 1, sum, 1e-9)
		require.False(t, math.IsNaN(sum))
	}
}

func TestReadingsNameTheirClitics(t *testing.T) {
	for word, want := range map[string]arabic.Proclitics{
		"وقال":    arabic.Conjunction,
		"للمدرسة": arabic.Preposition | arabic.Article,
		"وسيكون":  arabic.Conjunction | arabic.Future,
		"المدرسة": arabic.Article,
		"بباريس":  arabic.Preposition,
		"وزير":    0,
		"التي":    0,
	} {
		require.Equal(t, want, arabic.BestReading(word).Proclitics, word)
	}
	has := func(word, want string) bool {
		for _, r := range arabic.AppendReadings(nil, word) {
			if apart(word, r) == want {
				return true
			}
		}
		return false
	}
	require.True(t, has("أليس", "أ+ليس"))
	require.True(t, has("أوليس", "أو+ليس"))
	require.True(t, has("واحد", "و+احد"), "unlikely readings are there too")
	require.False(t, has("مدرسة", "مدرس-ه"), "ة is no pronoun")
	require.False(t, has("الكتابه", "ال+كتاب-ه"), "no pronoun behind an article")
}

func TestReadingsDoNotAllocate(t *testing.T) {
	room := make([]arabic.Reading, 0, 32)
	require.Zero(t, testing.AllocsPerRun(100, func() { arabic.AppendReadings(room[:0], "وبكتابهما") }))
	require.Zero(t, testing.AllocsPerRun(100, func() { arabic.BestReading("وبكتابهما") }))
}

func BenchmarkBestReading(b *testing.B) {
	text := "وقال رئيس الوزراء إن حكومته ستبدأ بتوزيع المساعدات على القرى المتضررة وأوضح أنها لن تتخلى عن التزاماتها للسكان"
	words := strings.Fields(text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for _, w := range words {
			arabic.BestReading(w)
		}
	}
}
