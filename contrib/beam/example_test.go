package rawibeam_test

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"

	rawibeam "github.com/rawi-nlp/rawi/contrib/beam"
)

// A corpus of one good line and one bad, on Prism in this process. A program calls beam.Init first.
func Example() {
	dir, err := os.MkdirTemp("", "rawibeam")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	corpus := `{"id":"1","date":"2024-07-11","text":"زار الوزير سليم الورغي القاهرة أمس."}
{"id":"2","title":"بلا نص"}`
	if err := os.WriteFile(filepath.Join(dir, "corpus.jsonl"), []byte(corpus), 0o644); err != nil {
		log.Fatal(err)
	}

	p, s := beam.NewPipelineWithRoot()
	results := rawibeam.Analyze(s, rawibeam.Read(s, filepath.Join(dir, "*.jsonl")), nil)
	rawibeam.Write(s, filepath.Join(dir, "out", "reports"), 1, results.Reports)
	rawibeam.Write(s, filepath.Join(dir, "out", "timelines"), 1, rawibeam.Timelines(s, results.Stories))
	rawibeam.Write(s, filepath.Join(dir, "out", "rejected"), 1, rawibeam.Lines(s, results.Rejected))
	if _, err := beam.Run(context.Background(), "prism", p); err != nil {
		log.Fatal(err)
	}

	reports, _ := os.ReadFile(filepath.Join(dir, "out", "reports-00000-of-00001.jsonl"))
	fmt.Printf("%.29s\n", reports)
	rejected, _ := os.ReadFile(filepath.Join(dir, "out", "rejected-00000-of-00001.jsonl"))
	fmt.Println(strings.ReplaceAll(strings.TrimSpace(string(rejected)), dir, "…"))
	timelines, _ := os.ReadFile(filepath.Join(dir, "out", "timelines-00000-of-00001.jsonl"))
	var of struct {
		ID       string
		Timeline []struct{ Date, Summary string }
	}
	for line := range strings.Lines(string(timelines)) {
		if err := json.Unmarshal([]byte(line), &of); err != nil {
			log.Fatal(err)
		}
		fmt.Println(of.ID, "|", of.Timeline[0].Date, "|", of.Timeline[0].Summary)
	}
	// Unordered output:
	// {"id":"1","date":"2024-07-11"
	// {"file":"…/corpus.jsonl","line":2,"id":"2","error":"rawi: article \"2\": no \"text\"","text":"{\"id\":\"2\",\"title\":\"بلا نص\"}"}
	// القاهرة | 2024-07-10 | زار الوزير سليم الورغي القاهرة أمس
	// سليم الورغي | 2024-07-10 | زار الوزير سليم الورغي القاهرة أمس
}
