package timeline

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// figures reads a number or date token in digits.
func (s *scan) figures(items []item, i int) []item {
	t, unit := s.text(i), noEra
	if rest, ok := strings.CutSuffix(t, "ه"); ok {
		t, unit = rest, hijriEra
	} else if rest, ok := strings.CutSuffix(t, "م"); ok {
		t, unit = rest, gregorianEra
	}
	var part [3]int // the numbers
	var size [3]int // and how many digits each has
	n, sep := 0, byte(0)
	for k := 0; k < len(t); k++ {
		c := t[k]
		switch {
		case c >= '0' && c <= '9':
			if size[n] > 8 {
				return items
			}
			part[n], size[n] = part[n]*10+int(c-'0'), size[n]+1
		case n == 2 || size[n] == 0:
			return items
		case c == '/' || c == '-' || c == ':' || c == '.' || c == ',':
			if sep != 0 && sep != c && !(sep == '/' && c == '-' || sep == '-' && c == '/') {
				return items
			}
			sep, n = c, n+1
		case strings.HasPrefix(t[k:], "–"):
			sep, n, k = '-', n+1, k+len("–")-1
		default:
			return items
		}
	}
	if size[n] == 0 {
		return items
	}
	f := figure{part, size, sep, unit}
	switch n {
	case 0:
		return f.one(items)
	case 1:
		return f.two(items)
	}
	return f.three(items)
}

// figure is a token of one to three numbers.
type figure struct {
	part, size [3]int
	sep        byte
	unit       era
}

func plain(sym symbol, v int) item { return item{sym: sym, n: 1, val: float64(v)} }

// one reads a single number.
func (f figure) one(items []item) []item {
	v, size := f.part[0], f.size[0]
	if f.unit != noEra {
		if f.unit == gregorianEra && size <= 2 && v <= 12 {
			items = append(items, item{sym: symClock, n: 1, val: float64((v%12 + 12) * 3600)}) // «8م»
		}
		if v >= 1 && v <= 2200 && (size >= 3 || f.unit == hijriEra) {
			items = append(items, item{sym: symYear, n: 1, val: float64(v), era: f.unit})
		}
		return items
	}
	if size == 4 && v >= 1000 && v < 2200 {
		items = append(items, plain(symYear, v))
	}
	if size == 4 && v%100 < 60 && v < 2400 {
		items = append(items, plain(symClocks, v))
	}
	if size <= 2 && v >= 1 && v <= 31 {
		items = append(items, plain(symDom, v))
	}
	if size <= 2 && v <= 24 {
		items = append(items, plain(symHour, v*3600))
	}
	if size == 2 {
		items = append(items, plain(symYear2, v))
	}
	if v > 0 {
		items = append(items, plain(symNum, v))
	}
	return items
}

// two reads 22/4, 2015/3, 2014-2015, 13-15, 12:30, 2.5.
func (f figure) two(items []item) []item {
	a, b := f.part[0], f.part[1]
	switch f.sep {
	case ':':
		if f.size[0] <= 2 && a <= 24 && f.size[1] == 2 && b < 60 {
			items = append(items, plain(symClock, a*3600+b*60))
		}
		return items
	case '.', ',':
		if f.unit != noEra {
			return items
		}
		if f.size[0] == 4 && a >= 1900 && a < 2200 && b >= 1 && b <= 12 && f.sep == '.' {
			items = append(items, plain(symMY, a*100+b))
		}
		if f.sep == ',' && f.size[1] == 3 {
			return append(items, plain(symNum, a*1000+b))
		}
		if f.size[0] <= 2 && a <= 24 && f.size[1] == 2 && b < 60 && f.sep == '.' {
			items = append(items, plain(symHour, a*3600+b*60))
		}
		v := float64(b)
		for range f.size[1] {
			v /= 10
		}
		return append(items, item{sym: symNum, n: 1, val: float64(a) + v})
	}
	switch {
	case f.size[0] == 4 && f.size[1] == 4 && a >= 1300 && a < 2200 && b-a <= 100 && b > a:
		items = append(items, item{sym: symYears, n: 1, val: float64(a*10000 + b), era: f.unit})
	case f.size[0] == 4 && f.size[1] == 4 && a < 2200 && a-b <= 100 && b < a && b >= 1300: // written from right to left
		items = append(items, item{sym: symYears, n: 1, val: float64(b*10000 + a), era: f.unit})
	case f.size[0] == 4 && f.size[1] <= 2 && a >= 1300 && a < 2200:
		if b >= 1 && b <= 12 {
			items = append(items, item{sym: symMY, n: 1, val: float64(a*100 + b), era: f.unit})
		}
		if f.size[1] == 2 && b == a%100+1 {
			items = append(items, item{sym: symYears, n: 1, val: float64(a*10000 + a + 1), era: f.unit})
		}
	case f.size[1] == 4 && f.size[0] <= 2 && b >= 1300 && b < 2200 && a >= 1 && a <= 12:
		items = append(items, item{sym: symMY, n: 1, val: float64(b*100 + a), era: f.unit})
	case f.size[0] <= 2 && f.size[1] <= 2 && f.unit != hijriEra || f.unit == hijriEra && f.size[1] <= 2:
		if f.sep == '-' && a < b && b <= 31 && a >= 1 {
			items = append(items, plain(symDoms, a*100+b))
		}
		if f.sep == '-' && a <= 24 && b <= 24 {
			items = append(items, plain(symClocks, -(a*100+b)))
		}
		if m, d, ok := monthDay(b, a); ok {
			items = append(items, item{sym: symDM, n: 1, val: float64(m*100 + d), era: f.unit})
		}
	}
	return items
}

// monthDay orders a day and a month; the two change places when only that makes sense (04/22).
func monthDay(m, d int) (int, int, bool) {
	if m > 12 && d <= 12 {
		m, d = d, m
	}
	return m, d, m >= 1 && m <= 12 && d >= 1 && d <= 31
}

// three reads 18/10/1436, 2015-08-03, 1.1.2018, 15:23:24 and 1,234,567.
func (f figure) three(items []item) []item {
	a, b, c := f.part[0], f.part[1], f.part[2]
	switch f.sep {
	case ':':
		if a <= 24 && b < 60 && c < 60 && f.size[1] == 2 && f.size[2] == 2 {
			items = append(items, plain(symClock, a*3600+b*60+c))
		}
		return items
	case ',':
		if f.size[1] == 3 && f.size[2] == 3 {
			items = append(items, plain(symNum, (a*1000+b)*1000+c))
		}
		return items
	}
	y, m, d := c, b, a
	switch {
	case f.size[0] == 4:
		y, d = a, c
	case f.size[2] == 4:
	case f.size[0] <= 2 && f.size[1] <= 2 && f.size[2] == 2 && f.sep != '.':
		switch {
		case f.unit == hijriEra:
			y += 1400
		case c >= 30 && c <= 50: // 18/10/36: of the two centuries the running one
			y += 1400
		case c > 50:
			y += 1900
		default:
			y += 2000
		}
	default:
		return items
	}
	m, d, ok := monthDay(m, d)
	if !ok || y < 1000 || y >= 2200 {
		return items
	}
	era := f.unit
	if era == noEra && impliesHijri(y) {
		era = hijriEra
	}
	return append(items, item{sym: symFull, n: 1, val: float64(y*10000 + m*100 + d), era: era})
}

// impliesHijri reports whether a bare year is likelier AH: the news of 1300 to 1499 AD is rare.
func impliesHijri(y int) bool { return y >= 1300 && y < 1500 }

// scales are the words that multiply a number in digits: «100 مليون سنة».
var scales = wordsOf("ألف آلاف مليون ملايين مليونا مليار مليارات مليارا بليون")

var hundred = wordsOf("المئة المائة المية")

// numberWords reads numbers in words.
func (s *scan) numberWords(items []item, i int) []item {
	if hundred[s.text(i)] && s.prevWord(i) == "في" {
		return items // per cent
	}
	n, ok := arabic.ParseNumber(s.doc, i)
	if !ok || n.Percent || n.TokenEnd > s.limit || n.Value <= 0 {
		return items
	}
	var pro clitics
	if n.Start > s.doc.Token(i).Start {
		switch f := s.text(i); {
		case strings.HasPrefix(f, "و"), strings.HasPrefix(f, "ف"):
			pro = conj
		case strings.HasPrefix(f, "ب"):
			pro = withB
		case strings.HasPrefix(f, "ل"):
			pro = withL
		}
	}
	if n.TokenEnd == i+1 && weekdayRead(items) { // «الاثنين»
		return items
	}
	v := int(n.Value)
	add := func(sym symbol, val float64) {
		items = append(items, item{sym: sym, n: n.TokenEnd - i, pro: pro, val: val})
	}
	whole := n.Value == float64(v)
	if whole && v <= 31 && (n.Ordinal || s.dialogue || strings.Contains(s.text(i), "ال") && v%10 == 0) {
		add(symDom, n.Value)
	}
	head := s.text(i)
	masculine := n.Ordinal && !strings.HasSuffix(head, "ه") && !strings.HasSuffix(head, "ي") // «الفريق الأول»: no hour
	switch frac := n.Value - float64(v); {
	case masculine:
	case whole && v <= 24:
		add(symHour, n.Value*3600)
	case whole && v < 60 && v%10 > 0 && !strings.Contains(s.doc.Text(n), "وال"): // «الثامنة وعشرين دقيقة»
		add(symHour, float64(v%10*3600+v/10*600))
	case v >= 1 && v <= 12 && (frac == 0.5 || frac == 0.25 || frac > 0.33 && frac < 0.34):
		add(symHour, float64(v*3600)+float64(int(frac*60+0.1))*60)
	}
	if n.Ordinal {
		add(symOrd, n.Value)
		return items
	}
	if whole && v >= 1000 && v < 2200 {
		add(symYear, n.Value)
	}
	add(symNum, n.Value)
	return items
}

// weekdayRead reports a weekday among the items.
func weekdayRead(items []item) bool {
	for _, it := range items {
		if it.sym == symWday || it.sym == symBareWday {
			return true
		}
	}
	return false
}
