package rawibeam

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"math/rand/v2"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/graph/window"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.DoFn1x2[string, int, string](&shardFn{})
	register.DoFn3x1[context.Context, int, func(*string) bool, error](&writeFn{})
	register.Iter1[string]()
}

// Write writes a bounded PCollection<string> as lines to the files PREFIX-00000-of-00004.jsonl and so on; a shard
// without lines has no file. Which file a line goes to depends on the line alone, and a file appears under its name
// only when it is whole, so a job that is run again, in part or from the start, leaves the same files. The order
// within a file is the runner's. Fewer than one shard is one.
//
// A worker that is killed may leave a PREFIX-….jsonl.tmp-… behind, which may be deleted when no job runs.
func Write(s beam.Scope, prefix string, shards int, lines beam.PCollection) {
	s = s.Scope("rawibeam.Write")
	filesystem.ValidateScheme(prefix)
	shards = max(shards, 1)
	keyed := beam.ParDo(s, &shardFn{shards}, beam.WindowInto(s, window.NewGlobalWindows(), lines))
	beam.ParDo0(s, &writeFn{prefix, shards}, beam.GroupByKey(s, keyed))
}

// shardFn tells which file a line goes to.
type shardFn struct{ Shards int }

// ProcessElement implements the DoFn.
func (fn *shardFn) ProcessElement(line string) (int, string) {
	h := fnv.New32a()
	io.WriteString(h, line)
	return int(h.Sum32() % uint32(fn.Shards)), line
}

// writeFn writes a file.
type writeFn struct {
	Prefix string
	Shards int
}

// ProcessElement implements the DoFn.
func (fn *writeFn) ProcessElement(ctx context.Context, shard int, lines func(*string) bool) error {
	name := fmt.Sprintf("%s-%05d-of-%05d.jsonl", fn.Prefix, shard, fn.Shards)
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return fmt.Errorf("rawibeam: %w", err)
	}
	defer fs.Close()
	// A store of objects shows a file when it is closed. Others rename; the name is this try's own, because a try
	// that the runner gave up may still be writing.
	temporary := name
	rename, ok := fs.(filesystem.Renamer)
	if ok {
		temporary = fmt.Sprintf("%s.tmp-%016x", name, rand.Uint64())
	}
	if err := writeLines(ctx, fs, temporary, lines); err != nil {
		return fmt.Errorf("rawibeam: %s: %w", name, err)
	}
	if ok {
		err = rename.Rename(ctx, temporary, name)
	}
	if err != nil {
		return fmt.Errorf("rawibeam: %w", err)
	}
	return nil
}

func writeLines(ctx context.Context, fs filesystem.Interface, name string, lines func(*string) bool) error {
	out, err := fs.OpenWrite(ctx, name)
	if err != nil {
		return err
	}
	buf := bufio.NewWriterSize(out, 1<<20)
	var line string
	for lines(&line) {
		buf.WriteString(line)
		buf.WriteByte('\n')
	}
	return errors.Join(buf.Flush(), out.Close()) // a write's error stays with the buffer
}
