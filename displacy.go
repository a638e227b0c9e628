package rawi

import (
	"encoding/json"
	"io"

	"github.com/rawi-nlp/rawi/arabic"
)

// WriteDisplaCy writes the text and its names as one line of JSON that spaCy's visualizer draws by hand
// (displacy.render(…, style="ent", manual=True)) and that annotation tools of spaCy's kin read:
//
//	{"text", "title", "ents": [{"start", "end", "label"}]}
//
// Unlike everywhere else, offsets are in code points, as Python counts; bytes that are not UTF-8 are written, and
// counted, as U+FFFD. The title is null when there is none. The error is w's.
func (r *Report) WriteDisplaCy(w io.Writer) error {
	type entity struct {
		spanJSON
		Label string `json:"label"`
	}
	python := arabic.NewOffsets(r.Document.Source(), arabic.CodePoints)
	drawing := struct {
		Text  string   `json:"text"`
		Title *string  `json:"title"`
		Ents  []entity `json:"ents"`
	}{r.Document.Source(), orNull(r.Title), make([]entity, len(r.Entities))}
	for i, e := range r.Entities {
		drawing.Ents[i] = entity{spanJSON(python.FromBytes(e.Span)), e.Type.String()}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(drawing)
}
