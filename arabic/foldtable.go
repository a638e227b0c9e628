package arabic

import (
	"encoding/binary"
	"slices"
	"sync/atomic"
	"unicode/utf8"
)

// A foldTable is a compiled Fold. The letters of the main Arabic block, nearly all of a text, take one look-up.
type foldTable struct {
	fold       Fold
	elongation bool // FoldElongation is set: every letter looks ahead
	contextual bool // a hamza or madda may change the letter it stands on

	// block holds U+0600–U+06FF by the low two bits of the first UTF-8 byte and the second byte: what to write in
	// the low 16 bits, how many bytes of it above, and the flags.
	block [4][256]uint32

	forms []byte        // what the presentation forms become, one after the other
	ends  [forms]uint16 // where each ends in forms
}

const (
	lengthShift = 16
	special     = 1 << 20 // not to be handled by look-up
	composes    = 1 << 21 // looks at what stands behind it
	attached    = 1 << 22 // is no letter of its own
	changed     = 1 << 23 // folds to something else
	long        = 1 << 24 // folds to more than fits in here
)

var foldTables [allFolds + 1]atomic.Pointer[foldTable]

func (f Fold) table() *foldTable {
	p := &foldTables[f&allFolds]
	if t := p.Load(); t != nil {
		return t
	}
	t := compileFold(f & allFolds)
	p.Store(t)
	return t
}

func compileFold(f Fold) *foldTable {
	t := &foldTable{fold: f, elongation: f&FoldElongation != 0}
	for _, c := range compositions {
		if f.letter(c.base) != c.base {
			continue
		}
		to, ok := f.compose(c.base, c.mark)
		t.contextual = t.contextual || ok && !(f&StripMarks != 0 && to == c.base)
	}
	for k := range t.ends {
		r := rune(firstA + k)
		if r > lastA {
			r += firstB - lastA - 1
		}
		t.forms = f.form(t.forms, r)
		t.ends[k] = uint16(len(t.forms))
	}
	for i := range t.block {
		for j := range t.block[i] {
			t.block[i][j] = special
		}
		for j := 0x80; j < 0xC0; j++ {
			t.block[i][j] = t.entry(0x600 + rune(i)<<6 + rune(j-0x80))
		}
	}
	return t
}

func (t *foldTable) entry(r rune) uint32 {
	out := t.fold.form(nil, r)
	e := uint32(len(out)) << lengthShift
	if len(out) > 2 {
		e, out = special|long, nil
	}
	for i, b := range out {
		e |= uint32(b) << (8 * i)
	}
	if string(out) != string(r) {
		e |= changed
	}
	if t.isAttached(r) {
		e |= attached
	}
	if last, _ := utf8.DecodeLastRune(out); t.contextual && isBase(last) {
		e |= composes
	}
	if t.elongation && e&attached == 0 {
		e |= composes
	}
	return e
}

// isAttached reports whether r is no letter of its own: a mark, or something that is removed.
func (t *foldTable) isAttached(r rune) bool {
	if isForm(r) {
		var scratch [maxForm]byte
		first, _ := utf8.DecodeRune(t.plain(scratch[:0], r))
		return isMark(first)
	}
	return isMark(r) || t.fold.removes(r)
}

// plain appends what r becomes where nothing around it matters.
func (t *foldTable) plain(dst []byte, r rune) []byte {
	k := 0
	switch {
	case r < 0x600:
		if t.fold.removes(r) {
			return dst
		}
		return utf8.AppendRune(dst, r)
	case r < 0x900:
		if e := t.block[r>>6&3][0x80|r&0x3F]; r < 0x700 && e&long == 0 {
			return append(dst, byte(e), byte(e>>8))[:len(dst)+int(e>>lengthShift&3)]
		}
		return t.fold.form(dst, r)
	case r >= firstA && r <= lastA:
		k = int(r - firstA)
	case r >= firstB && r <= lastB:
		k = int(r - firstB + lastA - firstA + 1)
	case t.fold.removes(r):
		return dst
	default:
		return utf8.AppendRune(dst, r)
	}
	start := uint16(0)
	if k > 0 {
		start = t.ends[k-1]
	}
	return append(dst, t.forms[start:t.ends[k]]...)
}

// lookUp returns the table's entry for the letter at i when that is all there is to know about it.
func (t *foldTable) lookUp(s string, i int) (e uint32, ok bool) {
	c := s[i]
	if c&^3 != 0xD8 || i+1 >= len(s) {
		return 0, false
	}
	e = t.block[c&3][s[i+1]]
	return e, e&(special|composes) == 0 || e&special == 0 && t.alone(e, s, i+2)
}

// alone reports whether what stands at i neither is attached to the letter of the entry e nor repeats it.
func (t *foldTable) alone(e uint32, s string, i int) bool {
	if i >= len(s) || s[i] < utf8.RuneSelf {
		return true
	}
	if s[i]&^3 != 0xD8 || i+1 == len(s) {
		return false
	}
	next := t.block[s[i]&3][s[i+1]]
	return next&(special|attached) == 0 && (!t.elongation || uint16(next) != uint16(e))
}

// append is AppendString: one look-up a letter, and [foldTable.step] for all the rest.
func (t *foldTable) append(dst []byte, s string) []byte {
	dst = slices.Grow(dst, len(s))
	buf, j := dst[:cap(dst)], len(dst)
	for i := 0; i < len(s); { // at every turn buf has room for the rest of s behind j
		c := s[i]
		if c < utf8.RuneSelf {
			buf[j] = c
			i++
			j++
			continue
		}
		if c&^3 == 0xD8 && i+1 < len(s) {
			if e := t.block[c&3][s[i+1]]; e&(special|composes) == 0 || e&special == 0 && t.alone(e, s, i+2) {
				binary.LittleEndian.PutUint16(buf[j:], uint16(e))
				j += int(e >> lengthShift & 3)
				i += 2
				continue
			}
		}
		out, end, _ := t.step(buf[:j], s, i, true)
		out = slices.Grow(out, len(s)-end)
		buf, i, j = out[:cap(out)], end, len(out)
	}
	return buf[:j]
}

// same returns the length of a prefix of s that folding leaves alone, all of s when it changes nothing.
func (t *foldTable) same(s string) int {
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		if e, ok := t.lookUp(s, i); ok {
			if e&changed != 0 {
				return i
			}
			i += 2
			continue
		}
		var scratch [maxUnit]byte
		out, end, _ := t.step(scratch[:0], s, i, true)
		if string(out) != s[i:end] {
			return i
		}
		i = end
	}
	return len(s)
}
