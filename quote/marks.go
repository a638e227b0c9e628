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
	next := r.nextMarks()
	reversed := false
	first, orphaned := 0, -1 // the paragraph's first token, and the last paragraph with a mark before this one
	for i := range r.n {
		r.pair[i] = -1
		if i > 0 && r.breaks(i) {
			first = i
		}
		if first == i && len(stack) > 0 {
			if j := int(next[i]); j == r.n || j-i > maxMultiParagraph || r.kind(j) != arabic.QuoteClose {
				stack = stack[:0]
			}
		}
		if first == i {
			reversed = len(stack) == 0 && r.reversed(i)
		}
		kind := r.kind(i)
		if reversed && kind == arabic.QuoteOpen {
			kind = arabic.QuoteClose
		} else if reversed && kind == arabic.QuoteClose {
			kind = arabic.QuoteOpen
		}
		switch kind {
		case arabic.QuoteOpen:
			stack = append(stack, int32(i))
			orphaned = i
		case arabic.QuoteClose:
			if k := len(stack) - 1; k >= 0 {
				r.pair[i], r.pair[stack[k]] = stack[k], int32(i)
				stack = stack[:k]
			} else if j := int(next[i+1]); j < r.n && j > i+1 && j-i < maxMultiParagraph && r.kind(j) == arabic.QuoteClose && !r.breaksBetween(i, j) {
				stack = append(stack, int32(i)) // ” … ”: the same mark on both sides
			} else if orphaned < first && (i+1 >= r.n || r.breaks(i+1) || r.punct(i+1) && (i+2 >= r.n || r.breaks(i+2))) {
				r.unopened = append(r.unopened, [2]int{first, i})
			}
			orphaned = i
		}
	}
}

// reversed reports whether the marks of the paragraph that begins at token i are written the wrong way round: قال:» … «.
func (r *reader) reversed(i int) bool {
	found, open := false, false
	for t := i; t < r.n && (t == i || !r.breaks(t)); t++ {
		switch k := r.kind(t); {
		case k == arabic.QuoteClose && !open && (found || r.word(t-1) == ":"):
			found, open = true, true
		case k == arabic.QuoteOpen && open:
			open = false
		case k == arabic.QuoteClose || k == arabic.QuoteOpen:
			return false
		}
	}
	return found && !open
}

// titled reports whether the colon at token t stands before a title or a name: بعنوان: «…».
func (r *reader) titled(t int) bool {
	switch trimClitic(r.word(t - 1)) {
	case "عنوان", "مسمي", "الوسم", "وسم", "هاشتاق":
		return r.word(t) == ":"
	}
	return false
}

// unopenedAt returns the mark that closes speech whose opening mark was dropped, when its paragraph begins at token i,
// or -1.
func (r *reader) unopenedAt(i int) int {
	for len(r.unopened) > 0 && r.unopened[0][0] < i {
		r.unopened = r.unopened[1:]
	}
	if len(r.unopened) > 0 && r.unopened[0][0] == i {
		return r.unopened[0][1]
	}
	return -1
}

// breaks reports whether a line break, or nothing, stands before token i.
func (r *reader) breaks(i int) bool {
	if i <= 0 || i >= r.n {
		return true
	}
	return r.breaksBetween(i-1, i)
}

// maxMultiParagraph is how far ahead, in tokens, a paragraph's open mark looks for its close.
const maxMultiParagraph = 150

// nextMarks gives for every token, and the end, the first quotation mark at or after it.
func (r *reader) nextMarks() []int32 {
	next := make([]int32, r.n+1)
	next[r.n] = int32(r.n)
	for i := r.n - 1; i >= 0; i-- {
		next[i] = next[i+1]
		if k := r.kind(i); k == arabic.QuoteOpen || k == arabic.QuoteClose {
			next[i] = int32(i)
		}
	}
	return next
}

func (r *reader) breaksBetween(i, j int) bool {
	gap := r.src[r.doc.Token(i).End:r.doc.Token(j).Start]
	return gap != "" && gap != " " && strings.ContainsAny(r.src[r.doc.Token(i).End:r.doc.Token(j).Start], "\n\r\u2028\u2029")
}

// opens reports whether token i is a mark that opens: one with its close, or one left open.
func (r *reader) opens(i int) bool {
	if i < 0 || i >= r.n {
		return false
	}
	return int(r.pair[i]) > i || r.pair[i] < 0 && r.kind(i) == arabic.QuoteOpen
}

// closes reports whether token i is a mark that closes.
func (r *reader) closes(i int) bool {
	if i < 0 || i >= r.n {
		return false
	}
	return r.pair[i] >= 0 && int(r.pair[i]) < i || r.pair[i] < 0 && r.kind(i) == arabic.QuoteClose
}
