package latin_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/arabic/latin"
)

func TestStems(t *testing.T) {
	for word, stem := range map[string]string{"Markets": "market", "running": "run", "having": "have", "": "", "é": "é", "a\xff": "a\xff"} {
		require.Equal(t, stem, latin.English{}.Stem(word))
	}
	for word, stem := range map[string]string{"Informations": "inform", "nationales": "national", "continuellement": "continuel"} {
		require.Equal(t, stem, latin.French{}.Stem(word))
	}
}

// One stemmer for Arabic text with English words in it.
func ExampleEnglish() {
	s := arabic.ByScript{Arabic: arabic.Light10{}, Other: latin.English{}}
	for _, word := range []string{"الشركات", "Technologies"} {
		fmt.Println(s.Stem(word))
	}
	// Output:
	// شرك
	// technolog
}

func ExampleFrench() {
	fmt.Println(latin.French{}.Stem("nationales"))
	// Output: national
}
