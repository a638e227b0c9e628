package ner

import "github.com/rawi-nlp/rawi/arabic"

// Type is the type of an entity.
type Type uint8

// The types of entities. The zero Type means none.
const (
	None Type = iota
	PER       // a person
	LOC       // a place: a country, a city, a sea, a building
	ORG       // an organisation: a ministry, a company, a club, an army
	MISC      // any other name: a people, a language, a product, a book, a war
)

var typeNames = [...]string{"O", "PER", "LOC", "ORG", "MISC"}

// String returns "PER", "LOC", "ORG", "MISC", or "O" for anything else.
func (t Type) String() string {
	if int(t) < len(typeNames) {
		return typeNames[t]
	}
	return typeNames[None]
}

// Entity is a mention of a name. Its span leaves out the conjunctions and prepositions that are written as one with
// the name: in «لبوتين» it holds «بوتين».
type Entity struct {
	arabic.Span
	Type       Type
	Name       string      // the fullest name the document gives for it, the same for all mentions of one entity
	Fine       string      // a finer type where it is known, as in NewsFANE: "Politician", "Nation", "Sports"; else ""
	Role       arabic.Span // the title and role beside a person's name: «وزير الخارجية الروسي»; zero when there is none
	Confidence float64     // in [0,1]
	By         string      // the rule or model that found it
}

// CanonicalName returns Name; with it an Entity is an arabic.Named.
func (e Entity) CanonicalName() string { return e.Name }

// Class returns the name of Type; with it an Entity is an arabic.Classed.
func (e Entity) Class() string { return e.Type.String() }

var _ arabic.Classed = Entity{}
