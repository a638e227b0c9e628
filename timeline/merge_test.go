package timeline_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/timeline"
)

// report is a document and the events in it, by clause, trigger and date. A date with a trailing ~ is the day of
// publication, given by no expression.
type report struct {
	id, date, text string
	events         [][3]string
}

func (r report) doc(t testing.TB) (*arabic.Document, []timeline.Event) {
	day, err := time.Parse(time.DateOnly, r.date)
	require.NoError(t, err)
	doc := arabic.Parse(r.text, arabic.WithDate(day))
	var events []timeline.Event
	for _, e := range r.events {
		at := strings.Index(r.text, e[0])
		require.GreaterOrEqual(t, at, 0, e[0])
		trigger := at + strings.Index(e[0], e[1])
		date, vague := strings.CutSuffix(e[2], "~")
		clause := arabic.Span{Start: at, End: at + len(e[0])}
		when := arabic.Span{Start: clause.End - 1, End: clause.End} // somewhere in the clause
		if vague {
			when = arabic.Span{}
		}
		events = append(events, timeline.Event{
			Trigger: arabic.Span{Start: trigger, End: trigger + len(e[1])}, Sentence: clause, When: when,
			Date: date, Status: timeline.Past, Confidence: 0.8,
		})
	}
	return doc, events
}

func merge(t testing.TB, reports ...report) timeline.Timeline {
	var c timeline.Collection
	for _, r := range reports {
		doc, events := r.doc(t)
		c.Add(r.id, doc, events)
	}
	return c.Timeline()
}

func one(id, date, clause, trigger, when string) report {
	return report{id, date, clause + ".", [][3]string{{clause, trigger, when}}}
}

func dates(tl timeline.Timeline) (out []string) {
	for _, e := range tl {
		out = append(out, e.Date)
	}
	return out
}

func TestOneHappeningToldInOtherWordsIsOneEvent(t *testing.T) {
	tl := merge(t,
		one("a", "2021-03-10", "قتل سبعة أشخاص في انفجار سيارة مفخخة أمام مقر بلدية المنصورية أمس", "قتل", "2021-03-09"),
		one("b", "2021-03-09", "انفجرت سيارة ملغومة قرب بلدية المنصورية وقتلت سبعة مدنيين", "انفجرت", "2021-03-09~"))
	require.Len(t, tl, 1)
	require.Equal(t, "2021-03-09", tl[0].Date)
	require.Equal(t, []string{"b", "a"}, tl[0].Sources())
}

func TestSpellingsOfOneNameMeet(t *testing.T) {
	tl := merge(t,
		one("a", "2021-05-02", "التقى الرئيس إيمانويل مكارون رئيس الوزراء في قصر الشعب أمس", "التقى", "2021-05-01"),
		one("b", "2021-05-01", "استقبل رئيس الوزراء الرئيس ايمانويل مكارون بقصر الشعب اليوم", "استقبل", "2021-05-01"))
	require.Len(t, tl, 1)
}

func TestTwoExplosionsInOneCityInOneWeekStayTwo(t *testing.T) {
	tl := merge(t,
		one("a", "2021-03-10", "انفجرت سيارة مفخخة في سوق المنصورية أمس وقتل سبعة", "انفجرت", "2021-03-09"),
		one("b", "2021-03-14", "انفجرت دراجة مفخخة عند جسر المنصورية أمس وجرح شرطيان", "انفجرت", "2021-03-13"))
	require.Equal(t, []string{"2021-03-09", "2021-03-13"}, dates(tl))
}

func TestTwoHappeningsOfOneDayStayTwo(t *testing.T) {
	tl := merge(t,
		one("a", "2021-03-10", "وصل وزير الخارجية سالم العدناني إلى عمّان أمس", "وصل", "2021-03-09"),
		one("b", "2021-03-10", "وقع وزير النقل فؤاد الشمري اتفاقية الموانئ مع شركة صينية أمس", "وقع", "2021-03-09"))
	require.Len(t, tl, 2)
}

func TestOtherPeopleMakeAnotherHappening(t *testing.T) {
	var c timeline.Collection
	for _, r := range []struct{ id, who, where string }{{"a", "جمعية الأمل", "بقاعة المؤتمرات"}, {"b", "بلدية الواحة", "في حديقة النخيل"}} {
		doc, events := one(r.id, "2021-05-14", "أقامت "+r.who+" حفل المعايدة السنوي لمنسوبيها "+r.where, "أقامت", "2021-05-14").doc(t)
		events[0].Participants = []string{r.who}
		c.Add(r.id, doc, events)
	}
	require.Len(t, c.Timeline(), 2)
}

func TestVagueDateYieldsToTheExactDay(t *testing.T) {
	tl := merge(t,
		one("a", "2021-03-12", "استقال محافظ البنك المركزي نبيل الكردي هذا الأسبوع", "استقال", "2021-W10"),
		one("b", "2021-03-10", "أعلن محافظ البنك المركزي نبيل الكردي استقالته أمس", "استقالته", "2021-03-09"))
	require.Equal(t, []string{"2021-03-09"}, dates(tl))
	require.Empty(t, tl[0].Conflicts, "the week holds the day")
}

func TestContradictingDatesAreShownWithTheirSources(t *testing.T) {
	tl := merge(t,
		one("a", "2021-03-12", "غرق مركب الصيد نور البحر قبالة سواحل الحسيمة وعلى متنه تسعة بحارة الثلاثاء", "غرق", "2021-03-09"),
		one("b", "2021-03-12", "غرق مركب الصيد نور البحر قبالة الحسيمة وعلى متنه تسعة بحارة يوم الأربعاء", "غرق", "2021-03-10"),
		one("c", "2021-03-12", "غرق مركب نور البحر قبالة سواحل الحسيمة وعلى متنه تسعة بحارة الثلاثاء الماضي", "غرق", "2021-03-09"))
	require.Equal(t, []string{"2021-03-09"}, dates(tl))
	require.Equal(t, []timeline.Conflict{{Date: "2021-03-10", Docs: []string{"b"}}}, tl[0].Conflicts)
}

func TestAnExplicitDayBeatsTheDayOfPublication(t *testing.T) {
	tl := merge(t,
		one("a", "2021-06-02", "افتتح الأمير سلطان الفهري جسر وادي الرمل بعد أعمال دامت عامين", "افتتح", "2021-06-02~"),
		one("b", "2021-06-02", "افتتح الأمير سلطان الفهري أمس جسر وادي الرمل", "افتتح", "2021-06-01"))
	require.Equal(t, []string{"2021-06-01"}, dates(tl))
	require.Empty(t, tl[0].Conflicts, "the day of publication says nothing against it")
}

func TestImportanceGrowsWithTheSources(t *testing.T) {
	tl := merge(t,
		one("a", "2021-03-10", "ضرب زلزال عنيف مدينة قرطبان الساحلية أمس", "زلزال", "2021-03-09"),
		one("b", "2021-03-10", "زلزال عنيف ضرب مدينة قرطبان الساحلية أمس", "زلزال", "2021-03-09"),
		one("c", "2021-03-10", "افتتح وزير الثقافة معرض الكتاب في مسقط أمس", "افتتح", "2021-03-09"))
	require.Len(t, tl, 2)
	require.Greater(t, tl[0].Importance, tl[1].Importance)
	require.Equal(t, []string{"a", "b"}, tl[0].Sources())
}

func TestSummaryIsOneOfItsClauses(t *testing.T) {
	a := one("a", "2021-03-10", "ضرب زلزال مدينة قرطبان أمس", "زلزال", "2021-03-09")
	b := one("b", "2021-03-10", "زلزال بقوة ست درجات ضرب مدينة قرطبان الساحلية أمس", "زلزال", "2021-03-09")
	tl := merge(t, a, b)
	require.Len(t, tl, 1)
	require.Contains(t, []string{a.events[0][0], b.events[0][0]}, tl[0].Summary)
}

func TestAddingADocumentTwiceChangesNothing(t *testing.T) {
	r := one("a", "2021-03-10", "ضرب زلزال مدينة قرطبان أمس", "زلزال", "2021-03-09")
	require.Equal(t, merge(t, r), merge(t, r, r))
}

func TestUndatedEventsStayOut(t *testing.T) {
	require.Empty(t, merge(t, one("a", "2021-03-10", "زار الوزير المدينة في وقت سابق", "زار", "PAST_REF")))
}

// TestMergingIsIndependentOfTheOrder merges the same reports in many orders, looking at the timeline in between.
func TestMergingIsIndependentOfTheOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 11))
	who := []string{"الوزير سالم العدناني", "المحافظ نبيل الكردي", "الأمير سلطان الفهري", "السفيرة هدى المرزوقي", "القاضي إلياس بدران", "اللواء صخر العمري", "الشاعرة ليلى قباني", "الطبيب مروان عيتاني"}
	did := []string{"افتتح", "استقبل", "زار", "غادر", "وقع", "أعلن"}
	what := []string{"سد العاصي", "مستشفى الأطفال", "محطة الكهرباء", "ملعب المدينة", "جامعة تدمر", "مسجد النور", "طريق الساحل", "قصر المؤتمرات", "جسر وادي الرمل", "معرض الكتاب", "مقر بلدية المنصورية", "ميناء قرطبان", "اتفاقية الموانئ"}
	when := []string{"2021-03-09", "2021-03-10", "2021-03-11~", "2021-W10", "2021-03", "2021"}
	pick := func(list []string) string { return list[r.IntN(len(list))] }
	var reports []report
	for i := range 120 {
		verb := pick(did)
		reports = append(reports, one(string(rune('a'+i%26))+string(rune('a'+i/26)), "2021-03-11",
			verb+" "+pick(who)+" "+pick(what)+" بحضور "+pick(who), verb, pick(when)))
	}
	want := merge(t, reports...)
	require.Greater(t, len(want), 5)
	require.Less(t, len(want), 120)
	for range 20 {
		r.Shuffle(len(reports), func(i, j int) { reports[i], reports[j] = reports[j], reports[i] })
		var c timeline.Collection
		for _, rep := range reports {
			doc, events := rep.doc(t)
			c.Add(rep.id, doc, events)
			if r.IntN(10) == 0 {
				c.Timeline()
			}
		}
		require.Equal(t, want, c.Timeline())
	}
}

// sidesOfAnAttack are six reports of one attack, three of each of two sides of it, at one place or at two.
func sidesOfAnAttack(t *testing.T, places ...string) timeline.Timeline {
	var c timeline.Collection
	for i, clause := range []string{
		"فجر انتحاري نفسه بحزام ناسف في مسجد السلام بالمنصورية أمس",
		"فجر انتحاري يرتدي حزاما ناسفا نفسه داخل مسجد السلام بالمنصورية أمس",
		"فجر مهاجم انتحاري حزاما ناسفا في مسجد السلام بالمنصورية أمس",
		"أصيب رجال الإطفاء أثناء أداء صلاة الظهر جماعة في مسجد السلام بالمنصورية أمس",
		"أصيب عدد من رجال الإطفاء وهم يؤدون صلاة الظهر جماعة أمس",
		"أصيب رجال من فرقة الإطفاء أثناء صلاة الظهر جماعة في مسجد السلام أمس",
	} {
		trigger, _, _ := strings.Cut(clause, " ")
		doc, events := one(string(rune('a'+i)), "2021-03-10", clause, trigger, "2021-03-09").doc(t)
		if len(places) > 0 {
			events[0].Place = places[i/3]
		}
		c.Add(string(rune('a'+i)), doc, events)
	}
	return c.Timeline()
}

func TestSidesOfOneAttackMeet(t *testing.T) {
	require.Len(t, sidesOfAnAttack(t), 1)
	require.Len(t, sidesOfAnAttack(t, "المنصورية", "المنصورية"), 1)
	require.Len(t, sidesOfAnAttack(t, "المنصورية", "الواحة"), 2, "two attacks of one day")
}
