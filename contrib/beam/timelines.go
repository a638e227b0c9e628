package rawibeam

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/graph/mtime"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/graph/window"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/rawi-nlp/rawi"
	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/timeline"
)

func init() {
	beam.RegisterType(typeOf[Story]())
	beam.RegisterCoder(typeOf[Story](), encodeStory, decodeStory)
	register.Function2x0(dateStory)
	register.Function2x0(nameStory)
	register.Function4x1(mergeStories)
	register.Emitter1[Story]()
	register.Emitter1[string]()
	register.Emitter2[string, Story]()
	register.Iter1[Story]()
}

// Story is an article and the events that it tells.
type Story struct {
	Doc    string // the article's id; without one its file and line, "corpus.jsonl:17"
	Date   time.Time
	Text   string // UTF-8; what the events' offsets point into, in bytes
	Events []timeline.Event
}

func newStory(line Line, article rawi.Article, r *rawi.Report) Story {
	doc := article.ID
	if doc == "" {
		doc = fmt.Sprintf("%s:%d", line.File, line.Number)
	}
	return Story{Doc: doc, Date: article.Date, Text: article.Text, Events: r.Events}
}

func encodeStory(s Story) ([]byte, error) { return json.Marshal(s) }

func decodeStory(data []byte) (s Story, err error) {
	if err = json.Unmarshal(data, &s); err != nil {
		err = fmt.Errorf("rawibeam: story: %w", err)
	}
	return s, err
}

// Dated gives each of a bounded PCollection<Story> the moment of its publication as its time, so that windows are
// stretches of the calendar. A story without a date lies at the beginning of the year 1.
func Dated(s beam.Scope, stories beam.PCollection) beam.PCollection {
	return beam.ParDo(s.Scope("rawibeam.Dated"), dateStory, stories)
}

func dateStory(s Story, emit func(beam.EventTime, Story)) {
	emit(mtime.FromTime(s.Date), s)
}

// Timelines merges a PCollection<Story> into one timeline for each name and window: a name is a participant or the
// place of an event, as [timeline.Event] has it, and the windows are those of the collection. Each timeline is what a
// [timeline.Collection] makes of the events of that name, whatever the order they come in and however often an
// article comes again. The result is a PCollection<string> of JSON lines without their ends:
//
//	{"id": "محمد بن نايف", "from": "2015-07-01T00:00:00Z", "to": "2015-08-01T00:00:00Z", "timeline": [...]}
//
// where each entry is as [timeline.Entry.MarshalJSON] writes it, and from and to (excluded) are there only when
// windows divide time. A story travels, text and all, once for each name in its events, and the timeline of one name
// and window is merged in the memory of one worker.
func Timelines(s beam.Scope, stories beam.PCollection) beam.PCollection {
	s = s.Scope("rawibeam.Timelines")
	return beam.ParDo(s, mergeStories, beam.GroupByKey(s, beam.ParDo(s, nameStory, stories)))
}

// nameStory emits the story under each name in its events, with the events of that name.
func nameStory(s Story, emit func(string, Story)) {
	var names []string
	of := make(map[string][]timeline.Event)
	for _, e := range s.Events {
		for _, name := range append([]string{e.Place}, e.Participants...) {
			if name == "" {
				continue
			}
			if of[name] == nil {
				names = append(names, name)
			}
			of[name] = append(of[name], e)
		}
	}
	for _, name := range names {
		emit(name, Story{s.Doc, s.Date, s.Text, of[name]})
	}
}

func mergeStories(w beam.Window, name string, stories func(*Story) bool, emit func(string)) error {
	var events timeline.Collection
	var s Story
	for stories(&s) {
		events.Add(s.Doc, arabic.Parse(s.Text, arabic.WithDate(s.Date)), s.Events)
	}
	merged := events.Timeline()
	if len(merged) == 0 {
		return nil // all of it lies vaguely in the past or ahead
	}
	line := struct {
		ID       string            `json:"id"`
		From     *time.Time        `json:"from,omitempty"`
		To       *time.Time        `json:"to,omitempty"`
		Timeline timeline.Timeline `json:"timeline"`
	}{ID: name, Timeline: merged}
	if span, ok := w.(window.IntervalWindow); ok {
		from, to := span.Start.ToTime().UTC(), span.End.ToTime().UTC()
		line.From, line.To = &from, &to
	}
	var out strings.Builder
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(line); err != nil {
		return fmt.Errorf("rawibeam: timeline of %q: %w", name, err)
	}
	emit(strings.TrimSuffix(out.String(), "\n"))
	return nil
}
