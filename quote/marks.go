package quote

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// pairMarks gives for every token the index of the quotation mark it pairs with, or -1. Marks pair within a
// paragraph; a mark left open at its end pairs with the next paragraphs' closing mark when no other opens before it.
func (r *reader) pairMarks() {
	r.pair = make([]int32, r.n)
	var stack []int32
	for i := range r.n {
		r.pair[i] = -1
		if i > 0 && r.breaks(i) && len(stack) > 0 {
			if j := r.nextMark(i); j < 0 || r.doc.Token(j).Kind != arabic.QuoteClose {
				stack = stack[:0]
			}
		}
		switch r.doc.Token(i).Kind {
		case arabic.QuoteOpen:
			stack = append(stack, int32(i))
		case arabic.QuoteClose:
			if k := len(stack) - 1; k >= 0 {
				r.pair[i], r.pair[stack[k]] = stack[k], int32(i)
				stack = stack[:k]
			}
		}
	}
}

// breaks reports whether a line break stands before token i.
func (r *reader) breaks(i int) bool {
	return strings.ContainsAny(r.src[r.doc.Token(i-1).End:r.doc.Token(i).Start], "\n\r\u2028\u2029")
}

// maxMultiParagraph is how far ahead, in tokens, a paragraph's open mark looks for its close.
const maxMultiParagraph = 150

func (r *reader) nextMark(i int) int {
	for j := i; j < r.n && j < i+maxMultiParagraph; j++ {
		switch r.doc.Token(j).Kind {
		case arabic.QuoteOpen, arabic.QuoteClose:
			return j
		}
	}
	return -1
}
