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
