package rawi

import (
	"encoding/json"
	"time"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/ner"
	"github.com/rawi-nlp/rawi/quote"
	"github.com/rawi-nlp/rawi/timeline"
)

// Report is what an [Analyzer] found in an article. All offsets are bytes into the article's text, end exclusive;
// each list is sorted by Start.
type Report struct {
	ID       string
	Date     time.Time
	Title    string           // the article's, carried along for display; not part of the JSON
	Document *arabic.Document // the text that the offsets point into
	Entities []ner.Entity
	Quotes   []quote.Quote
	Times    []timeline.Timex
	Events   []timeline.Event
}

type (
	spanJSON struct {
		Start int `json:"start"`
		End   int `json:"end"`
	}
	entityJSON struct {
		spanJSON
		Type       string  `json:"type"`
		Name       string  `json:"name"`
		Fine       string  `json:"fine,omitempty"`
		Role       string  `json:"role,omitempty"`
		Confidence float64 `json:"confidence"`
		By         string  `json:"by"`
	}
	quoteJSON struct {
		Kind        string    `json:"kind"`
		Content     spanJSON  `json:"content"`
		Cue         *spanJSON `json:"cue"`
		Speaker     *spanJSON `json:"speaker"`
		SpeakerName *string   `json:"speaker_name"`
		Medium      string    `json:"medium,omitempty"`
		Confidence  float64   `json:"confidence"`
		By          string    `json:"by"`
	}
	timeJSON struct {
		spanJSON
		Type       string  `json:"type"`
		Value      string  `json:"value"`
		Mod        string  `json:"mod,omitempty"`
		Calendar   string  `json:"calendar"`
		Hijri      string  `json:"hijri,omitempty"`
		Confidence float64 `json:"confidence"`
		By         string  `json:"by"`
	}
	eventJSON struct {
		Trigger      spanJSON `json:"trigger"`
		Sentence     spanJSON `json:"sentence"`
		Date         string   `json:"date"`
		Status       string   `json:"status"`
		Participants []string `json:"participants"`
		Place        *string  `json:"place"`
		Confidence   float64  `json:"confidence"`
		By           string   `json:"by"`
	}
	reportJSON struct {
		ID       string       `json:"id"`
		Date     *string      `json:"date"`
		Entities []entityJSON `json:"entities"`
		Quotes   []quoteJSON  `json:"quotes"`
		Times    []timeJSON   `json:"times"`
		Events   []eventJSON  `json:"events"`
	}
)

// MarshalJSON writes the report without the text, on one line:
//
//	{"id", "date",
//	 "entities": [{"start", "end", "type", "name", "confidence", "by"}],
//	 "quotes":   [{"kind", "content": {"start", "end"}, "cue", "speaker", "speaker_name", "confidence", "by"}],
//	 "times":    [{"start", "end", "type", "value", "mod", "calendar", "hijri", "confidence", "by"}],
//	 "events":   [{"trigger", "sentence", "date", "status", "participants", "place", "confidence", "by"}]}
//
// Lists are never null; cue, speaker, speaker_name, place and date are null when there is none, and mod, hijri, fine,
// role and medium are left out.
func (r *Report) MarshalJSON() ([]byte, error) {
	w := reportJSON{
		ID: r.ID, Date: orNull(formatDate(r.Date)),
		Entities: make([]entityJSON, 0, len(r.Entities)), Quotes: make([]quoteJSON, 0, len(r.Quotes)),
		Times: make([]timeJSON, 0, len(r.Times)), Events: make([]eventJSON, 0, len(r.Events)),
	}
	for _, e := range r.Entities {
		w.Entities = append(w.Entities, entityJSON{spanJSON(e.Span), e.Type.String(), e.Name, e.Fine, r.Document.Text(e.Role), e.Confidence, e.By})
	}
	for _, q := range r.Quotes {
		w.Quotes = append(w.Quotes, quoteJSON{q.Kind.String(), spanJSON(q.Content), spanOrNull(q.Cue), spanOrNull(q.Speaker),
			orNull(q.SpeakerName), q.Medium, q.Confidence, q.By})
	}
	for _, t := range r.Times {
		w.Times = append(w.Times, timeJSON{spanJSON(t.Span), t.Type.String(), t.Value, t.Mod, t.Calendar, t.Hijri, t.Confidence, t.By})
	}
	for _, e := range r.Events {
		people := e.Participants
		if people == nil {
			people = []string{}
		}
		w.Events = append(w.Events, eventJSON{spanJSON(e.Trigger), spanJSON(e.Sentence), e.Date, string(e.Status), people,
			orNull(e.Place), e.Confidence, e.By})
	}
	return json.Marshal(w)
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func spanOrNull(s arabic.Span) *spanJSON {
	if s.Empty() {
		return nil
	}
	return &spanJSON{s.Start, s.End}
}
