package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// timelineOf runs the program and returns its exit status and what it printed.
func timelineOf(t *testing.T, stdin string, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(t.Context(), args, strings.NewReader(stdin), &out, &errs)
	return status, out.String(), errs.String()
}

type entry struct {
	Date, Status, Summary string
	Mentions              []struct {
		Doc        string
		Start, End int
	}
}

func entries(t *testing.T, args ...string) []entry {
	t.Helper()
	status, out, errs := timelineOf(t, "", append([]string{"-format", "jsonl"}, args...)...)
	require.Zero(t, status, errs)
	require.Equal(t, 1, strings.Count(out, "\n"))
	var tl struct {
		ID       string
		Timeline []entry
	}
	require.NoError(t, json.Unmarshal([]byte(out), &tl))
	return tl.Timeline
}

// on returns the entries of a date.
func on(all []entry, date string) (found []entry) {
	for _, e := range all {
		if e.Date == date {
			found = append(found, e)
		}
	}
	return found
}

func docs(e entry) (ids []string) {
	for _, m := range e.Mentions {
		ids = append(ids, m.Doc)
	}
	return ids
}

func TestOneStoryFromSeveralArticles(t *testing.T) {
	all := entries(t, "-query", "نسيم الشمال", "testdata")
	sinking := on(all, "2021-03-09")
	require.Len(t, sinking, 1)
	require.Contains(t, sinking[0].Summary, "غرقت")
	require.Subset(t, docs(sinking[0]), []string{"2021-03-10-harbour", "2021-03-11-rescue"})
	arrest := on(all, "2021-03-13")
	require.Len(t, arrest, 1, "the exhibition of that day does not name the ferry")
	require.ElementsMatch(t, []string{"2021-03-14-arrest", "wire-1"}, docs(arrest[0]))
	require.Len(t, on(all, "2021-04-20"), 1)
	require.Equal(t, "planned", on(all, "2021-04-20")[0].Status)
	text, err := os.ReadFile("testdata/ferry/2021-03-14-arrest.txt")
	require.NoError(t, err)
	m := arrest[0].Mentions[0]
	require.Contains(t, string(text[m.Start:m.End]), "أوقفت الشرطة")
}

func TestFilters(t *testing.T) {
	require.Len(t, entries(t, "-from", "2021-03-12", "-to", "2021-03-31", "-about", "سعيد البحراوي", "testdata"), 1)
	require.Empty(t, entries(t, "-min", "0.99", "testdata"))
	require.Len(t, on(entries(t, "-id", "wire-2", "testdata"), "2021-03-13"), 1)
}

func TestFormats(t *testing.T) {
	_, text, _ := timelineOf(t, "", "testdata/ferry")
	require.Contains(t, text, rlm+"9 مارس 2021\n")
	_, md, _ := timelineOf(t, "", "-format", "md", "testdata/ferry")
	require.Contains(t, md, "## 9 مارس 2021\n")
	_, table, _ := timelineOf(t, "", "-format", "csv", "testdata/ferry")
	rows, err := csv.NewReader(strings.NewReader(table)).ReadAll()
	require.NoError(t, err)
	require.Equal(t, "date", rows[0][0])
	_, ics, _ := timelineOf(t, "", "-format", "ics", "testdata/ferry")
	require.Equal(t, strings.Count(ics, "BEGIN:VEVENT"), len(rows)-1)
}

func TestDatesOfTextFiles(t *testing.T) {
	dir := t.TempDir()
	body := "افتتح وزير الثقافة سامي الحداد أمس معرض الكتاب السنوي في مدينة الواحة.\n"
	for name, text := range map[string]string{"2021-03-14.txt": body, "headed.txt": "2021-03-14\n" + body, "bare.txt": body} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	for _, args := range [][]string{{filepath.Join(dir, "2021-03-14.txt")}, {filepath.Join(dir, "headed.txt")}, {"-date", "2021-03-14", filepath.Join(dir, "bare.txt")}} {
		require.Len(t, on(entries(t, args...), "2021-03-13"), 1, args)
	}
}

func TestStandardInput(t *testing.T) {
	line := `{"id":"a","date":"2021-03-14","text":"افتتح وزير الثقافة سامي الحداد أمس معرض الكتاب السنوي في مدينة الواحة."}`
	status, out, errs := timelineOf(t, line+"\nno json\n", "-format", "json", "-")
	require.Equal(t, 1, status)
	require.Contains(t, errs, "line 2")
	require.Contains(t, out, `"date": "2021-03-13"`)
}

func TestBadCommandLines(t *testing.T) {
	for _, c := range []struct {
		args   []string
		status int
		says   string
	}{
		{nil, 2, "no articles"},
		{[]string{"-format", "pdf", "testdata"}, 2, `-format "pdf"`},
		{[]string{"-from", "yesterday", "testdata"}, 2, "-from"},
		{[]string{"-encoding", "klingon", "testdata"}, 2, "klingon"},
		{[]string{"missing.txt"}, 1, "missing.txt"},
	} {
		status, _, errs := timelineOf(t, "", c.args...)
		require.Equal(t, c.status, status, c.args)
		require.Contains(t, errs, c.says)
	}
}
