package timeline

// gap is what stands between two expressions that may be one.
type gap uint8

const (
	apart gap = iota
	beside
	comma
	within // في, عند, حوالي
	from   // من
	dash
)

// between classifies the tokens [i, j).
func (s *scan) between(i, j int) gap {
	switch j - i {
	case 0:
		return beside
	case 1:
		switch s.text(i) {
		case "،", ",":
			return comma
		case "في", "عند", "حوالي", "نحو", "تمام", "يوم", "بتاريخ", "وقت", "وذلك", "بحدود", "لدي":
			return within
		case "من", "شهر", "عام", "سنه":
			return from
		case "-", "–", "(", ":":
			return dash
		}
	case 2:
		switch a, b := s.text(i), s.text(i+1); {
		case a == "في" && (b == "تمام" || b == "حوالي" || b == "حدود" || b == "نحو" || b == "يوم"), a == "،" && (b == "في" || b == "عند" || b == "وذلك"):
			return within
		case a == "من" && (b == "يوم" || b == "شهر" || b == "عام"):
			return from
		}
	case 3:
		if s.text(i) == "،" && s.text(i+1) == "في" && s.text(i+2) == "تمام" {
			return within
		}
	}
	return apart
}

// join makes one expression of neighbours that say different things about one time: «مساء أمس السبت», «الربع الثالث من
// هذا العام», «الساعة الثامنة مساء يوم الأحد».
func (s *scan) join() {
	out := s.exprs[:0]
	for _, b := range s.exprs {
		for len(out) > 0 {
			a := out[len(out)-1]
			g := s.between(a.last, b.first)
			if its := s.items(b.first); g == apart || g == beside && len(its) > 0 && its[0].pro&conj != 0 {
				break
			}
			joined, ok := s.unify(a, b, g)
			if !ok {
				break
			}
			out, b = out[:len(out)-1], joined
		}
		out = append(out, b)
	}
	s.exprs = out
}

// lendDay gives a clock time the day that follows it in a phrase of its own: «الساعة 18:02، بتاريخ 15/10/1436هـ».
func (s *scan) lendDay() {
	for k := 0; k+1 < len(s.exprs); k++ {
		a, b := &s.exprs[k], s.exprs[k+1]
		if !a.hasClock || a.weak || a.calendarSaid() || a.typ == Set || !b.hasDay() || b.hasClock || b.typ == Set {
			continue
		}
		i := s.zone(a.last)
		if s.text(i) == "،" {
			i++
		}
		if w := s.text(i); b.first == i+1 && (w == "بتاريخ" || w == "يوم" || w == "في") || b.first == i && i > a.last {
			*a = shareDay(*a, b)
		}
	}
}

// unify joins a and b, a standing first.
func (s *scan) unify(a, b expr, g gap) (expr, bool) {
	switch {
	case a.typ == Duration || b.typ == Duration || b.op && b.late == 0 && !a.op:
		return a, false
	case a.op:
		return s.unifyOp(a, b, g)
	case a.value != "":
		return s.unifyVague(a, b, g)
	case b.value != "":
		return a, false
	case a.typ == Set || b.typ == Set:
		return unifySet(a, b, g)
	}
	if (a.hasClock || a.part != noPart) && !a.calendarSaid() || (b.hasClock || b.part != noPart) && !b.calendarSaid() ||
		a.part != noPart && b.part != noPart {
		return s.unifyClock(a, b, g)
	}
	if a.hasClock || a.part != noPart && a.nth == 0 {
		if b.hasDay() && a.hasDay() && b.hasClock == false && b.part == noPart && sameDayWords(a, b) && g <= comma {
			return merge(a, b), true // «مساء أمس» «السبت»
		}
		if b.wday > 0 && b.last-b.first == 1 && a.stepd && s.bracketed(a, b, g) {
			out := merge(a, b)
			out.last++
			return out, true
		}
		return a, false
	}
	return s.unifyDates(a, b, g)
}

// merge puts what b says into a.
func merge(a, b expr) expr {
	out := a
	out.last, out.weak, out.op = max(a.last, b.last), false, false
	out.first = min(a.first, b.first)
	out.conf = min(a.conf, b.conf)
	if b.rank() > a.rank() {
		out.rule, out.conf = b.rule, b.conf
	}
	set := func(dst *int, v int) {
		if *dst == 0 {
			*dst = v
		}
	}
	if out.year == 0 && out.month == 0 {
		out.hijri = b.hijri
	}
	if out.era == noEra {
		out.era = b.era
	}
	set(&out.year, b.year)
	set(&out.month, b.month)
	set(&out.day, b.day)
	set(&out.dayTo, b.dayTo)
	set(&out.yearTo, b.yearTo)
	set(&out.wday, b.wday)
	set(&out.season, b.season)
	set(&out.decade, b.decade)
	set(&out.feast, b.feast)
	if out.nth == 0 {
		out.nth, out.nthUnit = b.nth, max(out.nthUnit, b.nthUnit)
	}
	if b.stepd && !out.stepd {
		out.stepd, out.step, out.plus = true, b.step, b.plus
	}
	if out.unit == noUnit {
		out.unit = b.unit
	}
	if out.way == noWay {
		out.way = b.way
	}
	if b.part != noPart && (out.part == noPart || b.part != out.part) {
		out.part = b.part
		if a.part != noPart && a.hasClock {
			out.part = a.part
		}
	}
	if out.late == 0 {
		out.late = b.late
	}
	if b.hasClock && !out.hasClock {
		out.clock, out.hasClock, out.fixedHour, out.seconds, out.clockTo, out.hasClockTo = b.clock, true, b.fixedHour, b.seconds, b.clockTo, b.hasClockTo
	}
	if out.mod == "" {
		out.mod = b.mod
	}
	return out
}

// rank says which of two rules names a joined expression: the one that tells the day.
func (e *expr) rank() int {
	switch {
	case e.day > 0 && e.month > 0:
		return 5
	case e.hasDay():
		return 4
	case e.month > 0 || e.way != noWay:
		return 3
	case e.calendarSaid():
		return 2
	}
	return 1
}

// unifyOp joins a modifier with what it modifies: «مطلع» 2015, «وقت متأخر من» «مساء الثلاثاء».
func (s *scan) unifyOp(a, b expr, g gap) (expr, bool) {
	if g != beside && g != from || b.op && b.mod != "" || b.typ == Set || b.value != "" && a.mod == "" {
		return a, false
	}
	switch {
	case a.late > 0:
		if b.part == noPart && b.hasDay() && !b.weak && g == from { // «وقت متأخر من السبت»
			b.part = [...]part{noPart, morning, nightPart}[a.late]
		}
		if b.part == noPart || b.hasClock {
			return a, false
		}
		return merge(a, b), true
	case a.wday > 0: // «أحد الأسبوع الماضي»
		if b.unit != uWeek || b.stepd || b.nth != 0 {
			return a, false
		}
		return merge(a, b), true
	}
	if b.value != "" || b.hasClock || b.part != noPart || b.mod != "" || b.day > 0 && b.weak || !b.calendarSaid() {
		return a, false
	}
	if a.mod != "" && b.hasDay() && b.day > 0 {
		return a, false
	}
	out := merge(a, b)
	out.rule = a.rule
	if a.mod == "START" && b.month > 0 && b.day == 0 && s.startsMonth(a.first) {
		out.day, out.mod = 1, ""
	}
	return out, true
}

// startsMonth reports words that mean the first day: «غرة محرم», «فاتح ماي».
func (s *scan) startsMonth(i int) bool {
	w := s.text(i)
	return w == "غره" || w == "فاتح" || w == "الفاتح"
}

// unifyVague lets a vague time give way to a clearer one behind it: «وقت سابق من الشهر الحالي», «وقت سابق أمس».
func (s *scan) unifyVague(a, b expr, g gap) (expr, bool) {
	if b.value != "" || b.typ == Set || !b.calendarSaid() || b.op || a.exact {
		return a, false
	}
	if g == from && !b.weak || g == beside && b.stepd && b.unit == uDay && a.last-a.first > 1 {
		out := b
		out.first = a.first
		if a.value == "FUTURE_REF" && s.dialogue {
			out.mod = "END"
		}
		return out, true
	}
	return a, false
}

// unifySet joins a set with the hour it happens at: «كل يوم في الساعة 4 مساء».
func unifySet(a, b expr, g gap) (expr, bool) {
	if a.typ != Set {
		if (a.hasClock || a.part != noPart) && !a.calendarSaid() && (g == beside || g == from) && b.typ == Set && (b.plus[0].u == uDay || b.plus[0].u == noUnit) {
			out := merge(b, a)
			out.plus = b.plus
			return out, true
		}
		return a, false
	}
	if b.typ != Set && (b.hasClock || b.part != noPart) && !b.calendarSaid() && (a.plus[0].u == uDay || a.plus[0].u == noUnit) && g != comma && g != dash {
		return merge(a, b), true
	}
	return a, false
}

// unifyClock joins clock times, parts of the day and days.
func (s *scan) unifyClock(a, b expr, g gap) (expr, bool) {
	if a.hasClock && b.hasClock || a.hasDay() && b.hasDay() && !(a.stepd && a.step == 0 || b.stepd && b.step == 0) {
		return a, false
	}
	if a.part != noPart && b.part != noPart && !compatible(a.part, b.part) {
		return a, false
	}
	if a.hasDay() && a.day > 0 && a.month == 0 && a.weak && !s.dialogue || b.day > 0 && b.month == 0 && b.weak && !s.dialogue {
		return a, false
	}
	day := &a
	if !a.calendarSaid() {
		day = &b
	}
	if day.calendarSaid() && !day.hasDay() && day.feast == 0 && (day.nth == 0 || day.month == 0) {
		return a, false
	}
	if a.part != noPart && b.hasClock && b.weak && !s.dialogue && s.text(b.first)[0] > 0x80 {
		return a, false // «الفجر الأولى»
	}
	if b.weak && b.hasClock && b.rule.name != "clock" && g != beside && g != within {
		return a, false
	}
	if b.hasClock && b.weak && g == beside && s.doc.Folded(b.first)[0] < 0x80 && b.part == noPart && s.countsNoun(b.last) {
		return a, false
	}
	if !s.dialogue && (a.hasClock && a.weak && a.part == noPart && b.part == noPart || b.hasClock && b.weak && b.part == noPart && a.part == noPart) {
		return a, false // «واحدة» «اليوم»
	}
	if a.hasClock && a.weak && g == within && !s.dialogue && b.part == noPart {
		return a, false
	}
	if b.part != noPart && !b.calendarSaid() && !b.hasClock && b.weak && g == comma {
		return a, false
	}
	if g == dash && !(a.hasDay() && b.hasClock) {
		return a, false
	}
	return merge(a, b), true
}

// compatible reports parts of the day that may name one time: «صباحا» «هذا الصباح», «مساء» «الليلة».
func compatible(a, b part) bool {
	return a.code() == b.code() || a == evening && b == nightPart || a == nightPart && b == evening || a == noon && b == lunch ||
		a == lateAfternoon && b == evening
}

// sameDayWords reports two ways to tell one day: «أمس» and «السبت», «غدا» and «7 أغسطس», «الجمعة» and «15 شباط».
func sameDayWords(a, b expr) bool {
	step := func(e expr) bool { return e.stepd && e.unit == uDay }
	switch {
	case step(a) && step(b), a.wday > 0 && b.wday > 0, a.day > 0 && b.day > 0, b.weak && b.day > 0 && b.month == 0:
		return false
	case a.way != noWay && a.unit == noUnit && b.way != noWay:
		return false
	}
	return a.hasDay() && b.hasDay()
}

// unifyDates joins what tells about the date.
func (s *scan) unifyDates(a, b expr, g gap) (expr, bool) {
	if a.hasDay() && b.hasDay() {
		if a.nth != 0 || b.nth != 0 || !s.dialogue && a.weak && a.day > 0 && a.month == 0 { // «إف 16» «فجر أمس»
			return a, false
		}
		if sameDayWords(a, b) {
			if s.bracketed(a, b, g) && a.stepd && b.wday > 0 { // «اليوم (الاثنين)»
				out := merge(a, b)
				out.last++
				return out, true
			}
			ok := g == beside || g == comma && a.wday > 0 && b.month > 0 || g == within && a.wday > 0 && b.month > 0 || g == dash && a.wday > 0 && b.day > 0 && s.text(a.last) != "("
			if ok {
				return merge(a, b), true
			}
			return a, false
		}
		if a.wday > 0 && b.day > 0 && b.month == 0 && b.unit == noUnit && s.dialogue && (g == beside || g == within) {
			return merge(a, b), true
		}
		return a, false
	}
	if g == comma || g == dash || g == within && !startsWith(s.text(a.last), "في") {
		return a, false
	}
	return s.unifyLevels(a, b, g)
}

func startsWith(s, p string) bool { return len(s) >= len(p) && s[:len(p)] == p }

// unifyLevels joins a shorter time with the longer one that holds it, or two names of one stretch.
func (s *scan) unifyLevels(a, b expr, g gap) (expr, bool) {
	yearOnly := func(e expr) bool {
		return e.month == 0 && !e.hasDay() && e.nth == 0 && !e.stepd && (e.year > 0 || e.unit == uYear && e.way != noWay) && e.season == 0 && e.feast == 0 && e.decade == 0
	}
	monthOnly := func(e expr) bool {
		return !e.hasDay() && e.nth == 0 && !e.stepd && (e.month > 0 || e.unit == uMonth && e.way != noWay)
	}
	weekOnly := func(e expr) bool { return e.unit == uWeek && e.way != noWay && !e.hasDay() && e.nthUnit == noUnit }
	bareYear := b.weak && b.year > 0
	switch {
	case monthOnly(a) && a.month == 0 && a.way == toSame && yearOnly(b) && g == from && s.ctx.known(): // «الشهر نفسه من العام الماضي»
		out := merge(a, b)
		if out.year == 0 {
			out.year = s.ctx.ref.Year() + b.way.steps()
		}
		return out, true
	case yearOnly(a) && yearOnly(b): // «العام الماضي 1435»
		return merge(a, b), a.year == 0 && g == beside && (a.year == 0) != (b.year == 0) && !(bareYear && s.countsNoun(b.last))
	case monthOnly(a) && monthOnly(b): // «الشهر الجاري أغسطس»
		return merge(a, b), g == beside && (a.month == 0) != (b.month == 0) && a.year == 0 && b.year == 0 && !b.weak
	case a.unit == uYear && a.way != noWay && a.year == 0 && (a.month > 0 || a.season > 0 || a.feast > 0) && b.year > 0 && yearOnly(b): // «صيف العام الحالي» «2015»
		return merge(a, b), g == beside && !s.countsNoun(b.last)
	case a.nth != 0 && a.nthUnit == uDay && b.feast > 0: // «ثالث أيام عيد الفطر»
		return merge(a, b), g == beside || g == from
	case a.nth != 0 && a.nthUnit == uDay && a.wday == 0:
		return merge(a, b), (monthOnly(b) || weekOnly(b) || yearOnly(b)) && !bareYear
	case a.nth != 0 && a.nthUnit == uCentury:
		return a, false
	case a.nth != 0: // «الربع الثالث من هذا العام», «أول ثلاثاء من شهر أكتوبر»
		if yearOnly(b) && (a.nthUnit == uQuarter || a.nthUnit == uHalf || a.month > 0 || a.nthUnit == uWeek || a.nthUnit == uMonth) {
			return merge(a, b), !(bareYear && g == beside && s.countsNoun(b.last))
		}
		return s.dayByOrdinal(merge(a, b)), monthOnly(b) && a.nthUnit != uQuarter && a.nthUnit != uHalf && a.month == 0
	case b.nth != 0 && weekOnly(a) && b.nthUnit == uDay:
		return a, false
	case a.wday > 0 && weekOnly(b) || weekOnly(a) && b.wday > 0 && b.nth == 0 && b.way == noWay:
		return merge(a, b), a.way == noWay || weekOnly(a)
	case (a.month > 0 || a.season > 0 || a.feast > 0) && a.year == 0 && yearOnly(b):
		return merge(a, b), a.way == noWay && !(bareYear && (g != beside || s.countsNoun(b.last)) && g != from)
	}
	return a, false
}
