package timeline_test

import (
	"testing"

	"github.com/stretchr/testify/require"
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
		// What did not happen, what may happen, and who says so are no happenings.
		{"ولم يحضر الوزير الجلسة أمس.", []string{"أمس=2021-03-09"}, nil},
		{"ويمكن للمتهم الطعن على الحكم الصادر اليوم وإذا وافقت المحكمة ستنعقد الجلسة في مقرها.", []string{"اليوم=2021-03-10"}, nil},
		{"وانهار مبنى من طابقين الأحد، بحسب ما أفادت مصادر طبية أمس.", []string{"الأحد=2021-03-07", "أمس=2021-03-09"}, []string{"وانهار 2021-03-07 past"}},
		{"قال ضابط في الشرطة الأحد: إن مسلحين هاجموا المخفر السبت.", []string{"الأحد=2021-03-07", "السبت=2021-03-06"}, []string{"هاجموا 2021-03-06 past"}},
	} {
		require.Equal(t, c.want, build(t, "2021-03-10", c.text, c.times...), c.text)
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
		{"ستنظم بلدية المنصورية معرضا للزهور في الحديقة العامة.", nil, []string{"ستنظم 2021-03-10 planned"}},
		{"يفتتح المحافظ اليوم معرض الزهور في الحديقة العامة.", []string{"اليوم=2021-03-10"}, []string{"يفتتح 2021-03-10 planned"}},
	} {
		require.Equal(t, c.want, build(t, "2021-03-10", c.text, c.times...), c.text)
	}
}
