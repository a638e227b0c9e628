package ner

import (
	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
)

// fineNames are the finer types by the kind of list that knows the name, the surest first.
var fineNames = [...]struct {
	kind gazetteer.Kind
	typ  Type
	name string
}{
	{gazetteer.PerPolitician, PER, "politician"}, {gazetteer.PerAthlete, PER, "athlete"}, {gazetteer.PerArtist, PER, "artist"},
	{gazetteer.PerWriter, PER, "writer"}, {gazetteer.PerScientist, PER, "scientist"}, {gazetteer.PerReligious, PER, "religious"},
	{gazetteer.PerBusiness, PER, "business"}, {gazetteer.PerHistoric, PER, "historic"},
	{gazetteer.LocCountry, LOC, "nation"}, {gazetteer.LocContinent, LOC, "continent"}, {gazetteer.LocCapital, LOC, "city"}, {gazetteer.LocCity, LOC, "city"},
	{gazetteer.LocWater, LOC, "water"}, {gazetteer.LocLand, LOC, "land"}, {gazetteer.LocBuilding, LOC, "building"}, {gazetteer.LocRegion, LOC, "region"},
	{gazetteer.OrgClub, ORG, "club"}, {gazetteer.OrgMedia, ORG, "media"}, {gazetteer.OrgCompany, ORG, "company"}, {gazetteer.OrgParty, ORG, "party"},
	{gazetteer.OrgArmed, ORG, "armed"}, {gazetteer.OrgGovernment, ORG, "government"}, {gazetteer.OrgInternational, ORG, "international"}, {gazetteer.OrgEducation, ORG, "education"},
	{gazetteer.MiscLanguage, MISC, "language"}, {gazetteer.MiscPeople, MISC, "people"}, {gazetteer.MiscReligion, MISC, "religion"}, {gazetteer.MiscProduct, MISC, "product"},
	{gazetteer.MiscWork, MISC, "work"}, {gazetteer.MiscEvent, MISC, "event"}, {gazetteer.MiscCurrency, MISC, "currency"},
}

// fineWords are the finer types by the noun of a role or an organisation.
var fineWords = notes("fine")

// fine returns the finer type of a candidate: what the lists note of the whole name, else what its noun or its role
// says, else "".
func (s *sheet) fine(c *candidate, role arabic.Span) string {
	set := s.lists(c.from, c.to)
	for _, f := range fineNames {
		if f.typ == c.typ && set.Has(gazetteer.Of(f.kind)) {
			return f.name
		}
	}
	switch {
	case c.typ == PER && !role.Empty():
		return fineWords[s.bareAt(s.doc.Index(role.Start))]
	case c.typ == ORG && c.to-c.from > 1:
		return fineWords[s.bare(c.from, c)]
	}
	return ""
}

// bareAt returns the i-th token folded and without the proclitics that the lists see in it.
func (s *sheet) bareAt(i int) string {
	return s.bare(i, &candidate{from: i, clitics: s.words[i].clitics})
}
