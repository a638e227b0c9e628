package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/ner/newswire"
)

func TestTrain(t *testing.T) {
	model := filepath.Join(t.TempDir(), "model.bin")
	var out, log bytes.Buffer
	require.Zero(t, run([]string{"-train", "testdata/small.conll", "-dev", "testdata/small.conll", "-o", model}, &out, &log), log.String())
	require.Contains(t, out.String(), "20 sentences to train on, 20 to measure on")
	require.Equal(t, 60, strings.Count(log.String(), "loss"))

	f, err := os.Open(model)
	require.NoError(t, err)
	defer f.Close()
	m, err := newswire.Read(f)
	require.NoError(t, err)
	sents, err := read("testdata/small.conll")
	require.NoError(t, err)
	score := newswire.Evaluate(m, sents)
	require.Equal(t, 33, score.Micro().Given)
	require.Greater(t, score.Micro().F1(), 0.8, "on what it was trained on")
}

func TestTrainSaysWhatIsWrong(t *testing.T) {
	bad := filepath.Join(t.TempDir(), "bad.conll")
	require.NoError(t, os.WriteFile(bad, []byte("قال O\nأحمد PER\n"), 0o600))
	empty := filepath.Join(t.TempDir(), "empty.conll")
	require.NoError(t, os.WriteFile(empty, nil, 0o600))
	for _, c := range []struct {
		args []string
		code int
		want string
	}{
		{nil, 2, "want -train FILE"},
		{[]string{"-train", "a", "b"}, 2, "nothing but flags"},
		{[]string{"-train", filepath.Join(t.TempDir(), "none")}, 1, "no such file"},
		{[]string{"-train", bad}, 1, "bad.conll:2: expected a tag O, B-TYPE or I-TYPE, got \"PER\""},
		{[]string{"-train", empty}, 1, "no sentences"},
	} {
		var out, log bytes.Buffer
		require.Equal(t, c.code, run(c.args, &out, &log))
		require.Contains(t, log.String(), c.want)
	}
}
