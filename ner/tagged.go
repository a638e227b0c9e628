package ner

import (
	"slices"
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
)

// tag adds the names that the tagger finds, and weighs what the rules found by what the tagger says of the same
// tokens.
func (s *sheet) tag(t Tagger) {
	s.tags = t.AppendTags(s.tags[:0], s.doc, s.doc.TokensIn(arabic.Span{End: len(s.doc.Source())}))
	if !s.tagged() {
		return // a tagger that breaks its contract is not listened to
	}
	rules := len(s.cands)
	for sentence := range s.doc.Sentences() {
		s.spell(sentence.TokenStart, sentence.TokenEnd)
	}
	tagged := s.cands[rules:]
	at := make([]int32, len(s.words)) // of each token, the tagger's name it lies in, from 1
	for k := range tagged {
		for i := tagged[k].from; i < tagged[k].to; i++ {
			at[i] = int32(k + 1)
		}
	}
	for k := range rules {
		c := &s.cands[k]
		if c.conf == 0 {
			continue
		}
		first, last := at[c.from], at[c.to-1]
		if first > 0 && first == last {
			if m := &tagged[first-1]; m.from == c.from && m.to == c.to && m.typ == c.typ {
				m.conf = 1 - (1-m.conf)*(1-c.conf)
				m.set |= c.set
				c.conf = 0
				continue
			}
		}
		c.sure = c.sure || c.by == "org-head" && first > 0 && s.extends(c, &tagged[first-1])
		full := c.by == "list" && (completes(at, tagged, c) || c.conf >= 0.85 && c.to-c.from > 1 && s.weakly(at, tagged, c))
		c.sure = c.sure || c.by == "name-chain" && (s.widens(at, tagged, c) || c.titled && s.support(c) > titledSupport && !s.covered(at, c)) || full || s.bodies && c.by == "list" && c.typ == ORG && c.to-c.from > 1 && c.conf >= 0.7
		if first > 0 && c.typ == tagged[first-1].typ && (tagged[first-1].from < c.from || tagged[first-1].to > c.to) && c.by == "name-chain" {
			c.sure = false // the tagger sees more of the name
		}
		if first > 0 && first == last && c.by == "institution" && tagged[first-1].typ == ORG && tagged[first-1].to-tagged[first-1].from > c.to-c.from {
			c.sure = false
		}
		switch {
		case c.sure && (c.by != "list" || s.bodies && (full && !placeWords[s.bare(c.from, c)] || c.typ == ORG && first == 0 && last == 0) || s.support(c) > listSupport && !s.firmly(at, tagged, c)):
		case s.covered(at, c):
			c.conf = 0
			continue
		default:
			c.conf = min(c.conf, 0.1+0.9*s.support(c))
			continue
		}
		c.conf = max(c.conf, 0.9)
		for i := c.from; i < c.to; i++ {
			if m := at[i]; m > 0 {
				tagged[m-1].conf = min(tagged[m-1].conf, 0.55)
			}
		}
	}
}

// covered reports whether a token of c lies in a name of the tagger's.
func (s *sheet) covered(at []int32, c *candidate) bool {
	for _, m := range at[c.from:c.to] {
		if m > 0 {
			return true
		}
	}
	return false
}

// firmly reports whether a token of c lies in a name that the tagger is sure of, unless c holds several such names:
// «باريس سان جيرمان» is more than «باريس» and «سان جيرمان».
func (s *sheet) firmly(at []int32, tagged []candidate, c *candidate) bool {
	last, names, sure := int32(0), 0, false
	for _, m := range at[c.from:c.to] {
		if m == 0 || m == last {
			continue
		}
		last = m
		names++
		sure = sure || tagged[m-1].conf > 0.9 || tagged[m-1].from < c.from || tagged[m-1].to > c.to
	}
	return sure && names < 2
}

// tagged reports whether there is a tag for each token.
func (s *sheet) tagged() bool { return len(s.words) > 0 && len(s.tags) == len(s.words) }

// listSupport is how likely the tagger must hold the tokens of a long name from the lists for parts of a name.
const listSupport = 0.005

// extends reports whether the organisation c goes on where the tagger breaks it off, at an «و» inside the name:
// «منظمة الأمن» and «منظمة الأمن والتعاون في أوروبا».
func (s *sheet) extends(c, tagged *candidate) bool {
	if tagged.typ != ORG || tagged.from != c.from || tagged.to >= c.to {
		return false
	}
	f := s.doc.Folded(tagged.to)
	return strings.HasPrefix(f, "وال") || purposes[f] || strings.HasPrefix(f, "لل")
}

// completes reports whether the list entry c goes on where the tagger breaks off the one name of its type that it sees:
// «غار الدماء» where the tagger takes «غار» alone.
func completes(at []int32, tagged []candidate, c *candidate) bool {
	m := int32(0)
	for _, k := range at[c.from:c.to] {
		if k > 0 && m > 0 && k != m {
			return false
		}
		m = max(m, k)
	}
	return m > 0 && tagged[m-1].typ == c.typ && tagged[m-1].from == c.from && tagged[m-1].to <= c.to
}

// weak is how sure the tagger must be of its names to keep those of the lists off.
const weak = 0.8

// weakly reports whether the tagger sees in c, a list entry, only names of other types, or several, that it is not sure
// of.
func (s *sheet) weakly(at []int32, tagged []candidate, c *candidate) bool {
	last, names, same, top := int32(0), 0, false, 0.0
	for _, k := range at[c.from:c.to] {
		if k == 0 || k == last {
			continue
		}
		m := &tagged[k-1]
		if m.from < c.from || m.to > c.to {
			return false
		}
		last, names, same, top = k, names+1, same || m.typ == c.typ, max(top, m.prob)
	}
	return names > 0 && (names > 1 || !same) && top < weak
}

// widens reports whether c, a chain of names, holds persons that the tagger sees, and beside them only words that it
// does not rule out.
func (s *sheet) widens(at []int32, tagged []candidate, c *candidate) bool {
	some, extra, p := false, 0, 0.0
	for i := c.from; i < c.to; i++ {
		if k := at[i]; k > 0 {
			m := &tagged[k-1]
			if m.typ != PER || m.from < c.from || m.to > c.to {
				return false
			}
			some = true
			continue
		}
		extra++
		p += s.inside(i)
	}
	return some && (extra == 0 || p >= wide*float64(extra))
}

// titledSupport is how likely the tagger must hold a known name behind a title, in which it sees none, for a name.
const titledSupport = 0.15

// wide is how likely the tagger must hold the words by which a chain of names goes beyond the persons it sees.
const wide = 0.2

// groups are the organisations whose names are hardly anything else.
const groups = gazetteer.Set(1<<gazetteer.OrgArmed | 1<<gazetteer.OrgParty | 1<<gazetteer.OrgInternational | 1<<gazetteer.OrgClub)

// spell reads the names that the tags of the sentence [from, to) spell. Tags that do not fit together begin a new name.
func (s *sheet) spell(from, to int) {
	for i := from; i < to; {
		t := s.tags[i]
		if t.Position == Outside || t.Type == None || t.Type > MISC {
			i++
			continue
		}
		sum, j := float64(t.Prob), i+1
		if t.Position != Single && t.Position != End {
			for j < to && s.tags[j].Type == t.Type && (s.tags[j].Position == Inside || s.tags[j].Position == End) {
				sum += float64(s.tags[j].Prob)
				j++
				if s.tags[j-1].Position == End {
					break
				}
			}
		}
		if known := s.lists(i, j); t.Type == MISC && sum < 0.8*float64(j-i) && known.Has(groups) && known&^(gazetteer.Orgs|commonWord) == 0 {
			t.Type = ORG
		}
		if j == i+1 && i > from && s.words[i].has(currency) && s.amount(i-1) {
			t.Type = MISC
		}
		if j == i+1 && s.dateline(i, from, to) {
			t.Type = LOC
		}
		if t.Type == LOC && (i > from && clubNouns[s.bareAt(i-1)] || sum < 0.9*float64(j-i) && s.lists(i, j).Has(club) && !s.placed(i, from) && s.sporting()) {
			t.Type = ORG
		}
		c := candidate{from: i, to: j, typ: t.Type, conf: 0.5 + 0.5*sum/float64(j-i), prob: sum / float64(j-i), by: "tagger", clitics: s.cliticsOf(i)}
		for _, w := range s.words[i:j] {
			c.set |= w.set
		}
		s.join(&c)
		s.split(c)
		i = j
	}
}

// join makes c begin where the last name found does, which it takes back, where nothing stands between two persons.
func (s *sheet) join(c *candidate) {
	if len(s.cands) == 0 || c.typ != PER || c.skip > 0 || s.words[c.from].start || strings.HasPrefix(s.doc.Folded(c.from), "و") {
		return
	}
	last := &s.cands[len(s.cands)-1]
	if last.by != "tagger" || last.to != c.from || last.typ != PER || c.to-last.from > 5 || s.words[c.from].has(gazetteer.Titles) {
		return
	}
	c.from, c.clitics, c.set = last.from, last.clitics, last.set|c.set
	c.conf, c.prob = min(last.conf, c.conf), min(last.prob, c.prob)
	s.cands = s.cands[:len(s.cands)-1]
}

// placed reports whether token i stands behind a word that stands before places, in the sentence that begins at from.
func (s *sheet) placed(i, from int) bool {
	if c := s.cliticsOf(i); c.skip > 0 && !strings.HasPrefix(s.doc.Folded(i), "و") {
		return true
	}
	return i > from && (placeWords[s.bareAt(i-1)] || s.words[i-1].has(placeHead))
}

// sporting reports whether the document tells of matches.
func (s *sheet) sporting() bool {
	n := 0
	for w := range sports {
		if s.company()[w] {
			n++
		}
	}
	return n > 2
}

// sports are words of reports on matches; club is the kind of list that knows clubs.
var sports = words("sports")

const club = gazetteer.Set(1 << gazetteer.OrgClub)

// clubNouns stand before the names of clubs, which are those of towns.
var clubNouns = words("clubs")

// dateline reports whether token i is the place of a dateline at the start of the sentence [from, to): «واس - الرياض:».
func (s *sheet) dateline(i, from, to int) bool {
	if i < from+2 || i > from+6 || i+1 >= to || !s.words[i].has(properPlaces|gazetteer.Of(gazetteer.LocAmbiguous)) || s.text(i+1) != ":" {
		return false
	}
	dash := s.text(i - 1)
	return dash == "-" || dash == "–" || dash == "—"
}

// split adds a name that the tagger has found: as two where an «و» that is no letter joins two names, «بوش وبلير», and
// without the adjective of origin behind a foreign name. No name goes beyond a comma or dots.
func (s *sheet) split(c candidate) {
	for k := c.from + 1; k < c.to; k++ {
		if s.words[k].kind == arabic.Punct && stops(s.doc.Text(s.doc.Token(k))) {
			rest := c
			rest.from, rest.clitics = k+1, s.cliticsOf(min(k+1, len(s.words)-1))
			c.to = k
			s.split(c)
			c = rest
		}
	}
	for c.from < c.to && !s.inName(c.from) {
		c.from++
		c.clitics = s.cliticsOf(min(c.from, len(s.words)-1))
	}
	for c.to > c.from && !s.inName(c.to-1) {
		c.to--
	}
	if !slices.ContainsFunc(s.words[c.from:c.to], func(w word) bool { return w.kind == arabic.Word || w.kind == arabic.Latin || w.kind == arabic.Hashtag }) {
		return
	}
	whole := s.lists(c.from, c.to) != 0
	if c.typ == PER && c.from > 0 && !s.words[c.from].start && c.skip == 0 && s.doc.Folded(c.from-1) == "علي" && strings.HasSuffix(s.text(c.from-1), "ي") && s.writesAlef() {
		c.from-- // the name, not the preposition
	}
	if c.typ == LOC && c.to-c.from == 1 && c.to < len(s.words) && compounds[s.bare(c.from, &c)] && s.seconds(c.to) {
		c.to++
	}
	if c.typ == PER && !whole {
		for c.to-c.from > 1 && endsTitle[s.doc.Folded(c.from)] && s.doc.Folded(c.from) != "علي" {
			c.from, c.clitics = c.from+1, clitics{}
		}
		if c.to-c.from > 1 && s.doc.Folded(c.from) == "ولد" {
			c.from, c.clitics = c.from+1, clitics{} // the verb
		}
		for k := c.from + 1; k < c.to; k++ {
			if f := s.doc.Folded(k); placeWords[f] || endsTitle[f] && f != "علي" {
				c.to = k
			}
		}
	}
	if last := &s.words[c.to-1]; c.typ == PER && c.to-c.from > 1 && last.has(nisba) && last.is(defined) && s.words[c.to-2].is(foreign) && s.doc.Folded(c.to-2) != "الله" && !whole {
		c.to--
	}
	for k := c.from + 1; k < c.to && !whole && c.typ != MISC; k++ {
		cl := s.words[k].clitics
		if cl.skip == 0 {
			cl = s.cliticsOf(k)
		}
		if cl.skip == 0 || !strings.HasPrefix(s.doc.Folded(k), "و") || c.typ == ORG && !s.words[k].is(foreign) && !s.words[k].has(gazetteer.Orgs) {
			continue
		}
		first := c
		first.to = k
		s.add(first)
		c.from, c.clitics = k, cl
	}
	s.add(c)
}

// compounds are the words that open the names of places of two words: «خان شيخون».
var compounds = words("compounds")

// seconds reports whether token i can be the second word of a place's name: «شيخون», «الدماء».
func (s *sheet) seconds(i int) bool {
	w, f := &s.words[i], s.doc.Folded(i)
	if w.kind != arabic.Word || w.start || w.skip > 0 || w.has(nisba|gazetteer.Titles|gazetteer.Heads) || adjectival(f) || loose[f] || endsTitle[f] || placeWords[f] {
		return false
	}
	return s.definite(i) || !w.is(common)
}

// stops reports whether a punctuation mark ends a name that it stands behind.
func stops(mark string) bool {
	switch mark {
	case "،", ",", "؛", ";", ":", "..", "...", "…", "؟", "?", "!":
		return true
	}
	return false
}

// inName reports whether a name may begin or end with token i.
func (s *sheet) inName(i int) bool {
	k := s.words[i].kind
	return k != arabic.Punct && k != arabic.QuoteOpen && k != arabic.QuoteClose && k != arabic.Symbol && s.doc.Folded(i) != ""
}

// lists returns the lists that know the whole of the tokens [from, to).
func (s *sheet) lists(from, to int) gazetteer.Set {
	var set gazetteer.Set
	for k := int(s.words[from].first); k < len(s.listed) && s.listed[k].from == from; k++ {
		if s.listed[k].to == to {
			set |= s.listed[k].set
		}
	}
	return set
}

// support returns how likely the tagger holds the tokens of c for parts of names.
func (s *sheet) support(c *candidate) float64 {
	p := 0.0
	for i := c.from; i < c.to; i++ {
		p += s.inside(i)
	}
	return p / float64(c.to-c.from)
}

// inside returns how likely the tagger holds token i for a part of a name.
func (s *sheet) inside(i int) float64 {
	p := float64(s.tags[i].Prob)
	if s.tags[i].Position == Outside {
		return 1 - p
	}
	return p
}

// cliticsOf returns the proclitics of token i, which opens a name: those that the lists have seen, unless the whole word
// ends a longer name in the document («كلينتون» is no «لينتون» where «هيلاري كلينتون» stands). On a word that is in no
// list they are an «و» or an article's preposition, and any other where the rest stands alone elsewhere in the
// document.
func (s *sheet) cliticsOf(i int) clitics {
	w := &s.words[i]
	f := s.doc.Folded(i)
	if !s.alone {
		s.standAlone()
	}
	if w.skip > 0 && !w.article && (s.inner[f] || s.letter(i)) {
		return clitics{}
	}
	if bare, ok := strings.CutPrefix(f, "و"); ok && opening[bare] {
		return clitics{skip: 1}
	}
	if w.skip == 0 && len(f) >= 10 && (f[:2] == "ب" || f[:2] == "ل") && s.solo[f[2:]] > 0 && s.table.Word(f[2:]).Has(country) {
		return clitics{skip: 1} // «بروسيا», where the text speaks of Russia
	}
	if w.skip > 0 || w.kind != arabic.Word || w.set&^(nisba|commonWord) != 0 || len(f) < 8 {
		return w.clitics
	}
	for _, p := range [...]string{"وال", "فال", "بال"} {
		if strings.HasPrefix(f, p) && len(f) >= 12 {
			return clitics{skip: 1}
		}
	}
	switch {
	case strings.HasPrefix(f, "لل"):
		return clitics{skip: 1, article: true}
	case strings.HasPrefix(f, "وبال") && len(f) > 14:
		return clitics{skip: 2}
	case strings.HasPrefix(f, "ولل"):
		return clitics{skip: 2, article: true}
	}
	switch f[:2] {
	case "و":
		// A rest of three letters is hardly a name: «وانج».
		if s.solo[f] == 1 && len(f) >= 10 && s.table.Foreign(f[2:]) > s.table.Foreign(f) || s.solo[f[2:]] > 0 {
			return clitics{skip: 1}
		}
		if r := f[2:]; len(r) >= 8 && (r[:2] == "ب" || r[:2] == "ل") && s.solo[r[2:]] > 0 {
			return clitics{skip: 2}
		}
	case "ب", "ل", "ف", "ك":
		if s.solo[f[2:]] > 0 {
			return clitics{skip: 1}
		}
	}
	return clitics{}
}

// letter reports whether what the lists take for a preposition in token i, which opens a name, is a letter of the name:
// where the name opens a quotation, «باند», and where the rest is a mere word without an article, «كيري», or, behind the
// rarer ones, a rare name, «كريكيت».
func (s *sheet) letter(i int) bool {
	if i > 0 && s.words[i-1].kind == arabic.QuoteOpen {
		return true
	}
	w, f := &s.words[i], s.doc.Folded(i)
	switch {
	case strings.HasPrefix(f, "و") || strings.HasPrefix(f[2:], "ال"):
		return false
	case strings.HasPrefix(f, "ك"), strings.HasPrefix(f, "ف"):
		return !w.has(country|capital|given|gazetteer.Orgs) && s.solo[f[2:]] == 0
	}
	return w.set&^(commonWord|nisba) == 0
}

// standAlone counts the words of the document that are in no list of common words, and notes those that do not open the
// name they stand in.
func (s *sheet) standAlone() {
	if s.solo == nil {
		s.solo, s.inner = make(map[string]int32, 256), make(map[string]bool, 64)
	}
	clear(s.solo)
	clear(s.inner)
	for i := range s.words {
		if w := &s.words[i]; w.kind == arabic.Word && !w.is(common) {
			s.solo[s.doc.Folded(i)]++
			if p := s.tags[i].Position; (p == Inside || p == End) && s.tags[i].Type == PER {
				s.inner[s.doc.Folded(i)] = true
			}
		}
	}
	s.alone = true
}
