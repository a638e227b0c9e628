package quote_test

import (
	"context"
	"fmt"
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/quote"
)

func ExampleFinder_Extract() {
	doc := arabic.Parse(`قالت وزيرة السياحة الدكتورة ليلى الحداد إن الموسم كان ناجحا، مشيرة إلى أن عدد الزوار بلغ مليونا. وأضافت: "سنفتح ثلاثة متاحف جديدة قبل نهاية العام".`)
	quotes, err := quote.New().Extract(context.Background(), doc)
	if err != nil {
		panic(err)
	}
	for _, q := range quotes {
		fmt.Printf("%s | %s | %s | %s\n", q.Kind, q.SpeakerName, doc.Text(q.Cue), doc.Text(q.Content))
	}
	// Output:
	// indirect | ليلى الحداد | قالت | الموسم كان ناجحا
	// indirect | ليلى الحداد | مشيرة | عدد الزوار بلغ مليونا
	// direct | ليلى الحداد | وأضافت | سنفتح ثلاثة متاحف جديدة قبل نهاية العام
}

func ExampleReadCues() {
	cues, err := quote.ReadCues("house-style.txt", strings.NewReader("باح يبوح بائح بوح : أن ب"))
	if err != nil {
		panic(err)
	}
	doc := arabic.Parse("وباح المدرب سعد الخطيب بأن الفريق خاض النهائي بلا راحة.")
	quotes, _ := quote.New(quote.WithCues(cues)).Extract(context.Background(), doc)
	fmt.Println(quotes[0].SpeakerName, "|", doc.Text(quotes[0].Content))
	_, err = quote.ReadCues("house-style.txt", strings.NewReader("\nباح يبوح : أن"))
	fmt.Println(err)
	// Output:
	// سعد الخطيب | الفريق خاض النهائي بلا راحة
	// quote: house-style.txt:2: want «perfect imperfect participle noun : frames», got "باح يبوح : أن"
}

// person is a mention as any recognizer might give it.
type person struct {
	arabic.Span
	name string
}

func (p person) CanonicalName() string { return p.name }

// people finds one person wherever the text names her; a real program hands over ner.New().
type people struct{}

func (people) Extract(_ context.Context, doc *arabic.Document) ([]person, error) {
	var found []person
	for at := 0; ; {
		i := strings.Index(doc.Source()[at:], "عبيد")
		if i < 0 {
			return found, nil
		}
		at += i + len("عبيد")
		found = append(found, person{arabic.Span{Start: at - len("عبيد"), End: at}, "سلوى عبيد"})
	}
}

func ExampleWithSpeakers() {
	doc := arabic.Parse("وفازت عبيد بالجائزة الأولى. وقالت إن الرواية كتبت في عامين.")
	quotes, err := quote.New(quote.WithSpeakers(people{})).Extract(context.Background(), doc)
	if err != nil {
		panic(err)
	}
	for _, q := range quotes {
		fmt.Println(q.SpeakerName, "|", doc.Text(q.Content))
	}
	// Output:
	// سلوى عبيد | الرواية كتبت في عامين
}

func ExampleFinder_Quotes() {
	doc := arabic.Parse("«لا نية لدينا لرفع الأسعار هذا العام»، قال مدير الشركة. وأضاف لصحيفة «المرفأ» أن الطلب مستقر.")
	for _, q := range quote.New().Quotes(doc, nil) {
		fmt.Printf("%s | %s | %s | %q\n", q.Kind, q.SpeakerName, doc.Text(q), q.Medium)
	}
	// Output:
	// direct | مدير الشركة | لا نية لدينا لرفع الأسعار هذا العام | ""
	// indirect | مدير الشركة | الطلب مستقر | "صحيفة «المرفأ»"
}
