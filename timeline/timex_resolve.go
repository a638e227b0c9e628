package timeline

import (
	"fmt"
	"time"

	"github.com/rawi-nlp/rawi/internal/hijri"
)

// resolution is what is known where an expression is read: the reference time and what earlier expressions said.
type resolution struct {
	ref      time.Time // the zero time when unknown
	clock    bool      // ref tells the hour
	day      time.Time // the day of the last expression
	month    time.Time // the first day of the month last told
	year     int
	hijri    hijri.Date // the Hijri month last told
	lunar    bool       // the month last told is hijri, not month
	wdays    [8]time.Time
	time     string    // the last TIME value
	told     time.Time // the first day of what was told last
	grain    unit      // and how much that is
	said     time.Time // the last bare weekday
	saidAt   int       // and its token
	dated    bool      // the text's own dateline was read
	lunarDoc int8      // whether the document dates by the Hijri calendar: 1 yes, -1 no, 0 not looked
}

func (r *resolution) today() time.Time {
	y, m, d := r.ref.Date()
	return civilDay(y, int(m), d)
}

func (r *resolution) known() bool { return !r.ref.IsZero() }

// base returns the day that toSame, toPrev and toFollow count from.
func (r *resolution) base() time.Time {
	if !r.day.IsZero() {
		return r.day
	}
	return r.today()
}

func iso(t time.Time) string { return t.Format(time.DateOnly) }

func isoMonth(t time.Time) string { return t.Format("2006-01") }

func isoWeek(t time.Time) string {
	y, w := t.ISOWeek()
	return fmt.Sprintf("%04d-W%02d", y, w)
}

// placed is an expression in time.
type placed struct {
	value, hijri string
	start        time.Time // the first day; zero when none is known
	grain        unit      // uDay, uWeek, uMonth, uYear …
	lunar        hijri.Date
	open         bool // leans on a reference time that is not known
}

// resolve gives the expression its value; ok is false when it has none.
func (s *scan) resolve(e *expr) (x Timex, ok bool) {
	x = Timex{Type: e.typ, Mod: e.mod, Calendar: "gregorian", Confidence: e.conf, By: e.rule.name}
	if e.hasClock && e.typ != Set {
		e.last = s.zone(e.last)
	}
	x.Start, x.End = s.doc.Token(e.first).Start, s.doc.Token(e.last-1).End
	if e.hasClock && e.first > s.base && s.text(e.first-1) == "تمام" {
		x.Start = s.doc.Token(e.first - 1).Start
	}
	if s.text(e.first-1) == "و" && e.first > s.base && s.glued(e.first) { // «و2013»
		x.Start = s.doc.Token(e.first - 1).Start
	}
	if e.unit == uNight && e.way != noWay && e.typ == Date && e.vague == 0 {
		e.unit, e.part = uDay, nightPart
	}
	switch {
	case e.to != nil:
		return s.resolveRange(e, x)
	case e.value != "":
		x.Value = e.value
		if (e.exact || e.value == "PRESENT_REF") && s.dialogue && s.ctx.known() {
			x.Type, x.Value = Time, s.ctx.ref.Format("2006-01-02T15:04:05")
		}
		return x, true
	case e.typ == Set:
		x.Value = e.setValue()
		return x, x.Value != ""
	case e.typ == Duration && (e.way == noWay || !s.dialogue):
		x.Value = e.lengthValue(s.dialogue)
		return x, x.Value != ""
	case e.way != noWay && e.vague > 0 && !s.dialogue:
		x.Value = map[way]string{toLast: "PAST_REF", toPrev: "PAST_REF", toLast2: "PAST_REF", toThis: "PRESENT_REF"}[e.way]
		if x.Value == "" {
			x.Value = "FUTURE_REF"
		}
		return x, true
	case e.stepd && e.vague > 0 && !e.event && !s.dialogue:
		x.Value = "PAST_REF"
		if e.step > 0 && s.tense(e.first) > -2 {
			x.Value = "FUTURE_REF"
		}
		return x, true
	}
	if s.dialogue {
		if value, ok := s.converse(e); ok {
			x.Value = value
			if e.hasClock || e.part != noPart {
				x.Type = Time
			}
			return x, true
		}
	}
	if s.isElapsed(e) {
		x.Start, x.Type, x.Value = s.doc.Token(e.first+2).Start, Duration, e.lengthValue(false)
		return x, x.Value != ""
	}
	switch {
	case e.event && e.step > 0:
		x.from = s.countedFrom(e)
	case e.rule.name == "offset-soon-after", e.event && s.text(e.last) == "من": // «قبل 68 يوما من انطلاق البطولة»
		x.from = "T"
	}
	p, ok := s.place(e)
	if !ok && !e.hasClock && e.part == noPart {
		return x, false
	}
	x.Value, x.Hijri, x.Unresolved = p.value, p.hijri, p.open
	if e.hijri || x.Hijri != "" {
		x.Calendar = "hijri"
	}
	s.checkWeekday(e, p, &x)
	if e.hasClock || e.part != noPart {
		if p.value != "" && p.grain != uDay {
			return x, false
		}
		if p.value == "" && e.rule.name == "clock-zone" && s.ctx.known() { // the stamp of the wire
			x.Value = iso(s.ctx.today())
		}
		x.Type = Time
		if e.late > 0 {
			x.Mod = [...]string{"", "START", "END"}[e.late]
		}
		x.Value += "T" + e.timeValue()
		s.ctx.time = x.Value
	}
	s.remember(e, p)
	return x, x.Value != ""
}

// checkWeekday reports a weekday that is not the date's own: «الجمعة 3 أغسطس», a Monday. Hijri days may be one off.
func (s *scan) checkWeekday(e *expr, p placed, x *Timex) {
	if e.wday == 0 || e.day == 0 || p.grain != uDay || p.start.IsZero() {
		return
	}
	off := (e.wday-wdayOf(p.start)+10)%7 - 3 // to the nearest such day
	if off == 0 || x.Hijri != "" && (off == 1 || off == -1) {
		return
	}
	x.Conflict = iso(p.start.AddDate(0, 0, off))
	x.Confidence *= 0.6
}

// zone returns the end of the time zone that stands at token i, «بتوقيت غرينتش», or i itself.
func (s *scan) zone(i int) int {
	switch s.text(i) {
	case "بتوقيت", "حسب", "بالتوقيت":
	default:
		return i
	}
	n := i + 1
	if s.text(i) == "حسب" {
		if w := s.text(n); w != "توقيت" && w != "التوقيت" {
			return i
		}
		n++
	}
	if n >= s.limit || functionWords[s.text(n)] || weekdayRead(s.items(n)) {
		return i
	}
	switch s.text(n + 1) {
	case "المكرمه", "الصيفي", "الشتوي", "العالمي", "المنوره":
		n++
	}
	return n + 1
}

// remember keeps what later expressions may lean on.
func (s *scan) remember(e *expr, p placed) {
	if p.start.IsZero() {
		return
	}
	r := &s.ctx
	r.told, r.grain = p.start, p.grain
	switch p.grain {
	case uDay:
		r.day = p.start
		r.month = civilDay(p.start.Year(), int(p.start.Month()), 1)
		r.lunar = p.lunar.Year > 0
		r.hijri = p.lunar
		if e.wday > 0 && e.wday < 8 {
			r.wdays[e.wday] = p.start
			r.said, r.saidAt = p.start, e.first
		}
	case uMonth:
		r.month, r.lunar, r.hijri = p.start, p.lunar.Year > 0, p.lunar
	}
	r.year = p.start.Year()
}

// place finds the day, week, month or year that the expression means.
func (s *scan) place(e *expr) (placed, bool) {
	r := &s.ctx
	switch {
	case e.feast > 0:
		return s.placeFeast(e)
	case e.day > 0 || e.month > 0:
		return s.placeDate(e)
	case e.nth != 0 || e.nthUnit != noUnit:
		return s.placeNth(e)
	case e.wday > 0:
		return s.placeWeekday(e)
	case e.season > 0:
		y := r.ref.Year()
		if e.year > 0 {
			y = e.year
		} else if !r.known() {
			return placed{value: "XXXX-" + seasonCode(e.season), open: true}, true
		} else if e.unit != uYear {
			y = pickYear(r.today(), time.Month(e.season*3), e.way)
		} else {
			y += e.way.steps()
		}
		return placed{value: fmt.Sprintf("%04d-%s", y, seasonCode(e.season)), start: civilDay(y, e.season*3, 1), grain: uSeason}, true
	case e.decade > 0:
		c := 1900
		if e.decade >= 100 {
			c = e.decade / 100 * 100
		} else if e.decade == 20 && r.known() && r.ref.Year() >= 2025 {
			c = 2000
		}
		y := c + e.decade%100
		return placed{value: fmt.Sprintf("%03d", y/10), start: civilDay(y, 1, 1), grain: uDecade}, true
	case e.year > 0:
		return yearPlace(e), true
	case e.stepd:
		return s.placeStep(e)
	case e.way != noWay:
		return s.placeUnit(e)
	}
	return placed{}, false
}

func seasonCode(n int) string { return [...]string{"SP", "SU", "FA", "WI"}[n-1] }

// steps is how far a relative adjective moves.
func (w way) steps() int {
	switch w {
	case toLast, toPrev:
		return -1
	case toNext, toFollow:
		return 1
	case toLast2:
		return -2
	case toNext2:
		return 2
	}
	return 0
}

// pickYear returns the year of the season that starts in month m, nearest to now or as the adjective says.
func pickYear(now time.Time, m time.Month, w way) int {
	y := now.Year()
	started := !now.Before(civilDay(y, int(m), 1))
	switch {
	case (w == toLast || w == toPrev) && now.Before(civilDay(y, int(m)+3, 1)):
		return y - 1
	case (w == toNext || w == toFollow) && started:
		return y + 1
	case w == noWay && !started && m == 12 && now.Month() < 6:
		return y - 1
	}
	return y
}

func yearPlace(e *expr) placed {
	if !e.hijri {
		v := fmt.Sprintf("%04d", e.year)
		if e.yearTo > 0 {
			v += fmt.Sprintf("/%04d", e.yearTo)
		}
		return placed{value: v, start: civilDay(e.year, 1, 1), grain: uYear}
	}
	to := max(e.yearTo, e.year)
	start, end := hijri.Date{Year: e.year, Month: 1, Day: 1}, hijri.Date{Year: to + 1, Month: 1, Day: 1}
	p := placed{value: iso(start.Time()) + "/" + iso(end.Time().AddDate(0, 0, -1)), hijri: fmt.Sprintf("%04d", e.year), start: start.Time(), grain: uYear, lunar: start}
	if e.yearTo > 0 {
		p.hijri += fmt.Sprintf("/%04d", e.yearTo)
	}
	return p
}
