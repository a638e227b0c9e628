package page

import (
	"cmp"
	"slices"
	"time"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/timeline"
)

// The drawing's measures: hundredths of its width across, pixels down, so that it fits any screen. Time runs from
// right to left, as the text does.
const (
	chartMargin = 7.0
	dotWidth    = 3.5 // of a phone's width
	breakWidth  = 6.0
	dotRadius   = 5.0
	laneHeight  = 20.0
	lanesHeight = 240.0           // many lanes share it
	minRange    = 3 * 24 * 3600.0 // seconds; a single day does not fill the drawing
)

// A chart is the timeline drawn to scale: positions grow with time, and stretches in which nothing happens that take
// more than a quarter of the whole are cut out and shown as breaks.
type chart struct {
	Height, Axis float64
	Points       []point
	Breaks       []float64
	Ticks        []tick
}

// A point is one event in the chart.
type point struct {
	X, X2, Y      float64 // X2 < X for an event that lasts
	Radius        float64
	Status, Label string
	Event         int // the event's index in the report
}

// A tick is a date on the axis.
type tick struct {
	X     float64
	Label string
}

type placed struct {
	start, end time.Time
	event      int
}

// drawChart places the events that have a date, each sentence once on a date, and lists them in order of time.
func drawChart(events []timeline.Event, label func(i int) string) (c chart, order []int) {
	var list []placed
	type telling struct {
		sentence arabic.Span
		date     string
	}
	told := map[telling]bool{}
	for i, e := range events {
		if told[telling{e.Sentence, e.Date}] {
			continue
		}
		told[telling{e.Sentence, e.Date}] = true
		if iv, err := timeline.ParseTime(e.Date); err == nil && iv.Known() {
			list = append(list, placed{iv.Start, iv.End, i})
		}
	}
	if len(list) == 0 {
		return c, nil
	}
	slices.SortStableFunc(list, func(a, b placed) int { return cmp.Or(a.start.Compare(b.start), a.end.Compare(b.end)) })
	s := newScale(list)
	lanes := []float64{} // the leftmost point taken in each lane
	for _, p := range list {
		from := s.at(p.start)
		to := min(from, s.at(p.end.Add(-time.Second)))
		lane := slices.IndexFunc(lanes, func(left float64) bool { return from < left-dotWidth })
		if lane < 0 {
			lane, lanes = len(lanes), append(lanes, 0)
		}
		lanes[lane] = to
		c.Points = append(c.Points, point{X: from, X2: to, Y: float64(lane), Radius: dotRadius,
			Status: string(events[p.event].Status), Label: label(p.event), Event: p.event})
		order = append(order, p.event)
	}
	height := min(laneHeight, lanesHeight/float64(len(lanes)))
	c.Axis = float64(len(lanes))*height + 8
	c.Height = c.Axis + 28
	for i := range c.Points {
		c.Points[i].Y = c.Axis - height*(c.Points[i].Y+0.5) - 4
	}
	for _, g := range s.gaps {
		c.Breaks = append(c.Breaks, s.x(g.to)+breakWidth/2)
	}
	c.Ticks = s.ticks()
	return c, order
}

// A scale maps times to positions.
type scale struct {
	first, last float64 // Unix seconds
	gaps        []gap
	unit        float64 // the width of a second
}

// A gap is a stretch that is cut out.
type gap struct{ from, to float64 }

func newScale(list []placed) *scale {
	seconds := func(t time.Time) float64 { return float64(t.Unix()) }
	s := &scale{first: seconds(list[0].start), last: seconds(list[0].end)}
	for _, p := range list {
		if at := seconds(p.start); at > s.last {
			s.gaps = append(s.gaps, gap{s.last, at})
		}
		s.last = max(s.last, seconds(p.end))
	}
	s.last = max(s.last, s.first+minRange)
	shown := s.last - s.first
	s.gaps = slices.DeleteFunc(s.gaps, func(g gap) bool { return g.to-g.from < shown/4 })
	for _, g := range s.gaps {
		shown -= g.to - g.from
	}
	s.unit = (100 - 2*chartMargin - breakWidth*float64(len(s.gaps))) / max(shown, 1)
	return s
}

func (s *scale) at(t time.Time) float64 { return s.x(float64(t.Unix())) }

func (s *scale) x(at float64) float64 {
	x := 100 - chartMargin - (at-s.first)*s.unit
	for _, g := range s.gaps {
		if at >= g.to {
			x += (g.to-g.from)*s.unit - breakWidth
		}
	}
	return x
}

// The steps between ticks, and how their dates are written; each label takes so much of a phone's width.
var steps = []struct {
	years, months, days int
	layout              string
	width               float64
}{
	{0, 0, 1, "2006-01-02", 23}, {0, 0, 2, "2006-01-02", 23}, {0, 0, 7, "2006-01-02", 23},
	{0, 1, 0, "2006-01", 15}, {0, 3, 0, "2006-01", 15}, {0, 6, 0, "2006-01", 15},
	{1, 0, 0, "2006", 11}, {2, 0, 0, "2006", 11}, {5, 0, 0, "2006", 11}, {10, 0, 0, "2006", 11}, {25, 0, 0, "2006", 11},
	{100, 0, 0, "2006", 11}, {500, 0, 0, "2006", 11}, {2000, 0, 0, "2006", 11},
}

// ticks returns the dates of the finest step whose labels do not touch. A stretch between breaks that holds none of
// them gets the day it begins at, where there is room.
func (s *scale) ticks() []tick {
	const most = 100 // more of them than have room anywhere
	var stretches []gap
	from := s.first
	for _, g := range s.gaps {
		stretches = append(stretches, gap{from, g.from})
		from = g.to
	}
	stretches = append(stretches, gap{from, s.last})
	for _, step := range steps {
		var out []tick
		touch := false
		for _, in := range stretches {
			for t := aligned(time.Unix(int64(in.from), 0).UTC(), step.years, step.months); t.Unix() < int64(in.to) && len(out) < most; t = t.AddDate(step.years, step.months, step.days) {
				if t.Unix() < int64(in.from) {
					continue
				}
				x := s.at(t)
				touch = touch || len(out) > 0 && out[len(out)-1].X-x < step.width
				out = append(out, tick{x, t.Format(step.layout)})
			}
		}
		if touch || len(out) == most {
			continue
		}
		day := steps[0]
		for _, in := range stretches {
			x := s.x(in.from)
			if !slices.ContainsFunc(out, func(o tick) bool { return o.X-x < day.width && x-o.X < day.width }) {
				out = append(out, tick{x, time.Unix(int64(in.from), 0).UTC().Format(day.layout)})
			}
		}
		return out
	}
	return nil
}

// aligned returns the last day at or before t on which a step of so many years or months begins; any day for steps
// of days.
func aligned(t time.Time, years, months int) time.Time {
	y, m, d := t.Date()
	switch {
	case years > 0:
		return time.Date(y-((y%years)+years)%years, 1, 1, 0, 0, 0, 0, time.UTC)
	case months > 0:
		return time.Date(y, m-time.Month((int(m)-1)%months), 1, 0, 0, 0, 0, time.UTC)
	}
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}
