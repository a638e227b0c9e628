package arabic_test

import (
	"context"
	"fmt"

	"github.com/rawi-nlp/rawi/arabic"
)

func ExampleParseNumber() {
	doc := arabic.Parse("نزح مليون ونصف المليون شخص")
	n, ok := arabic.ParseNumber(doc, 1)
	fmt.Println(doc.Text(n), int(n.Value), n.TokenEnd, ok)
	// Output: مليون ونصف المليون 1500000 4 true
}

func ExampleNumbers() {
	doc := arabic.Parse("ارتفع الإنتاج ٢٫٥ في المئة إلى ثلاثمائة وخمسة وعشرين ألف طن في العام الحادي والعشرين.")
	found, _ := arabic.Numbers{}.Extract(context.Background(), doc)
	for _, n := range found {
		fmt.Println(doc.Text(n), n.Value, n.Percent, n.Ordinal)
	}
	// Output:
	// ٢٫٥ في المئة 2.5 true false
	// ثلاثمائة وخمسة وعشرين ألف 325000 false false
	// الحادي والعشرين 21 false true
}

func ExampleNumeral() {
	doc := arabic.Parse("بلغت النسبة خمسة عشر في المئة في القرن العشرين")
	percent, _ := arabic.ParseNumber(doc, 2)
	rank, _ := arabic.ParseNumber(doc, 8)
	fmt.Println(doc.Text(percent), percent.Value, percent.Percent)
	fmt.Println(doc.Text(rank), rank.Value, rank.Ordinal)
	// Output:
	// خمسة عشر في المئة 15 true
	// العشرين 20 true
}
