package page

import (
	"cmp"
	"slices"
	"time"

	"github.com/rawi-nlp/rawi/timeline"
)

// The drawing's measures, in SVG units. Time runs from right to left, as the text does.
const (
	chartWidth  = 1000.0
	chartMargin = 50.0
	laneHeight  = 22.0
	dotRadius   = 6.0
	breakWidth  = 40.0
	minRange    = 3 * 24 * 3600.0 // seconds; a single day does not fill the drawing
)

// A chart is the timeline drawn to scale: positions grow with time, and stretches in which nothing happens that take
// more than a quarter of the whole are cut out and shown as breaks.
type chart struct {
	Width, Height, Axis float64
	Points              []point
	Breaks              []float64
	From, To            string
}

// A point is one event in the chart.
type point struct {
	X, X2, Y      float64 // X2 < X for an event that lasts
	Radius        float64
	Status, Label string
	Event         int // the event's index in the report
}

type placed struct {
	start, end time.Time
	event      int
}

// drawChart places the events that have a date; ok is false when none has.
func drawChart(events []timeline.Event, label func(i int) string) (c chart, ok bool) {
	var list []placed
	for i, e := range events {
		if iv, err := timeline.ParseTime(e.Date); err == nil && !iv.Start.IsZero() {
			list = append(list, placed{iv.Start, iv.End, i})
		}
	}
	if len(list) == 0 {
		return c, false
	}
	slices.SortStableFunc(list, func(a, b placed) int { return a.start.Compare(b.start) })
	x := scale(list, &c)
	lanes := []float64{} // the leftmost point taken in each lane
	for _, p := range list {
		from := x(p.start)
		to := min(from, x(p.end.Add(-time.Second)))
		lane := slices.IndexFunc(lanes, func(left float64) bool { return from < left-2*dotRadius })
		if lane < 0 {
			lane, lanes = len(lanes), append(lanes, 0)
		}
		lanes[lane] = to
		c.Points = append(c.Points, point{X: from, X2: to, Y: float64(lane), Radius: dotRadius,
			Status: string(events[p.event].Status), Label: label(p.event), Event: p.event})
	}
	c.Width, c.Axis = chartWidth, float64(len(lanes))*laneHeight+10
	c.Height = c.Axis + 34
	for i := range c.Points {
		c.Points[i].Y = c.Axis - laneHeight*(c.Points[i].Y+0.5) - 4
	}
	c.From, c.To = list[0].start.Format(time.DateOnly), slices.MaxFunc(list, func(a, b placed) int {
		return cmp.Or(a.end.Compare(b.end))
	}).end.Add(-time.Second).Format(time.DateOnly)
	return c, true
}

// scale returns the function from time to position, and notes the breaks in c.
func scale(list []placed, c *chart) func(time.Time) float64 {
	type gap struct{ from, to float64 }
	seconds := func(t time.Time) float64 { return float64(t.Unix()) }
	first, last := seconds(list[0].start), seconds(list[0].end)
	var gaps []gap
	for _, p := range list {
		if s := seconds(p.start); s > last {
			gaps = append(gaps, gap{last, s})
		}
		last = max(last, seconds(p.end))
	}
	last = max(last, first+minRange)
	whole := last - first
	gaps = slices.DeleteFunc(gaps, func(g gap) bool { return g.to-g.from < whole/4 })
	cut := 0.0
	for _, g := range gaps {
		cut += g.to - g.from
	}
	unit := (chartWidth - 2*chartMargin - breakWidth*float64(len(gaps))) / max(whole-cut, 1)
	at := func(s float64) float64 {
		used := s - first
		x := chartWidth - chartMargin
		for _, g := range gaps {
			if s >= g.to {
				used -= g.to - g.from
				x -= breakWidth
			}
		}
		return x - used*unit
	}
	for _, g := range gaps {
		c.Breaks = append(c.Breaks, at(g.to)+breakWidth/2)
	}
	return func(t time.Time) float64 { return at(seconds(t)) }
}
