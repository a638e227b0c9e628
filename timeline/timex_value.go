package timeline

import (
	"fmt"
	"strconv"
	"strings"
)

// timeValue is what follows the T.
func (e *expr) timeValue() string {
	if !e.hasClock {
		return e.part.code()
	}
	return clockValue(e.hours(e.clock), e.seconds)
}

func (e *expr) hours(sec int) int {
	if e.fixedHour {
		return sec
	}
	return e.part.hours(sec)
}

func clockValue(sec int, seconds bool) string {
	if sec == 86400 {
		return "24:00"
	}
	v := fmt.Sprintf("%02d:%02d", sec/3600, sec/60%60)
	if seconds {
		v += fmt.Sprintf(":%02d", sec%60)
	}
	return v
}

var unitLetters = map[unit]string{uSecond: "TS", uMinute: "TM", uHour: "TH", uDay: "D", uNight: "D", uWeek: "W", uMonth: "M", uYear: "Y", uDecade: "Y", uCentury: "Y", uSeason: "Y"}

func period(a amount) string {
	letter := unitLetters[a.u]
	if letter == "" {
		return ""
	}
	n := "X"
	if a.n > 0 {
		switch a.u {
		case uDecade:
			a.n *= 10
		case uCentury:
			a.n *= 100
		}
		n = strconv.FormatFloat(a.n, 'f', -1, 64)
	} else if a.u == uDecade || a.u == uCentury {
		n = "X0"
		if a.u == uCentury {
			n = "X00"
		}
	}
	if t, timed := strings.CutPrefix(letter, "T"); timed {
		return "T" + n + t
	}
	return n + letter
}

// split turns half an hour into 30 minutes and half a year into six months.
func split(all [3]amount) [3]amount {
	a := &all[0]
	finer := map[unit]amount{uHour: {60, uMinute}, uYear: {12, uMonth}, uMinute: {60, uSecond}}[a.u]
	whole := float64(int(a.n))
	if finer.u == noUnit || a.n == whole || all[1].u != noUnit {
		return all
	}
	all[1] = amount{(a.n - whole) * finer.n, finer.u}
	if a.n = whole; whole == 0 {
		*a, all[1] = all[1], amount{}
	}
	return all
}

// lengthValue writes the amounts of a duration, the longer unit first.
func (e *expr) lengthValue(guess bool) string {
	all := e.plus
	if e.way != noWay {
		all = [3]amount{{e.count, e.unit}}
	}
	if !guess {
		all = split(all)
	}
	date, clock := "P", ""
	for _, u := range [...]unit{uCentury, uDecade, uYear, uSeason, uMonth, uWeek, uDay, uNight, uHour, uMinute, uSecond} {
		for _, a := range all {
			if a.u != u {
				continue
			}
			if a.n == 0 && guess {
				a.n = e.vague
			}
			v := period(a)
			if t, timed := strings.CutPrefix(v, "T"); timed {
				clock += t
			} else {
				date += v
			}
		}
	}
	if clock != "" {
		date += "T" + clock
	}
	if date == "P" {
		return ""
	}
	return date
}

func (e *expr) setValue() string {
	switch {
	case e.value != "":
		return e.value
	case e.wday > 0:
		v := "XXXX-WXX-" + strconv.Itoa(e.wday)
		if e.hasClock && e.clock%3600 == 0 {
			v += fmt.Sprintf("T%02d", e.hours(e.clock)/3600)
		} else if e.hasClock || e.part != noPart {
			v += "T" + e.timeValue()
		}
		return v
	case e.hasClock || e.part != noPart:
		return "T" + e.timeValue()
	}
	return "P" + period(e.plus[0])
}
