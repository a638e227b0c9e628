package quote

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// Each pair of sentences shows a class of statements by where it begins and ends.
func TestWhatWasSaidByClass(t *testing.T) {
	for _, c := range []struct {
		class, text string
		want        []string
	}{
		{"the dot of an initial ends nothing", "أفاد المدير الإقليمي للحملة د. بدر الغانم أن البرنامج مستمر حتى الشتاء.",
			[]string{"indirect|بدر الغانم|أفاد|البرنامج مستمر حتى الشتاء"}},
		{"a dot after a unit ends the sentence", "وقال المدير إن القطعة طولها 3 م.\nووصل الوفد مساء.",
			[]string{"indirect|المدير|وقال|القطعة طولها 3 م"}},
		{"the عن of «نقلا عن» opens nothing", "كشفت صحيفة المرفأ نقلا عن مصادر في النادي عن تلقي اللاعب عرضا جديدا.",
			[]string{"indirect|صحيفة المرفأ|كشفت|تلقي اللاعب عرضا جديدا"}},
		{"a noun is what is said", "أكد رئيس المجلس البلدي فرار عشرات العائلات من الحي القديم.",
			[]string{"indirect|رئيس المجلس البلدي|أكد|فرار عشرات العائلات من الحي القديم"}},
		{"the first frame wins", "تعهد الوزير سامي القرشي باستضافة البطولة العام المقبل.",
			[]string{"indirect|سامي القرشي|تعهد|باستضافة البطولة العام المقبل"}},
		{"a mouthpiece is no content", "أكدت الحكومة على لسان المتحدثة باسمها أن الحدود مفتوحة.",
			[]string{"indirect|المتحدثة باسمها|أكدت|الحدود مفتوحة"}},
		{"of whom something is asked is no content", "وطلبت الهيئة من المسافرين التواصل مع شركات الطيران. وطلب المدير من الموظفين أن يجلبوا أفكارا جديدة.",
			[]string{"indirect|الهيئة|وطلبت|التواصل مع شركات الطيران", "indirect|المدير|وطلب|يجلبوا أفكارا جديدة"}},
		{"whom it asks may be told apart", "وقال المدير إن المهلة قريبة. ودعا المقيمين ممن تنطبق عليهم الشروط إلى سرعة تصحيح أوضاعهم.",
			[]string{"indirect|المدير|وقال|المهلة قريبة", "indirect|المدير|ودعا|سرعة تصحيح أوضاعهم"}},
		{"a wish has its object after whom it is for", "وقال المدرب إن الفوز مستحق، متمنيا للجميع دوام التوفيق.",
			[]string{"indirect|المدرب|وقال|الفوز مستحق", "indirect|المدرب|متمنيا|للجميع دوام التوفيق"}},
		{"a participle ends the statement whatever it opens", "وأكد المدير أن العمل مستمر، كاشفا النقاب عن الخطة الجديدة.",
			[]string{"indirect|المدير|وأكد|العمل مستمر"}},
		{"so do those that report nothing", "وأوضح المدرب أن فريقه دفع ثمن أخطائه، رافضا تحميل الحارس ذنب الخسارة.",
			[]string{"indirect|المدرب|وأوضح|فريقه دفع ثمن أخطائه"}},
		{"a clause after a noun is the narrator's", "وعبر المرشحون عن نيتهم خوض السباق، ويعتبر الأمير أقواهم. وأكد المعلمون جاهزية المدارس، فيما تنتظر الوزارة التقرير.",
			[]string{"indirect|المرشحون|وعبر|نيتهم خوض السباق", "indirect|المعلمون|وأكد|جاهزية المدارس"}},
		{"a noun that goes on with nouns is one", "واعترف التقرير بممارسة ضغوط على عمالها، وتسريحهم من أعمالهم.",
			[]string{"indirect|التقرير|واعترف|بممارسة ضغوط على عمالها، وتسريحهم من أعمالهم"}},
		{"one word is what it is about", "ورحبت الحكومة بالاتفاق. ودعت الحكومة النواب إلى الحوار.",
			[]string{"indirect|الحكومة|ودعت|الحوار"}},
		{"«قائلا» repeats the verb", "وأوضح الدكتور حمزة العطار قائلا: بعد سنة من المراجعة لم يتم التركيب.",
			[]string{"indirect|حمزة العطار|وأوضح|بعد سنة من المراجعة لم يتم التركيب"}},
		{"a statement has several sides", "وقال المدير إن المشروع انتهى، وكانت كلفته أقل من المتوقع، ومن جهة أخرى زادت المبيعات.",
			[]string{"indirect|المدير|وقال|المشروع انتهى، وكانت كلفته أقل من المتوقع، ومن جهة أخرى زادت المبيعات"}},
		{"adjectives and joined nouns end a subject", "وأكدت عدة تقارير صحفية رفض الضباط المشاركة في القتال. وأعلنت وزارة التجارة والصناعة بدء تطبيق الدليل الجديد.",
			[]string{"indirect|عدة تقارير صحفية|وأكدت|رفض الضباط المشاركة في القتال", "indirect|وزارة التجارة والصناعة|وأعلنت|بدء تطبيق الدليل الجديد"}},
		{"an adverb of emphasis owns nothing", "وأكد الخبير في الوقت نفسه أن الأسعار ستتراجع.",
			[]string{"indirect|الخبير|وأكد|الأسعار ستتراجع"}},
		{"marks the wrong way round", "وقال المدير للصحفيين:» العمل سينتهي قبل الموعد المحدد بشهر «.",
			[]string{"direct|المدير|وقال|العمل سينتهي قبل الموعد المحدد بشهر"}},
		{"«ألا» opens", "وغادر المدير، متمنيا ألا يطول الانتظار.",
			[]string{"indirect|المدير|متمنيا|ألا يطول الانتظار"}},
		{"a slash between two names of a month", "وقالت المنظمة في تقرير أصدرته، الأربعاء 22 يوليو/تموز، إنها حصلت على أدلة جديدة.",
			[]string{"indirect|المنظمة|وقالت|حصلت على أدلة جديدة"}},
		{"what is denied may be a clause", "ونفى المدرب ما تردد عن رحيله.",
			[]string{"indirect|المدرب|ونفى|ما تردد عن رحيله"}},
		{"after an attribution the statement begins where the sentence resumes", "وبحسب بيان الوزارة فإن نصف المدارس، أي مئة مدرسة، بحاجة إلى ترميم. ووفقا لما ذكرته الصحيفة، فإن العمل بدأ.",
			[]string{"indirect|بيان الوزارة|وبحسب|نصف المدارس، أي مئة مدرسة، بحاجة إلى ترميم", "indirect|الصحيفة|ذكرته|العمل بدأ"}},
		{"«على ما» attributes", "اتفق الجانبان على خطة جديدة للإنقاذ، على ما أعلن مصدر في الحكومة.",
			[]string{"indirect|مصدر في الحكومة|أعلن|اتفق الجانبان على خطة جديدة للإنقاذ"}},
		{"a verb within a clause of time or exception", "وتراجعت الأسعار بعد أن عبر رئيس البنك عن تأييده خفض الفائدة. غير أن المراقبين يؤكدون أن السوق ستتعافى.",
			[]string{"indirect|رئيس البنك|عبر|تأييده خفض الفائدة", "indirect|المراقبين|يؤكدون|السوق ستتعافى"}},
		{"«عقب» and «يدعى» are none of the verbs", "وأوضح الوزير، عقب الجلسة، أن الخطة جاهزة. وقال عامل يدعى سالم «إن الأجور تأخرت ثلاثة أشهر».",
			[]string{"indirect|الوزير|وأوضح|الخطة جاهزة", "direct|عامل يدعى سالم|وقال|إن الأجور تأخرت ثلاثة أشهر"}},
	} {
		require.Equal(t, c.want, read(c.text), c.class)
	}
}

// Words that report elsewhere report nothing here.
func TestWhatIsNotSaidByClass(t *testing.T) {
	for class, text := range map[string]string{
		"a prayer":                          "ودعا الشيخ المولى أن يحفظ البلاد. وغادر الشيخ سائلا الله أن يديم الأمن.",
		"what somebody would say":           "وكان على الشركة أن تعترف بارتكاب مخالفات. وقد يقول قائل إن الأمر سهل.",
		"a question in an interview":        "هل تنصح الشباب باحتراف هذه المهنة؟",
		"a request as a noun":               "سبب المشكلة وجود تقصير وطلب محاسبة العاملين من الوزارة.",
		"what turned out":                   "وصل المفتش وتبين أن الحارس كان نائما.",
		"what is expected of people":        "ويتوقع من الطلاب اتباع الخطة بدقة.",
		"a preposition after a parenthesis": "أقيمت مباراة السوبر (درع المجتمع) بين الفريقين بحضور الوزير والطريف أن الحكم تأخر.",
		"a name in the nominative":          "تنكر له أبناؤه وتركوه وحيدا.",
		"a thing that shows something":      "ويشير هذا القرار إلى تكثيف الجهود في المنطقة.",
		"a range":                           "تراوح السعر بين 20 ريالا و40 ما يعني أن السهم تذبذب.",
		"what is held to be":                "ويعتبر الميناء من أقدم الموانئ ومن المرجح أن يتوسع.",
		"a feminine noun":                   "تشدد السلطات القبضة الأمنية في المدينة.",
	} {
		require.Empty(t, read(text), class)
	}
}
