package rawibeam

import (
	"context"
	"encoding/json"
	"fmt"
	"reflect"
	"unicode/utf8"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/util/reflectx"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/rawi-nlp/rawi"
)

func init() {
	beam.RegisterType(typeOf[Rejected]())
	beam.RegisterType(typeOf[*rawi.Analyzer]()) // for the signature of AnalyzeFn.New
	register.DoFn5x1[context.Context, Line, func(string), func(Story), func(Rejected), error](&AnalyzeFn{})
	register.Emitter1[string]()
	register.Emitter1[Story]()
	register.Emitter1[Rejected]()
	register.Function1x2(rejectedLine)
}

// The counters of an [AnalyzeFn], in Beam's metrics under the namespace "rawi". A bundle that is tried again counts
// as the runner has it, usually once.
var (
	articles = beam.NewCounter("rawi", "articles") // analysed
	rejected = beam.NewCounter("rawi", "rejected")
	bytesIn  = beam.NewCounter("rawi", "bytes") // of the texts analysed
	entities = beam.NewCounter("rawi", "entities")
	quotes   = beam.NewCounter("rawi", "quotes")
	times    = beam.NewCounter("rawi", "times")
	events   = beam.NewCounter("rawi", "events")
)

// Results are the outputs of [Analyze]. Every line is in exactly one of Reports and Rejected.
type Results struct {
	Reports  beam.PCollection // of string: a report as [rawi.Report.MarshalJSON] writes it, without a line's end
	Stories  beam.PCollection // of [Story]: what [Timelines] needs of the articles that have events
	Rejected beam.PCollection // of [Rejected]
}

// Rejected is a line without a report, and why.
type Rejected struct {
	File  string
	Line  int
	ID    string // the article's, as far as it could be read
	Error string
	Text  []byte // the line as it came
}

// MarshalJSON writes {"file","line","id","error","text"}, on one line; text that is not UTF-8 is in base64 and called
// "text_base64", so that nothing of it is lost.
func (r Rejected) MarshalJSON() ([]byte, error) {
	w := struct {
		File   string `json:"file,omitempty"`
		Line   int    `json:"line,omitempty"`
		ID     string `json:"id,omitempty"`
		Error  string `json:"error"`
		Text   string `json:"text,omitempty"`
		Base64 []byte `json:"text_base64,omitempty"`
	}{File: r.File, Line: r.Line, ID: r.ID, Error: r.Error}
	if utf8.Valid(r.Text) {
		w.Text = string(r.Text)
	} else {
		w.Base64 = r.Text
	}
	return json.Marshal(w)
}

// Analyze analyses a PCollection<Line>. newAnalyzer makes the analyzer, once for each instance of the DoFn; it must
// be a named function that the program registers in an init with beam.RegisterFunction. It may be nil for [rawi.New]
// without options.
func Analyze(s beam.Scope, lines beam.PCollection, newAnalyzer func() *rawi.Analyzer) Results {
	s = s.Scope("rawibeam.Analyze")
	fn := &AnalyzeFn{}
	if newAnalyzer != nil {
		fn.New = &beam.EncodedFunc{Fn: reflectx.MakeFunc(newAnalyzer)}
	}
	reports, stories, rejects := beam.ParDo3(s, fn, lines)
	return Results{reports, stories, rejects}
}

// AnalyzeFn is the DoFn of [Analyze]: Line to string, [Story] and [Rejected]. The model and the word lists are loaded
// once in each worker process, at its first article, and shared by all instances.
type AnalyzeFn struct {
	New *beam.EncodedFunc `json:"new,omitempty"` // a func() *rawi.Analyzer; nil is rawi.New

	analyzer *rawi.Analyzer
}

// Setup makes the analyzer. The runner calls it before the first element.
func (fn *AnalyzeFn) Setup() error {
	if fn.New == nil {
		fn.analyzer = rawi.New()
		return nil
	}
	made := fn.New.Fn.Call(nil)
	if len(made) == 1 {
		fn.analyzer, _ = made[0].(*rawi.Analyzer)
	}
	if fn.analyzer == nil {
		return fmt.Errorf("rawibeam: %s made no *rawi.Analyzer", fn.New.Fn.Name())
	}
	return nil
}

// ProcessElement analyses one line. It fails only when ctx ends; whatever else goes wrong with an article, a panic of
// an analyzer's part included, rejects that article alone.
func (fn *AnalyzeFn) ProcessElement(ctx context.Context, line Line, report func(string), story func(Story), reject func(Rejected)) error {
	article, r, written, err := fn.analyze(ctx, line)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		rejected.Inc(ctx, 1)
		reject(Rejected{File: line.File, Line: line.Number, ID: article.ID, Error: err.Error(), Text: line.Text})
		return nil
	}
	articles.Inc(ctx, 1)
	bytesIn.Inc(ctx, int64(len(article.Text)))
	entities.Inc(ctx, int64(len(r.Entities)))
	quotes.Inc(ctx, int64(len(r.Quotes)))
	times.Inc(ctx, int64(len(r.Times)))
	events.Inc(ctx, int64(len(r.Events)))
	report(string(written))
	if len(r.Events) > 0 {
		story(newStory(line, article, r))
	}
	return nil
}

// analyze reads, analyses and writes one line.
func (fn *AnalyzeFn) analyze(ctx context.Context, line Line) (article rawi.Article, r *rawi.Report, written []byte, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("rawibeam: panic: %v", p)
		}
	}()
	if line.Error != "" {
		return article, nil, nil, fmt.Errorf("rawi: %s", line.Error)
	}
	if err = json.Unmarshal(line.Text, &article); err != nil {
		return article, nil, nil, err
	}
	if r, err = fn.analyzer.Analyze(ctx, article); err != nil {
		return article, nil, nil, err
	}
	written, err = r.MarshalJSON()
	return article, r, written, err
}

// Lines writes a PCollection<Rejected> as JSON, a PCollection<string> for [Write].
func Lines(s beam.Scope, rejects beam.PCollection) beam.PCollection {
	return beam.ParDo(s.Scope("rawibeam.Lines"), rejectedLine, rejects)
}

func rejectedLine(r Rejected) (string, error) {
	line, err := r.MarshalJSON()
	return string(line), err
}

func typeOf[T any]() reflect.Type { return reflect.TypeFor[T]() }
