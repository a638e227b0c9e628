// Command example indexes five short articles with bleve's own Arabic analyzer and with rawi's, and prints what each of
// them finds for some queries.
package main

import (
	"fmt"
	"log"
	"strconv"
	"strings"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/lang/ar"

	rawibleve "github.com/rawi-nlp/rawi/contrib/bleve"
)

var articles = []string{
	"أعلنت وزارة النقل أن المیناء الجديد سيستقبل أول سفينة في ١٢/٣/١٤٣٧هـ، بحضور ٢٬٧٥٠ مدعوا.",
	"وقال الوزيرُ إن بلاده لن تنتظر، مشيرا إلى أن ميناءها القديم أُغلق عام 1437.",
	"وزير النقل اللبناني في زيارة إلى صفاقس، وبحكومته خلاف على الكلفة #سوق_عكاظ.",
	"ورفضت الحكــومة التعليق على مقطع ڤيديو من رصيف الميناء.",
	"كتب على ورقة واحدة: الرقة بعيدة، والطريق إليها طويل.",
}

var queries = []string{"ميناء", "1437", "2750", "الوزير", "حكومة", "فيديو", "عكاظ", "الرقة"}

func main() {
	log.SetFlags(0)
	if err := rawibleve.Register(); err != nil {
		log.Fatal(err)
	}
	for _, analyzer := range []string{ar.AnalyzerName, rawibleve.AnalyzerName} {
		if err := search(analyzer); err != nil {
			log.Fatal(err)
		}
	}
}

// search indexes the articles in memory by the analyzer and prints what the queries find.
func search(analyzer string) error {
	mapping := bleve.NewIndexMapping()
	mapping.DefaultAnalyzer = analyzer
	index, err := bleve.NewMemOnly(mapping)
	if err != nil {
		return err
	}
	defer index.Close()
	for i, text := range articles {
		if err := index.Index(strconv.Itoa(i+1), map[string]string{"text": text}); err != nil {
			return err
		}
	}
	fmt.Printf("== %s\n", analyzer)
	for _, query := range queries {
		request := bleve.NewSearchRequest(bleve.NewMatchQuery(query))
		request.SortBy([]string{"_id"})
		request.Highlight = bleve.NewHighlightWithStyle("html")
		result, err := index.Search(request)
		if err != nil {
			return err
		}
		fmt.Printf("%s: %d\n", query, result.Total)
		for _, hit := range result.Hits {
			fmt.Printf("  %s  %s\n", hit.ID, strings.Join(hit.Fragments["text"], " "))
		}
	}
	return nil
}
