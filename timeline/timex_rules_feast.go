package timeline

// feastRules read holidays.
var feastRules = []rule{
	{"feast", "[يوم] feast [$YEAR]", 0.9, buildFeast},
	{"feast-rel", "feast $REL", 0.9, buildFeast},
	{"feast-days", "أيام|ايام feast|bfeast [$YEAR]", 0.88, func(m *match, e *expr) bool {
		e.dayTo = 3
		return buildFeast(m, e)
	}},
	{"feast-nth-day", "ord أيام|يوم feast|bfeast", 0.88, func(m *match, e *expr) bool {
		e.nth, e.nthUnit = m.num(symOrd), uDay
		return e.nth <= 4 && buildFeast(m, e)
	}},
	{"feast-bare", "[يوم|ليلة|ثاني|ثالث] bfeast", 0.6, func(m *match, e *expr) bool {
		e.weak = len(m.items) == 1
		return buildFeast(m, e)
	}},
}

// eid is the feast of «العيد» alone: whichever of the two is nearer.
const eid = 99

func buildFeast(m *match, e *expr) bool {
	e.feast = m.num(symFeast)
	if e.feast == 0 {
		e.feast = eid
	}
	if it, ok := m.item(symYear); ok {
		e.setEra(m, it)
	}
	e.setWay(m)
	return true
}
