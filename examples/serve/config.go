package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"runtime"
	"time"
)

// config is what the command line sets.
type config struct {
	addr string
	open bool

	maxArticle, maxBody           int64 // bytes of one article's JSON, line or form; of the whole body of many
	concurrency, queue, timelines int   // analyses at a time; requests let in; timelines let in

	headerTimeout, readTimeout, writeTimeout, idleTimeout time.Duration
	timeout, grace                                        time.Duration
}

// parse reads the command line.
func parse(args []string, stderr io.Writer) (config, error) {
	var c config
	flags := flag.NewFlagSet("serve", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&c.addr, "addr", "localhost:8080", "the `address` to listen on; :8080 is every network of the machine")
	flags.BoolVar(&c.open, "open", false, "open the page in the browser")
	flags.Int64Var(&c.maxArticle, "max-article", 1<<20, "the most `bytes` of one article, as it is sent")
	flags.Int64Var(&c.maxBody, "max-body", 32<<20, "the most `bytes` of a request with many articles")
	flags.IntVar(&c.concurrency, "concurrency", 2*runtime.GOMAXPROCS(0), "how many articles are analysed at a time")
	flags.IntVar(&c.queue, "queue", 256, "how many requests are let in at a time; more are told to come again (429)")
	flags.IntVar(&c.timelines, "timelines", 4, "how many of them may be for timelines, which keep their articles' events")
	flags.DurationVar(&c.headerTimeout, "header-timeout", 5*time.Second, "how long a request's head may take")
	flags.DurationVar(&c.readTimeout, "read-timeout", 10*time.Second, "how long an article may take to arrive; each line of a stream anew")
	flags.DurationVar(&c.writeTimeout, "write-timeout", 10*time.Second, "how long a report may take to be taken; each line of a stream anew")
	flags.DurationVar(&c.idleTimeout, "idle-timeout", time.Minute, "how long a connection may wait for the next request")
	flags.DurationVar(&c.timeout, "timeout", 30*time.Second, "how long an article may wait for its turn and be analysed (503)")
	flags.DurationVar(&c.grace, "grace", 30*time.Second, "how long requests in flight may take to finish after a signal to stop")
	if err := flags.Parse(args); err != nil {
		return c, err
	}
	if flags.NArg() > 0 {
		return c, fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}
	if min(c.maxArticle, c.maxBody) < 1 || min(c.concurrency, c.queue, c.timelines) < 1 {
		return c, errors.New("sizes and counts must be at least 1")
	}
	if min(c.headerTimeout, c.readTimeout, c.writeTimeout, c.idleTimeout, c.timeout, c.grace) <= 0 {
		return c, errors.New("times must be more than 0")
	}
	return c, nil
}
