package rawi

import (
	"bytes"
	"io"
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
)

// MarshalJSON returns what WriteJSON writes.
func (r *Report) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	err := r.WriteJSON(&b, "")
	return b.Bytes(), err
}

// WriteJSON writes the report without the text, one annotation in memory at a time:
//
//	{"id", "date",
//	 "entities": [{"start", "end", "type", "name", "confidence", "by"}],
//	 "quotes":   [{"kind", "content": {"start", "end"}, "cue", "speaker", "speaker_name", "confidence", "by"}],
//	 "times":    [{"start", "end", "type", "value", "mod", "calendar", "hijri", "confidence", "by"}],
//	 "events":   [{"trigger", "sentence", "date", "status", "participants", "place", "confidence", "by"}]}
//
// Lists are never null; cue, speaker, speaker_name, place and date are null when there is none, and mod, hijri, fine,
// role and medium are left out. With an empty indent it is all on one line, else on many as [json.MarshalIndent] has
// them; either way without a line end behind it. The error is w's.
func (r *Report) WriteJSON(w io.Writer, indent string) error {
	o := newObjectWriter(w, indent)
	o.member("id", r.ID)
	o.member("date", orNull(formatDate(r.Date)))
	writeList(o, "entities", r.Entities, func(e ner.Entity) entityJSON {
		return entityJSON{spanJSON(e.Span), e.Type.String(), e.Name, e.Fine, r.Document.Text(e.Role), e.Confidence, e.By}
	})
	writeList(o, "quotes", r.Quotes, func(q quote.Quote) quoteJSON {
		return quoteJSON{q.Kind.String(), spanJSON(q.Content), spanOrNull(q.Cue), spanOrNull(q.Speaker), orNull(q.SpeakerName), q.Medium, q.Confidence, q.By}
	})
	writeList(o, "times", r.Times, func(t timeline.Timex) timeJSON {
		return timeJSON{spanJSON(t.Span), t.Type.String(), t.Value, t.Mod, t.Calendar, t.Hijri, t.Confidence, t.By}
	})
	writeList(o, "events", r.Events, func(e timeline.Event) eventJSON {
		people := e.Participants
		if people == nil {
			people = []string{}
		}
		return eventJSON{spanJSON(e.Trigger), spanJSON(e.Sentence), e.Date, string(e.Status), people, orNull(e.Place), e.Confidence, e.By}
	})
	return o.close()
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
