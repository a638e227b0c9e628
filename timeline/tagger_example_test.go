package timeline_test

import (
	"fmt"
	"time"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/timeline"
)

func ExampleTagger() {
	published := time.Date(2015, 8, 3, 0, 0, 0, 0, time.UTC)
	doc := arabic.Parse("افتتح الوزير المعرض أمس، ويستمر حتى 25 شوال 1436هـ الموافق 10 أغسطس 2015م، وكان قد أُجّل قبل ثلاثة أشهر.", arabic.WithDate(published))
	for _, x := range timeline.NewTagger().Times(doc) {
		fmt.Println(x.Type, x.Value, x.Hijri, doc.Text(x))
	}
	// Output:
	// DATE 2015-08-02  أمس
	// DATE 2015-08-10 1436-10-25 25 شوال 1436هـ
	// DATE 2015-08-10  10 أغسطس 2015م
	// DATE 2015-05  قبل ثلاثة أشهر
}

func ExampleParseTime() {
	for _, value := range []string{"2015-W32", "2015-08-03TEV"} {
		iv, err := timeline.ParseTime(value)
		fmt.Println(iv.Start.Format(time.DateTime), iv.End.Format(time.DateTime), iv.Granularity, err)
	}
	// Output:
	// 2015-08-03 00:00:00 2015-08-10 00:00:00 week <nil>
	// 2015-08-03 18:00:00 2015-08-04 00:00:00 day part <nil>
}
