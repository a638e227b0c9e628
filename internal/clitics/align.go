package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// word is a word and how it was taken apart by hand: whether a conjunction stands in front, and the pronoun behind.
type word struct {
	text        string
	conjunction bool
	pronoun     string
	preposition bool   // ب ل ك is apart, which the hand did now and then
	hidden      string // proclitics that must stand behind the conjunction: see findHidden
}

// readSentences returns the letters of each token of a CoNLL file, by sentences.
func readSentences(name string) (sentences [][]string, err error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var s []string
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if lines.Text() == "" {
			sentences, s = append(sentences, s), nil
			continue
		}
		token, _, ok := strings.Cut(lines.Text(), " ")
		if !ok {
			return nil, fmt.Errorf("%s: want a token and a tag, found %q", name, lines.Text())
		}
		if token = onlyLetters(token); token != "" {
			s = append(s, token)
		}
	}
	return append(sentences, s), lines.Err()
}

// readWords returns the letters of all tokens of a CoNLL file.
func readWords(name string) (words []string, err error) {
	sentences, err := readSentences(name)
	for _, s := range sentences {
		words = append(words, s...)
	}
	return words, err
}

func onlyLetters(token string) string {
	return strings.Map(func(r rune) rune {
		if r < 'ء' || r > 'ي' {
			return -1
		}
		return r
	}, arabic.Search.String(token))
}

// stream is text without its spaces and without what the corpora write differently: the alef in «للبيت» as
// «ل» and «البيت», and ء. owner tells the token of each letter.
type stream struct {
	letters []rune
	owner   []int
}

func streamOf(tokens []string) (s stream) {
	for i, token := range tokens {
		for _, r := range token {
			if n := len(s.letters); n >= 2 && r == 'ل' && s.letters[n-1] == 'ا' && s.letters[n-2] == 'ل' {
				s.letters, s.owner = s.letters[:n-1], s.owner[:n-1]
			}
			if r != 'ء' {
				s.letters, s.owner = append(s.letters, r), append(s.owner, i)
			}
		}
	}
	return s
}

// align finds the sentences in the text of words and returns the words of each with their parts.
func align(words []string, sentences [][]string) (aligned [][]word) {
	const shortest = 8 // letters of a sentence that is looked for
	whole := streamOf(words)
	text := string(whole.letters)
	owner := make([]int, 0, len(text))
	for i, r := range whole.letters {
		for range len(string(r)) {
			owner = append(owner, whole.owner[i])
		}
	}
	from := 0
	for _, s := range sentences {
		part := streamOf(s)
		if len(part.letters) < shortest {
			continue
		}
		at := strings.Index(text[from:], string(part.letters))
		if at < 0 {
			from = 0
			at = strings.Index(text, string(part.letters))
		}
		if at < 0 {
			continue
		}
		from += at
		var out []word
		for k := 0; k < len(part.letters); {
			o, tokens, end := owner[from+2*k], []string{}, k
			for ; end < len(part.letters) && owner[from+2*end] == o; end++ {
				if end == k || part.owner[end] != part.owner[end-1] {
					tokens = append(tokens, s[part.owner[end]])
				}
			}
			out = append(out, apart(words[o], tokens))
			k = end
		}
		aligned = append(aligned, out)
	}
	return aligned
}

// apart reads the parts of a word: a conjunction and a pronoun count where they are tokens of their own.
func apart(text string, tokens []string) word {
	w := word{text: text}
	last := len(tokens) - 1
	if last == 0 {
		return w
	}
	w.conjunction = (tokens[0] == "و" || tokens[0] == "ف") && strings.HasPrefix(text, tokens[0])
	if w.conjunction {
		tokens, last = tokens[1:], last-1
	}
	w.preposition = last > 0 && (tokens[0] == "ب" || tokens[0] == "ل" || tokens[0] == "ك")
	switch pronoun := tokens[last]; pronoun {
	case "ه", "ها", "هم", "هما", "هن", "ك", "كم", "كما", "نا", "ني", "ي":
		if strings.HasSuffix(text, pronoun) && last > 0 {
			w.pronoun = pronoun
		}
	}
	return w
}
