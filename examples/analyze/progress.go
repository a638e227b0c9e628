package main

import (
	"fmt"
	"io"
	"os"
	"time"
)

// progress counts articles on a terminal; on anything else it is silent.
type progress struct {
	w     io.Writer
	n     int
	start time.Time
	shown time.Time
}

func newProgress(stderr io.Writer) *progress {
	p := &progress{start: time.Now()}
	if f, ok := stderr.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
			p.w = f
		}
	}
	return p
}

func (p *progress) step() {
	p.n++
	if now := time.Now(); p.w != nil && now.Sub(p.start) > time.Second && now.Sub(p.shown) > 200*time.Millisecond {
		p.shown = now
		fmt.Fprintf(p.w, "\r%d articles, %.0f a second", p.n, float64(p.n)/now.Sub(p.start).Seconds())
	}
}

// clear removes the line so that a message can be printed.
func (p *progress) clear() {
	if p.w != nil && !p.shown.IsZero() {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}

func (p *progress) done() { p.clear() }
