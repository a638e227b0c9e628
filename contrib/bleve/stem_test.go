package rawibleve

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// Words that share a place in the memory do not get each other's stems.
func TestStemmerRemembersRightly(t *testing.T) {
	const letters = "ءابتثجحخدذرزسشصضطظعغفقكلمنهوي"
	keys := map[uint64]string{}
	for range 2 {
		for _, a := range letters {
			for _, b := range letters {
				for _, c := range letters {
					word := "م" + string(a) + string(b) + "ا" + string(c) + "ه"
					if got, want := (Stemmer{}).Stem(word), stem(word); got != want {
						t.Fatalf("%s: %s, not %s", word, got, want)
					}
					key := packed(word)
					if other := keys[key]; key == 0 || other != "" && other != word {
						t.Fatalf("%s and %s are packed as %x", word, other, key)
					}
					keys[key] = word
				}
			}
		}
	}
	require.Zero(t, testing.AllocsPerRun(100, func() { Stemmer{}.Stem("وللحكومات") }))
}

func TestWhatIsNotRemembered(t *testing.T) {
	for _, word := range []string{"", "وبالاستراتيجيات", "أحمد", "كتابx", "كتاب1", "كتا\xd8", "ا\xff", "پاريس", "abc", "中文"} {
		require.Zero(t, packed(word), word)
	}
	require.NotZero(t, packed("والاستعمار"))
}

// Stemmer keeps the promise of arabic.Stemmer for what is no word.
func TestStemmerTakesEveryString(t *testing.T) {
	parts := []string{"", "و", "ال", "لل", "ب", "س", "ت", "ها", "ه", "َ", "ـ", "\xd8", "\xff", "\x80\x80", "a", "ﻻ", "ࢠ", "𞸀", " ", "1"}
	for _, a := range parts {
		for _, b := range parts {
			for _, c := range parts {
				for _, d := range parts {
					word := a + b + c + d
					got := Stemmer{}.Stem(word)
					if utf8.RuneCountInString(got) > utf8.RuneCountInString(word)+strings.Count(word, "ﻻ") {
						t.Fatalf("%q: %q", word, got)
					}
				}
			}
		}
	}
}
