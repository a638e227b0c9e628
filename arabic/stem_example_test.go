package arabic_test

import (
	"fmt"

	"github.com/rawi-nlp/rawi/arabic"
)

func ExampleSnowball() {
	for _, word := range []string{"والمسؤولون", "مستشفيات", "سيستعملون"} {
		fmt.Println(arabic.Snowball{}.Stem(word))
	}
	// Output:
	// والمسوول
	// مستشفيا
	// يستعمل
}

func ExampleLight10() {
	for _, word := range []string{"والمسؤولون", "مستشفيات", "بالمدرسة"} {
		fmt.Println(arabic.Light10{}.Stem(word))
	}
	// Output:
	// مسؤول
	// مستشف
	// مدرس
}

func ExampleISRI() {
	for _, word := range []string{"مكتوب", "المكاتب", "استقبال"} {
		fmt.Println(arabic.ISRI{}.Stem(word))
	}
	// Output:
	// كتب
	// كتب
	// قبل
}

func ExampleStemmer() {
	var s arabic.Stemmer = arabic.Light10{}
	fmt.Println(s.Stem("الكتاب") == s.Stem("وكتابها"))
	// Output: true
}

func ExampleByScript() {
	s := arabic.ByScript{Arabic: arabic.Light10{}}
	fmt.Println(s.Stem("الوزارات"), s.Stem("Reuters"))
	// Output: وزار Reuters
}
