package arabic

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// numberReader reads the parts of a number. Its methods take the token where a part starts and return the part
// with the token behind it, so that trying costs nothing.
type numberReader struct{ doc *Document }

// numberPiece is one word or one group of digits of a number.
type numberPiece struct {
	numberWord
	value          float64 // of digits
	digits         bool
	whole          bool // digits without separators
	percent        bool // digits with a percent sign glued on
	conj, definite bool
	start, end     int // bytes
	next           int // the token behind
}

// part is a piece or several with their value.
type part struct {
	value      float64
	slot       float64 // what may still be added is below it: 1000 in 25 thousand; 0 when nothing may
	large      bool    // it holds a hundred or more in words
	rank       bool    // ordinal
	start, end int
	next       int
}

const (
	maxGap   = 8    // the bytes of white space between the words of a number
	maxValue = 1e18 // larger products are no numbers of news text
)

// near reports whether token k follows the one before it with nothing but a little white space between.
func (r numberReader) near(k int) bool {
	if k <= 0 || k >= r.doc.Len() {
		return false
	}
	gap := r.doc.source[r.doc.Token(k-1).End:r.doc.Token(k).Start]
	return len(gap) <= maxGap && strings.Count(gap, "\n") <= 1
}

// glued reports whether token k follows the one before it immediately.
func (r numberReader) glued(k int) bool {
	return k > 0 && k < r.doc.Len() && r.doc.Token(k-1).End == r.doc.Token(k).Start
}

// free reports whether token k has nothing in front of it but white space or an opening bracket.
func (r numberReader) free(k int) bool {
	before, _ := utf8.DecodeLastRuneInString(r.doc.source[:r.doc.Token(k).Start])
	return r.doc.Token(k).Start == 0 || unicode.IsSpace(before) || unicode.Is(unicode.Ps, before)
}

// piece reads the piece at token k; unless it is the head of the number it must be near the token before it.
func (r numberReader) piece(k int, head bool) (p numberPiece, ok bool) {
	if k >= r.doc.Len() || !head && !r.near(k) {
		return p, false
	}
	t, folded := r.doc.Token(k), ""
	if t.Kind == Number || t.Kind == Word && t.Len() <= 4*longestNumberWord {
		folded = r.doc.Folded(k)
	}
	p.start, p.end, p.next = t.Start, t.End, k+1
	switch {
	case folded == "":
		return p, false
	case t.Kind == Number:
		var size int
		if p.value, size, ok = readDigits(folded, strings.Contains(r.doc.Text(t), "."+rightToLeft)); !ok {
			return p, false
		}
		p.digits, p.whole = true, !strings.ContainsAny(folded[:size], ".,،ر")
		if p.percent = strings.HasPrefix(folded[size:], "%"); p.percent {
			size++
		}
		p.end = r.sourceOffset(t, folded[:size])
		return p, true
	case folded == "و" && !head:
		if r.isWord(k+1, "و") { // «و و و …» is read no further, however long it is
			return p, false
		}
		p, ok = r.piece(k+1, false)
		ok = ok && !p.conj
		p.conj = true
		return p, ok
	}
	var cut int
	source := r.doc.source[t.Start:t.End]
	if folded == "واحد" && strings.Contains(source, "أ") { // «وأحد»
		p.numberWord, _, _, _, ok = readNumberWord("احد", false)
		cut, p.conj = len("و"), true
	} else {
		p.numberWord, cut, p.conj, p.definite, ok = readNumberWord(folded, head)
		// The Search form of مئة is that of ميت (dead) and of كمية (amount).
		ok = ok && (p.hundred == 0 || strings.Contains(folded, "ماي") || strings.Contains(source, "ئ"))
	}
	if ok && cut > 0 {
		p.start = r.sourceOffset(t, folded[:cut])
	}
	return p, ok
}

// sourceOffset returns the source offset behind the letters or digits in t that folded, the start of its Search form,
// came from, and behind the marks on them.
func (r numberReader) sourceOffset(t Token, folded string) int {
	left, text := utf8.RuneCountInString(folded), r.doc.source[t.Start:t.End]
	for i, c := range text {
		if c == 'ـ' || isInvisible(c) || unicode.Is(unicode.Mn, c) {
			continue
		}
		if left == 0 {
			return t.Start + i
		}
		left--
	}
	return t.End
}

// number reads a whole number at token k.
func (r numberReader) number(k int, head bool) (Numeral, bool) {
	v, ok := r.ordinal(k, head)
	if !ok {
		if v, ok = r.fraction(k, head); !ok {
			if v, ok = r.sum(k, head); !ok {
				return Numeral{}, false
			}
			v = r.decimals(r.withFraction(v))
		}
	}
	n := Numeral{Span: Span{v.start, v.end}, TokenStart: k, TokenEnd: v.next, Value: v.value, Ordinal: v.rank}
	if !v.rank {
		r.percent(&n)
	}
	return n, true
}

// percent takes in the percent sign or words behind n.
func (r numberReader) percent(n *Numeral) {
	last, next := n.TokenEnd-1, n.TokenEnd
	if n.End > r.doc.Token(last).Start && strings.ContainsAny(r.doc.source[n.End-1:n.End], "%") || strings.HasSuffix(r.doc.source[:n.End], "٪") {
		n.Percent = true
		return
	}
	if n.End != r.doc.Token(last).End || !r.near(next) {
		return
	}
	switch word := r.doc.Folded(next); word {
	case "%", "بالميه", "بالمايه":
	case "في":
		next++
		if hundred, ok := r.piece(next, false); !ok || hundred.hundred != 100 || !hundred.definite {
			return
		}
	default:
		return
	}
	n.Percent, n.TokenEnd, n.End = true, next+1, r.doc.Token(next).End
}

// ordinal reads «الخامس», «الحادية عشرة», «الثاني والعشرين», «الخامس بعد المئة».
func (r numberReader) ordinal(k int, head bool) (part, bool) {
	p, ok := r.piece(k, head)
	if !ok || p.ordinal == 0 {
		return part{}, false
	}
	v := part{value: float64(p.ordinal), rank: true, start: p.start, end: p.end, next: p.next}
	switch q, ok := r.piece(p.next, false); {
	case ok && !q.conj && !q.definite && q.tail && p.ordinal < 10 && (p.ordinal > 1 || p.bound):
		v.value, v.end, v.next = v.value+10, q.end, q.next
	case ok && q.conj && q.tens > 0 && p.ordinal < 10:
		v.value, v.end, v.next = v.value+float64(q.tens), q.end, q.next
	case p.bound:
		return part{}, false
	}
	if r.near(v.next) && r.doc.Folded(v.next) == "بعد" {
		if q, ok := r.piece(v.next+1, false); ok && q.definite && (q.hundred == 100 || q.scale == 1e3 && q.count == 1) {
			v.value, v.end, v.next = v.value+float64(q.hundred)+q.scale, q.end, q.next
		}
	}
	return v, true
}

// fraction reads «نصف», «ثلثي», «ثلاثة أرباع» and what they are parts of: «نصف مليون», «ربع المليار».
func (r numberReader) fraction(k int, head bool) (v part, ok bool) {
	p, ok := r.piece(k, head)
	switch {
	case !ok:
		return v, false
	case p.den > 0 && p.num > 0 && p.unit == 0:
		v = part{value: float64(p.num) / float64(p.den), start: p.start, end: p.end, next: p.next}
	case p.unit > 1 && p.den > 0, p.unit > 1, p.whole && !p.percent:
		q, ok := r.piece(p.next, false)
		if !ok || q.conj || q.den == 0 || q.num > 0 {
			return v, false
		}
		v = part{value: (float64(p.unit) + p.value) / float64(q.den), start: p.start, end: q.end, next: q.next}
	default:
		return v, false
	}
	if q, ok := r.piece(v.next, false); ok && !q.conj && q.scale > 0 && q.count == 1 {
		v.value, v.end, v.next = v.value*q.scale, q.end, q.next
	}
	return v, true
}

// withFraction adds «ونصف» or «وثلاثة أرباع» to v: to its last scale where it has one («مليون ونصف المليون»), and
// with a scale behind it to all of v («خمسة ونصف مليون»). It divides v by a plural («132 أخماس»).
func (r numberReader) withFraction(v part) part {
	q, ok := r.piece(v.next, false)
	if !ok {
		return v
	}
	if !q.conj && q.den > 0 && q.num == 0 && v.slot < 1e3 {
		v.value, v.end, v.next = v.value/float64(q.den), q.end, q.next
		return v
	}
	if !q.conj || q.percent || q.digits {
		return v
	}
	add, size := 0.0, 1.0
	switch f, ok := r.piece(q.next, false); {
	case q.num > 0 && q.unit == 0:
		add = float64(q.num) / float64(q.den)
	case q.unit > 1 && ok && !f.conj && f.den > 0 && f.num == 0:
		add, q = float64(q.unit)/float64(f.den), f
	default:
		return v
	}
	v.end, v.next = q.end, q.next
	if v.slot >= 1e3 {
		size = v.slot
	}
	if s, ok := r.piece(v.next, false); ok && !s.conj && s.scale >= 1e3 && s.count == 1 && (v.slot == 0 || s.scale <= v.slot) {
		if v.end, v.next = s.end, s.next; v.slot == 0 {
			return part{value: (v.value + add) * s.scale, slot: s.scale, start: v.start, end: v.end, next: v.next}
		}
		size = s.scale
	}
	v.value += add * size
	return v
}

// decimals reads «فاصلة خمسة», «فاصلة صفر اثنين» and «فاصلة خمسة وعشرين» behind v.
func (r numberReader) decimals(v part) part {
	const most = 6
	sep, ok := r.piece(v.next, false)
	if !ok || !sep.separator || sep.conj || sep.definite || v.value != float64(int64(v.value)) {
		return v
	}
	place, k := 1.0, sep.next
	for range most {
		p, ok := r.piece(k, false)
		if !ok || !p.zero || p.conj {
			break
		}
		place, k = place/10, p.next
	}
	d, ok := r.hundreds(k, false)
	if p, _ := r.piece(k, false); !ok || p.conj || d.value >= 1e3 {
		return v
	}
	for n := d.value; n >= 1; n /= 10 {
		place /= 10
	}
	v.value, v.end, v.next = v.value+d.value*place, d.end, d.next
	return v
}
