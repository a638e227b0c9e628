package timeline

import "github.com/rawi-nlp/rawi/arabic"

// Status says whether a happening lies behind, runs, or is planned, as seen from the day the text was published.
type Status string

// The statuses of events.
const (
	Past    Status = "past"
	Ongoing Status = "ongoing"
	Planned Status = "planned"
)

// Event is a dated happening that a text tells. Its spans are byte offsets into the text, end exclusive, and
// Trigger lies within Sentence.
type Event struct {
	Trigger  arabic.Span // the word that names the happening: a verb or a verbal noun with its clitics
	Sentence arabic.Span // the clause that tells it
	// Date is a TIMEX3 value of day precision or coarser («2015-08-03», «2015-07», «2014», «2015-07-20/2015-07-21»),
	// or PAST_REF or FUTURE_REF where the text only orders it.
	Date         string
	When         arabic.Span // the time expression that dates it; zero when only the day of publication does
	Status       Status
	Participants []string // the people and organisations that take part, by their canonical names, each once
	Place        string   // the canonical name of where it happened, or ""
	Confidence   float64  // in [0,1]
	By           string   // the rule that found it
}

// Bounds returns the clause, so that events are [arabic.Spanned].
func (e Event) Bounds() arabic.Span { return e.Sentence }
