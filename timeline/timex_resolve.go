package timeline

import (
	"fmt"
	"strconv"
	"strings"
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
	time     string // the last TIME value
	dated    bool   // the text's own dateline was read
	lunarDoc int8   // whether the document dates by the Hijri calendar: 1 yes, -1 no, 0 not looked
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
		if e.step > 0 {
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
	p, ok := s.place(e)
	if !ok && !e.hasClock && e.part == noPart {
		return x, false
	}
	x.Value, x.Hijri, x.Unresolved = p.value, p.hijri, p.open
	if e.hijri || x.Hijri != "" {
		x.Calendar = "hijri"
	}
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
	if n >= s.limit {
		return i
	}
	switch s.text(n + 1) {
	case "المكرمه", "الصيفي", "الشتوي", "العالمي", "المنوره":
		n++
	}
	return n + 1
}

// timeValue is what follows the T.
func (e *expr) timeValue() string {
	if !e.hasClock {
		return e.part.code()
	}
	return clockValue(e.hours(e.clock), e.seconds)
}

func (e *expr) hours(sec int) int {
	if e.fixedHour {
		return sec
	}
	return e.part.hours(sec)
}

func clockValue(sec int, seconds bool) string {
	if sec == 86400 {
		return "24:00"
	}
	v := fmt.Sprintf("%02d:%02d", sec/3600, sec/60%60)
	if seconds {
		v += fmt.Sprintf(":%02d", sec%60)
	}
	return v
}

var unitLetters = map[unit]string{uSecond: "TS", uMinute: "TM", uHour: "TH", uDay: "D", uNight: "D", uWeek: "W", uMonth: "M", uYear: "Y", uDecade: "Y", uCentury: "Y", uSeason: "Y"}

func period(a amount) string {
	letter := unitLetters[a.u]
	if letter == "" {
		return ""
	}
	n := "X"
	if a.n > 0 {
		switch a.u {
		case uDecade:
			a.n *= 10
		case uCentury:
			a.n *= 100
		}
		n = strconv.FormatFloat(a.n, 'f', -1, 64)
	} else if a.u == uDecade || a.u == uCentury {
		n = "X0"
		if a.u == uCentury {
			n = "X00"
		}
	}
	if t, timed := strings.CutPrefix(letter, "T"); timed {
		return "T" + n + t
	}
	return n + letter
}

// split turns half an hour into 30 minutes and half a year into six months.
func split(all [3]amount) [3]amount {
	a := &all[0]
	finer := map[unit]amount{uHour: {60, uMinute}, uYear: {12, uMonth}, uMinute: {60, uSecond}}[a.u]
	whole := float64(int(a.n))
	if finer.u == noUnit || a.n == whole || all[1].u != noUnit {
		return all
	}
	all[1] = amount{(a.n - whole) * finer.n, finer.u}
	if a.n = whole; whole == 0 {
		*a, all[1] = all[1], amount{}
	}
	return all
}

// lengthValue writes the amounts of a duration, the longer unit first.
func (e *expr) lengthValue(guess bool) string {
	all := e.plus
	if e.way != noWay {
		all = [3]amount{{e.count, e.unit}}
	}
	if !guess {
		all = split(all)
	}
	date, clock := "P", ""
	for _, u := range [...]unit{uCentury, uDecade, uYear, uSeason, uMonth, uWeek, uDay, uNight, uHour, uMinute, uSecond} {
		for _, a := range all {
			if a.u != u {
				continue
			}
			if a.n == 0 && guess {
				a.n = e.vague
			}
			v := period(a)
			if t, timed := strings.CutPrefix(v, "T"); timed {
				clock += t
			} else {
				date += v
			}
		}
	}
	if clock != "" {
		date += "T" + clock
	}
	if date == "P" {
		return ""
	}
	return date
}

func (e *expr) setValue() string {
	switch {
	case e.value != "":
		return e.value
	case e.wday > 0:
		v := "XXXX-WXX-" + strconv.Itoa(e.wday)
		if e.hasClock && e.clock%3600 == 0 {
			v += fmt.Sprintf("T%02d", e.hours(e.clock)/3600)
		} else if e.hasClock || e.part != noPart {
			v += "T" + e.timeValue()
		}
		return v
	case e.hasClock || e.part != noPart:
		return "T" + e.timeValue()
	}
	return "P" + period(e.plus[0])
}

// remember keeps what later expressions may lean on.
func (s *scan) remember(e *expr, p placed) {
	if p.start.IsZero() {
		return
	}
	r := &s.ctx
	switch p.grain {
	case uDay:
		r.day = p.start
		r.month = civilDay(p.start.Year(), int(p.start.Month()), 1)
		r.lunar = p.lunar.Year > 0
		r.hijri = p.lunar
		if e.wday > 0 && e.wday < 8 {
			r.wdays[e.wday] = p.start
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

// placeWeekday finds «الخميس»: the one the adjective says, else the one told before, else the past or coming one.
func (s *scan) placeWeekday(e *expr) (placed, bool) {
	r := &s.ctx
	if e.stepd && r.known() { // «أمس الخميس»; the dateline was read before (see anchor)
		day := r.today().AddDate(0, 0, e.step)
		if wdayOf(day) != e.wday {
			for k := 1; k <= 5; k++ {
				if wdayOf(day.AddDate(0, 0, -k)) == e.wday {
					day = day.AddDate(0, 0, -k)
					break
				}
			}
		}
		return dayPlace(day), true
	}
	if !r.known() && e.unit != uWeek {
		return placed{value: "XXXX-WXX-" + strconv.Itoa(e.wday), grain: uDay, open: true}, true
	}
	today := r.today()
	if e.unit == uWeek {
		week := today.AddDate(0, 0, 7*e.way.steps()+1-wdayOf(today))
		return dayPlace(week.AddDate(0, 0, e.wday-1)), true
	}
	back := (wdayOf(today) - e.wday + 7) % 7
	switch e.way {
	case toLast, toPrev, toLast2:
		if back == 0 {
			back = 7
		}
		if e.way == toLast2 {
			back += 7
		}
		if s.dialogue && back == wdayOf(today)-e.wday && back > 0 && wdayOf(today) > 1 && !s.weekStartsNow() {
			back += 7 // the day of the week before
		}
		return dayPlace(today.AddDate(0, 0, -back)), true
	case toNext, toFollow, toNext2:
		ahead := (7 - back) % 7
		if ahead == 0 {
			ahead = 7
		}
		if e.way == toNext2 {
			ahead += 7
		}
		if s.dialogue && wdayOf(today.AddDate(0, 0, ahead)) > wdayOf(today) && ahead < 7 && e.part != noPart {
			ahead += 7
		}
		return dayPlace(today.AddDate(0, 0, ahead)), true
	case toThis:
		return dayPlace(today.AddDate(0, 0, e.wday-wdayOf(today))), true
	case toSame:
		if d := r.wdays[e.wday]; !d.IsZero() {
			return dayPlace(d), true
		}
	}
	if d := r.wdays[e.wday]; !d.IsZero() {
		return dayPlace(d), true
	}
	ahead := 7 - back
	switch t := s.tense(e.first); {
	case s.dialogue && t <= 0 && !s.requestPast():
		return dayPlace(today.AddDate(0, 0, ahead)), true
	case t > 0 && !(t == 1 && back <= 1):
		return dayPlace(today.AddDate(0, 0, ahead%7)), true
	}
	return dayPlace(today.AddDate(0, 0, -back)), true
}

// wdayOf counts from Monday, 1.
func wdayOf(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

func (s *scan) weekStartsNow() bool { return false }

func dayPlace(t time.Time) placed { return placed{value: iso(t), start: t, grain: uDay} }

// placeStep finds «قبل ثلاثة أيام», «أمس», «بعد شهرين».
func (s *scan) placeStep(e *expr) (placed, bool) {
	r := &s.ctx
	u := e.unit
	if u == uNight {
		u = uDay
	}
	if !r.known() && !(e.event && !r.day.IsZero()) {
		v := map[unit]string{uDay: "XXXX-XX-XX", uWeek: "XXXX-WXX", uMonth: "XXXX-XX", uYear: "XXXX", uDecade: "XXX", uCentury: "XX"}[u]
		if v == "" {
			v = "XXXX-XX-XX"
		}
		return placed{value: v, grain: u, open: true}, true
	}
	now := r.today()
	step := e.step
	if e.event {
		now = r.base()
		if e.vague > 0 || e.step > 0 {
			step, e.plus = 0, [3]amount{}
		}
	}
	day := addAmounts(now, e.plus, step)
	if e.plus[0].u == noUnit && e.unit == uDay {
		day = now.AddDate(0, 0, e.step)
	}
	switch u {
	case uDay:
		return dayPlace(day), true
	case uWeek:
		return placed{value: isoWeek(day), start: day, grain: uWeek}, true
	case uMonth, uSeason:
		return placed{value: isoMonth(day), start: civilDay(day.Year(), int(day.Month()), 1), grain: uMonth}, true
	case uYear:
		return placed{value: day.Format("2006"), start: civilDay(day.Year(), 1, 1), grain: uYear}, true
	case uDecade:
		return placed{value: day.Format("2006"), start: civilDay(day.Year(), 1, 1), grain: uYear}, true
	case uCentury:
		return placed{value: day.Format("2006")[:2], start: day, grain: uCentury}, true
	}
	if e.event || !r.clock {
		return dayPlace(now), true
	}
	return dayPlace(addAmounts(r.ref, e.plus, step)), true
}

// addAmounts moves t by all amounts in the direction of sign.
func addAmounts(t time.Time, all [3]amount, sign int) time.Time {
	for _, a := range all {
		n := int(a.n) * sign
		whole := a.n == float64(int(a.n))
		switch a.u {
		case uSecond:
			t = t.Add(time.Duration(n) * time.Second)
		case uMinute:
			t = t.Add(time.Duration(n) * time.Minute)
		case uHour:
			t = t.Add(time.Duration(a.n*3600) * time.Second * time.Duration(sign))
		case uDay, uNight:
			t = t.AddDate(0, 0, n)
		case uWeek:
			t = t.AddDate(0, 0, 7*n)
		case uMonth:
			t = addMonths(t, n)
			if !whole {
				t = t.AddDate(0, 0, 15*sign)
			}
		case uYear:
			t = addMonths(t, 12*n)
			if !whole {
				t = addMonths(t, int((a.n-float64(int(a.n)))*12)*sign)
			}
		case uDecade:
			t = addMonths(t, 120*n)
		case uCentury:
			t = addMonths(t, 1200*n)
		}
	}
	return t
}

// addMonths moves t by months and keeps within the month: a month after 31 January is the last of February.
func addMonths(t time.Time, n int) time.Time {
	y, m, d := t.Date()
	first := time.Date(y, m+time.Month(n), 1, t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
	return first.AddDate(0, 0, min(d, monthDays(first.Year(), int(first.Month())))-1)
}

// placeUnit finds «الشهر الماضي», «هذا العام», «اليوم التالي».
func (s *scan) placeUnit(e *expr) (placed, bool) {
	r := &s.ctx
	leans := e.way == toSame || e.way == toPrev || e.way == toFollow
	if !r.known() && !(leans && !r.day.IsZero()) {
		v := map[unit]string{uDay: "XXXX-XX-XX", uNight: "XXXX-XX-XX", uWeek: "XXXX-WXX", uMonth: "XXXX-XX", uYear: "XXXX", uDecade: "XXX", uCentury: "XX"}[e.unit]
		return placed{value: v, grain: e.unit, open: true}, v != ""
	}
	now := r.today()
	if leans && !r.day.IsZero() && (e.unit == uDay || e.unit == uNight || e.unit == uWeek) {
		now = r.day
	}
	n := e.way.steps()
	switch e.unit {
	case uDay:
		return dayPlace(now.AddDate(0, 0, n)), true
	case uNight:
		e.part = nightPart
		return dayPlace(now.AddDate(0, 0, n)), true
	case uWeek:
		day := now.AddDate(0, 0, 7*n)
		return placed{value: isoWeek(day), start: day, grain: uWeek}, true
	case uMonth:
		p := s.monthAway(n, leans || e.rule.name == "unit-bare")
		if e.year > 0 && !e.hijri && p.lunar.Year == 0 {
			p = datePlace(&expr{year: e.year, month: int(p.start.Month())})
		}
		return p, true
	case uYear:
		y := now.Year()
		if leans && r.year > 0 {
			y = r.year
		}
		return placed{value: fmt.Sprintf("%04d", y+n), start: civilDay(y+n, 1, 1), grain: uYear}, true
	case uSeason:
		y := now.Year()
		if now.Month() < 7 || now.Month() < 9 && n > 0 {
			y-- // seasons begin in August
		}
		return placed{value: fmt.Sprintf("%04d", y+n), start: civilDay(y+n, 7, 1), grain: uYear}, true
	case uDecade:
		return placed{value: fmt.Sprintf("%03d", now.Year()/10+n), start: civilDay((now.Year()/10+n)*10, 1, 1), grain: uDecade}, true
	case uCentury:
		return placed{value: fmt.Sprintf("%02d", now.Year()/100+n), start: civilDay((now.Year()/100+n)*100, 1, 1), grain: uCentury}, true
	case uMoment:
		return placed{value: r.time}, r.time != ""
	}
	return placed{}, false
}

// monthAway is the month n months from now, or from the month last told when the expression leans on it.
func (s *scan) monthAway(n int, leans bool) placed {
	r := &s.ctx
	if leans && r.lunar {
		return lunarMonth(r.hijri.AddMonths(n))
	}
	m := r.today()
	if leans && !r.month.IsZero() {
		m = r.month
	}
	m = civilDay(m.Year(), int(m.Month())+n, 1)
	return placed{value: isoMonth(m), start: m, grain: uMonth}
}

func lunarMonth(d hijri.Date) placed {
	d.Day = 1
	start := d.Time()
	end := start.AddDate(0, 0, hijri.MonthLen(d.Year, d.Month)-1)
	return placed{value: iso(start) + "/" + iso(end), hijri: fmt.Sprintf("%04d-%02d", d.Year, d.Month), start: start, grain: uMonth, lunar: d}
}

func lunarDay(d hijri.Date) placed {
	return placed{value: iso(d.Time()), hijri: d.String(), start: d.Time(), grain: uDay, lunar: d}
}
