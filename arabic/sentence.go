package arabic

import (
	"strings"
	"unicode/utf8"
)

// Sentence is a sentence of a document, without the white space around it. Its tokens are those with the indexes
// [TokenStart, TokenEnd).
type Sentence struct {
	Span
	TokenStart, TokenEnd int
	Paragraph            int // the ordinal of its paragraph, from 0
}

// maxQuoteHold is how many tokens a sentence inside quotation marks may run past a stop before the stop counts.
const maxQuoteHold = 60

// appendSentences splits at . ! ؟ ? … ؛ and line ends, keeping abbreviations, initials and short quotations whole.
func appendSentences(dst []Sentence, text string, toks []Token) []Sentence {
	first, paragraph, depth, opened := 0, 0, 0, 0
	flush := func(end int) {
		if end > first {
			dst = append(dst, Sentence{Span{toks[first].Start, toks[end-1].End}, first, end, paragraph})
			first, depth = end, 0
		}
	}
	for i := 0; i < len(toks); i++ {
		if i > 0 {
			if gap := text[toks[i-1].End:toks[i].Start]; strings.ContainsAny(gap, "\n\r\u2028\u2029") {
				flush(i)
				paragraph++
			}
		}
		switch t := toks[i]; t.Kind {
		case QuoteOpen:
			if depth == 0 {
				opened = i
			}
			depth++
		case QuoteClose:
			depth = max(0, depth-1)
		case Punct:
			if !endsSentence(text, toks, i) || depth > 0 && i-opened < maxQuoteHold && closesSoon(toks, i) {
				continue
			}
			j := i + 1
			for j < len(toks) && toks[j].Start == toks[j-1].End && (toks[j].Kind == QuoteClose || isClosing(text[toks[j].Start:toks[j].End])) {
				j++
			}
			flush(j)
			i = j - 1
		}
	}
	flush(len(toks))
	return dst
}

func closesSoon(toks []Token, i int) bool {
	for j := i + 1; j < len(toks) && j-i < maxQuoteHold; j++ {
		switch toks[j].Kind {
		case QuoteClose:
			return true
		case QuoteOpen:
			return false
		}
	}
	return false
}

func isClosing(s string) bool {
	switch s {
	case ")", "]", "}", ".", "!", "؟", "?", "…":
		return true
	}
	return false
}

// endsSentence reports whether the punctuation token i is a stop.
func endsSentence(text string, toks []Token, i int) bool {
	t := toks[i]
	r, _ := utf8.DecodeRuneInString(text[t.Start:])
	switch r {
	case '!', '؟', '?', '؛', '…', '۔':
		return true
	case '.':
	default:
		return false
	}
	if i == 0 || toks[i-1].End != t.Start {
		return true
	}
	prev := toks[i-1]
	if prev.Kind == Word {
		word := text[prev.Start:prev.End]
		// «د.» «م.» «أ.» «ص.ب.»: a letter on its own is an initial, unless the paragraph ends with it.
		if utf8.RuneCountInString(word) == 1 && i+1 < len(toks) && !strings.Contains(text[t.End:toks[i+1].Start], "\n") {
			return false
		}
	}
	// A stop glued to the next word or number is part of it (www.x, 3.5, U.S.).
	if i+1 < len(toks) && toks[i+1].Start == t.End && (toks[i+1].Kind == Latin || toks[i+1].Kind == Number) {
		return false
	}
	return true
}
