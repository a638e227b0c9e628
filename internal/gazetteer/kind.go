package gazetteer

import "strings"

// Kind is what a list says of its entries. The order is free to change; nothing stores the numbers.
type Kind uint8

// The kinds of lists. A file CLASS.KIND.txt or CLASS.KIND-ANYTHING.txt has the kind named CLASS.KIND below; a kind
// that has no constant of its own falls to the first one of its class.
const (
	PerName       Kind = iota // a part of a person's name, given or family
	PerGiven                  // a given name
	PerFamily                 // a family name
	PerAmbiguous              // a name that is also a common word: needs evidence
	PerFull                   // a whole name that needs no context
	PerPolitician             // whole names by what the person is known for
	PerAthlete
	PerArtist
	PerWriter
	PerScientist
	PerReligious
	PerBusiness
	PerHistoric
	LocPlace // any place
	LocCountry
	LocCapital
	LocCity
	LocRegion
	LocWater
	LocLand // mountains, deserts, islands, valleys
	LocContinent
	LocBuilding
	LocAmbiguous // a place whose name is also a common word or a person's: needs evidence
	OrgName      // any organisation
	OrgClub
	OrgCompany
	OrgMedia
	OrgParty
	OrgArmed
	OrgGovernment
	OrgInternational
	OrgEducation
	OrgAmbiguous // an organisation whose name is also a common word or a place: needs evidence
	OrgHead      // the noun that opens the name of an organisation: وزارة
	MiscName     // any other name
	MiscNisba    // an adjective of origin in one of its forms, without the article: روسية
	MiscLanguage
	MiscPeople // a people, tribe or religious group
	MiscReligion
	MiscProduct
	MiscWork // a book, film, song
	MiscEvent
	MiscCurrency
	PlaceHead   // the noun that stands before the name of a place: مدينة
	TitlePerson // a title that stands before a person's name: الرئيس
	TitleRole   // the noun that a role begins with: وزير
	WordCommon  // a common word that is no part of a foreign name
	kinds
)

// Kinds is how many kinds there are.
const Kinds = int(kinds)

var kindNames = [kinds]string{
	"per.name", "per.given", "per.family", "per.ambiguous", "per.full", "per.politician", "per.athlete", "per.artist", "per.writer",
	"per.scientist", "per.religious", "per.business", "per.historic",
	"loc.place", "loc.country", "loc.capital", "loc.city", "loc.region", "loc.water", "loc.land", "loc.continent", "loc.building", "loc.ambiguous",
	"org.name", "org.club", "org.company", "org.media", "org.party", "org.armed", "org.government", "org.international", "org.education", "org.ambiguous", "org.head",
	"misc.name", "misc.nisba", "misc.language", "misc.people", "misc.religion", "misc.product", "misc.work", "misc.event", "misc.currency",
	"place.head", "title.person", "title.role", "word.common",
}

// String returns the kind's name, such as "loc.city".
func (k Kind) String() string {
	if k < kinds {
		return kindNames[k]
	}
	return "kind"
}

// KindOf returns the kind of the list file with the name, false when its class is unknown.
func KindOf(file string) (Kind, bool) {
	name, ok := strings.CutSuffix(file, ".txt")
	if !ok {
		return 0, false
	}
	best, bestLen := Kind(0), -1
	for k, n := range kindNames {
		if rest, ok := strings.CutPrefix(name, n); ok && (rest == "" || rest[0] == '-' || rest[0] == '.') && len(n) > bestLen {
			best, bestLen = Kind(k), len(n)
		}
	}
	if bestLen >= 0 {
		return best, true
	}
	class, _, _ := strings.Cut(name, ".")
	for k, n := range kindNames {
		if first, _, _ := strings.Cut(n, "."); first == class {
			return Kind(k), true
		}
	}
	return 0, false
}

// Set is a set of kinds.
type Set uint64

// Of returns the set of the given kinds.
func Of(ks ...Kind) Set {
	var s Set
	for _, k := range ks {
		s |= 1 << k
	}
	return s
}

// Has reports whether s and t share a kind.
func (s Set) Has(t Set) bool { return s&t != 0 }

// The kinds by what they are evidence for.
const (
	NamePart  Set = 1<<PerName | 1<<PerGiven | 1<<PerFamily
	Persons   Set = 1<<PerFull | 1<<PerPolitician | 1<<PerAthlete | 1<<PerArtist | 1<<PerWriter | 1<<PerScientist | 1<<PerReligious | 1<<PerBusiness | 1<<PerHistoric
	Places    Set = 1<<LocPlace | 1<<LocCountry | 1<<LocCapital | 1<<LocCity | 1<<LocRegion | 1<<LocWater | 1<<LocLand | 1<<LocContinent | 1<<LocBuilding
	Orgs      Set = 1<<OrgName | 1<<OrgClub | 1<<OrgCompany | 1<<OrgMedia | 1<<OrgParty | 1<<OrgArmed | 1<<OrgGovernment | 1<<OrgInternational | 1<<OrgEducation
	Others    Set = 1<<MiscName | 1<<MiscLanguage | 1<<MiscPeople | 1<<MiscReligion | 1<<MiscProduct | 1<<MiscWork | 1<<MiscEvent | 1<<MiscCurrency
	Ambiguous Set = 1<<PerAmbiguous | 1<<LocAmbiguous | 1<<OrgAmbiguous
	Titles    Set = 1<<TitlePerson | 1<<TitleRole
	Heads     Set = 1<<OrgHead | 1<<PlaceHead
)
