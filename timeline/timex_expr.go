package timeline

// unit is a unit of time; the values are those of the word list.
type unit int8

const (
	noUnit unit = iota
	uSecond
	uMinute
	uHour
	uDay
	uWeek
	uMonth
	uYear
	uDecade
	uCentury
	uNight
	uSeason
	uMoment
	uQuarter
	uHalf
	uWeekend
)

// way is where a relative adjective points.
type way int8

const (
	noWay    way = iota
	toLast       // الماضي
	toNext       // المقبل
	toThis       // الحالي, هذا
	toPrev       // السابق: before what was just told
	toFollow     // التالي
	toSame       // نفسه
	toLast2      // قبل الماضي
	toNext2      // بعد القادم
)

// expr is what an expression says before it is placed in time. Zero fields are unsaid. An expr is day-like when
// day, wday or a step of days is set, and so on upwards; expressions beside each other join when they say different
// things (see join.go).
type expr struct {
	first, last int // tokens, end exclusive
	rule        *rule
	conf        float64
	typ         TimexType

	hijri            bool
	era              era
	year, month, day int
	dayTo, yearTo    int // the end of «1-4 يونيو», «2014-2015»
	wday             int // 1 Monday … 7 Sunday
	nth              int // the nth wday, week, day or quarter of what is above it; -1 is the last
	nthUnit          unit
	part             part
	late             int8 // 1 early, 2 late in the part
	clock            int  // seconds
	hasClock         bool
	fixedHour        bool // 24-hour notation or a known half of the day
	clockTo          int
	hasClockTo       bool
	seconds          bool // clock tells seconds
	season           int  // 1 spring … 4 winter
	decade           int  // 20 … 90
	feast            int

	unit  unit // what steps and way count in
	step  int  // «قبل 3 أيام» is -3
	stepd bool
	plus  [3]amount // further steps: «2 سنة و1 شهر و21 يوما»
	leans bool      // counted from what was told last: «بعدها بأسبوع»
	event bool      // counted from an event that is named behind: «بعد ساعات على …»
	way   way
	weak  bool    // counts only when something licenses it (see license)
	vague float64 // 0, or what a vague amount stands for in a dialogue (3)
	count float64 // «الأسابيع الثلاثة القادمة»

	value  string // fixed value: PAST_REF, P3D
	exact  bool   // PRESENT_REF is this very moment: حالا
	mod    string
	ranged bool  // an end of a range that took something from the other
	to     *expr // the other end of a range, in requests
	op     bool  // a modifier that needs an expression behind it: «مطلع», «وقت سابق من»
}

type amount struct {
	n float64
	u unit
}

// part is a part of the day; the values are those of the word list.
type part int8

const (
	noPart part = iota
	morning
	afternoon
	evening
	nightPart
	noon
	dawn
	lateAfternoon
	sunset
	forenoon
	midnight
	lateEvening
	daytime
	lunch
	midMorning
)

// code is the TIMEX3 letter pair of a part; noon counts as afternoon.
func (p part) code() string {
	return [...]string{"", "MO", "AF", "EV", "NI", "AF", "MO", "AF", "EV", "MO", "NI", "EV", "DT", "AF", "MO"}[p]
}

// hours moves an hour of the 12-hour clock into the part of the day.
func (p part) hours(sec int) int {
	h := sec / 3600
	switch p {
	case afternoon, evening, lateAfternoon, sunset, lateEvening, lunch:
		if h < 12 && h > 0 {
			return sec + 12*3600
		}
	case noon:
		if h >= 1 && h <= 9 {
			return sec + 12*3600
		}
	case nightPart:
		if h >= 5 && h < 12 {
			return sec + 12*3600
		}
		if h == 12 {
			return sec - 12*3600
		}
	case morning, dawn, midnight:
		if h == 12 {
			return sec - 12*3600
		}
	}
	return sec
}

func (e *expr) hasDay() bool { return e.day > 0 || e.wday > 0 || e.stepd && e.unit == uDay }

// calendarSaid reports whether the expression says anything about the date.
func (e *expr) calendarSaid() bool {
	return e.hasDay() || e.month > 0 || e.year > 0 || e.stepd || e.way != noWay || e.season > 0 || e.decade > 0 || e.feast > 0 || e.nth != 0
}
