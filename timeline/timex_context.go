package timeline

import "strings"

// ranges lets the first of two ends take what it lacks from the second: «من 20 إلى 21 ربيع الآخر», «بين مارس ومايو 2015»,
// «أيام 3 و4 و5 أغسطس».
func (s *scan) ranges() {
	if s.dialogue {
		defer s.closeRanges()
	}
	for k := len(s.exprs) - 2; k >= 0; k-- {
		a, b := &s.exprs[k], &s.exprs[k+1]
		to, and := s.link(a.last, b.first)
		if !to && !and {
			continue
		}
		lead := s.prevWord(a.first)
		led := lead == "من" || lead == "بين" || lead == "يومي" || lead == "ايام" || lead == "شهري" || lead == "الفتره" || lead == "عامي" || lead == "وبين" || lead == "يوم" || strings.HasSuffix(s.text(a.first), "يوم")
		switch {
		case !to && !led && !b.ranged:
		case a.day > 0 && a.month == 0 && a.unit == noUnit && b.day > 0 && (b.month > 0 || b.unit == uMonth) && a.day <= 31:
			first, last, rule := a.first, a.last, a.rule
			dayOf := a.day
			*a = *b
			a.first, a.last, a.rule, a.day, a.dayTo, a.wday, a.weak, a.ranged, a.mod = first, last, rule, dayOf, 0, 0, false, true, ""
			b.ranged = true
		case a.day > 0 && a.month > 0 && a.year == 0 && b.year > 0 && b.month > 0 && a.hijri == b.hijri, a.month > 0 && a.day == 0 && a.year == 0 && b.month > 0 && b.day == 0 && b.year > 0:
			a.year, a.era = b.year, b.era
			a.weak, a.ranged, b.ranged = false, true, true
		case a.month > 0 && b.month > 0 && a.day == 0 && b.day == 0:
			if a.way == noWay {
				a.way = b.way
			}
			a.weak, b.weak, a.ranged, b.ranged = false, false, true, true
		case a.year > 0 && b.year > 0 && a.month == 0 && b.month == 0 && a.nth == 0 && b.nth == 0 && (led && !(a.weak && (lead == "بين" || lead == "من")) || !s.countsNoun(b.last)) && (led || to) && s.years(a, b):
			a.weak, b.weak, a.ranged, b.ranged = false, false, true, true
		case s.dialogue && (to || led) && a.hasDay() && b.hasDay() && !a.weak && !b.weak && !a.hasClock && !b.hasClock:
			a.ranged, b.ranged = true, true
		case a.hasClock && b.hasClock && (led || to):
			if a.weak && b.weak && !s.dialogue {
				continue
			}
			if a.part == noPart && !a.fixedHour {
				a.part = b.part
				if a.clock > b.clock && b.part == noon {
					a.part = forenoon
				}
			}
			a.weak, b.weak, a.ranged, b.ranged = false, false, true, true
		}
	}
}

// closeRanges makes one expression of the two ends of a range, as requests have it; the day may stand beside it.
func (s *scan) closeRanges() {
	out := s.exprs[:0]
	for k := 0; k < len(s.exprs); k++ {
		e := s.exprs[k]
		if k+1 < len(s.exprs) && e.ranged && s.exprs[k+1].ranged && !(len(out) > 0 && out[len(out)-1].last > e.first) {
			b := s.exprs[k+1]
			k++
			if !e.calendarSaid() && b.hasDay() {
				e = shareDay(e, b)
			} else if !b.calendarSaid() && e.hasDay() {
				b = shareDay(b, e)
			}
			if n := len(out); n > 0 && !e.calendarSaid() && out[n-1].hasDay() && !out[n-1].hasClock && s.between(out[n-1].last, e.first) == apart && e.first-out[n-1].last <= 2 {
				e, b = shareDay(e, out[n-1]), shareDay(b, out[n-1])
				e.first = out[n-1].first
				out = out[:n-1]
			}
			e.to, e.last = &b, b.last
		}
		out = append(out, e)
	}
	s.exprs = out
}

// shareDay gives a clock time the day of another expression.
func shareDay(e, day expr) expr {
	first, last := e.first, e.last
	day.part = noPart
	day.hasClock = false
	day.to = nil
	e = merge(e, day)
	e.first, e.last, e.ranged = first, last, true
	return e
}

// resolveRange writes both ends of a range as one value.
func (s *scan) resolveRange(e *expr, x Timex) (Timex, bool) {
	a, b := *e, *e.to
	a.to, a.last = nil, max(a.first+1, min(a.last, b.first))
	from, ok := s.resolve(&a)
	to, ok2 := s.resolve(&b)
	if !ok || !ok2 {
		return x, false
	}
	first, _, _ := strings.Cut(from.Value, "/")
	_, end, ranged := strings.Cut(to.Value, "/")
	if !ranged {
		end = to.Value
	}
	x.Type, x.Calendar, x.Value = from.Type, from.Calendar, first+"/"+end
	if from.Hijri != "" {
		x.Hijri = from.Hijri + "/" + to.Hijri
	}
	x.Unresolved = from.Unresolved || to.Unresolved
	_, err := ParseTime(x.Value)
	return x, err == nil
}

// yearList lets the years of a list count as the first does: «أعوام 2015 و2019 و2023».
func (s *scan) yearList() {
	alone := func(e *expr) bool {
		return e.year >= 1800 && e.year < 2100 && e.month == 0 && e.nth == 0 && e.yearTo == 0 && !e.hasDay()
	}
	for k := 1; k < len(s.exprs); k++ {
		a, b := &s.exprs[k-1], &s.exprs[k]
		if !alone(a) || !alone(b) || !b.weak || s.countsNoun(b.last) {
			continue
		}
		_, and := s.link(a.last, b.first)
		if and && (a.ranged || !a.weak || yearPrepositions[s.prevWord(a.first)]) {
			b.weak, b.ranged = false, true
		}
	}
}

// years reports whether two numbers are years at the ends of a range.
func (s *scan) years(a, b *expr) bool {
	return a.year < b.year && b.year-a.year < 1000 && (!a.weak || a.year >= 1300) || a.year > b.year && a.year-b.year < 60
}

// sayings takes «أمس واليوم وغدا» for past, present and future.
func (s *scan) sayings() {
	for k := 0; k+2 < len(s.exprs); k++ {
		three := s.exprs[k : k+3]
		ok := true
		for i := range three {
			e := &three[i]
			ok = ok && e.stepd && e.unit == uDay && e.step == i-1 && e.wday == 0 && e.part == noPart && e.plus[0].u == noUnit
			if i > 0 {
				_, and := s.link(three[i-1].last, e.first)
				ok = ok && and
			}
		}
		if ok {
			for i, v := range [...]string{"PAST_REF", "PRESENT_REF", "FUTURE_REF"} {
				three[i].value = v
			}
		}
	}
}

// link reports what joins two ends: إلى or a hyphen, or و.
func (s *scan) link(i, j int) (to, and bool) {
	if j == i {
		its := s.items(i)
		return false, len(its) > 0 && its[0].pro&conj != 0
	}
	if j-i > 2 {
		return false, false
	}
	switch s.text(i) {
	case "الي", "حتي", "وحتي", "-", "–", "ولغايه", "لغايه", "والي":
		return j-i == 1 || s.text(i+1) == "يوم" || s.text(i+1) == "عام" || s.text(i+1) == "شهر" || s.text(i+1) == "سنه" || s.text(i+1) == "ما", false
	case "و", "،":
		return false, j-i == 1
	case "ل":
		return s.dialogue, false
	}
	return false, false
}

// dateline corrects the reference time by the text's own: «اليوم الاثنين» in an article dated on Tuesday was written
// on Monday, and so was its «أمس».
func (s *scan) dateline() {
	r := &s.ctx
	if !r.known() || s.dialogue || r.dated {
		return
	}
	for k := range s.exprs {
		e := &s.exprs[k]
		if e.wday == 0 || !e.stepd || e.unit != uDay || e.step < -2 || e.step > 2 || e.day > 0 {
			continue
		}
		off := (wdayOf(r.today()) + e.step - e.wday + 70) % 7
		r.dated = true
		if off > 0 && off <= 5 {
			r.ref = r.ref.AddDate(0, 0, -off)
		} else if off == 6 {
			r.ref = r.ref.AddDate(0, 0, 1)
		}
		return
	}
}

// pair compares the expression with the one before it when the two are halves of a «الموافق» pair.
func (s *scan) pair(e *expr, x *Timex) {
	if len(s.out) == s.firstOut || e.day == 0 || len(x.Value) != len("2006-01-02") {
		s.ends = s.ends[:0]
		return
	}
	p := &s.out[len(s.out)-1]
	if len(s.ends) == 0 || !s.corresponds(s.ends[len(s.ends)-1], e.first) {
		return
	}
	if p.By == "day-weekday" || strings.HasPrefix(p.By, "day-weekday") {
		day, _, _ := strings.Cut(p.Value, "T")
		iv, err := ParseTime(day)
		mine, err2 := ParseTime(x.Value)
		if err == nil && err2 == nil && iv.Known() && mine.Known() && iv.Start.Weekday() == mine.Start.Weekday() && p.Calendar == "gregorian" {
			if _, clock, timed := strings.Cut(p.Value, "T"); timed {
				p.Value = x.Value + "T" + clock
			} else {
				p.Value = x.Value
			}
			p.Confidence = max(p.Confidence, x.Confidence)
			return
		}
	}
	head, _, _ := strings.Cut(p.Value, "T")
	a, err := ParseTime(head)
	b, err2 := ParseTime(x.Value)
	if err != nil || err2 != nil || !a.Known() || !b.Known() || a.Granularity != GrainDay {
		return
	}
	if d := days(a.Start, b.Start); d > 1 {
		p.Conflict, x.Conflict = x.Value, p.Value
		p.Confidence *= 0.6
		x.Confidence *= 0.6
	}
}

// corresponds reports «الموافق» between two dates.
func (s *scan) corresponds(i, j int) bool {
	if i < s.base || j-i < 1 || j-i > 3 {
		return false
	}
	for ; i < j; i++ {
		if w := s.text(i); strings.Contains(w, "موافق") || w == "هـ" || w == "/" || w == "(" {
			return true
		}
	}
	return false
}
