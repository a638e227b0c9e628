// Package progress shows how far a program has come.
package progress

import (
	"fmt"
	"io"
	"os"
	"time"
)

// Meter counts articles on a terminal; on anything else it is silent. Its methods are for one goroutine.
type Meter struct {
	w     io.Writer
	n     int
	start time.Time
	shown time.Time
}

// New returns a meter that writes to stderr when that is a terminal.
func New(stderr io.Writer) *Meter {
	m := &Meter{start: time.Now()}
	if f, ok := stderr.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
			m.w = f
		}
	}
	return m
}

// Step counts one article.
func (m *Meter) Step() {
	m.n++
	if now := time.Now(); m.w != nil && now.Sub(m.start) > time.Second && now.Sub(m.shown) > 200*time.Millisecond {
		m.shown = now
		fmt.Fprintf(m.w, "\r%d articles, %.0f a second", m.n, float64(m.n)/now.Sub(m.start).Seconds())
	}
}

// Clear removes the line, at the end or so that a message can be printed.
func (m *Meter) Clear() {
	if m.w != nil && !m.shown.IsZero() {
		fmt.Fprint(m.w, "\r\x1b[K")
	}
}
