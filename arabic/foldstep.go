package arabic

import "unicode/utf8"

const (
	maxAttached = 30                                    // this many marks and removed characters on a letter are noise
	maxForm     = 40                                    // bytes that a presentation form becomes at most
	maxUnit     = maxForm + (maxAttached+1)*utf8.UTFMax // bytes that a step writes at most
)

// decode decodes the rune at i; ok is false where s ends within it and more may come.
func decode(s string, i int, atEOF bool) (r rune, n int, ok bool) {
	if !atEOF && !utf8.FullRuneInString(s[i:]) {
		return 0, 0, false
	}
	r, n = utf8.DecodeRuneInString(s[i:])
	return r, n, true
}

// unit appends what the letter at i becomes, with the hamza or madda that changes it, and returns where it ends. When
// that depends on what stands behind the end of s, ok is false and nothing appended.
func (t *foldTable) unit(dst []byte, s string, i int, atEOF bool) (out []byte, end int, ok bool) {
	r, n, ok := decode(s, i, atEOF)
	end = i + n
	switch {
	case !ok:
		return dst, i, false
	case r == utf8.RuneError && n == 1:
		// What stands behind a broken rune stays, or its ends might meet.
		next, n, ok := decode(s, end, atEOF)
		if !ok {
			return dst, i, false
		}
		if len(t.plain(dst, next)) == len(dst) {
			end += n
		}
		return append(dst, s[i:end]...), end, true
	case r == joiner && t.fold&StripZeroWidth != 0:
		kept, ok := joinsEmoji(s, end, atEOF)
		switch {
		case !ok:
			return dst, i, false
		case kept:
			dst = append(dst, s[i:end]...)
		}
		return dst, end, true
	}
	from := len(dst)
	dst = t.plain(dst, r)
	base, size := utf8.DecodeLastRune(dst[from:])
	if !t.contextual || !isBase(base) {
		return dst, end, true
	}
	behind, found, noise, ok := t.attachedTo(base, s, end, atEOF)
	switch {
	case !ok:
		return dst[:from], i, false
	case noise:
		return append(dst, s[end:behind]...), behind, true
	case !found:
		return dst, end, true
	}
	var scratch [maxAttached * utf8.UTFMax]byte
	kept := scratch[:0]
	for dst = dst[:len(dst)-size]; end < behind; end += n {
		r, n, _ = decode(s, end, true)
		if letter, ok := t.fold.compose(base, r); ok {
			base = letter
		} else {
			kept = t.plain(kept, r)
		}
	}
	return append(utf8.AppendRune(dst, base), kept...), end, true
}

// attachedTo reads the marks and removed characters at i: where they end, whether one of them composes with base, and
// whether they are so many that they are noise.
func (t *foldTable) attachedTo(base rune, s string, i int, atEOF bool) (end int, found, noise, ok bool) {
	for count := 0; i < len(s); {
		r, n, ok := decode(s, i, atEOF)
		if !ok {
			return i, false, false, false
		}
		if !t.isAttached(r) {
			return i, found, false, true
		}
		if r == joiner {
			switch kept, ok := joinsEmoji(s, i+n, atEOF); {
			case !ok:
				return i, false, false, false
			case kept:
				return i, found, false, true
			}
		}
		_, composed := t.fold.compose(base, r)
		found = found || composed
		i += n
		if count++; count == maxAttached {
			return i, found, true, true
		}
	}
	return i, found, false, atEOF
}

// isBase reports the folded letters that a hamza or madda may change.
func isBase(r rune) bool {
	switch r {
	case 'ا', 'و', 'ي', 'ە', 'ہ', 'ے', 'ه':
		return true
	}
	return false
}

// joinsEmoji reports whether a zero-width joiner that ends at i belongs to an emoji.
func joinsEmoji(s string, i int, atEOF bool) (joins, ok bool) {
	if i == len(s) {
		return false, atEOF
	}
	r, _, ok := decode(s, i, atEOF)
	return ok && (isEmoji(r) || r >= 0x2194 && r <= 0x21AA), ok
}

// step is [foldTable.unit], and with FoldElongation the whole run of the letter it ends with. When ok is false nothing
// is appended, and s is still needed from end on.
func (t *foldTable) step(dst []byte, s string, i int, atEOF bool) (out []byte, end int, ok bool) {
	from := len(dst)
	dst, end, ok = t.unit(dst, s, i, atEOF)
	if !ok || !t.elongation {
		return dst, end, ok
	}
	letter, size := utf8.DecodeLastRune(dst[from:])
	if !isArabicLetter(letter) || isMark(letter) || letter == tatweel {
		return dst, end, true
	}
	r := run{letter: string(dst[len(dst)-size:]), length: 1, starts: [3]int{i, i, i}, tail: end}
	single, first := len(dst) == from+size, end
	for end < len(s) && r.blanks < maxAttached {
		var scratch [maxUnit]byte
		next, behind, ok := t.unit(scratch[:0], s, end, atEOF)
		if !ok {
			return dst[:from], r.starts[0], false
		}
		if !r.take(next, end, behind) {
			return r.close(dst, next), end, true
		}
		if !single && r.length == 4 { // the letters behind the ligature make a run of their own
			return dst[:len(dst)-size], first, true
		}
		end = behind
	}
	if r.blanks < maxAttached && !atEOF {
		return dst[:from], r.starts[0], false
	}
	dst = r.close(dst, nil)
	if r.blanks == maxAttached {
		dst = append(dst, s[r.tail:end]...)
	}
	return dst, end, true
}

// A run is a letter that is repeated.
type run struct {
	letter string
	length int
	starts [3]int // where its last three begin
	tail   int    // where the last one ends
	blanks int    // how many removed characters follow that
}

// take adds the next unit to the run, unless it is something else.
func (r *run) take(unit []byte, start, end int) bool {
	switch string(unit) {
	case "":
		r.blanks++
	case r.letter:
		r.starts = [3]int{r.starts[1], r.starts[2], start}
		r.length++
		r.blanks, r.tail = 0, end
	default:
		return false
	}
	return true
}

// close completes dst, which ends with the first letter of the run: two stay two, more become one, which the next unit
// may bring along.
func (r *run) close(dst, next []byte) []byte {
	total := r.length
	for len(next) >= len(r.letter) && string(next[:len(r.letter)]) == r.letter {
		next = next[len(r.letter):]
		total++
	}
	switch {
	case total >= 3 && total > r.length:
		return dst[:len(dst)-len(r.letter)]
	case r.length == 2:
		return append(dst, r.letter...)
	}
	return dst
}
