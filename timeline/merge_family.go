package timeline

// family is the kind of happening that a trigger names, by the section of the verb list it stands in; noFamily
// where it may be anything.
type family uint8

const noFamily family = 0

// familyOf returns the family of a folded trigger.
func familyOf(trigger string) family {
	f, _, _ := lookForm(trigger)
	return f.family
}
