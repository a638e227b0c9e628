package timeline_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/timeline"
)

// sample is a timeline with what exports must take care of.
func sample() timeline.Timeline {
	mention := func(doc string, at int) timeline.Mention {
		return timeline.Mention{Doc: doc, Span: arabic.Span{Start: at, End: at + 10}, Date: "2021-03-09"}
	}
	return timeline.Timeline{
		{Date: "2021-03-09", Status: timeline.Past, Summary: "غرقت عبارة، *نسيم* الشمال;\nقبالة ميناء المرسى وعلى متنها مئة وأربعون راكبا وعشرون بحارا", Place: "المرسى",
			Participants: []string{"خفر السواحل"}, Importance: 0.6, Mentions: []timeline.Mention{mention("a", 5), mention("a", 50), mention("b,c", 7)},
			Conflicts: []timeline.Conflict{{Date: "2021-03-10", Docs: []string{"b,c"}}}},
		{Date: "2021-04", Status: timeline.Planned, Summary: "تبدأ المحاكمة", Importance: 0.4, Mentions: []timeline.Mention{mention("a", 90)}},
	}
}

func TestJSONHasTheAgreedShape(t *testing.T) {
	data, err := json.Marshal(sample())
	require.NoError(t, err)
	var got []map[string]any
	require.NoError(t, json.Unmarshal(data, &got))
	require.Equal(t, "2021-03-09", got[0]["date"])
	require.Equal(t, "past", got[0]["status"])
	require.Equal(t, map[string]any{"doc": "a", "start": 5.0, "end": 15.0, "date": "2021-03-09"}, got[0]["mentions"].([]any)[0])
	require.Equal(t, []any{map[string]any{"date": "2021-03-10", "docs": []any{"b,c"}}}, got[0]["conflicts"])
	require.NotContains(t, got[1], "conflicts")
}

func TestMarkdownEscapesWhatIsMarkup(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, sample().WriteMarkdown(&b))
	require.Contains(t, b.String(), "## 9 مارس 2021\n")
	require.Contains(t, b.String(), `\*نسيم\* الشمال; قبالة`)
	require.Contains(t, b.String(), "— a، b,c\n  - 10 مارس 2021: b,c\n")
	require.Contains(t, b.String(), "- تبدأ المحاكمة (مقرر) — a\n")
}

func TestCSVReadsBack(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, sample().WriteCSV(&b))
	rows, err := csv.NewReader(&b).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 3)
	require.Equal(t, []string{"2021-04", "2021-04-01", "2021-04-30", "planned"}, rows[2][:4])
	require.Equal(t, "a؛ b,c", rows[1][8])
}

func TestICSIsFoldedAndEscaped(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, sample().WriteICS(&b, time.Date(2021, 5, 1, 12, 0, 0, 0, time.UTC)))
	for line := range strings.SplitSeq(strings.TrimSuffix(b.String(), "\r\n"), "\r\n") {
		require.LessOrEqual(t, len(line), 75)
		require.True(t, utf8.ValidString(line), "folded between letters")
		require.NotContains(t, line, "\n")
	}
	unfolded := strings.ReplaceAll(b.String(), "\r\n ", "")
	require.Contains(t, unfolded, `SUMMARY:غرقت عبارة، *نسيم* الشمال\; قبالة`)
	require.Contains(t, unfolded, "DTSTART;VALUE=DATE:20210401\r\nDTEND;VALUE=DATE:20210501\r\n")
	require.Contains(t, unfolded, `DESCRIPTION:a\nb\,c`)
	require.Contains(t, unfolded, "DTSTAMP:20210501T120000Z\r\n")
	require.Equal(t, 1, strings.Count(unfolded, "STATUS:TENTATIVE"))
}

func TestFiltersChooseEntries(t *testing.T) {
	tl := sample()
	day := func(s string) time.Time { d, _ := time.Parse(time.DateOnly, s); return d }
	for _, c := range []struct {
		keep timeline.Filter
		want [2]bool
	}{
		{timeline.About("خفر السواحل"), [2]bool{true, false}},
		{timeline.About("ميناء المرسي"), [2]bool{true, false}}, // spelling is folded
		{timeline.About("ميناء المرس"), [2]bool{false, false}}, // words are whole
		{timeline.About(""), [2]bool{false, false}},
		{timeline.At("المرسى"), [2]bool{true, false}},
		{timeline.Between(day("2021-03-09"), day("2021-03-09")), [2]bool{true, false}},
		{timeline.Between(day("2021-04-30"), day("2021-06-01")), [2]bool{false, true}},
		{timeline.AtLeast(0.5), [2]bool{true, false}},
	} {
		require.Equal(t, c.want, [2]bool{c.keep(&tl[0]), c.keep(&tl[1])})
	}
}

func TestSpellDate(t *testing.T) {
	for value, want := range map[string]string{
		"2015": "2015", "2015-08": "أغسطس 2015", "2015-08-06": "6 أغسطس 2015", "2015-W32": "3–9 أغسطس 2015",
		"2015-07-30/2015-08-02": "30 يوليو – 2 أغسطس 2015", "2015-12-30/2016-01-02": "30 ديسمبر 2015 – 2 يناير 2016", "PAST_REF": "PAST_REF",
	} {
		require.Equal(t, want, timeline.SpellDate(value))
	}
}
