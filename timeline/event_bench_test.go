package timeline_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/timeline"
)

const benchText = "قتل خمسة جنود أمس عندما هاجم مسلحون نقطة تفتيش قرب بلدة الروضة، بحسب ما أعلن متحدث باسم الجيش.\n" +
	"وقال المتحدث سليم العطار إن القوات لاحقت المهاجمين واعتقلت اثنين منهم مساء الثلاثاء، مشيرا إلى أن التحقيقات مستمرة.\n" +
	"وكانت البلدة شهدت في يناير الماضي هجوما مشابها تبناه تنظيم محلي، وأسفر عن إصابة أربعة من أفراد الشرطة.\n" +
	"ومن المقرر أن يزور رئيس الوزراء البلدة غدا للقاء عائلات الضحايا، وأن يفتتح مركزا للإسعاف بكلفة 12 مليون دينار.\n"

func BenchmarkEvents(b *testing.B) {
	doc := arabic.Parse(benchText, arabic.WithDate(time.Date(2021, 3, 10, 0, 0, 0, 0, time.UTC)))
	in := timeline.Input{Times: timeline.NewTagger().Times(doc)}
	builder := timeline.NewBuilder()
	b.SetBytes(int64(len(benchText)))
	b.ReportAllocs()
	for b.Loop() {
		builder.Events(doc, in)
	}
}

// BenchmarkAdd adds an article of its own day and names to a growing collection.
func BenchmarkAdd(b *testing.B) {
	builder := timeline.NewBuilder()
	tagger := timeline.NewTagger()
	docs := make([]*arabic.Document, 365)
	events := make([][]timeline.Event, len(docs))
	for i := range docs {
		docs[i] = arabic.Parse(benchText, arabic.WithDate(time.Date(2021, 1, 1+i, 0, 0, 0, 0, time.UTC)))
		events[i] = builder.Events(docs[i], timeline.Input{Times: tagger.Times(docs[i])})
	}
	b.SetBytes(int64(len(benchText)))
	b.ReportAllocs()
	var c timeline.Collection
	i := 0
	for b.Loop() {
		if i%(4*len(docs)) == 0 {
			c = timeline.Collection{}
		}
		c.Add(fmt.Sprint(i), docs[i%len(docs)], events[i%len(docs)])
		i++
	}
}
