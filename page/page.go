package page

import (
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/rawi-nlp/rawi"
	"github.com/rawi-nlp/rawi/ner"
	"github.com/rawi-nlp/rawi/timeline"
)

var (
	//go:embed page.html
	pageHTML string
	//go:embed page.css
	pageCSS string
	//go:embed page.js
	pageJS string
	//go:embed form.html
	formHTML string
)

// Lang is the language of the page's own words; the article stays as it is.
type Lang string

// The interface languages.
const (
	Arabic  Lang = "ar"
	English Lang = "en"
)

// A Page is what [Page.Render] draws.
type Page struct {
	Report *rawi.Report // may be nil in a page that has a Form
	Lang   Lang         // Arabic when empty
	// Form, when not empty, puts a box for another article on the page and is the path on the page's own host that it is
	// posted to, as multipart/form-data with the fields title, date (2015-08-03 or empty), text and lang.
	Form string
}

// Render writes the page. Any report of any text gives a page; the error is w's. Safe for concurrent use.
func (p Page) Render(w io.Writer) error {
	t, err := parsed()
	if err != nil {
		return fmt.Errorf("page: %w", err)
	}
	return t.Execute(w, p.view())
}

var parsed = sync.OnceValues(func() (*template.Template, error) {
	t, err := template.New("page").Parse(pageHTML)
	if err != nil {
		return nil, err
	}
	return t.Parse(formHTML)
})

// view is what the template reads.
type view struct {
	Lang, Dir   string
	Form        string
	Report      bool   // there is one
	Text        string // the article's, to be sent again from the form
	Word        func(string) string
	Title, Date string
	CSS         template.CSS
	JS          template.JS
	Policy      string
	Groups      []group
	Paragraphs  []paragraph
	Chart       *chart
	Events      []eventRow
	Quotes      int
}

type group struct {
	Class, Title string
	Names        []nameRow
}

type nameRow struct {
	Name, Role string
	Key        string
	Count      int
}

type eventRow struct {
	Date, Status, Text string
	Event              int
}

func (p Page) view() view {
	lang := cmp.Or(p.Lang, Arabic)
	v := view{Lang: string(lang), Dir: "rtl", Word: lang.word, Form: p.Form, CSS: template.CSS(pageCSS), JS: template.JS(pageJS)}
	if lang == English {
		v.Dir = "ltr"
	}
	target := "'none'"
	if p.Form != "" {
		target = "'self'"
	}
	sum := sha256.Sum256([]byte(pageJS))
	v.Policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action " + target
	if p.Report == nil {
		return v
	}
	v.Report, v.Title, v.Quotes = true, strings.ToValidUTF8(p.Report.Title, "\uFFFD"), len(p.Report.Quotes)
	if !p.Report.Date.IsZero() {
		v.Date = p.Report.Date.Format("2006-01-02")
	}
	if p.Form != "" {
		v.Text = strings.ToValidUTF8(p.Report.Document.Source(), "\uFFFD")
	}
	marks, keys := p.marks(lang)
	v.Paragraphs = paragraphs(p.Report.Document.Source(), marks)
	p.margins(v.Paragraphs)
	v.Groups = p.groups(lang, keys)
	if c, ok := drawChart(p.Report.Events, p.eventLabel); ok {
		v.Chart = &c
		for _, pt := range c.Points {
			e := p.Report.Events[pt.Event]
			row := eventRow{Date: e.Date, Text: p.text(e), Event: pt.Event}
			if e.Status != timeline.Past {
				row.Status = lang.word(string(e.Status))
			}
			v.Events = append(v.Events, row)
		}
	}
	return v
}

// marks lists every annotation to draw, and the key of each name.
func (p Page) marks(lang Lang) ([]mark, map[string]string) {
	r := p.Report
	var marks []mark
	for i, e := range r.Events {
		marks = append(marks, mark{Span: e.Sentence, Class: "event", ID: fmt.Sprintf("event-%d", i)})
	}
	for i, q := range r.Quotes {
		note := fmt.Sprintf("%s · %s · %s %.0f%% · %s", cmp.Or(q.SpeakerName, lang.word("unknown")), lang.word(q.Kind.String()),
			lang.word("confidence"), 100*q.Confidence, q.By)
		if !q.Cue.Empty() {
			note += " · «" + clean(r.Document.Text(q.Cue)) + "»"
			marks = append(marks, mark{Span: q.Cue, Class: "cue"})
		}
		marks = append(marks, mark{Span: q.Content, Class: "quote " + q.Kind.String(), Note: note, ID: fmt.Sprintf("quote-%d", i)})
	}
	keys := map[string]string{}
	for _, e := range r.Entities {
		name := e.Type.String() + " " + e.Name
		if keys[name] == "" {
			keys[name] = fmt.Sprintf("n%d", len(keys))
		}
		note := fmt.Sprintf("%s · %s · %.0f%% · %s", clean(e.Name), lang.word(e.Type.String()), 100*e.Confidence, e.By)
		marks = append(marks, mark{Span: e.Span, Class: "entity " + e.Type.String(), Note: note, Name: keys[name]})
	}
	for _, t := range r.Times {
		note := fmt.Sprintf("%s · %s", t.Type, cmp.Or(t.Value, lang.word("unknown")))
		if t.Hijri != "" {
			note += " · " + t.Hijri + " " + lang.word("AH")
		}
		marks = append(marks, mark{Span: t.Span, Class: "time", Note: note})
	}
	return marks, keys
}

// margins names, beside each paragraph, the speakers of the quotations that begin in it.
func (p Page) margins(list []paragraph) {
	for _, q := range p.Report.Quotes {
		if q.SpeakerName == "" {
			continue
		}
		i, found := slices.BinarySearchFunc(list, q.Content.Start, func(x paragraph, at int) int { return cmp.Compare(x.start, at) })
		if !found {
			i--
		}
		if name := clean(q.SpeakerName); i >= 0 && !slices.Contains(list[i].Quotes, name) {
			list[i].Quotes = append(list[i].Quotes, name)
		}
	}
}

func (p Page) groups(lang Lang, keys map[string]string) (groups []group) {
	for _, t := range []ner.Type{ner.PER, ner.ORG, ner.LOC, ner.MISC} {
		g := group{Class: t.String(), Title: lang.word(t.String() + "s")}
		at := map[string]int{}
		for _, e := range p.Report.Entities {
			if e.Type != t {
				continue
			}
			i, ok := at[e.Name]
			if !ok {
				i = len(g.Names)
				at[e.Name] = i
				g.Names = append(g.Names, nameRow{Name: clean(e.Name), Key: keys[t.String()+" "+e.Name]})
			}
			g.Names[i].Count++
			g.Names[i].Role = cmp.Or(g.Names[i].Role, clean(p.Report.Document.Text(e.Role)))
		}
		if len(g.Names) > 0 {
			slices.SortStableFunc(g.Names, func(a, b nameRow) int { return cmp.Compare(b.Count, a.Count) })
			groups = append(groups, g)
		}
	}
	return groups
}

func (p Page) text(e timeline.Event) string { return clean(p.Report.Document.Text(e.Sentence)) }

func (p Page) eventLabel(i int) string {
	e := p.Report.Events[i]
	return e.Date + " · " + p.text(e)
}

// clean makes a source text fit for one line of the page.
func clean(s string) string {
	return strings.ToValidUTF8(strings.Join(strings.Fields(s), " "), "\uFFFD")
}
