package timeline

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// Granularity is how finely an [Interval] is told: the third of August is a day, not 24 hours.
type Granularity uint8

// The granularities from the finest. NoGrain is that of values without a place in time, such as durations.
const (
	NoGrain Granularity = iota
	GrainSecond
	GrainMinute
	GrainHour
	GrainDayPart
	GrainDay
	GrainWeek
	GrainMonth
	GrainSeason
	GrainYear
	GrainDecade
	GrainCentury
	GrainRange // two dates joined by a slash
)

var grains = [...]string{"none", "second", "minute", "hour", "day part", "day", "week", "month", "season", "year", "decade", "century", "range"}

// String returns the name of the granularity in lower case.
func (g Granularity) String() string {
	if int(g) < len(grains) {
		return grains[g]
	}
	return "granularity"
}

// Interval is a stretch of time [Start, End), in UTC. Both are the zero time when nothing places it.
type Interval struct {
	Start, End  time.Time
	Granularity Granularity
}

// Known reports whether the interval has a place in time.
func (i Interval) Known() bool { return !i.End.IsZero() }

// A Resolver says which stretch of time an expression means. ref is the time it is read at, the zero time when unknown;
// the result is false when the expression has no place in time, as durations have none.
type Resolver interface {
	Resolve(x Timex, ref time.Time) (Interval, bool)
}

// Civil is the [Resolver] of the civil calendar: the interval of the Value, a clock time without a day («T15:00») on the
// day of ref, and PRESENT_REF as the day of ref. Seasons are those of the northern hemisphere, three whole months each.
// It has size zero and is safe for concurrent use.
type Civil struct{}

// Resolve implements [Resolver].
func (Civil) Resolve(x Timex, ref time.Time) (Interval, bool) {
	value := x.Value
	if !ref.IsZero() {
		day := ref.Format(time.DateOnly)
		if value == "PRESENT_REF" {
			value = day
		} else if x.Type == Time && strings.HasPrefix(value, "T") {
			value = day + strings.ReplaceAll(value, "/T", "/"+day+"T")
		}
	}
	iv, err := ParseTime(value)
	return iv, err == nil && iv.Known()
}

// ErrValue is wrapped by the errors of [ParseTime].
var ErrValue = errors.New("timeline: not a TIMEX3 value")

// ParseTime reads a TIMEX3 value, every form of [Timex.Value]. Values that are well-formed and have no place in
// time (P3D, PAST_REF, XXXX-08, T15:00) give an interval that is not Known and no error; anything else gives an
// error that wraps [ErrValue].
func ParseTime(value string) (Interval, error) {
	if a, b, ok := strings.Cut(value, "/"); ok {
		from, err := ParseTime(a)
		if err != nil {
			return Interval{}, err
		}
		to, err := ParseTime(b)
		if err != nil {
			return Interval{}, err
		}
		if !from.Known() || !to.Known() {
			return Interval{}, nil
		}
		if to.Granularity <= GrainHour {
			to.End = to.Start
		}
		if !to.End.After(from.Start) {
			return Interval{}, fmt.Errorf("%w: %q ends before it starts", ErrValue, value)
		}
		return Interval{from.Start, to.End, GrainRange}, nil
	}
	iv, ok := parsePoint(value)
	if !ok {
		return Interval{}, fmt.Errorf("%w: %q", ErrValue, value)
	}
	return iv, nil
}

func parsePoint(v string) (Interval, bool) {
	switch v {
	case "PAST_REF", "PRESENT_REF", "FUTURE_REF":
		return Interval{}, true
	case "":
		return Interval{}, false
	}
	if v[0] == 'P' {
		return Interval{}, isPeriod(v[1:])
	}
	date, clock, timed := strings.Cut(v, "T")
	iv, ok := parseDate(date)
	if date == "" && timed {
		ok = true
	}
	if !ok || !timed {
		return iv, ok
	}
	return parseClock(iv, clock)
}

// digits reads s as a number; X stands for any digit and makes known false.
func digits(s string, n int) (v int, known, ok bool) {
	if len(s) != n {
		return 0, false, false
	}
	known = true
	for i := range len(s) {
		switch {
		case s[i] == 'X':
			known = false
		case s[i] < '0' || s[i] > '9':
			return 0, false, false
		default:
			v = v*10 + int(s[i]-'0')
		}
	}
	return v, known, true
}

func civilDay(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

func parseDate(s string) (Interval, bool) {
	head, rest, more := strings.Cut(s, "-")
	y, known, ok := digits(head, len(head))
	if !ok || len(head) < 2 || len(head) > 4 || more && len(head) != 4 {
		return Interval{}, false
	}
	var iv Interval
	switch {
	case !more && len(head) == 2:
		iv = Interval{civilDay(y*100, 1, 1), civilDay(y*100+100, 1, 1), GrainCentury}
	case !more && len(head) == 3:
		iv = Interval{civilDay(y*10, 1, 1), civilDay(y*10+10, 1, 1), GrainDecade}
	case !more:
		iv = Interval{civilDay(y, 1, 1), civilDay(y+1, 1, 1), GrainYear}
	default:
		var part bool
		if iv, part, ok = parseWithin(y, rest); !ok {
			return Interval{}, false
		}
		known = known && part
	}
	if !known {
		return Interval{}, true
	}
	return iv, true
}

var seasons = map[string]int{"SP": 3, "SU": 6, "FA": 9, "WI": 12}

// parseWithin reads what follows the year: 08, 08-03, W32, W32-1, W32-WE, Q3, H1, SU.
func parseWithin(y int, s string) (iv Interval, known, ok bool) {
	if m := seasons[s]; m > 0 {
		return Interval{civilDay(y, m, 1), civilDay(y, m+3, 1), GrainSeason}, true, true
	}
	head, tail, more := strings.Cut(s, "-")
	switch {
	case len(head) == 2 && (head[0] == 'Q' || head[0] == 'H') && !more:
		n, months := int(head[1]-'0'), 3
		if head[0] == 'H' {
			months = 6
		}
		if n < 1 || n > 12/months {
			return iv, false, head[1] == 'X'
		}
		return Interval{civilDay(y, (n-1)*months+1, 1), civilDay(y, n*months+1, 1), GrainSeason}, true, true
	case len(head) == 3 && head[0] == 'W':
		w, known, ok := digits(head[1:], 2)
		if !ok || w > 53 || known && w < 1 {
			return iv, false, false
		}
		start := weekStart(y, w)
		iv = Interval{start, start.AddDate(0, 0, 7), GrainWeek}
		if tail == "WE" {
			iv = Interval{start.AddDate(0, 0, 5), start.AddDate(0, 0, 7), GrainRange}
		} else if more {
			d, dayKnown, ok := digits(tail, 1)
			if !ok || dayKnown && (d < 1 || d > 7) {
				return iv, false, false
			}
			known = known && dayKnown
			iv = Interval{start.AddDate(0, 0, d-1), start.AddDate(0, 0, d), GrainDay}
		}
		return iv, known, true
	}
	m, known, ok := digits(head, 2)
	if !ok || known && (m < 1 || m > 12) {
		return iv, false, false
	}
	if !more {
		return Interval{civilDay(y, m, 1), civilDay(y, m+1, 1), GrainMonth}, known, true
	}
	d, dayKnown, ok := digits(tail, 2)
	if !ok || dayKnown && (d < 1 || d > 31) || known && dayKnown && civilDay(y, m, d).Day() != d && y > 0 {
		return iv, false, false
	}
	return Interval{civilDay(y, m, d), civilDay(y, m, d+1), GrainDay}, known && dayKnown, true
}

// weekStart returns the Monday of the ISO week w of the year y.
func weekStart(y, w int) time.Time {
	jan4 := civilDay(y, 1, 4)
	return jan4.AddDate(0, 0, 7*(w-1)-(int(jan4.Weekday())+6)%7)
}

// dayParts are the hours of the parts of a day; the night runs into the next day.
var dayParts = map[string][2]int{"MO": {5, 12}, "MI": {12, 13}, "AF": {12, 18}, "EV": {18, 24}, "NI": {21, 29}, "DT": {6, 18}}

func parseClock(iv Interval, s string) (Interval, bool) {
	if h, ok := dayParts[s]; ok {
		if !iv.Known() {
			return Interval{}, true
		}
		return Interval{iv.Start.Add(time.Duration(h[0]) * time.Hour), iv.Start.Add(time.Duration(h[1]) * time.Hour), GrainDayPart}, true
	}
	if iv.Granularity != GrainDay && iv.Known() {
		return Interval{}, false
	}
	s = strings.TrimSuffix(s, "Z")
	var t [3]int
	parts := strings.Split(s, ":")
	if len(parts) > 3 {
		return Interval{}, false
	}
	known := iv.Known()
	for i, p := range parts {
		v, k, ok := digits(p, 2)
		if !ok || i == 0 && v > 24 || i > 0 && v > 59 {
			return Interval{}, false
		}
		t[i], known = v, known && k
	}
	if !known {
		return Interval{}, true
	}
	start := iv.Start.Add(time.Duration(t[0])*time.Hour + time.Duration(t[1])*time.Minute + time.Duration(t[2])*time.Second)
	length := [...]time.Duration{time.Hour, time.Minute, time.Second}[len(parts)-1]
	return Interval{start, start.Add(length), GrainHour - Granularity(len(parts)-1)}, true
}

// isPeriod reports whether s, without its P, is a period: 3D, T4H, 1Y2M, XM, 0.5Y, T1.5H.
func isPeriod(s string) bool {
	units, seen := "CEYMWD", false
	for len(s) > 0 {
		if s[0] == 'T' && units != "HMS" {
			units, s, seen = "HMS", s[1:], false
			continue
		}
		n := 0
		for n < len(s) && (s[n] >= '0' && s[n] <= '9' || s[n] == '.' || s[n] == 'X') {
			n++
		}
		if n == 0 || n == len(s) || !strings.ContainsRune(units, rune(s[n])) {
			return false
		}
		if strings.HasPrefix(s[n:], "DE") || strings.HasPrefix(s[n:], "CE") { // decades and centuries as in TimeML
			n++
		}
		s, seen = s[n+1:], true
	}
	return seen
}
