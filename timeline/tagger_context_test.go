package timeline

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
)

// values returns span and value of all expressions of a text read on 3 August 2015.
func values(t *testing.T, text string) (out []string) {
	t.Helper()
	doc := arabic.Parse(text, arabic.WithDate(monday))
	times, err := NewTagger().Extract(context.Background(), doc)
	require.NoError(t, err)
	for _, x := range times {
		out = append(out, doc.Text(x)+" = "+x.Value)
	}
	return out
}

func TestRanges(t *testing.T) {
	require.Equal(t, []string{"20 = 2016-01-30", "21 ربيع الآخر المقبل = 2016-01-31"},
		values(t, "تنظم الوزارة المؤتمر في الفترة من 20 إلى 21 ربيع الآخر المقبل برعاية الأمير."))
	require.Equal(t, []string{"1990 = 1990", "و1995 = 1995"}, values(t, "عمل في المصنع بين 1990 و1995 ثم سافر إلى الخارج."))
	require.Equal(t, []string{"مارس = 2014-03", "ومايو 2014 = 2014-05"}, values(t, "ارتفعت الأسعار بين مارس ومايو 2014 ارتفاعا كبيرا."))
	require.Equal(t, []string{"1-4 يونيو = 2015-06-01/2015-06-04"}, values(t, "أقامت الجمعية معرضها 1-4 يونيو في مقرها الرئيس."))
}

func TestNoOverlap(t *testing.T) {
	require.Equal(t, []string{"الساعة الثامنة مساء = T20:00", "الخميس = 2015-08-06"}, values(t, "سيبدأ العرض الساعة الثامنة مساء بتوقيت الخميس في القاعة."))
	require.Len(t, values(t, "انتهى العرض الساعة الثامنة مساء بتوقيت في وقت سابق من القاعة."), 2)
}

func TestYearList(t *testing.T) {
	require.Equal(t, []string{"أعوام 2005 = 2005", "و2009 = 2009", "و2013 = 2013"},
		values(t, "فاز الفريق بالكأس أعوام 2005 و2009 و2013 على أرضه."))
	require.Equal(t, []string{"عام 2005 = 2005"}, values(t, "افتتحت المدرسة عام 2005 و2000 طالب يدرسون فيها."))
}

func TestTense(t *testing.T) {
	for text, want := range map[string]string{
		"دعا رئيس الوزراء إلى انتخابات مبكرة يوم 27 سبتمبر لتجديد البرلمان.":          "يوم 27 سبتمبر = 2015-09-27",
		"استقبلت البلدة العائدين فجر الجمعة بالورود.":                                 "فجر الجمعة = 2015-07-31TMO",
		"اتفق الطرفان على أن يعود الموظفون إلى مكاتبهم الخميس.":                       "الخميس = 2015-08-06",
		"اتفق الطرفان الخميس على عودة الموظفين.":                                      "الخميس = 2015-07-30",
		"حددت المحكمة موعدا للجلسة الأربعاء.":                                         "الأربعاء = 2015-08-05",
		"أعلن اللاعب أنه سيغادر النادي في يونيو بعد خلاف مع المدرب.":                  "يونيو = 2015-06",
		"وكانت السفينة قد غادرت الميناء الاثنين محملة بالقمح.":                        "الاثنين = 2015-07-27",
		"خسر الفريق على أرضه أمام سيلتا فيجو في أول نوفمبر بهدف وحيد.":                "أول نوفمبر = 2014-11-01",
		"أطلقت أمانة المدينة أخيرا حملة لتنظيم المواقف.":                              "أخيرا = PAST_REF",
		"وصل المصاب في 28 يوليو إلى المستشفى وتوفي بعد يومين متأثرا بجراحه.":          "بعد يومين = 2015-07-30",
		"احترقت القرية في نيسان (أبريل) من عام 2013. وبعد مرور عامين، لا تزال خالية.": "وبعد مرور عامين = 2015",
		"فاز النادي باللقب عام 2014 وبالكأس قبلها بعام.":                              "قبلها بعام = 2013",
		"رفعت الشركة أسعار شحنات النفط إلى آسيا في سبتمبر بأقل من المتوقع.":           "سبتمبر = 2015-09",
		"ثم أطلق سراح الموقوف في وقت لاحق بكفالة.":                                    "في وقت لاحق = PAST_REF",
		"ستعلن اللجنة الأسماء في وقت لاحق.":                                           "في وقت لاحق = FUTURE_REF",
		"وقال السائق سيرغي بيتروف مساء الجمعة في مؤتمر صحفي.":                         "مساء الجمعة = 2015-07-31TEV",
		"قال شهود الأحد إن مسلحين هاجموا المخفر الليلة الماضية وأحرقوا سيارتين.":      "الليلة الماضية = 2015-08-01TNI",
	} {
		require.Contains(t, values(t, text), want, text)
	}
}

func TestSpans(t *testing.T) {
	for text, want := range map[string]string{
		"عاشت الديناصورات قبل 100 مليون سنة في هذه السهول.":      "قبل 100 مليون سنة = PAST_REF",
		"وصل الجنود في وقت متأخر من السبت إلى الجسر.":            "وقت متأخر من السبت = 2015-08-01TNI",
		"ستفتتح المكتبة قريبا جدا.":                              "قريبا جدا = FUTURE_REF",
		"تلقى المركز عند الساعة 18:02، بتاريخ 31/7/2015م بلاغا.": "الساعة 18:02 = 2015-07-31T18:02",
	} {
		require.Contains(t, values(t, text), want, text)
	}
	require.Empty(t, values(t, "قال العالم آلان ستيرن إن الصور واضحة."))
	require.Empty(t, values(t, "بلغت حصيلة القارب ما بين 1300 إلى 1500 كيلو من السمك."))
	require.Equal(t, []string{"مساء أمس = 2015-08-02TEV"}, values(t, "فاز الفريق الأول مساء أمس على ضيفه."))
	require.Equal(t, []string{"العام الماضي = 2014"}, values(t, "المحصول أحسن حالا من العام الماضي."))
	require.Equal(t, []string{"2013 = 2013"}, values(t, "تغيرت قواعد الجائزة في 2013 لتفتح الباب أمام غيرهم."))
	require.Empty(t, values(t, "أنا سعيد بهذا العقد مع النادي."))
}

func TestWeekdayConflict(t *testing.T) {
	times := NewTagger().Times(arabic.Parse("وقعت الهزة يوم الجمعة 15 مايو 2015 قبل الفجر، وتلتها هزة الأحد 17 مايو 2015.", arabic.WithDate(monday)))
	require.Len(t, times, 2)
	require.Empty(t, times[0].Conflict)
	times = NewTagger().Times(arabic.Parse("وقعت الهزة يوم السبت 15 مايو 2015 قبل الفجر.", arabic.WithDate(monday)))
	require.Len(t, times, 1)
	require.Equal(t, "2015-05-16", times[0].Conflict)
	require.Less(t, times[0].Confidence, 0.7)
}

func TestRequests(t *testing.T) {
	require.Equal(t, []string{"3 إلى 12 سبتمبر = 2015-09-03/2015-09-12"}, values(t, "سأسافر من 3 إلى 12 سبتمبر"))
	require.Equal(t, []string{"الخميس = 2015-08-06"}, values(t, "الخميس"))
	require.Equal(t, []string{"مساء الجمعة = 2015-08-07T16:00/2015-08-07T20:00"}, values(t, "سأعود مساء الجمعة"))
	// A report is news, however short.
	require.Equal(t, []string{"مساء الجمعة = 2015-07-31TEV"}, values(t, "وصل الوزير مساء الجمعة."))
}

func TestPairs(t *testing.T) {
	tagger := NewTagger()
	doc := arabic.Parse("فتح باب القبول حتى يوم الخميس الموافق 28 من شهر شوال.", arabic.WithDate(monday))
	times := tagger.Times(doc)
	require.Len(t, times, 2)
	require.Equal(t, "2015-08-13", times[0].Value, "the date tells which Thursday")
	require.Equal(t, "2015-08-13", times[1].Value)
	require.Equal(t, "1436-10-28", times[1].Hijri)

	doc = arabic.Parse("صدر القرار في 18/10/1436هـ الموافق 3/8/2015م بالرياض.", arabic.WithDate(monday))
	times = tagger.Times(doc)
	require.Len(t, times, 2)
	require.Empty(t, times[0].Conflict)

	doc = arabic.Parse("صدر القرار في 18/10/1436هـ الموافق 9/8/2015م بالرياض.", arabic.WithDate(monday))
	times = tagger.Times(doc)
	require.Len(t, times, 2)
	require.Equal(t, "2015-08-09", times[0].Conflict)
	require.Equal(t, "2015-08-03", times[1].Conflict)
	require.Less(t, times[0].Confidence, 0.7)
}

func TestDateline(t *testing.T) {
	// The article appeared on Monday and was written on Saturday.
	require.Equal(t, []string{"اليوم السبت = 2015-08-01", "أمس = 2015-07-31"},
		values(t, "أعلنت الشرطة اليوم السبت القبض على المتهم. وكان قد فر أمس من السجن."))
}

func TestSameWeekday(t *testing.T) {
	require.Equal(t, []string{"الأربعاء = 2015-07-29", "الأربعاء = 2015-07-29"},
		values(t, "وصلت الشحنة الأربعاء إلى الميناء. وقال المصدر إن الفريق سيبدأ فحصها ظهرا كما أعلن الأربعاء."))
}

func TestWithoutDate(t *testing.T) {
	doc := arabic.Parse("وصل الوفد أمس، ويغادر الشهر المقبل، وكان زارها في 5 آب 2014 وفي مارس.")
	times := NewTagger().Times(doc)
	require.Len(t, times, 4)
	require.Equal(t, "XXXX-XX-XX", times[0].Value)
	require.True(t, times[0].Unresolved)
	require.Equal(t, "XXXX-XX", times[1].Value)
	require.True(t, times[1].Unresolved)
	require.Equal(t, "2014-08-05", times[2].Value)
	require.False(t, times[2].Unresolved)

	var found []string
	doc = arabic.Parse("تأسس النادي عام 2009، وفي 5 آذار/مارس افتتح ملعبه ثم انتقل في أيلول/سبتمبر إلى جدة. وتبدأ البطولة في 2 نيسان/أبريل المقبل.")
	for _, x := range NewTagger().Times(doc) {
		found = append(found, x.Value)
	}
	require.Equal(t, []string{"2009", "2009-03-05", "2009-09", "XXXX-04-02"}, found, "the year of the passage serves what does not count from today")
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := NewTagger().Extract(ctx, arabic.Parse("وصل أمس."))
	require.ErrorIs(t, err, context.Canceled)
}

// TestNotTime holds words that only look like time.
func TestNotTime(t *testing.T) {
	for _, text := range []string{
		"تشهد منطقة الشرق الأوسط تحولات كبيرة.",
		"قال المدير العام للشركة إن النظام العام واضح.",
		"كتب الأمين العام رسالة إلى أعضاء المجلس.",
		"يعيش وحيد القرن في الغابات.",
		"بلغ عدد الطلاب 2015 طالبا وطالبة.",
		"يبلغ سعر الجهاز 1500 ريال.",
		"للتواصل على الرقم 0501234567 أو 8001244444.",
		"فاز الهلال على النصر 3-1 بعد مباراة مثيرة.",
		"وقع في باب المدرسة.",
		"توفي عن عمر يناهز 90 عاما.",
		"تولى محمد رجب رئاسة النادي خلفا لعلي شعبان.",
		"مارس الطبيب مهنته في القرية.",
		"أقيم الحفل برعاية صحيفة اليوم.",
		"أدى المصلون صلاة الجمعة في الجامع.",
	} {
		require.Empty(t, values(t, text), text)
	}
	require.Equal(t, []string{"25 يناير = 2015-01-25"}, values(t, "شارك الشاب في ثورة 25 يناير مع أصدقائه."))
}

func TestComplaints(t *testing.T) {
	ref := time.Date(2013, 2, 12, 4, 30, 0, 0, time.UTC)
	for text, want := range map[string]string{
		"قبل 6 ساعة":           "2013-02-11T22:30:00",
		"في 14:30":             "2013-02-12T14:30",
		"11-10-2021":           "2021-10-11",
		"١/١/٢٠١٨":             "2018-01-01",
		"15 كانون الثاني 2024": "2024-01-15",
		"الأحد الماضي":         "2013-02-10",
		"قبل ثلاثة أيام":       "2013-02-09",
		"يناير 2024":           "2024-01",
		"محرم 1445هـ":          "2023-07-19/2023-08-16",
	} {
		times := NewTagger().Times(arabic.Parse(text, arabic.WithDate(ref)))
		require.Len(t, times, 1, text)
		require.Equal(t, want, times[0].Value, text)
	}
}
