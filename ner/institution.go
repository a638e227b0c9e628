package ner

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
)

// institutionNouns open the names of institutions, halfNouns those that do so only with an adjective of origin or rank
// or with a purpose; ranks are such adjectives, general those that many bodies have, and noComplements follow the nouns
// without making a name.
var (
	institutionNouns = words("institutions")
	halfNouns        = words("half-institutions")
	ranks            = words("ranks")
	noComplements    = words("no-complements")
	general          = words("general")
	portfolios       = words("portfolios")            // nouns by which «و» adds a field to an institution's
	managed          = map[string]bool{"اداره": true} // without article it is somebody's doing
)

// institutions adds the names of institutions, which stand against a tagger that knows only others.
func (s *sheet) institutions(from, to int) {
	for i := from; i+1 < to; i++ {
		if s.words[i].kind != arabic.Word {
			continue
		}
		noun, cl, definite, ok := institutionNoun(s.doc.Folded(i))
		if !ok {
			continue
		}
		switch {
		case nameNouns[noun] == LOC && s.words[i+1].has(gazetteer.Places): // مديرية حرض is a place
			continue
		case definite && halfNouns[noun] && !s.originAt(i+1) && !ranks[s.doc.Folded(i+1)]: // الغرفة المخصصة
			continue
		case !definite && (managed[noun] || outside[noun] && !s.definite(i+1) && !(i+2 < to && s.construct(i+1))): // وكالة رويترز
			continue
		}
		end, told := s.body(i+1, to, noun, definite)
		if end == i+1 || s.lists(i, end).Has(gazetteer.Places) || !told && (definite || halfNouns[noun]) {
			continue
		}
		s.add(candidate{from: i, to: end, clitics: cl, typ: ORG, conf: 0.92, by: "institution", sure: true})
		if k := s.words[i].head; k > 0 && s.cands[k-1].to > end {
			s.cands[k-1].conf = 0 // which knows less of where such names end
		}
	}
}

// institutionNoun parts the proclitics and the article from the noun of an institution.
func institutionNoun(f string) (noun string, c clitics, definite, ok bool) {
	for _, p := range [...]string{"", "و", "ف", "ب", "ل", "ك", "وب", "ول"} {
		rest, has := strings.CutPrefix(f, p)
		if !has {
			continue
		}
		c = clitics{skip: uint8(len(p) / 2)}
		if institutionNouns[rest] {
			return rest, c, false, true
		}
		bare, article := strings.CutPrefix(rest, "ال")
		if strings.HasSuffix(p, "ل") && strings.HasPrefix(rest, "ل") {
			bare, article, c.article = rest[2:], true, true
		}
		if article && institutionNouns[bare] {
			return bare, c, true, true
		}
	}
	return "", clitics{}, false, false
}

// body returns the end of what names the institution whose noun stands before token i, i itself when nothing does, and
// whether that tells it from all others of its kind: an origin, a rank, a purpose or a place.
func (s *sheet) body(i, to int, noun string, definite bool) (end int, told bool) {
	to = min(to, i+maxComplement)
	j := i
	if !definite {
		for j+1 < to && j < i+2 && s.construct(j) {
			j++ // بلدية محافظة الجبيل
		}
		switch {
		case j >= to || s.words[j].kind != arabic.Word || s.words[j].start || noComplements[s.doc.Folded(i)]:
			return i, false
		case s.words[j].skip == 0 && s.words[j].has(gazetteer.Places) && !s.words[j].is(common) && !(s.words[j].has(nisba) && strings.HasSuffix(s.doc.Folded(j), "يه")) || s.foreignAt(j):
			for k := int(s.words[j].first); k < len(s.listed) && s.listed[k].from == j; k++ {
				if l := &s.listed[k]; l.to <= to && l.set.Has(gazetteer.Places) {
					end = max(end, l.to)
				}
			}
			purposed := s.words[j].has(country) || facilities[noun] == ORG
			for j = max(j+1, end); j < to && s.words[j].kind == arabic.Word && (s.foreignAt(j) || s.originAt(j) || ranks[s.doc.Folded(j)] && !s.strays(j, j, noun)); j++ {
			}
			for first := j; purposed && j < to && s.words[j].kind == arabic.Word && strings.HasPrefix(s.doc.Folded(j), [...]string{"لل", "وال"}[min(j-first, 1)]); j++ {
			} // هيئة البحرين للثقافة والآثار, مستشفى أبها للولادة والأطفال
			return j, true
		case s.words[j].skip > 0 || !s.definite(j) || s.words[j].has(gazetteer.Titles):
			return i, false
		}
		told = s.originAt(j)
		j++
	}
	first := j
	for ; j < to; j++ {
		w, f := &s.words[j], s.doc.Folded(j)
		if w.kind != arabic.Word || w.start || noComplements[f] || noComplements[strings.Replace(f, "لل", "ال", 1)] {
			break
		}
		if adjectival(f) && s.strays(i, j, noun) {
			break
		}
		switch {
		case s.originAt(j) || ranks[f]:
			told = told || !general[f]
			continue
		case loose[f]:
		case w.skip == 0 && s.definite(j) && (definite && j == i && s.listedOrg(j, to) == 0 || adjectival(f)) && !w.has(gazetteer.Titles|gazetteer.Heads|gazetteer.Places):
			continue
		case j > i && strings.HasPrefix(f, "وال") && len(f) > 10 && !w.has(gazetteer.Titles|gazetteer.Heads|gazetteer.Places|nisba) && (!definite && j == first || noun == "وزاره" || s.joins(j, definite)):
			continue
		case strings.HasPrefix(f, "لل") && len(f) >= 8 && j > i && definite && !w.has(gazetteer.Titles):
			told = true
			continue
		case j > i && strings.HasPrefix(f, "و") && portfolios[f[2:]] && j+1 < to && s.definite(j+1):
			j++
			continue
		case purposes[f] && j+1 < to && s.definite(j+1):
			told = true
			j++
			continue
		}
		break
	}
	return j, told
}

// strays reports whether the adjective j belongs to no noun of the name whose noun stands before token i: one without
// the feminine ending where all nouns have it, «موقع وزارة الداخلية الإلكتروني», or one that «إلى» completes,
// «الرامية إلى».
func (s *sheet) strays(i, j int, noun string) bool {
	if j+1 < len(s.words) && s.doc.Folded(j+1) == "الي" {
		return !s.originAt(j)
	}
	if strings.HasSuffix(s.doc.Folded(j), "ه") || !strings.HasSuffix(noun, "ه") {
		return false
	}
	for k := i; k < j; k++ {
		if !strings.HasSuffix(s.doc.Folded(k), "ه") {
			return false
		}
	}
	return true
}

// construct reports whether token j is a noun without article that the next token completes.
func (s *sheet) construct(j int) bool {
	w, next := &s.words[j], &s.words[j+1]
	f := s.doc.Folded(j)
	return w.kind == arabic.Word && w.skip == 0 && s.table.Word(f).Has(commonWord) && !strings.HasPrefix(f, "وو") && !noComplements[f] && !strings.HasSuffix(f, "ها") && !strings.HasSuffix(f, "هم") && !s.definite(j) && !endsTitle[f] && !placeWords[f] && !w.has(gazetteer.Titles) &&
		next.kind == arabic.Word && next.skip == 0 && (s.definite(j+1) || next.has(gazetteer.Places) && !next.is(common))
}

// definite reports whether token j carries the article and nothing before it.
func (s *sheet) definite(j int) bool {
	f := s.doc.Folded(j)
	return strings.HasPrefix(f, "ال") && len(f) > 6
}

// originAt reports whether token j is an adjective of origin with the article.
func (s *sheet) originAt(j int) bool {
	w := &s.words[j]
	return w.kind == arabic.Word && w.skip == 0 && w.has(nisba) && s.definite(j)
}

// foreignAt reports whether token j is an unknown name.
func (s *sheet) foreignAt(j int) bool {
	w := &s.words[j]
	return w.kind == arabic.Word && w.skip == 0 && w.is(foreign) && !s.definite(j)
}

// joins reports whether «و» joins token j to the name before it: an adjective to an adjective, a noun to the noun that
// completes the institution's, «السياسية والأمنية», «الثقافة والإعلام».
func (s *sheet) joins(j int, definite bool) bool {
	f, prev := s.doc.Folded(j), s.doc.Folded(j-1)
	if ranks[prev] || s.originAt(j-1) {
		return false
	}
	return strings.HasSuffix(f, "يه") == strings.HasSuffix(prev, "يه") && (!definite || adjectival(f) || strings.HasPrefix(prev, "لل") || strings.HasPrefix(prev, "وال"))
}

// adjectival reports whether the folded word looks like an adjective with article.
func adjectival(f string) bool {
	return strings.HasSuffix(f, "يه") || strings.HasSuffix(f, "ي")
}
