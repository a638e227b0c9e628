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
	"time"

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
	Lang, Dir       string
	Word            func(string) string
	Heading         string // the title fit for one line, or the page's own
	Report          bool   // there is one
	Form            string
	Title, Text     string // the article's, to be sent again from the form
	Date, Published string // for machines and for readers
	CSS             template.CSS
	JS              template.JS
	Policy          string
	Legend          []legendItem
	Groups          []group
	Paragraphs      []paragraph
	Chart           *chart
	Events          []eventRow
}

type legendItem struct{ Class, Title string }

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
	Class              timeline.Status
	Event              int
}

func (p Page) view() view {
	lang := cmp.Or(p.Lang, Arabic)
	v := view{Lang: string(lang), Dir: "rtl", Word: lang.word, Heading: lang.word("report"), Form: p.Form, CSS: template.CSS(pageCSS), JS: template.JS(pageJS)}
	if lang == English {
		v.Dir = "ltr"
	}
	target := "'none'"
	if p.Form != "" {
		target = "'self'"
	}
	sum := sha256.Sum256([]byte(pageJS))
	v.Policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action " + target
	if p.Report == nil {
		return v
	}
	v.Report, v.Heading = true, cmp.Or(clean(p.Report.Title), v.Heading)
	if p.Form != "" {
		v.Title, v.Text = strings.ToValidUTF8(p.Report.Title, "\uFFFD"), strings.ToValidUTF8(p.Report.Document.Source(), "\uFFFD")
	}
	if !p.Report.Date.IsZero() {
		v.Date = p.Report.Date.Format(time.DateOnly)
		v.Published = lang.date(v.Date)
	}
	for _, t := range types {
		v.Legend = append(v.Legend, legendItem{Class: "entity " + t.String(), Title: lang.word(t.String())})
	}
	for _, class := range []string{"quote direct", "quote indirect", "cue", "time"} {
		v.Legend = append(v.Legend, legendItem{Class: class, Title: lang.word(class)})
	}
	marks, keys := p.marks(lang)
	v.Paragraphs = paragraphs(p.Report.Document.Source(), marks)
	p.margins(v.Paragraphs)
	v.Groups = p.groups(lang, keys)
	c, order := drawChart(p.Report.Events, p.eventLabel)
	if len(order) > 1 {
		v.Chart = &c
	}
	for _, i := range order {
		e := p.Report.Events[i]
		row := eventRow{Date: lang.date(e.Date), Text: p.text(e), Class: e.Status, Event: i}
		if e.Status != timeline.Past {
			row.Status = lang.word(string(e.Status))
		}
		v.Events = append(v.Events, row)
	}
	return v
}

// types are the entity types in the order in which the page lists them.
var types = [...]ner.Type{ner.PER, ner.ORG, ner.LOC, ner.MISC}

// marks lists every annotation to draw, and the key of each name.
func (p Page) marks(lang Lang) ([]mark, map[string]string) {
	r := p.Report
	var marks []mark
	for i, e := range r.Events {
		marks = append(marks, mark{Span: e.Sentence, Class: "event", ID: fmt.Sprintf("event-%d", i)})
	}
	for i, q := range r.Quotes {
		head := cmp.Or(clean(q.SpeakerName), lang.word("unknown")) + " · " + lang.word("quote "+q.Kind.String())
		if !q.Cue.Empty() {
			head += " · «" + clean(r.Document.Text(q.Cue)) + "»"
			marks = append(marks, mark{Span: q.Cue, Class: "cue"})
		}
		marks = append(marks, mark{Span: q.Content, Class: "quote " + q.Kind.String(), Note: head + lang.source(q.Confidence, q.By), ID: fmt.Sprintf("quote-%d", i)})
	}
	keys := map[string]string{}
	for _, e := range r.Entities {
		kind := e.Type.String()
		name := kind + " " + e.Name
		if keys[name] == "" {
			keys[name] = fmt.Sprintf("n%d", len(keys))
		}
		note := clean(e.Name) + " · " + lang.word(kind) + lang.source(e.Confidence, e.By)
		marks = append(marks, mark{Span: e.Span, Class: "entity " + kind, Note: note, Name: keys[name], Type: lang.word(kind)})
	}
	for _, t := range r.Times {
		value := clean(t.Value)
		note := lang.word(t.Type.String()) + " · " + cmp.Or(value, lang.word("unknown"))
		if t.Hijri != "" {
			note += " · " + clean(t.Hijri) + " " + lang.word("AH")
		}
		if iv, err := timeline.ParseTime(t.Value); err != nil || !iv.Known() {
			value = "" // no place in time
		}
		marks = append(marks, mark{Span: t.Span, Class: "time", Note: note + lang.source(t.Confidence, t.By), Value: value})
	}
	return marks, keys
}

// margins names, beside each paragraph, the speakers of the quotations that begin in it.
func (p Page) margins(list []paragraph) {
	for k, q := range p.Report.Quotes {
		name := clean(q.SpeakerName)
		i, found := slices.BinarySearchFunc(list, q.Content.Start, func(x paragraph, at int) int { return cmp.Compare(x.start, at) })
		if !found {
			i--
		}
		if name == "" || i < 0 || slices.ContainsFunc(list[i].Speakers, func(s speaker) bool { return s.Name == name }) {
			continue
		}
		list[i].Speakers = append(list[i].Speakers, speaker{name, k})
	}
}

func (p Page) groups(lang Lang, keys map[string]string) (groups []group) {
	for _, t := range types {
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

// clean makes a source text fit for one line of the page's own: valid, without line ends, and without the controls
// that would turn what stands after it around.
func clean(s string) string {
	s = strings.ToValidUTF8(strings.Join(strings.Fields(s), " "), "\uFFFD")
	return strings.Map(func(r rune) rune {
		if r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069' {
			return -1
		}
		return r
	}, s)
}
