// Command serve is Rawi as a service: a page with a box to paste an article into, and the same analysis over HTTP.
//
//	serve [-addr localhost:8080] [-open] [flags]
//
// The page is at /, the programs' doors are POST /v1/analyze and POST /v1/timeline, and /openapi.yaml describes all of
// it. Logs are JSON lines on standard error and never hold an article's text or title. SIGINT and SIGTERM let the
// requests in flight finish; a second one ends the program at once.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // the next signal is the default one
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// run serves until ctx ends. The exit status is 2 when the command line is wrong and 1 when the service fails.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	c, err := parse(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		fmt.Fprintln(stderr, "serve:", err)
		return 2
	}
	log := slog.New(slog.NewJSONHandler(stderr, nil))
	s := newServer(c, log)
	if err := s.warm(ctx); err != nil {
		fmt.Fprintln(stderr, "serve:", err)
		return 1
	}
	listener, err := net.Listen("tcp", c.addr)
	if err != nil {
		fmt.Fprintln(stderr, "serve:", err)
		return 1
	}
	url := pageURL(listener.Addr())
	fmt.Fprintln(stdout, "Rawi is at", url)
	if c.open {
		if err := openBrowser(url); err != nil {
			log.Warn("no browser opened", "error", err.Error())
		}
	}
	if err := s.serve(ctx, listener); err != nil {
		log.Error("stopped", "error", err.Error())
		return 1
	}
	log.Info("stopped")
	return 0
}

// pageURL is where a browser on this machine finds the page.
func pageURL(addr net.Addr) string {
	host := addr.String()
	if tcp, ok := addr.(*net.TCPAddr); ok && tcp.IP.IsUnspecified() {
		host = fmt.Sprintf("localhost:%d", tcp.Port)
	}
	return "http://" + host + "/"
}

// web is the HTTP server with its timeouts; routes set their own as they read and write.
func (s *server) web() *http.Server {
	return &http.Server{
		Handler:           s.handler(),
		ReadHeaderTimeout: s.headerTimeout,
		ReadTimeout:       s.headerTimeout + s.readTimeout,
		WriteTimeout:      s.headerTimeout + s.readTimeout + s.timeout + s.writeTimeout,
		IdleTimeout:       s.idleTimeout,
		MaxHeaderBytes:    16 << 10,
		ErrorLog:          slog.NewLogLogger(s.log.Handler(), slog.LevelWarn),
	}
}

// serve answers on the listener until ctx ends, then finishes what is in flight, for no longer than the grace.
func (s *server) serve(ctx context.Context, listener net.Listener) error {
	web := s.web()
	ended := make(chan error, 1)
	go func() { ended <- web.Serve(listener) }()
	select {
	case err := <-ended:
		return fmt.Errorf("serving: %w", err)
	case <-ctx.Done():
	}
	s.log.Info("stopping")
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), s.grace)
	defer cancel()
	if err := web.Shutdown(grace); err != nil {
		return fmt.Errorf("requests cut off after %v: %w", s.grace, errors.Join(err, web.Close()))
	}
	return nil
}
