package timeline

// durationRules read lengths of time.
var durationRules = []rule{
	{"duration", "[approx] $AMOUNT [whole|setadj] [$MORE] [$MORE] [roughly]", 0.85, buildDuration},
	{"duration-through", "طوال|طيلة unitd|unit", 0.85, func(m *match, e *expr) bool {
		e.typ, e.plus[0], e.unit = Duration, amount{1, unit(m.num(symUnitD) + m.num(symUnit))}, uYear
		return e.plus[0].u != noUnit && !m.s.relAhead(e.last) && m.s.text(e.last) != "عيد" // «طوال يوم عيد الفطر» is a date
	}},
	{"duration-of-hundreds", "مئات|آلاف|عشرات|ملايين unitsd", 0.8, buildDuration},
}

func buildDuration(m *match, e *expr) bool {
	all := m.amounts()
	if len(all) == 0 || len(all) > 3 || all[0].u == uMoment || m.s.text(e.last) == "عيد" {
		return false
	}
	if len(all) > 1 && all[1].n > 0 && all[1].n < 1 {
		return false // «ست سنوات ونصف» «يوم الاثنين»
	}
	if all[0].u == uMonth && all[0].n == 0.5 && m.s.monthAhead(e.last) || all[0].u == uSeason && all[0].n == 1 {
		return false // «نصف شهر مارس»
	}
	e.typ = Duration
	copy(e.plus[:], all)
	e.setApprox(m)
	plural := m.items[len(m.items)-1].sym == symUnits || m.items[0].sym == symUnits
	several := m.has(symSeveral)
	one := m.word("واحد") || m.word("واحده")
	e.weak = !several && (all[0].n == 0 && plural || all[0].n == 1 && !m.has(symNum) && !one)
	if several {
		e.vague = 3
	}
	if v, ok := m.get(symWhole); ok && v == 0 && len(all) == 1 {
		e.weak = false
	}
	return true
}

// setRules read what comes again and again.
var setRules = []rule{
	{"set-adverb", "set", 0.93, buildSet},
	{"set-adjective", "setadj", 0.8, func(m *match, e *expr) bool {
		return buildSet(m, e) && !m.s.named(e.first) && !m.s.countedAhead(e.last)
	}},
	{"set-each", "each [num] unit|units", 0.9, buildSet},
	{"set-each-dual", "each dual", 0.9, buildSet},
	{"set-each-weekday", "each [يوم|أيام] bwday|wday", 0.9, buildSet},
	{"set-weekdays", "أيام wday", 0.85, buildSet},
	{"set-each-part", "each part|night|partd", 0.85, buildSet},
	{"set-each-feast", "each month", 0.8, func(m *match, e *expr) bool {
		e.typ, e.value = Set, "P1Y"
		return m.num(symMonth) > 100 // «كل أب»
	}},
}

func buildSet(m *match, e *expr) bool {
	e.typ = Set
	for _, it := range m.items {
		switch it.sym {
		case symSet, symSetAdj:
			e.plus[0] = amount{1, unit(it.val)}
		case symWday, symBareWday:
			e.wday = int(it.val)
		case symPart, symNight, symPartD:
			if e.part = part(it.val); e.part == lateAfternoon {
				return false // «كل عصر»: an age
			}
		}
	}
	if e.wday == 0 && e.part == noPart && e.plus[0].u == noUnit {
		for k := range m.items {
			if n, u, ok := m.amountAt(k); ok {
				e.plus[0] = amount{max(n, 1), u}
			}
		}
	}
	return true
}
