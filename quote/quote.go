// Package quote finds quotations in Arabic news, direct and indirect, and says who spoke.
//
// A quotation is what a text reports as said, written, asked, denied or expected by a source: «قال الوزير إن …»,
// «"…"، أضاف», «مشيراً إلى أن …», «بحسب مصادر …». Offsets are byte offsets into the document's source, end exclusive.
package quote

import "github.com/rawi-nlp/rawi/arabic"

// Kind says how the words of the source are given.
type Kind uint8

// The kinds of quotations.
const (
	Direct   Kind = iota // the whole content stands in quotation marks
	Indirect             // reported without marks
	Mixed                // reported, with a marked fragment that is itself speech
)

var kindNames = [...]string{"direct", "indirect", "mixed"}

// String returns the kind's name in lower case.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "kind"
}

// Quote is one reported statement.
type Quote struct {
	Kind    Kind
	Content arabic.Span // what was said, without its marks, the complementizer and the final stop
	Cue     arabic.Span // the reporting word with its clitics; zero when none
	Speaker arabic.Span // the mention of the source nearest the cue; zero when the text leaves it to the verb

	SpeakerName string  // the fullest name or description the document gives the source; empty when it never says
	Medium      string  // the paper, agency or audience the source spoke to, without preposition and marks; empty when none
	Confidence  float64 // in [0,1]
	By          string  // the rule that found it
}

// Bounds returns the content's span.
func (q Quote) Bounds() arabic.Span { return q.Content }
