package arabic

import (
	"strings"
	"unicode/utf8"
)

const (
	minWrap = 40  // letters of the narrowest column that text is wrapped to
	maxWrap = 140 // and of the widest
)

// wrapWidth returns the width in letters to which the lines of text are wrapped, or 0 when each line is a paragraph.
// In wrapped text the first word of the next line would not have fitted on the line before, nearly everywhere.
func wrapWidth(text string) int {
	width := 0
	for line := range strings.Lines(text) {
		// A letter takes at most four bytes, so that most texts are settled by their first line.
		if len(line) > 4*maxWrap {
			return 0
		}
		width = max(width, lineWidth(line))
	}
	if width < minWrap || width > maxWrap {
		return 0
	}
	full, short, prev := 0, 0, 0
	for line := range strings.Lines(text) {
		n := lineWidth(line)
		if prev > 0 && n > 0 {
			if isFull(prev, line, width) {
				full++
			} else {
				short++
			}
		}
		prev = n
	}
	if full < 2 || short*4 > full {
		return 0
	}
	return width
}

func lineWidth(line string) int { return utf8.RuneCountInString(strings.TrimSpace(line)) }

// isFull reports whether a line of prev letters had no room for the first word of the next line.
func isFull(prev int, next string, width int) bool {
	next = strings.TrimSpace(next)
	if i := strings.IndexAny(next, " \t\u00A0"); i >= 0 {
		next = next[:i]
	}
	return prev+1+utf8.RuneCountInString(next) > width
}

// wraps reports whether the line end before the i-th token only wraps a line: the line was full, and the next one
// neither is set off by a blank line nor begins an item of a list.
func (sp *splitter) wraps(i int) bool {
	if sp.width == 0 {
		return false
	}
	gap := sp.text[sp.toks[i-1].End:sp.toks[i].Start]
	if strings.Count(gap, "\n") > 1 {
		return false
	}
	switch sp.rune(i - 1) {
	case ':':
		return false
	}
	switch sp.rune(i) {
	case '-', '–', '*', '•', '●', '■', '▪', '◆':
		return false
	}
	end, start := sp.toks[i-1].End, sp.toks[i].Start
	from := strings.LastIndexAny(sp.text[max(0, end-4*maxWrap-1):end], "\n\r") + 1
	line := sp.text[max(0, end-4*maxWrap-1):end][from:]
	rest := sp.text[start:min(len(sp.text), start+4*maxWrap)]
	return isFull(lineWidth(line), rest, sp.width)
}
