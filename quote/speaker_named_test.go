package quote

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
)

// namesIn marks the names of a text: "PER:سامي القرشي" stands for each place it is written at.
func namesIn(text string, marks ...string) []arabic.Named {
	var names []arabic.Named
	for _, m := range marks {
		class, name, _ := strings.Cut(m, ":")
		for at := 0; ; {
			i := strings.Index(text[at:], name)
			if i < 0 {
				break
			}
			at += i + len(name)
			names = append(names, named{arabic.Span{Start: at - len(name), End: at}, name, class})
		}
	}
	return names
}

// Each class shows what only a recognizer of names makes plain about who speaks.
func TestNamedSpeakersByClass(t *testing.T) {
	for _, c := range []struct {
		class, text string
		names, want []string
	}{
		{"whom he tells is not who tells", "قال مدير النادي إن الموسم طويل. ولكن دورتموند أكد لأرسنال أن اللاعب باق.",
			[]string{"ORG:دورتموند", "ORG:أرسنال"}, []string{"مدير النادي", "دورتموند"}},
		{"a state acts", "قال سامي القرشي إن الحدود هادئة. وشنت تركيا غارات جديدة، مشيرة إلى أنها تدافع عن أرضها.",
			[]string{"PER:سامي القرشي", "LOC:تركيا"}, []string{"سامي القرشي", "تركيا"}},
		{"a state is alone in its subject", "وأدانت النرويج العنف، داعية إلى الهدوء.", []string{"LOC:النرويج"}, []string{"النرويج"}},
		{"a state that a body greets", "وهنأ مجلس الوزراء مصر على القناة، منوها بما فيها من نفع.", []string{"LOC:مصر"}, []string{"مجلس الوزراء"}},
		{"the last person named speaks", "نشأ سامي القرشي هنا. المطر غزير. الريح شديدة. الليل طويل. البحر هائج. وقال إن الموسم طويل.", []string{"PER:سامي القرشي"}, []string{"سامي القرشي"}},
		{"a month in brackets is nobody", "وفي أبريل (نيسان) الماضي، علق سامي القرشي على الصور بقوله: «هذه صور قديمة جدا ولا قيمة لها».",
			[]string{"PER:سامي القرشي", "ORG:نيسان"}, []string{"سامي القرشي"}},
		{"a person after his city", "وقال أمين عام غرفة جدة سامي القرشي إن المعرض مفتوح.", []string{"PER:سامي القرشي"}, []string{"سامي القرشي"}},
		{"a body's second field", "قالت منظمة الأمم المتحدة للأغذية والزراعة إن الأسعار ارتفعت.", []string{"ORG:منظمة الأمم المتحدة للأغذية"},
			[]string{"منظمة الأمم المتحدة للأغذية والزراعة"}},
		{"what a channel is called is nobody", "وكان خالد العطية قال في مقابلة مع قناة (الأفق) الفضائية يوم الخميس «إن العلاقة بين البلدين طيبة جدا».",
			[]string{"PER:خالد العطية"}, []string{"خالد العطية"}},
	} {
		t.Run(c.class, func(t *testing.T) {
			var got []string
			for _, q := range New().Quotes(arabic.Parse(c.text), namesIn(c.text, c.names...)) {
				got = append(got, q.SpeakerName)
			}
			require.Equal(t, c.want, got, c.text)
		})
	}
}
