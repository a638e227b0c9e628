package arabic_test

import (
	"testing"

	"github.com/rawi-nlp/rawi/arabic"
)

// The module in ../bench measures the same beside other libraries.
func BenchmarkText(b *testing.B) {
	text := article(1 << 20)
	dst := make([]byte, 0, len(text))
	doc := arabic.Parse(text)
	offsets := arabic.NewOffsets(text, arabic.UTF16)
	for _, task := range []struct {
		name string
		run  func()
	}{
		{"Search", func() { dst = arabic.Search.AppendString(dst[:0], text) }},
		{"Light", func() { dst = arabic.Light.AppendString(dst[:0], text) }},
		{"Align", func() { arabic.Search.Align(text) }},
		{"Tokens", func() {
			for range (arabic.Words{}).Tokens(text) {
			}
		}},
		{"Parse", func() { arabic.Parse(text) }},
		{"Offsets", func() {
			for s := range doc.Sentences() {
				offsets.FromBytes(s.Span)
			}
		}},
	} {
		b.Run(task.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				task.run()
			}
		})
	}
}
