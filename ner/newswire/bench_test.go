package newswire_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/ner"
	"github.com/rawi-nlp/rawi/ner/newswire"
)

// BenchmarkTagger tags a document from its raw text.
func BenchmarkTagger(b *testing.B) {
	text := strings.Repeat(article+"\n", 10)
	words := arabic.Parse(text).Len()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		tag(newswire.Tagger(), text)
	}
	b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkExtract finds the entities of a document from its raw text, with model and rules.
func BenchmarkExtract(b *testing.B) {
	text := strings.Repeat(article+"\n", 10)
	words := arabic.Parse(text).Len()
	r := ner.New(ner.WithTagger(newswire.Tagger()))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.Extract(context.Background(), arabic.Parse(text)); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkLoad reads the embedded model.
func BenchmarkLoad(b *testing.B) {
	var file bytes.Buffer
	if _, err := newswire.Tagger().WriteTo(&file); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := newswire.Read(bytes.NewReader(file.Bytes())); err != nil {
			b.Fatal(err)
		}
	}
}
