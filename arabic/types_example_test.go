package arabic_test

import (
	"fmt"
	"iter"
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

func ExampleDocument() {
	doc := arabic.Parse("عقد القمة في الكويت")
	at := doc.Index(len("عقد "))
	fmt.Println(doc.Len(), doc.Text(doc.Token(at)), doc.Text(arabic.Span{Start: 18, End: 22}))
	// Output: 4 القمة في
}

func ExampleToken() {
	doc := arabic.Parse("بلغ النمو ٢٫٤٪")
	t := doc.Token(2)
	fmt.Println(doc.Text(t), t.Kind == arabic.Number, t.Start, t.End, t.Len())
	// Output: ٢٫٤٪ true 18 26 8
}

func ExampleSentence() {
	doc := arabic.Parse("افتتح الجسر. وعبرته السيارات.\nطقس معتدل")
	for s := range doc.Sentences() {
		first := doc.Token(s.TokenStart)
		fmt.Println(s.Paragraph, s.TokenEnd-s.TokenStart, doc.Text(first), s.Bounds())
	}
	// Output:
	// 0 3 افتتح {0 22}
	// 0 3 وعبرته {23 53}
	// 1 2 طقس {54 71}
}

func ExampleAligned() {
	a := arabic.Search.Align("قالتْ وِزارة الصِّحّة")
	fmt.Println(a.Text)
	fmt.Println(a.Source(arabic.Span{Start: 9, End: 19}))
	// Output:
	// قالت وزاره الصحه
	// {11 23}
}

func ExampleUnit() {
	for _, unit := range []arabic.Unit{arabic.CodePoints, arabic.UTF16} {
		fmt.Println(arabic.NewOffsets("🇸🇦 الرياض", unit).FromBytes(arabic.Span{Start: 9, End: 21}))
	}
	// Output:
	// {3 9}
	// {5 11}
}

// commas cuts a text at its commas; any such type serves where a Segmenter is asked for.
type commas struct{}

func (commas) Segments(text string) iter.Seq[arabic.Span] {
	return func(yield func(arabic.Span) bool) {
		at := 0
		for part := range strings.SplitAfterSeq(text, "، ") {
			if !yield(arabic.Span{Start: at, End: at + len(strings.TrimSuffix(part, "، "))}) {
				return
			}
			at += len(part)
		}
	}
}

func ExampleSegmenter() {
	text := "الرياض، جدة، الدمام"
	for _, s := range []arabic.Segmenter{arabic.Sentences{}, commas{}} {
		var parts []string
		for span := range s.Segments(text) {
			parts = append(parts, text[span.Start:span.End])
		}
		fmt.Println(strings.Join(parts, " | "))
	}
	// Output:
	// الرياض، جدة، الدمام
	// الرياض | جدة | الدمام
}

func ExampleTokenizer() {
	var t arabic.Tokenizer = arabic.Words{}
	text := "عاد الوفد"
	for token := range t.Tokens(text) {
		fmt.Println(text[token.Start:token.End])
	}
	// Output:
	// عاد
	// الوفد
}

// person is a mention that knows whom it names, as ner.Entity is.
type person struct {
	arabic.Span
	name string
}

func (p person) CanonicalName() string { return p.name }

func (p person) Class() string { return "PER" }

func ExampleNamed() {
	doc := arabic.Parse("التقى سامي الحداد الطلاب. وقال الحداد إن الجامعة ستتوسع.")
	var mention arabic.Named = person{arabic.Span{Start: 56, End: 68}, "سامي الحداد"}
	fmt.Println(doc.Text(mention), "=", mention.CanonicalName())
	if c, ok := mention.(arabic.Classed); ok {
		fmt.Println(c.Class())
	}
	// Output:
	// الحداد = سامي الحداد
	// PER
}

func ExampleSpanned() {
	doc := arabic.Parse("انتهى السباق")
	for _, s := range []arabic.Spanned{doc.Token(1), arabic.Span{Start: 0, End: 10}} {
		fmt.Println(doc.Text(s), s.Bounds())
	}
	// Output:
	// السباق {11 23}
	// انتهى {0 10}
}
