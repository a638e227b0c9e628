package arabic

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind says what a token is.
type Kind uint8

// The kinds of tokens. White space is in no token.
const (
	Symbol     Kind = iota // anything else that is not white space: + © € and bytes that are not UTF-8
	Word                   // Arabic letters with their marks, tatweel and joiners
	Latin                  // letters of any other script
	Number                 // digits with separators and a glued unit: 15 ٢٫٥ 15% 1436هـ
	Date                   // digits with slashes or hyphens that read as a date: 18/10/1436هـ 2015-08-03
	Punct                  // . ، ؛ ؟ ! : ( ) - …
	QuoteOpen              // « “ and " where it opens
	QuoteClose             // » ” and " where it closes
	URL                    // https://… www.… name.com/…
	Email                  // name@host.tld
	Hashtag                // #وسم
	Mention                // @name
	Emoji                  // a pictograph with its modifiers
)

var kindNames = [...]string{"symbol", "word", "latin", "number", "date", "punct", "quote-open", "quote-close", "url", "email", "hashtag", "mention", "emoji"}

// String returns the kind's name in lower case.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "kind"
}

// Token is a stretch of the source text; its text stays in the document.
type Token struct {
	Span
	Kind Kind
}

// isArabicLetter reports letters and marks of the Arabic script, tatweel included.
func isArabicLetter(r rune) bool {
	switch {
	case r < 0x600:
		return false
	case r <= 0x6FF:
		return r >= 0x610 && r <= 0x61A || r >= 0x620 && r <= 0x65F || r >= 0x66E && r <= 0x6D3 || r >= 0x6D5 && r <= 0x6DC ||
			r >= 0x6DF && r <= 0x6E8 || r >= 0x6EA && r <= 0x6EF || r >= 0x6FA
	case r <= 0x77F:
		return r >= 0x750
	case r <= 0x8FF:
		return r >= 0x8A0
	}
	return r >= 0xFB50 && r <= 0xFBB1 || r >= 0xFBD3 && r <= 0xFD3D || r >= 0xFD50 && r <= 0xFDFC || r >= 0xFE70 && r <= 0xFEFC
}

func isJoiner(r rune) bool { return r == 0x200C || r == 0x200D }

func isDigit(r rune) bool {
	return r >= '0' && r <= '9' || r >= '٠' && r <= '٩' || r >= '۰' && r <= '۹'
}

func isLatin(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }

// units are what may stand glued behind a number and belong to its token.
var units = []string{"هـ", "ه", "م", "%", "٪", "‰", "°"}

// appendTokens appends the tokens of text.
func appendTokens(dst []Token, text string) []Token {
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		start, kind := i, Symbol
		switch {
		case unicode.IsSpace(r) || isInvisible(r):
			i += n
			continue
		case isArabicLetter(r):
			kind, i = Word, wordEnd(text, i+n)
		case isDigit(r):
			kind, i = scanNumber(text, i)
		case (r == '#' || r == '@') && tagEnd(text, i+1) > i+1:
			kind, i = Hashtag, tagEnd(text, i+1)
			if r == '@' {
				kind = Mention
			}
		case isLatin(r):
			kind, i = scanLatin(text, i)
		case isEmoji(r):
			kind, i = Emoji, emojiEnd(text, i+n)
		default:
			kind, i = punctuation(text, dst, i, r, n)
		}
		dst = append(dst, Token{Span{start, i}, kind})
	}
	return dst
}

func isInvisible(r rune) bool {
	return r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x2069 || r == 0xFEFF || r == 0x61C
}

func wordEnd(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if isJoiner(r) {
			if next, _ := utf8.DecodeRuneInString(text[i+n:]); !isArabicLetter(next) {
				return i
			}
		} else if !isArabicLetter(r) {
			return i
		}
		i += n
	}
	return i
}

func tagEnd(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && n == 1 || r != '_' && !isDigit(r) && !isArabicLetter(r) && !isLatin(r) {
			break
		}
		i += n
	}
	return i
}

// scanNumber reads digits with inner separators; two or more slashes, or hyphens around plausible parts, make a date.
func scanNumber(text string, i int) (Kind, int) {
	slashes, hyphens, kind := 0, 0, Number
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if isDigit(r) {
			i += n
			continue
		}
		if next, _ := utf8.DecodeRuneInString(text[i+n:]); !isDigit(next) {
			break
		}
		switch r {
		case '.', ',', '٫', '٬', ':', '،':
		case '/':
			slashes++
		case '-', '–':
			hyphens++
		default:
			n = 0
		}
		if n == 0 {
			break
		}
		i += n
	}
	if slashes > 0 || hyphens > 0 {
		kind = Date
	}
	for _, u := range units {
		if strings.HasPrefix(text[i:], u) {
			if next, _ := utf8.DecodeRuneInString(text[i+len(u):]); !isArabicLetter(next) {
				return kind, i + len(u)
			}
		}
	}
	return kind, i
}

// scanLatin reads a word of another script, and the URL or e-mail address that begins with it.
func scanLatin(text string, i int) (Kind, int) {
	start := i
	at, dot, slash := false, false, false
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && n == 1 || isArabicLetter(r) || unicode.IsSpace(r) || isInvisible(r) {
			break
		}
		if !isLatin(r) && !isDigit(r) {
			next, _ := utf8.DecodeRuneInString(text[i+n:])
			inner := isDigit(next) || isLatin(next) && !isArabicLetter(next)
			switch {
			case r == '@' && inner:
				at = true
			case r == '.' && inner:
				dot = true
			case r == ':' && strings.HasPrefix(text[i:], "://"):
				slash, n = true, 3
			case r == '/' && (dot || slash):
				slash = true
			case strings.ContainsRune("?=&%~+", r) && slash:
			case (r == '_' || r == '-' || r == '\'' || r == '’') && inner:
			default:
				n = 0
			}
		}
		if n == 0 {
			break
		}
		i += n
	}
	switch s := text[start:i]; {
	case at && dot:
		return Email, i
	case slash || strings.HasPrefix(s, "www."):
		return URL, i
	}
	return Latin, i
}

func isEmoji(r rune) bool {
	return r >= 0x1F000 && r <= 0x1FAFF || r >= 0x2600 && r <= 0x27BF || r >= 0x2B00 && r <= 0x2BFF
}

func emojiEnd(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if r != 0xFE0F && r != 0x20E3 && !(r >= 0x1F3FB && r <= 0x1F3FF) {
			if r != 0x200D {
				break
			}
			if next, m := utf8.DecodeRuneInString(text[i+n:]); isEmoji(next) {
				n += m
			} else {
				break
			}
		}
		i += n
	}
	return i
}

// punctuation classifies the mark r at i; straight quotes open after white space or an opening mark.
func punctuation(text string, toks []Token, i int, r rune, n int) (Kind, int) {
	switch r {
	case '«', '“', '‹', '„', '‟', '❝', '〝':
		return QuoteOpen, i + n
	case '»', '”', '›', '❞', '〞':
		return QuoteClose, i + n
	case '"', '＂':
		return straight(text, toks, i, n), i + n
	case '.':
		for strings.HasPrefix(text[i+n:], ".") {
			n++
		}
		return Punct, i + n
	}
	if unicode.IsPunct(r) {
		return Punct, i + n
	}
	return Symbol, i + n
}

// straight decides whether the undirected quote mark at i opens or closes: white space tells, else the last mark.
func straight(text string, toks []Token, i, n int) Kind {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i+n:])
	openLeft := i == 0 || unicode.IsSpace(before) || strings.ContainsRune("([{:،-ـ", before)
	closeRight := i+n == len(text) || unicode.IsSpace(after) || strings.ContainsRune(")]}.,:;!?،؛؟…", after)
	if openLeft != closeRight {
		if openLeft {
			return QuoteOpen
		}
		return QuoteClose
	}
	for k := len(toks) - 1; k >= 0 && len(toks)-k < 400; k-- {
		switch toks[k].Kind {
		case QuoteOpen:
			return QuoteClose
		case QuoteClose:
			return QuoteOpen
		}
	}
	return QuoteOpen
}
