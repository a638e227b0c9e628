package timeline

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// What stands before and behind an expression.

// prevWord returns the folded token before i in the sentence.
func (s *scan) prevWord(i int) string {
	if i <= s.base {
		return ""
	}
	return s.doc.Folded(i - 1)
}

// partAhead reports a part of the day at token i: the number before it is an hour.
func (s *scan) partAhead(i int) bool {
	if s.text(i) == "،" {
		i++
	}
	if s.text(i) == "هذا" || s.text(i) == "هذه" || s.text(i) == "في" {
		i++
	}
	for _, it := range s.items(i) {
		switch it.sym {
		case symPartAdv, symPartD, symTonight, symAmPm:
			return true
		}
	}
	return false
}

// partBehind reports a part of the day that ends before token i, with «في» between: «كل ليلة في 9».
func (s *scan) partBehind(i int) bool {
	if s.prevWord(i) == "في" {
		i--
	}
	if i <= s.base {
		return false
	}
	for _, it := range s.items(i - 1) {
		switch it.sym {
		case symPartAdv, symPartD, symTonight, symNight, symPart:
			return true
		}
	}
	return false
}

// countedAhead reports a month, a weekday or the first of two numbers at token i: «شهري رجب وشعبان», «يومي الاثنين والثلاثاء».
func (s *scan) countedAhead(i int) bool {
	for _, it := range s.items(i) {
		switch it.sym {
		case symMonth, symWday:
			return true
		case symDom, symYear, symOrd:
			if next := s.items(i + it.n); len(next) > 0 && next[0].pro&conj != 0 {
				return true
			}
		}
	}
	return false
}

// relAhead reports a relative adjective at token i.
func (s *scan) relAhead(i int) bool {
	for _, it := range s.items(i) {
		if it.sym >= symLast && it.sym <= symLast2 {
			return true
		}
	}
	return false
}

// monthAhead reports a month, by name or number, at token i.
func (s *scan) monthAhead(i int) bool {
	for _, it := range s.items(i) {
		if it.sym == symMonth || it.sym == symNum {
			return true
		}
	}
	return false
}

// countsNoun reports whether a number that ends before token i counts what stands there: a word that is no
// preposition, conjunction or word of time.
func (s *scan) countsNoun(i int) bool {
	if i >= s.limit || s.doc.Token(i).Kind != arabic.Word {
		return i < s.limit && (s.doc.Token(i).Kind == arabic.Latin || s.doc.Token(i).Kind == arabic.Symbol || s.text(i) == "%")
	}
	w := s.text(i)
	if functionWords[w] || strings.HasPrefix(w, "و") || strings.HasPrefix(w, "ال") || strings.HasPrefix(w, "ب") && strings.HasPrefix(w, "بال") {
		return false
	}
	if verbLike(w) {
		return false
	}
	if f, ok := verbForm(w); ok && f.noun == noClass && !f.unsure && (f.present != noClass || strings.HasSuffix(w, "ت") || strings.HasPrefix(w, "ا") && !strings.HasSuffix(w, "ا")) {
		return false // «1995 ارتفعت», «2013 تؤيد»; «طالبا» counts students
	}
	for _, it := range s.items(i) {
		if it.sym > symClocks && it.sym < symbol(len(fixedSymbols)) && it.sym != symUnit && it.sym != symUnits && it.sym != symDual {
			return false
		}
	}
	return true
}

var functionWords = wordsOf("في من إلى الى على علي عن حتى أن ان إن قد مع بعد قبل خلال عندما حيث بين كما لكن التي الذي الذين أو او ثم كان كانت هو هي هناك لدى عند منذ بسبب إذ إلا الا وقد لم لن لا ما بشأن ضد دون تحت فوق لدي أي غير هذا هذه ذلك لأن بأن أنه مما إثر عقب جراء نحو تم")

// verbLike reports words with the look of a verb in the third person: such a word is not what a number counts.
func verbLike(w string) bool {
	return strings.HasPrefix(w, "ي") && len(w) >= 8 || strings.HasPrefix(w, "سي") && len(w) >= 10 || strings.HasPrefix(w, "ست") && len(w) >= 10 ||
		(strings.HasPrefix(w, "لت") || strings.HasPrefix(w, "لي")) && len(w) >= 10
}

// named reports whether the token at i belongs to a name: «صحيفة اليوم», «عين اليوم».
func (s *scan) named(i int) bool { return nounsOfNames[s.prevWord(i)] }

func (s *scan) setAdjNext(i int) bool {
	for _, it := range s.items(i) {
		if it.sym == symSetAdj {
			return true
		}
	}
	return false
}

// bracketed reports that b stands in brackets behind a.
func (s *scan) bracketed(a, b expr, g gap) bool {
	return g == dash && s.text(a.last) == "(" && s.text(b.last) == ")"
}
