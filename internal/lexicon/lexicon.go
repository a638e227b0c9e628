// Package lexicon holds what is known of single words: how frequent they are, which classes they fall into, and how a
// large text uses them. Words are kept as 32-bit hashes, so the table is small and a look-up touches one cache line.
package lexicon

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
)

// Classes is the number of class systems a word is sorted by, from coarse to fine: three exchange clusterings, three
// k-means clusterings.
const Classes = 6

// Entry is what the lexicon knows of a word.
type Entry struct {
	Freq  uint8 // the logarithm of the word's count to the base √2, 0 for unknown words
	Class [Classes]uint16
}

// Lexicon maps words to entries. It never changes after Read or Build.
type Lexicon struct {
	mask    uint32
	keys    []uint32 // open addressing; 0 is free
	index   []uint32
	Entries []Entry
	hashes  []uint32 // of the entries, in their order
}

// Build returns a lexicon of words and their entries.
func Build(words []string, entries []Entry) *Lexicon {
	hashes := make([]uint32, len(words))
	for i, w := range words {
		hashes[i] = Hash(w)
	}
	return build(hashes, entries)
}

func build(hashes []uint32, entries []Entry) *Lexicon {
	size := uint32(16)
	for int(size) < 2*len(hashes) {
		size *= 2
	}
	l := &Lexicon{mask: size - 1, keys: make([]uint32, size), index: make([]uint32, size), Entries: entries, hashes: hashes}
	for i, h := range hashes {
		at := h & l.mask
		for l.keys[at] != 0 && l.keys[at] != h {
			at = (at + 1) & l.mask
		}
		if l.keys[at] == 0 { // of two words with one hash the first, the more frequent, stays
			l.keys[at], l.index[at] = h, uint32(i)
		}
	}
	return l
}

// Find returns the index of the entry of word, or -1.
func (l *Lexicon) Find(word string) int {
	h := Hash(word)
	for at := h & l.mask; l.keys[at] != 0; at = (at + 1) & l.mask {
		if l.keys[at] == h {
			return int(l.index[at])
		}
	}
	return -1
}

// Hash returns the hash of word, never 0: FNV-1a with a last mix.
func Hash(word string) uint32 {
	h := uint64(0xcbf29ce484222325)
	for i := 0; i < len(word); i++ {
		h = (h ^ uint64(word[i])) * 0x100000001b3
	}
	h ^= h >> 32
	h *= 0x9E3779B97F4A7C15
	return uint32(h>>32) | 1
}

// prefixes are the proclitics that Split takes off, and by how much the rest must be more frequent than the word.
var prefixes = []struct {
	text string
	more uint8 // in steps of Entry.Freq
}{
	{"ولل", 0}, {"فلل", 0}, {"وب", 2}, {"ول", 2}, {"وك", 2}, {"فب", 2}, {"فل", 2}, {"لل", 0}, {"و", 0}, {"ف", 4}, {"ب", 3}, {"ل", 3}, {"ك", 4},
}

// Split takes the proclitics off a folded word where freq, which gives Entry.Freq or 0, says that the rest is a word
// of its own and more frequent. For «لل» the rest begins with «ال», which is not in the word: then article is true
// and stem is without it.
func Split(word string, freq func(stem string, article bool) uint8) (pro, stem string, article bool) {
	const letter = 2
	if len(word) < 4*letter {
		return "", word, false
	}
	own := freq(word, false)
	for _, p := range prefixes {
		if !strings.HasPrefix(word, p.text) || len(word)-len(p.text) < 3*letter {
			continue
		}
		article := strings.HasSuffix(p.text, "لل")
		if f := freq(word[len(p.text):], article); f > 0 && f > own+p.more || f > 0 && own == 0 {
			return p.text, word[len(p.text):], article
		}
	}
	return "", word, false
}

// Stem takes the proclitics off a folded word and finds the entry of what is left, -1 if there is none.
func (l *Lexicon) Stem(word string) (pro, stem string, entry int) {
	var buf [64]byte
	freq := func(s string, article bool) uint8 {
		if article {
			s = string(append(append(buf[:0], "ال"...), s...))
		}
		if i := l.Find(s); i >= 0 {
			return l.Entries[i].Freq
		}
		return 0
	}
	pro, stem, article := Split(word, freq)
	if article {
		return pro, stem, l.Find("ال" + stem)
	}
	return pro, stem, l.Find(stem)
}

// ErrFormat says that the bytes hold no lexicon.
var ErrFormat = errors.New("not a lexicon")

// Append appends the lexicon in its file form.
func (l *Lexicon) Append(dst []byte) []byte {
	dst = binary.LittleEndian.AppendUint32(dst, uint32(len(l.Entries)))
	for _, h := range l.hashes {
		dst = binary.LittleEndian.AppendUint32(dst, h)
	}
	for _, e := range l.Entries {
		dst = append(dst, e.Freq)
	}
	for c := range Classes {
		for _, e := range l.Entries {
			dst = binary.LittleEndian.AppendUint16(dst, e.Class[c])
		}
	}
	return dst
}

// Read reads a lexicon from the front of b and returns the rest.
func Read(b []byte) (*Lexicon, []byte, error) {
	const size = 4 + 1 + 2*Classes
	if len(b) < 4 {
		return nil, nil, fmt.Errorf("%w: %d bytes", ErrFormat, len(b))
	}
	n := int(binary.LittleEndian.Uint32(b))
	b = b[4:]
	if n > len(b)/size {
		return nil, nil, fmt.Errorf("%w: %d words in %d bytes", ErrFormat, n, len(b))
	}
	hashes, entries := make([]uint32, n), make([]Entry, n)
	for i := range hashes {
		hashes[i] = binary.LittleEndian.Uint32(b[4*i:]) | 1
	}
	b = b[4*n:]
	for i := range entries {
		entries[i].Freq = b[i]
	}
	b = b[n:]
	for c := range Classes {
		for i := range entries {
			entries[i].Class[c] = binary.LittleEndian.Uint16(b[2*i:])
		}
		b = b[2*n:]
	}
	return build(hashes, entries), b, nil
}
