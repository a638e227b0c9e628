package arabic_test

import (
	"bufio"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
)

// pieces reads text through split, size bytes at a time.
func pieces(t *testing.T, text string, split bufio.SplitFunc, slow bool) (out []string) {
	t.Helper()
	sc := bufio.NewScanner(strings.NewReader(text))
	if slow {
		sc = bufio.NewScanner(iotest.OneByteReader(strings.NewReader(text)))
	}
	sc.Split(split)
	for sc.Scan() {
		out = append(out, sc.Text())
	}
	require.NoError(t, sc.Err())
	return out
}

func TestStreamsHoldWhatDocumentsHold(t *testing.T) {
	text := strings.NewReplacer("|", "", "¶", "\n").Replace(hardSentences)
	require.Equal(t, texts(text), pieces(t, text, arabic.SplitTokens, false))
	require.Equal(t, texts(text), pieces(t, text, arabic.SplitTokens, true))
	var want []string
	for line := range strings.Lines(text) { // a line is no wrapped paragraph
		for s := range (arabic.Sentences{}).Segments(line) {
			want = append(want, line[s.Start:s.End])
		}
	}
	require.Equal(t, want, pieces(t, text, arabic.SplitSentences, false))
	require.Equal(t, want, pieces(t, text, arabic.SplitSentences, true))
}

func TestStreamsCutWhatIsTooLong(t *testing.T) {
	const size = 300_000
	letters := strings.Repeat("ا", size)
	got := pieces(t, letters, arabic.SplitTokens, false)
	require.Equal(t, letters, strings.Join(got, ""))
	require.Equal(t, letters, strings.Join(pieces(t, letters, arabic.SplitSentences, false), ""))
	for _, piece := range got {
		require.True(t, strings.HasPrefix(piece, "ا") && strings.HasSuffix(piece, "ا"))
	}

	words := strings.Repeat("كلمة ", size/10)
	got = pieces(t, words, arabic.SplitSentences, false)
	require.Greater(t, len(got), 10)
	for _, piece := range got {
		require.True(t, strings.HasPrefix(piece, "كلمة") && strings.HasSuffix(piece, "كلمة"), piece[:20])
	}
	require.Equal(t, strings.Fields(words), strings.Fields(strings.Join(got, " ")))

	blanks := strings.Repeat(" ", size)
	require.Equal(t, []string{"نعم"}, pieces(t, blanks+"نعم"+blanks, arabic.SplitTokens, false))
	require.Equal(t, []string{"نعم."}, pieces(t, blanks+"نعم."+blanks, arabic.SplitSentences, false))
}
