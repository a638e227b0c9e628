// Package rawibeam runs rawi in Apache Beam pipelines, for corpora beyond one machine.
//
// [Read] reads JSON lines by glob, [Analyze] turns each line into a report, byte for byte the line that
// examples/analyze -format jsonl prints for it, [Timelines] merges the events of many articles for each person,
// organisation and place, and [Write] writes lines to files:
//
//	results := rawibeam.Analyze(s, rawibeam.Read(s, "corpus/*.jsonl.gz"), nil)
//	rawibeam.Write(s, "out/reports", 16, results.Reports)
//	rawibeam.Write(s, "out/timelines", 4, rawibeam.Timelines(s, results.Stories))
//	rawibeam.Write(s, "out/rejected", 1, rawibeam.Lines(s, results.Rejected))
//
// A line that is no article, and an article that cannot be analysed, comes out among the rejected with its file, line
// number, id, error and text, and the rest goes on; no line is dropped. Only what another try may mend, such as a file
// that cannot be read, fails a bundle, and the runner then tries it again.
//
// Everything that crosses from worker to worker is registered with the SDK by importing the package, so pipelines run
// on every portable runner: Prism in the same process, or Flink and others with -runner, -endpoint and
// -environment_type. The package holds no logic of its own; what is found and how events merge is rawi's.
package rawibeam
