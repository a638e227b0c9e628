package quote

import (
	"slices"
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// voice is someone who has spoken, or could.
type voice struct {
	name   string
	called []string // the folded words of the name
	words  []string // folded words of the phrase and the name, without the article
	heads  []string // those of them that name a role or a body
	span   arabic.Span
	at     int // token
	gender gender
	number number
}

// voices is who has spoken so far.
type voices struct {
	all   []*voice
	last  *voice // never nil
	spoke int    // token of the last cue
}

// keepVoices bounds how many earlier speakers are remembered.
const keepVoices = 48

// introduce registers the mention m of a speaker at a cue of the form c and returns who it is: the fullest name of
// an earlier voice that it stands for, or its own.
func (v *voices) introduce(r *reader, m mention, c cue) string {
	name, proper := r.nameIn(m.from, m.to)
	name = r.unclitic(name, m)
	x := &voice{name: name, span: m.span, at: m.from, gender: c.gender, number: r.numberOf(m)}
	whose := false
	for t := m.from; t < m.to; t++ {
		if r.kind(t) == arabic.Word {
			w := r.word(t)
			if t == m.from && m.lead > 0 {
				w = strings.TrimPrefix(w[m.lead:], "ل")
			}
			x.words = append(x.words, bare(w))
			whose = whose || w == "باسم" // المتحدث باسم الرئيس is not الرئيس
			if r.is(t, isRole|isSource|isBody|isTitle) && !whose && (t == m.from || !r.is(m.from, isBody) && !r.is(t, isBody|isSource)) {
				x.heads = append(x.heads, bare(r.word(t)))
			}
		}
	}
	if old, ok := v.sameAs(r, x, m, proper); ok {
		if !proper || len(old.called) > strings.Count(name, " ")+1 {
			x.name = old.name
		}
		x.words = clip(append(x.words, old.words...))
		x.heads = clip(append(x.heads, old.heads...))
	} else if !proper && len(m.describes(r)) == 1 {
		if full := r.antecedent(m.from); full != "" {
			x.name = full
		}
	}
	x.called = strings.Fields(arabic.Search.String(x.name))
	v.remember(x)
	return x.name
}

// unclitic takes the preposition or conjunction off the name of the mention m: للوزارة is الوزارة.
func (r *reader) unclitic(name string, m mention) string {
	tok := r.doc.Text(r.doc.Token(m.from))
	if m.lead == 0 || !strings.HasPrefix(name, tok) {
		return name
	}
	if strings.HasPrefix(r.word(m.from), "لل") {
		return "ا" + name[m.lead:]
	}
	return name[m.lead:]
}

func (v *voices) remember(x *voice) {
	if len(v.all) == keepVoices {
		v.all = slices.Delete(v.all, 0, 1)
	}
	v.all = append(v.all, x)
	v.last = x
}

func clip(words []string) []string { return words[:min(len(words), 40)] }

// since reports whether someone has spoken at or after token i.
func (v *voices) since(i int) bool { return len(v.all) > 0 && v.spoke >= i }

func bare(w string) string {
	if s, ok := strings.CutPrefix(w, "ال"); ok && len(s) > 2 {
		return s
	}
	return w
}

// sameAs finds the earlier voice that the mention x stands for.
func (v *voices) sameAs(r *reader, x *voice, m mention, proper bool) (*voice, bool) {
	if proper {
		words := strings.Fields(arabic.Search.String(x.name))
		for _, old := range slices.Backward(v.all) {
			if subset(words, old.called) {
				return old, true
			}
		}
		return nil, false
	}
	head := r.word(m.from)
	title, honorific := honorifics[head]
	role := r.is(m.from, isRole|isSource|isBody|isTitle)
	if !honorific && !role && !r.is(m.from, isDefinite) && m.to > m.from+1 {
		return nil, false
	}
	phrase := m.describes(r)
	body := r.is(m.from, isBody|isSource) && !r.is(m.from, isRole|isTitle)
	for _, old := range slices.Backward(v.all) {
		switch {
		case body && (len(old.words) == 0 || old.words[0] != bare(head)): // وزارة الصحة is not who speaks for it
		case honorific && (slices.Contains(old.words, title) || len(phrase) == 0 && slices.Contains(old.words, "امير")),
			!honorific && r.is(m.from, isDefinite) && role && slices.Contains(old.heads, bare(head)),
			!honorific && r.is(m.from, isDefinite) && len(old.words) > 0 && old.words[0] == bare(head),
			len(phrase) > 1 && subset(phrase, old.words),
			!honorific && m.to == m.from+1 && slices.Contains(old.called, head):
			return old, true
		}
	}
	if r.is(m.from, isDefinite) && officials[bare(head)] {
		if old, ok := v.official(phrase); ok {
			return old, true
		}
	}
	if !honorific && !r.is(m.from, isDefinite) && len(phrase) < 2 {
		return nil, false
	}
	if !honorific && !role || body {
		return nil, false
	}
	if honorific && len(phrase) == 0 {
		phrase = []string{title}
	}
	if k := r.described(phrase, m.from); k >= 0 {
		n := r.names.names[k]
		return &voice{name: n.canonical, words: n.words}, true
	}
	if honorific && len(v.all) > 0 {
		return v.last, true
	}
	return nil, false
}

// officials are the nouns that any bearer of a role may be called by after he has been introduced.
var officials = map[string]bool{"مسوول": true, "مسيول": true}

// official finds the last speaker with a role whom «المسؤول العراقي» can be, the the adjective after its head being in his own phrase.
func (v *voices) official(phrase []string) (*voice, bool) {
	for _, old := range slices.Backward(v.all) {
		if len(old.heads) > 0 && old.number != plural && (len(phrase) == 1 || slices.Contains(old.words, phrase[1])) {
			return old, true
		}
	}
	return nil, false
}

// describes returns the folded words of the phrase without article and honorifics: what the speaker is.
func (m mention) describes(r *reader) []string {
	var ws []string
	for t := m.from; t < m.to; t++ {
		w := r.word(t)
		if _, honorific := honorifics[w]; r.kind(t) == arabic.Word && !honorific && !selves[w] && w != "سمو" && w != "معالي" {
			ws = append(ws, bare(w))
		}
	}
	return ws
}

// honorifics maps «سموه» to the title its bearer was introduced with.
var honorifics = map[string]string{"سموه": "سمو", "معاليه": "معالي", "فضيلته": "فضيله", "سعادته": "سعاده", "جلالته": "جلاله", "فخامته": "فخامه", "دولته": "دوله", "سموها": "سمو", "معاليها": "معالي"}

func subset(small, big []string) bool {
	for _, w := range small {
		if !slices.Contains(big, w) {
			return false
		}
	}
	return len(small) > 0
}

// described returns the last person named before token i whose name stands beside all the words of the phrase, or -1:
// «وزير الخارجية سيرغي لافروف» is who «الوزير» is.
func (r *reader) described(phrase []string, i int) int {
	for k, seen := r.names.before(i), 0; k >= 0 && seen < 40 && len(phrase) > 0; k-- {
		n := r.names.names[k]
		if n.class == "LOC" || n.class == "ORG" || n.class == "MISC" {
			continue
		}
		seen++
		var beside []string
		for t := n.from - 1; t >= 0 && t > n.from-10 && !r.breaks(t+1) && (r.kind(t) == arabic.Word || r.word(t) == "،"); t-- {
			beside = append(beside, bare(r.word(t)))
		}
		for t := n.to; t < r.n && t < n.to+8 && !r.breaks(t) && (r.kind(t) == arabic.Word || r.word(t) == "،" && t == n.to); t++ {
			beside = append(beside, bare(r.word(t)))
		}
		if subset(phrase, beside) {
			return k
		}
	}
	return -1
}

// elided returns who the subject in a verb of the form c is: the last speaker that agrees with it, and whether one does.
func (v *voices) elided(c cue) (name string, ok bool) {
	for i, old := range slices.Backward(v.all) {
		if agrees(c, old) {
			v.last = old
			if i != len(v.all)-1 {
				v.remember(old)
			}
			return old.name, true
		}
	}
	return v.last.name, false
}

func agrees(c cue, v *voice) bool {
	if c.gender != anyGender && v.gender != anyGender && c.gender != v.gender && c.number != plural {
		return false
	}
	if c.number == plural || c.number == dual {
		return v.number == plural
	}
	return true
}

// numberOf says whether the phrase speaks for several: coordinated, dual or plural.
func (r *reader) numberOf(m mention) number {
	head := r.word(m.from)
	for _, s := range [...]string{"ون", "ين", "ان"} {
		if strings.HasSuffix(head, s) && (s == "ون" || r.is(m.from, isRole|isSource)) {
			return plural
		}
	}
	switch bare(head) {
	case "كثير", "كثيرون", "بعض", "معظم", "غالبيه", "عديد", "خبراء", "شهود", "علماء", "سكان", "اهالي", "نشطاء", "اطباء", "مصادر", "زوار", "تجار", "عدد":
		return plural
	}
	for t := m.from + 1; t < m.to; t++ {
		if w := r.word(t); strings.HasPrefix(w, "و") && (r.names.at(t) >= 0 || classOf(words(), w[2:])&(isRole|isSource|isTitle|isGiven) != 0) {
			return plural
		}
	}
	return singular
}

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
