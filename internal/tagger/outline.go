package tagger

import (
	"github.com/rawi-nlp/rawi/internal/gazetteer"
)

// outline is what the lists and the marks of punctuation around a word say together.
type outline struct {
	lists   uint16 // the coarse kinds of list it stands in
	title   uint8  // how far before it the last title stands, 0 for more than five words
	head    uint8  // the same for the head of an organisation
	place   uint8  // the same for the head of a place
	bracket uint8  // its place in a pair of quotation marks or brackets, 0 for none
}

// coarse are the sets of lists that an outline tells apart.
var coarse = [...]gazetteer.Set{
	gazetteer.NamePart, gazetteer.Persons, gazetteer.Places, gazetteer.Orgs, gazetteer.Others, gazetteer.Ambiguous,
	gazetteer.Titles, gazetteer.Of(gazetteer.OrgHead), gazetteer.Of(gazetteer.PlaceHead), gazetteer.Of(gazetteer.MiscNisba), gazetteer.Of(gazetteer.WordCommon),
}

// reach is how far a title or a head is looked for.
const reach = 5

// draw computes the outline of each word.
func (x *extractor) draw(text *Text) {
	x.outline = grow(x.outline, len(text.Words))
	for s := 1; s < len(text.Starts); s++ {
		from, to := text.Starts[s-1], text.Starts[s]
		title, head, place, open := -reach-1, -reach-1, -reach-1, -1
		for i := from; i < to; i++ {
			m := &text.Marks[i]
			all := m.Begin | m.Inside | m.End | m.Single
			o := outline{title: distance(i, title), head: distance(i, head), place: distance(i, place)}
			for k, set := range coarse {
				if all.Has(set) {
					o.lists |= 1 << k
				}
			}
			if all.Has(gazetteer.Titles) {
				title = i
			}
			if all.Has(gazetteer.Of(gazetteer.OrgHead)) {
				head = i
			}
			if all.Has(gazetteer.Of(gazetteer.PlaceHead)) {
				place = i
			}
			x.outline[i] = o
			switch w := text.Words[i]; w {
			case ".", ",", "،", "؛", ":", "!", "؟":
				title, head, place = -reach-1, -reach-1, -reach-1
			case "«", "(":
				open = i
			case "»", ")":
				if open >= 0 && i-open <= 9 {
					x.bracket(open, i, w == ")")
				}
				open = -1
			}
		}
	}
}

func distance(i, from int) uint8 {
	if i-from > reach {
		return 0
	}
	return uint8(i - from)
}

// bracket notes the words between the marks at open and shut.
func (x *extractor) bracket(open, shut int, round bool) {
	n := min(shut-open-1, 5)
	for i := open + 1; i < shut; i++ {
		place := uint8(Inside)
		switch {
		case n == 1:
			place = Single
		case i == open+1:
			place = Begin
		case i == shut-1:
			place = End
		}
		b := 1 + place + 4*uint8(n-1)
		if round {
			b += 32
		}
		x.outline[i].bracket = b
	}
}

// outlines calls use for the features that the outlines of word i and the words beside it make.
func (x *extractor) outlines(i, from, to int, use func(feature, group)) {
	o := x.outline[i]
	var before, behind uint32 = 1 << 15, 1 << 15
	if i > from {
		before = uint32(x.outline[i-1].lists)
	}
	if i+1 < to {
		behind = uint32(x.outline[i+1].lists)
	}
	lists := uint32(o.lists)
	t := &x.types[x.of[i]]
	if lists|before|behind != 0 {
		use(mix(tOutline, before<<16|lists), gList)
		use(mix(tOutline+1<<8, lists<<16|behind), gList)
		use(mix(mix(tOutline+2<<8, before<<16|lists), behind), gList)
	}
	if lists != 0 {
		use(mix(mix(tOutline+3<<8, lists), t.freq), gList)
		use(mix(mix(tOutline+4<<8, lists), t.class[1]), gList)
	}
	near := uint32(o.title)<<8 | uint32(o.head)<<4 | uint32(o.place)
	if near != 0 {
		use(mix(tNear, uint32(o.title)), gList)
		use(mix(tNear+1<<8, uint32(o.head)), gList)
		use(mix(tNear+2<<8, uint32(o.place)), gList)
		use(mix(mix(tNear+3<<8, uint32(o.title)), lists), gList)
		use(mix(mix(tNear+4<<8, uint32(o.title)), t.class[1]), gList)
		use(mix(mix(tNear+5<<8, uint32(o.head)), t.class[1]), gList)
		use(mix(mix(tNear+6<<8, uint32(o.place)), t.class[1]), gList)
	}
	if o.bracket != 0 {
		use(mix(tBracket, uint32(o.bracket)), gShape)
		use(mix(mix(tBracket+1<<8, uint32(o.bracket)), t.class[0]), gShape)
		use(mix(mix(tBracket+2<<8, uint32(o.bracket)), lists), gShape)
	}
}
