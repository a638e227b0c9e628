// Package gazetteer looks names and words up in lists: tens of thousands of entries of one or several words, in all
// the spellings Arabic has for them, compiled into one hash table over folded words.
package gazetteer

import (
	"sync"

	"github.com/rawi-nlp/rawi/ner/lists"
)

// Table maps sequences of folded words to the kinds of lists they stand in. It never changes after it is built and
// may be shared by any number of goroutines. Entries are kept as 64-bit hashes only: two of a million entries share
// one with a chance of one in ten million.
type Table struct {
	mask  uint64
	slots []slot
	used  int
	odds  []float32 // of the letters, see Foreign
}

// A slot holds the hash of a word sequence and its kinds; the top bit says that longer entries begin with it.
type slot struct {
	key uint64
	set Set
}

const longer Set = 1 << 63

// Hash is the state of a look-up: the hash of the words read so far. The zero value stands for none.
type Hash uint64

const (
	offset64 = 0xcbf29ce484222325
	prime64  = 0x100000001b3
)

// Add returns the hash of h's words and one more, folded by arabic.Search.
func (h Hash) Add(word string) Hash { return h.begin().bytes(word) }

// AddWithArticle is Add of the word with the alef of its article put back in front: «للأمم» without its first letter.
func (h Hash) AddWithArticle(word string) Hash { return h.begin().bytes("ا").bytes(word) }

func (h Hash) begin() Hash {
	if h == 0 {
		return offset64
	}
	return (h ^ ' ') * prime64
}

// bytes adds the bytes of s, the letters of foreign sounds as the nearest Arabic ones: ڤ as ف, پ as ب, چ and ژ as ج.
func (h Hash) bytes(s string) Hash {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if (c == 0xD9 || c == 0xDA) && i+1 < len(s) {
			near := ""
			switch s[i : i+2] {
			case "ڤ":
				near = "ف"
			case "پ":
				near = "ب"
			case "چ", "ژ":
				near = "ج"
			}
			if near != "" {
				h = ((h^Hash(near[0]))*prime64 ^ Hash(near[1])) * prime64
				i++
				continue
			}
		}
		h = (h ^ Hash(c)) * prime64
	}
	return h
}

// Find returns the kinds of the words that h stands for, and whether longer entries begin with them.
func (t *Table) Find(h Hash) (set Set, more bool) {
	for at := t.home(uint64(h)); t.slots[at].key != 0; at = (at + 1) & t.mask {
		if t.slots[at].key == uint64(h) {
			s := t.slots[at].set
			return s &^ longer, s&longer != 0
		}
	}
	return 0, false
}

// Word returns the kinds of a single folded word.
func (t *Table) Word(word string) Set {
	set, _ := t.Find(Hash(0).Add(word))
	return set
}

func (t *Table) home(key uint64) uint64 { return (key ^ key>>29) * 0x9E3779B97F4A7C15 >> 20 & t.mask }

func (t *Table) put(h Hash, set Set) {
	if 3*(t.used+1) > 2*len(t.slots) {
		t.grow()
	}
	at := t.home(uint64(h))
	for t.slots[at].key != 0 && t.slots[at].key != uint64(h) {
		at = (at + 1) & t.mask
	}
	if t.slots[at].key == 0 {
		t.slots[at].key = uint64(h)
		t.used++
	}
	t.slots[at].set |= set
}

func (t *Table) grow() {
	old := t.slots
	size := max(1024, 2*len(old))
	t.slots, t.mask, t.used = make([]slot, size), uint64(size-1), 0
	for _, s := range old {
		if s.key != 0 {
			t.put(Hash(s.key), s.set)
		}
	}
}

// Default returns the table of the lists in package lists, which the first call compiles.
var Default = sync.OnceValue(func() *Table {
	t, err := Load(lists.FS)
	if err != nil {
		panic("gazetteer: the embedded lists: " + err.Error()) // a test loads them
	}
	return t
})
