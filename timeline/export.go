package timeline

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
)

// Timeline is the merged happenings of a [Collection], by date.
type Timeline []Entry

// MarshalJSON writes the mention as {"doc","start","end","date"}, its offsets in bytes of the document's text.
func (m Mention) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Doc   string `json:"doc"`
		Start int    `json:"start"`
		End   int    `json:"end"`
		Date  string `json:"date"`
	}{m.Doc, m.Start, m.End, m.Date})
}

// MarshalJSON writes the conflict as {"date","docs"}.
func (c Conflict) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Date string   `json:"date"`
		Docs []string `json:"docs"`
	}{c.Date, c.Docs})
}

// MarshalJSON writes the entry as {"date","status","summary","mentions"} with "participants", "place", "importance"
// and "conflicts" where there are any.
func (e Entry) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Date         string     `json:"date"`
		Status       Status     `json:"status"`
		Summary      string     `json:"summary"`
		Participants []string   `json:"participants,omitempty"`
		Place        string     `json:"place,omitempty"`
		Importance   float64    `json:"importance"`
		Mentions     []Mention  `json:"mentions"`
		Conflicts    []Conflict `json:"conflicts,omitempty"`
	}{e.Date, e.Status, e.Summary, e.Participants, e.Place, float64(int(e.Importance*1000)) / 1000, e.Mentions, e.Conflicts})
}

// Sources returns the documents that tell the happening, in the order of its mentions, each once.
func (e Entry) Sources() []string {
	var docs []string
	seen := make(map[string]bool)
	for _, m := range e.Mentions {
		if !seen[m.Doc] {
			seen[m.Doc] = true
			docs = append(docs, m.Doc)
		}
	}
	return docs
}

// WriteMarkdown writes the timeline as Markdown, a heading for each date and an item for each happening with its
// sources, inside a right-to-left block.
func (t Timeline) WriteMarkdown(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprint(out, "<div dir=\"rtl\">\n")
	date := ""
	for _, e := range t {
		if e.Date != date {
			date = e.Date
			fmt.Fprintf(out, "\n## %s\n\n", SpellDate(date))
		}
		fmt.Fprintf(out, "- %s", markdown.Replace(oneLine(e.Summary)))
		if e.Status != Past {
			fmt.Fprintf(out, " (%s)", arabicStatus[e.Status])
		}
		fmt.Fprintf(out, " — %s", markdown.Replace(strings.Join(e.Sources(), "، ")))
		for _, c := range e.Conflicts {
			fmt.Fprintf(out, "\n  - %s: %s", SpellDate(c.Date), markdown.Replace(strings.Join(c.Docs, "، ")))
		}
		fmt.Fprintln(out)
	}
	fmt.Fprint(out, "\n</div>\n")
	return out.Flush()
}

var (
	markdown     = strings.NewReplacer(`\`, `\\`, `*`, `\*`, `_`, `\_`, `[`, `\[`, `]`, `\]`, `<`, `&lt;`, `&`, `&amp;`, "`", "\\`")
	arabicStatus = map[Status]string{Past: "وقع", Ongoing: "مستمر", Planned: "مقرر"}
)

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// WriteCSV writes the timeline as comma-separated values (RFC 4180, UTF-8) under a header: date, first and last day,
// status, importance, summary, place, participants, sources, conflicting dates. Lists are joined by «؛ ».
func (t Timeline) WriteCSV(w io.Writer) error {
	out := csv.NewWriter(w)
	rows := [][]string{{"date", "first", "last", "status", "importance", "summary", "place", "participants", "sources", "conflicts"}}
	for _, e := range t {
		days, _ := daysOf(e.Date)
		var conflicts []string
		for _, c := range e.Conflicts {
			conflicts = append(conflicts, c.Date)
		}
		rows = append(rows, []string{e.Date, isoDay(days.from), isoDay(days.to - 1), string(e.Status),
			strconv.FormatFloat(e.Importance, 'f', 3, 64), oneLine(e.Summary), e.Place,
			strings.Join(e.Participants, "؛ "), strings.Join(e.Sources(), "؛ "), strings.Join(conflicts, "؛ ")})
	}
	return out.WriteAll(rows)
}

// WriteICS writes the timeline as an iCalendar (RFC 5545) of all-day events. stamp is the moment of writing, which
// the format asks for.
func (t Timeline) WriteICS(w io.Writer, stamp time.Time) error {
	out := bufio.NewWriter(w)
	line := func(name, value string) {
		const limit = 75 // octets, without the line end
		s := name + ":" + value
		for n := limit; len(s) > n; n = limit - 1 {
			cut := n
			for cut > 0 && s[cut]&0xC0 == 0x80 {
				cut--
			}
			if cut == 0 {
				cut = n
			}
			fmt.Fprintf(out, "%s\r\n ", s[:cut])
			s = s[cut:]
		}
		fmt.Fprintf(out, "%s\r\n", s)
	}
	line("BEGIN", "VCALENDAR")
	line("VERSION", "2.0")
	line("PRODID", "-//rawi//timeline//AR")
	for _, e := range t {
		days, ok := daysOf(e.Date)
		if !ok {
			continue
		}
		first := e.Mentions[0]
		line("BEGIN", "VEVENT")
		line("UID", icalText.Replace(fmt.Sprintf("%s-%d-%d@rawi", first.Doc, first.Start, first.Trigger.Start)))
		line("DTSTAMP", stamp.UTC().Format("20060102T150405Z"))
		line("DTSTART;VALUE=DATE", strings.ReplaceAll(isoDay(days.from), "-", ""))
		line("DTEND;VALUE=DATE", strings.ReplaceAll(isoDay(days.to), "-", ""))
		line("SUMMARY", icalText.Replace(oneLine(e.Summary)))
		line("DESCRIPTION", icalText.Replace(strings.Join(e.Sources(), "\n")))
		if e.Place != "" {
			line("LOCATION", icalText.Replace(e.Place))
		}
		if e.Status == Planned {
			line("STATUS", "TENTATIVE")
		}
		line("END", "VEVENT")
	}
	line("END", "VCALENDAR")
	return out.Flush()
}

var icalText = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`)
