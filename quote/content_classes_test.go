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
	} {
		require.Equal(t, c.want, read(c.text), c.class)
	}
}
