package ner_test

import (
	"context"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/ner"
)

func extract(t *testing.T, text string, opts ...ner.Option) []string {
	t.Helper()
	doc := arabic.Parse(text)
	entities, err := ner.New(opts...).Extract(context.Background(), doc)
	require.NoError(t, err)
	var out []string
	for _, e := range entities {
		out = append(out, e.Type.String()+" "+doc.Text(e))
	}
	return out
}

func TestSpansLeaveProcliticsOut(t *testing.T) {
	require.Equal(t, []string{"LOC روسيا", "LOC فرنسا", "LOC السعودية"}, extract(t, "اتفاق لروسيا وفرنسا بالسعودية"))
}

func TestLoad(t *testing.T) {
	lists, err := ner.Load(fstest.MapFS{"org.clients.txt": {Data: []byte("# عملاء\nأفق الغد\n")}})
	require.NoError(t, err)
	require.Equal(t, []string{"ORG أفق الغد"}, extract(t, "قالت لأفق الغد إنها راضية", ner.WithLexicon(lists)))

	_, err = ner.Load(fstest.MapFS{"org.clients.txt": {Data: []byte("أفق الغد\n...\n")}})
	var bad *ner.ListError
	require.ErrorAs(t, err, &bad)
	require.Equal(t, "org.clients.txt", bad.File)
	require.Equal(t, 2, bad.Line)
	require.ErrorContains(t, err, "ner: org.clients.txt:2: expected a name")
}

func TestPlacesAndOrganisationsBearNamesOfPeople(t *testing.T) {
	for text, want := range map[string][]string{
		"وصل الوفد إلى مطار الملك خالد الدولي أمس":            {"LOC مطار الملك خالد الدولي"},
		"أعلنت مدينة الملك عبدالعزيز للعلوم والتقنية نتائجها": {"ORG مدينة الملك عبدالعزيز للعلوم والتقنية"},
		"انفجار في حي الشيخ رضوان أمس":                        {"LOC الشيخ رضوان"},
	} {
		require.Equal(t, want, extract(t, text), text)
	}
}

func TestConjunctionsPartNames(t *testing.T) {
	require.Equal(t, []string{"PER بوتين", "PER ماكرون"}, extract(t, "فلاديمير بوتين وإيمانويل ماكرون: لقاء بوتين وماكرون")[2:])
	require.Equal(t, []string{"ORG منظمة الأمن والتعاون في أوروبا"}, extract(t, "قالت منظمة الأمن والتعاون في أوروبا إنها قلقة"))
}
