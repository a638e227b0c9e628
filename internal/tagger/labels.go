// Package tagger finds names in tokenized text with two passes of a conditional random field: the second sees what
// the first made of the same words elsewhere in the document.
package tagger

// Types is the number of entity types: PER, LOC, ORG, MISC, in this order.
const Types = 4

// Labels is the number of labels: O, then B, I, E, S of each type. The type of label l > 0 is (l-1)/4.
const Labels = 1 + 4*Types

// The places of a word in a name, as a label encodes them: label 1+4·type+place.
const (
	Begin = iota
	Inside
	End
	Single
)

// Label returns the label of a word at the place of a name of the type.
func Label(typ, place int) uint8 { return uint8(1 + 4*typ + place) }

// Type and Place take a label apart; l must not be 0.
func Type(l uint8) int  { return int(l-1) / 4 }
func Place(l uint8) int { return int(l-1) % 4 }

// Allowed reports whether label b may stand behind label a; -1 stands for the ends of a sentence.
func Allowed(a, b int) bool {
	open := a > 0 && (Place(uint8(a)) == Begin || Place(uint8(a)) == Inside)
	later := b > 0 && (Place(uint8(b)) == Inside || Place(uint8(b)) == End)
	if !open && !later {
		return true
	}
	return open && later && Type(uint8(a)) == Type(uint8(b))
}

// Name is a name of the type over the words [Start, End).
type Name struct{ Start, End, Type int }

// Names appends the names that labels spell. Labels that do not fit together end a name.
func Names(dst []Name, labels []uint8) []Name {
	start := -1
	for i, l := range labels {
		switch {
		case l == 0:
			start = -1
		case Place(l) == Single:
			dst, start = append(dst, Name{i, i + 1, Type(l)}), -1
		case Place(l) == Begin:
			start = i
		case start >= 0 && Type(labels[start]) != Type(l):
			start = -1
		case Place(l) == End && start >= 0:
			dst, start = append(dst, Name{start, i + 1, Type(l)}), -1
		}
	}
	return dst
}

// Spell writes the labels of names over n words to dst.
func Spell(dst []uint8, names []Name, n int) []uint8 {
	start := len(dst)
	for range n {
		dst = append(dst, 0)
	}
	for _, m := range names {
		for i := m.Start; i < m.End; i++ {
			place := Inside
			switch {
			case m.End-m.Start == 1:
				place = Single
			case i == m.Start:
				place = Begin
			case i == m.End-1:
				place = End
			}
			dst[start+i] = Label(m.Type, place)
		}
	}
	return dst
}
