package timeline

import "github.com/rawi-nlp/rawi/arabic"

// periodRules read seasons, quarters, decades, centuries, and the n-th part of something longer.
var periodRules = []rule{
	{"period-season", "[dem] [فصل] season|seasond [$REL]", 0.85, func(m *match, e *expr) bool {
		e.season = m.num(symSeason) + m.num(symSeasonD)
		e.setWay(m)
		e.weak = !m.has(symSeasonD) && len(m.items) == 1
		return true
	}},
	{"period-season-year", "[فصل] season|seasond $YEAR", 0.9, func(m *match, e *expr) bool {
		e.season = m.num(symSeason) + m.num(symSeasonD)
		it, _ := m.item(symYear)
		e.setEra(m, it)
		return true
	}},
	{"period-decade", "[عقد|حقبة|فترة|سنوات|أعوام] decade", 0.9, func(m *match, e *expr) bool {
		e.decade = m.num(symDecade)
		return true
	}},
	{"period-decade-of-century", "[عقد|حقبة|فترة] decade [من|في] القرن|قرن last|ord", 0.9, func(m *match, e *expr) bool {
		e.decade = m.num(symDecade)
		if v, ok := m.get(symOrd); ok {
			e.decade += int(v-1) * 100
		}
		return true
	}},
	{"period-decade-thousand", "الألفين والعشرات|وعشرة", 0.6, func(m *match, e *expr) bool {
		e.value = "201"
		return true
	}},
	{"period-century", "القرن ord [era]", 0.9, func(m *match, e *expr) bool {
		e.nth, e.nthUnit = m.num(symOrd), uCentury
		if v, ok := m.get(symEra); ok {
			e.hijri = era(v) == hijriEra
		}
		return e.nth <= 30
	}},
	{"period-first-units", "{ unitsd num|fewd ; num units|unitsd } ord", 0.8, func(m *match, e *expr) bool {
		n, u := m.num(symNum)+m.num(symFew), unit(m.num(symUnits)+m.num(symUnitsD))
		e.nth, e.weak = m.num(symOrd), true
		e.nthUnit = map[int]unit{3: uQuarter, 6: uHalf}[n]
		return u == uMonth && e.nth == 1 && e.nthUnit != noUnit
	}},
	{"period-quarter", "الربع ord|latest", 0.85, buildNth(uQuarter)},
	{"period-quarter-first", "ord ربع", 0.8, buildNth(uQuarter)},
	{"period-half", "النصف|الشق ord|latest", 0.85, buildNth(uHalf)},
	{"period-nth-week", "الأسبوع|أسبوع ord|latest", 0.7, buildNth(uWeek)},
	{"period-first-week", "ord|final أسبوع|اسبوع", 0.7, buildNth(uWeek)},
	{"period-nth-day", "اليوم ord|latest", 0.6, buildNth(uDay)},
	{"period-first-day", "ord|final يوم", 0.6, buildNth(uDay)},
	{"period-nth-month", "الشهر ord|latest", 0.6, buildNth(uMonth)},
	{"period-first-month", "ord شهر|أشهر", 0.6, buildNth(uMonth)},
	{"period-nth-decade", "العقد ord", 0.7, buildNth(uDecade)},
	{"period-week-of", "أسبوع dom [من] [شهر] month [$YEAR]", 0.7, func(m *match, e *expr) bool {
		e.nthUnit = uWeek
		return buildDayMonth(m, e)
	}},
	{"period-weekend", "{ [عطلة|إجازة] نهاية|نهايه الأسبوع|الاسبوع|أسبوعي|اسبوع }  [$REL]", 0.8, buildWeekend},
	{"period-weekend-this", "[عطلة|إجازة] نهاية dem الأسبوع", 0.85, buildWeekend},
	{"period-rest", "بقية|باقي { dem unitd ; unitd [$REL] ; أسبوعي }", 0.8, func(m *match, e *expr) bool {
		e.unit, e.way, e.mod = unit(m.num(symUnitD)), toThis, "END"
		if e.unit == noUnit {
			e.unit = uWeek
		}
		e.setWay(m)
		e.nthUnit, e.nth = e.unit, -2
		return true
	}},
	{"period-position", "pos|bpos|final", 0.8, func(m *match, e *expr) bool {
		v, bare := m.get(symBarePos)
		if !bare {
			v = float64(m.num(symPos) + m.num(symFinal))
		}
		e.mod = [...]string{"", "START", "MID", "END", "START"}[int(v)]
		e.op, e.weak = true, true
		return true
	}},
}

// buildWeekend reads the end of the week: Saturday and Sunday in TIMEX3.
func buildWeekend(m *match, e *expr) bool {
	e.unit, e.way, e.nthUnit = uWeek, toThis, uWeekend
	if !m.s.dialogue && !m.word("عطله") && !m.word("اجازه") {
		e.nthUnit, e.mod = noUnit, "END"
	}
	e.setWay(m)
	return true
}

// buildNth reads the n-th week, day, quarter or half of what stands behind it.
func buildNth(u unit) func(m *match, e *expr) bool {
	return func(m *match, e *expr) bool {
		e.nth, e.nthUnit, e.weak = m.num(symOrd), u, true
		if e.nth == 0 {
			e.nth = -1
		}
		switch u {
		case uQuarter:
			return e.nth <= 4
		case uHalf:
			return e.nth <= 2
		}
		return true
	}
}

// vagueRules read times that have no place on the calendar.
var vagueRules = []rule{
	{"vague-past", "past", 0.85, func(m *match, e *expr) bool {
		e.value = "PAST_REF"
		return true
	}},
	{"vague-lately", "أخيرا", 0.65, func(m *match, e *expr) bool { // «شهدت أخيرا», not «وأخيرا»
		e.value = "PAST_REF"
		for k := e.first - 1; k >= max(m.s.base, e.first-5) && m.items[0].pro == 0 && m.s.doc.Token(k).Kind == arabic.Word; k-- {
			if t := m.s.tenseAt(k); t != 0 {
				return t < 0
			}
		}
		return false
	}},
	{"vague-past-noun", "pastn", 0.7, func(m *match, e *expr) bool {
		e.value, e.weak = "PAST_REF", true
		return true
	}},
	{"vague-present", "present", 0.88, func(m *match, e *expr) bool {
		e.value, e.exact = "PRESENT_REF", m.num(symPresent) == 1
		return true
	}},
	{"vague-future", "future", 0.85, func(m *match, e *expr) bool {
		e.value = "FUTURE_REF"
		return true
	}},
}
