package timeline

import (
	"fmt"
	"strings"
	"time"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/hijri"
)

// placeDate finds days and months that the text names, and supplies the year it leaves out.
func (s *scan) placeDate(e *expr) (placed, bool) {
	r := &s.ctx
	if e.month == 0 { // «15 من الشهر الجاري», «يوم 27»
		return s.placeDayOf(e)
	}
	if e.year == 0 && e.unit == uYear && e.way != noWay && r.known() {
		switch leans := e.way == toSame || e.way == toPrev || e.way == toFollow; {
		case e.hijri:
			e.year = hijri.Of(r.today()).Year + e.way.steps()
		case leans && r.year > 0: // «عام 1991 … سبتمبر من العام نفسه»
			e.year = r.year + e.way.steps()
		default:
			e.year = r.ref.Year() + e.way.steps()
		}
	}
	fromNow := e.way == toThis || e.way == toNext || e.way == toLast || e.way == toPrev
	if e.year == 0 && !r.known() && (r.year == 0 || fromNow) {
		v := fmt.Sprintf("XXXX-%02d", e.month)
		p := placed{value: v, grain: uMonth, open: true}
		if e.hijri {
			p.hijri = v
			p.value = "XXXX-XX"
		}
		if e.day > 0 {
			p.grain = uDay
			if e.hijri {
				p.hijri += fmt.Sprintf("-%02d", e.day)
				p.value = "XXXX-XX-XX"
			} else {
				p.value += fmt.Sprintf("-%02d", e.day)
			}
		}
		return p, true
	}
	if e.hijri && e.year >= 1700 { // «رمضان 2019»: the one that begins in that year
		in := e.year
		for e.year = hijri.Of(civilDay(in, 1, 1)).Year; (hijri.Date{Year: e.year, Month: e.month, Day: 1}).Time().Year() < in; {
			e.year++
		}
	}
	if e.year == 0 && e.month <= 12 && !e.hijri && e.era == noEra && e.weak && e.day > 0 && s.lunarDoc() {
		e.hijri = true
	}
	if e.year == 0 {
		e.year = s.supplyYear(e)
	}
	p := datePlace(e)
	if e.nthUnit == uWeek && e.day > 0 {
		return placed{value: isoWeek(p.start), start: p.start, grain: uWeek}, true
	}
	if e.dayTo > e.day && p.value != "" {
		to := *e
		to.day = min(e.dayTo, lastOf(e))
		q := datePlace(&to)
		p.value += "/" + q.value
		if p.hijri != "" {
			p.hijri += "/" + q.hijri
		}
	}
	if e.nth != 0 && p.value != "" {
		return s.nthOf(e, p)
	}
	return p, p.value != ""
}

func lastOf(e *expr) int {
	if e.hijri {
		return hijri.MonthLen(e.year, e.month)
	}
	return monthDays(e.year, e.month)
}

// datePlace places a date whose year is known.
func datePlace(e *expr) placed {
	if e.hijri {
		d := hijri.Date{Year: e.year, Month: e.month, Day: e.day}
		if hijri.MonthLen(d.Year, d.Month) == 0 {
			return placed{}
		}
		if e.day == 0 {
			return lunarMonth(d)
		}
		// The 30th of a month that Umm al-Qura gives 29 days runs on into the next: the moon was seen late.
		return lunarDay(d)
	}
	if e.day == 0 {
		start := civilDay(e.year, e.month, 1)
		return placed{value: fmt.Sprintf("%04d-%02d", e.year, e.month), start: start, grain: uMonth}
	}
	if e.day > monthDays(e.year, e.month) {
		return placed{}
	}
	t := civilDay(e.year, e.month, e.day)
	return placed{value: iso(t), start: t, grain: uDay}
}

// lunarDoc reports whether the document dates by the Hijri calendar: more of its figures end in هـ than in م.
func (s *scan) lunarDoc() bool {
	if s.ctx.lunarDoc == 0 {
		n := 0
		for i := range s.doc.Len() {
			if k := s.doc.Token(i).Kind; k == arabic.Number || k == arabic.Date {
				switch t := s.doc.Folded(i); {
				case strings.HasSuffix(t, "ه"):
					n++
				case strings.HasSuffix(t, "م"):
					n--
				}
			}
		}
		s.ctx.lunarDoc = -1
		if n > 0 {
			s.ctx.lunarDoc = 1
		}
	}
	return s.ctx.lunarDoc > 0
}

// placeDayOf finds a day of a month that is told by a unit («من الشهر الجاري») or by the context alone.
func (s *scan) placeDayOf(e *expr) (placed, bool) {
	r := &s.ctx
	if !r.known() && r.month.IsZero() {
		return placed{value: fmt.Sprintf("XXXX-XX-%02d", e.day), grain: uDay, open: true}, true
	}
	leans := e.way == toSame || e.way == toPrev || e.way == toFollow
	m := s.monthAway(e.way.steps(), leans)
	out := expr{day: e.day}
	if m.lunar.Year > 0 {
		out.hijri, out.year, out.month = true, m.lunar.Year, m.lunar.Month
	} else {
		out.year, out.month = m.start.Year(), int(m.start.Month())
	}
	if e.unit == noUnit && s.dialogue && r.known() && !s.requestPast() && !out.hijri {
		now := r.today()
		out.year, out.month = now.Year(), int(now.Month())
		if e.wday > 0 {
			for k := range 2 {
				if d := civilDay(out.year, out.month+k, e.day); wdayOf(d) == e.wday {
					return dayPlace(d), true
				}
			}
		}
		if civilDay(out.year, out.month, e.day).Before(now) {
			next := civilDay(out.year, out.month+1, 1)
			out.year, out.month = next.Year(), int(next.Month())
		}
	}
	if e.unit == noUnit && !s.dialogue && r.known() && r.month.IsZero() && !out.hijri && s.tense(e.first) <= 0 && civilDay(out.year, out.month, e.day).After(r.today()) {
		last := civilDay(out.year, out.month-1, 1)
		out.year, out.month = last.Year(), int(last.Month())
	}
	p := datePlace(&out)
	return p, p.value != ""
}

// supplyYear finds the year of a day or month told without one.
func (s *scan) supplyYear(e *expr) int {
	r := &s.ctx
	now := r.today()
	if !r.known() {
		if r.day.IsZero() { // nothing but the year of the passage
			if e.hijri {
				return hijri.Of(civilDay(r.year, 1, 1)).Year
			}
			return r.year
		}
		now = r.base()
	}
	at := func(y int) (from, to time.Time) {
		c := expr{hijri: e.hijri, year: y, month: e.month, day: e.day}
		if !c.hijri && c.day > monthDays(y, c.month) {
			c.day = monthDays(y, c.month)
		}
		p := datePlace(&c)
		from, to = p.start, p.start
		if c.day == 0 {
			to = from.AddDate(0, 0, 29)
		}
		return from, to
	}
	y := now.Year()
	if e.hijri {
		y = hijri.Of(now).Year
	}
	if e.wday > 0 && e.day > 0 { // the weekday tells, as long as it is near
		best, dist := 0, 1<<30
		for k := -2; k <= 2; k++ {
			from, _ := at(y + k)
			if d := days(from, now); wdayOf(from) == e.wday && d < dist {
				best, dist = y+k, d
			}
		}
		if best != 0 && dist < 500 {
			return best
		}
	}
	from, to := at(y)
	t := s.tense(e.first)
	switch {
	case e.way == noWay && s.dialogue:
		return y
	case e.way == toThis || e.way == noWay && !r.known():
		return y
	case e.way == toSame && r.year > 0 && !e.hijri:
		return r.year
	case e.way == toLast || e.way == toPrev:
		if !to.Before(now) && (e.day > 0 || !from.AddDate(0, 0, 1).Before(now) || !to.Before(now)) {
			return y - 1
		}
		return y
	case e.way == toNext || e.way == toFollow:
		if !from.After(now) {
			return y + 1
		}
		return y
	case t >= 2 && to.Before(now):
		if next, _ := at(y + 1); days(next, now) > 4*days(to, now) { // «أعلن أنه سيغادر في يونيو», in July: when he said so
			return y
		}
		return y + 1
	case t >= 2:
		return y
	case t <= -2 && from.After(now.AddDate(0, 0, 10)):
		if last, _ := at(y - 1); 4*days(from, now) < days(last, now) { // «رفعت أسعار شحنات سبتمبر», in August
			return y
		}
		return y - 1
	}
	// The nearest, where what is to come counts as twice as far: news is about what was.
	far := func(f time.Time) int {
		if f.After(now) {
			return 2 * days(f, now)
		}
		return days(f, now)
	}
	best, dist := y, far(from)
	for _, k := range [...]int{y - 1, y + 1} {
		if f, _ := at(k); far(f) < dist {
			best, dist = k, far(f)
		}
	}
	return best
}

func days(a, b time.Time) int {
	d := int(a.Sub(b).Hours() / 24)
	if d < 0 {
		return -d
	}
	return d
}

// placeNth finds «الربع الثالث من هذا العام», «القرن التاسع عشر», «أول ثلاثاء من أكتوبر».
func (s *scan) placeNth(e *expr) (placed, bool) {
	r := &s.ctx
	if e.nthUnit == uCentury {
		if e.hijri {
			c := *e
			c.year, c.yearTo = (e.nth-1)*100+1, e.nth*100
			p := yearPlace(&c)
			return p, true
		}
		return placed{value: fmt.Sprintf("%02d", e.nth-1), grain: uCentury}, true
	}
	if e.nthUnit == uDecade {
		return placed{}, false
	}
	year := e.year
	if year == 0 {
		if !r.known() {
			v := map[unit]string{uQuarter: "XXXX-QX", uHalf: "XXXX-HX", uWeek: "XXXX-WXX", uDay: "XXXX-XX-XX", uMonth: "XXXX-XX", uWeekend: "XXXX-WXX"}[e.nthUnit]
			return placed{value: v, open: true}, v != ""
		}
		year = r.ref.Year()
		if e.unit == uYear {
			year += e.way.steps()
		}
	}
	switch e.nthUnit {
	case uQuarter, uHalf:
		letter, count, months := "Q", 4, 3
		if e.nthUnit == uHalf {
			letter, count, months = "H", 2, 6
		}
		n := e.nth
		if n < 0 {
			n = count
		}
		if e.hijri {
			from := hijri.Date{Year: year, Month: (n-1)*months + 1, Day: 1}
			end := from.AddMonths(months).Time().AddDate(0, 0, -1)
			return placed{value: iso(from.Time()) + "/" + iso(end), hijri: fmt.Sprintf("%04d-%s%d", year, letter, n), start: from.Time(), grain: uSeason}, true
		}
		return placed{value: fmt.Sprintf("%04d-%s%d", year, letter, n), start: civilDay(year, (n-1)*months+1, 1), grain: uSeason}, true
	case uWeekend:
		week := r.today().AddDate(0, 0, 7*e.way.steps())
		return placed{value: isoWeek(week) + "-WE", start: week, grain: uWeek}, true
	case uMonth:
		n := e.nth
		if n < 0 {
			n = 12
		}
		if n > 12 {
			return placed{}, false
		}
		return datePlace(&expr{year: year, month: n, hijri: e.hijri}), true
	}
	if e.unit == uYear || e.year > 0 {
		if e.nthUnit == uWeek && e.nth > 0 {
			return placed{value: fmt.Sprintf("%04d-W%02d", year, e.nth), start: weekStart(year, e.nth), grain: uWeek}, e.nth <= 53
		}
		if e.nth < 0 {
			return dayPlace(civilDay(year, 12, 31)), true
		}
		return dayPlace(civilDay(year, 1, e.nth)), true
	}
	if e.unit == uWeek && e.nthUnit == uDay {
		start := r.today().AddDate(0, 0, 7*e.way.steps()+1-wdayOf(r.today()))
		if e.nth < 0 {
			e.nth = 7
		}
		return dayPlace(start.AddDate(0, 0, e.nth-1)), true
	}
	if e.unit != uMonth && e.nthUnit == uDay && e.nth < 0 && e.wday == 0 { // «آخر يوم»
		return dayPlace(r.today().AddDate(0, 0, -1)), true
	}
	return s.nthOf(e, s.monthAway(e.way.steps(), e.way == toSame || e.way == toPrev))
}

// nthOf finds the n-th weekday, week or day of a month. Only whole weeks count.
func (s *scan) nthOf(e *expr, m placed) (placed, bool) {
	if m.grain != uMonth {
		return placed{}, false
	}
	end := m.start.AddDate(0, 1, 0)
	if m.lunar.Year > 0 {
		end = m.start.AddDate(0, 0, hijri.MonthLen(m.lunar.Year, m.lunar.Month))
	}
	switch {
	case e.nthUnit == uWeek:
		monday := m.start.AddDate(0, 0, (8-wdayOf(m.start))%7)
		if e.nth < 0 {
			for !monday.AddDate(0, 0, 14).After(end) {
				monday = monday.AddDate(0, 0, 7)
			}
		} else {
			monday = monday.AddDate(0, 0, 7*(e.nth-1))
		}
		return placed{value: isoWeek(monday), start: monday, grain: uWeek}, true
	case e.wday > 0:
		day := m.start.AddDate(0, 0, (e.wday-wdayOf(m.start)+7)%7)
		if e.nth < 0 {
			for day.AddDate(0, 0, 7).Before(end) {
				day = day.AddDate(0, 0, 7)
			}
		} else {
			day = day.AddDate(0, 0, 7*(e.nth-1))
		}
		return dayPlace(day), day.Before(end)
	case e.nthUnit == uDay:
		day := end.AddDate(0, 0, -1)
		if e.nth > 0 {
			day = m.start.AddDate(0, 0, e.nth-1)
		}
		p := dayPlace(day)
		if m.lunar.Year > 0 {
			p = lunarDay(hijri.Of(day))
		}
		return p, day.Before(end)
	}
	return placed{}, false
}

// dayByOrdinal reads «الجمعة السابع من أغسطس» as the day of the month, where there is no seventh Friday or where the seventh
// is one.
func (s *scan) dayByOrdinal(e expr) expr {
	if e.wday == 0 || e.nth <= 0 || e.month == 0 || e.hijri || s.dialogue {
		return e
	}
	year := e.year
	if year == 0 && s.ctx.known() {
		year = s.ctx.ref.Year()
	}
	if e.nth > 5 || year > 0 && wdayOf(civilDay(year, e.month, e.nth)) == e.wday {
		e.day, e.nth, e.nthUnit = e.nth, 0, noUnit
	}
	return e
}
