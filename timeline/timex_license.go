package timeline

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// Weak expressions are words that only mean time in company. What stands before them licenses them.

func wordsOf(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		w = arabic.Search.String(w)
		set[w], set["و"+w] = true, true
	}
	return set
}

// officeReach is how many words behind the office «formerly» may stand.
const officeReach = 8

var (
	timePrepositions  = wordsOf("في منذ خلال حتى إلى الى قبل بعد قبيل بعيد طوال طيلة بين عند لغاية منتصف مطلع نهاية بداية أوائل أواخر بحلول شهري لشهر ليوم بتاريخ تاريخ الموافق يومي أيام مع من عن ومن وفي إبان غضون صباح مساء")
	monthPrepositions = wordsOf("في منذ خلال حتى إلى الى قبل بعد طوال طيلة لغاية منتصف بحلول شهري غضون من وفي إبان")
	yearPrepositions  = wordsOf("في منذ حتى إلى الى قبل بعد بين خلال لغاية بحلول مطلع نهاية بداية أوائل أواخر منتصف صيف شتاء ربيع خريف أحداث انتخابات من لعام لسنة ميزانية حرب موازنة دورة نسخة أرقام مستوى")
	datePrepositions  = wordsOf("بتاريخ تاريخ يوم ليوم الموافق موافق وتاريخ المؤرخ المؤرخة الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد")
	lengthLeads       = wordsOf("منذ لمدة مدة خلال طوال طيلة غضون لفترة فترة مدى مدار امتداد استمر استمرت تستمر يستمر دام دامت استغرق استغرقت تستغرق يستغرق بعد قبل كل ظرف قرابة نحو حوالي خدمة مسيرة لمده مدتها مدته وقبل")
	perUnit           = wordsOf("مرة مرات معدل بمعدل مرتين ساعة ساعات دقيقة دقائق متوسط بمتوسط ألف ريال دولار برميل")
	ageWords          = wordsOf("عمر عمره عمرها عمرهم عمرهن العمر سن البالغ البالغة البالغين أعمارهم أعمارهن اعمارهم بعمر بالغ يبلغ تبلغ يناهز ناهز دون تحت فوق أطفال الأطفال للأطفال السنية العمرية فئة الفئة ابن ابنة وعمره وعمرها سني السن عمرا أعمار عاماً ذو ذي ذات")
	nounsOfNames      = wordsOf("صحيفة جريدة قناة مجلة موقع برنامج صحيفتي عين المصري مؤسسة دار أخبار وكالة حي شارع مسجد بوابة سورة قبائل قبيلة آل")
	abstractLeads     = wordsOf("في من إلى عن على بين منذ")
	titles            = wordsOf("الدكتور الشيخ اللواء العميد العقيد المقدم الرائد النقيب الملازم المهندس الأستاذ السيد الفريق الكابتن اللاعب الزميل")
	offices           = wordsOf("المدير الأمين المشرف المفتي المدعي النائب المفتش القنصل المراقب الحاكم الرئيس القائد السكرتير المحامي المنسق الوكيل المرشد المحاسب مدير أمين نائب مشرف القطاع الرأي")
	held              = wordsOf("مدير رئيس وزير سفير عضو محافظ لاعب مدرب قائد وكيل عميد الوزير السفير")
	doubtfulMonths    = wordsOf("مارس صفر رجب شعبان رمضان محرم المحرم آب نيسان ماي أوت جوان شوال")
)

// future reports a sign of the future among the words before token i, the nearest verb deciding.
func (s *scan) future(i int) bool { return s.tense(i) > 0 }

// bare reports whether the document is nothing but this sentence and short.
func (s *scan) bare() bool { return s.dialogue && s.doc.Len() <= 3 }

// license decides whether an expression counts that was not joined to another; it may adjust its span and meaning.
func (s *scan) license(e *expr) bool {
	prev := s.prevWord(e.first)
	switch {
	case e.op:
		return false
	case e.rule.name == "vague-past" || e.rule.name == "vague-future":
		s.adverbial(e, prev)
		return !s.named(e.first) && !s.heldBefore(e.first) && !(strings.HasPrefix(s.text(e.first), "قريب") && strings.HasPrefix(s.text(e.last), "من"))
	case e.exact && s.text(e.last) == "من": // «أحسن حالا من العام الماضي»
		return false
	case e.typ == Duration:
		return s.licenseLength(e, prev)
	case e.typ == Set:
		return s.licenseSet(e, prev)
	case e.hasClock:
		return s.licenseClock(e, prev)
	case e.part != noPart && !e.calendarSaid():
		return s.licensePart(e, prev)
	case e.value == "PAST_REF" && e.weak:
		return abstractLeads[prev] || verbLike(prev)
	case e.value == "" && e.unit == uDay && e.stepd && e.step == 1 && e.last-e.first == 1 && s.text(e.first) == "للغد": // «جسور للغد»
		e.value = "FUTURE_REF"
		return true
	case e.value == "" && e.unit == uDay && e.stepd && e.step == 0 && e.part == noPart:
		return s.licenseToday(e, prev)
	case e.wday > 0 && e.day == 0 && e.part == noPart && e.way == noWay && !e.stepd:
		return s.licenseWeekday(e, prev)
	case e.feast > 0:
		return !e.weak || timePrepositions[prev]
	case e.season > 0 && s.text(e.last) == "العربي": // the Arab Spring
		return false
	case !e.weak && e.unit == uYear && (e.way == toPrev || e.way == toThis || e.way == toFollow) && offices[prev]:
		return false // «المدير العام السابق»
	case !e.weak:
		return !s.named(e.first)
	case e.nth != 0 && e.rule.name == "period-first-units": // of what, nobody says
		n := map[unit]float64{uQuarter: 3, uHalf: 6}[e.nthUnit]
		e.typ, e.plus[0], e.mod = Duration, amount{n, uMonth}, "START"
		return true
	case e.nth != 0:
		return s.licenseNth(e, prev)
	case e.day > 0:
		return s.licenseDay(e, prev)
	case e.month > 0:
		return s.licenseMonth(e, prev)
	case e.year > 0:
		return s.licenseYear(e, prev)
	case e.season > 0:
		return false
	case e.way != noWay:
		return s.licenseUnit(e, prev)
	case e.stepd:
		return s.dialogue
	}
	return false
}

// heldBefore reports «سابقا» at token i behind an office without a verb between: «مدير التعليم بالمنطقة سابقا».
func (s *scan) heldBefore(i int) bool {
	if s.text(i) != "سابقا" {
		return false
	}
	for k := i - 1; k >= max(0, i-officeReach) && s.doc.Token(k).Kind == arabic.Word && !verbLike(s.text(k)); k-- {
		switch w := s.text(k); {
		case held[w]:
			return true
		case w == "قد" || w == "كان" || w == "كانت":
			return false
		}
	}
	return false
}

// adverbial takes the في of «في وقت سابق» and «في وقت لاحق» into the span, and lets the tense tell whether what is later
// has come: «وأفرج عنه لاحقا».
func (s *scan) adverbial(e *expr, prev string) {
	w := s.text(e.last - 1)
	if w == "لاحق" || strings.HasSuffix(w, "لاحقا") || s.text(e.first) == "فيما" {
		if e.value == "FUTURE_REF" && s.tense(e.first) < 0 {
			e.value = "PAST_REF"
		}
	}
	if e.last-e.first == 2 && (w == "لاحق" || w == "سابق") && (prev == "في" || prev == "وفي" || prev == "ففي") {
		e.first--
	}
}

func (s *scan) licenseLength(e *expr, prev string) bool {
	if e.plus[0].u == uYear && s.isAge(e) {
		return false
	}
	if s.text(e.last) == "ضوييه" || s.named(e.first) {
		return false
	}
	if e.rule.name == "duration-through" {
		e.first++
		return true
	}
	if s.isContract(e, prev) {
		return false
	}
	if !e.weak {
		return true
	}
	if lengthLeads[prev] || s.dialogue {
		return e.plus[0].u != uMoment
	}
	it := s.items(e.first)
	return len(it) > 0 && it[0].pro&withL != 0 && e.plus[0].u != uYear
}

var (
	ofDecades     = wordsOf("كامل كاملة كاملين ونصف طويلة عديدة كثيرة قليلة متتالية متوالية متواصلة مضت خلت مضى انقضت قادمة مقبلة تلت سبقت")
	besideDecades = wordsOf("من في على تحت قبل بعد ظل ظلت بقي بقيت كان كانت عاش عاشت")
)

// isContract reports decades without a sign of time about them: عقد is a contract and the holding of a meeting more
// often than ten years.
func (s *scan) isContract(e *expr, prev string) bool {
	if s.dialogue || e.plus[0].u != uDecade || lengthLeads[prev] {
		return false
	}
	next := s.text(e.last)
	if ofDecades[next] || next == "من" && strings.HasPrefix(s.text(e.last+1), "الزم") || ofDecades[s.text(e.last-1)] {
		return false
	}
	length := e.last-e.first == 1 && s.items(e.first)[0].pro&withL != 0
	return !(length && (next == "" || besideDecades[next] || s.doc.Token(e.last).Kind != arabic.Word))
}

// isAge reports years that tell how old someone is.
func (s *scan) isAge(e *expr) bool {
	if s.text(e.last) == "من" && strings.HasPrefix(s.text(e.last+1), "العمر") || strings.HasPrefix(s.text(e.last), "من عمر") {
		return true
	}
	if s.text(e.last) == "من" && strings.HasPrefix(s.text(e.last+1), "عمر") {
		return true
	}
	if e.first > s.base && e.last < s.limit && (s.prevWord(e.first) == "(" && s.text(e.last) == ")" ||
		s.doc.Token(e.first-1).Kind == arabic.QuoteOpen && s.doc.Token(e.last).Kind == arabic.QuoteClose) {
		return true
	}
	for k := 1; k <= 4; k++ {
		if e.first-k < s.base {
			break
		}
		if ageWords[s.doc.Folded(e.first-k)] {
			return true
		}
		if s.doc.Token(e.first-k).Kind == arabic.Punct {
			break
		}
	}
	return false
}

func (s *scan) licenseSet(e *expr, prev string) bool {
	if e.rule.name == "set-adjective" && s.text(e.first) == "الشهري" { // a family name, too
		return strings.HasPrefix(prev, "ال") && !titles[prev]
	}
	return !s.named(e.first)
}

func (s *scan) licenseClock(e *expr, prev string) bool {
	if !e.weak {
		return !(e.rule.name == "clock" && e.last-e.first == 1 && s.countsNoun(e.last) && !s.dialogue)
	}
	if !s.dialogue {
		return false
	}
	return timePrepositions[prev] || prev == "علي" || s.doc.Folded(e.first)[0] >= 0x80 && strings.HasPrefix(s.text(e.first), "ال") || strings.HasPrefix(prev, "ساعود") ||
		e.rule.name == "clock-fraction" || e.hasClockTo || e.clock%3600 != 0
}

// inMarkedName reports an expression that belongs to a short name in marks behind the noun of such names.
func (s *scan) inMarkedName(e *expr) bool {
	end := e.last
	for end < s.limit && end < e.last+2 && s.doc.Token(end).Kind == arabic.Word {
		end++
	}
	if end >= s.limit || s.doc.Token(end).Kind != arabic.QuoteClose {
		return false
	}
	for i := e.first - 1; i >= s.base && i >= e.first-3; i-- {
		switch s.doc.Token(i).Kind {
		case arabic.QuoteOpen:
			return s.named(i)
		case arabic.Word:
		default:
			return false
		}
	}
	return false
}

func (s *scan) licensePart(e *expr, prev string) bool {
	if e.rule.name == "part-hours" || e.rule.name == "part-middle" && !e.weak || e.rule.name == "part-middle-hyphen" {
		return true
	}
	return e.late > 0 || e.rule.name == "part-definite" && e.part != lateAfternoon && (prev == "في" || prev == "حتي" || prev == "منذ" || s.dialogue) || s.dialogue && e.late > 0
}

func (s *scan) licenseToday(e *expr, prev string) bool {
	if e.first > s.base && e.last < s.limit && s.doc.Token(e.first-1).Kind == arabic.QuoteOpen && s.doc.Token(e.last).Kind == arabic.QuoteClose && (s.prevWord(e.first-1) == "ل" || s.named(e.first-1)) {
		return false // the newspaper
	}
	if s.inMarkedName(e) {
		return false // صحيفة «الإمارات اليوم»
	}
	if s.named(e.first) || e.last-e.first != 1 || e.day > 0 || e.wday > 0 {
		return !s.named(e.first)
	}
	switch w := s.text(e.last); {
	case w == "الوطني", w == "العالمي", w == "الدولي", w == "السابع" && prev == "", w == "الدراسي", w == "الاخر", w == "المفتوح", w == "الواحد", w == "المحدد", w == "الجديد", w == "الذي", w == "التي":
		return false
	}
	for _, it := range s.items(e.last) {
		if it.sym == symOrd {
			return false
		}
	}
	if (prev == "في" || s.items(e.first)[0].pro&withB != 0) && s.rate(e.first) {
		e.typ, e.plus[0], e.stepd, e.unit = Set, amount{1, uDay}, false, noUnit
		return true
	}
	if prev == "حتي" || prev == "وحتي" || prev == "الي" {
		e.value, e.stepd, e.unit = "PRESENT_REF", false, noUnit
	}
	return true
}

// rate reports a count before «في اليوم»: then the expression says how often.
func (s *scan) rate(i int) bool {
	for k := i - 1; k >= max(s.base, i-6); k-- {
		w := s.doc.Folded(k)
		if perUnit[w] || s.doc.Token(k).Kind == arabic.Number || s.counts(k) || strings.HasSuffix(w, "تين") || strings.HasSuffix(w, "مره") {
			return true
		}
	}
	return false
}

// counts reports a number in words at token k.
func (s *scan) counts(k int) bool {
	for _, it := range s.items(k) {
		if it.sym == symNum && it.n == 1 && it.val > 1 {
			return true
		}
	}
	return false
}

func (s *scan) licenseWeekday(e *expr, prev string) bool {
	switch {
	case e.nth < 0 && e.weak:
		e.nth, e.way = 0, toLast
		return true
	case e.nth != 0 && !e.weak:
		return true
	case e.nth != 0:
		return s.dialogue
	case e.last-e.first > 1:
		return true
	case s.named(e.first) || prev == "صلاه" || prev == "خطبه" || prev == "خطب" || prev == "لصلاه" || prev == "وصلاه" || prev == "خطيب" || prev == "كلا" || prev == "بن" || prev == "ال" || prev == "احد" || prev == "سوق" || prev == "كلتا":
		return false
	}
	return true
}

func (s *scan) licenseNth(e *expr, prev string) bool {
	if e.nthUnit == uQuarter {
		return timePrepositions[prev] || s.dialogue
	}
	if e.nth < 0 && strings.HasPrefix(s.text(e.first), "ال") && e.last-e.first == 2 { // «الأسبوع الأخير»
		if e.nthUnit == uDay {
			e.value = "PAST_REF"
		}
		e.unit, e.way, e.nth, e.nthUnit = e.nthUnit, toLast, 0, noUnit
		return e.unit != uHalf
	}
	return (e.nthUnit == uWeek || e.nthUnit == uDay) && s.dialogue || e.nthUnit == uCentury
}

func (s *scan) licenseDay(e *expr, prev string) bool {
	literal := strings.HasSuffix(s.text(e.first), "يوم")
	if e.month > 0 {
		return datePrepositions[prev] || literal || s.dialogue
	}
	if literal && e.last-e.first == 2 && s.text(e.first) == "يوم" && s.doc.Token(e.first+1).Kind == arabic.Number {
		return !s.countsNoun(e.last)
	}
	return s.dialogue && (prev == "في" || prev == "الي" || literal || s.items(e.first)[0].pro&withL != 0) && !s.countsNoun(e.last)
}

func (s *scan) licenseMonth(e *expr, prev string) bool {
	if e.rule.name == "date-month-number" {
		return s.dialogue
	}
	if e.rule.name == "date-month-figures" {
		return s.dialogue || prev == "شهر"
	}
	w := strings.TrimPrefix(s.text(e.first), "و")
	if !doubtfulMonths[w] && !doubtfulMonths[s.text(e.first)] {
		return !s.named(e.first)
	}
	return monthPrepositions[prev] && s.text(e.last) != "طيب" && !(w == "صفر" && (prev == "الي" || prev == "من" || prev == "عن")) && !(prev == "من" && w != "رمضان") || s.items(e.first)[0].pro&withB != 0 || s.dialogue && s.doc.Len() < 4
}

func (s *scan) licenseYear(e *expr, prev string) bool {
	if e.rule.name == "date-years" {
		return s.dialogue || e.yearTo-e.year == 1 || !s.inName(e.first) && e.yearTo-e.year <= 20
	}
	if s.countsNoun(e.last) && !s.dialogue && prev != "منذ" && !(prev == "في" && strings.HasSuffix(s.text(e.last), "ت")) {
		return false
	}
	if e.year < 1900 && e.rule.name == "date-year" && !s.dialogue && !(e.hijri && e.year > 1380) {
		return false
	}
	if s.doc.Token(e.first).Kind == arabic.Word && !s.dialogue {
		return false
	}
	if yearPrepositions[prev] || s.dialogue && s.doc.Len() < 9 {
		return e.year < 2100
	}
	return e.year >= 1950 && e.year < 2040 && s.doc.Token(e.first).Kind == arabic.Number && prev != "رقم" && prev != "ب" && !s.inName(e.first) && s.items(e.first)[0].pro == 0
}

// inName reports a year that belongs to a name or a number to dial: behind a Latin word, a hyphen, a hash.
func (s *scan) inName(i int) bool {
	if i <= s.base {
		return false
	}
	t := s.doc.Token(i - 1)
	switch t.Kind {
	case arabic.Latin, arabic.Number, arabic.Symbol, arabic.Date:
		return true
	case arabic.Word:
		return nounsOfModels[s.text(i-1)]
	}
	return t.End == s.doc.Token(i).Start
}

var nounsOfModels = wordsOf("مونديال يورو العالم آسيا خليجي أولمبياد إكسبو عاصفة رؤية طراز موديل قرار رقم القرار رحلة الرحلة بوينغ مبلغ بمبلغ بسعر بقيمة عدد بعدد إلى هاتف تحويلة")

func (s *scan) licenseUnit(e *expr, prev string) bool {
	switch {
	case e.unit < uDay || e.unit == uMoment || e.unit == uSeason || e.unit == uNight:
		return e.way == toSame && e.unit == uMoment && s.ctx.time != "" || s.dialogue && e.way != toThis
	case (prev == "في" || s.items(e.first)[0].pro&withB != 0) && s.rate(e.first):
		e.typ, e.plus[0], e.unit, e.way = Set, amount{1, e.unit}, noUnit, noWay
		return true
	case s.setAdjNext(e.last):
		return false
	case e.unit == uYear && e.way != toLast && offices[prev]: // «المدير العام السابق»
		return false
	}
	return (e.rule.name == "unit-bare" && prev == "خلال" || e.rule.name != "unit-bare") && (s.text(e.last) != "الدراسي" || prev == "خلال")
}
