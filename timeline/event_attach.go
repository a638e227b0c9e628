package timeline

import (
	"slices"
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

const (
	perToken = 12  // what a token between trigger and expression costs
	behind   = 150 // what it costs to stand behind the expression
	tooFar   = 600 // no trigger outweighs this
	reach    = 60  // how many tokens a clause may hold beside its trigger and its date
	recent   = 8   // how many datings back one may share the trigger
	soft     = 20  // the most that a boundary costs which parts no clauses: commas around an apposition
	softest  = 10  // the same of brackets
	aimCost  = 60  // what it costs a verbal noun to be an aim
	saying   = 150 // the boundary cost of a complementizer, a colon, or the mark that opens a statement
)

var classWeight = [...]int{noClass: 0, state: 60, speech: 100, light: 80, aspect: 180, announcing: 220, happening: 320}

// attach finds the trigger that the time expression on the tokens [first, last] dates. What follows a distance that is counted
// from a happening belongs to that one.
func (r *reader) attach(s arabic.Sentence, first, last int, counted bool) (best dating, ok bool) {
	cost, said := 0, false
	for i := first; i >= 0 && cost <= tooFar; i-- {
		if i < first {
			cost += perToken
			r.consider(&best, &ok, i, cost, first, last, said)
		}
		cost += r.marks[i].cost
		said = said || r.marks[i].cost >= saying
	}
	cost, said = behind, false
	front := first
	if first > 0 {
		if w := r.doc.Folded(s.TokenStart + first - 1); prepositions[w] || prepositions[strings.TrimPrefix(w, "ف")] {
			front--
		}
	}
	if r.marks[front].starts || front > 0 && r.marks[front-1].joins && !r.marks[front-1].opener {
		cost = 60
	}
	far := last+1 < len(r.marks) && distances[r.doc.Folded(s.TokenStart+first)] && distant[r.doc.Folded(s.TokenStart+last+1)]
	for i := last + 1; i < len(r.marks) && cost <= tooFar && !counted; i++ {
		cost += perToken + r.marks[i].cost
		if far = far && r.marks[i].cost <= soft; far {
			continue // «بعد ثلاثة أيام على الهجوم» does not date the attack
		}
		r.consider(&best, &ok, i, cost, first, last, false)
	}
	if !ok || r.marks[best.trigger].class == state && !r.marks[best.trigger].future {
		return best, false
	}
	if r.marks[best.trigger].aside {
		return best, false
	}
	best.trigger = r.asker(s, best.trigger, first, last)
	best.trigger = r.announced(s, r.occasionOf(s, best.trigger), first, last)
	best.trigger = r.reported(s, r.naming(s, r.complement(s, best.trigger, first, last), first, last), first, last)
	return best, true
}

// consider keeps the token i as the trigger when it suits the expression better than what was found so far. said
// tells that the beginning of reported words lies between the two: the verb of saying is then not what is dated.
func (r *reader) consider(best *dating, ok *bool, i, cost, first, last int, said bool) {
	m := r.marks[i]
	if m.class == noClass || m.negated || m.quoted != r.marks[first].quoted || m.quoted && m.class != happening || said && (m.class == speech || m.class == announcing) {
		return
	}
	score := classWeight[m.class] - cost
	if m.aside {
		score += 100
	}
	if i > last && (m.askedBy > 0 || m.apart && !m.verb) {
		score -= 200 // «دعا أمس إلى رفع الحصار», «أوقف أمس بعد إدانته»: the call and the arrest are dated
	}
	switch {
	case m.unsure, i > last && m.goesOn, i > last+1 && m.verb && r.marks[i-1].joins && !r.marks[i-1].opener: // «في مايو عندما انكشفت الفضيحة انتقد …»
		score -= 150
	case !m.verb && i == first-1:
		score += 150 // «زلزال عام 2010»
	case !m.verb && m.aim:
		score -= 60 + aimCost
	case !m.verb:
		score -= 60
	}
	if score > -100 && (!*ok || score > best.score) {
		*best, *ok = dating{trigger: i, first: first, last: last, score: score, by: byClause}, true
	}
}

// The main news is told by one of the first words of one of the first sentences, or the article tells none.
const (
	latestLead = 15
	newsDays   = 10 // days for which a happening is news
	maxPassed  = 2
	// longestTitle is how many tokens a headline may have.
	longestTitle = 16
)

// headline reports that the sentence is a headline or its deck, which the article tells again: what happens stands in a noun
// after other words, or in the present tense of a statement behind its subject.
func (r *reader) headline(s arabic.Sentence, main int) bool {
	m := r.marks[main]
	return main > 1 && (!m.verb || m.present && m.class != happening) || r.titled(s)
}

// describes reports a present tense that tells how things are: «يتساءل البعض», «وتظهر الصورة», not «تنظم البلدية معرضا».
func (r *reader) describes(s arabic.Sentence, i int) bool {
	m := r.marks[i]
	if !m.verb || !m.present || m.future {
		return false
	}
	if !m.starts {
		return prepositions[r.doc.Folded(s.TokenStart)]
	}
	return m.class == speech || m.class == announcing || i > 0 && r.marks[i-1].cost >= soft && r.marks[i-1].cost <= commaCost || strings.HasPrefix(r.doc.Folded(s.TokenStart+i), "و")
}

// titled reports that the sentence is the first line of a text, a line without a stop that more text follows.
func (r *reader) titled(s arabic.Sentence) bool {
	return s.TokenStart == 0 && s.TokenEnd < r.doc.Len() && s.TokenEnd <= longestTitle && r.doc.Token(s.TokenEnd-1).Kind == arabic.Word &&
		strings.Contains(r.doc.Source()[s.End:r.doc.Token(s.TokenEnd).Start], "\n")
}

// subordinate reports that a word in front of the token i puts its clause under another.
func (r *reader) subordinate(i int) bool {
	for k := range i {
		if r.marks[k].joins {
			return true
		}
	}
	return false
}

// minLead is how many tokens a sentence without a stop must have to hold the article's main news: shorter ones are datelines.
const minLead = 8

// lead finds the article's main news in its first sentence with a verb; it is dated by the day of publication when
// no expression dates it. The second result tells that the main news has been found, the first has no date when
// nothing is to be added.
func (r *reader) lead(s arabic.Sentence, found []dating) (d dating, ok bool) {
	if len(r.marks) < minLead && r.doc.Text(r.doc.Token(s.TokenEnd-1)) != "." {
		return d, false
	}
	main := r.find(0, func(m mark) bool { return m.class > state && (m.verb || m.class == happening) && !m.unsure })
	if main >= 0 && r.headline(s, main) {
		return d, false
	}
	if main < 0 || main > latestLead || !r.marks[main].verb && strings.HasPrefix(r.doc.Folded(s.TokenStart+main), "ال") || r.passed > 0 && main > 0 || r.subordinate(main) || r.describes(s, main) {
		r.passed++
		return d, r.passed >= maxPassed
	}
	if c := r.marks[main].class; c == speech || c == announcing {
		if told := r.content(main); told >= 0 {
			main = told
		}
		if c == speech && slices.ContainsFunc(found, func(f dating) bool { return r.lately(f.date) }) {
			return d, true
		}
	}
	verb := main
	main = r.announced(s, verb, verb, verb)
	main = r.reported(s, r.complement(s, main, main, main), main, main)
	for i, f := range found {
		if days, ok := daysOf(f.date); ok && f.trigger == main && days.len() > season && days.from <= dayOf(r.doc.Date()) && dayOf(r.doc.Date()) < days.to {
			found[i].date, found[i].by = isoDay(dayOf(r.doc.Date())), byMainNews // «تفقد استعدادات القبول للعام الجديد»
			return d, true
		}
		if f.trigger == main || f.trigger == r.announced(s, verb, f.first, f.last) || r.marks[verb].class != announcing && !r.parted(verb, f.trigger) && r.over(f.date) {
			return d, true
		}
	}
	if r.doc.Date().IsZero() {
		return d, true
	}
	return dating{trigger: main, first: main, last: main, date: isoDay(dayOf(r.doc.Date())), score: 150, by: byMainNews}, true
}

// content returns the happening that the verb of saying reports, a verb in the past tense in the first clause behind the
// complementizer, or -1.
func (r *reader) content(saidBy int) int {
	said := r.find(saidBy+1, func(m mark) bool { return m.cost >= saying })
	if said < 0 {
		return -1
	}
	for said+1 < len(r.marks) && r.marks[said+1].cost >= saying {
		said++ // «: إن»
	}
	told := r.find(said+1, func(m mark) bool { return m.cost >= 120 || m.verb && m.class > state })
	if told < 0 || !r.marks[told].verb || r.marks[told].class != happening || r.marks[told].present {
		return -1
	}
	return told
}

// over reports a date that lies behind, as that of what the main news tells; tomorrow counts as well.
func (r *reader) over(date string) bool {
	days, ok := daysOf(date)
	return ok && days.to <= dayOf(r.doc.Date())+2
}

// lately reports a date about that of the text.
func (r *reader) lately(date string) bool {
	days, ok := daysOf(date)
	return ok && r.over(date) && days.from >= dayOf(r.doc.Date())-newsDays
}

// parted reports a boundary between clauses between two tokens.
func (r *reader) parted(i, j int) bool {
	if i, j = min(i, j), max(i, j); j-i > reach {
		return true
	}
	for k := i + 1; k <= j; k++ {
		if r.marks[k].cost >= 100 {
			return true
		}
	}
	return false
}

// find returns the first of the tokens from i on that is told, not quoted or negated, and that ok accepts, or -1. It looks no
// farther than a clause reaches.
func (r *reader) find(i int, ok func(mark) bool) int {
	for end := min(i+2*reach, len(r.marks)); i < end; i++ {
		if m := r.marks[i]; !m.quoted && !m.negated && ok(m) {
			return i
		}
	}
	return -1
}
