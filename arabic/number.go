package arabic

import (
	"context"
	"slices"
	"strings"
)

// Numeral is a number in a text, in digits, words or both.
type Numeral struct {
	// Span holds the sign, the article, and the percent sign or words. Conjunctions and prepositions glued to the
	// first word («وثلاثة», «بخمسين») and units glued to digits («1436هـ») are outside.
	Span
	TokenStart, TokenEnd int     // the tokens it touches, end exclusive
	Value                float64 // 15 for «15%»
	Ordinal              bool    // a rank: «الحادي والعشرين»
	Percent              bool    // hundredths: «15 في المئة»
}

// ParseNumber reads the longest number that starts at token i of doc: cardinals and ordinals in words of every
// gender, case and spelling («ثلاثمائة وخمسة وعشرين», «الحادية عشرة»), digits of all sets with their separators
// (15 ٢٫٥ 1,250 1 234 567, and 2.25 as agencies write it, «25ر2»), both mixed («15 ألفا», «3 ملايين و200 ألف»), halves to tenths («مليونان ونصف», «ثلاثة
// أرباع»), spoken decimals («خمسة فاصلة اثنين»), signs («سالب خمسة», -5) and percentages («15 في المئة», %15).
//
// It reads what can be a number: whether «ثمن» is an eighth or a price is left to the caller, and [Numbers] decides.
// Dates (18/10/1436), times (10:30), plurals without a count («آلاف») and powers are no numbers. ok is false when
// no number starts at i, or i is no token of doc. Apart from the fold that the document makes once, it allocates
// nothing; it takes time linear in the number's length and is safe for concurrent use.
func ParseNumber(doc *Document, i int) (n Numeral, ok bool) {
	if i < 0 || i >= doc.Len() {
		return Numeral{}, false
	}
	r := numberReader{doc}
	first, ok := r.piece(i, true)
	switch text := doc.Text(doc.Token(i)); {
	case ok && first.negative:
		n, ok = r.number(first.next, false)
		ok = ok && !n.Ordinal
		n.Value = -n.Value
	case ok:
		if first.hundred == 100 && first.definite && strings.HasPrefix(doc.Folded(i), "ب") { // «بالمئة 10»
			if n, ok = r.percentOf(first.next); ok {
				break
			}
		}
		return r.number(i, true)
	case (text == "-" || text == "−") && r.free(i) && r.glued(i+1):
		n, ok = r.number(i+1, false)
		n.Value = -n.Value
	case text == "%" || text == "٪":
		n, ok = r.percentOf(i + 1)
	case text == "." && r.free(i) && r.glued(i+1):
		n, ok = r.decimalsOnly(i + 1)
	}
	n.TokenStart, n.Start = i, doc.Token(i).Start
	if !ok {
		return Numeral{}, false
	}
	return n, true
}

// percentOf reads the digits at token k behind a percent sign.
func (r numberReader) percentOf(k int) (Numeral, bool) {
	p, ok := r.piece(k, false)
	return Numeral{Span: Span{p.start, p.end}, TokenEnd: p.next, Value: p.value, Percent: true}, ok && p.digits && !p.percent && !p.conj
}

// decimalsOnly reads the digits at token k behind a full stop: .08
func (r numberReader) decimalsOnly(k int) (Numeral, bool) {
	p, ok := r.piece(k, false)
	if !ok || !p.whole || p.conj {
		return Numeral{}, false
	}
	for range leadingDigits(r.doc.Folded(k)) {
		p.value /= 10
	}
	return Numeral{Span: Span{p.start, p.end}, TokenEnd: p.next, Value: p.value, Percent: p.percent}, true
}

// Numbers is the [Extractor] of the numbers of a document: the longest ones that [ParseNumber] reads, from left to
// right, without those that are likelier something else: «ثمن» (a price), «ثانية» (a unit of time), «الاثنين»
// (a day), «الأول» behind «ربيع» or «أمس».
type Numbers struct{}

var _ Extractor[Numeral] = Numbers{}

// Extract returns the numbers of doc. It fails only when ctx is done, with ctx's error.
func (Numbers) Extract(ctx context.Context, doc *Document) ([]Numeral, error) {
	var out []Numeral
	r := numberReader{doc}
	for i := 0; i < doc.Len(); {
		if i&1023 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		n, ok := ParseNumber(doc, i)
		if !ok {
			i++
			continue
		}
		if !r.doubtful(n) {
			out = append(out, n)
		}
		i = n.TokenEnd
	}
	return out, ctx.Err()
}

// doubtful reports numbers of one word that are more often something else.
func (r numberReader) doubtful(n Numeral) bool {
	if n.TokenEnd-n.TokenStart > 1 || n.Percent || r.doc.Token(n.TokenStart).Kind != Word {
		return false
	}
	switch p, _ := r.piece(n.TokenStart, true); {
	case p.den == 8, p.ordinal == 2 && !p.definite, p.unit == 2 && p.definite, p.unit == 1 && p.definite:
		return true
	case p.hundred == 100 && p.definite: // what is left of «(15) في المئة» and «20-30 بالمئة»
		return r.isWord(n.TokenStart-1, "في") || strings.HasPrefix(r.doc.Folded(n.TokenStart), "ب")
	case p.ordinal > 0:
		return r.isWord(n.TokenStart-1, "ربيع", "جمادي", "جماد", "كانون", "تشرين", "امس") || r.isWord(n.TokenEnd, "امس") ||
			r.isWord(n.TokenEnd, "من") && r.isWord(n.TokenEnd+1, "امس")
	}
	return false
}

// isWord reports whether token k is one of words, which are in the Search form.
func (r numberReader) isWord(k int, words ...string) bool {
	return k >= 0 && k < r.doc.Len() && slices.Contains(words, r.doc.Folded(k))
}
