package ner_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/ner"
)

const news = `قال وزير الخارجية الروسي، سيرغي لافروف، اليوم في موسكو إن بلاده تدعو الأطراف إلى وقف إطلاق النار في إقليم ناغورنو كاراباخ.
وكان الرئيس فلاديمير بوتين قد ناقش الوضع مع نظيره الفرنسي إيمانويل ماكرون في محادثة هاتفية، بحسب ما أعلنه المكتب الصحافي للكرملين.
وأضاف لافروف أن منظمة الأمن والتعاون في أوروبا ستواصل جهودها، وأن مجلس الأمن الدولي سيعقد جلسة الأسبوع المقبل في نيويورك.
وفي أنقرة أكد وزير الدفاع خلوصي أكار أن تركيا تقف إلى جانب أذربيجان، بينما دعت إيران والسعودية إلى التهدئة.
`

func BenchmarkExtract(b *testing.B) {
	text := strings.Repeat(news, 10)
	words := len(strings.Fields(text))
	r := ner.New()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.Extract(context.Background(), arabic.Parse(text)); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
}

func TestAllocationsArePerDocumentNotPerToken(t *testing.T) {
	r := ner.New()
	plain := strings.Repeat("ارتفعت الأسعار في الأسواق خلال الأشهر الماضية بسبب زيادة الطلب. ", 200)
	doc := arabic.Parse(plain)
	doc.Folded(0)
	extract := func() {
		if _, err := r.Extract(context.Background(), doc); err != nil {
			t.Fatal(err)
		}
	}
	extract()
	require.Less(t, testing.AllocsPerRun(10, extract), 100.0)
}
