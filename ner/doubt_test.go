package ner_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/ner"
	"github.com/rawi-nlp/rawi/ner/newswire"
)

// model are the options of the recognizer that the analyser uses.
var model = ner.WithTagger(newswire.Tagger())

func TestHomographsNeedAWitness(t *testing.T) {
	for text, want := range map[string][]string{
		"قتل عشرة أشخاص في سيول اجتاحت القرى الواقعة على ضفة الوادي":     nil,
		"حذرت الأرصاد من أمطار غزيرة وسيول على المرتفعات":                nil,
		"وصل الوزير إلى سيول أمس والتقى نظيره في كوريا الجنوبية":         {"LOC سيول", "LOC كوريا الجنوبية"},
		"زار الوفد العاصمة سيول وغادرها مساء":                            {"LOC سيول"},
		"هاجم مسلحون قاعدة عسكرية، ثم دخل الجنود القاعدة بعد ساعات":      nil,
		"أعلن تنظيم القاعدة مسؤوليته عن الهجوم":                          {"ORG تنظيم القاعدة"},
		"توقف الدخول بعد صلاة المغرب مباشرة":                             nil,
		"فاز الأهلي في المباراة على النصر":                               {"ORG الأهلي", "ORG النصر"},
		"دعا إلى تعاون القطاعين الحكومي والأهلي في هذا المجال":           nil,
		"تراجعت الصادرات في أبريل (نيسان) الماضي وارتفعت في أيار (مايو)": nil,
	} {
		require.ElementsMatch(t, want, extract(t, text, model), text)
	}
}

func TestSpellingTellsWordsApart(t *testing.T) {
	require.Equal(t, []string{"PER علي الأحمدي"}, extract(t, "قال المتحدث باسم المقاومة علي الأحمدي إن رجاله سيطروا على الطريق", model))
	require.NotContains(t, extract(t, "سهر الشباب على الشاطئ في ملهى ليلي بعيد", model), "PER ليلي")
	require.Contains(t, extract(t, "وأكدت ليلى أنها على استعداد للسفر", model), "PER ليلى")
}

func TestNamesInQuotationMarks(t *testing.T) {
	for text, want := range map[string]string{
		"أقيمت المباراة على ملعب «لوفتس رود» وسط الجماهير":   "LOC لوفتس رود",
		"تعرض معسكر «كامب إنتيغريتي» لهجوم":                  "LOC كامب إنتيغريتي",
		"وقال مصدر مسؤول لـ«الشرق الأوسط» إن المعارك مستمرة": "ORG الشرق الأوسط",
		"وأوضح المتحدث لـ\"الرياض\" أن المشروع سينتهي قريبا": "ORG الرياض",
		"عرض فيلم «الأرض الطيبة» في المهرجان":                "MISC الأرض الطيبة",
	} {
		require.Contains(t, extract(t, text, model), want, text)
	}
	require.NotContains(t, extract(t, "وقال لهم «لن نذهب» ثم انصرف", model), "ORG لن نذهب")
}

func TestLettersOfNamesAreNoProclitics(t *testing.T) {
	for text, want := range map[string][]string{
		"وقال كيري في مؤتمر صحافي إن كيري سيزور موسكو":    {"PER كيري", "PER كيري", "LOC موسكو"},
		"التقى الممثل كريستوفر والكن جمهوره":              {"PER كريستوفر والكن"},
		"حضر الاجتماع محمد البريه وعبد الله العويشير أمس": {"PER محمد البريه", "PER عبد الله العويشير"},
	} {
		require.Equal(t, want, extract(t, text, model), text)
	}
}

func TestNamesGoOnWhereTheTaggerBreaksOff(t *testing.T) {
	for text, want := range map[string]string{
		"أعلن الاتحاد السعودي لكرة القدم موعد المباراة": "ORG الاتحاد السعودي لكرة القدم",
		"دخلت قوات النظام مدينة خان شيخون أمس":          "LOC خان شيخون",
		"تستعد مصر لتوسيع قناة السويس العام المقبل":     "LOC قناة السويس",
	} {
		require.Contains(t, extract(t, text, model), want, text)
	}
	for text, want := range map[string]string{
		"نقل الطفل إلى مستشفى أبها للولادة والأطفال فورا": "ORG مستشفى أبها للولادة والأطفال",
		"قال مجلس الوزراء العراقي إن الموازنة ستقر قريبا": "ORG مجلس الوزراء العراقي",
	} {
		require.Contains(t, extract(t, text, model, ner.WithInstitutions()), want, text)
	}
}

func TestPlacesOfDatelinesAndClubsOfTowns(t *testing.T) {
	require.Equal(t, []string{"LOC أبها"}, extract(t, "سبق - أبها: أخمدت فرق الدفاع المدني حريقا في مستودع", model))
	require.Contains(t, extract(t, "تعادل فريق نجران مع ضيفه في المباراة", model), "ORG نجران")
}

func TestCurrenciesBehindNumbers(t *testing.T) {
	require.Equal(t, []string{"MISC ريال"}, extract(t, "بلغت الأرباح 1.67 مليار ريال في الربع الأول", model))
}

func TestCountriesAndTheirAdjectives(t *testing.T) {
	require.NotContains(t, extract(t, "تحتاج الكرة السعودية إلى مدربين أكفاء", model), "LOC السعودية")
	require.Contains(t, extract(t, "تسعى السعودية إلى تنويع مصادر الدخل", model), "LOC السعودية")
	require.Equal(t, []string{"LOC روسيا", "LOC روسيا"}, extract(t, "تستضيف روسيا البطولة، ويأمل الفريق بلوغ المونديال بروسيا", model))
}

func TestClubsInReportsOnMatches(t *testing.T) {
	text := "سجل المهاجم هدف المباراة الوحيد، وفاز برشلونة على ريال مدريد وسط فرح لاعبيه"
	require.Equal(t, []string{"ORG برشلونة", "ORG ريال مدريد"}, extract(t, text, model))
	require.Equal(t, []string{"LOC برشلونة"}, extract(t, "وصل السياح إلى برشلونة صباحا", model))
}

func TestPersonsSideBySide(t *testing.T) {
	text := "لعب للفريق بدر النخلي وعبد الله مبارك وأحمد السلطان وماجد هزازي"
	require.Equal(t, []string{"PER بدر النخلي", "PER عبد الله مبارك", "PER أحمد السلطان", "PER ماجد هزازي"}, extract(t, text, model))
	require.Equal(t, []string{"LOC هولندا", "LOC السويد", "LOC فرنسا", "LOC بلغاريا"}, extract(t, "المنافسة بين هولندا والسويد وفرنسا وبلغاريا", model))
	require.Empty(t, extract(t, "وقال المدرب: أنا سعيد بالنتيجة", model))
}
