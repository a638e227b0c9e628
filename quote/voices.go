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

	carrier mention // the paper that passed on the words of carried
	carried *voice
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
		} else if full := r.family(m.from); full != "" {
			x.name = full
		}
	}
	x.called = strings.Fields(arabic.Search.String(x.name))
	v.remember(x)
	return x.name
}

// family returns the last person named before token i whose last name is the word there, or "": «الراوي» is «أحمد الراوي».
func (r *reader) family(i int) string {
	for k, seen := r.names.before(i), 0; k >= 0 && seen < 40 && r.class[i] == isDefinite; k, seen = k-1, seen+1 {
		if n := r.names.names[k]; n.class == "PER" && len(n.words) > 1 && n.words[len(n.words)-1] == r.word(i) {
			return untitled(n.canonical)
		}
	}
	return ""
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

// woman reports whether the role of the speaker is a woman's.
func (x *voice) woman() bool { return len(x.heads) > 0 && strings.HasSuffix(x.heads[0], "ه") }

// knows reports whether someone has spoken whose phrase begins with the folded word, without its article.
func (v *voices) knows(head string) bool {
	return slices.ContainsFunc(v.all, func(x *voice) bool { return len(x.words) > 0 && x.words[0] == head })
}

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
