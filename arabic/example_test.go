package arabic_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"golang.org/x/text/transform"

	"github.com/rawi-nlp/rawi/arabic"
)

func Example() {
	doc := arabic.Parse("قال د. سامي الحدّاد أمس: «ارتفعت الأسعار ١٥٪. وسترتفع أيضا». ثم غادر.")
	for s := range doc.Sentences() {
		fmt.Println(doc.Text(s))
	}
	i := doc.Index(strings.Index(doc.Source(), "الحدّاد"))
	fmt.Println(doc.Text(doc.Token(i)), doc.Folded(i))
	// Output:
	// قال د. سامي الحدّاد أمس: «ارتفعت الأسعار ١٥٪. وسترتفع أيضا».
	// ثم غادر.
	// الحدّاد الحداد
}

func ExampleParse() {
	doc := arabic.Parse("وصل الوفد إلى الرياض في 18/10/1436هـ.")
	for t := range doc.Tokens() {
		fmt.Printf("%s %s %d–%d\n", doc.Text(t), t.Kind, t.Start, t.End)
	}
	// Output:
	// وصل word 0–6
	// الوفد word 7–17
	// إلى word 18–24
	// الرياض word 25–37
	// في word 38–42
	// 18/10/1436هـ date 43–57
	// . punct 57–58
}

func ExampleWithDate() {
	doc := arabic.Parse("عاد أمس.", arabic.WithDate(time.Date(2015, 8, 3, 0, 0, 0, 0, time.UTC)))
	fmt.Println(doc.Date().Format(time.DateOnly))
	// Output: 2015-08-03
}

func ExampleDocument_TokensIn() {
	doc := arabic.Parse("زار رئيس الوزراء البصرة")
	for _, t := range doc.TokensIn(arabic.Span{Start: 8, End: 20}) {
		fmt.Println(doc.Text(t))
	}
	// Output:
	// رئيس
	// الوزراء
}

func ExampleDocument_Sentences() {
	doc := arabic.Parse("الرياض – واس\nبلغت الكلفة 2.5 مليون ريال. وقال م. فهد العلي: «سننجزه قريبا. نعدكم بذلك».")
	for s := range doc.Sentences() {
		fmt.Println(s.Paragraph, s.TokenEnd-s.TokenStart, doc.Text(s))
	}
	// Output:
	// 0 3 الرياض – واس
	// 1 6 بلغت الكلفة 2.5 مليون ريال.
	// 1 14 وقال م. فهد العلي: «سننجزه قريبا. نعدكم بذلك».
}

func ExampleDocument_Folded() {
	doc := arabic.Parse("إنّ المُستشفى ٣")
	for i := range doc.Len() {
		fmt.Println(doc.Folded(i))
	}
	// Output:
	// ان
	// المستشفي
	// 3
}

func ExampleSpan() {
	doc := arabic.Parse("مدينة عدن اليمنية")
	city, name := arabic.Span{Start: 0, End: 17}, arabic.Span{Start: 11, End: 17}
	fmt.Println(doc.Text(name), name.Len(), city.Contains(name), city.Overlaps(name), name.Empty())
	// Output: عدن 6 true true false
}

func ExampleKind() {
	text := "#الرياض @amin info@example.org https://example.org/أ 👏🏽 «نعم» BBC ٪"
	for t := range (arabic.Words{}).Tokens(text) {
		fmt.Print(t.Kind, " ")
	}
	// Output: hashtag mention email url emoji quote-open word quote-close latin punct
}

func ExampleWords() {
	var tokenizer arabic.Tokenizer = arabic.Words{}
	text := "أعلن البنكُ عن ربـــح"
	for t := range tokenizer.Tokens(text) {
		fmt.Println(text[t.Start:t.End])
	}
	// Output:
	// أعلن
	// البنكُ
	// عن
	// ربـــح
}

func ExampleSentences() {
	var segmenter arabic.Segmenter = arabic.Sentences{}
	text := "هل عاد؟ نعم. كتب ه. ج. ويلز الرواية."
	for s := range segmenter.Segments(text) {
		fmt.Println(text[s.Start:s.End])
	}
	// Output:
	// هل عاد؟
	// نعم.
	// كتب ه. ج. ويلز الرواية.
}

func ExampleSplitTokens() {
	in := bufio.NewScanner(strings.NewReader("سعر البرميل 48.5 دولار"))
	in.Split(arabic.SplitTokens)
	for in.Scan() {
		fmt.Println(in.Text())
	}
	// Output:
	// سعر
	// البرميل
	// 48.5
	// دولار
}

func ExampleSplitSentences() {
	in := bufio.NewScanner(strings.NewReader("افتتح د. علي المعرض.وحضره المئات! ثم أغلق..."))
	in.Split(arabic.SplitSentences)
	for in.Scan() {
		fmt.Println(in.Text())
	}
	// Output:
	// افتتح د. علي المعرض.
	// وحضره المئات!
	// ثم أغلق...
}

func ExampleFold() {
	for _, f := range []arabic.Fold{arabic.StripMarks, arabic.StripTatweel, arabic.FoldAlef, arabic.FoldYeh, arabic.FoldTeh, arabic.FoldHamza,
		arabic.FoldDigits, arabic.FoldForms, arabic.FoldPersian, arabic.FoldPunct, arabic.FoldForeign, arabic.FoldElongation, arabic.Light, arabic.Search} {
		fmt.Println(f.String("أُســامةُ رأى ﷲ ، مؤمنٌ ١٢٪ کتاب ڤيينا جدااا"))
	}
	// Output:
	// أســامة رأى ﷲ ، مؤمن ١٢٪ کتاب ڤيينا جدااا
	// أُسامةُ رأى ﷲ ، مؤمنٌ ١٢٪ کتاب ڤيينا جدااا
	// اُســامةُ راى ﷲ ، مؤمنٌ ١٢٪ کتاب ڤيينا جدااا
	// أُســامةُ رأي ﷲ ، مؤمنٌ ١٢٪ کتاب ڤيينا جدااا
	// أُســامهُ رأى ﷲ ، مؤمنٌ ١٢٪ کتاب ڤيينا جدااا
	// أُســامةُ رأى ﷲ ، مومنٌ ١٢٪ کتاب ڤيينا جدااا
	// أُســامةُ رأى ﷲ ، مؤمنٌ 12% کتاب ڤيينا جدااا
	// أُســامةُ رأى الله ، مؤمنٌ ١٢٪ کتاب ڤيينا جدااا
	// أُســامةُ رأى ﷲ ، مؤمنٌ ١٢٪ كتاب ڤيينا جدااا
	// أُســامةُ رأى ﷲ , مؤمنٌ ١٢٪ کتاب ڤيينا جدااا
	// أُســامةُ رأى ﷲ ، مؤمنٌ ١٢٪ کتاب فيينا جدااا
	// أُســامةُ رأى ﷲ ، مؤمنٌ ١٢٪ کتاب ڤيينا جدا
	// أُسامةُ رأى الله ، مؤمنٌ ١٢٪ كتاب ڤيينا جدااا
	// اسامه راي الله ، مومن 12% كتاب فيينا جدااا
}

func ExampleFold_String() {
	fold := arabic.StripMarks | arabic.FoldTeh
	fmt.Println(fold.String("مَكتَبةٌ عامّة"))
	// Output: مكتبه عامه
}

func ExampleFold_AppendString() {
	key := make([]byte, 0, 64) // reused for every word
	for _, word := range []string{"إدارة", "ادارة", "إداره"} {
		key = arabic.Search.AppendString(key[:0], word)
		fmt.Println(string(key))
	}
	// Output:
	// اداره
	// اداره
	// اداره
}

func ExampleFold_Transform() {
	in := transform.NewReader(strings.NewReader("سـنة ١٤٣٦"), arabic.Search)
	folded, _ := io.ReadAll(in)
	fmt.Println(string(folded))
	// Output: سنه 1436
}

func ExampleFold_Span() {
	n, err := arabic.FoldDigits.Span([]byte("عام ٢٠١٥"), true)
	fmt.Println(n, err)
	// Output: 7 transform: input and output are not identical
}

func ExampleFold_Align() {
	text := "في مدينةِ الـقُـدس القديمة"
	folded := arabic.Search.Align(text)
	at := strings.Index(folded.Text, "القدس")
	source := folded.Source(arabic.Span{Start: at, End: at + len("القدس")})
	fmt.Println(text[source.Start:source.End], source)
	// Output: الـقُـدس {18 34}
}

func ExampleOffsets() {
	text := "😀 بغداد مدينة"
	doc := arabic.Parse(text)
	browser, python := arabic.NewOffsets(text, arabic.UTF16), arabic.NewOffsets(text, arabic.CodePoints)
	city := doc.Token(1)
	fmt.Println(doc.Text(city), city.Span, browser.FromBytes(city.Span), python.FromBytes(city.Span))
	fmt.Println(browser.ToBytes(arabic.Span{Start: 3, End: 8}))
	// Output:
	// بغداد {5 15} {3 8} {2 7}
	// {5 15}
}

// capitals finds the names it knows; any type with such a method serves where an Extractor is asked for.
type capitals struct{ names []string }

type capital struct{ arabic.Span }

func (c capitals) Extract(_ context.Context, doc *arabic.Document) (found []capital, err error) {
	for i := range doc.Len() {
		for _, name := range c.names {
			if doc.Folded(i) == name {
				found = append(found, capital{doc.Token(i).Span})
			}
		}
	}
	return found, nil
}

func ExampleExtractor() {
	var find arabic.Extractor[capital] = capitals{[]string{"بغداد", "صنعاء"}}
	doc := arabic.Parse("من بغْداد إلى صنعاء")
	found, _ := find.Extract(context.Background(), doc)
	for _, c := range found {
		fmt.Println(doc.Text(c), c.Bounds())
	}
	// Output:
	// بغْداد {5 17}
	// صنعاء {25 35}
}
