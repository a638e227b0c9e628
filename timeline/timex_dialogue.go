package timeline

import (
	"fmt"
	"time"
)

// converse resolves what an assistant reads otherwise than the annotators of news do: stretches become intervals, and
// offsets are counted to the day. ok is false where the two agree.
func (s *scan) converse(e *expr) (string, bool) {
	r := &s.ctx
	if !r.known() {
		return "", false
	}
	today := r.today()
	switch {
	case e.stepd && e.plus[0].u != noUnit && !e.event:
		plus := e.plus
		for k := range plus {
			if plus[k].u != noUnit && plus[k].n == 0 {
				plus[k].n = max(e.vague, 3)
			}
		}
		t := addAmounts(r.ref, plus, e.step)
		for _, a := range plus {
			if a.u >= uSecond && a.u <= uHour {
				return t.Format("2006-01-02T15:04:05"), true
			}
		}
		return iso(t), true
	case e.way != noWay && (e.count > 0 || e.vague > 0):
		return s.stretchAway(e)
	case e.way != noWay && (e.unit == uHour || e.unit == uMinute || e.unit == uMoment) && e.way != toThis:
		u := e.unit
		if u == uMoment {
			u = uMinute
		}
		c := expr{way: e.way, unit: u, count: 1}
		return s.stretchAway(&c)
	case e.decade > 0 && e.mod == "":
		p, _ := s.place(e)
		return iso(p.start) + "/" + iso(p.start.AddDate(10, 0, -1)), true
	case e.nth == -2: // «بقية الأسبوع»
		return s.rest(e)
	case e.nthUnit == uWeekend:
		sat := today.AddDate(0, 0, 6-wdayOf(today)+7*e.way.steps())
		return iso(sat) + "/" + iso(sat.AddDate(0, 0, 1)), true
	case e.part != noPart && !e.hasClock:
		return s.partHours(e)
	case e.mod != "" && e.mod != "APPROX":
		return s.portion(e)
	case e.hasClock && !e.calendarSaid():
		return s.nextHour(e)
	case e.hasClockTo:
		p, ok := s.place(e)
		if !ok || p.grain != uDay {
			return "", false
		}
		return p.value + "T" + clockValue(e.hours(e.clock), false) + "/" + p.value + "T" + clockValue(e.hours(e.clockTo), false), true
	}
	return "", false
}

// nextHour gives a clock time without a day to the day of the request, after noon when the hour is past.
func (s *scan) nextHour(e *expr) (string, bool) {
	sec := e.hours(e.clock)
	now := s.ctx.ref.Hour()*3600 + s.ctx.ref.Minute()*60
	if s.ctx.clock && e.part == noPart && !e.fixedHour && sec < now && sec < 12*3600 && sec+12*3600 >= now {
		sec += 12 * 3600
	}
	day := iso(s.ctx.today())
	if e.hasClockTo {
		return day + "T" + clockValue(sec, false) + "/" + day + "T" + clockValue(e.hours(e.clockTo), false), true
	}
	if sec == 86400 {
		sec = 0
	}
	return day + "T" + clockValue(sec, e.seconds), true
}

// stretchAway is «الأيام الثلاثة القادمة»: whole weeks, decades and days, and rolling months, years and hours.
func (s *scan) stretchAway(e *expr) (string, bool) {
	n := int(e.count)
	if n == 0 {
		n = int(e.vague)
	}
	ahead := e.way.steps() > 0
	today, now := s.ctx.today(), s.ctx.ref
	var from, to time.Time
	one := [3]amount{{float64(n), e.unit}}
	switch e.unit {
	case uSecond, uMinute, uHour:
		from, to = addAmounts(now, one, -1), now
		if ahead {
			from, to = now, addAmounts(now, one, 1)
		}
		const layout = "2006-01-02T15:04:05"
		return from.Format(layout) + "/" + to.Format(layout), true
	case uWeek:
		monday := today.AddDate(0, 0, 1-wdayOf(today))
		from, to = monday.AddDate(0, 0, -7*n), monday.AddDate(0, 0, -1)
		if ahead {
			from, to = monday.AddDate(0, 0, 7), monday.AddDate(0, 0, 7*n+6)
		}
	case uDecade:
		start := today.Year() / 10 * 10
		from, to = civilDay(start-10*n, 1, 1), civilDay(start-1, 12, 31)
		if ahead {
			from, to = civilDay(start+10, 1, 1), civilDay(start+10*n+9, 12, 31)
		}
	default:
		from, to = addAmounts(today, one, -1), today.AddDate(0, 0, -1)
		if ahead {
			from, to = today.AddDate(0, 0, 1), addAmounts(today, one, 1)
		}
	}
	return iso(from) + "/" + iso(to), true
}

// rest is what remains of a day, week, month or year.
func (s *scan) rest(e *expr) (string, bool) {
	p, ok := s.placeUnit(&expr{unit: e.unit, way: toThis, rule: e.rule})
	if e.unit == uDay {
		p, ok = dayPlace(s.ctx.today()), true
	}
	if !ok {
		return "", false
	}
	iv, err := ParseTime(p.value)
	if err != nil || !iv.Known() {
		return "", false
	}
	if e.unit == uDay {
		return s.ctx.ref.Format("2006-01-02T15:04:05") + "/" + p.value + "T23:59:59", true
	}
	return iso(s.ctx.today()) + "/" + iso(iv.End.AddDate(0, 0, -1)), true
}

// partHours are the hours that an assistant takes a part of the day for.
var partHours = map[string][3]int{"MO": {8, 10, 12}, "MI": {11, 12, 13}, "AF": {12, 14, 16}, "EV": {16, 18, 20}, "NI": {20, 22, 24}, "DT": {8, 12, 18}}

var partTimes = map[part]int{noon: 12, midnight: 0, lunch: 14, midMorning: 10}

func (s *scan) partHours(e *expr) (string, bool) {
	day := ""
	if e.calendarSaid() {
		p, ok := s.place(e)
		if !ok || p.grain != uDay {
			return "", false
		}
		day = p.value
	}
	if h, ok := partTimes[e.part]; ok {
		return day + "T" + clockValue(h*3600, false), true
	}
	h := partHours[e.part.code()]
	from, to := h[0]*3600, h[2]*3600
	switch e.late {
	case 1:
		to = h[1] * 3600
	case 2:
		from = h[1] * 3600
	}
	end := clockValue(to, false)
	if to == 86400 {
		end = "23:59:59"
	}
	return day + "T" + clockValue(from, false) + "/" + day + "T" + end, true
}

// portion is «أوائل آذار» (its first third), «نهاية العام» (its second half), «منتصف آذار» (its middle day).
func (s *scan) portion(e *expr) (string, bool) {
	p, ok := s.place(e)
	if !ok {
		return "", false
	}
	iv, err := ParseTime(p.value)
	if err != nil || !iv.Known() {
		return "", false
	}
	y, m := iv.Start.Year(), int(iv.Start.Month())
	switch p.grain {
	case uDay:
		if e.mod == "END" {
			return p.value + "T23:59", true
		}
	case uWeek:
		if e.mod == "END" {
			return iso(iv.Start.AddDate(0, 0, 3)) + "/" + iso(iv.Start.AddDate(0, 0, 6)), true
		}
		return iso(iv.Start) + "/" + iso(iv.Start.AddDate(0, 0, 2)), true
	case uMonth:
		thirds := s.thirds(e.first)
		switch {
		case e.mod == "MID":
			return fmt.Sprintf("%04d-%02d-15", y, m), true
		case e.mod == "START" && thirds:
			return fmt.Sprintf("%04d-%02d-01/%04d-%02d-10", y, m, y, m), true
		case e.mod == "START":
			return fmt.Sprintf("%04d-%02d-01/%04d-%02d-15", y, m, y, m), true
		case thirds:
			return fmt.Sprintf("%04d-%02d-21/%s", y, m, iso(iv.End.AddDate(0, 0, -1))), true
		}
		return fmt.Sprintf("%04d-%02d-16/%s", y, m, iso(iv.End.AddDate(0, 0, -1))), true
	case uYear:
		if e.mod == "START" {
			return fmt.Sprintf("%04d-01-01/%04d-06-30", y, y), true
		}
		if e.mod == "END" {
			return fmt.Sprintf("%04d-07-01/%04d-12-31", y, y), true
		}
	}
	return "", false
}

// thirds reports words that name ten days of a month.
func (s *scan) thirds(i int) bool {
	switch s.text(i) {
	case "اوايل", "اواخر", "اواسط", "مطلع":
		return true
	}
	return false
}
