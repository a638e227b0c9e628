package page_test

import (
	"context"
	"fmt"
	"log"
	"strings"
	"time"

	"github.com/rawi-nlp/rawi"
	"github.com/rawi-nlp/rawi/page"
)

func ExamplePage_Render() {
	report, err := rawi.New().Analyze(context.Background(), rawi.Article{
		Title: "زيارة إلى تونس",
		Date:  time.Date(2024, 7, 11, 0, 0, 0, 0, time.UTC),
		Text:  "وصل الوزير سليم الورغي أمس إلى تونس.",
	})
	if err != nil {
		log.Fatal(err)
	}
	var html strings.Builder
	if err := (page.Page{Report: report, Lang: page.English}).Render(&html); err != nil {
		log.Fatal(err)
	}
	for line := range strings.Lines(html.String()) {
		if strings.HasPrefix(line, "<html") || strings.HasPrefix(line, "<h1") || strings.HasPrefix(line, "<h2") {
			fmt.Print(line)
		}
	}
	// Output:
	// <html lang="en" dir="ltr">
	// <h1 dir="auto">زيارة إلى تونس</h1>
	// <h2 id="timeline">Timeline</h2>
	// <h2 id="names">Names</h2>
}
