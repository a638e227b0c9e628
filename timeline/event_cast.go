package timeline

import (
	"slices"
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// event makes the event of a dating.
func (r *reader) event(s arabic.Sentence, d dating) Event {
	from, to := min(d.trigger, d.first), max(d.trigger, d.last)
	from = r.clauseStart(s, from, d.trigger)
	to = r.clauseEnd(s, to, d.trigger, r.marks[d.trigger].class == speech || r.marks[d.trigger].class == announcing)
	e := Event{
		Trigger:    r.token(s, d.trigger),
		Sentence:   arabic.Span{Start: r.token(s, from).Start, End: r.token(s, to).End},
		Date:       d.date,
		Confidence: min(0.95, max(0.2, 0.5+float64(d.score)/600)),
		By:         d.by,
	}
	if d.by == byClause || d.by == byPresent {
		e.When = arabic.Span{Start: r.token(s, d.first).Start, End: r.token(s, d.last).End}
	}
	e.Status = r.status(s, d)
	r.cast(&e, s.TokenStart+from, s.TokenStart+to, s.TokenStart+d.trigger)
	return e
}

// clauseStart goes back from the token i to where the trigger's clause begins. A clause behind a relative pronoun begins with
// the noun phrase that the pronoun stands for.
func (r *reader) clauseStart(s arabic.Sentence, i, trigger int) int {
	end := max(0, i-reach)
	for i > end && (r.marks[i].cost <= soft || i > trigger) {
		i--
	}
	m := r.marks[i]
	if m.opener && trigger-i < 4 {
		return r.headStart(s, i)
	}
	if m.cost > soft && !m.verb && i < trigger {
		i++
	}
	if i <= trigger && r.marks[i].verb && r.marks[i].cost <= soft {
		return r.subjectStart(s, i, end)
	}
	return i
}

// subjectStart finds the subject that commas part from its verb at i: «أن الرئيسين، فلان وفلان، ناقشا». It begins behind the
// complementizer or with «كان»; without one, or with another verb between, the clause begins with the verb.
func (r *reader) subjectStart(s arabic.Sentence, i, end int) int {
	for k := i - 1; k >= end && !r.marks[k].opener; k-- {
		if r.marks[k].joins {
			return k + 1
		}
		if was[r.doc.Folded(s.TokenStart+k)] {
			return k
		}
		if r.marks[k].verb {
			break
		}
	}
	return i
}

// headStart goes back from a relative pronoun to the beginning of the noun phrase that it stands for, as far as a verb, a
// preposition or a boundary.
func (r *reader) headStart(s arabic.Sentence, i int) int {
	if i > 1 && r.marks[i-1].cost <= commaCost && r.doc.Token(s.TokenStart+i-1).Kind == arabic.Punct && !r.marks[i-2].verb {
		i-- // «الإجراءات، التي اتخذت»
	}
	for end := max(0, i-headOnly); i > end; i-- {
		m, w := r.marks[i-1], r.doc.Folded(s.TokenStart+i-1)
		if m.verb || m.cost > softest || prepositions[w] || negations[w] || particles[w] {
			break
		}
	}
	return i
}

// A clause ends at the next comma when it holds so many tokens, and takes in a relative clause within so many.
const (
	fullClause = 25
	headOnly   = 7
)

// clauseEnd goes on from the token i to where its clause ends. What is said belongs to the verb of saying, up to the first
// boundary of its own; a comma in front of the complementizer parts nothing.
func (r *reader) clauseEnd(s arabic.Sentence, i, trigger int, saying bool) int {
	for end := min(i+reach, len(r.marks)) - 1; i < end; i++ {
		next := r.marks[i+1]
		switch {
		case next.cost < soft, next.cost == soft && i+1-trigger < fullClause, next.opener && i+1-trigger <= headOnly:
		case saying && next.cost == saidCost && r.doc.Token(s.TokenStart+i+1).Kind != arabic.Word && r.doc.Token(s.TokenStart+i+1).Kind != arabic.QuoteClose: // «: "»
		case saying && next.joins && !next.opener:
			saying = false
		case saying && i+2 <= end && !next.verb && !next.joins && r.marks[i+2].joins && !r.marks[i+2].opener:
		default:
			return r.complete(s, i, trigger)
		}
	}
	return r.complete(s, i, trigger)
}

// complete goes back from a comma, or from a preposition that the clause's end has cut off from what it governs.
func (r *reader) complete(s arabic.Sentence, i, trigger int) int {
	for i > trigger && (prepositions[r.doc.Folded(s.TokenStart+i)] || r.marks[i].cost >= soft && r.doc.Token(s.TokenStart+i).Kind == arabic.Punct) {
		i--
	}
	return i
}

// cast names who takes part and where, from the names on the tokens [from, to].
func (r *reader) cast(e *Event, from, to, trigger int) {
	best := 0
	for i := from; i <= to; i++ {
		k := r.named[i]
		if k == 0 || i > from && r.named[i-1] == k {
			continue
		}
		n := r.in.Names[k-1]
		class := ""
		if c, ok := n.(arabic.Classed); ok {
			class = c.Class()
		}
		switch name := n.CanonicalName(); {
		case class == "LOC":
			score := 1
			if i > trigger {
				score++
			}
			if i > 0 && (placing[r.doc.Folded(i-1)] || strings.HasPrefix(r.doc.Folded(i), "ب")) {
				score += 2
			}
			if score > best {
				best, e.Place = score, name
			}
		case class != "MISC" && !slices.Contains(e.Participants, name):
			e.Participants = append(e.Participants, name)
		}
	}
}

func (r *reader) token(s arabic.Sentence, i int) arabic.Span {
	return r.doc.Token(s.TokenStart + i).Span
}

// status tells past from planned and ongoing by the date, the tense and the particles in front.
func (r *reader) status(s arabic.Sentence, d dating) Status {
	m := r.marks[d.trigger]
	switch {
	case d.by == byPresent:
		return Ongoing
	case d.date == "FUTURE_REF" || m.future:
		return Planned
	case d.date == "PAST_REF":
		return Past
	}
	days, ok := daysOf(d.date)
	today := days.to
	if ok && !r.doc.Date().IsZero() {
		today = dayOf(r.doc.Date())
	}
	switch {
	case days.from > today || m.aim && days.to > today+1 || !(m.verb && !m.present) && r.planned(s, d.trigger):
		return Planned
	case d.first > 0 && since[r.doc.Folded(s.TokenStart+d.first-1)] && r.lasts(d), days.to <= today+1 && r.still(s, d.trigger):
		return Ongoing
	case days.to <= today:
		return Past
	case !m.verb && days.to > today+1 && r.foreseen(s, d.trigger):
		return Planned
	case m.verb && m.present && d.by == byMainNews && r.marks[d.trigger].starts:
		return Ongoing // «تنظم البلدية معرضا»
	case m.verb && m.present && d.by == byMainNews:
		return Past // a headline: «الشعلة يتوج بالكأس»
	case m.verb && m.present && days.len() == 1:
		return Planned // «يفتتح اليوم»
	}
	return Past
}

// lasts reports whether what began then still goes on: the trigger is in the present tense, or is a verbal noun without
// a past tense in its clause.
func (r *reader) lasts(d dating) bool {
	m := r.marks[d.trigger]
	if m.verb {
		return m.present
	}
	for i := d.trigger - 1; i >= max(0, d.trigger-reach) && r.marks[i].cost < 100; i-- {
		if r.marks[i].verb {
			return r.marks[i].present
		}
	}
	return true
}

// still reports a word of lasting shortly in front of a present tense at i: «لا يزال يحاصر».
func (r *reader) still(s arabic.Sentence, i int) bool {
	for k := max(0, i-4); k < i && r.marks[i].present; k++ {
		if still[r.doc.Folded(s.TokenStart+k)] {
			return true
		}
	}
	return false
}

// foreseen reports a present tense or an expectation that the verbal noun at i depends on: «قد تتمكن من إصدار بيان هذا الأسبوع».
func (r *reader) foreseen(s arabic.Sentence, i int) bool {
	for k := i - 1; k >= max(0, i-recent) && r.marks[k].cost <= soft; k-- {
		if expecting[r.doc.Folded(s.TokenStart+k)] {
			return true
		}
		if m := r.marks[k]; m.verb {
			return m.present && k > 0 && certain[r.doc.Folded(s.TokenStart+k-1)]
		}
	}
	return false
}

// planned reports a word of planning shortly in front of the token i.
func (r *reader) planned(s arabic.Sentence, i int) bool {
	for k := max(0, i-4); k < i; k++ {
		if planning[r.doc.Folded(s.TokenStart+k)] || r.marks[k].future {
			return true
		}
	}
	return false
}
