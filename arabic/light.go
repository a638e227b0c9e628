package arabic

import "unicode/utf8"

// Light10 is the light stemmer of Larkey, Ballesteros and Connell, "Improving Stemming for Arabic Information
// Retrieval" (SIGIR 2002), with the normalization that comes before it, both exactly as Lucene's ArabicNormalizer
// and ArabicStemmer do them: alefs and ى ة are folded, marks and tatweel dropped, then one prefix and all suffixes
// that leave at least two letters.
//
// A Light10 allocates only for stems that are no part of their word, and for words of more than 64 bytes.
type Light10 struct{}

// What the normalization does to a letter of U+0600 to U+067F.
const (
	lightKeep = iota
	lightDrop
	lightAlef
	lightYeh
	lightHeh
)

var lightClass = func() (class [128]byte) {
	for r := rune(0x64B); r <= 0x652; r++ {
		class[r-0x600] = lightDrop
	}
	class['ـ'-0x600] = lightDrop
	class['آ'-0x600], class['أ'-0x600], class['إ'-0x600] = lightAlef, lightAlef, lightAlef
	class['ى'-0x600], class['ة'-0x600] = lightYeh, lightHeh
	return class
}()

// lightClassAt returns the class of the letter at i, lightKeep for what is no letter of U+0600 to U+067F.
func lightClassAt(word string, i int) byte {
	if word[i]|1 != 0xD9 || i+1 == len(word) || word[i+1]&0xC0 != 0x80 {
		return lightKeep
	}
	return lightClass[word[i]&1<<6|word[i+1]&0x3F]
}

// Stem returns the stem of word.
func (Light10) Stem(word string) string {
	size := 0
	for i := 0; i < len(word); i++ {
		switch c := word[i]; {
		case c|1 == 0xD9 && i+1 < len(word) && word[i+1]&0xC0 == 0x80:
			if lightClass[c&1<<6|word[i+1]&0x3F] != lightKeep {
				return stemUnfolded(word)
			}
			size++
			i++
		case c&0xC0 != 0x80:
			size++
		}
	}
	start, end := lightBounds(word, size)
	return word[start:end]
}

// stemUnfolded stems a word that the normalization changes.
func stemUnfolded(word string) string {
	var room [64]byte
	b := room[:0]
	for i := 0; i < len(word); i++ {
		class := lightClassAt(word, i)
		if class == lightKeep {
			b = append(b, word[i])
			continue
		}
		b = append(b, [...]string{lightDrop: "", lightAlef: "ا", lightYeh: "ي", lightHeh: "ه"}[class]...)
		i++
	}
	start, end := lightBounds(b, utf8.RuneCount(b))
	b = b[start:end]
	const mostCut = 16 // the bytes that a prefix and its marks may take
	for i := 0; i <= mostCut && i+len(b) <= len(word); i++ {
		if word[i:i+len(b)] == string(b) {
			return word[i : i+len(b)]
		}
	}
	return string(b)
}

// lightBounds returns the bounds of the stem in a normalized word of size letters.
func lightBounds[W string | []byte](w W, size int) (start, end int) {
	const letter = 2
	end = len(w)
	switch {
	case size < 4 || end < 4*letter:
	case string(w[:2*letter]) == "ال", string(w[:2*letter]) == "لل":
		start, size = 2*letter, size-2
	case size >= 5 && string(w[letter:3*letter]) == "ال" && isLightHead(string(w[:letter])):
		start, size = 3*letter, size-3
	case string(w[:letter]) == "و":
		start, size = letter, size-1
	}
	for _, suffix := range lightSuffixes {
		cut := len(suffix)
		if size < 2+cut/letter || end-start < cut || w[end-1] != suffix[cut-1] {
			continue
		}
		if string(w[end-cut:end]) == suffix {
			end, size = end-cut, size-cut/letter
		}
	}
	return start, end
}

func isLightHead(letter string) bool {
	return letter == "و" || letter == "ب" || letter == "ك" || letter == "ف"
}

// lightSuffixes are tried in this order, each once.
var lightSuffixes = [...]string{"ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"}
