package timeline

// family is the kind of happening that a trigger names, by the section of the verb list it stands in, or by its line from
// firstLemma on where the section bears no name; noFamily where it may be anything.
type family uint16

const (
	noFamily   family = 0
	firstLemma family = 1 << 8
)

// familyOf returns the family of a folded trigger.
func familyOf(trigger string) family {
	f, _, _ := lookForm(trigger)
	return f.family
}

// kinship compares the families of two triggers: what names one kind of happening is liker, what cannot be less like.
func kinship(a, b family) int32 {
	switch {
	case a == noFamily || b == noFamily:
		return 0
	case a == b:
		return 150
	case a < firstLemma && b < firstLemma:
		return -150
	}
	return -50
}
