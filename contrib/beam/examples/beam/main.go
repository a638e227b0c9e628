// Command beam analyses JSON lines of Arabic news on any runner of Apache Beam.
//
//	beam -input 'corpus/*.jsonl.gz' -output out/ [-shards 4] [-timelines] [-window 720h] [-institutions] [Beam's flags]
//
// It writes out/reports-*.jsonl, which hold what examples/analyze -format jsonl prints for the same lines, in another
// order; out/rejected-*.jsonl, the lines without a report, each with its error; and with -timelines
// out/timelines-*.jsonl, what happened to each person, organisation and place, in stretches of -window. Without
// Beam's flags it runs in this process; with -runner flink -endpoint localhost:8099 -environment_type LOOPBACK and the
// like on a cluster. The exit status is 1 when the job failed, and then no lines are lost: run it again.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/graph/window"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/metrics"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/flink"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"

	"github.com/rawi-nlp/rawi"
	rawibeam "github.com/rawi-nlp/rawi/contrib/beam"
	"github.com/rawi-nlp/rawi/ner"
	"github.com/rawi-nlp/rawi/ner/newswire"
)

func init() { beam.RegisterFunction(withInstitutions) }

// withInstitutions makes the analyzer of -institutions. A worker finds it by its name.
func withInstitutions() *rawi.Analyzer {
	return rawi.New(rawi.WithEntities(ner.New(ner.WithTagger(newswire.Tagger()), ner.WithInstitutions())))
}

// A job is one pipeline as the flags say.
type job struct {
	input, output           string
	shards                  int
	timelines, institutions bool
	window                  time.Duration
}

func main() {
	var j job
	flag.StringVar(&j.input, "input", "", "the `glob` of the JSON lines files; .gz is decompressed")
	flag.StringVar(&j.output, "output", "", "what the names of the files written begin with, such as `out/`")
	flag.IntVar(&j.shards, "shards", 4, "how many `files` of reports")
	flag.BoolVar(&j.timelines, "timelines", false, "write the timelines too")
	flag.DurationVar(&j.window, "window", 0, "the `length` of a timeline, such as 720h for 30 days; 0 for one over all time")
	flag.BoolVar(&j.institutions, "institutions", false, "count ministries, councils, unions and the like among the organisations")
	flag.Parse()
	beam.Init() // a worker process runs in here and never returns
	if j.input == "" || j.output == "" || flag.NArg() > 0 {
		fmt.Fprintln(os.Stderr, "beam: want -input and -output, and nothing else but flags")
		os.Exit(2)
	}
	runner := *runners.Runner
	if runner == "" {
		runner = "prism"
	}
	if err := j.run(context.Background(), runner, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "beam:", err)
		os.Exit(1)
	}
}

// pipeline builds the job.
func (j job) pipeline() *beam.Pipeline {
	p, s := beam.NewPipelineWithRoot()
	var newAnalyzer func() *rawi.Analyzer
	if j.institutions {
		newAnalyzer = withInstitutions
	}
	results := rawibeam.Analyze(s, rawibeam.Read(s, j.input), newAnalyzer)
	rawibeam.Write(s, j.output+"reports", j.shards, results.Reports)
	rawibeam.Write(s, j.output+"rejected", 1, rawibeam.Lines(s, results.Rejected))
	if j.timelines {
		stories := results.Stories
		if j.window > 0 {
			stories = beam.WindowInto(s, window.NewFixedWindows(j.window), rawibeam.Dated(s, stories))
		}
		rawibeam.Write(s, j.output+"timelines", j.shards, rawibeam.Timelines(s, stories))
	}
	return p
}

// run runs the job and prints what the library counted.
func (j job) run(ctx context.Context, runner string, out io.Writer) error {
	start := time.Now()
	result, err := beam.Run(ctx, runner, j.pipeline())
	if err != nil {
		return err
	}
	if result != nil {
		counters := result.Metrics().AllMetrics().Counters()
		slices.SortFunc(counters, func(a, b metrics.CounterResult) int { return strings.Compare(a.Name(), b.Name()) })
		for _, c := range counters {
			if c.Namespace() == "rawi" {
				fmt.Fprintf(out, "%s\t%d\n", c.Name(), c.Result())
			}
		}
	}
	fmt.Fprintf(out, "seconds\t%.1f\n", time.Since(start).Seconds())
	return nil
}
