package timeline

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// dateRules read days, months and years that the text names.
var dateRules = []rule{
	{"date-full", "[يوم] full [era]", 0.98, buildFull},
	{"date-spaced", "[يوم] { dom / dom / year ; dm / year ; dom / my ; dom - dom - year } [era]", 0.97, buildSpaced},
	{"date-spaced-part", "[يوم] dom / dom", 0.7, buildSpaced},
	{"date-day-month", "[يوم|اليوم] [ال] dom [-] [من] [شهر] month [[،|,] $YEAR]", 0.97, buildDayMonth},
	{"date-day-month-rel", "[يوم|اليوم] [ال] dom [من] [شهر] month $REL", 0.96, buildDayMonth},
	{"date-day-number", "[يوم|اليوم] dom من شهر|الشهر num|ord [$YEAR]", 0.9, buildDayNumber},
	{"date-days-number", "[يوم] doms من شهر|الشهر num|ord [$YEAR]", 0.9, buildDayNumber},
	{"date-month-day", "month dom [[،|,] [عام|سنة] year [era]]", 0.9, buildMonthDay},
	{"date-days-month", "doms [من] [شهر] month { [$YEAR] ; $REL }", 0.95, buildDayMonth},
	{"date-month-days", "month doms [year [era]]", 0.9, buildDayMonth},
	{"date-day-month-figures", "[يوم] dm", 0.75, buildDM},
	{"date-month-year", "[شهر] month [،|,] $YEAR", 0.97, buildMonth},
	{"date-month-rel", "[شهر] month $REL", 0.95, buildMonth},
	{"date-month", "[شهر] month", 0.85, buildMonth},
	{"date-month-this", "dem month", 0.85, func(m *match, e *expr) bool {
		buildMonth(m, e)
		return e.hijri && strings.HasPrefix(m.s.text(e.last-2), "الشهر") // «هذا الشهر الفضيل»
	}},
	{"date-month-number", "شهر num", 0.6, buildMonthNumber},
	{"date-month-number-year", "شهر num|ord $YEAR", 0.85, buildMonthNumber},
	{"date-month-figures", "[شهر] my", 0.7, buildMY},
	{"date-year", "[عام|العام|سنة|السنة|أعوام|الأعوام|سنوات|السنوات] year [era]", 0.93, buildYear},
	{"date-year-short", "عام|العام|سنة|السنة year2|num [era]", 0.8, buildYear},
	{"date-years", "[عام|العام|سنة|موسم|الموسم|عامي|الأعوام] years [era]", 0.9, buildYears},
	{"date-year-kind", "العام|السنة|الموسم $KIND year|years [era]", 0.93, func(m *match, e *expr) bool {
		if m.has(symYears) {
			return buildYears(m, e)
		}
		return buildYear(m, e)
	}},
	{"date-years-two", "عامي|سنتي|العامين|عامين year [era] { +year ; و year } [era]", 0.9, buildYearPair},
	{"date-years-apart", "عام|العام [$KIND] [$REL] { year / year ; year - year } [era]", 0.93, func(m *match, e *expr) bool {
		return buildYearPair(m, e) && e.yearTo == e.year+1
	}},
	{"date-season-years", "موسم|الموسم|الموسمين { - year year ; year - year }", 0.85, buildYearPair},
	{"date-day-of-this", "[يوم|اليوم] dom { من [dem|that|own] الشهر|شهر ; dem|that الشهر ; الشهر } [$REL]", 0.93, buildDayOfThis},
	{"date-day-bare", "[يوم|اليوم] dom", 0.7, buildDayBare},
	{"date-libyan", "[يوم] dom [من] [شهر] lymonth year", 0.9, buildLibyan},
	{"date-libyan-month", "شهر lymonth [$YEAR]", 0.9, buildLibyan},
}

// setEra says by which calendar the year counts: the text's word, else the month's calendar, else what the figure suggests.
func (e *expr) setEra(m *match, it item) {
	e.year, e.era = int(it.val), it.era
	if v, ok := m.get(symEra); ok {
		e.era = era(v)
	}
	if e.month == 0 {
		e.hijri = e.era == hijriEra || e.era == noEra && impliesHijri(e.year)
	} else if e.day == 0 && e.month <= 12 && !e.hijri && e.era == hijriEra {
		e.hijri = true
	}
}

// setMonth takes a month of the word list, Hijri ones from 101.
func (e *expr) setMonth(v int) {
	e.month, e.hijri = v, false
	if v > 100 {
		e.month, e.hijri = v-100, true
	}
}

// setWay takes the relative adjective of a match.
func (e *expr) setWay(m *match) {
	for _, it := range m.items {
		switch it.sym {
		case symLast:
			e.way = toLast
		case symLatest:
			e.way = toLast
		case symPrev:
			e.way = toPrev
		case symNext:
			e.way = toNext
		case symFollow:
			e.way = toFollow
		case symThis, symDem:
			e.way = toThis
		case symSame, symThat, symOwn:
			e.way = toSame
		case symNext2:
			e.way = toNext2
		case symLast2:
			e.way = toLast2
		}
	}
}

func buildFull(m *match, e *expr) bool {
	it, _ := m.item(symFull)
	v := int(it.val)
	e.year, e.month, e.day = v/10000, v/100%100, v%100
	if v, ok := m.get(symEra); ok {
		it.era = era(v)
	}
	e.era, e.hijri = it.era, it.era == hijriEra
	return e.validDay()
}

// validDay reports whether there may be such a day.
func (e *expr) validDay() bool {
	return e.day >= 1 && e.month >= 1 && e.month <= 12 && (e.day <= 30 || !e.hijri && e.day <= monthDays(e.year, e.month))
}

func monthDays(y, m int) int {
	if y == 0 {
		y = 2000
	}
	return civilDay(y, m+1, 0).Day()
}

// buildSpaced reads dates with white space around their slashes.
func buildSpaced(m *match, e *expr) bool {
	var nums []int
	for _, it := range m.items {
		switch it.sym {
		case symDom:
			nums = append(nums, int(it.val))
		case symDM:
			nums = append(nums, int(it.val)%100, int(it.val)/100)
		case symMY:
			nums = append(nums, int(it.val)%100, int(it.val)/100)
			e.era = it.era
		case symYear:
			nums = append(nums, int(it.val))
			e.era = it.era
		}
	}
	if v, ok := m.get(symEra); ok {
		e.era = era(v)
	}
	mo, d, ok := monthDay(nums[1], nums[0])
	e.month, e.day, e.weak = mo, d, len(nums) == 2
	if len(nums) == 3 {
		e.year = nums[2]
		e.hijri = e.era == hijriEra || e.era == noEra && impliesHijri(e.year)
	}
	return ok && e.validDay()
}

func buildDayMonth(m *match, e *expr) bool {
	e.setMonth(m.num(symMonth))
	e.day = m.num(symDom)
	if v, ok := m.get(symDoms); ok {
		e.day, e.dayTo = int(v)/100, int(v)%100
	}
	if it, ok := m.item(symYear); ok {
		e.setEra(m, it)
	}
	e.setWay(m)
	if e.hijri && e.month == 2 && e.year == 0 && e.way == noWay && !m.word("شهر") && !m.word("من") {
		return false // «2-صفر»: nil
	}
	return e.validDay()
}

func buildDayNumber(m *match, e *expr) bool {
	v, ok := m.get(symNum)
	if m.items[0].sym == symOrd || !ok {
		v, ok = m.get(symOrd)
	}
	if !ok || v < 1 || v > 12 || v != float64(int(v)) {
		return false
	}
	e.month, e.day = int(v), m.num(symDom)
	if v, ok := m.get(symDoms); ok {
		e.day, e.dayTo = int(v)/100, int(v)%100
	}
	if it, ok := m.item(symYear); ok {
		e.setEra(m, it)
	}
	return e.validDay()
}

func buildMonthDay(m *match, e *expr) bool {
	if !m.has(symYear) && m.s.countsNoun(e.last) {
		return false
	}
	return buildDayMonth(m, e)
}

func buildDM(m *match, e *expr) bool {
	if m.s.partAhead(e.last) {
		return false
	}
	it, _ := m.item(symDM)
	e.month, e.day, e.weak = int(it.val)/100, int(it.val)%100, true
	e.era, e.hijri = it.era, it.era == hijriEra
	return e.validDay()
}

func buildMonth(m *match, e *expr) bool {
	e.setMonth(m.num(symMonth))
	if it, ok := m.item(symYear); ok {
		e.setEra(m, it)
	}
	e.setWay(m)
	e.weak = len(m.items) == 1
	return true
}

func buildMonthNumber(m *match, e *expr) bool {
	e.month, e.weak = m.num(symNum)+m.num(symOrd), true
	if it, ok := m.item(symYear); ok {
		e.weak = false
		e.setEra(m, it)
	}
	return e.month >= 1 && e.month <= 12 && (!e.weak || !m.s.countsNoun(e.last))
}

func buildMY(m *match, e *expr) bool {
	it, _ := m.item(symMY)
	e.year, e.month, e.era = int(it.val)/100, int(it.val)%100, it.era
	e.hijri = it.era == hijriEra || it.era == noEra && impliesHijri(e.year)
	e.weak = len(m.items) == 1
	return true
}

func buildYear(m *match, e *expr) bool {
	it, ok := m.item(symYear)
	e.weak = len(m.items) == 1 && it.era == noEra
	if e.weak && m.s.partAhead(e.last) {
		return false
	}
	if !ok {
		if it, ok = m.item(symYear2); ok && it.val >= 30 && it.val != 100 {
			it.val += 1900
		} else if it, ok = m.item(symNum); !ok || it.val < 100 || it.val >= 2200 || it.val != float64(int(it.val)) {
			return false
		}
	}
	e.setEra(m, it)
	return !m.has(symEra) || !m.s.glued(e.last) || e.last >= m.s.limit || m.s.doc.Token(e.last).Kind != arabic.Number // «2000 م2»
}

func buildYears(m *match, e *expr) bool {
	it, _ := m.item(symYears)
	e.weak = len(m.items) == 1 && it.era == noEra
	it.val, e.yearTo = float64(int(it.val)/10000), int(it.val)%10000
	e.setEra(m, it)
	return true
}

func buildYearPair(m *match, e *expr) bool {
	first, _ := m.item(symYear)
	to, _ := m.nth(symYear, 1)
	first.val, to = min(first.val, to), max(first.val, to)
	e.setEra(m, first)
	e.yearTo = int(to)
	return e.yearTo > e.year
}

func buildDayOfThis(m *match, e *expr) bool {
	e.day, e.unit, e.way = m.num(symDom), uMonth, toThis
	e.setWay(m)
	return true
}

func buildDayBare(m *match, e *expr) bool {
	e.day, e.weak = m.num(symDom), true
	w := m.s.text(e.last - 1)
	feminine := strings.HasSuffix(m.s.text(e.first), "ه") && w[0] > 0x80 && e.day <= 12 // «في السابعة» is an hour
	if m.word("اليوم") && w[0] > 0x80 {
		return false // «اليوم الأول»
	}
	return !m.s.partAhead(e.last) && !feminine && (e.day > 12 || !m.s.partBehind(e.first))
}

func buildLibyan(m *match, e *expr) bool {
	e.month, e.day = m.num(symLyMonth), m.num(symDom)
	if it, ok := m.item(symYear); ok {
		e.setEra(m, it)
	}
	return e.day == 0 || e.validDay()
}
