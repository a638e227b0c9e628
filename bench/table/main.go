// Command table measures all contenders in one run and prints them as a table, by task: megabytes a second and how
// many times the slowest peer of the task that is.
//
// Every round runs every contender on every article, and the best time for each article counts, so that what else the
// machine does is in nobody's figures. (Nor are most rounds of garbage collection, to the good of those who allocate.)
//
//	go run ./table [-size MB] [-rounds N] [-lucene]
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"time"

	"github.com/rawi-nlp/rawi/bench"
)

func main() {
	size := flag.Int("size", 20, "megabytes of news")
	rounds := flag.Int("rounds", 5, "rounds; the best of each contender counts")
	lucene := flag.Bool("lucene", false, "also run Lucene's ArabicAnalyzer by lucene/run.sh")
	flag.Parse()
	if err := run(*size*1e6, *rounds, *lucene); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

type row struct {
	bench.Contender
	best  []time.Duration // for each article
	speed float64         // bytes a second
}

func run(size, rounds int, lucene bool) error {
	articles, source, err := bench.News(size)
	if err != nil {
		return err
	}
	size = len(strings.Join(articles, ""))
	var rows []row
	for _, c := range bench.Contenders() {
		rows = append(rows, row{Contender: c, best: make([]time.Duration, len(articles))})
	}
	peer := row{Contender: bench.Contender{Task: bench.Analysis, Name: "Lucene 4.10 ArabicAnalyzer (drops stop words)"}}
	for range rounds {
		for i := range rows {
			rows[i].measure(articles)
		}
	}
	if lucene {
		if peer.speed, err = runLucene(articles, rounds); err != nil {
			return err
		}
	}
	for i := range rows {
		total := time.Duration(0)
		for _, best := range rows[i].best {
			total += best
		}
		rows[i].speed = float64(size) / total.Seconds()
	}
	if lucene {
		rows = append(rows, peer)
	}
	fmt.Printf("%d articles, %.1f MB (%s), best of %d rounds, %s, %s/%s\n\n", len(articles), float64(size)/1e6, source, rounds, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	print(rows)
	return nil
}

func (r *row) measure(articles []string) {
	runtime.GC()
	for k, article := range articles {
		start := time.Now()
		r.Run(article)
		if took := time.Since(start); r.best[k] == 0 || took < r.best[k] {
			r.best[k] = took
		}
	}
}

// print writes the rows by task. The ratio is to the slowest peer, the figure of which is marked 1×.
func print(rows []row) {
	fmt.Println("| task | | MB/s | ratio |\n| --- | --- | ---: | ---: |")
	for _, task := range []string{bench.Fold, bench.Tokens, bench.Sentences, bench.Snowball, bench.Analysis} {
		slowest := 0.0
		for _, r := range rows {
			if r.Task == task && !r.Ours && (slowest == 0 || r.speed < slowest) {
				slowest = r.speed
			}
		}
		for _, r := range rows {
			name := r.Name
			if r.Ours {
				name = "**" + name + "**"
			}
			if r.Task == task {
				fmt.Printf("| %s | %s | %.0f | %.1f× |\n", task, name, r.speed/1e6, r.speed/slowest)
			}
		}
	}
}

// runLucene hands the articles to lucene/run.sh, which measures as we do and prints the bytes a second.
func runLucene(articles []string, rounds int) (speed float64, err error) {
	cmd := exec.Command("lucene/run.sh", strconv.Itoa(rounds))
	cmd.Stdin = strings.NewReader(strings.Join(articles, "\x00"))
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		return 0, fmt.Errorf("bench: lucene/run.sh: %w\n%s", err, errs.String())
	}
	return strconv.ParseFloat(strings.TrimSpace(out.String()), 64)
}
