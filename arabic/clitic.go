package arabic

import (
	"math"
	"strings"
)

// Reading is one way to take a word apart: proclitics, stem, enclitic pronoun. The three lengths are in bytes and add up to
// the word's length. The article counts as a proclitic, and in «للمدرسة» the second ل is the article's, so that the
// stem has none.
type Reading struct {
	Pro, Stem, Enc int // byte lengths
	Proclitics     Proclitics
	Score          float64 // the probability of the reading among those of the word, 1 in sum
}

// Proclitics is the set of what stands in front of a stem.
type Proclitics uint8

// The proclitics, in their order in a word.
const (
	Question    Proclitics = 1 << iota // أ, where the word is written with its hamza
	Conjunction                        // و ف
	Future                             // س
	Preposition                        // ب ل ك
	Article                            // ال, and ل behind ل
)

// StemOf returns the stem of word under the reading.
func (r Reading) StemOf(word string) string { return word[r.Pro : r.Pro+r.Stem] }

// PronounOf returns the enclitic pronoun of word under the reading, or "".
func (r Reading) PronounOf(word string) string { return word[r.Pro+r.Stem:] }

// proclitic is a chain of proclitics.
type proclitic struct {
	text string
	set  Proclitics
}

// proclitics are all chains, the empty one first.
var proclitics = func() (all []proclitic) {
	for _, head := range []proclitic{{"", 0}, {"و", Conjunction}, {"ف", Conjunction}, {"أ", Question}, {"أو", Question | Conjunction}, {"أف", Question | Conjunction}} {
		for _, tail := range []proclitic{{"", 0}, {"ال", Article}, {"بال", Preposition | Article}, {"كال", Preposition | Article},
			{"لل", Preposition | Article}, {"ب", Preposition}, {"ل", Preposition}, {"ك", Preposition}, {"س", Future}} {
			if head.set&Question == 0 || tail.set&Article == 0 {
				all = append(all, proclitic{head.text + tail.text, head.set | tail.set})
			}
		}
	}
	return all
}()

// enclitics are the pronouns, the empty one first.
var enclitics = [...]string{"", "ه", "ها", "هم", "هما", "هن", "ك", "كم", "كما", "نا", "ني", "ي"}

// AppendReadings appends the readings of word to dst, the likeliest first: each chain of proclitics and each pronoun
// that can be there and leave two letters, the whole word among them. word must be without marks; it may be in the
// [Search] form or not: letters that Search folds are told apart where they are («مدرسة» has no pronoun, «مدرسه» may).
//
// The ranking comes from a unigram model of stems learnt by internal/clitics, see there. AppendReadings allocates
// only when dst lacks room, takes time linear in the word's length, and is safe for concurrent use.
func AppendReadings(dst []Reading, word string) []Reading {
	const letter = 2
	first := len(dst)
	m := cliticModel()
	var room [maxCliticWord]byte
	folded := foldLetters(room[:0], word)
	for _, p := range procliticsOf(word) {
		pro := &proclitics[p]
		if !strings.HasPrefix(word, pro.text) || pro.text != "" && len(word)-len(pro.text) < 2*letter {
			continue
		}
		rest := len(word) - len(pro.text)
		switch behind := word[len(pro.text):]; {
		case pro.set&Future != 0 && !startsImperfect(behind),
			pro.set&Article == 0 && strings.HasSuffix(pro.text, "ل") && strings.HasPrefix(behind, "ال"): // written لل
			continue
		}
		for e, enc := range enclitics {
			if enc != "" && (pro.set&Article != 0 || rest-len(enc) < 2*letter || !strings.HasSuffix(word, enc)) {
				continue
			}
			stem := rest - len(enc)
			dst = append(dst, Reading{len(pro.text), stem, len(enc), pro.set, m.score(int(p), e, folded, len(pro.text), len(pro.text)+stem)})
		}
	}
	rank(dst[first:])
	return dst
}

// BestReading returns the likeliest reading of word, the first of [AppendReadings], without allocating.
func BestReading(word string) Reading {
	var room [24]Reading
	return AppendReadings(room[:0], word)[0]
}

// procliticsByLetter holds, by the low bits of their first letter, the indexes of the chains of proclitics, and
// everywhere that of the empty one.
var procliticsByLetter = func() (by [64][]uint8) {
	for i := range by {
		by[i] = []uint8{0}
	}
	for i, p := range proclitics[1:] {
		by[p.text[1]&0x3F] = append(by[p.text[1]&0x3F], uint8(i+1))
	}
	return by
}()

// procliticsOf returns the indexes of the chains that word may begin with.
func procliticsOf(word string) []uint8 {
	if len(word) < 2 {
		return procliticsByLetter[0][:1]
	}
	return procliticsByLetter[word[1]&0x3F]
}

// startsImperfect reports whether word begins with a prefix of the imperfect.
func startsImperfect(word string) bool {
	switch word[:2] {
	case "ي", "ت", "ن", "أ", "ا":
		return true
	}
	return false
}

// rank turns log scores into probabilities and sorts by them.
func rank(rs []Reading) {
	if len(rs) == 1 {
		rs[0].Score = 1
		return
	}
	for i := 1; i < len(rs); i++ {
		for k := i; k > 0 && rs[k].Score > rs[k-1].Score; k-- {
			rs[k], rs[k-1] = rs[k-1], rs[k]
		}
	}
	best, sum := rs[0].Score, 0.0
	for i := range rs {
		rs[i].Score = math.Exp(rs[i].Score - best)
		sum += rs[i].Score
	}
	for i := range rs {
		rs[i].Score /= sum
	}
}
