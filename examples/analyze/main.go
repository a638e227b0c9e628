// Command analyze reads Arabic news articles and tells who is in them, who said what, and what happened when.
//
//	analyze [-format text|json|jsonl|html] [-date 2015-08-03] [-encoding windows-1256] [-institutions] [FILE...]
//
// A FILE is a text file, or JSON lines of {"id","date","title","text"} when its name ends in .jsonl; - or no FILE
// is standard input, which is text, or JSON lines with -format jsonl. Articles that cannot be read are reported on
// standard error and the rest goes on; the exit status is then 1, and 2 when the command line is wrong.
package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/encoding"

	"github.com/rawi-nlp/rawi"
	"github.com/rawi-nlp/rawi/internal/progress"
	"github.com/rawi-nlp/rawi/internal/textfile"
	"github.com/rawi-nlp/rawi/ner"
	"github.com/rawi-nlp/rawi/ner/newswire"
	"github.com/rawi-nlp/rawi/page"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// A command is one run of the program with its flags read.
type command struct {
	format string
	lang   string
	date   time.Time
	enc    encoding.Encoding
	files  []string
	drawn  bool // the one page is written
	stdin  io.Reader
}

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c := command{stdin: stdin}
	flags := flag.NewFlagSet("analyze", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: analyze [flags] [FILE...]\nReads text files, or JSON lines (.jsonl), or standard input.")
		flags.PrintDefaults()
	}
	flags.StringVar(&c.format, "format", "text", "`text`, json, jsonl (a line for each line of JSON-lines input) or html (a page of one article)")
	flags.StringVar(&c.lang, "lang", "ar", "the `language` of the html page's own words, ar or en")
	date := flags.String("date", "", "the `day` the article was published, such as 2015-08-03: what «أمس» counts from")
	enc := flags.String("encoding", "utf-8", "the text files' `encoding`, such as windows-1256 or utf-16")
	institutions := flags.Bool("institutions", false, "count ministries, councils, unions and the like among the organisations")
	workers := flags.Int("workers", runtime.GOMAXPROCS(0), "how many articles are analysed at a time")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	usage := func(err error) int {
		fmt.Fprintln(stderr, "analyze:", err)
		return 2
	}
	if !slices.Contains([]string{"text", "json", "jsonl", "html"}, c.format) {
		return usage(fmt.Errorf("-format %q: want text, json, jsonl or html", c.format))
	}
	if c.lang != "ar" && c.lang != "en" {
		return usage(fmt.Errorf("-lang %q: want ar or en", c.lang))
	}
	var err error
	if *date != "" {
		if c.date, err = rawi.ParseDate(*date); err != nil {
			return usage(fmt.Errorf("-date: %w", err))
		}
	}
	if c.enc, err = textfile.Encoding(*enc); err != nil {
		return usage(err)
	}
	if c.files = flags.Args(); len(c.files) == 0 {
		c.files = []string{"-"}
	}
	if c.format == "html" && len(c.files) > 1 {
		return usage(errors.New("-format html: want one file"))
	}

	var opts []rawi.Option
	if *institutions {
		opts = append(opts, rawi.WithEntities(ner.New(ner.WithTagger(newswire.Tagger()), ner.WithInstitutions())))
	}
	out := bufio.NewWriterSize(stdout, 1<<16)
	meter := progress.New(stderr)
	status := 0
	for report, err := range rawi.New(opts...).All(ctx, c.articles(), *workers) {
		if err == nil {
			err = c.write(out, report)
			if err != nil {
				meter.Clear()
				fmt.Fprintln(stderr, "analyze: writing:", err)
				return 1
			}
		} else {
			meter.Clear()
			fmt.Fprintln(stderr, "analyze:", err)
			status = 1
		}
		meter.Step()
	}
	meter.Clear()
	if err := out.Flush(); err != nil {
		fmt.Fprintln(stderr, "analyze: writing:", err)
		return 1
	}
	return status
}

// articles yields the articles of all files.
func (c *command) articles() iter.Seq2[rawi.Article, error] {
	return func(yield func(rawi.Article, error) bool) {
		for _, name := range c.files {
			if !c.isLines(name) {
				if !yield(c.textFile(name)) {
					return
				}
				continue
			}
			for a, err := range c.lines(name) {
				if a.Date.IsZero() {
					a.Date = c.date
				}
				if !yield(a, err) {
					return
				}
			}
		}
	}
}

// isLines reports whether the file holds JSON lines.
func (c *command) isLines(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".jsonl", ".ndjson":
		return true
	case ".txt", ".text":
		return false
	}
	return c.format == "jsonl"
}

func (c *command) textFile(name string) (rawi.Article, error) {
	text, err := textfile.ReadFile(name, c.stdin, c.enc)
	id := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	if name == "-" {
		id = "stdin"
	}
	return rawi.Article{ID: id, Date: c.date, Text: text}, err
}

func (c *command) lines(name string) iter.Seq2[rawi.Article, error] {
	if name == "-" {
		return rawi.ReadArticles(c.stdin)
	}
	return func(yield func(rawi.Article, error) bool) {
		f, err := os.Open(name)
		if err != nil {
			yield(rawi.Article{}, err)
			return
		}
		defer f.Close()
		for a, err := range rawi.ReadArticles(f) {
			if err != nil {
				err = fmt.Errorf("%s: %w", name, err)
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

// write prints one report; text reports of several files are headed by their ids.
func (c *command) write(w io.Writer, r *rawi.Report) error {
	switch c.format {
	case "text":
		return writeText(w, r, len(c.files) > 1)
	case "html":
		if c.drawn {
			return errors.New("-format html: want one article, there are more")
		}
		c.drawn = true
		return page.Page{Report: r, Lang: page.Lang(c.lang)}.Render(w)
	}
	indent := ""
	if c.format == "json" {
		indent = "  "
	}
	if err := r.WriteJSON(w, indent); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}
