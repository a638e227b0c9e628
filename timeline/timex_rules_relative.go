package timeline

import "strings"

// dayRules read the days of the week and those that lean on the day of speaking.
var dayRules = []rule{
	{"day-deictic", "[يوم|نهار] day", 0.95, func(m *match, e *expr) bool {
		e.unit, e.step, e.stepd = uDay, m.num(symDay), true
		return m.s.text(e.first) != "بكره" || !strings.HasPrefix(m.s.text(e.last), "ال") // «بكرة القدم»
	}},
	{"day-today", "[نهار] today", 0.93, func(m *match, e *expr) bool {
		e.unit, e.stepd = uDay, true
		return true
	}},
	{"day-weekday", "[يوم|اليوم|نهار] wday", 0.9, buildWeekday},
	{"day-weekday-rel", "[dem] [يوم|اليوم|نهار] wday $WHEN", 0.95, buildWeekday},
	{"day-weekday-this", "dem [يوم|اليوم] wday", 0.93, buildWeekday},
	{"day-weekday-bare", "يوم bwday", 0.85, buildWeekday},
	{"day-weekday-ordinal", "[يوم] wday ord|latest", 0.85, buildNthWeekday},
	{"day-ordinal-weekday", "ord|final [يوم] bwday", 0.85, buildNthWeekday},
	{"day-weekday-of-week", "bwday", 0.6, func(m *match, e *expr) bool {
		e.wday, e.weak, e.op = m.num(symBareWday), true, true
		return true
	}},
}

func buildWeekday(m *match, e *expr) bool {
	e.wday = m.num(symWday) + m.num(symBareWday)
	e.setWay(m)
	if e.way == noWay && m.word("اليوم") && e.last-e.first == 2 {
		e.unit, e.stepd = uDay, true // today
	}
	return true
}

func buildNthWeekday(m *match, e *expr) bool {
	e.wday = m.num(symWday) + m.num(symBareWday)
	e.nth = m.num(symOrd)
	if m.has(symLatest) || m.has(symFinal) {
		e.nth = -1
	}
	e.nthUnit, e.weak = uDay, true
	return e.nth <= 5 && e.wday != e.nth || len(m.items) > 1
}

// relativeRules read what is counted from the day of speaking or from what was told before.
var relativeRules = []rule{
	{"unit-rel", "[dem] unitd $REL", 0.93, buildUnit},
	{"unit-kind-rel", "[dem] العام|السنة|الموسم|الفصل $KIND { $REL ; الجديد|الجديدة }", 0.85, func(m *match, e *expr) bool {
		e.unit, e.way = uSeason, toNext
		if m.word("المالي") || m.word("الماليه") || m.word("الميلادي") || m.word("الميلاديه") {
			e.unit = uYear
		}
		e.setWay(m)
		return !m.word("الهجري") && !m.word("الهجريه")
	}},
	{"unit-kind-this", "dem العام|الموسم|الفصل|السنة $KIND", 0.85, func(m *match, e *expr) bool {
		e.unit, e.way = uYear, toThis
		return true
	}},
	{"unit-rel-indefinite", "[dem] unit $REL", 0.85, buildUnit},
	{"unit-this", "dem unitd", 0.93, buildUnit},
	{"unit-that", "that|own unitd|unit", 0.85, buildUnit},
	{"unit-bare", "unitd", 0.6, func(m *match, e *expr) bool {
		e.unit, e.way, e.weak = unit(m.num(symUnitD)), toThis, true
		return e.unit != uDay
	}},
	{"offset-before", "قبل|قبيل [approx] $AMOUNT [$MORE] [$MORE] [roughly] [من اليوم|الآن]", 0.9, buildOffset(-1)},
	{"offset-since", "منذ [approx] $AMOUNT [$MORE] [$MORE] [roughly]", 0.8, func(m *match, e *expr) bool {
		return m.s.dialogue && buildOffset(-1)(m, e)
	}},
	{"offset-soon-after", "بعد وقت قصير|وجيز", 0.75, func(m *match, e *expr) bool {
		e.unit, e.stepd, e.leans = uDay, true, true
		return !m.s.dialogue && m.s.tense(e.first) < 2
	}},
	{"offset-after", "بعد|بعيد [مضي|مرور|انقضاء] [approx] $AMOUNT [$MORE] [$MORE] [roughly] [من اليوم|الآن]", 0.88, buildOffset(1)},
	{"offset-leaning", "{ قبلها|قبله|بعدها|بعده ; قبل|بعد ذلك|هذا } $AMOUNT [$MORE]", 0.85, buildLeaning},
	{"offset-from-now", "$AMOUNT [$MORE] [$MORE] من الآن|اليوم", 0.88, buildOffset(0)},
	{"offset-gone", "من unit", 0.5, func(m *match, e *expr) bool {
		e.weak = true
		return m.s.bare() && buildOffset(-1)(m, e)
	}},
	{"units-rel", "{ unitsd num|fewd ; num unitsd|units|unit ; several unitsd|units ; unitsd ; units ; duald } $REL", 0.85, buildUnits},
	{"units-rel-many", "unitsd $REL num|fewd", 0.85, buildUnits},
	{"units-latest", "final { num units|unit|unitsd ; dual }", 0.8, func(m *match, e *expr) bool {
		e.way = toLast
		return buildUnits(m, e)
	}},
	{"units-last-one", "final unit|unitd", 0.5, func(m *match, e *expr) bool {
		e.nth, e.nthUnit, e.weak = -1, unit(m.num(symUnit)+m.num(symUnitD)), true
		return e.nthUnit == uDay || e.nthUnit == uWeek || e.nthUnit == uMonth
	}},
}

func buildUnit(m *match, e *expr) bool {
	e.unit = unit(m.num(symUnitD) + m.num(symUnit))
	e.setWay(m)
	if e.unit == uMoment || e.unit < uHour {
		e.weak = true
	}
	if e.unit == uDecade && e.way == toThis && m.items[0].sym == symDem { // «بهذا العقد»: the contract
		return m.items[0].pro == 0 && lengthLeads[m.s.prevWord(e.first)]
	}
	return true
}

// amountAt reads the amount whose unit is the k-th item; a vague one has the count 0.
func (m *match) amountAt(k int) (n float64, u unit, ok bool) {
	it := m.items[k]
	var before item
	if k > 0 {
		before = m.items[k-1]
	}
	switch it.sym {
	case symDual, symDualD:
		return 2, unit(it.val), true
	case symUnit, symUnits, symUnitsD, symUnitD:
		u = unit(it.val)
		switch {
		case k > 0 && before.sym == symNum:
			return before.val, u, true
		case k > 0 && before.sym == symHalf:
			return 0.5, u, true
		case k > 0 && before.sym == symQuarter:
			return 0.25, u, true
		case it.sym == symUnit:
			return 1, u, true
		}
		return 0, u, true
	}
	return 0, noUnit, false
}

// amounts reads all amounts of a match, «سنة و3 أشهر», and a half behind a unit, «ساعة ونصف».
func (m *match) amounts() []amount {
	var out []amount
	for k, it := range m.items {
		if n, u, ok := m.amountAt(k); ok {
			out = append(out, amount{n, u})
			continue
		}
		if len(out) == 0 {
			continue
		}
		switch it.sym {
		case symHalf:
			out[len(out)-1].n += 0.5
			return out
		case symQuarter:
			out[len(out)-1].n += 0.25
			return out
		}
	}
	return out
}

// buildOffset reads «قبل ثلاثة أيام»: sign is -1 for the past, 1 for the future, 0 where the tense tells.
func buildOffset(sign int) func(m *match, e *expr) bool {
	return func(m *match, e *expr) bool {
		all := m.amounts()
		if len(all) == 0 || len(all) > 3 || all[0].u == uMoment {
			return false
		}
		if len(m.items) == 2 && e.first > m.s.base && m.items[1].sym == symUnit {
			for _, it := range m.s.items(e.first - 1) {
				if it.sym == symUnit && it.val == m.items[1].val {
					return false // «عاما بعد عام»
				}
			}
		}
		e.unit, e.stepd, e.step = all[0].u, true, sign
		e.vague = 0
		if all[0].n == 0 {
			e.vague = 3
		}
		copy(e.plus[:], all)
		e.setApprox(m)
		if e.unit == uYear && all[0].n != float64(int(all[0].n)) {
			e.unit = uMonth // «بعد عام ونصف»
		}
		if sign == 0 {
			e.step = -1
			if m.s.future(e.first) {
				e.step = 1
			}
		}
		now := m.word("الان") || m.word("اليوم")
		behind := e.last
		if m.s.text(behind) == "فقط" {
			behind++
		}
		switch w := m.s.text(behind); {
		case now:
		case w == "من" && m.s.text(behind+1) == "ذلك":
			e.leans = true
		case w == "من" || w == "علي" || w == "عن":
			e.event = true
		}
		e.weak = sign == 1 && len(m.items) == 2 && m.items[1].sym == symUnit && e.unit <= uDay
		return true
	}
}

// buildLeaning reads «بعدها بأسبوع», «قبل ذلك بيومين»: counted from what was told last.
func buildLeaning(m *match, e *expr) bool {
	all := m.amounts()
	counted := m.items[1]
	if m.word("ذلك") || m.word("هذا") {
		counted = m.items[2]
	}
	if len(all) == 0 || all[0].n == 0 || all[0].u == uMoment || counted.pro&withB == 0 {
		return false
	}
	e.unit, e.stepd, e.leans, e.step = all[0].u, true, true, 1
	if strings.Contains(m.s.text(e.first), "قبل") {
		e.step = -1
	}
	copy(e.plus[:], all)
	return true
}

func (e *expr) setApprox(m *match) {
	v, ok := m.get(symApprox)
	if !ok {
		v, ok = m.get(symRoughly)
	}
	if ok {
		e.mod = [...]string{"", "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS"}[int(v)]
	}
}

// buildUnits reads «الأيام الثلاثة الماضية», «آخر 3 سنوات», «الأسبوعين المقبلين».
func buildUnits(m *match, e *expr) bool {
	e.setWay(m)
	if m.s.text(e.first+1) == "(" {
		return false // «شاب آخر (27) سنة»
	}
	for k, it := range m.items {
		n, u, ok := m.amountAt(k)
		if !ok {
			continue
		}
		if it.sym == symDualD {
			n = 2
		}
		if v, ok := m.get(symNum); ok {
			n = v
		}
		e.count, e.unit = n, u
	}
	if m.has(symFinal) && e.way == noWay {
		e.way = toLast
	}
	e.typ = Duration
	if e.count == 0 {
		e.vague, e.typ = 3, Date
	}
	return e.way != toSame
}
