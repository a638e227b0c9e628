package timeline

import (
	_ "embed"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
)

// rules.txt holds a case a line: rule | text | span | value, all read on Monday 3 August 2015. A text behind ? is read as
// a request, any other as news.
//
//go:embed testdata/rules.txt
var ruleCases string

var monday = time.Date(2015, 8, 3, 0, 0, 0, 0, time.UTC)

func TestRules(t *testing.T) {
	tested := map[string]bool{}
	for line := range strings.Lines(ruleCases) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, " | ")
		require.Len(t, f, 4, line)
		rule, text, span, value := f[0], f[1], f[2], f[3]
		tested[rule] = true
		tagger := NewTagger(AsNews())
		if rest, ok := strings.CutPrefix(text, "?"); ok {
			text, tagger = rest, NewTagger(AsRequest())
		}
		t.Run(rule, func(t *testing.T) {
			doc := arabic.Parse(text, arabic.WithDate(monday))
			var got []string
			for _, x := range tagger.Times(doc) {
				got = append(got, doc.Text(x)+" | "+strings.TrimSpace(x.Value+" "+x.Mod))
			}
			if span == "-" {
				require.Empty(t, got, line)
			} else {
				require.Contains(t, got, span+" | "+value, line)
			}
		})
	}
	for _, family := range [][]rule{vagueRules, dateRules, clockRules, dayRules, periodRules, relativeRules, durationRules, setRules, feastRules} {
		for _, r := range family {
			require.True(t, tested[r.name], "rule %s has no case", r.name)
		}
	}
}
