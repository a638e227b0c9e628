package rawi_test

import (
	"context"
	"fmt"
	"log"
	"strings"
	"time"

	"github.com/rawi-nlp/rawi"
)

func Example() {
	article := rawi.Article{
		Date: time.Date(2024, 7, 11, 0, 0, 0, 0, time.UTC),
		Text: "قال وزير النقل التونسي سليم الورغي، أمس، إن الخط سيفتح للبضائع. وأضاف: «لن نسمح بأن يتوقف مرة أخرى».",
	}
	report, err := rawi.New().Analyze(context.Background(), article)
	if err != nil {
		log.Fatal(err)
	}
	for _, q := range report.Quotes {
		fmt.Printf("%s (%s): %s\n", q.SpeakerName, q.Kind, report.Document.Text(q.Content))
	}
	for _, t := range report.Times {
		fmt.Println(report.Document.Text(t), "=", t.Value)
	}
	// Output:
	// سليم الورغي (indirect): الخط سيفتح للبضائع
	// سليم الورغي (direct): لن نسمح بأن يتوقف مرة أخرى
	// أمس = 2024-07-10
}

func ExampleReadArticles() {
	lines := `{"id":"1","date":"2024-07-11","text":"زار الأمير طرابلس أمس."}` + "\n" + `{"id":"2"}` + "\n"
	for article, err := range rawi.ReadArticles(strings.NewReader(lines)) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(article.ID, article.Date.Format(time.DateOnly), article.Text)
	}
	// Output:
	// 1 2024-07-11 زار الأمير طرابلس أمس.
	// rawi: line 2: rawi: article "2": no "text"
}

func ExampleReadLines() {
	lines := "\uFEFF" + `{"id":"1","text":"وصل الوفد."}` + "\r\n\n" + `ليس مقالا` + "\n"
	for line, err := range rawi.ReadLines(strings.NewReader(lines)) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%d %s\n", line.Number, line.Text)
	}
	// Output:
	// 1 {"id":"1","text":"وصل الوفد."}
	// 3 ليس مقالا
}

func ExampleAnalyzer_All() {
	lines := `{"id":"1","date":"2024-07-11","text":"زار الوزير القاهرة أمس."}` + "\n" + `{"id":"2","date":"2024-07-12","text":"يصل الوفد إلى مسقط غدا."}`
	for report, err := range rawi.New().All(context.Background(), rawi.ReadArticles(strings.NewReader(lines)), 4) {
		if err != nil {
			log.Fatal(err)
		}
		for _, t := range report.Times {
			fmt.Println(report.ID, report.Document.Text(t), t.Value)
		}
	}
	// Output:
	// 1 أمس 2024-07-10
	// 2 غدا 2024-07-13
}
