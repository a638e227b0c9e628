package timeline

import (
	"fmt"
	"strings"
	"time"
)

var monthNames = [...]string{"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"}

// SpellDate writes the date of an event as an Arabic reader expects it: «6 أغسطس 2015», «أغسطس 2015», «2015»,
// «3–9 أغسطس 2015». A value that is no date comes back as it is.
func SpellDate(value string) string {
	iv, err := ParseTime(dateOf(value))
	if err != nil || !iv.Known() {
		return value
	}
	first, last := iv.Start, iv.End.AddDate(0, 0, -1)
	day := func(t time.Time) string { return fmt.Sprintf("%d %s", t.Day(), monthNames[t.Month()-1]) }
	switch {
	case iv.Granularity == GrainYear:
		return fmt.Sprint(first.Year())
	case iv.Granularity == GrainMonth:
		return fmt.Sprintf("%s %d", monthNames[first.Month()-1], first.Year())
	case !last.After(first):
		return fmt.Sprintf("%s %d", day(first), first.Year())
	case first.Year() != last.Year():
		return fmt.Sprintf("%s %d – %s %d", day(first), first.Year(), day(last), last.Year())
	case first.Month() != last.Month():
		return fmt.Sprintf("%s – %s %d", day(first), day(last), first.Year())
	}
	return strings.Join([]string{fmt.Sprint(first.Day()), "–", day(last), " ", fmt.Sprint(first.Year())}, "")
}
