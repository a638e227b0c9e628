package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi"
)

func TestMain(m *testing.M) { ptest.Main(m) }

// files returns the sorted lines of the files that a glob matches.
func files(t *testing.T, glob string) []string {
	t.Helper()
	names, err := filepath.Glob(glob)
	require.NoError(t, err)
	var all []string
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		all = append(all, strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")...)
	}
	slices.Sort(all)
	return all
}

func TestJobWritesReportsRejectsAndTimelines(t *testing.T) {
	dir := t.TempDir()
	corpus := `{"id":"1","date":"2024-07-11","text":"أعلنت وزارة الصحة في عمّان أمس الأربعاء إطلاق حملة تلقيح."}
{"id":"2","date":"2024-09-01","text":"أعلنت وزارة الصحة أمس السبت انتهاء الحملة."}
{"id":"3","text":`
	require.NoError(t, os.WriteFile(filepath.Join(dir, "corpus.jsonl"), []byte(corpus), 0o644))
	j := job{input: filepath.Join(dir, "*.jsonl"), output: filepath.Join(dir, "out") + "/", shards: 2, timelines: true,
		institutions: true, window: 30 * 24 * time.Hour}
	var out bytes.Buffer
	require.NoError(t, j.run(context.Background(), ptest.DefaultRunner(), &out))
	require.Contains(t, out.String(), "seconds\t") // and what counters the runner kept: see TestAnalyzeFnCounts

	var want []string
	for article, err := range rawi.ReadArticles(strings.NewReader(corpus)) {
		if err != nil {
			continue
		}
		r, err := withInstitutions().Analyze(t.Context(), article)
		require.NoError(t, err)
		line, err := r.MarshalJSON()
		require.NoError(t, err)
		want = append(want, string(line))
	}
	require.Equal(t, want, files(t, filepath.Join(dir, "out", "reports-*-of-00002.jsonl")))
	rejected := files(t, filepath.Join(dir, "out", "rejected-00000-of-00001.jsonl"))
	require.Len(t, rejected, 1)
	require.Contains(t, rejected[0], `"line":3,"error":"unexpected end of JSON input","text":"{\"id\":\"3\",\"text\":"`)

	var ministry int
	for _, line := range files(t, filepath.Join(dir, "out", "timelines-*")) {
		if strings.HasPrefix(line, `{"id":"وزارة الصحة","from":"`) {
			ministry++
		}
	}
	require.Equal(t, 2, ministry, "one timeline for each of two windows")
}

func TestAJobThatFailsSaysWhy(t *testing.T) {
	j := job{input: filepath.Join(t.TempDir(), "missing.jsonl"), output: t.TempDir() + "/", shards: 1}
	require.ErrorContains(t, j.run(context.Background(), ptest.DefaultRunner(), &bytes.Buffer{}), "missing.jsonl")
}
