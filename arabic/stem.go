package arabic

import "iter"

// A Stemmer reduces a word to what its forms share.
type Stemmer interface{ Stem(word string) string }

// A Tokenizer finds the tokens of a text.
type Tokenizer interface {
	Tokens(text string) iter.Seq[Token]
}

// A Segmenter cuts a text into spans: sentences, paragraphs, chunks.
type Segmenter interface {
	Segments(text string) iter.Seq[Span]
}
