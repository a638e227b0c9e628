package timeline

import (
	"strings"
	"time"

	"github.com/rawi-nlp/rawi/arabic"
)

// A Filter says which entries of a timeline to keep. It must not change the entry.
type Filter func(*Entry) bool

// About keeps the happenings that name someone or something: among their participants, as their place, or in their
// summary. Spelling is folded and words count whole, so that «الملا عمر» finds «للملا عمر» and not «الملا عمران».
func About(name string) Filter {
	want := nameWords(name)
	return func(e *Entry) bool {
		if holds(nameWords(e.Summary), want) || holds(nameWords(e.Place), want) {
			return true
		}
		for _, p := range e.Participants {
			if holds(nameWords(p), want) {
				return true
			}
		}
		return false
	}
}

// At keeps the happenings at a place.
func At(place string) Filter {
	want := nameWords(place)
	return func(e *Entry) bool { return holds(nameWords(e.Place), want) }
}

// Between keeps the happenings that touch the days from the first to the last, both included.
func Between(first, last time.Time) Filter {
	r := dayRange{dayOf(first), dayOf(last) + 1}
	return func(e *Entry) bool {
		days, ok := daysOf(e.Date)
		return ok && days.overlaps(r)
	}
}

// AtLeast keeps the happenings of an importance.
func AtLeast(importance float64) Filter {
	return func(e *Entry) bool { return e.Importance >= importance }
}

// nameWords returns the folded words of s, joined to their proclitics.
func nameWords(s string) []string {
	doc := arabic.Parse(s)
	out := make([]string, 0, doc.Len())
	for i := range doc.Len() {
		if doc.Token(i).Kind != arabic.Punct {
			out = append(out, doc.Folded(i))
		}
	}
	return out
}

// holds reports whether the words of want follow each other in have, the first with any proclitics.
func holds(have, want []string) bool {
	if len(want) == 0 {
		return false
	}
next:
	for i := 0; i+len(want) <= len(have); i++ {
		if !sameName(have[i], want[0]) {
			continue
		}
		for k := 1; k < len(want); k++ {
			if have[i+k] != want[k] {
				continue next
			}
		}
		return true
	}
	return false
}

// sameName reports whether the word is the name with nothing but proclitics in front.
func sameName(word, name string) bool {
	bare := strings.TrimPrefix(name, "ال")
	for _, p := range []string{"", "و", "ب", "ل", "وب", "ول", "ك", "ف"} {
		if word == p+name || bare != name && word == p+"ل"+bare && strings.HasSuffix(p, "ل") {
			return true
		}
	}
	return false
}
