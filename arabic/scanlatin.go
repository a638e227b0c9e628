package arabic

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	maxAddress = 256 // how far a name, host or address is read across points, hyphens and @ before it is taken apart
	maxLocal   = 64  // how far the @ of an e-mail address may be
)

// scanLatin reads the word of another script that begins at i, or the URL or e-mail address.
func scanLatin(text string, i int) (Kind, int) {
	start := i
	i = latinEnd(text, i)
	plain := i // where the token ends if it is only a word
	at, cut, part := 0, 0, start
	for i < len(text) && i-start < maxAddress && (cut == 0 || at > 0 || i-start < maxLocal) {
		r, n := utf8.DecodeRuneInString(text[i:])
		end := latinEnd(text, i+n)
		if end == i+n {
			break
		}
		switch r {
		case '-', '_', '\'', '’', '&':
		case '.':
			// «said.The» lacks a space; «U.S.A» and «Node.js» do not.
			if first, _ := utf8.DecodeRuneInString(text[i+n:]); cut == 0 && i-part > 1 && unicode.IsUpper(first) {
				cut = i
			}
		case '+', '@':
			if r == '@' {
				at = i
			}
			if cut == 0 {
				cut = i
			}
		default:
			end = 0
		}
		if end == 0 {
			break
		}
		part, i = i+n, end
		if cut == 0 {
			plain = i
		}
	}
	switch name := text[start:i]; {
	case at > 0 && isHost(text[at+1:i], true):
		return Email, i
	case strings.HasPrefix(text[i:], "://"):
		return URL, urlEnd(text, i+len("://"), false)
	case strings.HasPrefix(name, "www.") || strings.HasPrefix(name, "WWW."), isHost(name, false), isHost(name, true) && strings.HasPrefix(text[i:], "/"):
		return URL, urlEnd(text, i, true)
	}
	return Latin, plain
}

// latinEnd returns where the letters and digits end that go on at i.
func latinEnd(text string, i int) int {
	for i < len(text) {
		if c := text[i]; c < utf8.RuneSelf {
			if ascii[c] != latin && ascii[c] != digit {
				return i
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if c := classOf(r); c != latin && c != digit {
			return i
		}
		i += n
	}
	return i
}

// topLevels are the endings by which a bare name is known for a host.
var topLevels = map[string]bool{
	"com": true, "net": true, "org": true, "info": true, "edu": true, "gov": true, "mil": true, "int": true, "tv": true, "io": true,
	"sa": true, "ae": true, "eg": true, "qa": true, "kw": true, "bh": true, "om": true, "ye": true, "jo": true, "lb": true, "sy": true,
	"iq": true, "ps": true, "ly": true, "tn": true, "dz": true, "ma": true, "mr": true, "sd": true, "ir": true, "tr": true, "il": true,
	"uk": true, "fr": true, "de": true, "ru": true, "cn": true, "eu": true, "us": true, "me": true,
}

// isHost reports whether name ends as host names do; a loose look takes any ending of letters.
func isHost(name string, loose bool) bool {
	dot := strings.LastIndexByte(name, '.')
	if dot <= 0 || strings.ContainsAny(name, "@&'’+") {
		return false
	}
	top := name[dot+1:]
	if loose {
		return len(top) > 1 && top[0] > '9'
	}
	var lower [4]byte
	if len(top) > len(lower) {
		return false
	}
	for i := range top {
		lower[i] = top[i] | 0x20
	}
	return topLevels[string(lower[:len(top)])]
}

// urlEnd returns where the URL ends that goes on at i: no space, quotation mark or Arabic punctuation, Arabic letters
// only behind a slash, and no punctuation or unopened bracket at the end.
func urlEnd(text string, i int, bare bool) int {
	if bare && (i == len(text) || !strings.ContainsRune("/:?#", rune(text[i]))) {
		return i
	}
	end, round, square, path := i, 0, 0, !bare
	for i < len(text) && i-end < maxAddress/4 {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch c := classOf(r); {
		case c == latin || c == digit || c == letter && path:
			end = i + n
		case r == '/':
			path, end = true, i+n
		case r == '(':
			round++
		case r == '[':
			square++
		case r == ')' && round > 0:
			round--
			end = i + n
		case r == ']' && square > 0:
			square--
			end = i + n
		case strings.ContainsRune("=&%#_~$+-@*|", r):
			end = i + n
		case strings.ContainsRune(".,:;!?'", r):
		default:
			return end
		}
		i += n
	}
	return end
}
