package page

// words are the page's own words in the interface languages.
var words = map[string][2]string{ // Arabic, English
	"report":     {"تقرير راوي", "Rawi report"},
	"names":      {"الأسماء", "Names"},
	"article":    {"نص المقال", "Article"},
	"timeline":   {"التسلسل الزمني", "Timeline"},
	"speakers":   {"المتحدثون", "Speakers"},
	"all":        {"عرض الكل", "Show all"},
	"unknown":    {"غير معروف", "unknown"},
	"confidence": {"الثقة", "confidence"},
	"published":  {"تاريخ النشر", "Published"},
	"quotations": {"الاقتباسات", "Quotations"},
	"another":    {"مقال جديد", "Another article"},
	"paste":      {"الصق مقالًا", "Paste an article"},
	"title":      {"العنوان", "Title"},
	"language":   {"لغة الواجهة", "Language of the page"},
	"analyse":    {"حلّل المقال", "Analyse"},
	"direct":     {"اقتباس مباشر", "direct"},
	"indirect":   {"اقتباس غير مباشر", "indirect"},
	"mixed":      {"اقتباس مختلط", "mixed"},
	"ongoing":    {"جارٍ", "ongoing"},
	"planned":    {"مرتقب", "planned"},
	"AH":         {"هـ", "AH"},
	"PER":        {"شخص", "person"},
	"ORG":        {"منظمة", "organisation"},
	"LOC":        {"مكان", "place"},
	"MISC":       {"اسم آخر", "other name"},
	"PERs":       {"الأشخاص", "People"},
	"ORGs":       {"المنظمات", "Organisations"},
	"LOCs":       {"الأماكن", "Places"},
	"MISCs":      {"أسماء أخرى", "Other names"},
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
