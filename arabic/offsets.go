package arabic

import (
	"sort"
	"unicode/utf8"
)

// A Unit is what another program counts a text in.
type Unit uint8

// The units. Each byte that is not UTF-8 counts as one of either, as the replacement character it is decoded to.
const (
	CodePoints Unit = iota // Python, displaCy, the Web Annotation standard
	UTF16                  // JavaScript, Java, C#, the Language Server Protocol
)

// Offsets translates between byte offsets and the offsets of programs that count in another unit. It holds some bytes
// for every 256 of the text, and is safe for concurrent use.
type Offsets struct {
	text  string
	unit  Unit
	known []known
}

// known is a place of which both offsets are known.
type known struct{ bytes, units int }

// knownEvery is how many bytes lie between two known places.
const knownEvery = 256

// NewOffsets reads text once. Each translation then reads no more than 256 bytes, in whatever order they come.
func NewOffsets(text string, unit Unit) *Offsets {
	o := &Offsets{text: text, unit: unit, known: make([]known, 1, len(text)/knownEvery+1)}
	units, next := 0, knownEvery
	for i, r := range text {
		if i >= next {
			o.known = append(o.known, known{i, units})
			next = i + knownEvery
		}
		units += o.width(r)
	}
	return o
}

// width returns how many units r takes.
func (o *Offsets) width(r rune) int {
	if o.unit == UTF16 && r > 0xFFFF {
		return 2
	}
	return 1
}

// FromBytes returns the span in units of a span in bytes. Offsets within a rune count as its start, offsets outside
// the text as its ends.
func (o *Offsets) FromBytes(s Span) Span { return Span{o.fromBytes(s.Start), o.fromBytes(s.End)} }

func (o *Offsets) fromBytes(offset int) int {
	k := sort.Search(len(o.known), func(k int) bool { return o.known[k].bytes > offset })
	at := o.known[max(k-1, 0)]
	for at.bytes < offset && at.bytes < len(o.text) {
		r, n := utf8.DecodeRuneInString(o.text[at.bytes:])
		if at.bytes+n > offset {
			break
		}
		at.bytes += n
		at.units += o.width(r)
	}
	return at.units
}

// ToBytes returns the span in bytes of a span in units. Offsets within a surrogate pair count as its start, offsets
// outside the text as its ends.
func (o *Offsets) ToBytes(s Span) Span { return Span{o.toBytes(s.Start), o.toBytes(s.End)} }

func (o *Offsets) toBytes(offset int) int {
	k := sort.Search(len(o.known), func(k int) bool { return o.known[k].units > offset })
	at := o.known[max(k-1, 0)]
	for at.units < offset && at.bytes < len(o.text) {
		r, n := utf8.DecodeRuneInString(o.text[at.bytes:])
		if at.units+o.width(r) > offset {
			break
		}
		at.bytes += n
		at.units += o.width(r)
	}
	return at.bytes
}
