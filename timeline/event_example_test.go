package timeline_test

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/timeline"
)

func ExampleBuilder_Extract() {
	text := "قتل خمسة جنود أمس عندما هاجم مسلحون نقطة تفتيش قرب بلدة الروضة. ومن المقرر أن يزور الرئيس البلدة غدا."
	doc := arabic.Parse(text, arabic.WithDate(time.Date(2021, 3, 10, 0, 0, 0, 0, time.UTC)))
	events, err := timeline.NewBuilder().Extract(context.Background(), doc)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range events {
		fmt.Println(e.Date, e.Status, doc.Text(e.Trigger))
	}
	// Output:
	// 2021-03-09 past قتل
	// 2021-03-11 planned يزور
}

func ExampleCollection() {
	builder := timeline.NewBuilder()
	var c timeline.Collection
	for _, a := range []struct {
		id, text string
		day      int
	}{
		{"wire", "غرقت عبارة «نسيم الشمال» أمس قبالة ميناء المرسى وعلى متنها 140 راكبا.", 10},
		{"daily", "أوقفت الشرطة أمس قبطان العبارة «نسيم الشمال» التي غرقت الثلاثاء قبالة ميناء المرسى.", 14},
	} {
		doc := arabic.Parse(a.text, arabic.WithDate(time.Date(2021, 3, a.day, 0, 0, 0, 0, time.UTC)))
		events, err := builder.Extract(context.Background(), doc)
		if err != nil {
			fmt.Println(err)
			return
		}
		c.Add(a.id, doc, events)
	}
	for _, e := range c.Timeline() {
		fmt.Println(e.Date, e.Sources(), e.Summary)
	}
	// Output:
	// 2021-03-09 [wire daily] غرقت عبارة «نسيم الشمال» أمس قبالة ميناء المرسى وعلى متنها 140 راكبا
	// 2021-03-13 [daily] أوقفت الشرطة أمس قبطان العبارة «نسيم الشمال»
}

func ExampleTimeline_WriteMarkdown() {
	tl := timeline.Timeline{{
		Date: "2021-03-09", Status: timeline.Past, Summary: "غرقت عبارة قبالة ميناء المرسى",
		Mentions: []timeline.Mention{{Doc: "wire"}, {Doc: "daily"}},
	}}
	if err := tl.WriteMarkdown(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// <div dir="rtl">
	//
	// ## 9 مارس 2021
	//
	// - غرقت عبارة قبالة ميناء المرسى — wire، daily
	//
	// </div>
}

func ExampleAbout() {
	e := timeline.Entry{Summary: "أعلنت الحكومة نتائج لقائها بالوزير سامي الحداد"}
	fmt.Println(timeline.About("سامي الحداد")(&e), timeline.About("سامي")(&e), timeline.About("الحدا")(&e))
	// Output: true true false
}

func ExampleSpellDate() {
	fmt.Println(timeline.SpellDate("2015-08-06"), "|", timeline.SpellDate("2015-08"), "|", timeline.SpellDate("2015-07-30/2015-08-02"))
	// Output: 6 أغسطس 2015 | أغسطس 2015 | 30 يوليو – 2 أغسطس 2015
}
