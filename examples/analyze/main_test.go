package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"
)

// analyze runs the program and returns its exit status and what it printed.
func analyze(t *testing.T, stdin string, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(t.Context(), args, strings.NewReader(stdin), &out, &errs)
	return status, out.String(), errs.String()
}

// reportOf is the part of the JSON report that the tests look at.
type reportOf struct {
	ID       string
	Date     *string
	Entities []struct {
		Start, End int
		Type, Name string
	}
	Quotes []struct {
		Kind        string
		Content     struct{ Start, End int }
		SpeakerName *string `json:"speaker_name"`
	}
	Times []struct {
		Start, End  int
		Type, Value string
	}
	Events []struct {
		Sentence     struct{ Start, End int }
		Date, Status string
	}
}

func analyzeFile(t *testing.T, name, date string) (reportOf, string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	status, out, errs := analyze(t, "", "-format", "json", "-date", date, path)
	require.Zero(t, status, errs)
	var r reportOf
	require.NoError(t, json.Unmarshal([]byte(out), &r))
	return r, string(text)
}

func (r reportOf) entities(kind string) (names []string) {
	for _, e := range r.Entities {
		if e.Type == kind {
			names = append(names, e.Name)
		}
	}
	return names
}

// requireTime asserts that an expression that holds the words has the value.
func (r reportOf) requireTime(t *testing.T, text, words, value string) {
	t.Helper()
	for _, x := range r.Times {
		if strings.Contains(text[x.Start:x.End], words) {
			require.Equal(t, value, x.Value, words)
			return
		}
	}
	require.Failf(t, "no time expression", "%s: %v", words, r.Times)
}

// requireQuote asserts that speaker says what begins and ends so.
func (r reportOf) requireQuote(t *testing.T, text, kind, speaker, starts, ends string) {
	t.Helper()
	for _, q := range r.Quotes {
		if content := text[q.Content.Start:q.Content.End]; strings.HasPrefix(content, starts) {
			require.True(t, strings.HasSuffix(content, ends), content)
			require.Equal(t, kind, q.Kind)
			require.NotNil(t, q.SpeakerName, content)
			require.Contains(t, *q.SpeakerName, speaker)
			return
		}
	}
	require.Failf(t, "no quotation", "%s…", starts)
}

func (r reportOf) requireEvent(t *testing.T, text, date, has string) {
	t.Helper()
	for _, e := range r.Events {
		if e.Date == date && strings.Contains(text[e.Sentence.Start:e.Sentence.End], has) {
			return
		}
	}
	require.Failf(t, "no event", "%s %s: %v", date, has, r.Events)
}

func TestAgreementOnTheRailway(t *testing.T) {
	r, text := analyzeFile(t, "port.txt", "2024-07-11")
	require.Subset(t, r.entities("PER"), []string{"سليم الورغي", "عبد القادر بن يحيى"})
	require.Subset(t, r.entities("LOC"), []string{"تونس", "الجزائر", "عنابة", "غار الدماء"})
	r.requireTime(t, text, "أمس الأربعاء", "2024-07-10")
	r.requireTime(t, text, "12 جوان 2024", "2024-06-12")
	r.requireTime(t, text, "آذار/مارس الماضي", "2024-03")
	r.requireQuote(t, text, "direct", "سليم الورغي", "هذا الخط شريان", "مرة أخرى")
	r.requireQuote(t, text, "indirect", "سليم الورغي", "الأشغال ستنطلق", "سبتمبر المقبل")
	r.requireQuote(t, text, "indirect", "عبد القادر بن يحيى", "بلاده ستتكفل", "العام الجاري")
	r.requireEvent(t, text, "2024-07-10", "اتفاقا")
	r.requireEvent(t, text, "2024-06-12", "تقريرها")
}

func TestFloods(t *testing.T) {
	r, text := analyzeFile(t, "flood.txt", "2024-11-09")
	require.Subset(t, r.entities("PER"), []string{"أسامة القماطي", "مفتاح بن حليم"})
	require.Subset(t, r.entities("LOC"), []string{"ليبيا", "زليتن", "بنغازي"})
	require.Contains(t, r.entities("ORG"), "الأمم المتحدة")
	r.requireTime(t, text, "أول أمس", "2024-11-07")
	r.requireTime(t, text, "عام 1987", "1987")
	r.requireTime(t, text, "تشرين الأول الماضي", "2024-10")
	r.requireQuote(t, text, "indirect", "أسامة القماطي", "فرق الإنقاذ أجلت", "مساء الخميس")
	r.requireQuote(t, text, "direct", "أسامة القماطي", "وصلنا إلى بيوت", "فوق الأسطح")
	for _, q := range r.Quotes {
		require.False(t, q.Kind == "direct" && text[q.Content.Start:q.Content.End] == "المسدودة منذ سنوات", "a scare quote is no quotation")
	}
}

func TestCupFinal(t *testing.T) {
	r, text := analyzeFile(t, "final.txt", "2024-07-06")
	require.Contains(t, r.entities("PER"), "خافيير مولينا")
	require.Contains(t, r.entities("LOC"), "الرياض")
	r.requireTime(t, text, "3/5/2024", "2024-05-03")
	r.requireTime(t, text, "16 محرم 1446هـ", "2024-07-22")
	r.requireTime(t, text, "22 يوليو 2024م", "2024-07-22")
	r.requireQuote(t, text, "direct", "خافيير مولينا", "لعبنا بقلوبنا", "انتظرت طويلا")
	r.requireQuote(t, text, "indirect", "سامي الدوخي", "فريقه دفع", "أخطاء دفاعية")
}

func TestTextReportShowsWhoSaidWhatAndWhen(t *testing.T) {
	status, out, errs := analyze(t, "", "-date", "2024-07-11", "testdata/port.txt")
	require.Zero(t, status)
	require.Empty(t, errs)
	for _, want := range []string{"People (", "سليم الورغي", "Quotations (", "«هذا الخط شريان حياة لسكان المناطق الحدودية", "Timeline (", "2024-07-10"} {
		require.Contains(t, out, want)
	}
}

func TestInstitutionsOnRequest(t *testing.T) {
	const text = "أصدرت وزارة الشؤون الاجتماعية قرارا جديدا."
	_, plain, _ := analyze(t, text)
	require.NotContains(t, plain, "Organisations")
	_, wide, _ := analyze(t, text, "-institutions")
	require.Contains(t, wide, "وزارة الشؤون الاجتماعية")
}

func TestSeveralFilesAndStandardInput(t *testing.T) {
	status, out, _ := analyze(t, "وصل الرئيس إلى باريس.", "testdata/port.txt", "-")
	require.Zero(t, status)
	require.Contains(t, out, "═══ port ═══")
	require.Contains(t, out, "═══ stdin ═══")
}

func TestJSONLinesReportBrokenLinesAndGoOn(t *testing.T) {
	in := `{"id":"a","date":"2024-07-11","text":"أعلنت الحكومة أمس استقالتها."}
{"id":"b",
{"id":"c","text":"\u0000\ud800 قال"}`
	status, out, errs := analyze(t, in, "-format", "jsonl")
	require.Equal(t, 1, status)
	require.Contains(t, errs, "line 2")
	lines := strings.Split(strings.TrimSpace(out), "\n")
	require.Len(t, lines, 2)
	var a, c reportOf
	require.NoError(t, json.Unmarshal([]byte(lines[0]), &a))
	require.NoError(t, json.Unmarshal([]byte(lines[1]), &c))
	require.Equal(t, "a", a.ID)
	require.Equal(t, "2024-07-11", *a.Date)
	require.Equal(t, "2024-07-10", a.Times[0].Value)
	require.Equal(t, "c", c.ID)
	require.Nil(t, c.Date)
}

func TestEmptyListsAreNotNull(t *testing.T) {
	status, out, _ := analyze(t, "", "-format", "jsonl", os.DevNull+".txt")
	require.Equal(t, 1, status)
	require.Empty(t, out)
	status, out, _ = analyze(t, `{"id":"e","text":""}`, "-format", "jsonl")
	require.Zero(t, status)
	require.JSONEq(t, `{"id":"e","date":null,"entities":[],"quotes":[],"times":[],"events":[]}`, out)
}

func TestBadInputGivesAClearMessage(t *testing.T) {
	dir := t.TempDir()
	binary := filepath.Join(dir, "program.txt")
	require.NoError(t, os.WriteFile(binary, []byte("\x7fELF\x02\x00\x00"), 0o600))
	for _, c := range []struct {
		args   []string
		status int
		says   string
	}{
		{[]string{"missing.txt"}, 1, "missing.txt: no such file"},
		{[]string{dir}, 1, "is a directory"},
		{[]string{binary}, 1, "binary file, not text"},
		{[]string{"-date", "7/11/2024"}, 2, "want 2015-08-03"},
		{[]string{"-format", "xml"}, 2, "want text, json, jsonl or html"},
		{[]string{"-format", "html", "a.txt", "b.txt"}, 2, "want one file"},
		{[]string{"-encoding", "klingon"}, 2, "windows-1256"},
		{[]string{"-format", "jsonl", "missing.jsonl"}, 1, "missing.jsonl: no such file"},
	} {
		status, out, errs := analyze(t, "", c.args...)
		require.Equal(t, c.status, status, c.args)
		require.Contains(t, errs, c.says)
		require.Empty(t, out)
	}
}

func TestEncodings(t *testing.T) {
	text := "وصل الرئيس اللبناني إلى باريس أمس."
	old, err := charmap.Windows1256.NewEncoder().String(text)
	require.NoError(t, err)
	status, want, _ := analyze(t, text, "-format", "json", "-date", "2024-07-11")
	require.Zero(t, status)
	require.Contains(t, want, "باريس")
	_, got, _ := analyze(t, old, "-format", "json", "-date", "2024-07-11", "-encoding", "windows-1256")
	require.Equal(t, want, got)

	// A byte order mark counts in the offsets, which point into the file, and changes nothing else.
	var plain, marked reportOf
	require.NoError(t, json.Unmarshal([]byte(want), &plain))
	_, got, _ = analyze(t, "\uFEFF"+text, "-format", "json", "-date", "2024-07-11")
	require.NoError(t, json.Unmarshal([]byte(got), &marked))
	require.Len(t, marked.Entities, len(plain.Entities))
	require.Equal(t, plain.Entities[0].Start+3, marked.Entities[0].Start)
}
