package arabic_test

import (
	_ "embed"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
)

// The hard cases, grouped by kind: | stands where a sentence ends, ¶ where a line does.
//
//go:embed testdata/sentences.txt
var hardSentences string

func TestSentencesOfHardCases(t *testing.T) {
	kind, cases := "", 0
	for line := range strings.Lines(hardSentences) {
		line = strings.ReplaceAll(strings.TrimSuffix(line, "\n"), "¶", "\n")
		if name, ok := strings.CutPrefix(line, "# "); ok {
			kind = name
			continue
		}
		cases++
		var want, got []string
		for s := range strings.SplitSeq(line, "|") {
			want = append(want, strings.TrimSpace(s))
		}
		text := strings.ReplaceAll(line, "|", "")
		for s := range (arabic.Sentences{}).Segments(text) {
			got = append(got, text[s.Start:s.End])
		}
		if strings.Join(want, "|") != strings.Join(got, "|") {
			t.Errorf("%s:\nwant %s\ngot  %s", kind, strings.Join(want, " | "), strings.Join(got, " | "))
		}
	}
	require.GreaterOrEqual(t, cases, 200)
}
