package timeline_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/timeline"
)

// name is a recognized name for the tests.
type name struct {
	arabic.Span
	class, full string
}

func (n name) CanonicalName() string { return n.full }
func (n name) Class() string         { return n.class }

// spanOf is the first place of part in text.
func spanOf(t testing.TB, text, part string) arabic.Span {
	i := strings.Index(text, part)
	require.GreaterOrEqual(t, i, 0, part)
	return arabic.Span{Start: i, End: i + len(part)}
}

// times reads "expression=value" pairs.
func times(t testing.TB, text string, pairs ...string) (out []timeline.Timex) {
	for _, p := range pairs {
		expr, value, _ := strings.Cut(p, "=")
		out = append(out, timeline.Timex{Span: spanOf(t, text, expr), Value: value})
	}
	return out
}

// told is an event in short: trigger, date, status.
func told(text string, events []timeline.Event) (out []string) {
	for _, e := range events {
		out = append(out, text[e.Trigger.Start:e.Trigger.End]+" "+e.Date+" "+string(e.Status))
	}
	return out
}

func build(t testing.TB, date, text string, pairs ...string) []string {
	day, err := time.Parse(time.DateOnly, date)
	require.NoError(t, err)
	doc := arabic.Parse(text, arabic.WithDate(day))
	return told(text, timeline.NewBuilder().Events(doc, timeline.Input{Times: times(t, text, pairs...)}))
}

func TestEventsOfAClause(t *testing.T) {
	for _, c := range []struct {
		text  string
		times []string
		want  []string
	}{
		{"قتل خمسة جنود أمس عندما هاجم مسلحون نقطة تفتيش قرب بلدة الروضة.", []string{"أمس=2021-03-09"}, []string{"قتل 2021-03-09 past"}},
		// The expression dates the clause it stands in, not the verb of saying in front.
		{"قال متحدث باسم الشرطة إن مسلحين خطفوا مهندسين أجنبيين الأحد من موقع للتنقيب.", []string{"الأحد=2021-03-07"}, []string{"خطفوا 2021-03-07 past"}},
		{"قالت الوزارة اليوم في بيان لها إنها أغلقت سبعة مصانع مخالفة بالعاصمة.", []string{"اليوم=2021-03-10"}, []string{"أغلقت 2021-03-10 past"}},
		// An empty verb hands over to its verbal noun.
		{"قام وفد من الأطباء بزيارة مستشفى الأطفال في حلب الخميس الماضي.", []string{"الخميس الماضي=2021-03-04"}, []string{"بزيارة 2021-03-04 past"}},
		{"تم اليوم توزيع مئتي سلة غذائية على العائلات المتضررة في القرية.", []string{"اليوم=2021-03-10"}, []string{"توزيع 2021-03-10 past"}},
		// A verbal noun right before the date.
		{"يعيش آلاف السكان في خيام منذ أن شردهم زلزال عام 2010 في المنطقة الجبلية.", []string{"عام 2010=2010"}, []string{"زلزال 2010 past"}},
		{"من المقرر أن يفتتح المحافظ غدا معرض الزهور في الحديقة العامة بالمدينة.", []string{"غدا=2021-03-11"}, []string{"يفتتح 2021-03-11 planned"}},
		{"تشن طائرات مجهولة غارات على المعسكر منذ أسبوعين بحسب سكان المنطقة.", []string{"أسبوعين=2021-02-24"}, []string{"غارات 2021-02-24 ongoing"}},
		{"عقدت اللجنة ورشة عمل من 3 مارس إلى 5 مارس في مقر النقابة بالعاصمة.", []string{"3 مارس=2021-03-03", "5 مارس=2021-03-05"}, []string{"عقدت 2021-03-03/2021-03-05 past"}},
		// The distance from another happening does not date that one.
		{"بدأ المحققون بعد ثلاثة أيام على الانفجار أخذ أقوال الشهود في المدينة.", []string{"بعد ثلاثة أيام=2021-03-09"}, []string{"بدأ 2021-03-09 past"}},
		// No finite happening: a state, and a quantity of time.
		{"كان الطقس باردا أمس في معظم المدن.", []string{"أمس=2021-03-09"}, nil},
	} {
		require.Equal(t, c.want, build(t, "2021-03-10", c.text, c.times...), c.text)
	}
}

func TestMainNewsTakesTheDayOfPublication(t *testing.T) {
	text := "المنصورية (وكالات)\nافتتح وزير الصحة مستشفى جديدا للأطفال في المنصورية يضم مئة سرير.\nويضم المستشفى ثلاثة أقسام."
	require.Equal(t, []string{"افتتح 2021-03-10 past"}, build(t, "2021-03-10", text))
	doc := arabic.Parse(text)
	require.Empty(t, timeline.NewBuilder().Events(doc, timeline.Input{}), "nothing dates it")
}

func TestTheOccasionReplacesTheStatement(t *testing.T) {
	text := "شدد مدير الجامعة على أهمية تدريب الطلاب في المصانع المحلية.\nجاء ذلك خلال تفقده اليوم معامل كلية الهندسة الجديدة."
	require.Equal(t, []string{"تفقده 2021-03-10 past"}, build(t, "2021-03-10", text, "اليوم=2021-03-10"))
}

func TestOpinionsInsideQuotationsAreNoEvents(t *testing.T) {
	text := "زار وفد الاتحاد المدينة.\nوقال رئيسه: «سوف ترتفع الأسعار كثيرا في المستقبل إذا بقي الحصار على حاله»."
	require.Equal(t, []string{"زار 2021-03-10 past"}, build(t, "2021-03-10", text, "في المستقبل=FUTURE_REF"))
}

func TestCastOfAnEvent(t *testing.T) {
	text := "التقى الوزير سامي الحداد أمس رئيس شركة النور في دمشق."
	names := []arabic.Named{
		name{spanOf(t, text, "سامي الحداد"), "PER", "سامي الحداد"},
		name{spanOf(t, text, "شركة النور"), "ORG", "شركة النور"},
		name{spanOf(t, text, "دمشق"), "LOC", "دمشق"},
	}
	doc := arabic.Parse(text, arabic.WithDate(time.Date(2021, 3, 10, 0, 0, 0, 0, time.UTC)))
	events := timeline.NewBuilder().Events(doc, timeline.Input{Times: times(t, text, "أمس=2021-03-09"), Names: names})
	require.Len(t, events, 1)
	require.Equal(t, []string{"سامي الحداد", "شركة النور"}, events[0].Participants)
	require.Equal(t, "دمشق", events[0].Place)
	require.Equal(t, "dated-clause", events[0].By)
	require.InDelta(t, 0.8, events[0].Confidence, 0.2)
}

func TestANameIsNoTrigger(t *testing.T) {
	text := "صرح النائب وارن تراس الأربعاء بأن البحث مستمر."
	doc := arabic.Parse(text, arabic.WithDate(time.Date(2021, 3, 11, 0, 0, 0, 0, time.UTC)))
	in := timeline.Input{Times: times(t, text, "الأربعاء=2021-03-10"), Names: []arabic.Named{name{spanOf(t, text, "وارن تراس"), "PER", "وارن تراس"}}}
	require.Equal(t, []string{"صرح 2021-03-10 past"}, told(text, timeline.NewBuilder().Events(doc, in)))
}

// failing is an extractor that fails.
type failing struct{}

func (failing) Extract(context.Context, *arabic.Document) ([]timeline.Timex, error) {
	return nil, errors.ErrUnsupported
}

func TestExtractPassesErrorsOn(t *testing.T) {
	_, err := timeline.NewBuilder(timeline.WithTimes(failing{})).Extract(context.Background(), arabic.Parse("وصل"))
	require.ErrorIs(t, err, errors.ErrUnsupported)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = timeline.NewBuilder().Extract(ctx, arabic.Parse("وصل"))
	require.ErrorIs(t, err, context.Canceled)
}
