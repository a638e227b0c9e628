package timeline

import (
	"cmp"
	"container/heap"
	"math"
	"slices"
	"strings"
)

// cluster groups the notes of one connected component and makes an entry of each group. Its result depends only on
// the set of notes: they are taken in their canonical order, and all sums are of integers.
func (c *Collection) cluster(members []int32) []Entry {
	members = slices.Clone(members)
	slices.SortFunc(members, func(a, b int32) int { return compareNotes(&c.notes[a], &c.notes[b]) })
	groups := [][]int32{members}
	if len(members) > 1 {
		groups = c.link(members)
	}
	entries := make([]Entry, 0, len(groups))
	for _, g := range groups {
		slices.SortFunc(g, func(a, b int32) int { return compareNotes(&c.notes[a], &c.notes[b]) })
		entries = append(entries, c.entry(g))
	}
	return entries
}

func compareNotes(a, b *note) int {
	return cmp.Or(cmp.Compare(a.docDay, b.docDay), compareMentions(a.Mention, b.Mention))
}

// pair is a candidate to join two groups, with the version each had when it was pushed.
type pair struct {
	a, b   int // a < b, by canonical order
	va, vb int
	like   int64
}

type pairs []pair

func (p pairs) Len() int { return len(p) }
func (p pairs) Less(i, j int) bool {
	return cmp.Or(cmp.Compare(p[j].like, p[i].like), cmp.Compare(p[i].a, p[j].a), cmp.Compare(p[i].b, p[j].b)) < 0
}
func (p pairs) Swap(i, j int) { p[i], p[j] = p[j], p[i] }
func (p *pairs) Push(x any)   { *p = append(*p, x.(pair)) }
func (p *pairs) Pop() any {
	last := len(*p) - 1
	x := (*p)[last]
	*p = (*p)[:last]
	return x
}

// link joins groups by the likeness of their centroids, the likest first: the average likeness of their members, absent
// ties counting as zero, over the geometric mean of the averages within each, so that a happening told in many words
// is not torn apart. It ends when no likeness reaches joinLikeness; then groups that tell of violence on one day need no more than
// joinWithinDay, since a great attack is told by articles that each dwell on another side of it.
func (c *Collection) link(members []int32) [][]int32 {
	index := make(map[int32]int, len(members))
	inner := make([]int64, len(members)) // the likenesses within each group, each pair both ways and each with itself
	groups := make([][]int32, len(members))
	for i, m := range members {
		index[m], groups[i], inner[i] = i, []int32{m}, 1000
	}
	sums := make([]map[int]int64, len(members))
	version := make([]int, len(members))
	var queue pairs
	least := int64(joinLikeness)
	var faces map[int]face // of the groups, in the second round
	push := func(a, b int) {
		if a > b {
			a, b = b, a
		}
		if faces != nil && !faces[a].matches(faces[b]) {
			return
		}
		na, nb := float64(len(groups[a])), float64(len(groups[b]))
		spread := math.Sqrt(float64(inner[a]) / (na * na) * (float64(inner[b]) / (nb * nb)))
		like := int64(1e6 * (float64(sums[a][b]) / (na * nb)) / max(spread, minSpread))
		if like >= least*1000 {
			heap.Push(&queue, pair{a, b, version[a], version[b], like})
		}
	}
	for i, m := range members {
		sums[i] = make(map[int]int64, len(c.edges[m]))
		for _, e := range c.edges[m] {
			sums[i][index[e.to]] = int64(e.like)
		}
	}
	pushAll := func() {
		for i := range members {
			for j := range sums[i] {
				if i < j {
					push(i, j)
				}
			}
		}
	}
	for pushAll(); ; {
		if queue.Len() == 0 {
			if faces != nil {
				break
			}
			faces, least = make(map[int]face), joinWithinDay
			for i, g := range groups {
				if g != nil {
					faces[i] = c.faceOf(g)
				}
			}
			pushAll()
			continue
		}
		p := heap.Pop(&queue).(pair)
		if version[p.a] != p.va || version[p.b] != p.vb {
			continue
		}
		inner[p.a] += inner[p.b] + 2*sums[p.a][p.b]
		groups[p.a] = append(groups[p.a], groups[p.b]...)
		groups[p.b] = nil
		version[p.a]++
		version[p.b]++
		for k, s := range sums[p.b] {
			delete(sums[k], p.b)
			if k != p.a {
				sums[p.a][k] += s
				sums[k][p.a] += s
			}
		}
		sums[p.b] = nil
		if faces != nil {
			faces[p.a] = c.faceOf(groups[p.a])
		}
		for k := range sums[p.a] {
			push(p.a, k)
		}
	}
	return slices.DeleteFunc(groups, func(g []int32) bool { return g == nil })
}

// face is what shows at once of a group: when and where it happened, and what kind of happening it is.
type face struct {
	days   dayRange
	places map[string]bool
	family family
}

// faceOf returns the face of a group: the day it supports best, the places it names, and its most frequent family.
func (c *Collection) faceOf(group []int32) face {
	group = slices.SortedFunc(slices.Values(group), func(a, b int32) int { return compareNotes(&c.notes[a], &c.notes[b]) })
	f := face{days: c.vote(group).days, places: make(map[string]bool)}
	families := make(map[family]int)
	for _, i := range group {
		n := &c.notes[i]
		if p := n.event.Place; p != "" {
			f.places[p] = true
		}
		if n.family != noFamily {
			families[n.family]++
		}
	}
	f.family = most(families)
	return f
}

// most returns the key with the highest count, the least of equals.
func most[K cmp.Ordered](counts map[K]int) (top K) {
	for k, n := range counts {
		if n > counts[top] || n == counts[top] && k < top {
			top = k
		}
	}
	return top
}

// matches reports that two groups may tell of one attack: they tell of one day, of violence, and not of two places. Of other
// kinds one day holds many: who arrives in a city also leaves it.
func (f face) matches(o face) bool {
	violence := familyOf("قتل")
	if f.days != o.days || f.days.len() != 1 || f.family != violence && o.family != violence || kinship(f.family, o.family) < 0 {
		return false
	}
	for p := range f.places {
		if o.places[p] {
			return true
		}
	}
	return len(f.places) == 0 || len(o.places) == 0
}

// entry makes one happening of notes in canonical order.
func (c *Collection) entry(group []int32) Entry {
	best := c.vote(group)
	e := Entry{Date: best.Date, Status: Past}
	best.collect(c, group, &e)
	return e
}

// vote returns the note whose date the group supports best: each note supports the dates within its own, explicit
// ones more than the day of publication, and of equals the finest stays.
func (c *Collection) vote(group []int32) *note {
	var best *note
	top := math.Inf(-1)
	seen := make(map[string]bool)
	for _, i := range group {
		n := &c.notes[i]
		if seen[n.Date] {
			continue
		}
		seen[n.Date] = true
		score := -float64(n.days.len()) / 1e6
		for _, j := range group {
			m := &c.notes[j]
			if !m.days.contains(n.days) {
				continue
			}
			if m.said {
				score += 2
			} else {
				score++
			}
		}
		if score > top {
			best, top = n, score
		}
	}
	return best
}

// collect fills the entry with what its notes tell.
func (best *note) collect(c *Collection, group []int32, e *Entry) {
	confidence := make(map[string]float64)
	conflicts := make(map[string][]string)
	planned, ongoing := true, 0
	shares := make(map[int32]int32)
	for _, i := range group {
		n := &c.notes[i]
		e.Mentions = append(e.Mentions, n.Mention)
		confidence[n.Doc] = max(confidence[n.Doc], n.event.Confidence)
		planned = planned && n.event.Status == Planned
		if n.event.Status == Ongoing {
			ongoing++
		}
		if n.said && !n.days.overlaps(best.days) {
			conflicts[n.Date] = append(conflicts[n.Date], n.Doc)
		}
		for _, s := range n.stems {
			shares[s.stem]++
		}
	}
	switch {
	case planned:
		e.Status = Planned
	case 2*ongoing > len(group):
		e.Status = Ongoing
	}
	docs := make([]string, 0, len(confidence))
	for d := range confidence {
		docs = append(docs, d)
	}
	slices.Sort(docs)
	sum := 0.0
	for _, d := range docs {
		sum += confidence[d]
	}
	e.Importance = sum / (sum + 1)
	for date, docs := range conflicts {
		slices.Sort(docs)
		e.Conflicts = append(e.Conflicts, Conflict{date, slices.Compact(docs)})
	}
	slices.SortFunc(e.Conflicts, func(a, b Conflict) int { return strings.Compare(a.Date, b.Date) })
	c.tell(group, best, shares, e)
}

// maxSummary is how many bytes a clause may have before it is too long for a summary.
const maxSummary = 400

// headed is how many bytes into its clause a trigger still heads it.
const headed = 12

// tell chooses the summary: the clause that says most of what the group's clauses share, and the names.
func (c *Collection) tell(group []int32, best *note, shares map[int32]int32, e *Entry) {
	top := int32(math.MinInt32)
	places := make(map[string]int)
	for _, i := range group {
		n := &c.notes[i]
		score := int32(0)
		for _, s := range n.stems {
			score += s.weight * shares[s.stem]
		}
		score /= int32(len(group))
		if over := len(n.text) - maxSummary; over > 0 {
			score -= int32(over)
		}
		if n.Date == best.Date {
			score += 50
		}
		if n.event.Status == e.Status {
			score += 100
		}
		if n.Trigger.Start-n.Start < headed {
			score += 100
		}
		if n.partial {
			score -= 200
		}
		if score > top {
			top, e.Summary = score, n.text
		}
		if p := n.event.Place; p != "" {
			places[p]++
		}
		e.Participants = append(e.Participants, n.Mention.Participants...)
	}
	slices.Sort(e.Participants)
	e.Participants = slices.Compact(e.Participants)
	e.Place = most(places)
}
