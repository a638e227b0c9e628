package arabic_test

import (
	"fmt"

	"github.com/rawi-nlp/rawi/arabic"
)

func ExampleAppendReadings() {
	word := "وبيانه"
	for _, r := range arabic.AppendReadings(nil, word)[:2] {
		fmt.Println(word[:r.Pro], r.StemOf(word), r.PronounOf(word))
	}
	// Output:
	// و بيان ه
	// و بيانه
}

func ExampleBestReading() {
	for _, word := range []string{"وللوزارة", "وزارتها", "سيعلنون"} {
		r := arabic.BestReading(word)
		fmt.Println(r.StemOf(word), r.Proclitics&arabic.Article != 0, r.Proclitics&arabic.Future != 0)
	}
	// Output:
	// وزارة true false
	// وزارت false false
	// يعلنون false true
}

func ExampleReading() {
	word := "بكتابها"
	r := arabic.BestReading(word)
	fmt.Println(r.StemOf(word), r.PronounOf(word), r.Proclitics == arabic.Preposition)
	// Output: كتاب ها true
}

func ExampleProclitics() {
	r := arabic.BestReading("وبالمدرسة")
	fmt.Println(r.Proclitics == arabic.Conjunction|arabic.Preposition|arabic.Article)
	// Output: true
}
