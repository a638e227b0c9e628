package quote

import (
	"sort"
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// antecedents tells where the document calls a body, a source or a role by more than one word: «الوزارة» is the
// «وزارة الصحة» before it.
type antecedents struct {
	heads map[string][]int32 // by the head without its article: the tokens it stands at, in order
	read  bool
}

// maxAntecedent is the longest phrase taken for what a definite noun stands for, in tokens.
const maxAntecedent = 12

// antecedent returns the fullest earlier name of what the definite noun at token i stands for, or "": the last earlier phrase with the
// same head and a complement.
func (r *reader) antecedent(i int) string {
	if !r.is(i, isDefinite) {
		return ""
	}
	r.indexHeads()
	at := r.ante.heads[bare(r.word(i))]
	k := sort.Search(len(at), func(k int) bool { return int(at[k]) >= i })
	for tries := 0; k > 0 && tries < 8; tries++ {
		k--
		if name := r.fullPhrase(int(at[k])); name != "" {
			return name
		}
	}
	return ""
}

// indexHeads notes every body, source and role, once.
func (r *reader) indexHeads() {
	if r.ante.read {
		return
	}
	r.ante = antecedents{heads: map[string][]int32{}, read: true}
	for t := range r.n {
		w := r.word(t)
		c := r.class[t]
		if c == 0 { // بوزارة, لشركة
			w = trimClitic(w)
			c = classOf(words(), w)
		}
		k := r.names.at(t)
		if next := r.names.at(t + 1); k < 0 && next >= 0 && r.kind(t) == arabic.Word && r.names.names[next].from == t+1 && r.names.names[next].class == "ORG" && !r.names.names[next].clitic && r.cues[t] == 0 && r.preposition(t) == 0 {
			c = isBody // تنظيم before a name that begins behind it
		}
		if c&(isBody|isSource|isRole|isMedium) != 0 || k >= 0 && r.names.names[k].from == t && r.names.names[k].class == "ORG" {
			w = bare(w)
			r.ante.heads[w] = append(r.ante.heads[w], int32(t))
		}
	}
}

// fullPhrase returns the phrase that begins at token t when more than its head is said, or "".
func (r *reader) fullPhrase(t int) string {
	end := r.nounPhrase(t)
	if end < t+2 {
		return ""
	}
	s := r.text(t, end)
	if w := r.word(t); trimClitic(w) != w && (r.class[t] == 0 && r.names.at(t) < 0 || r.names.at(t) >= 0 && r.names.names[r.names.at(t)].clitic) {
		s = strings.TrimPrefix(s, s[:len("و")])
	}
	return s
}

// nounPhrase returns the end of the noun phrase at token t, by what can belong to it for certain: the construct up to its definite noun
// or name, adjectives that agree, what is named after it in marks, and complements with و ل and في.
func (r *reader) nounPhrase(t int) int {
	head := r.is(t, isDefinite) || strings.HasPrefix(r.word(t), "لل")
	definite, end := head, t+1
	if k := r.names.at(t); k >= 0 && r.names.names[k].from == t {
		end, definite = r.names.names[k].to, true
	}
	if head && end == t+1 && !r.isAdjective(end, t) {
		return end
	}
	for limit := min(t+maxAntecedent, r.n); end < limit && !r.breaks(end); {
		w, k := r.word(end), r.names.at(end)
		switch {
		case k >= 0 && !definite:
			end, definite = r.names.names[k].to, true
		case r.opens(end) && !definite && int(r.pair[end]) > end && int(r.pair[end])-end <= shortSpeech+1:
			end, definite = int(r.pair[end])+1, true
		case k >= 0 || r.kind(end) != arabic.Word || r.cues[end] != 0 || r.preposition(end) != 0 || r.is(end, isTime|isAround|isComp|isRelative):
			return end
		case r.is(end, isDefinite):
			if definite && !r.isAdjective(end, t) {
				return end
			}
			end, definite = end+1, true
		case definite && (strings.HasPrefix(w, "وال") || strings.HasPrefix(w, "لل") && !r.aside(end, limit)):
			end++
		case definite && strings.HasPrefix(w, "ل") && r.is(end+1, isDefinite) && r.preposition(end+1) == 0 && !isVerbalNoun(w[len("ل"):]):
			end += 2
		case w == "في" && r.is(t, isSource|isRole) && !r.is(end+1, isTime|isSpeech):
			if to := r.nounPhrase(end + 1); to > end+2 || r.is(end+1, isDefinite) {
				return to
			}
			return end
		case definite || strings.HasPrefix(w, "ل") || strings.HasPrefix(w, "ب"):
			return end
		case isIndefiniteNisba(w) || r.names.at(end+1) >= 0 || r.is(end+1, isDefinite) && r.preposition(end+1) == 0:
			end++
		default:
			return end
		}
	}
	return end
}

// isAdjective reports whether the definite word at i is an adjective of the noun at t or of the word before it: one of belonging, or a
// participle or common adjective of the noun's gender.
func (r *reader) isAdjective(i, t int) bool {
	w := r.word(i)
	if !r.is(i, isDefinite) || r.preposition(i) != 0 || r.names.at(i) >= 0 {
		return false
	}
	woman := strings.HasSuffix(r.word(t), "ه") || strings.HasSuffix(r.word(t), "ات")
	if strings.HasSuffix(w, "ه") != woman && i == t+1 {
		return w == "العليا" && woman || w == "المتحده"
	}
	return isNisba(w) || strings.HasSuffix(w, "يين") || strings.HasSuffix(w, "يون") || strings.HasPrefix(w, "الم") || w == "العام" || w == "العامه" || w == "العليا" || w == "الاعلي" || w == "الاول" || w == "الدايمه"
}

// isIndefiniteNisba reports whether the folded word looks like an indefinite adjective of belonging: تركية, أمني.
func isIndefiniteNisba(w string) bool {
	return len(w) > 6 && (strings.HasSuffix(w, "ي") || strings.HasSuffix(w, "يه"))
}
