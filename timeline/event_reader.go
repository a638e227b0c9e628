package timeline

import (
	"slices"
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// reader walks through one document and collects its events.
type reader struct {
	doc    *arabic.Document
	in     Input
	quoted []bool
	named  []int32 // by token: the index of the name that holds it, and one more; 0 for none
	marks  []mark
	events []Event
	time   int                // the first time expression not before the sentence
	stated int                // the event of the main news where it is a statement, or -1
	main   bool               // the main news has been found
	told   map[[2]string]bool // the dates and triggers of the events
}

func newReader(doc *arabic.Document, in Input) *reader {
	r := &reader{doc: doc, in: in, quoted: quotedTokens(doc), stated: -1, told: make(map[[2]string]bool)}
	if !slices.IsSortedFunc(r.in.Times, func(a, b Timex) int { return compareSpans(a.Span, b.Span) }) {
		r.in.Times = slices.SortedFunc(slices.Values(in.Times), func(a, b Timex) int { return compareSpans(a.Span, b.Span) })
	}
	r.named = make([]int32, doc.Len())
	for i, n := range in.Names {
		b := n.Bounds()
		for k := doc.Index(b.Start); k < doc.Len() && doc.Token(k).Start < b.End; k++ {
			r.named[k] = int32(i + 1)
		}
	}
	for _, b := range in.Speech {
		if i := doc.Index(b.Start); i > 0 && doc.Token(i-1).Kind == arabic.QuoteOpen {
			for ; i < doc.Len() && doc.Token(i).Start < b.End; i++ {
				r.quoted[i] = true
			}
		}
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
	for i := range r.marks {
		if m := &r.marks[i]; r.named[s.TokenStart+i] > 0 && !(m.verb && m.starts) {
			m.class, m.unsure = noClass, false // part of a name
		}
	}
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
		d, ok := r.attach(s, first, min(last, len(r.marks)-1))
		if !ok {
			continue
		}
		d.date = date
		if n := len(found); n > 0 && found[n-1].trigger == d.trigger && first-found[n-1].last == 2 && until[r.doc.Folded(s.TokenStart+first-1)] {
			if joined := found[n-1].date + "/" + date; isRange(joined) {
				found[n-1].date, found[n-1].last = joined, d.last
				continue
			}
		}
		if isRef := date == "PAST_REF" || date == "FUTURE_REF"; isRef && r.marks[d.trigger].quoted {
			continue // an opinion of what was or will be
		}
		if date == "FUTURE_REF" && !r.marks[d.trigger].future && !r.planned(s, d.trigger) {
			continue
		}
		found = mergeDating(found, d)
	}
	if !r.main {
		if d, ok := r.lead(s, found); ok {
			r.main = true
			if d.date != "" {
				found = append(found, d)
			}
		}
	}
	if r.stated >= 0 && len(found) > 0 && r.occasion(s) {
		r.events = slices.Delete(r.events, r.stated, r.stated+1)
		r.stated = -1
	}
	for _, d := range found {
		e := r.event(s, d)
		key := [2]string{e.Date, r.doc.Folded(r.doc.Index(e.Trigger.Start))}
		if !r.told[key] {
			r.told[key] = true
			if c := r.marks[d.trigger].class; e.By == byMainNews && (c == speech || c == announcing) {
				r.stated = len(r.events)
			}
			r.events = append(r.events, e)
		}
	}
}

// occasion reports a sentence that tells on what occasion the words before it were said: «جاء ذلك خلال زيارته اليوم».
func (r *reader) occasion(s arabic.Sentence) bool {
	if s.TokenEnd-s.TokenStart < 4 {
		return false
	}
	return occasions[r.doc.Folded(s.TokenStart)] && thats[r.doc.Folded(s.TokenStart+1)]
}

// isRange reports whether the value is a range of two dates in their order.
func isRange(value string) bool {
	_, ok := daysOf(value)
	return ok
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
func (r *reader) attach(s arabic.Sentence, first, last int) (best dating, ok bool) {
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
	best.trigger = r.complement(s, best.trigger, first, last)
	return best, true
}

// consider keeps the token i as the trigger when it suits the expression better than what was found so far. said
// tells that the beginning of reported words lies between the two: the verb of saying is then not what is dated.
func (r *reader) consider(best *dating, ok *bool, i, cost, first, last int, said bool) {
	m := r.marks[i]
	if m.class == noClass || m.quoted != r.marks[first].quoted || m.quoted && m.class != happening || said && (m.class == speech || m.class == announcing) {
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
func (r *reader) complement(s arabic.Sentence, i, first, last int) int {
	m := r.marks[i]
	if !m.verb || m.class != light && m.class != aspect {
		return i
	}
	subject := passives[strings.TrimLeft(r.doc.Folded(s.TokenStart+i), "وفس")]
	noun := -1
	for k := i + 1; k < min(i+maxComplement, len(r.marks)); k++ {
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
		if noun < 0 && m.class == light && n.word && (subject || strings.HasPrefix(r.doc.Folded(s.TokenStart+k), "ب")) {
			noun = k
		}
	}
	if noun >= 0 {
		return noun
	}
	return i
}

// maxComplement is how far behind an empty verb its verbal noun may stand.
const maxComplement = 25

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
		if said := r.find(main+1, func(m mark) bool { return m.cost >= saying }); said >= 0 {
			told := r.find(said+1, func(m mark) bool {
				return m.cost >= 120 || m.verb && m.class > state
			})
			if told >= 0 && r.marks[told].verb && r.marks[told].class == happening && !r.marks[told].present {
				main = told
			}
		}
		if c == speech && len(found) > 0 {
			return d, true
		}
	}
	verb := main
	main = r.complement(s, main, main, main)
	for _, f := range found {
		if f.trigger == main || r.marks[verb].class != announcing && !r.parted(verb, f.trigger) {
			return d, true
		}
	}
	if r.doc.Date().IsZero() {
		return d, true
	}
	return dating{trigger: main, first: main, last: main, date: isoDay(dayOf(r.doc.Date())), score: 150, by: byMainNews}, true
}

// parted reports a boundary between clauses between two tokens.
func (r *reader) parted(i, j int) bool {
	for k := min(i, j) + 1; k <= max(i, j); k++ {
		if r.marks[k].cost >= 100 {
			return true
		}
	}
	return false
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
	r.cast(&e, s.TokenStart+from, s.TokenStart+to, s.TokenStart+d.trigger)
	return e
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
	case days.from > today || r.planned(s, d.trigger):
		return Planned
	case d.first > 0 && since[r.doc.Folded(s.TokenStart+d.first-1)] && r.lasts(d):
		return Ongoing
	case days.to <= today:
		return Past
	case m.verb && m.present && days.len() == 1 && !m.negated:
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
	for i := d.trigger - 1; i >= 0 && r.marks[i].cost < saying; i-- {
		if r.marks[i].verb {
			return r.marks[i].present
		}
	}
	return true
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
