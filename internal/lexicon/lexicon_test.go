package lexicon

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func sample() *Lexicon {
	words := []string{"بوتين", "السعوديه", "وزير", "قال", "كمال", "مال", "وقال"}
	entries := make([]Entry, len(words))
	for i, f := range []uint8{18, 22, 20, 30, 12, 13, 25} {
		entries[i] = Entry{Freq: f, Class: [Classes]uint16{uint16(i), 2, 300, 4, 5, 999}}
	}
	return Build(words, entries)
}

func TestStem(t *testing.T) {
	l := sample()
	for _, c := range []struct {
		word, pro, stem string
		known           bool
	}{
		{"بوتين", "", "بوتين", true},
		{"وبوتين", "و", "بوتين", true},
		{"لبوتين", "ل", "بوتين", true},
		{"ولبوتين", "ول", "بوتين", true},
		{"للسعوديه", "لل", "سعوديه", true}, // the stem is looked up with its article
		{"والسعوديه", "و", "السعوديه", true},
		{"وقال", "و", "قال", true}, // more frequent without
		{"كمال", "", "كمال", true}, // not enough so
		{"وزير", "", "وزير", true},
		{"شوماخر", "", "شوماخر", false},
		{"و", "", "و", false},
		{"", "", "", false},
	} {
		pro, stem, entry := l.Stem(c.word)
		require.Equal(t, c.pro, pro, c.word)
		require.Equal(t, c.stem, stem, c.word)
		require.Equal(t, c.known, entry >= 0, c.word)
	}
	_, _, entry := l.Stem("للسعوديه")
	require.Equal(t, uint8(22), l.Entries[entry].Freq)
}

func TestReadAndAppend(t *testing.T) {
	l := sample()
	file := append(l.Append(nil), "more"...)
	got, rest, err := Read(file)
	require.NoError(t, err)
	require.Equal(t, "more", string(rest))
	require.Equal(t, l.Entries, got.Entries)
	require.Equal(t, l.Find("وزير"), got.Find("وزير"))
	require.Equal(t, -1, got.Find("غائب"))
	for n := range len(file) - len("more") {
		_, _, err := Read(file[:n])
		require.ErrorIs(t, err, ErrFormat)
	}
}
