package arabic

import (
	"slices"
	"unicode/utf8"
)

const (
	maxPiece  = 16 << 10        // the longest token or sentence of a stream
	lookAhead = maxAddress + 64 // how far behind a token its end may depend on
	firstLook = 2 * lookAhead   // how much of a stream is looked at for a short sentence
)

// SplitTokens is a [bufio.SplitFunc] that returns the tokens of a stream, as [Parse] finds them. It needs no more
// than the [bufio.Scanner]'s own buffer: a token of more than 16 KB comes in pieces, cut between runes.
func SplitTokens(data []byte, atEOF bool) (advance int, token []byte, err error) {
	sc := scanner{text: view(data)}
	t, ok := sc.next()
	switch {
	case !ok:
		return len(data), nil, nil
	case t.Len() > maxPiece:
		t.End = runeBefore(data, t.Start+maxPiece)
	case !atEOF && t.End+lookAhead > len(data):
		return t.Start, nil, nil
	}
	return t.End, data[t.Start:t.End], nil
}

// SplitSentences is a [bufio.SplitFunc] that returns the sentences of a stream, without the white space between them.
// It finds what [Parse] finds, save that every line end is the end of a sentence, since a stream does not tell
// whether its lines are wrapped, and that a sentence of more than 16 KB comes in pieces. It needs no more than the
// [bufio.Scanner]'s own buffer.
func SplitSentences(data []byte, atEOF bool) (advance int, token []byte, err error) {
	var room [firstLook / 2]Token
	for size := firstLook; ; size *= 2 {
		part, whole := data, size >= len(data)
		if !whole {
			part = data[:runeBefore(data, size)]
		}
		last := whole && atEOF
		toks := scan(room[:0], view(part))
		for !last && len(toks) > 0 && toks[len(toks)-1].End+lookAhead > len(part) {
			toks = toks[:len(toks)-1]
		}
		sp := splitter{text: view(part), toks: toks}
		s, ok := sp.next()
		switch {
		case ok && s.Len() > maxPiece:
			end := runeBefore(data, s.Start+maxPiece)
			for _, t := range toks {
				if t.End <= s.Start+maxPiece {
					end = t.End
				}
			}
			return end, data[s.Start:end], nil
		case ok && (last || !sp.peeked || len(part)-s.Start > 2*maxPiece):
			return s.End, data[s.Start:s.End], nil
		case last:
			return len(data), nil, nil
		case whole && len(data) > maxPiece+lookAhead && len(toks) == 0:
			return SplitTokens(data, false)
		case whole && ok:
			return s.Start, nil, nil
		case whole:
			return 0, nil, nil
		}
	}
}

// scan appends the tokens of text.
func scan(dst []Token, text string) []Token {
	sc := scanner{text: text}
	for t, ok := sc.next(); ok; t, ok = sc.next() {
		if n := len(dst); n == cap(dst) {
			// The rest is as dense as what was read; the odd text that is not does no harm.
			more := int(float64(n) * float64(len(text)-t.Start) / float64(t.Start+1))
			dst = slices.Grow(dst, min(more+more/32, 7*n)+16)
		}
		dst = append(dst, t)
	}
	return dst
}

// runeBefore returns where the last rune begins that begins at i or before, as far as data is UTF-8.
func runeBefore(data []byte, i int) int {
	for k := i; k > 0 && k > i-utf8.UTFMax; k-- {
		if k < len(data) && utf8.RuneStart(data[k]) {
			return k
		}
	}
	return i
}
