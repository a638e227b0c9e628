package arabic_test

import (
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
)

// article is some lines of news of our own writing, repeated to the size that a test asks for.
func article(size int) string {
	text := strings.NewReplacer("|", "", "¶", "\n").Replace(hardSentences)
	return strings.Repeat(text, size/len(text)+1)[:size]
}

func TestNothingAllocatesThatNeedNot(t *testing.T) {
	text := article(64 << 10)
	folded := arabic.Search.String(text)
	dst := make([]byte, 0, 2*len(text))
	src := []byte(text)
	for _, fold := range []arabic.Fold{arabic.Search, arabic.Light, arabic.Search | arabic.FoldElongation} {
		require.Zero(t, testing.AllocsPerRun(5, func() { fold.AppendString(dst, text) }))
		require.Zero(t, testing.AllocsPerRun(5, func() { fold.Transform(dst[:cap(dst)], src, true) }))
	}
	require.Zero(t, testing.AllocsPerRun(5, func() { _ = arabic.Search.String(folded) }))
	require.Zero(t, testing.AllocsPerRun(5, func() { _, _ = arabic.Search.Span([]byte("الرياض"), true) }))
	require.LessOrEqual(t, testing.AllocsPerRun(5, func() { _ = arabic.Search.String("أُسامة") }), 1.0)
	require.Zero(t, testing.AllocsPerRun(5, func() {
		for tok := range (arabic.Words{}).Tokens(text) {
			_ = tok
		}
	}))
	require.Zero(t, testing.AllocsPerRun(5, func() { _, _, _ = arabic.SplitSentences(src, true) }))
	require.Zero(t, testing.AllocsPerRun(5, func() { _, _, _ = arabic.SplitTokens(src, true) }))

	doc := arabic.Parse(text)
	doc.Folded(0)
	offsets := arabic.NewOffsets(text, arabic.UTF16)
	require.Zero(t, testing.AllocsPerRun(5, func() {
		for i, tok := range doc.TokensIn(arabic.Span{Start: 100, End: 900}) {
			_, _, _ = doc.Text(tok), doc.Folded(i), offsets.FromBytes(tok.Span)
		}
		for s := range doc.Sentences() {
			_ = s
		}
	}))
	require.LessOrEqual(t, testing.AllocsPerRun(5, func() { arabic.Parse(text) }), 24.0)
}

// One line of megabytes, of whatever, takes the time of its length.
func TestHostileTextTakesLinearTime(t *testing.T) {
	const size = 64 << 10
	deadline := time.Now().Add(90 * time.Second)
	for _, unit := range []string{"ا", "a", "1", ".", "\"", "«", "«ا ", "(", "(ا", "ا. ", "..", "1.", "#", "@a", "a.B", "a+", "aa.Bb", "http://", "a://,", "www.", "\n", " ", "\u064e", "\u0640", "\u200d", "ا\u0654", "👩\u200d",
		"\xff", "\xd8", "ﷺ", "!»", "…", "؛ا", "د. ", "١٬", "ا ا ا\n", "\u200b", "_", "1/2-"} {
		text := strings.Repeat(unit, size/len(unit))
		doc := arabic.Parse(text)
		if doc.Len() > 0 {
			doc.Folded(doc.Len() - 1)
		}
		(arabic.Light | arabic.FoldElongation).Align(text)
		lost := len(strings.Join(texts(text), "")) - len(strings.Join(pieces(t, text, arabic.SplitTokens, false), ""))
		require.Less(t, lost, 100, "%q: no more than the joiners at the cuts", unit)
		pieces(t, text, arabic.SplitSentences, false)
		require.False(t, time.Now().After(deadline), "%q", unit)
	}
}

func TestLargeDocumentsFitInMemory(t *testing.T) {
	text := strings.ReplaceAll(article(8<<20), "\n", " ")
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	doc := arabic.Parse(text)
	doc.Folded(0)
	runtime.GC()
	runtime.ReadMemStats(&after)
	require.Less(t, float64(after.HeapAlloc-before.HeapAlloc), 8*float64(len(text)), "bytes held for each byte of text")
	runtime.KeepAlive(doc)
}
