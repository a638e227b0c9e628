package ner_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/ner"
	"github.com/rawi-nlp/rawi/ner/newswire"
)

// organisations returns the organisations that r finds.
func organisations(t *testing.T, r *ner.Recognizer, text string) []string {
	t.Helper()
	doc := arabic.Parse(text)
	entities, err := r.Extract(context.Background(), doc)
	require.NoError(t, err)
	var out []string
	for _, e := range entities {
		if e.Type == ner.ORG {
			out = append(out, doc.Text(e))
		}
	}
	return out
}

func TestInstitutions(t *testing.T) {
	r := ner.New(ner.WithTagger(newswire.Tagger()), ner.WithInstitutions())
	for text, want := range map[string][]string{
		"أعلنت وزارة الشؤون الاجتماعية أمس نتائج المسح":                                {"وزارة الشؤون الاجتماعية"},
		"نظمت الهيئة السعودية للتخصصات الصحية دورة في جدة":                             {"الهيئة السعودية للتخصصات الصحية"},
		"وقعت اتفاقية مع اللجنة الوطنية لمكافحة المخدرات":                              {"اللجنة الوطنية لمكافحة المخدرات"},
		"ناقش مجلس الشؤون السياسية والأمنية الوضع":                                     {"مجلس الشؤون السياسية والأمنية"},
		"أغلقت بلدية محافظة الجبيل عددا من المحال":                                     {"بلدية محافظة الجبيل"},
		"حذرت النقابة العامة للسكك الحديدية من الإضراب":                                {"النقابة العامة للسكك الحديدية"},
		"وقالت بلدية نابلس إن العمل انتهى":                                             {"بلدية نابلس"},
		"تعاون بين وزارة التربية والتعليم ووزارة الصحة الأردنية":                       {"وزارة التربية والتعليم", "وزارة الصحة الأردنية"},
		"سجل عبر موقع وزارة الداخلية الإلكتروني في الغرفة المخصصة للزوار":              {"وزارة الداخلية"},
		"الجهود التي يبذلها معهد تقنية المعلومات الرامية إلى التدريب":                  {"معهد تقنية المعلومات"},
		"وافقت لجنة الإسكان للمبنى الجديد على الطلب":                                   {"لجنة الإسكان"},
		"بحثت هيئة الاتصالات وتقنية المعلومات مع هيئة البحرين للثقافة والآثار التعاون": {"هيئة الاتصالات وتقنية المعلومات", "هيئة البحرين للثقافة والآثار"},
		"نقل المصابون إلى مستشفى جازان العام":                                          {"مستشفى جازان العام"},
		"دعت هيئة الهلال الأحمر واللجنة الوطنية للحج والعمرة المتطوعين":                {"هيئة الهلال الأحمر", "اللجنة الوطنية للحج والعمرة"},
		"اجتمع مجلس الإدارة وأعضاء اللجنة المنظمة في مكتب المدير أمس":                  nil,
		"أكد المجلس أن اللجنة ستعلن النتائج غدا":                                       nil,
		"التقى وزير الداخلية مدير عام هيئة الطيران المدني السابق في المطار":            {"هيئة الطيران المدني"},
	} {
		require.Equal(t, want, organisations(t, r, text), text)
	}
}

func TestFullerNamesOfTheLists(t *testing.T) {
	require.Contains(t, extract(t, "وصل الحجاج إلى مكة المكرمة أمس", ner.WithTagger(newswire.Tagger()), ner.WithInstitutions()), "LOC مكة المكرمة")
}

func TestOrganisationsWithNamesOfPeople(t *testing.T) {
	r := ner.New(ner.WithTagger(newswire.Tagger()))
	require.Equal(t, []string{"مجموعة الدكتور سليمان الحبيب الطبية"}, organisations(t, r, "أعلنت مجموعة الدكتور سليمان الحبيب الطبية عن افتتاح مستشفى جديد"))
	require.Empty(t, organisations(t, r, "دعا إلى تعاون القطاعين الحكومي والأهلي في هذا المجال"))
}

func TestPlacesOfTwoWordsAreWhole(t *testing.T) {
	text := "احتج سكان مدينة غار الدماء. ويقول أهالي غار الدماء إن الماء مقطوع"
	require.Equal(t, []string{"LOC غار الدماء", "LOC غار الدماء"}, extract(t, text, ner.WithTagger(newswire.Tagger())))
}

func TestNoNameGoesBeyondDots(t *testing.T) {
	for _, name := range extract(t, "قدمت الفرقة أغنية إيمازيغن.. إيمازيغن أمام الجمهور", ner.WithTagger(newswire.Tagger())) {
		require.NotContains(t, name, "..")
	}
}

func TestNounsBeforeNames(t *testing.T) {
	text := "نقلت صحيفة الأهرام عن سكان قرية كفر الشيخ في قضاء مدينة نابلس"
	require.Equal(t, []string{"ORG صحيفة الأهرام", "LOC قرية كفر الشيخ", "LOC قضاء مدينة نابلس"}, extract(t, text, ner.WithNouns()))
	require.Equal(t, []string{"ORG الأهرام", "LOC كفر الشيخ", "LOC نابلس"}, extract(t, text))
}

func ExampleWithInstitutions() {
	doc := arabic.Parse("دعت اللجنة الوطنية لمكافحة المخدرات بلدية نابلس ووزارة الشؤون الاجتماعية إلى التعاون")
	entities, _ := ner.New(ner.WithInstitutions()).Extract(context.Background(), doc)
	for _, e := range entities {
		fmt.Println(e.Type, doc.Text(e))
	}
	// Output:
	// ORG اللجنة الوطنية لمكافحة المخدرات
	// ORG بلدية نابلس
	// ORG وزارة الشؤون الاجتماعية
}

func ExampleWithNouns() {
	doc := arabic.Parse("نقلت صحيفة القدس عن سكان مدينة نابلس")
	entities, _ := ner.New(ner.WithNouns()).Extract(context.Background(), doc)
	for _, e := range entities {
		fmt.Println(e.Type, doc.Text(e))
	}
	// Output:
	// ORG صحيفة القدس
	// LOC مدينة نابلس
}
