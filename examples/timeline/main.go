// Command timeline reads Arabic news articles and prints what happened, day by day, each happening once and with the
// articles that tell it.
//
//	timeline [-query "الملا عمر"] [-format text|json|jsonl|md|csv|ics] [flags] DIR|FILE...|-
//
// A text file is dated by its name (2015-08-03-attack.txt), by its first line (2015-08-03), or by -date; files of JSON
// lines (.jsonl, and standard input) hold {"id","date","title","text"}. Articles that cannot be read are reported on
// standard error and the rest goes on; the exit status is then 1, and 2 when the command line is wrong.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"slices"
	"time"

	"golang.org/x/text/encoding"

	"github.com/rawi-nlp/rawi"
	"github.com/rawi-nlp/rawi/internal/progress"
	"github.com/rawi-nlp/rawi/internal/textfile"
	"github.com/rawi-nlp/rawi/timeline"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// A command is one run of the program with its flags read.
type command struct {
	id, query, format string
	date              time.Time
	enc               encoding.Encoding
	files             []string
	keep              []timeline.Filter
	workers           int
	stdin             io.Reader
}

var formats = []string{"text", "json", "jsonl", "md", "csv", "ics"}

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c, err := parse(args, stdin, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		fmt.Fprintln(stderr, "timeline:", err)
		return 2
	}
	var events timeline.Collection
	meter, status := progress.New(stderr), 0
	for report, err := range rawi.New().All(ctx, c.articles(), c.workers) {
		if err != nil {
			meter.Clear()
			fmt.Fprintln(stderr, "timeline:", err)
			status = 1
		} else {
			events.Add(report.ID, report.Document, report.Events)
		}
		meter.Step()
	}
	meter.Clear()
	out := bufio.NewWriter(stdout)
	if err := errors.Join(c.write(out, events.Timeline(c.keep...)), out.Flush()); err != nil {
		fmt.Fprintln(stderr, "timeline: writing:", err)
		return 1
	}
	return status
}

// parse reads the command line.
func parse(args []string, stdin io.Reader, stderr io.Writer) (*command, error) {
	c := &command{stdin: stdin}
	flags := flag.NewFlagSet("timeline", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: timeline [flags] DIR|FILE...|-\nReads text files, or JSON lines (.jsonl and standard input).")
		flags.PrintDefaults()
	}
	flags.StringVar(&c.query, "query", "", "only the articles that `name` this")
	flags.StringVar(&c.id, "id", "", "the timeline's `id`; only the articles whose id begins with it")
	flags.StringVar(&c.format, "format", "text", "text, json, jsonl, md, csv or ics")
	flags.IntVar(&c.workers, "workers", runtime.GOMAXPROCS(0), "how many articles are analysed at a time")
	date := flags.String("date", "", "the `day` of articles that bear none, such as 2015-08-03")
	enc := flags.String("encoding", "utf-8", "the text files' `encoding`, such as windows-1256 or utf-16")
	about := flags.String("about", "", "only the happenings that `name` this")
	place := flags.String("place", "", "only the happenings at this `place`")
	from := flags.String("from", "", "only the happenings from this `day` on")
	to := flags.String("to", "", "only the happenings up to this `day`")
	least := flags.Float64("min", 0, "only the happenings of this importance, 0 to 1: one article gives up to 0.5, two 0.66")
	if err := flags.Parse(args); err != nil {
		return nil, err
	}
	if !slices.Contains(formats, c.format) {
		return nil, fmt.Errorf("-format %q: want text, json, jsonl, md, csv or ics", c.format)
	}
	if c.files = flags.Args(); len(c.files) == 0 {
		return nil, errors.New("no articles: name a directory, files, or - for JSON lines on standard input")
	}
	first, last := time.Time{}, time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)
	for _, d := range []struct {
		name, value string
		to          *time.Time
	}{{"date", *date, &c.date}, {"from", *from, &first}, {"to", *to, &last}} {
		if d.value == "" {
			continue
		}
		day, err := rawi.ParseDate(d.value)
		if err != nil {
			return nil, fmt.Errorf("-%s: %w", d.name, err)
		}
		*d.to = day
	}
	c.keep = []timeline.Filter{timeline.AtLeast(*least), timeline.Between(first, last)}
	if *about != "" {
		c.keep = append(c.keep, timeline.About(*about))
	}
	if *place != "" {
		c.keep = append(c.keep, timeline.At(*place))
	}
	var err error
	c.enc, err = textfile.Encoding(*enc)
	return c, err
}

// write prints the timeline.
func (c *command) write(w io.Writer, tl timeline.Timeline) error {
	switch c.format {
	case "text":
		return writeText(w, tl)
	case "md":
		return tl.WriteMarkdown(w)
	case "csv":
		return tl.WriteCSV(w)
	case "ics":
		return tl.WriteICS(w, time.Now())
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	if c.format == "json" {
		enc.SetIndent("", "  ")
	}
	if tl == nil {
		tl = timeline.Timeline{}
	}
	return enc.Encode(struct {
		ID       string            `json:"id"`
		Timeline timeline.Timeline `json:"timeline"`
	}{c.id, tl})
}
