package timeline

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// tense says when the clause that token i belongs to happens: 2 to come, 1 perhaps to come, 0 unknown, -1 perhaps past,
// -2 past. The nearest telling word before the expression decides, else the nearest behind it.
func (s *scan) tense(i int) int {
	content := false // a complement opened between the word at hand and the expression
	for k := i - 1; k >= max(s.base, i-15); k-- {
		w := s.doc.Folded(k)
		if intent[w] {
			if content {
				return 2 // «دعا … إلى انتخابات» «يوم 27 سبتمبر»
			}
			return -2 // «دعا» «الاثنين» «إلى …»
		}
		if t := s.tenseAt(k); t != 0 {
			return t
		}
		content = content || opensComplement[w]
	}
	for k := i + 1; k < min(s.limit, i+8); k++ {
		if t := s.tenseAt(k); t != 0 {
			return t
		}
	}
	return 0
}

var (
	// Verbs whose complement has yet to happen.
	intent          = wordsOf("دعا دعت يدعو تدعو داعيا داعية طالب طالبت مطالبا مطالبة تعهد تعهدت متعهدا وعد وعدت وافق وافقت اتفق اتفقت اتفقوا اتفقا هدد هددت مهددا دعوا يهدد ترشح ترشحت يستعد تستعد استعدادا يتأهب تتأهب تأهبا يطمح تطمح")
	opensComplement = wordsOf("إلى على لأن بأن أن أنه أنها لـ")
	// Words that say that something is planned, and particles of the future.
	futureWords = wordsOf("سوف لن المقرر المقررة مقرر مقررة المزمع المزمعة المرتقب المرتقبة مرتقب مرتقبة المنتظر المنتظرة المتوقع المتوقعة يعتزم تعتزم يعتزمون تنوي ينوي اعتبارا ابتداء بدءا سيتم موعدا موعد بموعد تمهيدا أجل أجلت إرجاء تأجيل لحين ريثما")
	pastWords   = wordsOf("قال قالت كان كانت أعلن أعلنت أكد أكدت أضاف أضافت ذكر ذكرت أوضح أوضحت قتل قتلت أصيب شهد شهدت بدأ بدأت تم وقع وقعت وصل وصلت عقد عقدت أقر أقرت صدر صدرت بلغ بلغت سجل سجلت منذ الذي وقد لقد أعرب أشار أشارت نفى زار التقى استقبل انتخب توفي فاز خسر شارك افتتح أطلق أطلقت نفذ نفذت تعرض تعرضت ارتفع ارتفعت انخفض تراجع هاجم هاجمت قامت قام كشف كشفت حكمت ألقت ألقى ضبطت ضبط لم عقب إثر أسفر أسفرت")
	// Nouns that begin as a future verb does.
	notFuture = wordsOf("سيارة سيارات سياسة سياسي سياسية سيادة سيد سيدة سيدات سيناء سينما سيول سيطرة سيرة سير سيف ستة ستين ستون سنة سنوات سنتين سنوي سنوية سنويا ستار سيناريو سيطر سيطرت سيطروا سياحة سياحي سياحية سياق سيل سياج سيئة سيئ سندات سنغافورة سيبقى سياسيين سياسيون سياسات سيولة ستريت سيلفا ستاندرد سيرغي سيرجيو ستيفان ستيفن سيمون سيئون سينمائي سينمائية")
)

// tenseAt says what the word k tells about tense.
func (s *scan) tenseAt(k int) int {
	if s.doc.Token(k).Kind != arabic.Word {
		return 0
	}
	prev := s.prevWord(k)
	f, ok := verbForm(s.doc.Folded(k))
	if ok && f.past != noClass && f.past <= announcing && f.past != light && f.noun == noClass && !f.unsure {
		return -1 // «أعلن»: what is announced may be to come
	}
	if t := tenseOf(s.doc, k); t != 0 {
		return t
	}
	switch {
	case afterPast[prev] && !ok && !imperfect(s.doc.Folded(k)): // «ثم كررت», «قد مرت»
		return -2
	case !ok || f.unsure:
		return 0
	case f.past != noClass && f.noun == noClass && f.present == noClass && !prepositions[prev]:
		return -2
	case f.present >= happening && f.past == noClass && f.noun == noClass && (prev == "ان" || prev == "وان" || prev == "بان"):
		return 1 // «يتوقع أن يزور»
	}
	return 0
}

// afterPast are the words that a verb follows, in the past tense unless it has the prefix of a present.
var afterPast = wordsOf("ثم قد لقد فقد")

// imperfect reports a word that does not have the look of a past tense.
func imperfect(w string) bool {
	return strings.HasPrefix(w, "ي") || strings.HasPrefix(w, "ت") || strings.HasPrefix(w, "ن") || strings.HasPrefix(w, "ال") || len(w) < 3*letter || functionWords[w]
}

// verbForm looks a folded word up among the verbs, behind و or ف.
func verbForm(w string) (wordForm, bool) {
	forms := lexicon()
	if f, ok := forms[w]; ok {
		return f, true
	}
	for _, p := range [...]string{"و", "ف"} {
		if rest, ok := strings.CutPrefix(w, p); ok {
			f, ok := forms[rest]
			return f, ok
		}
	}
	return wordForm{}, false
}

// tenseOf says what the word k tells about tense by itself.
func tenseOf(doc *arabic.Document, k int) int {
	if doc.Token(k).Kind != arabic.Word {
		return 0
	}
	w := doc.Folded(k)
	if futureWords[w] {
		return 2
	}
	if pastWords[w] {
		return -2
	}
	if strings.HasSuffix(w, "ت") && len(w) >= 5*letter && !strings.HasSuffix(w, "ات") && !strings.HasPrefix(w, "ال") && !strings.HasPrefix(w, "ت") && !strings.HasPrefix(w, "بت") && !strings.HasPrefix(w, "لت") {
		return -2 // «انطلقت», not «بتوقيت»
	}
	bare := strings.TrimPrefix(w, "و")
	if behind, ok := strings.CutPrefix(bare, "س"); ok {
		if f, _ := verbForm(behind); (f.present != noClass || presentVerbs[behind]) && !notFuture[bare] {
			return 2
		}
	}
	if len(bare) >= 5*letter && (strings.HasPrefix(bare, "سي") || strings.HasPrefix(bare, "ست") || strings.HasPrefix(bare, "سن")) && !notFuture[bare] && !strings.HasSuffix(bare, "ه") && !strings.HasSuffix(bare, "ات") && !strings.HasSuffix(doc.Text(doc.Token(k)), "ا") && !strings.HasSuffix(bare, "ين") {
		return 2
	}
	if len(bare) >= 4*letter && (strings.HasPrefix(bare, "ي") || strings.HasPrefix(bare, "ت")) && presentVerbs[bare] {
		return 1
	}
	return 0
}

// Present tenses that announce what is on the calendar.
var presentVerbs = wordsOf("تنطلق ينطلق يبدأ تبدأ يعقد تعقد يفتتح تفتتح يقام تقام يلتقي تلتقي يواجه تواجه يستضيف تستضيف يختتم تختتم ينظم تنظم يقيم تقيم يزور تزور يستأنف تستأنف يشارك تشارك يصل تصل يدشن يرعى ترعى يتوجه تتوجه ينتهي تنتهي يفتح تفتح يستمر تستمر يغادر تغادر")

// pluperfect reports «كان» or «كانت» with قد before token i in its sentence: what had happened before.
func (s *scan) pluperfect(i int) bool {
	for k := i - 1; k >= max(s.base, i-15); k-- {
		if s.doc.Folded(k) != "قد" {
			continue
		}
		for j := k - 1; j >= max(s.base, k-5); j-- {
			switch s.doc.Folded(j) {
			case "كان", "كانت", "وكان", "وكانت":
				return true
			}
		}
		return false
	}
	return false
}
