package rawi_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"strings"
	"testing/fstest"
	"time"

	"github.com/rawi-nlp/rawi"
	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/ner"
	"github.com/rawi-nlp/rawi/ner/newswire"
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

// The names of the user's own lists beside those that Rawi knows.
func ExampleWithEntities() {
	clients, err := ner.Load(fstest.MapFS{"org.clients.txt": {Data: []byte("# العملاء\nأفق الغد\n")}})
	if err != nil {
		log.Fatal(err) // such as: ner: org.clients.txt:2: expected a name with at least one letter
	}
	analyzer := rawi.New(rawi.WithEntities(ner.New(ner.WithTagger(newswire.Tagger()), ner.WithLexicon(clients))))
	report, err := analyzer.Analyze(context.Background(), rawi.Article{Text: "افتتح سامي الدوخي مكاتب أفق الغد في مسقط."})
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range report.Entities {
		fmt.Println(e.Type, e.Name)
	}
	// Output:
	// PER سامي الدوخي
	// ORG أفق الغد
	// LOC مسقط
}

func ExampleReport_WriteJSON() {
	report := rawi.Report{
		ID:       "7",
		Document: arabic.Parse("وصل الوفد إلى مسقط."),
		Entities: []ner.Entity{{Span: arabic.Span{Start: 25, End: 33}, Type: ner.LOC, Name: "مسقط", Confidence: 0.97, By: "tagger"}},
	}
	if err := report.WriteJSON(os.Stdout, "  "); err != nil {
		log.Fatal(err)
	}
	// Output:
	// {
	//   "id": "7",
	//   "date": null,
	//   "entities": [
	//     {
	//       "start": 25,
	//       "end": 33,
	//       "type": "LOC",
	//       "name": "مسقط",
	//       "confidence": 0.97,
	//       "by": "tagger"
	//     }
	//   ],
	//   "quotes": [],
	//   "times": [],
	//   "events": []
	// }
}

// For Python: displacy.render(json.load(f), style="ent", manual=True).
func ExampleReport_WriteDisplaCy() {
	report, err := rawi.New().Analyze(context.Background(), rawi.Article{Title: "زيارة", Text: "😀 التقى سليم الورغي في تونس عبد القادر بن يحيى."})
	if err != nil {
		log.Fatal(err)
	}
	if err := report.WriteDisplaCy(os.Stdout); err != nil {
		log.Fatal(err)
	}
	// Output: {"text":"😀 التقى سليم الورغي في تونس عبد القادر بن يحيى.","title":"زيارة","ents":[{"start":8,"end":19,"label":"PER"},{"start":23,"end":27,"label":"LOC"},{"start":28,"end":46,"label":"PER"}]}
}

// For JavaScript, Java and C#, whose strings count UTF-16 units.
func ExampleReport_uTF16() {
	report, err := rawi.New().Analyze(context.Background(), rawi.Article{Text: "😀 قال سليم الورغي إن الخط سيفتح للبضائع."})
	if err != nil {
		log.Fatal(err)
	}
	browser := arabic.NewOffsets(report.Document.Source(), arabic.UTF16)
	for _, q := range report.Quotes {
		at := browser.FromBytes(q.Content)
		fmt.Printf("text.slice(%d, %d) // %s: %s\n", at.Start, at.End, q.SpeakerName, report.Document.Text(q.Content))
	}
	// Output: text.slice(22, 40) // سليم الورغي: الخط سيفتح للبضائع
}

// However many goroutines ask, one article is analysed at a time.
func ExampleWithRunner() {
	place := make(chan struct{}, 1)
	analyzer := rawi.New(rawi.WithRunner(func(ctx context.Context, analyze func(context.Context) error) error {
		select {
		case place <- struct{}{}:
			defer func() { <-place }()
			return analyze(ctx)
		case <-ctx.Done():
			return ctx.Err()
		}
	}))
	report, err := analyzer.Analyze(context.Background(), rawi.Article{Text: "وصل الرئيس اللبناني إلى باريس."})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Entities[0].Name)
	// Output: باريس
}
