package arabic

import (
	"strings"
	"sync"
)

// numberWord is what one word in its [Search] form can mean in a number. Several fields are set where the language
// is ambiguous: خمس is five or a fifth, عشر is ten or the tail of a teen.
type numberWord struct {
	unit      int     // 1–10 as a cardinal
	tail      bool    // عشر and عشرة behind a unit
	tens      int     // 20–90
	hundred   int     // 100–900
	scale     float64 // 1e3, 1e6 …, and 12 for a dozen
	count     int     // how many of the scale the word says by itself: 1, 2 in the dual, 0 for plurals
	ordinal   int     // 1–10
	num, den  int     // a fraction: نصف 1/2, ثلثان 2/3; num is 0 for plurals, which need a count
	bound     bool    // counts only as part of a longer number: أحد عشر, الحادي والعشرين
	negative  bool    // سالب
	zero      bool    // صفر
	separator bool    // فاصلة
}

var (
	cardinalForms = [...]string{
		1: "واحد واحده واحدا", 2: "اثنان اثنين اثنتان اثنتين اتنين",
		3: "ثلاثه ثلاث", 4: "اربعه اربع", 5: "خمسه خمس", 6: "سته ست", 7: "سبعه سبع",
		8: "ثمانيه ثماني ثمان", 9: "تسعه تسع", 10: "عشره عشر",
	}
	// boundForms are never a number alone: «أحد المسؤولين», «ثلاثا».
	boundForms = [...]string{
		1: "احد احدي", 2: "اثنا اثني اثنتا اثنتي",
		3: "ثلاثا", 4: "اربعا", 5: "خمسا", 6: "ستا", 7: "سبعا", 8: "ثمانيا", 9: "تسعا",
	}
	tensStems    = [...]string{2: "عشر", 3: "ثلاث", 4: "اربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان", 9: "تسع"}
	hundredHeads = [...]string{3: "ثلاث", 4: "اربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان ثماني", 9: "تسع"}
	scaleForms   = []struct {
		value                      float64
		singular, dual, manyPlural string
	}{
		{1e3, "الف الفا", "الفان الفين الفي", "الاف"},
		{1e6, "مليون مليونا", "مليونان مليونين مليوني", "ملايين"},
		{1e9, "مليار مليارا بليون بليونا", "ملياران مليارين ملياري بليونان بليونين بليوني", "مليارات بلايين"},
		{1e12, "تريليون تريليونا ترليون ترليونا", "تريليونان تريليونين تريليوني ترليونان ترليونين ترليوني", "تريليونات ترليونات تريليونا"},
		{1e15, "كوادريليون كوادريليونا", "كوادريليونان كوادريليونين كوادريليوني", "كوادريليونات"},
		{12, "دزينه دسته", "دزينتان دزينتين دستتان دستتين", "دزينات دستات"},
	}
	ordinalForms = [...]string{
		1: "اول اولي", 2: "ثاني ثانيه ثان", 3: "ثالث ثالثه", 4: "رابع رابعه", 5: "خامس خامسه", 6: "سادس سادسه",
		7: "سابع سابعه", 8: "ثامن ثامنه", 9: "تاسع تاسعه", 10: "عاشر عاشره",
	}
	fractionForms = []struct {
		den                    int
		singular, dual, plural string
	}{
		{2, "نصف", "", "انصاف"},
		{3, "ثلث", "ثلثان ثلثين ثلثا ثلثي", "اثلاث"},
		{4, "ربع", "ربعان ربعين", "ارباع"},
		{5, "خمس", "خمسان", "اخماس"},
		{6, "سدس", "سدسان سدسين", "اسداس"},
		{7, "سبع", "سبعان", "اسباع"},
		{8, "ثمن", "ثمنان", "اثمان"},
		{9, "تسع", "تسعان", "اتساع"}, // not تسعي: «تسعى» is a verb
		{10, "عشر", "عشران", "اعشار"},
	}
)

// longestNumberWord bounds the bytes of the words that are looked up.
const longestNumberWord = 40

// numberTable holds the words, and for the low bits of two letters whether any word starts with them: most words of a
// text are none.
type numberTable struct {
	words  map[string]numberWord
	starts [1 << 12]bool
}

func (t *numberTable) find(word string) (w numberWord, ok bool) {
	if len(word) >= 4 && t.starts[startOf(word)] {
		w, ok = t.words[word]
	}
	return w, ok
}

func startOf(word string) int { return int(word[1]&0x3F)<<6 | int(word[3]&0x3F) }

var numberWords = sync.OnceValue(func() *numberTable {
	t := new(numberTable)
	words := make(map[string]numberWord, 256)
	add := func(forms string, change func(w *numberWord)) {
		for _, form := range strings.Fields(forms) {
			w := words[form]
			change(&w)
			words[form] = w
		}
	}
	for n, forms := range cardinalForms {
		add(forms, func(w *numberWord) { w.unit, w.tail = n, n == 10 })
	}
	for n, forms := range boundForms {
		add(forms, func(w *numberWord) { w.unit, w.bound = n, true })
	}
	for n, stem := range tensStems {
		if stem != "" {
			add(stem+"ون "+stem+"ين", func(w *numberWord) { w.tens = 10 * n })
		}
	}
	// مئة and مائة are ميه and مايه in the Search form.
	for _, mia := range []string{"ميه", "مايه"} {
		add(mia, func(w *numberWord) { w.hundred = 100 })
		for n, heads := range hundredHeads {
			for _, head := range strings.Fields(heads) {
				add(head+mia, func(w *numberWord) { w.hundred = 100 * n })
			}
		}
	}
	add("ميتان ميتين ميتا ميتي مايتان مايتين مايتا مايتي", func(w *numberWord) { w.hundred = 200 })
	for _, s := range scaleForms {
		add(s.singular, func(w *numberWord) { w.scale, w.count = s.value, 1 })
		add(s.dual, func(w *numberWord) { w.scale, w.count = s.value, 2 })
		add(s.manyPlural, func(w *numberWord) { w.scale, w.count = s.value, 0 })
	}
	for n, forms := range ordinalForms {
		add(forms, func(w *numberWord) { w.ordinal = n })
	}
	add("حادي حاديه", func(w *numberWord) { w.ordinal, w.bound = 1, true })
	for _, f := range fractionForms {
		add(f.singular, func(w *numberWord) { w.num, w.den = 1, f.den })
		add(f.dual, func(w *numberWord) { w.num, w.den = 2, f.den })
		add(f.plural, func(w *numberWord) { w.num, w.den = 0, f.den })
	}
	add("صفر", func(w *numberWord) { w.zero = true })
	add("سالب ناقص", func(w *numberWord) { w.negative = true })
	add("فاصله", func(w *numberWord) { w.separator = true })
	for word := range words {
		t.starts[startOf(word)] = true
	}
	t.words = words
	return t
})

// readNumberWord looks up a word in its [Search] form, without and with the article. Behind و it may continue a
// number; only at the head of one may prepositions precede it. cut is what stands in front, the article excepted.
func readNumberWord(word string, head bool) (w numberWord, cut int, conj, definite, ok bool) {
	const letter = 2
	if len(word) < 2*letter || len(word) > longestNumberWord {
		return
	}
	words := numberWords()
	look := func(rest string) bool {
		if w, ok = words.find(rest); ok {
			return true
		}
		rest, definite = strings.CutPrefix(rest, "ال")
		if definite {
			w, ok = words.find(rest)
		}
		return ok
	}
	if look(word) {
		return
	}
	if conj = strings.HasPrefix(word, "و"); conj || head && strings.HasPrefix(word, "ف") {
		if cut = letter; look(word[cut:]) {
			return
		}
	}
	if !head || word == "لست" { // «لست» is «I am not»
		return
	}
	switch rest := word[cut:]; {
	case strings.HasPrefix(rest, "لل"): // for ل and ال: the second ل is the article's
		cut, definite = cut+letter, true
		w, ok = words.find(rest[2*letter:])
	case strings.HasPrefix(rest, "ب"), strings.HasPrefix(rest, "ل"), strings.HasPrefix(rest, "ك"):
		cut += letter
		look(word[cut:])
	}
	return
}
