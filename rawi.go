package rawi

import (
	"context"
	"fmt"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/ner"
	"github.com/rawi-nlp/rawi/ner/newswire"
	"github.com/rawi-nlp/rawi/quote"
	"github.com/rawi-nlp/rawi/timeline"
)

// Analyzer finds entities, quotations, time expressions and events in an article. It does not change after [New] and
// may be shared by any number of goroutines.
type Analyzer struct {
	entities arabic.Extractor[ner.Entity]
	times    arabic.Extractor[timeline.Timex]
	quotes   func(context.Context, *arabic.Document, []arabic.Named) ([]quote.Quote, error)
	events   func(context.Context, *arabic.Document, timeline.Input) ([]timeline.Event, error)
	run      func(context.Context, func(context.Context) error) error
}

// An Option replaces a part of an [Analyzer].
type Option func(*Analyzer)

// WithRunner has the analysis of each article run by run, which calls analyze once, with ctx or a context made from it,
// and returns its error or one of its own instead: to limit how many work at a time, to give each its time, to trace
// them, to turn a panic into an error. It is called from as many goroutines as the Analyzer is.
func WithRunner(run func(ctx context.Context, analyze func(context.Context) error) error) Option {
	return func(a *Analyzer) { a.run = run }
}

// WithEntities replaces the entity recognizer. Quotations and events take their people and places from it.
func WithEntities(x arabic.Extractor[ner.Entity]) Option {
	return func(a *Analyzer) { a.entities = x }
}

// WithTimes replaces the tagger of time expressions. Events take their dates from it.
func WithTimes(x arabic.Extractor[timeline.Timex]) Option {
	return func(a *Analyzer) { a.times = x }
}

// WithQuotes replaces the quotation finder. It gets the document alone; what only a quotation says is kept out of
// the events.
func WithQuotes(x arabic.Extractor[quote.Quote]) Option {
	return func(a *Analyzer) {
		a.quotes = func(ctx context.Context, doc *arabic.Document, _ []arabic.Named) ([]quote.Quote, error) {
			return x.Extract(ctx, doc)
		}
	}
}

// WithEvents replaces the event builder. It gets the document alone.
func WithEvents(x arabic.Extractor[timeline.Event]) Option {
	return func(a *Analyzer) {
		a.events = func(ctx context.Context, doc *arabic.Document, _ timeline.Input) ([]timeline.Event, error) {
			return x.Extract(ctx, doc)
		}
	}
}

// New returns an Analyzer with the library's own parts, each of which an option replaces.
func New(opts ...Option) *Analyzer {
	finder, builder := quote.New(), timeline.NewBuilder()
	a := &Analyzer{
		entities: ner.New(ner.WithTagger(newswire.Tagger())),
		times:    timeline.NewTagger(),
		quotes: func(_ context.Context, doc *arabic.Document, names []arabic.Named) ([]quote.Quote, error) {
			return finder.Quotes(doc, names), nil
		},
		events: func(_ context.Context, doc *arabic.Document, in timeline.Input) ([]timeline.Event, error) {
			return builder.Events(doc, in), nil
		},
		run: func(ctx context.Context, analyze func(context.Context) error) error { return analyze(ctx) },
	}
	for _, o := range opts {
		o(a)
	}
	return a
}

// Analyze analyses one article. Any text gives a report; the errors are those of ctx and of parts that options
// brought in, and name the part, or the runner's.
func (a *Analyzer) Analyze(ctx context.Context, article Article) (*Report, error) {
	var r *Report
	err := a.run(ctx, func(ctx context.Context) (err error) {
		r, err = a.analyze(ctx, article)
		return err
	})
	if err != nil {
		return nil, err
	}
	return r, nil
}

func (a *Analyzer) analyze(ctx context.Context, article Article) (*Report, error) {
	r := &Report{ID: article.ID, Date: article.Date, Title: article.Title, Document: arabic.Parse(article.Text, arabic.WithDate(article.Date))}
	var err error
	if r.Entities, err = a.entities.Extract(ctx, r.Document); err != nil {
		return nil, fmt.Errorf("rawi: entities: %w", err)
	}
	names := make([]arabic.Named, len(r.Entities))
	for i := range r.Entities {
		names[i] = &r.Entities[i]
	}
	if r.Times, err = a.times.Extract(ctx, r.Document); err != nil {
		return nil, fmt.Errorf("rawi: times: %w", err)
	}
	if r.Quotes, err = a.quotes(ctx, r.Document, names); err != nil {
		return nil, fmt.Errorf("rawi: quotes: %w", err)
	}
	in := timeline.Input{Times: r.Times, Names: names, Speech: make([]arabic.Span, len(r.Quotes))}
	for i, q := range r.Quotes {
		in.Speech[i] = q.Content
	}
	if r.Events, err = a.events(ctx, r.Document, in); err != nil {
		return nil, fmt.Errorf("rawi: events: %w", err)
	}
	return r, ctx.Err()
}
