package timeline

// clockRules read clock times and parts of the day.
var clockRules = []rule{
	{"clock", "[الساعة|ساعة] hour|clock", 0.9, buildClock},
	{"clock-minutes", "[الساعة|ساعة] hour|clock { +num ; و num ; +hour } [unit|units]", 0.9, buildClock},
	{"clock-composite", "[الساعة|ساعة] hour دقيقة|دقائق", 0.9, func(m *match, e *expr) bool {
		sec, _ := m.get(symHour)
		return int(sec)%3600 != 0 && buildClock(m, e)
	}},
	{"clock-fraction", "[الساعة|ساعة] hour|clock { +half|halfd|quarter|quarterd|third|thirdd ; و half|halfd|quarter|quarterd|third|thirdd ; إلا quarter|quarterd|third|thirdd ; الا num [unit|units] }", 0.92, buildClock},
	{"clock-ampm", "[الساعة|ساعة] hour|clock ampm", 0.92, buildClock},
	{"clock-zone", "clock ت م|غ|ص", 0.95, buildClock},
	{"clock-figures", "clocks", 0.5, func(m *match, e *expr) bool {
		v := m.num(symClocks)
		e.hasClock, e.weak = true, true
		if v < 0 { // 8-9
			e.clock, e.clockTo, e.hasClockTo = -v/100*3600, -v%100*3600, true
			return true
		}
		e.clock = v/100*3600 + v%100*60 // 1140
		return e.clock <= 86400
	}},
	{"clock-figures-head", "الساعة clocks", 0.9, func(m *match, e *expr) bool {
		v := m.num(symClocks)
		e.hasClock, e.clock = true, v/100*3600+v%100*60
		return v > 0 && e.clock <= 86400
	}},
	{"part-hours", "ساعات|الساعات part|partd [الأولى|الأخيرة|المبكرة|المتأخرة]", 0.8, func(m *match, e *expr) bool {
		e.part = part(m.num(symPart) + m.num(symPartD))
		switch {
		case m.word("الاولي"), m.word("المبكره"):
			e.late = 1
		case m.word("الاخيره"), m.word("المتاخره"):
			e.late = 2
		}
		return true
	}},
	{"clock-two-words", "hour hour", 0.4, func(m *match, e *expr) bool {
		a, _ := m.nth(symHour, 0)
		b, _ := m.nth(symHour, 1)
		e.clock, e.hasClock, e.weak = int(a)+int(b)/60, true, true
		return m.s.dialogue && m.s.text(e.first)[0] > 0x80 && m.s.text(e.last - 1)[0] > 0x80
	}},
	{"part-adverb", "partadv", 0.8, buildPart},
	{"part-definite", "partd", 0.6, func(m *match, e *expr) bool {
		e.part, e.weak = part(m.num(symPartD)), true
		prev := m.s.prevWord(e.first)
		if m.s.text(e.first) == "المغرب" && !m.s.dialogue { // more often the country
			return atSunset[prev]
		}
		return prev != "صلاه" // a prayer
	}},
	{"part-construct", "part|night", 0.8, buildPart},
	{"part-this", "dem partd|tonight", 0.9, func(m *match, e *expr) bool {
		e.part = part(m.num(symPartD) + m.num(symTonight))
		e.unit, e.stepd = uDay, true
		return e.part != lateAfternoon // «هذا العصر»: this age
	}},
	{"part-tonight", "tonight", 0.85, func(m *match, e *expr) bool {
		e.part, e.unit, e.stepd = nightPart, uDay, true
		return true
	}},
	{"part-middle", "mid|midc", 0.8, func(m *match, e *expr) bool {
		e.part = part(m.num(symMid) + m.num(symMidC))
		e.weak = m.has(symMidC)
		return true
	}},
	{"part-middle-hyphen", "منتصف - partd", 0.8, func(m *match, e *expr) bool {
		switch part(m.num(symPartD)) {
		case nightPart:
			e.part = midnight
		case noon:
			e.part = lunch
		case morning:
			e.part = midMorning
		case daytime:
			e.part = noon
		default:
			return false
		}
		return true
	}},
	{"part-late", "late", 0.8, func(m *match, e *expr) bool {
		e.late = 2
		if m.num(symLate) == 1 {
			e.late = 1
		}
		e.op, e.weak = true, true
		return true
	}},
}

func buildPart(m *match, e *expr) bool {
	e.part, e.weak = part(m.num(symPartAdv)+m.num(symPart)+m.num(symNight)), true
	if it, ok := m.item(symPart); ok && it.n == 2 && e.part == morning {
		e.late = 1 // «الصباح الباكر»
	}
	return true
}

func buildClock(m *match, e *expr) bool {
	head, sec, minus, marked := false, -1, false, false
	for _, it := range m.items {
		switch it.sym {
		case symHour, symClock:
			if sec < 0 {
				sec = int(it.val)
				e.fixedHour = it.sym == symClock && sec >= 13*3600
				e.seconds = it.sym == symClock && sec%60 != 0
			} else {
				sec += int(it.val) / 60
			}
		case symNum:
			if it.val >= 60 || it.val != float64(int(it.val)) {
				return false
			}
			if minus {
				sec -= int(it.val) * 60
			} else {
				sec += int(it.val) * 60
			}
		case symHalf, symHalfD, symQuarter, symQuarterD, symThird, symThirdD:
			step := 1800
			switch it.sym {
			case symQuarter, symQuarterD:
				step = 900
			case symThird, symThirdD:
				step = 1200
			}
			if minus {
				step = -step
			}
			sec += step
		case symUnit, symUnits:
			if unit(it.val) != uMinute {
				return false
			}
		case symAmPm:
			e.part, marked = morning, true
			if it.val == 2 {
				e.part, marked = evening, false // «8 م» may be metres
			}
		default:
			switch m.s.m.names[it.sym] {
			case "الساعه", "ساعه":
				head = true
			case "الا":
				minus = true
			}
		}
	}
	if sec < 0 || sec > 86400 {
		return false
	}
	if m.has(symNum) && m.s.prevWord(e.first) == "بين" && !head {
		return false
	}
	e.clock, e.hasClock = sec, true
	bare := len(m.items) == 1
	e.weak = !head && (m.items[0].sym == symHour || !bare && m.items[0].sym == symHour)
	if marked {
		e.weak = false
	}
	if head && m.items[0].n == 1 && m.s.text(e.first) == "ساعه" {
		e.weak = true // «ساعة 3»: a watch, or hours
	}
	if e.weak && m.items[0].sym == symHour && !bare && e.part == noPart && m.s.countsNoun(e.last) {
		return false
	}
	return true
}

// atSunset are the words behind which المغرب is an hour.
var atSunset = wordsOf("وقت عند أذان بعد قبل حتى ساعة")
