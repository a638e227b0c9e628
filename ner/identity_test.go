package ner_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/ner"
)

// namesOf maps the text of each mention to the name of its last occurrence.
func namesOf(t *testing.T, text string) map[string]string {
	t.Helper()
	doc := arabic.Parse(text)
	entities, err := ner.New().Extract(context.Background(), doc)
	require.NoError(t, err)
	out := make(map[string]string)
	for _, e := range entities {
		out[doc.Text(e)] = e.Name
	}
	return out
}

func TestMentionsOfOneNameAreJoined(t *testing.T) {
	for _, c := range []struct{ text, mention, name string }{
		{"التقى الرئيس الفرنسي إيمانويل ماكرون نظيره، وقال ماكرون إن بلاده مستعدة.", "ماكرون", "إيمانويل ماكرون"},
		{"تجددت المعارك في إقليم ناغورنو كاراباخ. ووصل مقاتلون إلى كاراباخ أمس.", "كاراباخ", "ناغورنو كاراباخ"},
		{"معارك في إقليم ناغورنو كاراباخ، وهدنة في إقليم ناغورنو كاباراخ منذ أمس. ناغورنو كاراباخ إقليم جبلي.", "ناغورنو كاباراخ", "ناغورنو كاراباخ"},
		{"التقى الرئيس الروسي فلاديمير بوتين وفدا، وأضاف لبوتين أحد الحاضرين أنه متفائل.", "بوتين", "فلاديمير بوتين"},
		{"استقبل الرئيس محمود عباس (أبو مازن) الوفد، وشكر أبو مازن الضيوف.", "أبو مازن", "محمود عباس"},
		{"أعلن تنظيم الدولة الإسلامية مسؤوليته، وقالت الشرطة إن داعش يقف وراء الهجوم.", "داعش", "تنظيم الدولة الإسلامية"},
		{"دعا مجلس الأمن الدولي إلى التهدئة، ويجتمع مجلس الأمن غدا.", "مجلس الأمن", "مجلس الأمن الدولي"},
		{"وصل الأمير محمد بن سلمان بن عبدالعزيز إلى جدة، ثم غادر محمد بن سلمان إلى الرياض.", "محمد بن سلمان", "محمد بن سلمان بن عبدالعزيز"},
	} {
		require.Equal(t, c.name, namesOf(t, c.text)[c.mention], c.text)
	}
}

func TestDifferentNamesStayApart(t *testing.T) {
	for _, c := range []struct{ text, mention, name string }{
		{"حضر محمد البرادعي ومحمد مرسي الجلسة. وتحدث محمد مرسي أولا.", "محمد البرادعي", "محمد البرادعي"},
		{"حضر محمد البرادعي ومحمد مرسي الجلسة. وتحدث محمد مرسي أولا.", "محمد مرسي", "محمد مرسي"},
		{"استقبل الملك سلمان بن عبدالعزيز ضيفه بحضور الأمير محمد بن سلمان بن عبدالعزيز.", "سلمان بن عبدالعزيز", "سلمان بن عبدالعزيز"},
		{"غادر الرئيس جورج بوش، وكان جيب بوش في الانتظار. وقال بوش إنه سعيد.", "بوش", "بوش"},
		{"تقع كوريا الجنوبية في شرق آسيا، أما كوريا الشمالية فجارتها.", "كوريا الشمالية", "كوريا الشمالية"},
		{"زار الوفد جنوب أفريقيا ثم عاد إلى أفريقيا الوسطى.", "جنوب أفريقيا", "جنوب أفريقيا"},
		{"بحث الاتحاد الأوروبي الأزمة، وعاقب الاتحاد الأوروبي لكرة القدم النادي.", "الاتحاد الأوروبي", "الاتحاد الأوروبي"},
	} {
		got, ok := namesOf(t, c.text)[c.mention]
		require.True(t, ok, "%s: %v", c.mention, namesOf(t, c.text))
		require.Equal(t, c.name, got, c.text)
	}
}

func TestRoles(t *testing.T) {
	for text, role := range map[string]string{
		"وقال وزير الخارجية الروسي، سيرغي لافروف، إن بلاده تدعم الحل.": "وزير الخارجية الروسي",
		"واجتمع الرئيس الأميركي باراك أوباما بمستشاريه.":               "الرئيس الأميركي",
		"ووصل ولي العهد الأمير محمد بن نايف إلى جدة.":                  "ولي العهد الأمير",
		"وصرح سيرغي لافروف، وزير الخارجية الروسي، بأن الاتفاق قريب.":   "وزير الخارجية الروسي",
		"وقالت والدة سيرغي لافروف إنه بخير.":                           "",
		"وفاز سيرغي لافروف بالجائزة.":                                  "",
	} {
		doc := arabic.Parse(text)
		entities, err := ner.New().Extract(context.Background(), doc)
		require.NoError(t, err)
		found := false
		for _, e := range entities {
			if e.Type == ner.PER {
				require.Equal(t, role, doc.Text(e.Role), text)
				found = true
			}
		}
		require.True(t, found, text)
	}
}

func TestFineTypes(t *testing.T) {
	text := "سافر وزير الدفاع خلوصي أكار من أنقرة إلى روسيا على متن طائرة تابعة لشركة بوينغ"
	entities, err := ner.New().Extract(context.Background(), arabic.Parse(text))
	require.NoError(t, err)
	fine := make(map[string]string)
	for _, e := range entities {
		fine[e.Name] = e.Fine
	}
	require.Equal(t, "politician", fine["خلوصي أكار"])
	require.Equal(t, "city", fine["أنقرة"])
	require.Equal(t, "nation", fine["روسيا"])
	require.Equal(t, "company", fine["بوينغ"])
}
