package quote

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// actorsBack is how many sentences back an unnamed speaker is looked for.
const actorsBack = 3

// actorBefore finds the person, role or body that acts in the sentences before the unit being read, when no one has
// spoken since.
func (r *reader) actorBefore(c cue) mention {
	for k := r.at - 1; k >= max(0, r.at-actorsBack) && !r.voices.since(r.units[k].start); k-- {
		if m := r.actor(r.units[k], r.units[k].end, c); m.from < m.to {
			return m
		}
	}
	return mention{}
}

// governor finds who a participle (مشيرا) describes, or a verb goes on with: the speaker of the same sentence, or the
// subject of its first verb.
func (r *reader) governor(o opening, u unit) mention {
	v := &r.voices
	if m := r.actorSince(u, o.cue, o.form); m.from < m.to {
		return m
	}
	if m := r.woman(o, u); m.from < m.to {
		return m
	}
	if o.form.gender == feminine && v.carried == v.last && !v.last.woman() {
		return v.carrier
	}
	if v.since(u.start) || len(v.all) > 0 && r.thisCame(u.start) {
		if o.form.number == plural && v.last.number == singular { // مشيرين is said of several; papers are careless with gender
			name, _ := v.elided(o.form)
			return mention{name: name}
		}
		return mention{span: v.last.span, name: v.last.name}
	}
	if r.thisCame(u.start) {
		return r.actorBefore(o.form)
	}
	if m := r.actor(u, o.cue, o.form); m.from < m.to {
		return m
	}
	return r.unnamed(o)
}

// unnamed finds a speaker that the sentence does not name: who acts in the sentences before when nobody has spoken since, the last
// speaker that agrees, or the last person named.
func (r *reader) unnamed(o opening) mention {
	if m := r.actorBefore(o.form); m.from < m.to {
		return m
	}
	name, ok := r.voices.elided(o.form)
	if k := r.lastPerson(o.cue); !ok && k >= 0 && o.form.gender != feminine && o.form.number != plural && o.form.number != dual {
		n := r.names.names[k]
		return mention{from: n.from, to: n.to}
	}
	return mention{name: name}
}

// lastPerson returns the last person named before token i, or -1.
func (r *reader) lastPerson(i int) int {
	for k, seen := r.names.before(i), 0; k >= 0 && seen < 20; k, seen = k-1, seen+1 {
		if r.names.names[k].class == "PER" && !r.names.names[k].clitic && !r.complement(r.names.names[k].from, 0) {
			return k
		}
	}
	return -1
}

// actorSince reads the subject that a verb names between what was said last in the unit and token end: قال فلان إن …،
// وهنأ الوزير الفائزين، مؤكدا.
func (r *reader) actorSince(u unit, end int, c cue) mention {
	if !r.voices.since(u.start) {
		return mention{}
	}
	return r.actorFrom(r.voices.spoke+1, end, c)
}

// actorFrom reads the first subject right after its verb at the head of a clause among the tokens [from, end) that a reporting word of the
// form c can describe.
func (r *reader) actorFrom(from, end int, c cue) mention {
	lead := from
	for t := from; t < min(end, from+reach); t++ {
		if r.punct(t) || connectives[r.word(t)] {
			lead = t + 1
			continue
		}
		verb := strings.TrimPrefix(r.word(lead), "و")
		if t != lead+1 || r.class[lead] != 0 || r.names.at(lead) >= 0 || isVerbalNoun(verb) && !shortVerb(verb) || hasClitic(verb) || !r.maySpeak(t, lead, c) {
			continue
		}
		if m := r.subject(t, r.beforePurpose(t, min(end, t+reach))); m.from == t && m.to > t && r.canBe(m, c) {
			return m
		}
	}
	return mention{}
}

// woman finds the last subject in the gender of the feminine participle o among the tokens from the start of the unit, when the last who spoke is
// a man: … وانتقدت والدة الطفل المستشفى، مؤكدة.
func (r *reader) woman(o opening, u unit) (last mention) {
	if o.form.gender != feminine || r.voices.last.gender != masculine {
		return mention{}
	}
	for m := r.actorFrom(u.start, o.cue, o.form); m.from < m.to; m = r.actorFrom(m.to, o.cue, o.form) {
		if r.genderOf(m) == feminine {
			last = m
		}
	}
	return last
}

// shortVerb reports whether a verbal noun may as well be a verb in the perfect: نشر, رفض, تجنب.
func shortVerb(w string) bool { return len(w) <= len("تجنب") && !strings.HasSuffix(w, "ه") }

// canBe reports whether a reporting word of the form c can describe the phrase m, by gender and number.
func (r *reader) canBe(m mention, c cue) bool {
	if g := r.genderOf(m); g != anyGender && c.gender != anyGender && g != c.gender {
		return false
	}
	return c.number != plural && c.number != dual || r.numberOf(m) == plural
}

// actor reads the subject of the unit's first verb that a reporting word of the form c before token end can describe.
func (r *reader) actor(u unit, end int, c cue) mention {
	first := r.dateline(u)
	lead := first // where the clause begins
	clause := first
	running := len(r.voices.all) > 0 && agrees(c, r.voices.last)
	for t := first; t < end && t < first+reach; t++ {
		switch {
		case r.word(t) == "(":
			t = max(t, r.closingParen(t, end))
			continue
		case r.punct(t), connectives[r.word(t)]:
			lead = t + 1
			if r.preposition(t) == 0 && r.word(t) != "في" {
				clause = lead
			}
			continue
		case t == lead && r.narratorLen(t) > 0: // ومن جهة أخرى عقد المدرب
			t += r.narratorLen(t) - 1
			lead, clause = t+1, t+1
			continue
		case t == lead && r.opensAside(t): // وحول عمل المركز، أوضح أنه
			for t+1 < end && !r.punct(t+1) {
				t++
			}
			continue
		case !r.maySpeak(t, lead, c), running && r.buried(t, clause):
			continue
		}
		m := r.subject(t, r.beforePurpose(t, min(end, t+reach)))
		if m.from == m.to {
			continue
		}
		if g := r.genderOf(m); g != anyGender && c.gender != anyGender && g != c.gender || (c.number == plural || c.number == dual) && r.onePerson(m) {
			t = m.to - 1
			continue
		}
		return m
	}
	return mention{}
}

// onePerson reports whether the phrase is the name of a single person.
func (r *reader) onePerson(m mention) bool {
	k := r.names.at(m.to - 1)
	return k >= 0 && r.names.names[k].class == "PER" && r.numberOf(m) == singular
}

// severalPeople reports whether the word is a sound masculine plural in the nominative, and neither a verb nor a noun of such letters.
func severalPeople(w string) bool {
	return strings.HasSuffix(w, "ون") && !strings.HasPrefix(w, "ي") && !strings.HasPrefix(w, "ت") && !endsInWaw[w] && len(w) > len("فنون")
}

// endsInWaw are nouns in ون, and a preposition, that are no plurals of people.
var endsInWaw = map[string]bool{"بدون": true, "قانون": true, "القانون": true, "مليون": true, "المليون": true, "كانون": true, "زيتون": true, "الزيتون": true, "الشوون": true, "العيون": true, "الفنون": true, "السجون": true, "الديون": true, "سجون": true, "بليون": true, "تريليون": true, "كارتون": true, "صابون": true, "مضمون": true, "المضمون": true}

// beforePurpose returns where, among the tokens [t, end), ل or ب with a verbal noun says what the subject does: خضع
// الرئيس لتحقيق قضائي.
func (r *reader) beforePurpose(t, end int) int {
	for t++; t < end; t++ {
		if s, ok := strings.CutPrefix(r.word(t), "ل"); ok && r.names.at(t) < 0 && r.class[t] == 0 && !strings.HasPrefix(s, "ل") && isVerbalNoun(s) {
			return t
		}
	}
	return end
}

// dateline returns the first token of the unit after the reporter and the place: «فلان- سبق- الرياض:».
func (r *reader) dateline(u unit) int {
	dash := false
	for t := u.start; t < min(u.end, u.start+weakReach); t++ {
		switch r.word(t) {
		case "-", "–", "ـ", "":
			dash = true
		case ":":
			if dash {
				return t + 1
			}
		}
	}
	return u.start
}

// maySpeak reports whether token t begins the subject of a clause that starts at lead: a person anywhere, a role or a
// body only where the clause or its verb leaves the place for one, a state after a feminine verb when she speaks.
func (r *reader) maySpeak(t, lead int, c cue) bool {
	if r.preposition(t-1) != 0 || r.word(t-1) == "في" || (t-1 > lead || r.preposition(t-2) != 0) && isVerbalNoun(r.word(t-1)) {
		return false
	}
	if k := r.names.at(t); k >= 0 && !r.names.names[k].clitic && r.names.names[k].from == t {
		switch r.names.names[k].class {
		case "PER", "":
			return true
		case "ORG":
			return t-lead <= 2
		case "LOC":
			return t == lead+1 && c.gender == feminine && strings.HasSuffix(r.word(lead), "ت")
		}
	}
	if w := r.word(t); t == lead+1 && c.number == plural && (quantities[bare(w)] && !strings.HasSuffix(r.word(t+1), "ات") || severalPeople(w)) {
		return true
	}
	if t == lead+1 && r.is(t, isDefinite) && r.voices.knows(bare(r.word(t))) {
		return true // وأرجعت النشرة, after she has spoken
	}
	return r.is(t, isRole|isTitle|isBody|isSource) && t-lead <= 2
}

// buried reports whether the noun phrase at t, in a clause whose verb stands at lead, is in the genitive, behind a preposition or a noun in
// the construct, however many roles and names are joined there: رفض نفي القبض على شقيق زعيم الحركة وقائدها في عدن فلان.
func (r *reader) buried(t, lead int) bool {
	j := t - 1
	for j > lead {
		k := r.names.at(j)
		switch {
		case r.kind(j) == arabic.QuoteOpen || r.kind(j) == arabic.QuoteClose, classOf(words(), trimClitic(r.word(j)))&(isRole|isTitle) != 0:
			j--
		case k >= 0 && r.names.names[k].class == "LOC" && r.word(r.names.names[k].from-1) == "في":
			j = r.names.names[k].from - 2
		case r.is(j, isDefinite) && r.is(j-1, isRole|isBody) && !r.is(j-1, isDefinite), r.is(j, isDefinite) && classOf(words(), trimClitic(r.word(j-1)))&isRole != 0:
			j -= 2
		default:
			return r.governs(j)
		}
	}
	return false
}

// governs reports whether the word at j puts the noun after it in the genitive: a preposition, or a noun in the construct, which a
// preposition before it or its shape tells from a verb.
func (r *reader) governs(j int) bool {
	w := r.word(j)
	if r.kind(j) != arabic.Word || r.names.at(j) >= 0 || r.is(j, isDefinite|isTime|isAround) || r.owned(j) || strings.HasSuffix(w, "ا") {
		return false
	}
	return r.preposition(j) != 0 || w == "في" || r.preposition(j-1) != 0 || r.word(j-1) == "في" || isVerbalNoun(w) && !shortVerb(w)
}

// quantities are nouns for some of several people.
var quantities = map[string]bool{"عدد": true, "كثير": true, "بعض": true, "معظم": true, "غالبيه": true, "عديد": true}

// opensAside reports whether the clause that begins at token t is first about something: وحول, وعن, وفيما يتعلق ب, وفي.
func (r *reader) opensAside(t int) bool {
	w := strings.TrimPrefix(r.word(t), "و")
	return r.is(t, isAround) || words()[w]&isAround != 0 || prepositions[w] != 0 || w == "في" || strings.HasPrefix(w, "بال")
}

// thisCame reports whether the sentence at i says where the last speaker spoke: جاء ذلك خلال.
func (r *reader) thisCame(i int) bool {
	switch r.word(i) {
	case "جاء", "وجاء", "جاءت", "ياتي", "وياتي", "وجاءت":
		return true
	}
	return false
}
