package rawibeam_test

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/stretchr/testify/require"

	rawibeam "github.com/rawi-nlp/rawi/contrib/beam"
)

func TestWritingAgainLeavesTheSameFiles(t *testing.T) {
	var in []string
	for i := range 500 {
		in = append(in, fmt.Sprintf(`{"id":"خبر %d"}`, i))
	}
	dir := t.TempDir()
	files := func() map[string][]string {
		run(t, func(s beam.Scope) { rawibeam.Write(s, filepath.Join(dir, "out"), 3, beam.CreateList(s, in)) })
		names, err := filepath.Glob(filepath.Join(dir, "*"))
		require.NoError(t, err)
		all := make(map[string][]string)
		for _, name := range names {
			all[filepath.Base(name)] = lines(t, name)
		}
		return all
	}
	first := files()
	require.Len(t, first, 3, "three files and nothing half-done: %v", first)
	var back []string
	for i := range 3 {
		shard := first[fmt.Sprintf("out-%05d-of-00003.jsonl", i)]
		require.NotEmpty(t, shard)
		back = append(back, shard...)
	}
	require.ElementsMatch(t, in, back)

	slices.Reverse(in)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "out-00001-of-00003.jsonl"), []byte("what a killed job left\n"), 0o644))
	require.Equal(t, first, files())
}

func TestFewerThanOneShardIsOne(t *testing.T) {
	dir := t.TempDir()
	run(t, func(s beam.Scope) { rawibeam.Write(s, filepath.Join(dir, "out"), 0, beam.Create(s, "سطر")) })
	require.Equal(t, []string{"سطر"}, lines(t, filepath.Join(dir, "out-00000-of-00001.jsonl")))
}

// store is a file system that cannot rename, like stores of objects.
type store struct{ filesystem.Interface }

func init() {
	filesystem.Register("store", func(ctx context.Context) filesystem.Interface { return store{local.New(ctx)} })
}

func (s store) OpenWrite(ctx context.Context, name string) (io.WriteCloser, error) {
	return s.Interface.OpenWrite(ctx, strings.TrimPrefix(name, "store://"))
}

func TestAStoreThatCannotRename(t *testing.T) {
	dir := t.TempDir()
	run(t, func(s beam.Scope) {
		rawibeam.Write(s, "store://"+filepath.Join(dir, "out"), 1, beam.Create(s, "سطر"))
	})
	require.Equal(t, []string{"سطر"}, lines(t, filepath.Join(dir, "out-00000-of-00001.jsonl")))
}
