package timeline

import (
	"slices"
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// reader walks through one document and collects its events.
type reader struct {
	doc     *arabic.Document
	in      Input
	quoted  []bool
	named   []int32 // by token: the index of the name that holds it, and one more; 0 for none
	marks   []mark
	events  []Event
	time    int                // the first time expression not before the sentence
	passed  int                // how many sentences told no main news
	running string             // the day of which the text tells
	stated  int                // the event of the main news where it is a statement, or -1
	main    bool               // the main news has been found
	essay   bool               // there is no main news
	told    map[[2]string]bool // the dates and triggers of the events
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
	byMainNews   = "main-news"    // the article's first sentence, dated by the day of publication
	byConnective = "connective"   // a clause that a connective adds, dated by the passage
	byPresent    = "present"      // a clause in the present tense with «now»
	byClause     = "dated-clause" // a clause with a time expression
)

// An expression of a season or more needs a trigger with such a score close by.
const (
	season       = 60
	sureOfSeason = 120
	adverbial    = 4 // how many tokens from its verb «formerly» may stand
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
		name := r.named[s.TokenStart+i]
		if m := &r.marks[i]; name > 0 && (!m.verb || !m.starts || r.person(name)) {
			m.class, m.unsure, m.future = noClass, false, false // part of a name
		}
	}
	var found []dating
	for ; r.time < len(r.in.Times) && r.in.Times[r.time].Start < s.End; r.time++ {
		t := r.in.Times[r.time]
		if t.Start < s.Start {
			continue
		}
		first := r.doc.Index(t.Start) - s.TokenStart
		last := r.doc.Index(t.End-1) - s.TokenStart
		if d, ok := r.now(s, first, last); ok && t.Value == "PRESENT_REF" {
			found = append(found, d)
		}
		date, ok := eventDate(t.Value)
		if t.Type == Duration {
			var trigger int
			if date, trigger, ok = r.lasting(s, t, first, min(last, len(r.marks)-1)); trigger >= 0 {
				d := dating{trigger: trigger, first: first, last: min(last, len(r.marks)-1), date: date, score: sureOfSeason, by: byClause}
				if exposed[r.doc.Folded(s.TokenStart+trigger)] {
					d.trigger = r.complement(s, trigger, d.first, d.last)
				}
				found = mergeDating(found, d)
				continue
			}
		}
		if !ok {
			continue
		}
		if t.from != "" {
			d, ok := r.counted(first, min(last, len(r.marks)-1), t.from)
			if ok {
				found = mergeDating(found, d)
			}
			if days, known := daysOf(date); !ok || known && days.len() > 1 {
				continue // the happening in front has the day of its passage
			}
		}
		if strings.HasSuffix(date, "_REF") && first > 0 && r.doc.Folded(s.TokenStart+first-1) == "اي" {
			continue // «أكثر من أي وقت مضى»
		}
		if t.By == "vague-past-noun" || r.compared(s, first) {
			continue
		}
		if r.essay && (date == "PAST_REF" || date == "FUTURE_REF" || first == last && r.doc.Folded(s.TokenStart+first) == "اليوم") {
			continue // a column speaks of what is, not of the day
		}
		d, ok := r.attach(s, first, min(last, len(r.marks)-1), t.from != "")
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
		if days, ok := daysOf(date); ok && days.len() > season && d.score < sureOfSeason && t.Type != Duration && !r.done(d, days) {
			continue // «هذا العام» and the like frame many a state
		} else if ok && days.len() > 366 && !r.marks[d.trigger].future && !r.doc.Date().IsZero() && days.from <= dayOf(r.doc.Date()) && dayOf(r.doc.Date()) < days.to {
			continue // «هذا الموسم» of a game
		}
		if r.figures(s, d) {
			continue
		}
		if isRef := date == "PAST_REF" || date == "FUTURE_REF"; isRef && r.marks[d.trigger].quoted {
			continue // an opinion of what was or will be
		}
		if former[r.doc.Folded(s.TokenStart+first)] && (!r.marks[d.trigger].verb || first-d.trigger > adverbial) {
			continue // «الوزير سابقا», «المصممة سابقا»
		}
		if noun := r.ahead(s, d); noun >= 0 {
			d.trigger = noun
		}
		if days, ok := daysOf(date); ok && d.trigger > d.last && r.marks[d.trigger].verb && !r.marks[d.trigger].present &&
			!r.doc.Date().IsZero() && days.from > dayOf(r.doc.Date()) {
			continue // «الأحد المقبل مع الفريق الذي تأهل»
		}
		if r.untimely(s, d) {
			if d.trigger = r.sayer(d.trigger); d.trigger < 0 {
				continue
			}
		}
		if date == "FUTURE_REF" && !r.marks[d.trigger].future && !r.planned(s, d.trigger) {
			continue
		}
		found = mergeDating(found, d)
	}
	for i, d := range found { // «قالت الوزارة اليوم إنها أغلقت …» dates what was done, unless that has its own date
		if told := r.content(d.trigger); told >= 0 && r.marks[d.trigger].class == speech {
			near := found[max(0, i-recent):min(len(found), i+recent)]
			switch {
			case slices.ContainsFunc(near, func(o dating) bool { return o.trigger == told }):
				found[i].date = ""
			case !slices.ContainsFunc(near, func(o dating) bool { return o.trigger > told && !r.parted(told, o.trigger) && !r.lately(o.date) }):
				found[i].trigger = told
			}
		}
	}
	found = slices.DeleteFunc(found, func(d dating) bool { return d.date == "" })
	if !r.main {
		if d, ok := r.lead(s, found); ok {
			r.main = true
			r.essay = d.date == "" && len(found) == 0
			if d.date != "" {
				found = append(found, d)
			}
		}
	}
	if len(found) == 0 && r.main && r.running != "" {
		if d, ok := r.further(s); ok {
			found = append(found, d)
		}
	}
	if r.stated >= 0 && len(found) > 0 && r.occasion(s) {
		r.events = slices.Delete(r.events, r.stated, r.stated+1)
		r.stated = -1
	}
	for _, d := range found {
		e := r.event(s, d)
		if days, ok := daysOf(d.date); ok && days.len() == 1 && e.Status == Past {
			r.running = d.date
		}
		key := [2]string{e.Date, r.doc.Folded(r.doc.Index(e.Trigger.Start))}
		if !r.told[key] && !r.retold(e) {
			r.told[key] = true
			if c := r.marks[d.trigger].class; e.By == byMainNews && (c == speech || c == announcing) {
				r.stated = len(r.events)
			}
			r.events = append(r.events, e)
		}
	}
}

// figures reports a trigger and a vague or long date that tell how figures stand: «انخفضت الأسعار في الأسابيع الماضية», «سيزيد
// الإنتاج هذا العام», «سيكون ممكنا في المستقبل».
func (r *reader) figures(s arabic.Sentence, d dating) bool {
	m := r.marks[d.trigger]
	if !m.verb {
		return false
	}
	days, known := daysOf(d.date)
	verb := strings.TrimLeft(r.doc.Folded(s.TokenStart+d.trigger), "وفس")
	switch {
	case known && (days.len() <= season || days.from > dayOf(r.doc.Date())):
		return false
	case m.class == state:
		return true
	case !measures[verb] && familyOf(verb) != familyOf("ارتفع"):
		return false
	case m.present:
		return true
	}
	next := min(s.TokenStart+d.trigger+1, s.TokenEnd-1)
	return !known && prices[strings.TrimPrefix(r.doc.Folded(next), "ال")]
}

// untimely reports a date that does not suit the trigger's tense: «سيزيد الإنتاج على ما كان في عام 2012», «يستدعي الماضي».
func (r *reader) untimely(s arabic.Sentence, d dating) bool {
	m := r.marks[d.trigger]
	if !m.verb || !m.present || d.first > 0 && since[r.doc.Folded(s.TokenStart+d.first-1)] {
		return false
	}
	days, ok := daysOf(d.date)
	if d.date != "PAST_REF" && (!ok || r.doc.Date().IsZero() || days.to > dayOf(r.doc.Date())-newsDays) {
		return false
	}
	for k := max(0, d.trigger-recent); k < d.trigger && !m.future; k++ {
		if was[r.doc.Folded(s.TokenStart+k)] || negations[r.doc.Folded(s.TokenStart+k)] {
			return false
		}
	}
	return true
}

// ahead returns what a verb in the past tense decides or announces where the date lies ahead, «قررت الوزارة تعليق الدراسة غدا»,
// or -1.
func (r *reader) ahead(s arabic.Sentence, d dating) int {
	m := r.marks[d.trigger]
	days, ok := daysOf(d.date)
	if !ok || !m.verb || m.present || d.first < d.trigger || r.doc.Date().IsZero() {
		return -1
	}
	today := dayOf(r.doc.Date())
	if days.from <= today && (days.to <= today+1 || !expecting[r.doc.Folded(s.TokenStart+d.trigger)]) {
		return -1
	}
	return r.object(s, d.trigger, d.last)
}

// sayer finds the statement in the past that the verb in the future at i stands in, or -1: «أعلن أنه سيترك منصبه في يونيو».
func (r *reader) sayer(i int) int {
	for k := i - 1; k >= max(0, i-recent) && r.marks[i].future; k-- {
		if m := r.marks[k]; m.verb && !m.negated && !m.present && !m.quoted && m.class == announcing {
			return k
		}
	}
	return -1
}

// compared reports that the expression at i is what something is measured by: «مقارنة بالفترة نفسها من العام الماضي».
func (r *reader) compared(s arabic.Sentence, i int) bool {
	for k := i - 1; k >= max(0, i-recent) && !r.marks[k].verb && r.marks[k].cost <= soft; k-- {
		if comparing[r.doc.Folded(s.TokenStart+k)] {
			return true
		}
	}
	return false
}

// done reports that a verb in the past tense tells of a period that is over.
func (r *reader) done(d dating, days dayRange) bool {
	m := r.marks[d.trigger]
	return m.verb && !m.present && !m.unsure && m.class >= announcing && d.score > 0 && d.trigger < d.first && !r.doc.Date().IsZero() && days.to <= dayOf(r.doc.Date())+1
}

// nowReach is how many tokens from its verb «now» may stand.
const nowReach = 6

// now finds what happens as the article is published: the present tense in the same clause as «now».
func (r *reader) now(s arabic.Sentence, first, last int) (d dating, ok bool) {
	if r.doc.Date().IsZero() {
		return d, false
	}
	happens := func(i int) bool {
		m := r.marks[i]
		return m.verb && m.present && !m.future && !m.negated && !m.quoted && !m.purpose &&
			!passives[r.doc.Folded(s.TokenStart+i)] && (m.class == happening || m.class == aspect)
	}
	if first > 1 && r.marks[first-1].opener || first > 2 && r.marks[first-2].opener {
		return d, false // «التي تقام حاليا» describes
	}
	trigger := -1
	for i := first - 1; i >= max(0, first-nowReach) && trigger < 0 && r.marks[i+1].cost < 100; i-- {
		if happens(i) {
			trigger = i
		}
	}
	for i := last + 1; i < min(last+nowReach/2, len(r.marks)) && trigger < 0 && r.marks[i].cost == 0; i++ {
		if happens(i) {
			trigger = i
		}
	}
	if trigger < 0 {
		return d, false
	}
	return dating{trigger: trigger, first: first, last: min(last, len(r.marks)-1), date: isoDay(dayOf(r.doc.Date())), score: 100, by: byPresent}, true
}

// counted finds the happening from which the expression on the tokens [first, last] counts: «بعد شهر على الهجوم».
func (r *reader) counted(first, last int, date string) (d dating, ok bool) {
	for k := last + 2; date != "T" && k < min(last+5, len(r.marks)) && r.marks[k].cost <= soft; k++ {
		if m := r.marks[k]; m.class == happening && !m.quoted && !m.negated {
			return dating{trigger: k, first: first, last: last, date: date, score: sureOfSeason, by: byClause}, true
		}
	}
	return d, false
}

// further finds the news that a connective adds to the main news of the passage: «من جهة أخرى تفقد …», «كما استقبل …».
func (r *reader) further(s arabic.Sentence) (dating, bool) {
	w := func(i int) string {
		if s.TokenStart+i < s.TokenEnd {
			return r.doc.Folded(s.TokenStart + i)
		}
		return ""
	}
	from := 0
	switch a, b := strings.TrimPrefix(w(0), "و"), w(1)+" "+w(2); {
	case a == "كما":
		from = 1
	case a == "الي" && w(1) == "ذلك", a == "في" && (w(1) == "السياق" || w(1) == "المقابل" || w(1) == "الاثناء"):
		from = 2
	case (a == "من" || a == "في" || a == "علي") && (b == "جهه اخري" || b == "ناحيه اخري" || b == "جانب اخر" || b == "هذا السياق" || b == "سياق متصل" || b == "سياق اخر" || b == "صعيد اخر" || b == "صعيد متصل" || b == "الوقت نفسه"):
		from = 3
	default:
		return dating{}, false
	}
	for i := from; i < min(from+3, len(r.marks)); i++ {
		if m := r.marks[i]; m.verb && !m.present && !m.negated && m.class == happening {
			return dating{trigger: i, first: i, last: i, date: r.running, score: 30, by: byConnective}, true
		}
	}
	return dating{}, false
}

// occasion reports a sentence that tells on what occasion the words before it were said: «جاء ذلك خلال زيارته اليوم».
func (r *reader) occasion(s arabic.Sentence) bool {
	if s.TokenEnd-s.TokenStart < 4 {
		return false
	}
	return occasions[r.doc.Folded(s.TokenStart)] && thats[r.doc.Folded(s.TokenStart+1)]
}

// person reports whether the name, by its number in named, is a person's.
func (r *reader) person(name int32) bool {
	c, ok := r.in.Names[name-1].(arabic.Classed)
	return ok && c.Class() == "PER"
}

// isRange reports whether the value is a range of two dates in their order.
func isRange(value string) bool {
	_, ok := daysOf(value)
	return ok
}

// mergeDating adds d, joining expressions that date the same trigger: the finer date stays.
func mergeDating(found []dating, d dating) []dating {
	for i := len(found) - 1; i >= max(0, len(found)-recent); i-- {
		f := found[i]
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
