package rawibeam_test

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/stretchr/testify/require"
)

func TestMain(m *testing.M) {
	servePool()
	ptest.Main(m)
}

// run runs a pipeline on Prism.
func run(t *testing.T, build func(beam.Scope)) {
	t.Helper()
	p, s := beam.NewPipelineWithRoot()
	build(s)
	require.NoError(t, ptest.Run(p))
}

// lines returns the lines of the files that a glob matches, sorted.
func lines(t *testing.T, glob string) []string {
	t.Helper()
	names, err := filepath.Glob(glob)
	require.NoError(t, err)
	var all []string
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		require.True(t, bytes.HasSuffix(data, []byte("\n")), name)
		all = append(all, strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")...)
	}
	slices.Sort(all)
	return all
}

func writeFile(t *testing.T, name string, data []byte) {
	t.Helper()
	if filepath.Ext(name) == ".gz" {
		var packed bytes.Buffer
		w := gzip.NewWriter(&packed)
		_, err := w.Write(data)
		require.NoError(t, err)
		require.NoError(t, w.Close())
		data = packed.Bytes()
	}
	require.NoError(t, os.WriteFile(name, data, 0o644))
}
