package timeline

import (
	"time"

	"github.com/rawi-nlp/rawi/internal/hijri"
)

// A holiday is a day of the Hijri or Gregorian year, or is counted from one: the n-th weekday of a month, Easter.
type holiday struct {
	month, day int
	hijri      bool
	wday, nth  int                // the nth wday of month; -1 the last
	find       func(year int) int // day of the year from 1 January, 0-based
}

// holidays has the values of the class feast in timex_words.txt. Hijri feasts begin with the day, not its eve.
var holidays = map[int]holiday{
	1:  {month: 10, day: 1, hijri: true},
	2:  {month: 12, day: 10, hijri: true},
	3:  {month: 12, day: 9, hijri: true},
	4:  {month: 1, day: 1, hijri: true},
	5:  {month: 3, day: 12, hijri: true},
	6:  {month: 1, day: 10, hijri: true},
	7:  {month: 7, day: 27, hijri: true},
	8:  {month: 9, day: 27, hijri: true},
	9:  {month: 12, day: 8, hijri: true},
	10: {month: 12, day: 11, hijri: true},
	20: {month: 12, day: 25},
	21: {month: 12, day: 24},
	22: {month: 1, day: 1},
	23: {month: 12, day: 31},
	24: {month: 2, day: 14},
	25: {month: 5, day: 1},
	26: {month: 3, day: 21},
	27: {month: 3, day: 8},
	30: {find: easter},
	31: {find: orthodoxEaster},
	32: {find: func(y int) int { return easter(y) - 2 }},
	33: {month: 11, wday: 4, nth: 4},
	34: {month: 6, wday: 7, nth: 3},
	35: {month: 9, day: 23},
	36: {find: func(y int) int { return orthodoxEaster(y) + 1 }},
	37: {month: 3, day: 21},
	38: {month: 7, day: 4},
	39: {month: 10, day: 31},
	40: {month: 3, day: 17},
	41: {month: 4, day: 1},
}

// on returns the first day of the holiday in a year of its own calendar.
func (h holiday) on(year int) time.Time {
	switch {
	case h.find != nil:
		return civilDay(year, 1, 1+h.find(year))
	case h.hijri:
		return hijri.Date{Year: year, Month: h.month, Day: h.day}.Time()
	case h.wday > 0:
		first := civilDay(year, h.month, 1)
		return first.AddDate(0, 0, (h.wday-wdayOf(first)+7)%7+7*(h.nth-1))
	}
	return civilDay(year, h.month, h.day)
}

// easter returns the day of the year of Western Easter, by the algorithm of Meeus, Jones and Butcher.
func easter(y int) int {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 19*l) / 433
	month := (h + l - 7*m + 90) / 25
	day := (h + l - 7*m + 33*month + 19) % 32
	return civilDay(y, month, day).YearDay() - 1
}

// orthodoxEaster returns the day of the year of the Eastern churches' Easter, by Meeus's Julian algorithm.
func orthodoxEaster(y int) int {
	d := (19*(y%19) + 15) % 30
	e := (2*(y%4) + 4*(y%7) - d + 34) % 7
	month, day := (d+e+114)/31, (d+e+114)%31+1
	return civilDay(y, month, day).YearDay() - 1 + y/100 - y/400 - 2
}

// placeFeast finds a holiday: in the year told, as the adjective says, or the one nearest to the reference time.
func (s *scan) placeFeast(e *expr) (placed, bool) {
	r := &s.ctx
	h, known := holidays[e.feast]
	if !r.known() && e.year == 0 {
		return placed{value: "XXXX-XX-XX", grain: uDay, open: true}, true
	}
	now := r.today()
	if e.feast == eid {
		h = holidays[1]
		if s.nearest(holidays[2], e, now).Sub(now).Abs() < s.nearest(h, e, now).Sub(now).Abs() {
			h = holidays[2]
		}
	} else if !known {
		return placed{}, false
	}
	var day time.Time
	switch {
	case e.year > 0 && h.hijri && !e.hijri: // «رمضان 2019»: the one that starts in that year
		y := hijri.Of(civilDay(e.year, 1, 1)).Year
		for day = h.on(y); day.Year() < e.year; y++ {
			day = h.on(y + 1)
		}
	case e.year > 0:
		day = h.on(e.year)
	default:
		day = s.nearest(h, e, now)
	}
	p := dayPlace(day)
	if h.hijri {
		p = lunarDay(hijri.Of(day))
	}
	if e.nth > 0 && e.nthUnit == uDay {
		p = dayPlace(day.AddDate(0, 0, e.nth-1))
		if h.hijri {
			p = lunarDay(hijri.Of(p.start))
		}
	}
	if e.dayTo > 0 {
		end := day.AddDate(0, 0, e.dayTo-1)
		p.value += "/" + iso(end)
		if h.hijri {
			p.hijri += "/" + hijri.Of(end).String()
		}
	}
	return p, true
}

// nearest returns the holiday that the adjective points to, else the coming one in a dialogue, else the nearest.
func (s *scan) nearest(h holiday, e *expr, now time.Time) time.Time {
	y := now.Year()
	if h.hijri {
		y = hijri.Of(now).Year
	}
	if e.unit == uYear {
		return h.on(y + e.way.steps())
	}
	best := h.on(y)
	for _, k := range [...]int{-1, 1, 2} {
		c := h.on(y + k)
		switch {
		case e.way == toLast || e.way == toPrev:
			if c.Before(now) && (c.After(best) || !best.Before(now)) {
				best = c
			}
		case e.way == toNext || s.dialogue && e.way == noWay:
			if !c.Before(now) && (best.Before(now) || c.Before(best)) {
				best = c
			}
		case e.way == toThis:
		default:
			if c.Sub(now).Abs() < best.Sub(now).Abs() {
				best = c
			}
		}
	}
	return best
}
