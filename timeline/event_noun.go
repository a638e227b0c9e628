package timeline

import (
	"slices"
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// maxComplement is how far behind an empty verb its verbal noun may stand.
const maxComplement = 25

// asker moves from a verbal noun to the verb that asks for something behind the date: then the noun only describes who asks,
// as in «دعت المرشحة للانتخابات أمس إلى رفع الحصار».
func (r *reader) asker(s arabic.Sentence, i, first, last int) int {
	if m := r.marks[i]; m.askedBy > 0 && i < first {
		for k := last + 1; k < min(last+4, len(r.marks)); k++ {
			if w := r.doc.Folded(s.TokenStart + k); w == "الي" || complementizers[w] {
				return i - m.askedBy
			}
		}
	}
	return i
}

// naming moves from a verb of an attack or its victims to the verbal noun that names what happened: «قتل خمسة في انفجار»,
// «في تفجيرات استهدفت السوق».
func (r *reader) naming(s arabic.Sentence, i, first, last int) int {
	m := r.marks[i]
	i = r.firstOfTwo(s, i)
	m = r.marks[i]
	kin := familyOf(r.doc.Folded(s.TokenStart + i))
	if kin != familyOf("قتل") {
		return i
	}
	names := func(k int) bool {
		n := r.marks[k]
		return !n.verb && n.class == happening && !n.unsure && familyOf(r.doc.Folded(s.TokenStart+k)) == kin
	}
	for k := i - 1; k >= max(0, i-2) && m.verb && !m.starts && m.cost == 0 && r.marks[k].cost == 0; k-- {
		if names(k) && !strings.HasPrefix(r.doc.Folded(s.TokenStart+k), "ال") {
			return k
		}
	}
	if !victims[strings.TrimPrefix(r.doc.Folded(s.TokenStart+i), "و")] {
		return i
	}
	for k := i + 1; k < min(i+maxComplement, len(r.marks)); k++ {
		if k >= first && k <= last {
			continue
		}
		if r.marks[k].cost > soft || r.marks[k].verb {
			break
		}
		if names(k) && (inside[r.doc.Folded(s.TokenStart+k-1)] || k > 1 && inside[r.doc.Folded(s.TokenStart+k-2)]) {
			return k
		}
	}
	return i
}

// announced moves from a verb of announcing to the verbal noun that is its object: «أعلن النادي أمس تجديد عقد مدربه».
func (r *reader) announced(s arabic.Sentence, i, first, last int) int {
	if m := r.marks[i]; !m.verb || m.class != announcing || m.present || !announces[strings.TrimPrefix(r.doc.Folded(s.TokenStart+i), "و")] {
		return i
	}
	if noun := r.object(s, i, last); noun >= 0 {
		return noun
	}
	return i
}

// reported moves from a verb of telling to the violence, death, fall or arrest that is told of, «كشف مصدر أمس عن مقتل …»,
// «أفاد شهود بمقتل …», and from «ألقى القبض» to the arrest.
func (r *reader) reported(s arabic.Sentence, i, first, last int) int {
	m, verb := r.marks[i], strings.TrimPrefix(r.doc.Folded(s.TokenStart+i), "و")
	if !m.verb || m.present || !tells[verb] && !throws[verb] {
		return i
	}
	for k := i + 1; k < min(i+maxComplement, len(r.marks)) && (r.marks[k].cost <= soft || k >= first && k <= last); k++ {
		n, w := r.marks[k], r.doc.Folded(s.TokenStart+k)
		switch {
		case n.verb:
			return i
		case throws[verb]:
			if w == "القبض" {
				return k
			}
		case w == "عن" && strings.HasPrefix(r.doc.Folded(s.TokenStart+k-1), "مسوولي"):
			return i // «أعلن مسؤوليته عن الهجوم»
		case w == "عن" || strings.HasPrefix(w, "ب") && n.class == happening:
			if w == "عن" {
				k++
			}
			if k < len(r.marks) && r.marks[k].class == happening && !r.marks[k].verb && grave(r.doc.Folded(s.TokenStart+k)) && !r.datedBehind(s, k, first) {
				return k
			}
			if w == "عن" {
				return i
			}
		}
	}
	return i
}

// datedBehind reports a time expression behind the token k in its clause, other than the one that begins at first.
func (r *reader) datedBehind(s arabic.Sentence, k, first int) bool {
	at, _ := slices.BinarySearchFunc(r.in.Times, r.token(s, k).End, func(t Timex, end int) int { return t.Start - end })
	for ; at < len(r.in.Times) && r.in.Times[at].Start < s.End; at++ {
		if i := r.doc.Index(r.in.Times[at].Start) - s.TokenStart; i != first {
			return i < k+maxComplement && !r.parted(k, i)
		}
	}
	return false
}

// grave reports a word of violence, death, capture or detention: what is told of and not done by who tells it.
func grave(w string) bool {
	switch familyOf(w) {
	case familyOf("قتل"), familyOf("وفاه"), familyOf("سقوط"), familyOf("اعتقال"):
		return true
	}
	return false
}

// object returns the verbal noun that is the object of the verb at i, or -1. It stands behind the subject, which is over with
// a definite noun, a name, a comma, or the date that ends at last.
func (r *reader) object(s arabic.Sentence, i, last int) int {
	for k := i + 2; k < min(i+maxComplement, len(r.marks)) && r.marks[k].cost <= soft; k++ {
		n, before := r.marks[k], k-1
		if n.verb || r.doc.Folded(s.TokenStart+before) == "عن" {
			break
		}
		if r.doc.Token(s.TokenStart+before).Kind == arabic.QuoteOpen {
			before--
		}
		if (n.class == happening || n.class == aspect) && !n.apart && r.subjectOver(s, before, last) && r.indefinite(s, k) {
			return k
		}
	}
	return -1
}

// subjectOver reports that the subject of a verb may be over with the token k: it is definite, of a name, a comma, or the end of
// the date.
func (r *reader) subjectOver(s arabic.Sentence, k, last int) bool {
	at := s.TokenStart + k
	return k == last || strings.HasPrefix(r.doc.Folded(at), "ال") || r.named[at] > 0 || r.doc.Token(at).Kind == arabic.Punct
}

// indefinite reports a word without an article, a preposition or a conjunction in front, that is no part of a name.
func (r *reader) indefinite(s arabic.Sentence, k int) bool {
	w := r.doc.Folded(s.TokenStart + k)
	return r.named[s.TokenStart+k] == 0 && !strings.HasPrefix(w, "ال") && !strings.HasPrefix(w, "فال") && !strings.HasPrefix(w, "ب") && !strings.HasPrefix(w, "ل") && !strings.HasPrefix(w, "و")
}

// occasionOf moves from what a relative clause tells of the occasion to what happened there: «توج النادي بالكأس في المباراة
// النهائية التي جرت أمس».
func (r *reader) occasionOf(s arabic.Sentence, i int) int {
	head := i
	if r.marks[i].verb {
		if i < 2 || !r.marks[i-1].opener || !holding[r.doc.Folded(s.TokenStart+i)] {
			return i
		}
		for head = i - 2; head > 0 && !prepositions[r.doc.Folded(s.TokenStart+head-1)] && r.marks[head].cost == 0 && !r.marks[head].verb; {
			head--
		}
	}
	if head < 2 || !at[r.doc.Folded(s.TokenStart+head-1)] {
		return i
	}
	relative := false
	for k := head; k < min(head+5, len(r.marks)-1); k++ {
		relative = relative || r.marks[k].opener && holding[r.doc.Folded(s.TokenStart+k+1)]
	}
	for k := head - 1; relative && k >= 0 && r.marks[k].cost <= soft; k-- {
		if m := r.marks[k]; m.verb {
			if m.class == happening && !m.present && !m.negated {
				return k
			}
			break
		}
	}
	return i
}

// firstOfTwo moves to the first of two verbs that tell of the victims of one happening: «قتل جندي وأصيب ثلاثة أمس».
func (r *reader) firstOfTwo(s arabic.Sentence, i int) int {
	second, joined := strings.CutPrefix(r.doc.Folded(s.TokenStart+i), "و")
	if !joined || !victims[second] && !deaths[second] {
		return i
	}
	for k := i - 1; k >= max(0, i-maxComplement) && r.marks[k].cost <= commaCost; k-- {
		if w := strings.TrimPrefix(r.doc.Folded(s.TokenStart+k), "و"); victims[w] || deaths[w] {
			return k
		}
		if r.marks[k].verb {
			break
		}
	}
	return i
}

// complement moves from an empty verb to the verbal noun it carries: «قام بزيارة», «تم اليوم المرور», «شن هجوما».
func (r *reader) complement(s arabic.Sentence, i, first, last int) int {
	m := r.marks[i]
	toward := exposed[r.doc.Folded(s.TokenStart+i)]
	if !m.verb || m.class != light && m.class != aspect && !toward {
		return i
	}
	verb := strings.TrimLeft(r.doc.Folded(s.TokenStart+i), "وفس")
	subject := passives[verb]
	noun := -1
	for k := i + 1; k < min(i+maxComplement, len(r.marks)); k++ {
		if k >= first && k <= last {
			continue
		}
		n := r.marks[k]
		if n.cost > soft {
			break
		}
		if toward && !strings.HasPrefix(r.doc.Folded(s.TokenStart+k), "ل") && r.doc.Folded(s.TokenStart+k-1) != "الي" {
			continue // «تعرضت قرى تحت سيطرة الجيش لقصف»
		}
		if !n.verb && n.class == happening && !n.apart && !n.unsure {
			return k
		}
		w := r.doc.Folded(s.TokenStart + k)
		if noun < 0 && m.class == light && n.word && (subject || performs[verb] && strings.HasPrefix(w, "ب")) {
			noun = k
		}
		if noun < 0 && witnesses[verb] && n.word && n.class == noClass && k > i+1 && r.indefinite(s, k) && r.subjectOver(s, k-1, last) {
			noun = k
		}
	}
	if noun >= 0 {
		return noun
	}
	return i
}
