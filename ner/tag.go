package ner

import "github.com/rawi-nlp/rawi/arabic"

// Position is the place of a token in a name.
type Position uint8

// The positions, in the BIOES scheme.
const (
	Outside Position = iota
	Begin
	Inside
	End
	Single
)

// Tag is what a tagger says of a token: which place it has in a name of which type, and how likely that is right.
type Tag struct {
	Type     Type
	Position Position
	Prob     float32 // in [0,1]; of the tokens of a name best how likely the whole name is right
}

// A Tagger tags tokens. It must be safe for concurrent use.
type Tagger interface {
	// AppendTags appends one tag for each of toks, which are consecutive tokens of doc (as a rule all of them), and
	// returns the extended slice. Tags that do not fit together (an Inside behind an Outside) are put right by the caller.
	AppendTags(dst []Tag, doc *arabic.Document, toks []arabic.Token) []Tag
}

// A Lexicon knows names. It must be safe for concurrent use.
type Lexicon interface {
	// Longest looks up the longest name that begins with token i of doc and returns the number of its tokens, 0 for none;
	// how many bytes at the start of the first token's source text are not part of the name (a conjunction, a
	// preposition); and the name's type. Doc.Folded(i) is the token in the form for looking up.
	Longest(doc *arabic.Document, i int) (n, skip int, t Type)
}
