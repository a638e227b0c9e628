package arabic

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxDigits is the longest run of digits and separators that is read as a number; longer ones are codes.
const maxDigits = 40

// readDigits reads the decimal number at the start of s, which is in the Search form: ASCII digits, with . , and ،
// inside. A mark in front of exactly three digits separates thousands, except a single full stop, which is decimal,
// as any other mark is. In «25ر2» and, where a point turns the reading direction, in 25.2 the fraction comes first. size
// is the length read; ok is false for what is no single number (10:30, 3/4, 1.2.3).
func readDigits(s string, turned bool) (value float64, size int, ok bool) {
	var plain [maxDigits + 1]byte
	digits, group, marks := plain[:0], 0, 0
	var mark, last rune // the first and the last separator
	lastAt := 0         // the digits in front of the last separator
	grouped := true
	for size < len(s) && size <= maxDigits {
		c, n := utf8.DecodeRuneInString(s[size:])
		if c >= '0' && c <= '9' {
			digits = append(digits, byte(c))
			group++
			size++
			continue
		}
		if (c == 'ر' || c == '.' && turned) && marks == 0 && size > 0 {
			if value, end := readFractionFirst(s, size, size+n); end > 0 {
				hour := s[size+n] == '0' && end > size+n+1 // «47ر09»
				return value, end, !hour && (c != '.' || !strings.HasPrefix(s[end:], "."))
			}
		}
		if c != '.' && c != ',' && c != '،' || size+n >= len(s) || s[size+n] < '0' || s[size+n] > '9' {
			if strings.ContainsRune(":/-–", c) {
				return 0, 0, false
			}
			break
		}
		grouped = grouped && (marks == 0 && group <= 3 || marks > 0 && group == 3)
		if marks == 0 {
			mark = c
		} else if c != mark && c != '.' && mark != '.' {
			mark = c
		}
		marks, last, lastAt, group, size = marks+1, c, len(digits), 0, size+n
	}
	if len(digits) == 0 || size > maxDigits {
		return 0, 0, false
	}
	whole := len(digits)
	switch {
	case marks == 0:
	case grouped && group == 3 && last == mark && (marks > 1 || last != '.') && digits[0] != '0':
	case marks == 1, last != mark && grouped:
		whole = lastAt
	default:
		return 0, 0, false
	}
	value, err := strconv.ParseFloat(string(digits[:whole])+"."+string(digits[whole:])+"0", 64)
	return value, size, err == nil
}

// readFractionFirst reads the decimal number s as news agencies write it for readers from right to left, «25ر2» for
// 2.25: the fraction is s[:i], the whole part begins at start. end is 0 when that is not what it is.
func readFractionFirst(s string, i, start int) (value float64, end int) {
	end = start
	for end < len(s) && end-start < maxDigits/2 && s[end] >= '0' && s[end] <= '9' {
		end++
	}
	if end == start {
		return 0, 0
	}
	value, err := strconv.ParseFloat(s[start:end]+"."+s[:i], 64)
	if err != nil {
		return 0, 0
	}
	return value, end
}
