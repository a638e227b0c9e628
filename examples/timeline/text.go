package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/rawi-nlp/rawi/timeline"
)

// rlm at the head of a line makes terminals and editors lay it out from right to left.
const rlm = "\u200F"

var statuses = map[timeline.Status]string{timeline.Planned: " (مقرر)", timeline.Ongoing: " (مستمر)"}

// writeText prints the timeline for reading: a heading for each date, under it the happenings with their sources.
func writeText(w io.Writer, tl timeline.Timeline) error {
	var b strings.Builder
	date := ""
	for _, e := range tl {
		if e.Date != date {
			if date != "" {
				b.WriteByte('\n')
			}
			date = e.Date
			fmt.Fprintf(&b, "%s%s\n", rlm, timeline.SpellDate(date))
		}
		fmt.Fprintf(&b, "%s  • %s%s\n", rlm, strings.Join(strings.Fields(e.Summary), " "), statuses[e.Status])
		fmt.Fprintf(&b, "%s    [%s]\n", rlm, strings.Join(e.Sources(), "، "))
		for _, c := range e.Conflicts {
			fmt.Fprintf(&b, "%s    ≠ %s [%s]\n", rlm, timeline.SpellDate(c.Date), strings.Join(c.Docs, "، "))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
