package rawibeam_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/options/jobopts"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners/universal/extworker"
	"github.com/stretchr/testify/require"

	rawibeam "github.com/rawi-nlp/rawi/contrib/beam"
)

// servePool makes this process a pool of workers when its environment says so: it prints where it listens and serves
// until its standard input ends.
func servePool() {
	if os.Getenv("RAWIBEAM_POOL") == "" {
		return
	}
	beam.Init()
	pool, err := extworker.StartLoopback(context.Background(), 0)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println("pool:", pool.EnvironmentConfig(context.Background()))
	io.Copy(io.Discard, os.Stdin)
	os.Exit(0)
}

// On a cluster the functions run in another process than the one that built the pipeline, and find one another by the
// names they are registered under.
func TestWorkersInAnotherProcess(t *testing.T) {
	program, err := os.Executable()
	require.NoError(t, err)
	pool := exec.Command(program)
	pool.Env = append(os.Environ(), "RAWIBEAM_POOL=1")
	pool.Stderr = os.Stderr
	stdin, err := pool.StdinPipe()
	require.NoError(t, err)
	stdout, err := pool.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, pool.Start())
	t.Cleanup(func() {
		stdin.Close()
		pool.Wait()
	})
	out := bufio.NewReader(stdout)
	first, err := out.ReadString('\n')
	require.NoError(t, err)
	address, ok := strings.CutPrefix(strings.TrimSpace(first), "pool: ")
	require.True(t, ok, first)
	go io.Copy(io.Discard, out)

	kind, config, binary := *jobopts.EnvironmentType, *jobopts.EnvironmentConfig, *jobopts.WorkerBinary
	t.Cleanup(func() {
		*jobopts.EnvironmentType, *jobopts.EnvironmentConfig, *jobopts.WorkerBinary = kind, config, binary
	})
	*jobopts.EnvironmentType, *jobopts.EnvironmentConfig = "EXTERNAL", address
	*jobopts.WorkerBinary = "testdata/articles.jsonl" // what is staged for workers; these need nothing

	dir := t.TempDir()
	run(t, func(s beam.Scope) {
		results := rawibeam.Analyze(s, rawibeam.Read(s, "testdata/*.jsonl"), fragile)
		rawibeam.Write(s, filepath.Join(dir, "reports"), 2, results.Reports)
		rawibeam.Write(s, filepath.Join(dir, "rejected"), 1, rawibeam.Lines(s, results.Rejected))
		rawibeam.Write(s, filepath.Join(dir, "timelines"), 1, rawibeam.Timelines(s, rawibeam.Dated(s, results.Stories)))
	})
	require.Len(t, lines(t, filepath.Join(dir, "reports-*")), 8)
	require.NotEmpty(t, lines(t, filepath.Join(dir, "timelines-*")))
}
