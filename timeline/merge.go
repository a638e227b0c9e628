package timeline

import (
	"cmp"
	"slices"
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// Collection merges the events of many documents into one timeline: mentions of one happening become one [Entry].
// The zero Collection is empty and ready to use. Documents may be added in any order and at any time; the timeline
// depends only on which were added. A Collection is not safe for concurrent use.
//
// Two mentions are alike by the rare stems that their clauses share, the kind of happening their triggers name, their
// dates and their participants; agglomerative clustering by centroids joins them. Only mentions that share a rare
// stem on neighbouring days are ever compared, and adding a document disturbs only the clusters that its events touch.
type Collection struct {
	notes   []note
	seen    map[noteKey]bool
	stems   map[string]int32
	words   []string // by stem
	buckets map[bucket][]int32
	edges   [][]tie // by note
	seenBy  []int32 // by note: the last one compared with it
	parent  []int32 // union-find over the edges
	members map[int32][]int32
	done    map[int32][]Entry // by root; absent where the members changed
}

// Mention is one place that tells a happening.
type Mention struct {
	Doc          string // the id given to [Collection.Add]
	arabic.Span         // the clause, in that document's text
	Trigger      arabic.Span
	Date         string // what this mention says
	Participants []string
}

// Entry is a happening of the merged timeline.
type Entry struct {
	Date         string // the finest date that its mentions support, as in [Event]
	Status       Status
	Summary      string   // the most telling of its clauses, as it stands in the text
	Participants []string // by their fullest names
	Place        string
	Importance   float64   // in [0,1): grows with the documents that tell it, and with their confidence
	Mentions     []Mention // by the day of their documents, then id and place
	Conflicts    []Conflict
}

// Conflict is a date that some mentions of a happening give and that contradicts its Date.
type Conflict struct {
	Date string
	Docs []string // sorted, each once
}

// noteKey identifies a mention.
type noteKey struct {
	doc              string
	start, end, trig int
}

// note is what the collection keeps of an event.
type note struct {
	Mention
	event   Event
	docDay  int
	days    dayRange
	partial bool // its clause begins with a word that refers to what stands before
	said    bool // an expression dates it, not only the day of publication
	text    string
	family  family
	stems   []weighed // sorted by stem
	total   int32     // the weight of the stems
	who     []string  // the stems of the participants' names, sorted
}

// Add takes in the events of one document, under an id that is unique in the collection; what was added before under
// the same id and place is not added again. Events without a place in time (PAST_REF, FUTURE_REF) are left out.
func (c *Collection) Add(id string, doc *arabic.Document, events []Event) {
	for _, e := range events {
		days, ok := daysOf(e.Date)
		key := noteKey{id, e.Sentence.Start, e.Sentence.End, e.Trigger.Start}
		if !ok || c.seen[key] {
			continue
		}
		if c.seen == nil {
			c.seen = make(map[noteKey]bool)
		}
		c.seen[key] = true
		n := note{
			Mention: Mention{Doc: strings.Clone(id), Span: e.Sentence, Trigger: e.Trigger, Date: e.Date, Participants: e.Participants},
			event:   e, days: days, said: !e.When.Empty(), text: strings.Clone(doc.Text(e.Sentence)),
			family: familyOf(doc.Folded(doc.Index(e.Trigger.Start))),
		}
		opening := doc.Folded(doc.Index(e.Sentence.Start))
		n.partial = relatives[opening] || subordinators[opening] || complementizers[opening] || prepositions[opening] || opening == "اذا"
		if !doc.Date().IsZero() {
			n.docDay = dayOf(doc.Date())
		}
		who := make(map[string]bool)
		for _, p := range e.Participants {
			for _, w := range nameWords(p) {
				who[stemOf(w)] = true
			}
		}
		for w := range who {
			n.who = append(n.who, w)
		}
		slices.Sort(n.who)
		c.addStems(&n, doc, who)
		c.insert(n)
	}
}

// weighed is a stem of a note and what it weighs there, in hundredths.
type weighed struct{ stem, weight int32 }

// addStems gives the note the stems of its clause and, at part of their weight, those around it in its sentence.
func (c *Collection) addStems(n *note, doc *arabic.Document, who map[string]bool) {
	trigger := doc.Index(n.Trigger.Start)
	first, last := doc.Index(n.Start), doc.Index(n.End-1)
	for i := max(0, first-around); i <= min(last+around, doc.Len()-1); i++ {
		kind := doc.Token(i).Kind
		if i == trigger || n.event.When.Contains(doc.Token(i).Span) || kind != arabic.Word && kind != arabic.Number && kind != arabic.Latin {
			continue // what the trigger says and when, the families and dates compare
		}
		stem := stemOf(doc.Folded(i))
		w := int32(100 * weightOf(stem))
		switch {
		case kind == arabic.Number:
			w = numberWeight
		case who[stem]:
			w /= 2 // who took part tells less than what was done
		}
		if i < first || i > last {
			w = w * aroundWeight / 100
		}
		if w < minStemWeight {
			continue
		}
		s, known := c.stems[stem]
		if !known {
			if c.stems == nil {
				c.stems = make(map[string]int32)
			}
			s = int32(len(c.words))
			stem = strings.Clone(stem)
			c.stems[stem] = s
			c.words = append(c.words, stem)
		}
		n.stems = append(n.stems, weighed{s, w})
	}
	slices.SortFunc(n.stems, func(a, b weighed) int { return cmp.Or(cmp.Compare(a.stem, b.stem), cmp.Compare(b.weight, a.weight)) })
	n.stems = slices.CompactFunc(n.stems, func(a, b weighed) bool { return a.stem == b.stem })
	for _, s := range n.stems {
		n.total += s.weight
	}
}

// insert joins the note to the notes that it is like.
func (c *Collection) insert(n note) {
	i := int32(len(c.notes))
	c.notes = append(c.notes, n)
	c.edges = append(c.edges, nil)
	c.parent = append(c.parent, i)
	if c.members == nil {
		c.members, c.done, c.buckets = make(map[int32][]int32), make(map[int32][]Entry), make(map[bucket][]int32)
	}
	c.members[i] = []int32{i}
	c.seenBy = append(c.seenBy, i)
	keys := c.keyStems(&n)
	for b := range bucketsNear(n.days) {
		for _, s := range keys {
			for _, j := range c.buckets[bucket{s, b}] {
				if c.seenBy[j] == i {
					continue
				}
				c.seenBy[j] = i
				if like := likeness(&c.notes[i], &c.notes[j]); like >= minLikeness {
					c.edges[i] = append(c.edges[i], tie{j, like})
					c.edges[j] = append(c.edges[j], tie{i, like})
					c.union(i, j)
				}
			}
		}
	}
	for b := range bucketsOf(n.days) {
		for _, s := range keys {
			c.buckets[bucket{s, b}] = append(c.buckets[bucket{s, b}], i)
		}
	}
}

// keyStems returns the note's heaviest stems, by which it is looked up.
func (c *Collection) keyStems(n *note) []int32 {
	heavy := slices.Clone(n.stems)
	slices.SortFunc(heavy, func(a, b weighed) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), strings.Compare(c.words[a.stem], c.words[b.stem]))
	})
	keys := make([]int32, 0, maxKeyStems)
	for _, s := range heavy[:min(len(heavy), maxKeyStems)] {
		keys = append(keys, s.stem)
	}
	return keys
}

func (c *Collection) find(i int32) int32 {
	for c.parent[i] != i {
		c.parent[i] = c.parent[c.parent[i]]
		i = c.parent[i]
	}
	return i
}

func (c *Collection) union(i, j int32) {
	i, j = c.find(i), c.find(j)
	delete(c.done, i)
	delete(c.done, j)
	if i == j {
		return
	}
	if len(c.members[i]) < len(c.members[j]) {
		i, j = j, i
	}
	c.parent[j] = i
	c.members[i] = append(c.members[i], c.members[j]...)
	delete(c.members, j)
}

// Timeline returns the merged happenings that every filter keeps, by date and then by importance. The entries are the
// caller's.
func (c *Collection) Timeline(keep ...Filter) Timeline {
	var out Timeline
	for root, members := range c.members {
		entries, ok := c.done[root]
		if !ok {
			entries = c.cluster(members)
			c.done[root] = entries
		}
	next:
		for _, e := range entries {
			for _, f := range keep {
				if !f(&e) {
					continue next
				}
			}
			out = append(out, e)
		}
	}
	slices.SortFunc(out, compareEntries)
	return out
}

func compareEntries(a, b Entry) int {
	x, _ := daysOf(a.Date)
	y, _ := daysOf(b.Date)
	return cmp.Or(cmp.Compare(x.from, y.from), cmp.Compare(x.to, y.to), cmp.Compare(b.Importance, a.Importance),
		compareMentions(a.Mentions[0], b.Mentions[0]))
}

func compareMentions(a, b Mention) int {
	return cmp.Or(strings.Compare(a.Doc, b.Doc), compareSpans(a.Span, b.Span), compareSpans(a.Trigger, b.Trigger))
}
