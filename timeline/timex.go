package timeline

import "github.com/rawi-nlp/rawi/arabic"

// TimexType is the kind of a time expression, as in TimeML.
type TimexType uint8

// The kinds of time expressions.
const (
	Date     TimexType = iota // a day, month, year or another place on the calendar: «3 آب 2015», «الشهر الماضي»
	Time                      // a part of a day or a clock time: «مساء أمس», «الساعة الثالثة»
	Duration                  // a length of time: «ثلاثة أيام»
	Set                       // something that comes again: «يوميا», «كل جمعة»
)

var timexTypes = [...]string{"DATE", "TIME", "DURATION", "SET"}

// String returns DATE, TIME, DURATION or SET.
func (t TimexType) String() string {
	if int(t) < len(timexTypes) {
		return timexTypes[t]
	}
	return "TIMEX"
}

// Timex is a time expression of a document and what it means. Its Span holds whole tokens: governing prepositions
// stay outside, proclitics inside, as in «قبل ثلاثة أيام», «(في) 3 آب 2015», «بالأمس».
type Timex struct {
	arabic.Span
	Type TimexType
	// Value is the meaning in TIMEX3 (ISO 8601): 2015-08-03, 2015-W32, 2015-08, 2015-SU, 201 (a decade), 19 (the century
	// 1900–1999), 2015-08-03T15:00, T15:00, 2015-08-03TEV, P3D, PXM, P1W, PAST_REF, 2015-07-17/2015-08-15 (both ends
	// included). An X stands for a digit that nothing tells: XXXX-08-03. [ParseTime] reads every Value.
	Value string
	// Mod refines Value: START, MID, END, APPROX, MORE_THAN, LESS_THAN, EQUAL_OR_MORE, EQUAL_OR_LESS, BEFORE or AFTER; or it is empty.
	Mod string
	// Calendar is "gregorian" or "hijri", the calendar that the text itself counts by.
	Calendar string
	// Hijri is the Islamic date in the same notation (1436-10-18, 1436-09, 1435) when Calendar is "hijri".
	Hijri string
	// Unresolved is set when the expression leans on a reference time that the document does not have: Value then
	// has X for what is unknown.
	Unresolved bool
	// Conflict is the Value that another part of the text gives for the same day when the two disagree: the nearest
	// day of the weekday beside a date that has another, or the halves of a «الموافق» pair more than a day apart. It is empty when all is well.
	Conflict string
	// Confidence is in [0,1]; a conflict lowers it.
	Confidence float64
	// By is the name of the rule that found the expression.
	By string

	from string // for «بعد شهر على …»: the value for what is named behind, "T" where that is the same day
}
