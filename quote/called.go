package quote

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// nameIn returns what the phrase [from, to) is called: the proper name in it, without titles and roles, or all of it.
func (r *reader) nameIn(from, to int) (s string, proper bool) {
	if k := r.names.at(from); k >= 0 && r.names.names[k].class == "ORG" {
		n := r.names.names[k]
		if strings.HasPrefix(r.word(n.to-1), "لل") && strings.HasPrefix(r.word(n.to), "وال") && n.to < to && n.canonical == r.text(n.from, n.to) {
			return r.text(n.from, n.to+1), true // منظمة الأمم المتحدة للأغذية والزراعة
		}
		return n.canonical, true
	}
	if r.is(from, isBody) && !r.is(from, isRole) { // the body speaks: مجلس الإدارة برئاسة فلان, شركة جبل عمر
		for t := from + 1; t < to; t++ {
			if w := r.word(t); w == "برياسه" || w == "بقياده" || w == "ممثله" || w == "ممثلا" {
				to = t
			}
		}
		return r.text(from, to), false
	}
	for t := from; t < to; t++ {
		k := r.names.at(t)
		if k < 0 {
			continue
		}
		n := r.names.names[k]
		if (n.class == "PER" || n.class == "") && !r.complement(n.from, from) {
			return untitled(n.canonical), true
		}
		t = n.to - 1
	}
	if a, b := r.appended(from, to); a < b {
		return r.text(a, b), true
	}
	if a, b := r.plainName(from, to); a < b {
		return r.text(a, b), true
	}
	return r.text(from, to), false
}

// complement reports whether the person named at t only tells whose the role before the name is: مؤسسة الملك فلان, باسم
// الرئيس فلان, للأمير فلان, بجامعتي الملك فلان.
func (r *reader) complement(t, from int) bool {
	named := t
	for t--; t > from && r.is(t, isTitle); t-- {
		if strings.HasPrefix(r.word(t), "لل") {
			return true
		}
	}
	if t < from {
		return false
	}
	w := r.word(t)
	if r.is(t, isBody|isWork|isPlace) && !r.is(t, isDefinite|isRole) && r.names.at(t) < 0 && !cities[w] || w == "باسم" || w == "ل" || strings.HasPrefix(w, "لل") && t > from && words()[w[len("لل"):]]&(isTitle|isRole) != 0 {
		return true
	}
	return r.inConstruct(t, named)
}

// cities are the places among the words that are names by themselves.
var cities = map[string]bool{"جده": true, "مكه": true}

// inConstruct reports whether the noun at t is in the construct before the title of the person named: جامعتي الملك فلان.
func (r *reader) inConstruct(t, named int) bool {
	w := r.word(t)
	return t+1 < named && r.is(t+1, isDefinite) && r.kind(t) == arabic.Word && !strings.HasPrefix(trimClitic(w), "ال") && !r.is(t, isDefinite|isRole|isTitle|isTime|isSource|isGiven) && r.names.at(t) < 0 && r.preposition(t) == 0 && !connectives[w] && !ranks[w] && !r.owned(t)
}

// owned reports whether the noun at t ends in a pronoun, so that no other noun can own it: باسمها.
func (r *reader) owned(t int) bool {
	w := r.word(t)
	return strings.HasSuffix(w, "ها") || strings.HasSuffix(w, "هم") || strings.HasSuffix(r.doc.Text(r.doc.Token(t)), "ه")
}

// untitled takes leading titles off a person's name.
func untitled(name string) string {
	for {
		first, rest, ok := strings.Cut(name, " ")
		w := arabic.Search.String(first)
		if !ok || !strings.HasPrefix(w, "ال") || classOf(words(), w)&(isTitle|isRole) == 0 {
			return name
		}
		name = rest
	}
}

// appended finds the name that follows a definite role or its complement and ends the phrase: «الوزير عز الدين الأصبحي»,
// «كبير العلماء آلان ستيرن». Indefinite words there can be nothing else when one person speaks.
func (r *reader) appended(from, to int) (int, int) {
	if classOf(words(), r.word(from))&(isRole|isTitle) == 0 || r.numberOf(mention{from: from, to: to}) == plural {
		return 0, 0
	}
	for t := from + 1; t < to; t++ {
		w := r.word(t)
		if r.kind(t) != arabic.Word || r.preposition(t) != 0 && !r.boundPreposition(t, -1) || w == "في" || strings.HasPrefix(w, "و") {
			return 0, 0
		}
		if !r.is(t-1, isDefinite) || r.is(t, isDefinite) || !r.nameWord(t) {
			continue
		}
		end := t + 1
		for end < to && r.nameWord(end) {
			end++
		}
		if end > t+1 && end-t < 6 && (end == to || r.punct(end) || r.is(end, isRole|isTitle)) {
			return t, end
		}
		return 0, 0
	}
	return 0, 0
}

// nameWord reports whether the word at t can be part of a name that stands behind a role: no particle, no verbal noun, no noun with
// its owner's pronoun, no object with tanwin and no definite word but a family name in ي.
func (r *reader) nameWord(t int) bool {
	w := r.word(t)
	if r.is(t, isGiven) || links[r.word(t-1)] || w == "الدين" {
		return r.kind(t) == arabic.Word
	}
	if r.kind(t) != arabic.Word || r.class[t]&^isDefinite != 0 || r.is(t, isDefinite) && !strings.HasSuffix(w, "ي") || len(w) < 4 || r.cues[t] != 0 {
		return false
	}
	if ranks[w] || connectives[w] || asides[w] || negations[w] || links[w] || r.preposition(t) != 0 || hasClitic(w) {
		return false
	}
	return !isVerbalNoun(w) && !r.possessed(t) && !strings.ContainsRune(r.doc.Text(r.doc.Token(t)), '\u064b')
}

// hasClitic reports whether و ف ب ل or ك is written as one with the noun w, rather than its first letter: بالقول, لمدارس.
func hasClitic(w string) bool {
	s := trimClitic(w)
	return s != w && (strings.HasPrefix(s, "ال") || strings.HasPrefix(w, "لل") || words()[s] != 0 || isVerbalNoun(s))
}

// ranks are indefinite words that go on with a title: الفريق أول, العميد ركن.
var ranks = map[string]bool{"اول": true, "ركن": true, "ثاني": true, "ثان": true, "طيار": true, "مهندس": true, "متقاعد": true, "دكتور": true, "سابقا": true, "حاليا": true}

// plainName finds a person's name without a recognizer: the last stretch that follows a title or begins with a given
// name, up to the next role.
func (r *reader) plainName(from, to int) (int, int) {
	a := -1
	for t := from; t < to; t++ {
		if r.kind(t) != arabic.Word || links[r.word(t-1)] {
			continue
		}
		if r.is(t, isTitle) && t > from && r.inConstruct(t-1, t+1) { // بجامعة الأمير راشد
			t++
			continue
		}
		w := r.word(t)
		given := r.is(t, isGiven) && !r.is(t, isDefinite) || strings.HasPrefix(w, "عبدال")
		switch {
		case r.is(t, isTitle) && r.is(t, isDefinite) && t+1 < to && r.kind(t+1) == arabic.Word && !r.is(t+1, isRole|isTitle|isDefinite):
			a = t + 1
		case given && !r.is(t-1, isGiven) && !(r.is(t-1, isBody) && !r.is(t-1, isDefinite)) && !strings.HasPrefix(r.word(t-1), "عبدال") && !(a >= 0 && t-a < 3):
			a = t
		}
	}
	if a < 0 {
		return 0, 0
	}
	b := a
	for b < to && (r.kind(b) == arabic.Word || r.kind(b) == arabic.Latin) {
		if b > a+1 && r.is(b, isRole|isTitle|isBody) && !links[r.word(b-1)] || r.preposition(b) != 0 && !r.is(b-1, isGiven) && !links[r.word(b-1)] || r.word(b) == "في" {
			break
		}
		b++
	}
	return a, b
}

// links are what joins the parts of a name.
var links = map[string]bool{"بن": true, "ابن": true, "بنت": true, "ابو": true, "ابي": true, "ال": true, "ام": true, "عبد": true}

// text returns the source of the tokens [from, to) on one line, with single spaces.
func (r *reader) text(from, to int) string {
	s := r.doc.Text(r.span(from, to))
	if strings.ContainsAny(s, "\n\r\t") || strings.Contains(s, "  ") {
		s = strings.Join(strings.Fields(s), " ")
	}
	return s
}
