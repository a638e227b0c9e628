package timeline_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/timeline"
)

// TestWhatTheDateGoverns picks, of the verbs and verbal nouns around a date, the one that it dates.
func TestWhatTheDateGoverns(t *testing.T) {
	for _, c := range []struct {
		text  string
		times []string
		want  []string
	}{
		// The call is dated, not what it calls for; the noun in front of the date only describes who calls.
		{"دعا زعيم الحزب أمس أنصاره إلى رفع الإضراب عن الطعام.", []string{"أمس=2021-03-09"}, []string{"دعا 2021-03-09 past"}},
		{"اليوم تعهد المدرب أيضا باستضافة البطولة المقبلة في مدينته.", []string{"اليوم=2021-03-10"}, []string{"تعهد 2021-03-10 past"}},
		{"دعت النائبة المرشحة لانتخابات البلدية الأحد مجددا إلى إنهاء الخلاف.", []string{"الأحد=2021-03-07"}, []string{"دعت 2021-03-07 past"}},
		{"دعا زعيم الحزب السبت أنصاره إلى «رفع أعلام بيضاء».", []string{"السبت=2021-03-06"}, []string{"دعا 2021-03-06 past"}},
		// What is called for has a date of its own.
		{"دعا رئيس البلدية أمس إلى انتخابات مبكرة يوم 27 أبريل.", []string{"أمس=2021-03-09", "27 أبريل=2021-04-27"},
			[]string{"دعا 2021-03-09 past", "انتخابات 2021-04-27 planned"}},
		// An attack is named by its noun.
		{"قتل ستة جنود أمس في اشتباكات قرب الميناء.", []string{"أمس=2021-03-09"}, []string{"اشتباكات 2021-03-09 past"}},
		{"وقتل ثلاثون شخصا في سلسلة تفجيرات استهدفت أسواقا مختلفة أمس.", []string{"أمس=2021-03-09"}, []string{"تفجيرات 2021-03-09 past"}},
		{"شنت الطائرات حملة على المعسكر يوم الأحد.", []string{"يوم الأحد=2021-03-07"}, []string{"حملة 2021-03-07 past"}},
		{"وتتحدث الصحف عن الهدنة التي بدأ سريانها أمس في المدينة.", []string{"أمس=2021-03-09"}, []string{"سريانها 2021-03-09 past"}},
		{"زار وفد الاتحاد المدينة أمس. وشارك في أعمال الحفر آلاف العمال من القرى حتى افتتحت القناة في عام 1869.",
			[]string{"أمس=2021-03-09", "عام 1869=1869"}, []string{"زار 2021-03-09 past", "افتتحت 1869 past"}},
		// What lies behind «after» is another happening.
		{"وأوقف التاجر الأربعاء بعد إدانته بالاحتيال.", []string{"الأربعاء=2021-03-10"}, []string{"وأوقف 2021-03-10 past"}},
		// The verb behind قد, even one that is in no list.
		{"وكانت السفينة قد رست قرب الجزيرة الثلاثاء الماضي.", []string{"الثلاثاء الماضي=2021-03-02"}, []string{"رست 2021-03-02 past"}},
		// Commas around an apposition part nothing.
		{"وقع وزير النقل، سامي الحداد، ونظيره المصري، فؤاد عبد الله، أمس الثلاثاء، اتفاقا لتشغيل الخط البحري.", []string{"أمس الثلاثاء=2021-03-09"}, []string{"وقع 2021-03-09 past"}},
		// What is announced happened or will, and what is decided on for tomorrow.
		{"أعلن نادي الشعلة لكرة القدم أمس تجديد عقد مدربه.", []string{"أمس=2021-03-09"}, []string{"تجديد 2021-03-09 past"}},
		{"أعلنت لجنة تنظيم المهرجان أمس عن تأجيل الحفل.", []string{"أمس=2021-03-09"}, []string{"أعلنت 2021-03-09 past"}},
		{"وقررت وزارة التعليم تعليق الدراسة غدا في المدارس.", []string{"غدا=2021-03-11"}, []string{"تعليق 2021-03-11 planned"}},
		{"وأعلن رئيس الاتحاد أنه سيترك منصبه في يناير الماضي بعد الفضيحة.", []string{"يناير الماضي=2021-01"}, []string{"وأعلن 2021-01 past"}},
		// The match is where it happened.
		{"توج نادي الشعلة بالكأس بعد فوزه على الوحدة، في المباراة النهائية التي جرت مساء الجمعة على ملعبه.", []string{"مساء الجمعة=2021-03-05TEV"}, []string{"توج 2021-03-05 past"}},
		// A subordinate clause in front leaves the date to its main clause.
		{"وفي فبراير عندما انكشفت الفضيحة انتقد الرئيس بشدة التحقيقات.", []string{"فبراير=2021-02"}, []string{"انتقد 2021-02 past"}},
		// What is told of happened: the noun names it, unless it has a date of its own. Who claims an attack speaks.
		{"كشف ضابط في شرطة المنصورية أمس عن مقتل ثلاثة من المهربين قرب الجسر.", []string{"أمس=2021-03-09"}, []string{"مقتل 2021-03-09 past"}},
		{"وأفاد شهود أمس باعتقال تسعة من التجار في السوق.", []string{"أمس=2021-03-09"}, []string{"باعتقال 2021-03-09 past"}},
		{"أعلنت البعثة أمس عن مقتل ستين شخصا في المعارك خلال فبراير الماضي.", []string{"أمس=2021-03-09", "فبراير الماضي=2021-02"},
			[]string{"أعلنت 2021-03-09 past", "مقتل 2021-02 past"}},
		{"أعلن المتمردون أمس مسؤوليتهم عن تفجير الجسر.", []string{"أمس=2021-03-09"}, []string{"أعلن 2021-03-09 past"}},
		{"كشفت الوزارة أمس عن خطة للري في الجنوب.", []string{"أمس=2021-03-09"}, []string{"كشفت 2021-03-09 past"}},
		// Verbs that carry the noun.
		{"ألقت شرطة المنصورية أمس القبض على سائق الحافلة.", []string{"أمس=2021-03-09"}, []string{"القبض 2021-03-09 past"}},
		{"وشهدت السوق القديمة الأحد إقبالا كبيرا من الزوار.", []string{"الأحد=2021-03-07"}, []string{"إقبالا 2021-03-07 past"}},
		{"ووقعت مواجهات يوم الأحد في ساحة البلدية بين المشجعين.", []string{"يوم الأحد=2021-03-07"}, []string{"مواجهات 2021-03-07 past"}},
		{"ونفذ الجنود مداهمات أمس في أحياء المدينة.", []string{"أمس=2021-03-09"}, []string{"مداهمات 2021-03-09 past"}},
		// The number of a name begins no clause.
		{"وأقلعت طائرة إيرباص-320 أمس من مطار المنصورية.", []string{"أمس=2021-03-09"}, []string{"وأقلعت 2021-03-09 past"}},
		// How figures stand, unless the day is told or lies ahead.
		{"وصل الوفد أمس. وانخفضت أسعار القطن كثيرا في الأسابيع القليلة الماضية.", []string{"أمس=2021-03-09", "الأسابيع القليلة الماضية=PAST_REF"}, []string{"وصل 2021-03-09 past"}},
		{"وصل الوفد أمس. وقال الخبير إن الإنتاج سيزيد هذا العام قليلا.", []string{"أمس=2021-03-09", "هذا العام=2021"}, []string{"وصل 2021-03-09 past"}},
		{"وصل الوفد أمس. وانخفضت أسعار القطن الاثنين في المنصورية.", []string{"أمس=2021-03-09", "الاثنين=2021-03-08"},
			[]string{"وصل 2021-03-09 past", "وانخفضت 2021-03-08 past"}},
		// Verbs that are spelled as nouns.
		{"وصوت مجلس البلدية الاثنين على خطة الميناء.", []string{"الاثنين=2021-03-08"}, []string{"وصوت 2021-03-08 past"}},
		{"وجه مدير المدرسة القديمة نداء إلى أهالي المنصورية.", nil, []string{"وجه 2021-03-10 past"}},
		// Passives, and verbs of the last letters weak.
		{"وأقيل المدير من منصبه عام 2011 بعد التحقيق.", []string{"عام 2011=2011"}, []string{"وأقيل 2011 past"}},
		{"وألقيت في الحفل كلمات أمس بهذه المناسبة.", []string{"أمس=2021-03-09"}, []string{"وألقيت 2021-03-09 past"}},
		// A season is its months.
		{"وكانت الأزمة تفجرت في خريف 2008 في المصارف.", []string{"خريف 2008=2008-FA"}, []string{"تفجرت 2008-09/2008-11 past"}},
		// The date does not suit the verb.
		{"وقال إن الإنتاج سيزيد ثلاثة أضعاف على المستوى المسجل في عام 2012.", []string{"عام 2012=2012"}, []string{"وقال 2021-03-10 past"}},
		{"وفي أعماله كلها يستعيد الماضي ويعرضه على الناس.", []string{"الماضي=PAST_REF"}, nil},
		{"وانتهى الحفل، كما ذكرت أمس الصحف المحلية.", []string{"أمس=2021-03-09"}, []string{"وانتهى 2021-03-10 past"}},
		// A date in front of its clause, behind a preposition.
		{"وأوضح المتحدث أنه في صباح الأحد أجرت طائرة مدنية، بعد خلل في محركها، هبوطا اضطراريا في المطار.", []string{"صباح الأحد=2021-03-07TMO"}, []string{"هبوطا 2021-03-07 past"}},
		// A year that frames the main news does not date it.
		{"تفقد مدير الجامعة استعدادات القبول للعام الجديد.", []string{"للعام الجديد=2021"}, []string{"تفقد 2021-03-10 past"}},
		// The office was held formerly, nothing was done.
		{"وصل الوفد أمس. وكان الحفل مناسبة لقاء مع الدكتور سامي عضو المجلس سابقا.", []string{"أمس=2021-03-09", "سابقا=PAST_REF"}, []string{"وصل 2021-03-09 past"}},
		// The ف of a word is no «so».
		{"بدأ أمس فصل الصيف الحار في المدن الساحلية.", []string{"أمس=2021-03-09"}, []string{"بدأ 2021-03-09 past"}},
		// What one is exposed to is what happened.
		{"تعرضت أمس قرى الشمال الواقعة تحت سيطرة المسلحين لقصف عنيف.", []string{"أمس=2021-03-09"}, []string{"لقصف 2021-03-09 past"}},
		// The dead and the wounded of one happening, and what it led to.
		{"قتل جندي وأصيب ثلاثة من رفاقه أمس قرب البلدة.", []string{"أمس=2021-03-09"}, []string{"قتل 2021-03-09 past"}},
		{"توفي أربعة أشخاص وأصيب تسعة آخرون أمس في حوادث على الطريق الساحلي.", []string{"أمس=2021-03-09"}, []string{"توفي 2021-03-09 past"}},
		{"وقالت الشرطة إن مسلحا فتح النار داخل المحطة، مساء أمس، فقتل شخصين.", []string{"مساء أمس=2021-03-09TEV"}, []string{"فتح 2021-03-09 past"}},
		// News that a connective adds has the day of its passage.
		{"هاجم مسلحون البلدة أمس. وفي السياق نفسه سيطرت القوات على التلة المجاورة. في المقابل، انسحبت الشرطة من المخفر.", []string{"أمس=2021-03-09"},
			[]string{"هاجم 2021-03-09 past", "سيطرت 2021-03-09 past", "انسحبت 2021-03-09 past"}},
		// What did not happen, what may happen, and who says so are no happenings.
		{"ولم يحضر الوزير الجلسة أمس.", []string{"أمس=2021-03-09"}, nil},
		{"ويمكن للمتهم الطعن على الحكم الصادر اليوم وإذا وافقت المحكمة ستنعقد الجلسة في مقرها.", []string{"اليوم=2021-03-10"}, nil},
		{"وانهار مبنى من طابقين الأحد، بحسب ما أفادت مصادر طبية أمس.", []string{"الأحد=2021-03-07", "أمس=2021-03-09"}, []string{"وانهار 2021-03-07 past"}},
		{"قال ضابط في الشرطة الأحد: إن مسلحين هاجموا المخفر السبت.", []string{"الأحد=2021-03-07", "السبت=2021-03-06"}, []string{"هاجموا 2021-03-06 past"}},
	} {
		require.Equal(t, c.want, build(t, "2021-03-10", c.text, c.times...), c.text)
	}
}

// TestReadWithTheTagger reads distances, which date what they are counted from, and what is told twice.
func TestReadWithTheTagger(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"فتح مسلح النار أمس في المحطة. ووقع الحادث بعد ثلاث سنوات على إطلاق النار الذي شهدته المحطة نفسها.",
			[]string{"فتح 2021-03-09 past", "إطلاق 2018 past"}},
		{"وصلت القوات أمس إلى البلدة. وجاء الهجوم بعد شهر من انسحاب القوات.", []string{"وصلت 2021-03-09 past", "انسحاب 2021-02 past"}},
		{"وصلت القوات أمس إلى البلدة. وجاء الهجوم بعد أشهر على اغتيال النائب.", []string{"وصلت 2021-03-09 past", "اغتيال PAST_REF past"}},
		{"ووقف السائق بعد عشرين دقيقة من بدء السباق.", nil},
		{"وصل الوفد أمس. وسيطرت القوات قبل شهر على التلة. ووصل المدرب قبل شهر من انطلاق البطولة.", []string{"وصل 2021-03-09 past", "وسيطرت 2021-02 past"}},
		// Lengths of time: since when, and over which days.
		{"وصلت القوات أمس. وتقع البلدة على النهر وهي التي تتعرض منذ شهر لهجوم واسع من المسلحين.",
			[]string{"وصلت 2021-03-09 past", "لهجوم 2021-02 ongoing"}},
		{"وصل الوفد أمس. وشهدت المدينة في الشهرين الأخيرين هجمات عدة.", []string{"وصل 2021-03-09 past", "هجمات 2021-01/2021-03 past"}},
		{"وصل الوفد أمس. وكان سكان المدينة الممتدة على النهر منذ ثلاثة أشهر بلا ماء.", []string{"وصل 2021-03-09 past"}},
		// A period that is over, and what something is only compared with.
		{"وصل الوفد أمس. وفصلت الشركة ذراعها المالية عن سائر أعمالها وجعلتها كيانا مستقلا خلال الربع الأول من عام 2020.",
			[]string{"وصل 2021-03-09 past", "وفصلت 2020-Q1 past"}},
		{"وصل الوفد أمس. وارتفعت أرباح الشركة مقارنة بالفترة نفسها من العام الماضي.", []string{"وصل 2021-03-09 past"}},
		// What is told twice is one happening; two of a kind stay two.
		{"ألغى المجلس البلدي ضريبة الملح القديمة أمس. وجاء إلغاء ضريبة الملح القديمة أمس مفاجئا للتجار. وألغى النادي حفله السنوي أمس.",
			[]string{"ألغى 2021-03-09 past", "وألغى 2021-03-09 past"}},
	} {
		doc := arabic.Parse(c.text, arabic.WithDate(time.Date(2021, 3, 10, 0, 0, 0, 0, time.UTC)))
		events, err := timeline.NewBuilder().Extract(context.Background(), doc)
		require.NoError(t, err)
		require.Equal(t, c.want, told(c.text, events), c.text)
	}
}

// TestHeadlinesAreToldAgain has the article's first line say what its first sentence tells.
func TestHeadlinesAreToldAgain(t *testing.T) {
	text := "سيول تقطع الطريق الساحلي\nقطعت السيول الطريق الساحلي قرب المنصورية بعد ساعات من المطر."
	require.Equal(t, []string{"قطعت 2021-03-10 past"}, build(t, "2021-03-10", text))
}

// TestColumnsSpeakOfWhatIs reads a column: nothing happened on the day.
func TestColumnsSpeakOfWhatIs(t *testing.T) {
	text := "المدينة القديمة في حاجة إلى من يهتم بها. وهي مدينة ذات تاريخ طويل بين مدن الساحل. ويقود الجيل الجديد اليوم هذا التغيير."
	require.Empty(t, build(t, "2021-03-10", text, "اليوم=2021-03-10"))
}

// TestAClauseIsWhole holds the summaries to clauses with a subject and a verb.
func TestAClauseIsWhole(t *testing.T) {
	for _, c := range []struct{ text, time, want string }{
		{"وقع وزير النقل، سامي الحداد، أمس الثلاثاء، اتفاقا لتشغيل الخط، مشيرا إلى كلفته.", "أمس الثلاثاء=2021-03-09",
			"وقع وزير النقل، سامي الحداد، أمس الثلاثاء، اتفاقا لتشغيل الخط"},
		{"أعلن الإسعاف في بيان، صباح اليوم، مقتل ثلاثة أشخاص وفقدان سبعة آخرين بعدما جرفت السيول سيارات.", "صباح اليوم=2021-03-10TMO",
			"أعلن الإسعاف في بيان، صباح اليوم، مقتل ثلاثة أشخاص وفقدان سبعة آخرين"},
		{"وقال متحدث إن طائرات ميغ-29 قصفت أمس جسرا.", "أمس=2021-03-09", "طائرات ميغ-29 قصفت أمس جسرا"},
		{"وحقق الفريق أمس تقدما كبيرا منذ أن تغير مدربه.", "أمس=2021-03-09", "وحقق الفريق أمس تقدما كبيرا"},
	} {
		doc := arabic.Parse(c.text, arabic.WithDate(time.Date(2021, 3, 10, 0, 0, 0, 0, time.UTC)))
		events := timeline.NewBuilder().Events(doc, timeline.Input{Times: times(t, c.text, c.time)})
		require.Len(t, events, 1, c.text)
		require.Equal(t, c.want, doc.Text(events[0].Sentence))
	}
}

func TestStatus(t *testing.T) {
	for _, c := range []struct {
		text  string
		times []string
		want  []string
	}{
		{"ولا أحد يعرف ما ينتظر المدينة، فالقوات تحاصر الآن ثلاثة أحياء منها.", []string{"الآن=PRESENT_REF"}, []string{"تحاصر 2021-03-10 ongoing"}},
		{"وينفذ المركز حاليا برنامجا لإعادة اللاجئين إلى قراهم.", []string{"حاليا=PRESENT_REF"}, []string{"وينفذ 2021-03-10 ongoing"}},
		{"ولا يزال الجيش يحاصر البلدة اليوم من ثلاث جهات.", []string{"اليوم=2021-03-10"}, []string{"يحاصر 2021-03-10 ongoing"}},
		{"تنظم بلدية المنصورية معرضا للزهور في الحديقة العامة.", nil, []string{"تنظم 2021-03-10 ongoing"}},
		{"الشعلة يتوج بكأس الاتحاد للمرة الثالثة في تاريخه.", nil, []string{"يتوج 2021-03-10 past"}},
		{"وتوقع الخبراء ارتفاع الأسعار هذا الشهر في الأسواق كلها.", []string{"هذا الشهر=2021-03"}, []string{"ارتفاع 2021-03 planned", "وتوقع 2021-03-10 past"}},
		{"وقد تتمكن الوزارة من إصدار القرار هذا الأسبوع بعد الجلسة.", []string{"هذا الأسبوع=2021-W10"}, []string{"إصدار 2021-W10 planned"}},
		{"وصلت الفرقة التي ستعزف الأحد، والتي عادت الاثنين الماضي من سيئول.", []string{"الاثنين الماضي=2021-03-01"}, []string{"وصلت 2021-03-10 past", "عادت 2021-03-01 past"}},
		{"ستنظم بلدية المنصورية معرضا للزهور في الحديقة العامة.", nil, []string{"ستنظم 2021-03-10 planned"}},
		{"يفتتح المحافظ اليوم معرض الزهور في الحديقة العامة.", []string{"اليوم=2021-03-10"}, []string{"يفتتح 2021-03-10 planned"}},
	} {
		require.Equal(t, c.want, build(t, "2021-03-10", c.text, c.times...), c.text)
	}
}
