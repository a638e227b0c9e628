// Package hijri converts between the Islamic calendar and days of the Gregorian one: by Umm al-Qura, the civil
// calendar of Saudi Arabia, from 1300 to 1600 AH, and by the arithmetic (tabular, civil) calendar outside it.
//
// The month lengths of Umm al-Qura are those of ICU and CLDR (islamic-umalqura); see hijri_test.go for how all days
// were compared with an independent implementation. The two calendars meet without a gap at both ends.
package hijri

import (
	"fmt"
	"time"
)

// Date is a day of the Islamic calendar. Months count from 1, Muharram.
type Date struct{ Year, Month, Day int }

const (
	firstYear = 1300
	lastYear  = 1600
	// epoch is the day number of the day before 1 Muharram 1 AH, Friday 16 July 622 (Julian), counted from 1 January 1 AD.
	epoch = 227014
	// unix is the day number of 1 January 1970.
	unix = 719163
)

// starts[i] is the day number of 1 Muharram of the year firstYear+i.
var starts = func() (s [lastYear - firstYear + 2]int) {
	s[0] = tabular(firstYear, 1, 1)
	for i, bits := range months {
		n := 12 * 29
		for m := range 12 {
			n += int(bits >> m & 1)
		}
		s[i+1] = s[i] + n
	}
	return s
}()

// tabular returns the day number of a date in the arithmetic calendar with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29.
func tabular(y, m, d int) int { return epoch + d + 29*(m-1) + m/2 + (y-1)*354 + (3+11*y)/30 }

// MonthLen returns the number of days of a month, 29 or 30, or 0 when there is no such month.
func MonthLen(year, month int) int {
	switch {
	case year < 1 || month < 1 || month > 12:
		return 0
	case year >= firstYear && year <= lastYear:
		return 29 + int(months[year-firstYear]>>(month-1)&1)
	case month == 12:
		return tabular(year+1, 1, 1) - tabular(year, 12, 1)
	}
	return tabular(year, month+1, 1) - tabular(year, month, 1)
}

// Valid reports whether d is a day of the calendar.
func (d Date) Valid() bool { return d.Day >= 1 && d.Day <= MonthLen(d.Year, d.Month) }

// Time returns midnight UTC of the day. Days out of their month run on into the next or the last one.
func (d Date) Time() time.Time { return time.Unix(int64(d.number()-unix)*86400, 0).UTC() }

func (d Date) number() int {
	if d.Year < firstYear || d.Year > lastYear {
		return tabular(d.Year, d.Month, d.Day)
	}
	n := starts[d.Year-firstYear]
	for m := 1; m < d.Month; m++ {
		n += MonthLen(d.Year, m)
	}
	return n + d.Day - 1
}

// Of returns the Islamic date of the day that t falls on in its own location. Days before the era give the zero Date.
func Of(t time.Time) Date {
	y, m, d := t.Date()
	n := int(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix()/86400) + unix
	if n <= epoch {
		return Date{}
	}
	year := (30*(n-epoch-1) + 10646) / 10631
	for year > 1 && (Date{year, 1, 1}).number() > n {
		year--
	}
	for (Date{year + 1, 1, 1}).number() <= n {
		year++
	}
	rest, month := n-(Date{year, 1, 1}).number(), 1
	for l := MonthLen(year, month); rest >= l && month < 12; l = MonthLen(year, month) {
		rest -= l
		month++
	}
	return Date{year, month, rest + 1}
}

// AddMonths returns the first day of the month n months after d's month.
func (d Date) AddMonths(n int) Date {
	k := d.Year*12 + d.Month - 1 + n
	return Date{k / 12, k%12 + 1, 1}
}

// String returns the date as year-month-day, 1436-10-18.
func (d Date) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day) }
