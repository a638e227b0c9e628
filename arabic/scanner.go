package arabic

import (
	"strings"
	"unicode/utf8"
)

// A scanner finds the tokens of a text one after the other. Where a token ends depends only on the text from its
// start on; what stands before decides no more than whether a straight quote mark opens or closes.
type scanner struct {
	text string
	pos  int
	open bool // the last quote mark of the line opened
}

// next returns the next token; ok is false at the end.
func (sc *scanner) next() (t Token, ok bool) {
	text, i := sc.text, sc.pos
	for i < len(text) {
		c, r, n := other, rune(text[i]), 1
		if r < utf8.RuneSelf {
			c = ascii[r]
		} else if c = inBlock(text, i); c != other {
			n = 2
		} else {
			r, n = utf8.DecodeRuneInString(text[i:])
			c = classOf(r)
		}
		if c == blank || c == newline {
			sc.open = sc.open && c != newline
			i += n
			continue
		}
		t = Token{Span{i, i + n}, Symbol}
		switch c {
		case letter:
			t.Kind, t.End = Word, wordEnd(text, i+n)
		case digit:
			t.Kind, t.End = scanNumber(text, i)
		case latin:
			t.Kind, t.End = scanLatin(text, i)
		case pictograph:
			t.Kind, t.End = Emoji, emojiEnd(text, r, i+n)
		case tag:
			if end := tagEnd(text, i+1); end > i {
				t.Kind, t.End = Hashtag, end
				if r == '@' {
					t.Kind = Mention
				}
			} else {
				t.Kind = Punct
			}
		case quote:
			t.Kind = sc.straight(i, n)
			sc.open = t.Kind == QuoteOpen
		case opening:
			t.Kind, sc.open = QuoteOpen, true
		case closing:
			t.Kind, sc.open = QuoteClose, false
		case stop:
			for t.Kind = Punct; t.End < len(text) && text[t.End] == '.'; {
				t.End++
			}
		case mark:
			t.Kind = Punct
		default:
			if next, m := utf8.DecodeRuneInString(text[t.End:]); next == 0xFE0F {
				t.Kind, t.End = Emoji, emojiEnd(text, r, t.End+m)
			}
		}
		sc.pos = t.End
		return t, true
	}
	sc.pos = i
	return t, false
}

// wordEnd returns where the Arabic word ends that goes on at i. Joiners belong to it between letters.
func wordEnd(text string, i int) int {
	for {
		for inBlock(text, i) == letter {
			i += 2
		}
		if i == len(text) || text[i] < utf8.RuneSelf {
			return i
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if isJoiner(r) {
			next, m := utf8.DecodeRuneInString(text[i+n:])
			r, n = next, n+m
		}
		if !isArabicLetter(r) {
			return i
		}
		i += n
	}
}

// tagEnd returns where the hashtag or name ends that goes on at i, or 0 when there is no letter in it.
func tagEnd(text string, i int) int {
	named := false
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch c := classOf(r); {
		case c == letter || c == latin:
			named = true
		case c != digit && r != '_':
			n = 0
		}
		if n == 0 {
			break
		}
		i += n
	}
	if !named {
		return 0
	}
	return i
}

// emojiEnd returns where the emoji ends whose first character r ends at i: with its modifiers, joined pictures, the
// second letter of a flag.
func emojiEnd(text string, r rune, i int) int {
	isFlag := func(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }
	if isFlag(r) {
		if next, n := utf8.DecodeRuneInString(text[i:]); isFlag(next) {
			return i + n
		}
		return i
	}
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case isSelector(r) || r == 0x20E3 || r >= 0x1F3FB && r <= 0x1F3FF || r >= 0xE0020 && r <= 0xE007F:
		case r == joiner:
			kept, _ := joinsEmoji(text, i+n, true)
			if !kept {
				return i
			}
			_, m := utf8.DecodeRuneInString(text[i+n:])
			n += m
		default:
			return i
		}
		i += n
	}
	return i
}

// straight decides whether the undirected quote mark at i opens or closes: white space and punctuation around it
// tell, else the last mark of the line.
func (sc *scanner) straight(i, n int) Kind {
	before, _ := utf8.DecodeLastRuneInString(sc.text[:i])
	after, _ := utf8.DecodeRuneInString(sc.text[i+n:])
	opens := i == 0 || isGap(before) || strings.ContainsRune("([{:،/-–—ـ«“", before)
	closes := i+n == len(sc.text) || isGap(after) || strings.ContainsRune(")]}.,:;!?،؛؟…/»”", after)
	if opens && (!closes || !sc.open) || !opens && !closes && !sc.open {
		return QuoteOpen
	}
	return QuoteClose
}

func isGap(r rune) bool {
	c := classOf(r)
	return c == blank || c == newline
}
