package rawibeam_test

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/metrics"
	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi"
	"github.com/rawi-nlp/rawi/arabic"
	rawibeam "github.com/rawi-nlp/rawi/contrib/beam"
	"github.com/rawi-nlp/rawi/timeline"
)

func init() {
	beam.RegisterFunction(fragile)
	beam.RegisterFunction(none)
}

// fragile makes an analyzer that breaks over some texts.
func fragile() *rawi.Analyzer { return rawi.New(rawi.WithTimes(fragileTimes{})) }

type fragileTimes struct{}

func (fragileTimes) Extract(_ context.Context, doc *arabic.Document) ([]timeline.Timex, error) {
	switch text := doc.Source(); {
	case strings.Contains(text, "انهيار"):
		panic("انهيار")
	case strings.Contains(text, "خطأ"):
		return nil, fmt.Errorf("لا وقت")
	}
	return nil, nil
}

func none() *rawi.Analyzer { return nil }

// The lines that pipelines write are those that the program prints for the same files: by way of gzip and byte order
// marks, with articles without ids and dates, and beside broken lines.
func TestReportsAreThoseOfExamplesAnalyze(t *testing.T) {
	dir := t.TempDir()
	data, err := os.ReadFile("testdata/articles.jsonl")
	require.NoError(t, err)
	writeFile(t, filepath.Join(dir, "a.jsonl"), data)
	writeFile(t, filepath.Join(dir, "b.jsonl"), []byte("\uFEFF"+`{"text":"وصل الرئيس محمود عباس إلى القاهرة أمس.","date":"2024-05-02T10:00:00+03:00"}`+"\r\n\n"+
		`{"id":7,"text":""}`+"\nليس مقالا\n"+`{"id":"اقتباس","text":"قال الوزير: \u003cb\u003e «نعم» \ud800"}`))

	program := filepath.Join(dir, "analyze")
	out, err := exec.Command("go", "build", "-o", program, "github.com/rawi-nlp/rawi/examples/analyze").CombinedOutput()
	require.NoError(t, err, "%s", out)
	cmd := exec.Command(program, "-format", "jsonl", filepath.Join(dir, "a.jsonl"), filepath.Join(dir, "b.jsonl"))
	out, err = cmd.Output()
	require.Equal(t, 1, cmd.ProcessState.ExitCode(), "one line is broken: %v", err)
	want := strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
	slices.Sort(want)
	require.Len(t, want, 11)

	writeFile(t, filepath.Join(dir, "a.jsonl.gz"), data)
	require.NoError(t, os.Remove(filepath.Join(dir, "a.jsonl")))
	run(t, func(s beam.Scope) {
		results := rawibeam.Analyze(s, rawibeam.Read(s, filepath.Join(dir, "*.jsonl*")), nil)
		rawibeam.Write(s, filepath.Join(dir, "out", "reports"), 3, results.Reports)
	})
	require.Equal(t, want, lines(t, filepath.Join(dir, "out", "reports-*-of-00003.jsonl")))
}

func TestEachLineIsReportedOrRejected(t *testing.T) {
	in := []rawibeam.Line{
		{File: "c.jsonl", Number: 1, Text: []byte(`{"id":"سليم","date":"2024-07-11","text":"وصل الوفد إلى مسقط أمس."}`)},
		{File: "c.jsonl", Number: 2, Text: []byte(`{"id":"مبتور","text":"وصل`)},
		{File: "c.jsonl", Number: 3, Text: []byte(`{"id":"تاريخ","date":"أمس","text":"وصل الوفد."}`)},
		{File: "c.jsonl", Number: 4, Text: []byte("{\"id\":\"بايت\xff\",")},
		{File: "c.jsonl", Number: 5, Text: []byte(`{"id":"خطأ","text":"وقع خطأ في المطار."}`)},
		{File: "c.jsonl", Number: 6, Text: []byte(`{"id":"انهيار","text":"وقع انهيار في المنجم."}`)},
		{File: "c.jsonl", Number: 7, Error: "line 7: line too long"},
		{Text: []byte(`{"id":"بلا ملف"}`)},
	}
	dir := t.TempDir()
	run(t, func(s beam.Scope) {
		results := rawibeam.Analyze(s, beam.CreateList(s, in), fragile)
		rawibeam.Write(s, filepath.Join(dir, "reports"), 1, results.Reports)
		rawibeam.Write(s, filepath.Join(dir, "rejected"), 1, rawibeam.Lines(s, results.Rejected))
	})

	reports := lines(t, filepath.Join(dir, "reports-*"))
	require.Len(t, reports, 1)
	require.Contains(t, reports[0], `{"id":"سليم","date":"2024-07-11"`)
	type dead struct {
		File, ID, Error, Text string
		Line                  int
		Base64                string `json:"text_base64"`
	}
	got := make(map[int]dead)
	for _, line := range lines(t, filepath.Join(dir, "rejected-*")) {
		var d dead
		require.NoError(t, json.Unmarshal([]byte(line), &d))
		got[d.Line] = d
	}
	require.Len(t, got, 7)
	for _, want := range []struct {
		line      int
		id, error string
	}{
		{2, "", "unexpected end of JSON input"},
		{3, "تاريخ", `rawi: article "تاريخ": rawi: date "أمس": want 2015-08-03 or RFC 3339`},
		{4, "", "unexpected end of JSON input"},
		{5, "خطأ", "rawi: times: لا وقت"},
		{6, "انهيار", "rawibeam: panic: انهيار"},
		{7, "", "rawi: line 7: line too long"},
		{0, "بلا ملف", `no "text"`},
	} {
		require.Equal(t, want.id, got[want.line].ID)
		require.Contains(t, got[want.line].Error, want.error)
	}
	for _, line := range in[1:] {
		d := got[line.Number]
		text := []byte(d.Text)
		if d.Base64 != "" {
			var err error
			text, err = base64.StdEncoding.DecodeString(d.Base64)
			require.NoError(t, err)
		}
		require.Equal(t, string(line.Text), string(text), "the line comes out as it came")
		require.Equal(t, line.File, d.File)
	}
}

// The counts are taken from the function itself: Prism, as of 2.77.0, sometimes leaves out a bundle's.
func TestAnalyzeFnCounts(t *testing.T) {
	text := "أعلن وزير الصحة فراس الأبيض في بيروت أمس أن «الوباء انحسر»."
	r, err := rawi.New().Analyze(t.Context(), rawi.Article{Text: text})
	require.NoError(t, err)
	require.NotEmpty(t, r.Entities)
	require.NotEmpty(t, r.Times)

	ctx := metrics.SetPTransformID(metrics.SetBundleID(t.Context(), "bundle"), "transform")
	fn := &rawibeam.AnalyzeFn{}
	require.NoError(t, fn.Setup())
	for _, line := range []string{`{"text":"` + text + `"}`, "{", `{"text":"` + text + `"}`} {
		err := fn.ProcessElement(ctx, rawibeam.Line{Text: []byte(line)}, func(string) {}, func(rawibeam.Story) {}, func(rawibeam.Rejected) {})
		require.NoError(t, err)
	}
	counts := make(map[string]int)
	require.NoError(t, metrics.Extractor{SumInt64: func(l metrics.Labels, n int64) { counts[l.Name()] = int(n) }}.ExtractFrom(metrics.GetStore(ctx)))
	require.Equal(t, map[string]int{
		"articles": 2, "rejected": 1, "bytes": 2 * len(text), "entities": 2 * len(r.Entities),
		"quotes": 2 * len(r.Quotes), "times": 2 * len(r.Times), "events": 2 * len(r.Events),
	}, counts)
}

func TestSetupRefusesAFunctionThatMakesNothing(t *testing.T) {
	p, s := beam.NewPipelineWithRoot()
	rawibeam.Analyze(s, beam.CreateList(s, []rawibeam.Line{{Text: []byte(`{"text":"خبر"}`)}}), none)
	_, err := beam.Run(t.Context(), "prism", p)
	require.ErrorContains(t, err, "made no *rawi.Analyzer")
}

// A line that no memory should hold is rejected by its number, and the next is read.
func TestALineThatIsTooLong(t *testing.T) {
	dir := t.TempDir()
	f, err := os.Create(filepath.Join(dir, "long.jsonl"))
	require.NoError(t, err)
	require.NoError(t, f.Truncate(rawi.MaxLine+1))
	_, err = f.WriteAt([]byte("\n"+`{"id":"بعد","text":"وصل الوفد."}`), rawi.MaxLine+1)
	require.NoError(t, err)
	require.NoError(t, f.Close())
	run(t, func(s beam.Scope) {
		results := rawibeam.Analyze(s, rawibeam.Read(s, filepath.Join(dir, "long.jsonl")), nil)
		rawibeam.Write(s, filepath.Join(dir, "reports"), 1, results.Reports)
		rawibeam.Write(s, filepath.Join(dir, "rejected"), 1, rawibeam.Lines(s, results.Rejected))
	})
	require.Len(t, lines(t, filepath.Join(dir, "reports-*")), 1)
	rejected := lines(t, filepath.Join(dir, "rejected-*"))
	require.Len(t, rejected, 1)
	require.Contains(t, rejected[0], `"line":1,"error":"rawi: line too long"`)
}

func TestAFileThatIsNotThereFailsTheJob(t *testing.T) {
	p, s := beam.NewPipelineWithRoot()
	rawibeam.Read(s, filepath.Join(t.TempDir(), "missing.jsonl"))
	_, err := beam.Run(t.Context(), "prism", p)
	require.ErrorContains(t, err, "missing.jsonl")
}
