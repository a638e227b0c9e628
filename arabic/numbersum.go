package arabic

import (
	"math"
	"strings"
	"unicode/utf8"
)

// sum reads a cardinal: groups of falling scales joined by و, and by nothing where words of a hundred or more leave
// no doubt («مليون 300 ألف»).
func (r numberReader) sum(k int, head bool) (v part, ok bool) {
	first, ok := r.piece(k, head)
	if !ok {
		return v, false
	}
	if first.zero {
		return part{start: first.start, end: first.end, next: first.next}, true
	}
	if v, ok = r.group(k, head); !ok {
		return v, false
	}
	for v.slot > 0 {
		p, ok := r.piece(v.next, false)
		if !ok || p.definite && !first.definite {
			break
		}
		if o, ok := r.ordinal(v.next, false); ok && p.conj && first.definite { // «المئة والخامسة والعشرين»
			v.value, v.rank, v.end, v.next, v.slot = v.value+o.value, true, o.end, o.next, 0
			break
		}
		g, ok := r.group(v.next, false)
		if !ok || g.value >= v.slot || g.slot >= v.slot || g.value != float64(int64(g.value)) || !p.conj && !g.large {
			break
		}
		g.value, g.start, g.large = g.value+v.value, v.start, true
		v = g
	}
	if first.definite && v.value >= 20 && r.afterDefinite(k) {
		v.rank = true // «القرن العشرين»
	}
	return v, true
}

// afterDefinite reports whether token k follows a noun with the article, so that a definite number is its rank.
func (r numberReader) afterDefinite(k int) bool {
	if !r.near(k) || r.doc.Token(k-1).Kind != Word || strings.HasPrefix(r.doc.Folded(k), "و") {
		return false
	}
	word := r.doc.Folded(k - 1)
	for _, article := range [...]string{"ال", "وال", "بال", "لل", "وبال", "ولل"} {
		if strings.HasPrefix(word, article) && len(word) > len(article)+2 {
			return !strings.HasSuffix(word, "ات") && !strings.HasSuffix(word, "ين") && !strings.HasSuffix(word, "ون")
		}
	}
	return false
}

// group reads a count below 1000, or digits, and the scales behind it: «ثلاثمئة ألف», «2,5 مليار», «ألف مليون»,
// or a scale that holds its count: «مليون», «ألفين».
func (r numberReader) group(k int, head bool) (v part, ok bool) {
	p, ok := r.piece(k, head)
	switch {
	case !ok:
		return v, false
	case p.scale > 0 && p.count > 0:
		v = part{value: float64(p.count) * p.scale, slot: p.scale, large: true, start: p.start, end: p.end, next: p.next}
	default:
		if v, ok = r.hundreds(k, head); !ok {
			return v, false
		}
		if p.percent {
			return v, true
		}
		if q, ok := r.piece(v.next, false); !ok || q.conj || q.scale == 0 || q.count == 2 {
			return v, true
		}
		if q, _ := r.piece(v.next, false); q.count == 0 && p.digits && !p.whole && v.value > 10 {
			v.value /= 1e3 // «7,967 ملايين»: plurals go with 3 to 10, so that the comma is decimal
		}
		v.slot = 0
	}
	for {
		q, ok := r.piece(v.next, false)
		if !ok || q.conj || q.scale < v.slot || q.scale == 0 || q.count == 2 || v.value*q.scale > maxValue {
			return v, true
		}
		v.value, v.slot, v.large, v.end, v.next = times(v.value, q.scale), q.scale, true, q.end, q.next
	}
}

// times multiplies a decimal number by a scale: 16.6 million is a whole number, as 16.6 in binary is not.
func times(value, scale float64) float64 {
	const precision = 1e-14
	product := value * scale
	if whole := math.Round(product); math.Abs(product-whole) < precision*product {
		return whole
	}
	return product
}

// hundreds reads a number below 1000 in words, «3 مئة», or any digits.
func (r numberReader) hundreds(k int, head bool) (v part, ok bool) {
	p, ok := r.piece(k, head)
	if !ok {
		return v, false
	}
	v = part{value: float64(p.hundred), start: p.start, end: p.end, next: p.next}
	if p.hundred == 0 {
		q, ok := r.piece(p.next, false)
		count := float64(p.unit)
		if p.whole && !p.percent {
			count = p.value
		}
		switch {
		case ok && !q.conj && q.hundred == 100 && count > 2 && count < 10:
			v.value, v.end, v.next = 100*count, q.end, q.next
		case p.digits:
			return r.spaced(p), true
		default:
			return r.tens(k, head)
		}
	}
	v.slot, v.large = 100, true
	rest, ok := r.piece(v.next, false)
	if !ok || !rest.conj {
		return v, true
	}
	if rest.whole && rest.value < 100 && !rest.percent {
		v.value, v.slot, v.end, v.next = v.value+rest.value, 0, rest.end, rest.next
	} else if t, ok := r.tens(v.next, false); ok {
		v.value, v.slot, v.end, v.next = v.value+t.value, 0, t.end, t.next
	}
	return v, true
}

// tens reads a number below 100 in words.
func (r numberReader) tens(k int, head bool) (v part, ok bool) {
	p, ok := r.piece(k, head)
	if !ok || p.unit == 0 && p.tens == 0 {
		return v, false
	}
	v = part{value: float64(p.unit + p.tens), start: p.start, end: p.end, next: p.next}
	if p.tens > 0 || p.unit == 10 {
		return v, true
	}
	q, ok := r.piece(p.next, false)
	switch {
	case ok && q.tail && !q.conj && !q.definite:
		v.value, v.end, v.next = v.value+10, q.end, q.next
	case ok && q.tens > 0 && q.conj:
		v.value, v.end, v.next = v.value+float64(q.tens), q.end, q.next
	case p.bound, !head && ok && !q.conj && q.den > 0 && q.num == 0: // «مئة | وثلاثة أرباع»
		return v, false
	}
	return v, true
}

// spaced reads digits, and the groups of three that follow after single spaces: 1 234 567.
func (r numberReader) spaced(p numberPiece) part {
	const most = 6
	v := part{value: p.value, start: p.start, end: p.end, next: p.next}
	if !p.whole || p.percent || p.value >= 1e3 || p.value < 1 || p.value >= 10 && r.doc.Folded(p.next - 1)[0] == '0' {
		return v
	}
	for range most {
		k := v.next
		if k >= r.doc.Len() || r.doc.Token(k).Kind != Number || v.end != r.doc.Token(k-1).End {
			break
		}
		gap, size := utf8.DecodeRuneInString(r.doc.source[v.end:r.doc.Token(k).Start])
		if size != r.doc.Token(k).Start-v.end || gap != ' ' && gap != 0xA0 && gap != 0x202F && gap != 0x2009 {
			break
		}
		folded := r.doc.Folded(k)
		q, ok := r.piece(k, false)
		if whole := strings.IndexAny(folded, ".,"); !ok || whole >= 0 && whole != 3 || q.value >= 1e3 || len(folded) < 3 || whole < 0 && leadingDigits(folded) != 3 {
			break
		}
		v.value, v.end, v.next = v.value*1e3+q.value, q.end, q.next
		if !q.whole || q.percent {
			break
		}
	}
	return v
}

func leadingDigits(s string) (n int) {
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}
