package quote

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/rawi-nlp/rawi/arabic"
)

//go:embed data/words.txt
var wordList string

// class is the set of what a word can be around a quotation.
type class uint32

const (
	isTitle    class = 1 << iota // الدكتور
	isRole                       // وزير
	isSource                     // مصدر
	isBody                       // وزارة
	isMedium                     // صحيفة
	isSpeech                     // تصريح, after في
	isTime                       // أمس
	isAround                     // خلال: opens an adverbial
	isPlace                      // منطقة, after ب
	isGiven                      // محمد
	isWork                       // رواية: what bears a title in marks
	isComp                       // أن أنه بأنها
	isCompBy                     // بأن بأنه
	isAnd                        // وأن: a further clause of the same statement
	isRelative                   // الذي
	isGovern                     // بعد, يمكن: what takes a following أن for itself
	isDefinite                   // begins with the article
)

var classNames = map[string]class{
	"title": isTitle, "role": isRole, "source": isSource, "body": isBody, "medium": isMedium, "speech": isSpeech,
	"time": isTime, "around": isAround, "place": isPlace, "given": isGiven, "work": isWork,
}

// words maps folded words without the article to their classes.
var words = sync.OnceValue(func() map[string]class {
	m := map[string]class{}
	var cl class
	for line := range strings.Lines(wordList) {
		line, _, _ = strings.Cut(line, "#")
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "["); ok {
			cl = classNames[strings.TrimSuffix(name, "]")]
		} else if line != "" {
			m[arabic.Search.String(line)] |= cl
		}
	}
	pronouns := []string{"", "ه", "ها", "هم", "هما", "هن", "ني", "نا", "ك", "كم", "ي"}
	for _, p := range pronouns {
		m["ان"+p] |= isComp
		m["بان"+p] |= isComp | isCompBy
		m["وان"+p] |= isAnd
		m["وبان"+p] |= isAnd
	}
	m["اننا"] |= isComp
	m["انني"] |= isComp
	m["باننا"] |= isComp | isCompBy
	for _, w := range []string{"الذي", "التي", "الذين", "اللذان", "اللذين", "اللتان", "اللواتي", "اللاتي", "والذي", "والتي", "والذين", "ممن", "مما"} {
		m[w] |= isRelative
	}
	for _, w := range []string{
		"بعد", "وبعد", "قبل", "وقبل", "منذ", "دون", "الا", "غير", "بيد", "كما", "حتي", "حيث", "اذ", "رغم", "ورغم", "الرغم", "مع", "حين", "لو", "كان",
		"يمكن", "يجب", "ينبغي", "المتوقع", "المقرر", "المرجح", "المحتمل", "الضروري", "المهم", "الافضل", "المستحيل", "المفترض", "الممكن", "المنتظر", "شانه", "شانها", "بد", "لابد", "سبق", "وسبق", "او", "لدرجه", "اي", "خصوصا", "خاصه", "سيما",
		"تريد", "نريد", "اريد", "نود", "اود", "تود", "تستطيع", "نستطيع", "تحاول", "تبدو", "نامل", "امل", "تامل", "حال", "قررت", "قرر", "ارجو", "نرجو", "سوي", "شريطه", "شرط", "بشرط", "فكره", "بحجه", "باعتبار", "بدعوي", "خشيه", "احتمال", "حقيقه", "فرصه", "نتيجه", "بمعني",
	} {
		m[w] |= isGovern
	}
	return m
})

// classOf looks a folded word up, with the article and with و ف ل ب taken off where the word itself is unknown.
func classOf(m map[string]class, word string) class {
	if c, ok := m[word]; ok {
		if strings.HasPrefix(word, "ال") {
			c |= isDefinite
		}
		return c
	}
	if s, ok := strings.CutPrefix(word, "ال"); ok && len(s) > 2 { // إلى is no definite ي
		return m[s]&^(isComp|isGovern) | isDefinite
	}
	return 0
}
