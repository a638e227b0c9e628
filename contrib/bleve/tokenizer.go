package rawibleve

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/analysis"

	"github.com/rawi-nlp/rawi/arabic"
)

// Tokenizer is an [analysis.Tokenizer] over [arabic.Words]. Its tokens are
//
//   - words of Arabic and of other scripts; a hyphen, an underscore or & parts the latter («F-16» is two);
//   - numbers, with their separators where those make one number (1,250 ٢٫٥ 25ر2) and else apart (10:30), without a unit
//     («1436هـ», «15%»);
//   - the parts of dates, addresses and tags: «18/10/1436» is three tokens, «#يوم_الوطن» two.
//
// Punctuation, symbols, emoji and stray marks are in no token. The Term of a token is the slice input[Start:End], and
// positions count tokens from 1, so that phrases reach across punctuation. Numbers have the type [analysis.Numeric], all
// else [analysis.AlphaNumeric].
type Tokenizer struct{}

// Tokenize returns the tokens of input in order. Their terms are parts of input, not copies.
func (Tokenizer) Tokenize(input []byte) analysis.TokenStream {
	c := collector{input: input, text: string(input)}
	c.stream = make(analysis.TokenStream, 0, min(len(input)/bytesPerToken+1, maxRoom))
	for t := range (arabic.Words{}).Tokens(c.text) {
		c.token(t)
	}
	return c.stream
}

const (
	bytesPerToken = 10   // of news, white space and punctuation included
	maxRoom       = 4096 // tokens that room is made for before they are seen
	maxSlab       = 512  // tokens allocated at once
)

// collector gathers the tokens of a text.
type collector struct {
	input  []byte
	text   string
	stream analysis.TokenStream
	slab   []analysis.Token
}

// token adds what t holds.
func (c *collector) token(t arabic.Token) {
	switch t.Kind {
	case arabic.Word:
		if c.hasLetter(t) {
			c.add(t.Start, t.End, analysis.AlphaNumeric)
		}
	case arabic.Latin:
		c.pieces(t, ".'’")
	case arabic.Number:
		if !c.number(t) {
			c.digits(t)
		}
	case arabic.Date:
		c.digits(t)
	case arabic.URL, arabic.Email, arabic.Hashtag, arabic.Mention:
		c.pieces(t, "")
	}
}

func (c *collector) add(start, end int, typ analysis.TokenType) {
	if len(c.slab) == 0 {
		c.slab = make([]analysis.Token, min((len(c.text)-start)/bytesPerToken+1, maxSlab))
	}
	t := &c.slab[0]
	c.slab = c.slab[1:]
	*t = analysis.Token{Start: start, End: end, Term: c.input[start:end:end], Position: len(c.stream) + 1, Type: typ}
	c.stream = append(c.stream, t)
}

// hasLetter reports whether anything of the word t is left when marks and tatweel are gone: «ـ» serves as a dash.
func (c *collector) hasLetter(t arabic.Token) bool {
	first, _ := utf8.DecodeRuneInString(c.text[t.Start:t.End])
	if first >= 'ء' && first <= 'ي' && first != 'ـ' || first >= 'ٱ' && first <= 'ۓ' {
		return true
	}
	return arabic.Search.String(c.text[t.Start:t.End]) != ""
}

// pieces adds the words of t between the characters that are no letters, marks or digits and not in keep.
func (c *collector) pieces(t arabic.Token, keep string) {
	text := c.text[t.Start:t.End]
	for i := 0; i < len(text); {
		end := i + pieceEnd(text[i:], keep)
		if end == i {
			_, n := utf8.DecodeRuneInString(text[i:])
			i += n
			continue
		}
		if t.Kind == arabic.Latin && end-i == len(text) {
			c.add(t.Start, t.End, analysis.AlphaNumeric)
			return
		}
		for p := range (arabic.Words{}).Tokens(text[i:end]) { // «رؤية2030», 16 of «F-16»
			p.Start, p.End = p.Start+t.Start+i, p.End+t.Start+i
			if p.Kind == arabic.Latin {
				c.add(p.Start, p.End, analysis.AlphaNumeric)
			} else {
				c.token(p)
			}
		}
		i = end
	}
}

// pieceEnd returns where the letters, marks and digits end that text begins with.
func pieceEnd(text, keep string) int {
	for i, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && !strings.ContainsRune(keep, r) {
			return i
		}
	}
	return len(text)
}

// number adds t without its unit where it is a single number.
func (c *collector) number(t arabic.Token) bool {
	text := c.text[t.Start:t.End]
	first := digitsEnd(text, 0)
	last := len(text)
	for last > first && !endsInDigit(text[:last]) {
		_, n := utf8.DecodeLastRuneInString(text[:last])
		last -= n
	}
	if first < last {
		if _, ok := numberValue(text[:last]); !ok {
			return false
		}
	}
	c.add(t.Start, t.Start+last, analysis.Numeric)
	return true
}

// digits adds each run of digits of t.
func (c *collector) digits(t arabic.Token) {
	text := c.text[t.Start:t.End]
	for i := 0; i < len(text); {
		end := digitsEnd(text, i)
		if end == i {
			_, n := utf8.DecodeRuneInString(text[i:])
			i += n
			continue
		}
		c.add(t.Start+i, t.Start+end, analysis.Numeric)
		i = end
	}
}

// digitsEnd returns where the digits end that begin at i.
func digitsEnd(text string, i int) int {
	for k, r := range text[i:] {
		if !isDigit(r) {
			return i + k
		}
	}
	return len(text)
}

func endsInDigit(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return isDigit(r)
}

// isDigit reports the digits that arabic.Words knows: ASCII, Arabic-Indic and Persian.
func isDigit(r rune) bool {
	return r >= '0' && r <= '9' || r >= '٠' && r <= '٩' || r >= '۰' && r <= '۹'
}

// numberValue returns the value of the number in digits that text is as a whole.
func numberValue(text string) (value float64, ok bool) {
	doc := arabic.Parse(text)
	n, ok := arabic.ParseNumber(doc, 0)
	return n.Value, ok && n.Span == arabic.Span{End: len(text)}
}
