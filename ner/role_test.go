package ner_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/ner"
	"github.com/rawi-nlp/rawi/ner/newswire"
)

// roles returns the persons of text, each with its role behind a bar, as the newswire recognizer finds them.
func roles(t *testing.T, text string) []string {
	t.Helper()
	doc := arabic.Parse(text)
	entities, err := ner.New(ner.WithTagger(newswire.Tagger())).Extract(context.Background(), doc)
	require.NoError(t, err)
	var out []string
	for _, e := range entities {
		if e.Type == ner.PER {
			out = append(out, doc.Text(e)+" | "+doc.Text(e.Role))
		}
	}
	return out
}

func TestDualTitlesAreRolesOfBoth(t *testing.T) {
	for text, want := range map[string][]string{
		"اتفق الرئيسان الروسي فلاديمير بوتين والفرنسي إيمانويل ماكرون على الهدنة": {"فلاديمير بوتين | الرئيسان الروسي", "إيمانويل ماكرون | الرئيسان"},
		"التقى بالرئيسين المصري عبد الفتاح السيسي والعراقي برهم صالح":             {"عبد الفتاح السيسي | الرئيسين المصري", "برهم صالح | الرئيسين"},
		"بحث وزيرا الخارجية الألماني هايكو ماس والفرنسي جان إيف لودريان الملف":    {"هايكو ماس | وزيرا الخارجية الألماني", "جان إيف لودريان | وزيرا الخارجية"},
	} {
		require.Equal(t, want, roles(t, text), text)
	}
}

func TestTitlesOfInitials(t *testing.T) {
	require.Equal(t, []string{"خالد العتيبي | م."}, roles(t, "وقال م. خالد العتيبي إن العمل مستمر"))
	require.Equal(t, []string{"عبدالله الحربش | رئيس اللجنة المنظمة أ. د."}, roles(t, "وشكر رئيس اللجنة المنظمة أ. د. عبدالله الحربش الحضور"))
}

func TestForeignNamesThatBeginWithWaw(t *testing.T) {
	require.Equal(t, []string{"وانج تشي جون | "}, roles(t, "قال الصيني وانج تشي جون إن النتائج جيدة"))
}
