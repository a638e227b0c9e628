package rawi

import (
	"encoding/json"
	"fmt"
	"time"
)

// Article is one text to analyse.
type Article struct {
	ID    string    // the caller's name for it, carried into the Report
	Date  time.Time // when it was published; what «أمس» counts from. The zero time leaves relative dates unresolved
	Title string    // carried along; not analysed
	Text  string    // the body, never changed; all offsets are bytes into it
}

type articleJSON struct {
	ID    json.RawMessage `json:"id,omitempty"`
	Date  string          `json:"date,omitempty"`
	Title string          `json:"title,omitempty"`
	Text  *string         `json:"text"`
}

// UnmarshalJSON reads {"id","date","title","text"}. The date is a day (2015-08-03) or RFC 3339; all but text may be
// missing, id may be a string or a number, other fields are ignored. What is wrong is said in an error that begins
// with "rawi: ".
func (a *Article) UnmarshalJSON(data []byte) error {
	var w articleJSON
	if err := json.Unmarshal(data, &w); err != nil {
		return fmt.Errorf("rawi: article: %w", err)
	}
	*a = Article{Title: w.Title}
	if len(w.ID) > 0 && string(w.ID) != "null" {
		if json.Unmarshal(w.ID, &a.ID) != nil {
			var n json.Number
			if err := json.Unmarshal(w.ID, &n); err != nil {
				return fmt.Errorf(`rawi: article: "id" must be a string or a number: %w`, err)
			}
			a.ID = n.String()
		}
	}
	if w.Text == nil {
		return fmt.Errorf(`rawi: article %q: no "text"`, a.ID)
	}
	a.Text = *w.Text
	var err error
	if w.Date != "" {
		if a.Date, err = ParseDate(w.Date); err != nil {
			return fmt.Errorf("rawi: article %q: %w", a.ID, err)
		}
	}
	return nil
}

// MarshalJSON writes what UnmarshalJSON reads.
func (a Article) MarshalJSON() ([]byte, error) {
	id, err := json.Marshal(a.ID)
	if err != nil {
		return nil, fmt.Errorf("rawi: article %q: %w", a.ID, err)
	}
	return json.Marshal(articleJSON{ID: id, Date: formatDate(a.Date), Title: a.Title, Text: &a.Text})
}

// ParseDate reads a reference time: a day (2015-08-03) or RFC 3339 (2015-08-03T10:00:00Z).
func ParseDate(s string) (time.Time, error) {
	if t, err := time.Parse(time.DateOnly, s); err == nil {
		return t, nil
	}
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return time.Time{}, fmt.Errorf("rawi: date %q: want 2015-08-03 or RFC 3339: %w", s, err)
	}
	return t, nil
}

// formatDate is the reverse of ParseDate; "" for the zero time.
func formatDate(t time.Time) string {
	switch {
	case t.IsZero():
		return ""
	case t.Equal(time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)):
		return t.Format(time.DateOnly)
	}
	return t.Format(time.RFC3339)
}
