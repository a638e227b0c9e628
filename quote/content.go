package quote

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// close ends the open statement before token end and keeps it when something is left of it.
func (r *reader) close(end int) {
	o := r.open
	r.open = nil
	from, to := r.trim(o.content, min(end, r.n), o.marked)
	if from >= to {
		return
	}
	if o.rule == "object" || o.rule == "preposition" {
		to = r.cutRelative(from, to)
	}
	kind, confidence := Indirect, 0.8
	switch {
	case o.marked:
		kind, confidence = Direct, 0.95
	case r.speechInside(from, to):
		kind = Mixed
	}
	if o.rule == "object" || o.rule == "preposition" {
		confidence = 0.65
	}
	r.add(Quote{
		Kind: kind, Content: r.span(from, to), Cue: r.span(o.cue, o.cue+1), Speaker: o.speaker.span,
		SpeakerName: o.speaker.name, Medium: o.speaker.medium, Confidence: confidence, By: o.rule,
	})
}

// cutRelative ends a noun phrase before a relative clause that a comma sets off: the narrator says who that is.
func (r *reader) cutRelative(from, to int) int {
	for t := from + 1; t+1 < to; t++ {
		if r.punct(t) && (r.word(t+1) == "الذي" || r.word(t+1) == "التي") {
			return t
		}
	}
	return to
}

// add keeps the quotation unless its parts run into each other.
func (r *reader) add(q Quote) {
	if q.Cue.Overlaps(q.Content) || q.Content.Empty() {
		return
	}
	if q.Speaker.Overlaps(q.Content) {
		q.Speaker = arabic.Span{}
	}
	r.quotes = append(r.quotes, q)
}

var danglers = map[string]bool{"و": true, "كما": true, "فيما": true, "وقد": true, "حيث": true, "بينما": true, "ثم": true, "اذ": true, "في": true, "حين": true, "قد": true, "فقد": true}

// trim takes the stops and loose connectives off the content's ends.
func (r *reader) trim(from, to int, marked bool) (int, int) {
	for from < to && (r.punct(from) && r.word(from) != "(" || !marked && r.closes(from)) {
		from++
	}
	for from < to {
		w := r.word(to - 1)
		switch {
		case r.punct(to-1) && !(strings.ContainsAny(w, ")]") && r.opensParen(from, to-1)):
		case r.opens(to - 1):
		case r.closes(to-1) && int(r.pair[to-1]) < from:
		case !marked && danglers[w]:
		default:
			return from, to
		}
		to--
	}
	return from, to
}

func (r *reader) opensParen(from, close int) bool {
	for j := close - 1; j >= from && close-j < 40; j-- {
		switch r.word(j) {
		case "(", "[":
			return true
		case ")", "]":
			return false
		}
	}
	return false
}

// speechInside reports whether the statement holds a marked fragment that is speech itself, not a name or a number.
func (r *reader) speechInside(from, to int) bool {
	for i := from; i < to; i++ {
		p := int(r.pair[i])
		if !r.opens(i) || p < 0 || p >= to || p <= i+1 {
			continue
		}
		if r.fragmentSpeaks(i, p) {
			return true
		}
		i = p
	}
	return false
}

// fragmentSpeaks reports whether the marks [i, p] inside a sentence hold words of the speaker.
func (r *reader) fragmentSpeaks(i, p int) bool {
	if r.names.at(i+1) >= 0 || r.kind(i+1) != arabic.Word || r.is(i-1, isMedium|isBody|isSource|isTitle|isPlace) {
		return false
	}
	if p-i-1 == 1 {
		return !r.is(i+1, isTime) && !strings.HasPrefix(r.word(i+1), "ال") && r.word(i-1) != "ل" && r.word(i-1) != "لـ" || r.word(i-1) == "ب"
	}
	return !strings.HasPrefix(r.word(i+1), "ال")
}

// strayMark reads the opening mark at i, which no cue before it has claimed: speech with a cue after it, speech that
// fills its sentence, or a name. It returns the token to go on with.
func (r *reader) strayMark(i int, u unit) int {
	p := int(r.pair[i])
	if p < 0 || p-i-1 <= shortSpeech {
		return i
	}
	at := p + 1
	if r.punct(at) && r.word(at) != "." {
		at++
	}
	c, joined, cued := r.cueAt(at)
	if cued && (joined || c.form == participle || c.form == noun || at >= u.end+1) {
		cued = false
	}
	if cued {
		_, own := r.opening(at, c, joined, u) // وأضاف أن: the cue has content of its own
		cued = !own
	}
	whole := (i == u.start || r.sentenceEnds(i-1)) && (r.sentenceEnds(p+1) || r.sentenceEnds(p))
	if !whole && !cued {
		return i
	}
	if r.open != nil {
		if !whole || r.open.unit == u {
			return i
		}
		r.close(i)
	}
	o := opening{cue: -1, content: i + 1, end: p, marked: true, rule: "marks"}
	if cued {
		o.cue, o.form = at, c
	}
	if o.cue < 0 {
		from, to := r.trim(o.content, o.end, true)
		if from < to {
			s := r.voices.last
			r.add(Quote{Kind: Direct, Content: r.span(from, to), SpeakerName: s.name, Confidence: 0.6, By: "marks"})
		}
		return p + 1
	}
	o.from, o.to = o.cue+1, r.subjectEnd(o.cue+1, u.end)
	o.back = true
	m := r.speakerOf(o, u)
	r.open = &statement{opening: o, speaker: m, unit: u}
	r.close(p)
	return o.to
}
