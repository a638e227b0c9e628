package quote

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/rawi-nlp/rawi/arabic"
)

//go:embed data/narrator.txt
var narratorList string

// phrase is what follows the first word of a narrator's phrase; sentence tells that it must begin a sentence.
type phrase struct {
	rest     []string
	sentence bool
}

// narratorPhrases maps the first word of each phrase to the rests of the phrases, folded.
var narratorPhrases = sync.OnceValue(func() map[string][]phrase {
	m := map[string][]phrase{}
	sentence := false
	for line := range strings.Lines(narratorList) {
		line, _, _ = strings.Cut(line, "#")
		f := strings.Fields(arabic.Search.String(line))
		switch {
		case len(f) == 0:
		case f[0] == "[sentence]":
			sentence = true
		default:
			m[f[0]] = append(m[f[0]], phrase{f[1:], sentence})
		}
	}
	return m
})

// narratorAt reports whether a clause in the narrator's own voice begins at token i.
func (r *reader) narratorAt(i int) bool { return r.narratorLen(i) > 0 }

// narratorLen returns the words of the narrator's phrase that begins a clause at token i, 0 when there is none.
func (r *reader) narratorLen(i int) int {
	if i > 0 && !r.punct(i-1) && !r.breaks(i) && !r.closes(i-1) && r.word(i) != "فيما" {
		return 0
	}
	comma := i > 0 && (r.word(i-1) == "،" || r.word(i-1) == ",") && !r.breaks(i)
	for _, p := range narratorPhrases()[r.word(i)] {
		j := 0
		for j < len(p.rest) && r.word(i+1+j) == p.rest[j] {
			j++
		}
		if j == len(p.rest) && !(p.sentence && comma) {
			return 1 + j
		}
	}
	return 0
}

// connectives are what may stand between a clause's start and its cue without being its subject.
var connectives = map[string]bool{
	"و": true, "كما": true, "فيما": true, "وفيما": true, "بينما": true, "وقد": true, "قد": true, "فقد": true, "حيث": true, "اذ": true, "ثم": true, "وكان": true, "كان": true,
	"وكانت": true, "كانت": true, "هذا": true, "ذلك": true, "كذلك": true, "ياتي": true, "حسبما": true, "حين": true, "في": true, "لكن": true, "ولكن": true, "الي": true,
	"من": true, "وهو": true, "ما": true, "عندما": true, "وحسبما": true, "وكما": true, "والذي": true, "الذي": true, "التي": true, "والتي": true, "ايضا": true,
	"اما": true, "واما": true, "لكنه": true, "لكنها": true, "ولكنه": true, "ولكنها": true, "لكنهم": true, "وهي": true, "وانه": true,
}

// breaksOut reports whether the reporting word at i begins something new inside the open statement, rather than
// belonging to it (أن الوزارة أعلنت عن …).
func (r *reader) breaksOut(i int, c cue, joined bool) bool {
	if i <= r.open.content {
		return false
	}
	switch {
	case c.form == noun:
		return r.word(i+1) == ":" || r.opens(i+1)
	case c.form == participle:
		return true
	case r.word(i+1) == ":":
		return true
	case !joined && c.form == imperfect && r.open.cue >= r.units[r.at].start && (r.word(i-1) == "،" || r.word(i-1) == ",") && !r.named(i) && r.preposition(i+1) == 0:
		return false // تلقت بلاغا، يفيد بالعثور على
	case joined && (r.word(i+1) == "بدوره" || r.word(i+1) == "بدورها") && !r.named(i+1):
		return false // قبض الحراس على صديقه، واعترف بدوره بأنه
	case joined:
		return r.named(i) || agrees(c, r.voices.last)
	case r.is(i-1, isRelative):
		return false
	}
	if r.saysIn(i) {
		return true
	}
	_, ok := r.clauseLead(i)
	return ok
}

// named reports whether a subject may stand after the verb at i.
func (r *reader) named(i int) bool {
	return r.names.at(i+1) >= 0 || r.is(i+1, isDefinite|isRole|isTitle|isSource|isBody|isGiven) || r.opens(i+1)
}

// saysIn reports whether the verb at i tells what a text or speech holds: تصريحات أكد فيها أن.
func (r *reader) saysIn(i int) bool {
	switch r.word(i + 1) {
	case "فيه", "فيها", "خلاله", "خلالها":
		return true
	}
	return false
}

// clauseLead walks back from the cue at i over connectives and adverbials to the start of its clause; ok is false when
// something else stands there, which is its subject or another verb.
func (r *reader) clauseLead(i int) (start int, ok bool) {
	for j := i; j >= 0 && i-j < 10; j-- {
		if r.punct(j-1) || r.breaks(j) || r.closes(j-1) && r.sentenceEnds(j) {
			if r.open != nil && j < i && j > 0 && (r.word(j-1) == "،" || r.word(j-1) == ",") && (r.word(j) == "وكان" || r.word(j) == "وكانت") {
				return j, false // وكان هناك قرار يدعو إلى: more of the statement
			}
			return j, j == i || connectives[r.word(j)] || r.narratorAt(j) || r.is(j, isTime|isAround) || r.open == nil && r.opensAside(j) && !r.anyIs(j, i, isRelative)
		}
		switch r.word(j - 1) {
		case "كما", "فيما", "وقد", "بينما", "حسبما":
			return j - 1, i-j < 4
		case "وكان", "وكانت":
			if i-j < 2 {
				return j - 1, true
			}
		case "حين", "عندما", "ان":
			if j == i && r.open == nil && (r.word(j-1) != "ان" || afters[r.word(j-2)]) {
				return j - 1, true // بعد أن عبر الوزير عن
			}
		}
		if j == i && r.is(j-1, isComp) && (r.word(j-2) == "غير" || r.word(j-2) == "الا" || r.word(j-2) == "بيد") {
			return j - 2, true // غير أنه أكد
		}
	}
	return i, i == 0
}

// afters are the words before «أن» and a verb in the perfect.
var afters = map[string]bool{"بعد": true, "وبعد": true, "منذ": true, "سبق": true, "وسبق": true}

// anyIs reports whether one of the tokens [from, to) is of one of the classes.
func (r *reader) anyIs(from, to int, c class) bool {
	for t := from; t < to; t++ {
		if r.is(t, c) {
			return true
		}
	}
	return false
}

// phraseStart returns where the clause of the cue at i begins, so that the statement before it ends there.
func (r *reader) phraseStart(i int, joined bool, u unit) int {
	if joined {
		return i
	}
	if _, _, ok := r.cueAt(i - 1); ok {
		return i - 1 // أضاف متسائلا
	}
	if start, ok := r.clauseLead(i); ok && start >= u.start {
		return start
	}
	if m := r.subjectBefore(i, u); r.word(i+1) == ":" && m.from < m.to && r.open != nil && m.from > r.open.content+1 { // لكن الخبير قال: …
		if connectives[r.word(m.from-1)] {
			m.from--
		}
		return m.from
	}
	if r.saysIn(i) {
		for j := i - 1; j > u.start && i-j < maxSubject; j-- {
			if r.punct(j) {
				return j
			}
		}
	}
	return i
}

// colonSentences is how many sentences after its first a statement without marks runs on after a colon.
const colonSentences = 3

// continues reports whether the unit u goes on with the open statement.
func (r *reader) continues(u unit) bool {
	o := r.open
	if o.unit.paragraph != u.paragraph || r.narratorAt(u.start) {
		return false
	}
	if r.is(u.start, isAnd) || r.word(u.start) == "كما" && r.is(u.start+1, isComp) {
		return true
	}
	if o.rule == "colon" && o.sentences < colonSentences {
		o.sentences++
		return true
	}
	w := r.word(u.start)
	return strings.HasPrefix(w, "وسي") || strings.HasPrefix(w, "وست") || goesOn[w]
}

// goesOn are first words of a sentence that goes on with the statement before it: what may, must or will be.
var goesOn = map[string]bool{"وما": true, "وسوف": true, "ويمكن": true, "ويجب": true, "وينبغي": true, "ولابد": true, "ولذلك": true, "لذلك": true, "وبالتالي": true, "لكننا": true, "ولكننا": true, "ونحن": true, "اننا": true, "واننا": true}
