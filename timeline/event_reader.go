package timeline

import (
	"slices"

	"github.com/rawi-nlp/rawi/arabic"
)

// reader walks through one document and collects its events.
type reader struct {
	doc    *arabic.Document
	in     Input
	quoted []bool
	marks  []mark
	events []Event
	time   int  // the first time expression not before the sentence
	told   bool // the article's main news has been found
}

func newReader(doc *arabic.Document, in Input) *reader {
	r := &reader{doc: doc, in: in, quoted: quotedTokens(doc)}
	if !slices.IsSortedFunc(r.in.Times, func(a, b Timex) int { return compareSpans(a.Span, b.Span) }) {
		r.in.Times = slices.SortedFunc(slices.Values(in.Times), func(a, b Timex) int { return compareSpans(a.Span, b.Span) })
	}
	return r
}

// The rules that find events.
const (
	byMainNews = "main-news"    // the article's first sentence, dated by the day of publication
	byClause   = "dated-clause" // a clause with a time expression
)

// dating is a trigger with the time expression that dates it.
type dating struct {
	trigger int // index into the sentence's tokens
	first   int // the tokens of the time expression within the sentence
	last    int
	date    string
	score   int
	by      string
}

func (r *reader) sentence(s arabic.Sentence) {
	r.marks = readMarks(r.marks[:0], r.doc, s, r.quoted)
	var found []dating
	for ; r.time < len(r.in.Times) && r.in.Times[r.time].Start < s.End; r.time++ {
		t := r.in.Times[r.time]
		if t.Start < s.Start {
			continue
		}
		date, ok := eventDate(t.Value)
		if !ok {
			continue
		}
		first := r.doc.Index(t.Start) - s.TokenStart
		last := r.doc.Index(t.End-1) - s.TokenStart
		d, ok := r.attach(first, min(last, len(r.marks)-1))
		if !ok {
			continue
		}
		d.date = date
		if date == "FUTURE_REF" && !r.marks[d.trigger].future && !r.planned(s, d.trigger) {
			continue
		}
		found = mergeDating(found, d)
	}
	if !r.told {
		if d, ok := r.lead(s, found); ok {
			r.told = true
			if d.date != "" {
				found = append(found, d)
			}
		}
	}
	for _, d := range found {
		r.events = append(r.events, r.event(s, d))
	}
}

// mergeDating adds d, joining expressions that date the same trigger: the finer date stays.
func mergeDating(found []dating, d dating) []dating {
	for i, f := range found {
		if f.trigger != d.trigger {
			continue
		}
		a, okA := daysOf(f.date)
		b, okB := daysOf(d.date)
		if okB && (!okA || b.len() < a.len()) {
			found[i] = d
		}
		return found
	}
	return append(found, d)
}

const (
	perToken = 12  // what a token between trigger and expression costs
	behind   = 150 // what it costs to stand behind the expression
	saying   = 150 // the boundary cost of a complementizer, a colon, or the mark that opens a statement
)

var classWeight = [...]int{noClass: 0, state: 60, speech: 100, light: 80, aspect: 180, announcing: 220, happening: 320}

// attach finds the trigger that the time expression on the tokens [first, last] dates.
func (r *reader) attach(first, last int) (best dating, ok bool) {
	cost, said := 0, false
	for i := first; i >= 0; i-- {
		if i < first {
			cost += perToken
			r.consider(&best, &ok, i, cost, first, last, said)
		}
		cost += r.marks[i].cost
		said = said || r.marks[i].cost >= saying
	}
	cost, said = behind, false
	if r.marks[first].starts {
		cost = 60
	}
	for i := last + 1; i < len(r.marks); i++ {
		cost += perToken + r.marks[i].cost
		r.consider(&best, &ok, i, cost, first, last, false)
	}
	if !ok || r.marks[best.trigger].class == state && !r.marks[best.trigger].future {
		return best, false
	}
	best.trigger = r.complement(best.trigger, first, last)
	return best, true
}

// consider keeps the token i as the trigger when it suits the expression better than what was found so far. said
// tells that the beginning of reported words lies between the two: the verb of saying is then not what is dated.
func (r *reader) consider(best *dating, ok *bool, i, cost, first, last int, said bool) {
	m := r.marks[i]
	if m.class == noClass || m.quoted != r.marks[first].quoted || said && (m.class == speech || m.class == announcing) {
		return
	}
	score := classWeight[m.class] - cost
	switch {
	case m.unsure:
		score -= 150
	case !m.verb && i == first-1:
		score += 150 // «زلزال عام 2010»
	case !m.verb:
		score -= 60
	}
	if m.negated {
		score -= 150
	}
	if score > -100 && (!*ok || score > best.score) {
		*best, *ok = dating{trigger: i, first: first, last: last, score: score, by: byClause}, true
	}
}

// complement moves from an empty verb to the verbal noun it carries: «قام بزيارة», «تم اليوم المرور», «شن هجوما».
func (r *reader) complement(i, first, last int) int {
	m := r.marks[i]
	if !m.verb || m.class != light && m.class != aspect {
		return i
	}
	noun := -1
	for k := i + 1; k < min(i+9, len(r.marks)); k++ {
		if k >= first && k <= last {
			continue
		}
		n := r.marks[k]
		if n.cost > 0 {
			break
		}
		if !n.verb && n.class == happening {
			return k
		}
		if noun < 0 && m.class == light && n.word {
			noun = k
		}
	}
	if noun >= 0 {
		return noun
	}
	return i
}

// minLead is how many tokens the first sentence must have to hold the article's main news: shorter ones are datelines.
const minLead = 8

// lead finds the article's main news in its first sentence with a verb; it is dated by the day of publication when
// no expression dates it. The second result tells that the main news has been found, the first has no date when
// nothing is to be added.
func (r *reader) lead(s arabic.Sentence, found []dating) (d dating, ok bool) {
	if len(r.marks) < minLead {
		return d, false
	}
	main := r.find(0, func(m mark) bool { return m.class > state && (m.verb || m.class == happening) && !m.unsure })
	if main < 0 {
		return d, false
	}
	if c := r.marks[main].class; c == speech || c == announcing {
		said := r.find(main+1, func(m mark) bool { return m.cost >= saying })
		if said >= 0 {
			told := r.find(said+1, func(m mark) bool { return m.verb && m.class == happening && !m.present && !m.unsure })
			if told >= 0 {
				main = told
			}
		}
		if c == speech && len(found) > 0 {
			return d, true
		}
	}
	main = r.complement(main, main, main)
	for _, f := range found {
		if f.trigger == main {
			return d, true
		}
	}
	if r.doc.Date().IsZero() {
		return d, true
	}
	return dating{trigger: main, first: main, last: main, date: isoDay(dayOf(r.doc.Date())), score: 150, by: byMainNews}, true
}

// find returns the first token from i on that is told, not quoted or negated, and that ok accepts, or -1.
func (r *reader) find(i int, ok func(mark) bool) int {
	for ; i < len(r.marks); i++ {
		if m := r.marks[i]; !m.quoted && !m.negated && ok(m) {
			return i
		}
	}
	return -1
}

// event makes the event of a dating.
func (r *reader) event(s arabic.Sentence, d dating) Event {
	from, to := min(d.trigger, d.first), max(d.trigger, d.last)
	for from > 0 && !(r.marks[from].cost > 0 && from <= d.trigger) {
		from--
	}
	if r.marks[from].cost > 0 && !r.marks[from].verb && from < d.trigger && from < d.first {
		from++
	}
	said := r.marks[d.trigger].class == speech || r.marks[d.trigger].class == announcing
	for to+1 < len(r.marks) && (r.marks[to+1].cost == 0 || said && r.marks[to+1].cost == saying) {
		to++
		said = said && r.marks[to].cost != saying // what is said belongs to the saying, up to its own first boundary
	}
	e := Event{
		Trigger:    r.token(s, d.trigger),
		Sentence:   arabic.Span{Start: r.token(s, from).Start, End: r.token(s, to).End},
		Date:       d.date,
		Confidence: min(0.95, max(0.2, 0.5+float64(d.score)/600)),
		By:         d.by,
	}
	e.Status = r.status(s, d)
	return e
}

func (r *reader) token(s arabic.Sentence, i int) arabic.Span {
	return r.doc.Token(s.TokenStart + i).Span
}

// status tells past from planned and ongoing by the date, the tense and the particles in front.
func (r *reader) status(s arabic.Sentence, d dating) Status {
	m := r.marks[d.trigger]
	if d.date == "FUTURE_REF" || m.future {
		return Planned
	}
	if d.date == "PAST_REF" {
		return Past
	}
	if days, ok := daysOf(d.date); ok && !r.doc.Date().IsZero() {
		today := dayOf(r.doc.Date())
		switch {
		case days.from > today:
			return Planned
		case days.to <= today:
			return Past
		}
	}
	if r.planned(s, d.trigger) {
		return Planned
	}
	return Past
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
