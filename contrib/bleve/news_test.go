package rawibleve_test

import (
	"math/rand/v2"
	"strconv"
	"strings"
)

// planted is a search and the sentences that it is to find, each of which stands in some of the articles.
type planted struct {
	what      string   // the kind of spelling
	query     string   // a match query
	sentences []string // sentences that hold the word
	others    []string // sentences with words that look like it
}

// perSentence is how many articles hold a planted sentence.
const perSentence = 10

// articles returns count news articles of our own and, for each search, the articles that hold one of its sentences.
// They are the same each time.
func articles(count int, searches []planted) (texts []string, holders []map[string]bool) {
	random := rand.New(rand.NewPCG(14, 37))
	bodies := make([][]string, count)
	for i := range bodies {
		for range 5 + random.IntN(6) {
			bodies[i] = append(bodies[i], sentence(random))
		}
	}
	free := random.Perm(count) // an article holds one planted sentence, so that no two searches meet
	plant := func(s string) (where []int) {
		for range perSentence {
			i := free[0]
			free = free[1:]
			k := random.IntN(len(bodies[i]) + 1)
			bodies[i] = append(bodies[i][:k:k], append([]string{s}, bodies[i][k:]...)...)
			where = append(where, i)
		}
		return where
	}
	for _, search := range searches {
		holds := map[string]bool{}
		for _, s := range search.sentences {
			for _, i := range plant(s) {
				holds[strconv.Itoa(i)] = true
			}
		}
		for _, s := range search.others {
			plant(s)
		}
		holders = append(holders, holds)
	}
	for _, body := range bodies {
		texts = append(texts, strings.Join(body, " "))
	}
	return texts, holders
}

// sentence fills a template.
func sentence(random *rand.Rand) string {
	pick := func(list []string) string { return list[random.IntN(len(list))] }
	var b strings.Builder
	for text := pick(templates); ; {
		before, rest, found := strings.Cut(text, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		slot, behind, _ := strings.Cut(rest, "}")
		if slot == "n" {
			b.WriteString(strconv.Itoa(3 + random.IntN(890)))
		} else {
			b.WriteString(pick(slots[slot]))
		}
		text = behind
	}
}

var slots = map[string][]string{
	"person": {"سليم الورغي", "هدى العطار", "فهد السالمي", "ليلى بن عمار", "ناصر الدوسري", "رنا الحموي", "يوسف المهيري", "عائشة الكعبي", "طارق الزين", "منى الشامي"},
	"office": {"المتحدث باسم البلدية", "رئيس الغرفة التجارية", "مدير الأشغال", "محافظ الإقليم", "رئيس لجنة المالية", "الأمين العام للنقابة", "مدير الدفاع المدني", "رئيس اتحاد الناشرين"},
	"city":   {"الرياض", "صفاقس", "حلب", "البصرة", "الإسكندرية", "وهران", "صلالة", "أغادير", "نواكشوط", "إربد", "المنامة", "طرابلس"},
	"state":  {"تونس", "الأردن", "المغرب", "عمان", "العراق", "موريتانيا", "السودان", "الجزائر"},
	"month":  {"محرم", "صفر", "رجب", "شعبان", "شوال", "كانون الثاني/يناير", "نيسان/أبريل", "تموز/يوليو", "تشرين الأول/أكتوبر"},
	"day":    {"السبت", "الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس"},
	"work":   {"محطة التحلية", "خط السكة الحديدية", "المستشفى الجامعي", "سوق الخضار", "الطريق الدائري", "مدرسة التمريض", "المطار القديم", "ملعب الشباب"},
	"goods":  {"القمح", "التمور", "زيت الزيتون", "الإسمنت", "الأسماك المجمدة", "الأدوية", "الحديد", "الفوسفات"},
}

var templates = []string{
	"قال {office} {person} إن العمل في {work} سيبدأ في {month} المقبل.",
	"أعلن {office} يوم {day} تخصيص {n} مليون دينار لإعادة بناء {work}.",
	"ووصل إلى {city} وفد من {state} يضم {n} تاجرا لبحث تصدير {goods}.",
	"وارتفعت أسعار {goods} بنحو {n} دينارا للطن، وفق تجار في {city}.",
	"وأضاف {person}: «لن نتأخر عن الموعد، وقد تسلمنا المعدات كلها».",
	"وتراجعت صادرات {state} من {goods} للشهر الثالث على التوالي.",
	"وطالب {office} بمراجعة العقود التي أبرمت قبل الصيف.",
	"وشارك في المعرض الذي تستضيفه {city} نحو {n} عارضا من {state} وجوارها.",
	"ونفى {office} أن يكون القرار قد صدر تحت ضغط من الموردين.",
	"وأصيب {n} عاملا بجروح طفيفة في حادث قرب {work}، ونقلوا إلى {city}.",
	"وتنتظر {city} منذ {month} الماضي وصول شحنة من {goods}.",
	"وأوضح {person} أن اللجنة زارت {work} مرتين ولم تجد ما يخالف الشروط.",
	"ورأت الصحف المحلية أن الاتفاق مع {state} خطوة أولى نحو سوق مشتركة.",
	"وسجلت الأرصاد أمطارا غزيرة على {city} يوم {day}، وأغلقت المدارس أبوابها.",
	"وفاز فريق {city} على ضيفه بهدفين، وحضر المباراة {n} مشجعا فقط بسبب الأمطار.",
	"وتعهدت {state} بفتح أسواقها أمام {goods} قبل نهاية العام.",
	"وذكر شهود أن الأهالي تجمعوا أمام {work} حتى المساء.",
	"ووقعت شركة من {city} عقدا مدته {n} يوما لتوريد {goods}.",
	"وشكر {person} المتطوعين الذين عملوا طوال الليل.",
	"ولم يحدد {office} موعدا لاستئناف الرحلات بين {city} و{state}.",
	"وبحسب التقرير، يحتاج {n} منزلا في {city} إلى ترميم عاجل.",
	"واختتم المنتدى أعماله يوم {day} بتوصيات تخص تخزين {goods}.",
	"وسافر {person} إلى {state} لتمثيل النقابة في الاجتماع السنوي.",
	"وتوقفت الحركة ساعات عند {work} بعد انهيار جزء من السور.",
	"واستمع المجلس إلى شهادة {person} عن تأخر تسليم {work}.",
	"ويقدر خبراء أن {state} تستورد ثلث حاجتها من {goods}.",
}
