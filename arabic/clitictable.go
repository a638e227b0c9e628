package arabic

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// clitics.txt holds the model that internal/clitics learns. Its lines are comments, parameters, and stems:
//
//	# …
//	conj -و -2.6 1.1       the conjunction, its log probability, and what is added where the stem is unknown
//	pro -ال -1.4 0         the proclitics behind it, likewise; - stands for none
//	enc -ها -4.1 1.3       the pronoun, likewise
//	unknown 4 -22.5        the log probability of an unknown stem of that many letters
//	class 7 -11.2          the log probability of the stems on the lines up to the next class
//	رئيس
//
//go:embed clitics.txt
var cliticText string

// maxCliticWord is the longest word in bytes whose stems are looked up; what is longer is unknown.
const maxCliticWord = 48

// cliticParameters are the log probability of an affix and what is added where its stem is unknown.
type cliticParameters struct{ known, unknown float64 }

func (p cliticParameters) plus(q cliticParameters) cliticParameters {
	return cliticParameters{p.known + q.known, p.unknown + q.unknown}
}

type cliticTable struct {
	pro     []cliticParameters // parallel to proclitics
	enc     [len(enclitics)]cliticParameters
	unknown [10]float64      // by letters
	class   [32]float64      // by class
	stems   map[string]uint8 // the classes, from 1
}

var cliticModel = sync.OnceValue(func() *cliticTable {
	m := &cliticTable{pro: make([]cliticParameters, len(proclitics)), stems: make(map[string]uint8, 8192)}
	affixes := map[string]cliticParameters{}
	var class int
	for line := range strings.Lines(cliticText) {
		line = strings.TrimSuffix(line, "\n")
		switch f := strings.Fields(line); {
		case len(f) == 0 || f[0] == "#":
		case f[0] == "conj", f[0] == "pro", f[0] == "enc":
			affixes[f[0]+f[1]] = cliticParameters{cliticNumber(f[2]), cliticNumber(f[3])}
		case f[0] == "unknown":
			m.unknown[int(cliticNumber(f[1]))] = cliticNumber(f[2])
		case f[0] == "class":
			class = int(cliticNumber(f[1]))
			m.class[class] = cliticNumber(f[2])
		default:
			m.stems[line] = uint8(class)
		}
	}
	question := cliticParameters{known: -10} // too rare to be learnt
	for i, p := range proclitics {
		rest, asks := strings.CutPrefix(p.text, "أ")
		conj, rest := "", rest
		if p.set&Conjunction != 0 {
			conj, rest = rest[:len("و")], rest[len("و"):]
		}
		m.pro[i] = affixes["conj-"+conj].plus(affixes["pro-"+rest])
		if asks {
			m.pro[i] = m.pro[i].plus(question)
		}
	}
	for i, e := range enclitics {
		m.enc[i] = affixes["enc-"+e]
	}
	return m
})

// cliticNumber reads a number of the embedded table, whose form a test checks.
func cliticNumber(s string) float64 {
	f, _ := strconv.ParseFloat(s, 64)
	return f
}

// score returns the log probability of folded[start:end] as a stem between the p-th chain of proclitics and the e-th
// pronoun. folded is nil for words that are too long to be known.
func (m *cliticTable) score(p, e int, folded []byte, start, end int) float64 {
	if folded == nil {
		return m.unknown[len(m.unknown)-1] + m.pro[p].known + m.pro[p].unknown + m.enc[e].known + m.enc[e].unknown
	}
	stem := folded[start:end]
	class := m.stems[string(stem)]
	if e > 0 {
		class = max(class, m.beforePronoun(stem))
	}
	if class > 0 {
		return m.class[class] + m.pro[p].known + m.enc[e].known
	}
	letters := min(utf8.RuneCount(stem), len(m.unknown)-1)
	return m.unknown[letters] + m.pro[p].known + m.pro[p].unknown + m.enc[e].known + m.enc[e].unknown
}

// beforePronoun returns the class of a stem whose end changes in front of pronouns, a step lower: مدينت is مدينه,
// مستوا is مستوي, قتلو is قتلوا.
func (m *cliticTable) beforePronoun(stem []byte) uint8 {
	var room [maxCliticWord + 2]byte
	body, other := stem[:len(stem)-2], ""
	switch string(stem[len(stem)-2:]) {
	case "ت":
		other = "ه"
	case "ا":
		other = "ي"
	case "و":
		body, other = stem, "ا"
	default:
		return 0
	}
	if class := m.stems[string(append(append(room[:0], body...), other...))]; class > 1 {
		return class - 1
	}
	return 0
}

// foldLetters appends word to dst with its letters in the Search form, each in its place, or returns nil when word is
// longer than the table's words.
func foldLetters(dst []byte, word string) []byte {
	if len(word) > maxCliticWord {
		return nil
	}
	dst = append(dst, word...)
	for i := 0; i+1 < len(dst); i++ {
		switch string(dst[i : i+2]) {
		case "آ", "أ", "إ":
			copy(dst[i:], "ا")
		case "ى", "ئ":
			copy(dst[i:], "ي")
		case "ة":
			copy(dst[i:], "ه")
		case "ؤ":
			copy(dst[i:], "و")
		}
	}
	return dst
}
