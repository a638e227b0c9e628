package timeline

import "strings"

const (
	retoldReach = 12   // how many events back a happening may have been told
	retoldStems = 2    // how many stems two tellings share
	retoldRare  = 0.45 // what such a stem weighs at least
)

// retold reports that the happening was told before in the text: one of its verb and date, in words of which half
// are the same.
func (r *reader) retold(e Event) bool {
	word := r.doc.Folded(r.doc.Index(e.Trigger.Start))
	f, _, _ := lookForm(word)
	if f.family == noFamily || max(f.past, f.present, f.noun) != happening {
		return false
	}
	var stems map[string]bool
	for k := len(r.events) - 1; k >= max(0, len(r.events)-retoldReach); k-- {
		old := r.events[k]
		before := r.doc.Folded(r.doc.Index(old.Trigger.Start))
		if old.Date != e.Date || familyOf(before) != f.family || f.family < firstLemma && bare(before, f.family) != bare(word, f.family) {
			continue
		}
		if stems == nil {
			stems = r.rareStems(e)
		}
		shared, others := 0, r.rareStems(old)
		for s := range others {
			if stems[s] {
				shared++
			}
		}
		if shared >= max(retoldStems, min(len(stems), len(others))/2) {
			return true
		}
	}
	return false
}

// bare returns the stem of a word of the family without its proclitics.
func bare(word string, kin family) string {
	for _, p := range [...]string{"و", "ب", "ل", "ال"} {
		if rest, ok := strings.CutPrefix(word, p); ok && familyOf(rest) == kin {
			word = rest
		}
	}
	return stemOf(word)
}

// rareStems returns the telling stems of an event's clause, without those of its trigger and date.
func (r *reader) rareStems(e Event) map[string]bool {
	out := make(map[string]bool)
	for i := r.doc.Index(e.Sentence.Start); i < r.doc.Len() && r.doc.Token(i).Start < e.Sentence.End; i++ {
		t := r.doc.Token(i)
		if t.Span == e.Trigger || e.When.Contains(t.Span) {
			continue
		}
		if s := stemOf(r.doc.Folded(i)); weightOf(s) >= retoldRare {
			out[s] = true
		}
	}
	return out
}
