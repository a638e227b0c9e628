package timeline

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/rawi-nlp/rawi/internal/hijri"
)

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
		return dayPlace(today.AddDate(0, 0, -back)), true
	case toNext, toFollow, toNext2:
		ahead := (7 - back) % 7
		if ahead == 0 {
			ahead = 7
		}
		if e.way == toNext2 {
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
	if back == 0 && !s.dialogue && s.pluperfect(e.first) { // «وكانت قد مرت الثلاثاء», told on Tuesday
		back = 7
	}
	return dayPlace(today.AddDate(0, 0, -back)), true
}

// wdayOf counts from Monday, 1.
func wdayOf(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

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
	if e.rule.name == "offset-after" && !e.event && !s.dialogue && u >= uDay && s.tense(e.first) <= -2 { // «توفي بعد يومين»
		e.leans = true
	}
	if e.rule.name == "offset-after" && !e.event && !s.dialogue && elapsed[s.text(e.first+1)] && !r.told.IsZero() { // «وبعد مرور عامين»
		e.leans = true
	}
	if e.leans && !r.told.IsZero() {
		now = r.told
		if r.grain > u { // «عام 1990 … وبعدها بأسبوع»
			return placed{value: map[bool]string{true: "PAST_REF", false: "FUTURE_REF"}[now.Before(r.today())]}, true
		}
	}
	if e.plus[0].u >= uYear && e.plus[0].n >= 2000 {
		return placed{value: map[bool]string{true: "PAST_REF", false: "FUTURE_REF"}[e.step < 0]}, true
	}
	if e.event {
		now = r.base()
		if e.vague > 0 || e.step > 0 {
			step, e.plus = 0, [3]amount{}
		}
	}
	day := addAmounts(now, e.plus, step)
	if e.plus[0].u == noUnit && e.unit == uDay {
		day = now.AddDate(0, 0, step)
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

// countedFrom returns the value of the happening that «بعد شهر على …» counts from, seen from the day of which the text tells.
func (s *scan) countedFrom(e *expr) string {
	day := addAmounts(s.ctx.base(), e.plus, -1)
	switch {
	case day.IsZero() || !s.ctx.known():
		return ""
	case e.unit >= uDay && e.vague > 0:
		return "PAST_REF"
	case e.unit == uDay:
		return iso(day)
	case e.unit == uWeek:
		return isoWeek(day)
	case e.unit == uMonth || e.unit == uSeason:
		return isoMonth(day)
	case e.unit == uYear || e.unit == uDecade:
		return day.Format("2006")
	}
	return "T"
}

// isElapsed reports a time that has passed, counted from nothing that the text names: «بعد مرور سبعة أشهر تم …».
func (s *scan) isElapsed(e *expr) bool {
	if e.rule.name != "offset-after" || e.event || s.dialogue || e.plus[0].n == 0 || !elapsed[s.text(e.first+1)] || s.tense(e.first) >= 0 {
		return false
	}
	told := s.ctx.told
	return told.IsZero() || addAmounts(told, e.plus, 1).After(s.ctx.today())
}

// elapsed are the words for the passing of time.
var elapsed = wordsOf("مرور مضي انقضاء")

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
	if e.part == nightPart && e.way == toLast && r.saidAt >= s.base && r.said.Before(now) && days(r.said, now) <= 2 {
		now = r.said // «قال الأحد إن … الليلة الماضية»
	}
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
		value := fmt.Sprintf("%04d", y+n)
		if strings.HasSuffix(s.text(e.last-2), "الموسم") || strings.HasSuffix(s.text(e.last-1), "الموسم") { // of a game
			value = fmt.Sprintf("%04d/%04d", y+n, y+n+1)
		}
		return placed{value: value, start: civilDay(y+n, 7, 1), grain: uYear}, true
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
