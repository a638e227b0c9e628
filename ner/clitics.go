package ner

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
)

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
