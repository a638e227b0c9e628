package timeline

import (
	"strings"
	"time"
)

// dayRange is a half-open range of days since 1970-01-01. The zero range is no date.
type dayRange struct{ from, to int }

func (r dayRange) len() int                 { return r.to - r.from }
func (r dayRange) overlaps(o dayRange) bool { return r.from < o.to && o.from < r.to }
func (r dayRange) contains(o dayRange) bool { return r.from <= o.from && o.to <= r.to }

// dayOf counts the days to the civil day of t in its own location.
func dayOf(t time.Time) int {
	y, m, d := t.Date()
	return int(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// isoDay writes a day as 2006-01-02.
func isoDay(day int) string { return time.Unix(int64(day)*86400, 0).UTC().Format(time.DateOnly) }

// daysOf returns the days that a TIMEX3 value touches; false when it has no place in time.
func daysOf(value string) (dayRange, bool) {
	iv, err := ParseTime(dateOf(value))
	if err != nil || !iv.Known() {
		return dayRange{}, false
	}
	return dayRange{dayOf(iv.Start), dayOf(iv.End)}, true
}

// dateOf cuts the clock times off a value.
func dateOf(value string) string {
	a, b, ranged := strings.Cut(value, "/")
	a, _, _ = strings.Cut(a, "T")
	b, _, _ = strings.Cut(b, "T")
	if !ranged || a == b {
		return a
	}
	return a + "/" + b
}

// eventDate turns the value of a time expression into the date of an event: days or coarser, or an ordering
// reference. It reports false for durations, sets, clock times without a day, centuries, and the present.
func eventDate(value string) (string, bool) {
	if value == "PAST_REF" || value == "FUTURE_REF" {
		return value, true
	}
	if year, season, ok := strings.Cut(value, "-"); ok && len(year) == 4 {
		switch season {
		case "SP":
			value = year + "-03/" + year + "-05"
		case "SU":
			value = year + "-06/" + year + "-08"
		case "FA":
			value = year + "-09/" + year + "-11"
		}
	}
	if strings.HasSuffix(value, "-WE") {
		return "", false // what a weekend frames is seldom news
	}
	date := dateOf(value)
	iv, err := ParseTime(date)
	return date, err == nil && iv.Known() && iv.Granularity < GrainCentury || iv.Granularity == GrainRange
}
