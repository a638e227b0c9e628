package quote

import (
	"slices"
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// voice is someone who has spoken, or could.
type voice struct {
	name   string
	words  []string // folded words of the phrase and the name, without the article
	heads  []string // those of them that name a role or a body
	span   arabic.Span
	at     int // token
	gender gender
	number number
}

// voices is who has spoken so far.
type voices struct {
	all   []voice
	last  voice
	spoke int // token of the last cue
}

// keepVoices bounds how many earlier speakers are remembered.
const keepVoices = 48

// introduce registers the mention m of a speaker at a cue of the form c and returns who it is: the fullest name of
// an earlier voice that it stands for, or its own.
func (v *voices) introduce(r *reader, m mention, c cue) string {
	name, proper := r.nameIn(m.from, m.to)
	x := voice{name: name, span: m.span, at: m.from, gender: c.gender, number: r.numberOf(m)}
	for t := m.from; t < m.to; t++ {
		if r.kind(t) == arabic.Word {
			x.words = append(x.words, bare(r.word(t)))
			if r.is(t, isRole|isSource|isBody|isTitle) && (t == m.from || !r.is(m.from, isBody) && !r.is(t, isBody|isSource)) {
				x.heads = append(x.heads, bare(r.word(t)))
			}
		}
	}
	if old, ok := v.sameAs(r, x, m, proper); ok {
		if !proper || len(strings.Fields(old.name)) > len(strings.Fields(name)) {
			x.name = old.name
		}
		x.words = clip(append(x.words, old.words...))
		x.heads = clip(append(x.heads, old.heads...))
	}
	v.remember(x)
	return x.name
}

func (v *voices) remember(x voice) {
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
func (v *voices) sameAs(r *reader, x voice, m mention, proper bool) (voice, bool) {
	if proper {
		words := strings.Fields(arabic.Search.String(x.name))
		for _, old := range slices.Backward(v.all) {
			if subset(words, strings.Fields(arabic.Search.String(old.name))) {
				return old, true
			}
		}
		return voice{}, false
	}
	head := r.word(m.from)
	title, honorific := honorifics[head]
	if !honorific && !r.is(m.from, isDefinite) {
		return voice{}, false
	}
	for _, old := range slices.Backward(v.all) {
		switch {
		case honorific && (slices.Contains(old.words, title) || len(m.words(r)) == 1 && slices.Contains(old.words, "امير")):
			return old, true
		case !honorific && r.is(m.from, isRole|isSource|isBody|isTitle) && slices.Contains(old.heads, bare(head)):
			return old, true
		case !honorific && len(old.words) > 0 && old.words[0] == bare(head):
			return old, true
		}
	}
	if !honorific {
		title = bare(head)
	}
	if k := r.titled(title, m.from); k >= 0 {
		n := r.names.names[k]
		return voice{name: n.canonical, words: n.words}, true
	}
	if honorific && len(v.all) > 0 {
		return v.last, true
	}
	return voice{}, false
}

func (m mention) words(r *reader) []string {
	var ws []string
	for t := m.from; t < m.to; t++ {
		ws = append(ws, r.word(t))
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

// titled returns the last person named before token i with the title word in front of the name, or -1.
func (r *reader) titled(title string, i int) int {
	for k, seen := len(r.names.names)-1, 0; k >= 0 && seen < 60; k-- {
		n := r.names.names[k]
		if n.from >= i {
			continue
		}
		seen++
		if n.class == "LOC" || n.class == "ORG" || n.class == "MISC" {
			continue
		}
		for t := n.from - 1; t >= 0 && t > n.from-8 && r.kind(t) == arabic.Word; t-- {
			if bare(r.word(t)) == title {
				return k
			}
		}
	}
	return -1
}

// elided returns who the subject in a verb of the form c is: the last speaker that agrees with it.
func (v *voices) elided(c cue) string {
	for i, old := range slices.Backward(v.all) {
		if agrees(c, old) {
			v.last = old
			if i != len(v.all)-1 {
				v.remember(old)
			}
			return old.name
		}
	}
	return v.last.name
}

func agrees(c cue, v voice) bool {
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
		if strings.HasSuffix(head, s) && r.is(m.from, isRole|isSource) {
			return plural
		}
	}
	switch bare(head) {
	case "خبراء", "شهود", "علماء", "سكان", "اهالي", "نشطاء", "اطباء", "مصادر", "زوار", "تجار", "عدد":
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
	person, body := -1, -1
	if r.is(from, isBody) && r.names.at(from) < 0 { // رئاسة المجلس برئاسة فلان: the body speaks
		for t := from + 1; t < to; t++ {
			if w := r.word(t); w == "برياسه" || w == "بقياده" || w == "ممثله" || w == "ممثلا" {
				return r.text(from, t), false
			}
		}
	}
	for t := from; t < to; t++ {
		k := r.names.at(t)
		if k < 0 {
			continue
		}
		switch n := r.names.names[k]; n.class {
		case "PER", "":
			if person < 0 || r.names.names[person].from > from {
				person = k
			}
		case "ORG":
			if body < 0 && n.from <= from {
				body = k
			}
		}
		t = r.names.names[k].to - 1
	}
	if person >= 0 {
		return r.names.names[person].canonical, true
	}
	if body >= 0 && r.names.names[body].to >= to {
		return r.names.names[body].canonical, true
	}
	if a, b := r.plainName(from, to); a < b {
		return r.text(a, b), true
	}
	return r.text(from, to), false
}

// plainName finds a person's name without a recognizer: the last stretch that follows a title or begins with a given
// name, up to the next role.
func (r *reader) plainName(from, to int) (int, int) {
	a := -1
	for t := from; t < to; t++ {
		if r.kind(t) != arabic.Word || links[r.word(t-1)] {
			continue
		}
		w := r.word(t)
		given := r.is(t, isGiven) && !r.is(t, isDefinite) || strings.HasPrefix(w, "عبدال")
		switch {
		case r.is(t, isTitle) && r.is(t, isDefinite) && t+1 < to && r.kind(t+1) == arabic.Word && !r.is(t+1, isRole|isTitle|isDefinite):
			a = t + 1
		case given && !r.is(t-1, isGiven|isBody) && !strings.HasPrefix(r.word(t-1), "عبدال") && !(a >= 0 && t-a < 3):
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
