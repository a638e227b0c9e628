package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/rawi-nlp/rawi"
	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/ner"
	"github.com/rawi-nlp/rawi/timeline"
)

// writeText prints a report for reading: entities by type with their aliases, quotations, the timeline.
func writeText(w io.Writer, r *rawi.Report, headed bool) error {
	var b strings.Builder
	if headed {
		fmt.Fprintf(&b, "═══ %s ═══\n\n", r.ID)
	}
	for _, class := range []struct {
		t     ner.Type
		title string
	}{{ner.PER, "People"}, {ner.ORG, "Organisations"}, {ner.LOC, "Places"}, {ner.MISC, "Other names"}} {
		writeEntities(&b, r, class.t, class.title)
	}
	writeQuotes(&b, r)
	writeTimeline(&b, r)
	_, err := io.WriteString(w, b.String())
	return err
}

func section(b *strings.Builder, title string, n int) { fmt.Fprintf(b, "%s (%d)\n", title, n) }

// writeEntities lists the names of a type in the order of their first mention, with counts, roles and other spellings.
func writeEntities(b *strings.Builder, r *rawi.Report, t ner.Type, title string) {
	type named struct {
		name, role string
		count      int
		aliases    []string
	}
	var list []*named
	byName := map[string]*named{}
	for _, e := range r.Entities {
		if e.Type != t {
			continue
		}
		n := byName[e.Name]
		if n == nil {
			n = &named{name: e.Name}
			byName[e.Name] = n
			list = append(list, n)
		}
		n.count++
		n.role = cmp.Or(n.role, oneLine(r.Document.Text(e.Role)))
		if alias := oneLine(r.Document.Text(e)); alias != e.Name && !slices.Contains(n.aliases, alias) {
			n.aliases = append(n.aliases, alias)
		}
	}
	if len(list) == 0 {
		return
	}
	section(b, title, len(list))
	for _, n := range list {
		b.WriteString("  " + n.name)
		if n.role != "" {
			b.WriteString("، " + n.role)
		}
		if n.count > 1 {
			fmt.Fprintf(b, " ×%d", n.count)
		}
		if len(n.aliases) > 0 {
			b.WriteString(" (" + strings.Join(n.aliases, "، ") + ")")
		}
		b.WriteByte('\n')
	}
	b.WriteByte('\n')
}

func writeQuotes(b *strings.Builder, r *rawi.Report) {
	if len(r.Quotes) == 0 {
		return
	}
	section(b, "Quotations", len(r.Quotes))
	for _, q := range r.Quotes {
		fmt.Fprintf(b, "  %s [%s]\n      «%s»\n", cmp.Or(q.SpeakerName, "؟"), q.Kind, oneLine(r.Document.Text(q.Content)))
	}
	b.WriteByte('\n')
}

func writeTimeline(b *strings.Builder, r *rawi.Report) {
	if len(r.Events) == 0 {
		return
	}
	events := slices.Clone(r.Events)
	slices.SortStableFunc(events, func(x, y timeline.Event) int { return cmp.Compare(when(x), when(y)) })
	section(b, "Timeline", len(events))
	for _, e := range events {
		fmt.Fprintf(b, "  %-10s  ", e.Date)
		if e.Status != timeline.Past {
			fmt.Fprintf(b, "[%s] ", e.Status)
		}
		b.WriteString(oneLine(r.Document.Text(e.Sentence)) + "\n")
	}
	b.WriteByte('\n')
}

// when is the event's first moment in Unix seconds; what has no day comes first.
func when(e timeline.Event) int64 {
	iv, err := timeline.ParseTime(e.Date)
	if err != nil {
		return -1 << 62
	}
	return iv.Start.Unix()
}

// oneLine joins what a line break split, and shows bytes that are no UTF-8 as U+FFFD.
func oneLine(s string) string {
	return strings.ToValidUTF8(strings.Join(strings.Fields(arabic.StripZeroWidth.String(s)), " "), "\uFFFD")
}
