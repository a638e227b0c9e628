package page

import (
	"fmt"

	"github.com/rawi-nlp/rawi/timeline"
)

// words are the page's own words in the interface languages.
var words = map[string][2]string{ // Arabic, English
	"report":         {"تقرير راوي", "Rawi report"},
	"skip":           {"إلى نص المقال", "Skip to the article"},
	"names":          {"الأسماء", "Names"},
	"article":        {"نص المقال", "Article"},
	"timeline":       {"التسلسل الزمني", "Timeline"},
	"all":            {"عرض الكل", "Show all"},
	"shown":          {"الفقرات المعروضة: {n} من {all}", "Paragraphs shown: {n} of {all}"},
	"unknown":        {"غير معروف", "unknown"},
	"confidence":     {"الثقة", "Confidence"},
	"rule":           {"القاعدة", "rule"},
	"published":      {"تاريخ النشر", "Published"},
	"quote direct":   {"اقتباس مباشر", "direct quotation"},
	"quote indirect": {"اقتباس غير مباشر", "indirect quotation"},
	"quote mixed":    {"اقتباس مختلط", "mixed quotation"},
	"cue":            {"فعل القول", "cue"},
	"time":           {"تعبير زمني", "time expression"},
	"another":        {"مقال جديد", "Another article"},
	"paste":          {"الصق مقالًا", "Paste an article"},
	"title":          {"العنوان", "Title"},
	"language":       {"لغة الواجهة", "Language of the page"},
	"analyse":        {"حلّل المقال", "Analyse"},
	"ongoing":        {"جارٍ", "ongoing"},
	"planned":        {"مرتقب", "planned"},
	"DATE":           {"تاريخ", "date"},
	"TIME":           {"وقت", "time"},
	"DURATION":       {"مدة", "duration"},
	"SET":            {"تكرار", "repeated"},
	"AH":             {"هـ", "AH"},
	"PER":            {"شخص", "person"},
	"ORG":            {"منظمة", "organisation"},
	"LOC":            {"مكان", "place"},
	"MISC":           {"اسم آخر", "name"},
	"PERs":           {"الأشخاص", "People"},
	"ORGs":           {"المنظمات", "Organisations"},
	"LOCs":           {"الأماكن", "Places"},
	"MISCs":          {"أسماء أخرى", "Other names"},
}

// word returns the interface's word for key, and key itself when there is none.
func (l Lang) word(key string) string {
	w, ok := words[key]
	switch {
	case !ok:
		return key
	case l == English:
		return w[1]
	}
	return w[0]
}

// source is the line of a note that tells how sure which rule is.
func (l Lang) source(confidence float64, by string) string {
	return fmt.Sprintf("\n%s %.0f%% · %s %s", l.word("confidence"), 100*confidence, l.word("rule"), clean(by))
}

// date writes an event's date as the interface's readers do.
func (l Lang) date(value string) string {
	if l == English {
		return value
	}
	return timeline.SpellDate(value)
}
