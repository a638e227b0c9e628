package quote

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
)

// read returns the quotations of text as "kind|speaker|cue|content" lines.
func read(text string, names ...arabic.Named) []string {
	doc := arabic.Parse(text)
	var lines []string
	for _, q := range New().Quotes(doc, names) {
		lines = append(lines, strings.Join([]string{q.Kind.String(), q.SpeakerName, doc.Text(q.Cue), doc.Text(q.Content)}, "|"))
	}
	return lines
}

func TestOpenings(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"قالت المديرة إن المدرسة ستفتح أبوابها غدا.", "indirect|المديرة|قالت|المدرسة ستفتح أبوابها غدا"},
		{"وَأَكَّدَ المديرُ أنّه لا نية لتأجيل الدراسة.", "indirect|المديرُ|وَأَكَّدَ|لا نية لتأجيل الدراسة"},
		{"وسيعلن المدير أن الدراسة تبدأ الأحد.", "indirect|المدير|وسيعلن|الدراسة تبدأ الأحد"},
		{"وأفاد المدير بأن الطلاب وصلوا.", "indirect|المدير|وأفاد|الطلاب وصلوا"},
		{"وأشار المدير إلى أهمية القراءة.", "indirect|المدير|وأشار|أهمية القراءة"},
		{"وشدد المدير على ضرورة الالتزام بالمواعيد.", "indirect|المدير|وشدد|ضرورة الالتزام بالمواعيد"},
		{"وحذر المدير من إهمال الواجبات.", "indirect|المدير|وحذر|إهمال الواجبات"},
		{"وأعرب المدير عن أسفه لما حدث.", "indirect|المدير|وأعرب|أسفه لما حدث"},
		{"وأشاد المدير بجهود المعلمين.", "indirect|المدير|وأشاد|بجهود المعلمين"},
		{"ونفى المدير وجود خلاف بين المعلمين.", "indirect|المدير|ونفى|وجود خلاف بين المعلمين"},
		{"وأعلنت الجامعة استعدادها لاستقبال الطلاب.", "indirect|الجامعة|وأعلنت|استعدادها لاستقبال الطلاب"},
		{"وقال المدير: إن الامتحان سهل.", "indirect|المدير|وقال|الامتحان سهل"},
		{"وقال المدير: لن نؤجل الامتحان.", "indirect|المدير|وقال|لن نؤجل الامتحان"},
		{"وقال المدير \"لن نؤجل الامتحان\".", "direct|المدير|وقال|لن نؤجل الامتحان"},
		{"وقال المدير إن «الامتحان لن يؤجل أبدا».", "direct|المدير|وقال|الامتحان لن يؤجل أبدا"},
		{"وقال المدير : ” الامتحان في موعده تماما ” .", "direct|المدير|وقال|الامتحان في موعده تماما"},
		{"«الامتحان في موعده ولن يتغير»، قال المدير.", "direct|المدير|قال|الامتحان في موعده ولن يتغير"},
		{"تأخرت الرحلة ثلاث ساعات، بحسب مصادر في المطار.", "indirect|مصادر في المطار|بحسب|تأخرت الرحلة ثلاث ساعات"},
		{"ووفقا للوزارة، فإن الرحلات ستستأنف غدا صباحا.", "indirect|الوزارة|ووفقا|الرحلات ستستأنف غدا صباحا"},
		{"تأخرت الرحلة ثلاث ساعات، حسبما أفاد مصدر في المطار.", "indirect|مصدر في المطار|أفاد|تأخرت الرحلة ثلاث ساعات"},
		{"علمت الصحيفة من مصادر موثوقة أن الصفقة ألغيت.", "indirect|مصادر موثوقة|علمت|الصفقة ألغيت"},
		{"المدربة الجديدة أوضحت أن التدريب يبدأ غدا.", "indirect|المدربة الجديدة|أوضحت|التدريب يبدأ غدا"},
		{"وتساءل الوزير متى ينتهي العمل في الجسر.", "indirect|الوزير|وتساءل|متى ينتهي العمل في الجسر"},
		{"وأكد المدير حضوره الحفل مساء.", "indirect|المدير|وأكد|حضوره الحفل مساء"},
		{"وورد أن الطريق أغلق.", "indirect||وورد|الطريق أغلق"},
		{"ونقل عن المدير قوله: «لا أعرف شيئا عن الأمر».", "direct|المدير|قوله|لا أعرف شيئا عن الأمر"},
	} {
		require.Equal(t, []string{c.want}, read(c.text), c.text)
	}
}

func TestNotQuotations(t *testing.T) {
	for _, text := range []string{
		"وقع الاتفاق بعد أن أعلن الطرفان الهدنة.",
		"يذكر أن المعرض يقام كل عام.",
		"ولم تعلن الشركة عن أرباحها.",
		"زار الوفد صحيفة «المرفأ» ومجموعة «البحار».",
		"الحارس يقظ بين البابين.",
		"وقررت اللجنة تأجيل الجلسة.",
		"ارتفعت الأسعار وفق الجدول المعلن.",
		"وهذه أمور لا يريد أحد أن يسمعها.",
		"رابط الخبر بصحيفة المرفأ: الوزير يؤكد أن الميناء جاهز",
		"انتشرت الصور عبر المواقع ما يشير إلى نجاح الحملة.",
	} {
		require.Empty(t, read(text), text)
	}
}

func TestContentEnds(t *testing.T) {
	require.Equal(t, []string{
		"indirect|الوزير|قال|الطريق افتتح، وأن السير عاد إليه",
		"indirect|الوزير|مشيرا|الكلفة ارتفعت",
		"indirect|الوزير|ومؤكدا|العمل مستمر",
	}, read("قال الوزير إن الطريق افتتح، وأن السير عاد إليه، مشيرا إلى أن الكلفة ارتفعت، ومؤكدا أن العمل مستمر."), "a participle opens a statement of its own")

	require.Equal(t, []string{"indirect|الوزير|قال|الوزارة أعلنت أن الطريق افتتح"},
		read("قال الوزير إن الوزارة أعلنت أن الطريق افتتح."), "a verb inside the statement belongs to it")

	require.Equal(t, []string{"indirect|الوزير|قال|الطريق افتتح", "indirect|رئيس البلدية|أكد|الازدحام خف"},
		read("قال الوزير إن الطريق افتتح. من جهته، أكد رئيس البلدية أن الازدحام خف."), "the narrator comes back")

	require.Equal(t, []string{"indirect|الوزير|قال|الطريق افتتح؛ فالعمل لم يتوقف"},
		read("قال الوزير إن الطريق افتتح؛ فالعمل لم يتوقف. وازدحمت الساحة بالناس."), "a semicolon goes on, the next sentence is the narrator's")

	require.Equal(t, []string{"indirect|الوزير|قال|الطريق افتتح. وسيكون مجانيا"},
		read("قال الوزير إن الطريق افتتح. وسيكون مجانيا."), "a sentence that plainly continues")

	require.Equal(t, []string{"direct|الوزير|وقال|تعبنا جميعا. لكننا وصلنا"},
		read("وقال الوزير: «تعبنا جميعا. لكننا وصلنا»."), "marks hold several sentences")

	require.Equal(t, []string{"direct|الوزير|وقال|هذه الفقرة الأولى من الكلام.\nوهذه الثانية"},
		read("وقال الوزير: «هذه الفقرة الأولى من الكلام.\nوهذه الثانية».\nثم غادر."), "and several paragraphs")

	require.Len(t, read("وقال الوزير: «كلام لا يغلق.\nزار الوفد المدينة.\nوعاد مساء."), 1)
	require.NotContains(t, read("وقال الوزير: «كلام لا يغلق.\nزار الوفد المدينة.\nوعاد مساء.")[0], "الوفد", "a dropped mark does not swallow the article")
}

func TestKinds(t *testing.T) {
	require.Equal(t, []string{"mixed|الوزير|قال|الوضع «بات خطيرا» في القرى"}, read("قال الوزير إن الوضع «بات خطيرا» في القرى."))
	require.Equal(t, []string{"indirect|الوزير|قال|مهرجان «البحر» ينطلق غدا"}, read("قال الوزير إن مهرجان «البحر» ينطلق غدا."), "a name in marks is no speech")
	require.Equal(t, []string{"indirect|الوزير|قال|الكلفة بلغت «15» مليونا"}, read("قال الوزير إن الكلفة بلغت «15» مليونا."))
}

func TestSpeakers(t *testing.T) {
	for _, c := range []struct{ text, name, medium string }{
		{"قال وزير الصحة الدكتور سامي الخطيب، في تصريح لـ«المرفأ»، إن الدواء متوفر.", "سامي الخطيب", "المرفأ"},
		{"قال المتحدث باسم الوزارة، خالد العمر، إن الدواء متوفر.", "خالد العمر", ""},
		{"وقالت المتحدثة لوكالة الأنباء إن الدواء متوفر.", "المتحدثة", "وكالة الأنباء"},
		{"وزارة الصحة أكدت أن الدواء متوفر.", "وزارة الصحة", ""},
		{"وكان مدير المستشفى قد قال إن الدواء متوفر.", "مدير المستشفى", ""},
		{"والتقى الوفد رئيس البلدية فهد المانع، الذي قال: «الدواء متوفر لدينا منذ شهر».", "فهد المانع", ""},
		{"وتفقد وزير الصحة سامي الخطيب المستشفى، مؤكدا أن الدواء متوفر.", "سامي الخطيب", ""},
	} {
		doc := arabic.Parse(c.text)
		found := New().Quotes(doc, nil)
		require.Len(t, found, 1, c.text)
		require.Equal(t, c.name, found[0].SpeakerName, c.text)
		require.Equal(t, c.medium, found[0].Medium, c.text)
		require.NotEmpty(t, doc.Text(found[0].Speaker), c.text)
	}
}

func TestWhoSpokeBefore(t *testing.T) {
	require.Equal(t, []string{
		"indirect|سامي الخطيب|قال|الدواء متوفر",
		"indirect|سامي الخطيب|وأضاف|المخزون يكفي عاما",
		"indirect|ليلى الحداد|وقالت|المرضى بخير",
		"indirect|سامي الخطيب|وأوضح|الاستيراد مستمر",
		"indirect|سامي الخطيب|وأكد|الأسعار ثابتة",
		"indirect|ليلى الحداد|وأضافت|الأسرة كافية",
	}, read("قال وزير الصحة الدكتور سامي الخطيب إن الدواء متوفر. وأضاف أن المخزون يكفي عاما. وقالت مديرة المستشفى الدكتورة ليلى الحداد إن المرضى بخير. "+
		"وأوضح الخطيب أن الاستيراد مستمر. وأكد الوزير أن الأسعار ثابتة. وأضافت الحداد أن الأسرة كافية."), "by last name, by role, by gender")

	require.Equal(t, []string{
		"indirect|هالة المنصوري|قالت|الموازنة ناقصة", "indirect|هالة المنصوري|ودعت|مراجعتها",
		"indirect|هالة المنصوري|وحثتهم|القراءة",
	}, read("قالت رئيسة اللجنة الدكتورة هالة المنصوري إن الموازنة ناقصة. ودعت الجميع إلى مراجعتها. وحثتهم على القراءة."), "whom a verb asks does not speak")

	require.Equal(t, []string{
		"indirect|مصدر في الشرطة|قال|الطريق مغلق", "indirect|مصدر في الشرطة|وأضاف|التحقيق بدأ",
		"indirect|شهود|وذكر|النار اندلعت ليلا", "indirect|شهود|وأضافوا|الحارس كان نائما",
	}, read("قال مصدر في الشرطة إن الطريق مغلق. وأضاف المصدر ذاته أن التحقيق بدأ. وذكر شهود أن النار اندلعت ليلا. وأضافوا أن الحارس كان نائما."))
}

func TestNames(t *testing.T) {
	text := "التقى الوفد في القصر ليندا براون. وقالت براون إن اللقاء مثمر."
	at := func(s string, from int) arabic.Span {
		i := from + strings.Index(text[from:], s)
		return arabic.Span{Start: i, End: i + len(s)}
	}
	first := at("ليندا براون", 0)
	people := extractor{
		named{first, "ليندا براون", "PER"},
		named{at("براون", first.End), "ليندا براون", "PER"},
	}
	found, err := New(WithSpeakers(people)).Extract(context.Background(), arabic.Parse(text))
	require.NoError(t, err)
	require.Len(t, found, 1)
	require.Equal(t, "ليندا براون", found[0].SpeakerName)

	_, err = New(WithSpeakers(failing{})).Extract(context.Background(), arabic.Parse(text))
	require.ErrorIs(t, err, errFailing)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = New().Extract(ctx, arabic.Parse(text))
	require.ErrorIs(t, err, context.Canceled)
}

type extractor []named

func (x extractor) Extract(context.Context, *arabic.Document) ([]named, error) { return x, nil }

type failing struct{}

var errFailing = errors.New("no names today")

func (failing) Extract(context.Context, *arabic.Document) ([]named, error) { return nil, errFailing }

func TestReadCuesErrors(t *testing.T) {
	for list, want := range map[string]string{
		"# note\n\nهمس يهمس هامس":            "quote: my.txt:3:",
		"همس يهمس هامس همس : أن نحو":         `quote: my.txt:1: "نحو"`,
		strings.Repeat("ا", 1<<17) + " : أن": "quote: my.txt:",
	} {
		_, err := ReadCues("my.txt", strings.NewReader(list))
		require.ErrorContains(t, err, want)
	}
	cues, err := ReadCues("my.txt", strings.NewReader("همس يهمس هامس همس : أن"))
	require.NoError(t, err)
	doc := arabic.Parse("وهمس الحارس بأن الباب مفتوح.")
	require.Empty(t, New().Quotes(doc, nil))
	require.Len(t, New(WithCues(cues)).Quotes(doc, nil), 1)
	require.Empty(t, New().Quotes(doc, nil), "the embedded lexicon stays as it is")
}

func TestLexiconForms(t *testing.T) {
	lex := builtin()
	for _, w := range strings.Fields("قال قالت قالا قالتا قالوا يقول تقول يقولون يقولان وقال فقالت سيقول قوله بقولها دعا دعت دعوا يدعون نفى نفت ينفون مشيرا مشيرة مشيرين لافتا داعية حثهم") {
		_, _, ok := lex.lookup(arabic.Search.String(w))
		require.True(t, ok, w)
	}
	for _, w := range strings.Fields("مقال قالب المشير دعوى ذاكرة اثنين مطالبات") {
		_, _, ok := lex.lookup(arabic.Search.String(w))
		require.False(t, ok, w)
	}
}

func TestConcurrentUse(t *testing.T) {
	f := New()
	a := readArticles()[0]
	doc := arabic.Parse(a.text)
	want := f.Quotes(doc, nil)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				if len(f.Quotes(doc, nil)) != len(want) {
					t.Error("differs")
				}
			}
		})
	}
	wg.Wait()
}
