// Command load asks a running service for many analyses at a time and tells how it bore it: answers by status, latency,
// and the service's memory on the way. With -slow it opens connections that dribble a byte a second instead.
//
//	load [-url http://127.0.0.1:8080] [-n 2000] [-c 32] [-slow 0]
//
// It speaks to this machine alone, and ends by itself.
package main

import (
	"bufio"
	_ "embed"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

//go:embed articles.jsonl
var articles string

func main() {
	base := flag.String("url", "http://127.0.0.1:8080", "the service's `address`, on this machine")
	n := flag.Int("n", 2000, "how many requests")
	c := flag.Int("c", 32, "how many of them at a time")
	slow := flag.Int("slow", 0, "open so many slow connections instead")
	flag.Parse()
	if err := run(os.Stdout, strings.TrimRight(*base, "/"), *n, *c, *slow); err != nil {
		fmt.Fprintln(os.Stderr, "load:", err)
		os.Exit(1)
	}
}

// run reports an error when the service failed a request, that is with anything but 200 and 429.
func run(w io.Writer, base string, n, c, slow int) error {
	u, err := url.Parse(base)
	if err != nil {
		return err
	}
	if ip := net.ParseIP(u.Hostname()); u.Hostname() != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return fmt.Errorf("%s is not this machine", u.Hostname())
	}
	if n < 1 || n > 1_000_000 || c < 1 || c > 1000 || slow < 0 || slow > 1000 {
		return fmt.Errorf("want -n up to 1000000, -c and -slow up to 1000")
	}
	if slow > 0 {
		return dribble(w, u.Host, slow)
	}
	return load(w, base, n, c)
}

// result is how one request went.
type result struct {
	status  int // 0 when there was no answer
	elapsed time.Duration
}

// load sends n requests, c at a time, in four parts, and reads the service's memory between them.
func load(w io.Writer, base string, n, c int) error {
	client := &http.Client{Timeout: time.Minute, Transport: &http.Transport{MaxIdleConnsPerHost: c}}
	lines := strings.Split(strings.TrimSpace(articles), "\n")
	var results []result
	start := time.Now()
	if err := memory(w, client, base, 0); err != nil {
		return err
	}
	for part := range 4 {
		jobs := make(chan string)
		var mu sync.Mutex
		var all sync.WaitGroup
		for range c {
			all.Go(func() {
				for article := range jobs {
					r := ask(client, base, article)
					mu.Lock()
					results = append(results, r)
					mu.Unlock()
				}
			})
		}
		for i := n * part / 4; i < n*(part+1)/4; i++ {
			jobs <- lines[i%len(lines)]
		}
		close(jobs)
		all.Wait()
		if err := memory(w, client, base, len(results)); err != nil {
			return err
		}
	}
	return tell(w, results, time.Since(start))
}

func ask(client *http.Client, base, article string) result {
	start := time.Now()
	resp, err := client.Post(base+"/v1/analyze", "application/json", strings.NewReader(article))
	if err != nil {
		return result{0, time.Since(start)}
	}
	defer resp.Body.Close()
	if _, err := io.Copy(io.Discard, resp.Body); err != nil {
		return result{0, time.Since(start)}
	}
	return result{resp.StatusCode, time.Since(start)}
}

// tell prints statuses and percentiles of the latency of what was answered well.
func tell(w io.Writer, results []result, took time.Duration) error {
	counts := map[int]int{}
	var good []time.Duration
	for _, r := range results {
		counts[r.status]++
		if r.status == http.StatusOK {
			good = append(good, r.elapsed)
		}
	}
	fmt.Fprintf(w, "%d requests in %v, %.0f/s; by status: %v\n", len(results), took.Round(time.Millisecond), float64(len(results))/took.Seconds(), counts)
	if len(good) > 0 {
		slices.Sort(good)
		at := func(p int) time.Duration { return good[(len(good)-1)*p/100].Round(10 * time.Microsecond) }
		fmt.Fprintf(w, "latency: p50 %v, p95 %v, p99 %v, max %v\n", at(50), at(95), at(99), at(100))
	}
	if bad := len(results) - counts[http.StatusOK] - counts[http.StatusTooManyRequests]; bad > 0 {
		return fmt.Errorf("%d requests failed", bad)
	}
	return nil
}

// memory prints what the service says of its memory.
func memory(w io.Writer, client *http.Client, base string, after int) error {
	resp, err := client.Get(base + "/metrics")
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	value := map[string]float64{}
	for in := bufio.NewScanner(resp.Body); in.Scan(); {
		if name, v, ok := strings.Cut(in.Text(), " "); ok {
			value[name], _ = strconv.ParseFloat(v, 64)
		}
	}
	fmt.Fprintf(w, "after %5d: %4.0f MB resident, %4.0f MB heap in use, %.0f goroutines\n", after,
		value["process_resident_memory_bytes"]/1e6, value["go_memstats_heap_inuse_bytes"]/1e6, value["go_goroutines"])
	return nil
}

// dribble opens connections that send a byte a second, half of them in the head of a request and half in its body, and
// tells how the service ended each.
func dribble(w io.Writer, host string, n int) error {
	request := "POST /v1/analyze HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n"
	endings := make([]string, n)
	start := time.Now()
	var all sync.WaitGroup
	for i := range n {
		all.Go(func() { endings[i] = dribbleOne(host, request, i%2 == 0) })
	}
	all.Wait()
	counts := map[string]int{}
	for _, e := range endings {
		counts[e]++
	}
	fmt.Fprintf(w, "%d slow connections, all ended after %v:\n", n, time.Since(start).Round(time.Millisecond))
	for e, k := range counts {
		fmt.Fprintf(w, "  %4d  %s\n", k, e)
	}
	return nil
}

func dribbleOne(host, request string, inHead bool) string {
	conn, err := net.Dial("tcp", host)
	if err != nil {
		return err.Error()
	}
	defer conn.Close()
	where, sent := "in the body: ", len(request)
	if inHead {
		where, sent = "in the head: ", 20
	}
	if _, err := io.WriteString(conn, request[:sent]); err != nil {
		return where + err.Error()
	}
	answered := make(chan string, 1)
	go func() {
		line, err := bufio.NewReader(conn).ReadString('\n')
		if err != nil {
			line = "closed"
		}
		answered <- strings.TrimSpace(line)
	}()
	for range 60 {
		select {
		case a := <-answered:
			return where + a
		case <-time.After(time.Second):
			_, _ = io.WriteString(conn, " ")
		}
	}
	return where + "still open after a minute"
}
