package arabic

import "iter"

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

// Words is the [Tokenizer] of this package, the one [Parse] uses. Its zero value is ready.
type Words struct{}

var _ Tokenizer = Words{}

// Tokens yields the tokens of text in order. It does not allocate, and stops as soon as the loop does.
func (Words) Tokens(text string) iter.Seq[Token] {
	return func(yield func(Token) bool) {
		sc := scanner{text: text}
		for t, ok := sc.next(); ok; t, ok = sc.next() {
			if !yield(t) {
				return
			}
		}
	}
}
