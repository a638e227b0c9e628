package arabic

import (
	"iter"
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

// Sentences is the [Segmenter] of this package, the one [Parse] uses. Its zero value is ready.
type Sentences struct{}

var _ Segmenter = Sentences{}

// Segments yields the spans of the sentences of text in order, without the white space between them.
func (Sentences) Segments(text string) iter.Seq[Span] {
	return func(yield func(Span) bool) {
		for _, s := range Parse(text).sentences {
			if !yield(s.Span) {
				return
			}
		}
	}
}

const (
	maxQuote   = 50 // tokens of a quotation that is kept whole
	maxBracket = 30 // tokens of a remark in brackets that is kept whole
	longClause = 15 // tokens after which an ellipsis ends a sentence
)

// A splitter finds the ends of the sentences in a row of tokens.
type splitter struct {
	text  string
	toks  []Token
	width int // the line width when lines are wrapped, or 0

	first     int  // the first token of the sentence at hand
	paragraph int  // its paragraph
	held      int  // stops before this token are inside a quotation or brackets
	peeked    bool // the decision depended on there being no further token
}

// appendSentences appends the sentences of text, of which toks are the tokens.
func appendSentences(dst []Sentence, text string, toks []Token) []Sentence {
	sp := splitter{text: text, toks: toks, width: wrapWidth(text)}
	for {
		s, ok := sp.next()
		if !ok {
			return dst
		}
		dst = append(dst, s)
	}
}

// next returns the next sentence.
func (sp *splitter) next() (s Sentence, ok bool) {
	for i := sp.first; i < len(sp.toks); i++ {
		if i > sp.first && sp.lineEnds(i) && !sp.wraps(i) {
			s = sp.sentence(i)
			sp.paragraph++
			return s, true
		}
		switch sp.toks[i].Kind {
		case QuoteOpen:
			sp.hold(i, maxQuote, QuoteOpen, QuoteClose)
		case Punct, Symbol:
			switch sp.rune(i) {
			case '(', '[':
				sp.hold(i, maxBracket, Punct, Punct)
			case '•', '●', '■', '▪', '◆':
				if i > sp.first {
					return sp.sentence(i), true
				}
			}
			if i < sp.held && !sp.closesWith(i) || !sp.stops(i) {
				continue
			}
			if end := sp.closers(i); end > i+1 && !sp.endsBehind(i, end) {
				i = end - 1
			} else {
				s = sp.sentence(end)
				if _, more := sp.at(end); more && sp.lineEnds(end) && !sp.wraps(end) {
					sp.paragraph++
				}
				return s, true
			}
		}
	}
	if sp.first == len(sp.toks) {
		return s, false
	}
	sp.peeked = true
	return sp.sentence(len(sp.toks)), true
}

// sentence makes the tokens up to end a sentence.
func (sp *splitter) sentence(end int) Sentence {
	s := Sentence{Span{sp.toks[sp.first].Start, sp.toks[end-1].End}, sp.first, end, sp.paragraph}
	sp.first = end
	return s
}

// at returns the i-th token, and remembers when there is none.
func (sp *splitter) at(i int) (t Token, ok bool) {
	if i >= len(sp.toks) {
		sp.peeked = true
		return t, false
	}
	return sp.toks[i], true
}

func (sp *splitter) word(i int) string {
	if t, ok := sp.at(i); ok {
		return sp.text[t.Start:t.End]
	}
	return ""
}

// rune returns the first rune of the i-th token.
func (sp *splitter) rune(i int) rune {
	r, _ := utf8.DecodeRuneInString(sp.word(i))
	return r
}

// lineEnds reports whether a line ends before the i-th token.
func (sp *splitter) lineEnds(i int) bool {
	gap := sp.text[sp.toks[i-1].End:sp.toks[i].Start]
	if gap == "" || gap == " " {
		return false
	}
	return strings.ContainsAny(gap, "\n\r\u2028\u2029\u0085")
}

// hold keeps the stops within a short quotation or bracket from ending the sentence. A mark that nothing closes soon
// in its paragraph holds nothing.
func (sp *splitter) hold(i, most int, open, close Kind) {
	if i < sp.held {
		return
	}
	depth := 1
	for k := i + 1; k-i <= most; k++ {
		t, ok := sp.at(k)
		if !ok || sp.lineEnds(k) && !sp.wraps(k) {
			return
		}
		switch {
		case open == Punct && t.Kind == Punct:
			switch sp.text[t.Start] {
			case '(', '[':
				depth++
			case ')', ']':
				depth--
			}
		case open == QuoteOpen && t.Kind == open:
			depth++
		case open == QuoteOpen && t.Kind == close:
			depth--
		}
		if depth == 0 {
			sp.held = k + 1
			return
		}
	}
}

// closesWith reports whether only closing marks stand between the stop at i and the end of what holds it. A question
// in brackets is a remark within a sentence.
func (sp *splitter) closesWith(i int) bool {
	return (sp.toks[sp.held-1].Kind == QuoteClose || sp.rune(i) == '.') && sp.closers(i) >= sp.held
}

// closers returns the index behind the stop at i and the marks that belong to it: more stops, closing brackets that
// touch it, closing quotation marks.
func (sp *splitter) closers(i int) int {
	for i++; ; i++ {
		t, ok := sp.at(i)
		if !ok || sp.lineEnds(i) {
			return i
		}
		touches := t.Start == sp.toks[i-1].End
		switch {
		case t.Kind == QuoteClose:
		case t.Kind == Punct && touches && strings.ContainsRune(")]}.!؟?…", sp.rune(i)):
		case t.Kind == Punct && sp.rune(i) == '.' && sp.toks[i-1].Kind == QuoteClose:
		default:
			return i
		}
	}
}
