package arabic

import (
	"strings"
	"unicode/utf8"
)

// units are what may stand glued behind a number and belong to its token.
var units = []string{"هـ", "ه", "م", "%", "٪", "‰", "°"}

// rightToLeft is the mark that turns the reading direction.
const rightToLeft = "\u200f"

// digitAt returns the value and the width of the digit at i; the width is 0 when there is none.
func digitAt(text string, i int) (value, n int) {
	if i >= len(text) {
		return 0, 0
	}
	switch c := text[i]; {
	case c >= '0' && c <= '9':
		return int(c - '0'), 1
	case c < utf8.RuneSelf || i+1 == len(text):
		return 0, 0
	case c == 0xD9 && text[i+1] >= 0xA0 && text[i+1] <= 0xA9:
		return int(text[i+1] - 0xA0), 2
	case c == 0xDB && text[i+1] >= 0xB0 && text[i+1] <= 0xB9:
		return int(text[i+1] - 0xB0), 2
	}
	return 0, 0
}

// scanNumber reads the number that begins at i: digits with separators between them and a unit behind.
func scanNumber(text string, i int) (Kind, int) {
	start := i
	var parts dateParts
	for {
		n := 0
		parts.begin()
		for {
			value, w := digitAt(text, i)
			if w == 0 {
				break
			}
			parts.add(value)
			i += w
			n++
		}
		r, w := separatorAt(text, i)
		if w == 0 {
			break
		}
		if _, d := digitAt(text, i+w); d == 0 {
			break
		}
		parts.separator(r)
		i += w
	}
	if i < len(text) {
		// «2015م», a keycap, or an address that begins with a digit.
		switch c := text[i]; {
		case c == '@' || c == '_' || c == '.' || c < utf8.RuneSelf && ascii[c] == latin:
			if kind, end := scanLatin(text, start); kind == Email {
				return kind, end
			}
		case c >= utf8.RuneSelf || c == '%':
			if strings.HasPrefix(text[i:], "\uFE0F\u20E3") {
				return Emoji, i + len("\uFE0F\u20E3")
			}
			i += unitAt(text, i)
		}
	}
	if parts.isDate() {
		return Date, i
	}
	return Number, i
}

// separatorAt returns the separator at i that may stand between digits.
func separatorAt(text string, i int) (r rune, n int) {
	if i >= len(text) {
		return 0, 0
	}
	r, n = utf8.DecodeRuneInString(text[i:])
	switch r {
	case '.':
		if strings.HasPrefix(text[i+n:], rightToLeft) { // 25. and behind the mark 2: 2.25 as some write it for readers from right to left
			n += len(rightToLeft)
		}
		return r, n
	case ',', '٫', '٬', ':', '،', '/', '-', '–', 'ر': // «25ر2» is 2.25 in agency news
		return r, n
	}
	return 0, 0
}

func unitAt(text string, i int) int {
	for _, u := range units {
		if strings.HasPrefix(text[i:], u) {
			next := i + len(u)
			if _, w := digitAt(text, next); w > 0 {
				return 0
			}
			if r, _ := utf8.DecodeRuneInString(text[next:]); !isArabicLetter(r) {
				return len(u)
			}
		}
	}
	return 0
}

// dateParts collects the groups of digits of a number, to tell whether they read as a date.
type dateParts struct {
	n       int
	value   [3]int
	width   [3]int
	between rune // the separator, or -1 when there were different ones
}

func (p *dateParts) begin() { p.n++ }

func (p *dateParts) add(digit int) {
	if p.n <= len(p.value) && p.width[p.n-1] < 5 {
		p.value[p.n-1] = p.value[p.n-1]*10 + digit
		p.width[p.n-1]++
	}
}

func (p *dateParts) separator(r rune) {
	switch {
	case r == '–':
		r = '-'
	case r == ',' || r == '،' || r == '٫' || r == '٬' || r == ':' || r == 'ر':
		r = -1
	}
	if p.between != 0 && p.between != r {
		r = -1
	}
	p.between = r
}

// isDate reports d/m/y and y/m/d in any order of day and month with / - or points, and with / or - two years or a
// year and its month; with / also a day and its month.
func (p *dateParts) isDate() bool {
	if p.between <= 0 {
		return false
	}
	year := func(k int) bool { return p.width[k] == 4 && p.value[k] >= 1000 && p.value[k] < 3000 }
	small := func(k, most int) bool { return p.width[k] <= 2 && p.value[k] >= 1 && p.value[k] <= most }
	pair := func(a, b int) bool { return small(a, 31) && small(b, 12) || small(a, 12) && small(b, 31) }
	switch {
	case p.n == 3:
		return year(0) && pair(1, 2) || pair(0, 1) && (year(2) || p.width[2] == 2 && p.between != '.')
	case p.n != 2 || p.between == '.':
		return false
	case year(0) && (year(1) || small(1, 12)) || year(1) && small(0, 12):
		return true
	}
	return p.between == '/' && (pair(0, 1) || year(0) && p.width[1] == 2)
}
