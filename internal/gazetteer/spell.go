package gazetteer

import (
	"strings"
	"unicode/utf8"
)

// spell calls use for each spelling of an entry of the kind, the words folded by arabic.Search. That folding already
// joins the forms of hamza, ة and ه, ى and ي; what is left are letters that Arabic has no sign for, which papers write
// in several ways, the final a, compounds and the article. words must not be kept.
func spell(words []string, kind Kind, use func(words []string)) {
	use(words)
	var out [maxWords]string
	vary := func(f func(string) string) {
		changed := false
		for i, w := range words {
			out[i] = f(w)
			changed = changed || out[i] != w
		}
		if changed {
			use(out[:len(words)])
		}
	}
	switch kind {
	case MiscNisba:
		if w := words[0]; len(words) == 1 && !strings.HasPrefix(w, "ال") {
			out[0] = "ال" + w
			use(out[:1])
		}
		return
	case WordCommon, TitlePerson, TitleRole, PlaceHead, OrgHead, PerAmbiguous, LocAmbiguous, OrgAmbiguous:
		return
	case PerFamily:
		if len(words) == 1 {
			if bare, ok := strings.CutPrefix(words[0], "ال"); ok && letters(bare) > 3 {
				out[0] = bare
				use(out[:1])
			}
		}
	}
	for _, w := range words {
		if strings.Contains(w, "عبد") || strings.Contains(w, "ابو") {
			joinCompounds(words, use)
			break
		}
	}
	if letters(strings.Join(words, "")) >= 5 {
		vary(func(w string) string { return strings.ReplaceAll(w, "غ", "ج") })
		vary(func(w string) string { return strings.ReplaceAll(w, "ج", "غ") })
		vary(finalAlef)
	}
}

// finalAlef swaps the endings ا and ه, which foreign names have alike: سوريا, سورية.
func finalAlef(w string) string {
	if letters(w) < 4 {
		return w
	}
	if stem, ok := strings.CutSuffix(w, "ا"); ok {
		return stem + "ه"
	}
	if stem, ok := strings.CutSuffix(w, "ه"); ok {
		return stem + "ا"
	}
	return w
}

// joinCompounds writes «عبد الله» and «ابو ظبي» as one word, or apart when they are one.
func joinCompounds(words []string, use func([]string)) {
	var out [maxWords + 1]string
	n, changed := 0, false
	for i := 0; i < len(words); i++ {
		w := words[i]
		if (w == "عبد" || w == "ابو") && i+1 < len(words) {
			w, changed = w+words[i+1], true
			i++
		} else if rest, ok := strings.CutPrefix(w, "عبدال"); ok && letters(rest) > 1 && len(words) < maxWords {
			out[n], w, changed = "عبد", "ال"+rest, true
			n++
		}
		out[n] = w
		n++
	}
	if changed {
		use(out[:n])
	}
}

func letters(s string) int { return utf8.RuneCountInString(s) }
