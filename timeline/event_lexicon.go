package timeline

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/rawi-nlp/rawi/arabic"
)

//go:embed event_verbs.txt
var eventVerbs string

// eventClass ranks what a verb or verbal noun may head.
type eventClass uint8

const (
	noClass    eventClass = iota
	state                 // a state, never an event: كان يعد يضم
	speech                // a report of words: قال أضاف
	light                 // an empty verb in front of a verbal noun: قام بـ، تم، شهد
	aspect                // the beginning or end of what a verbal noun names: بدأ، واصل
	announcing            // a statement that may itself be the news: أعلن، حذر
	happening             // something that happens: قتل، وصل، اجتمع
)

// wordForm is what the lexicon knows of one folded spelling.
type wordForm struct {
	past, present, noun eventClass
	family              family
	unsure              bool // more often another word: counts where a clause begins
}

var (
	eventFormsOnce sync.Once
	eventForms     map[string]wordForm
)

// lexicon returns the folded spellings of all inflections of the listed verbs, without proclitics.
func lexicon() map[string]wordForm {
	eventFormsOnce.Do(func() {
		eventForms = make(map[string]wordForm, 16<<10)
		class, kin, kins := noClass, noFamily, noFamily
		lone := firstLemma
		for line := range strings.Lines(eventVerbs) {
			f := strings.Fields(line)
			switch {
			case len(f) == 0 || f[0] == "#":
			case f[0] == "=":
				class = map[string]eventClass{"happening": happening, "announcing": announcing, "speech": speech,
					"light": light, "aspect": aspect, "state": state}[f[1]]
				kin = noFamily
				if len(f) > 2 {
					kins++
					kin = kins
				}
			case class == happening && kin == noFamily:
				addVerb(class, lone, f)
				lone++
			default:
				addVerb(class, kin, f)
			}
		}
	})
	return eventForms
}

// addVerb enters the inflections of one line of the list: past, present, verbal nouns.
func addVerb(class eventClass, kin family, f []string) {
	if word, unsure := strings.CutSuffix(f[0], "?"); word != "-" {
		word, never := strings.CutSuffix(word, "!")
		forms := pastForms(word)
		if passive, ok := passiveOf(word); ok && class == happening {
			for _, w := range pastForms(passive) {
				addForm(w, wordForm{past: class, family: kin})
			}
		}
		word = arabic.Search.String(word)
		for _, w := range forms {
			switch tail := strings.TrimPrefix(w, word); {
			case never && (tail == "" || isObject(tail)):
			default: // a dual looks like an accusative
				addForm(w, wordForm{past: class, family: kin, unsure: tail == "ا" || unsure && (tail == "" || isObject(tail))})
			}
		}
	}
	if len(f) > 1 {
		if word, unsure := strings.CutSuffix(f[1], "?"); word != "-" {
			forms := presentForms(word)
			if passive, ok := passiveOf(word); ok && class == happening && passive != "يزال" {
				forms = append(forms, presentForms(passive)...)
			}
			for _, w := range forms {
				addForm(w, wordForm{present: class, family: kin, unsure: unsure})
			}
		}
	}
	for _, w := range f[min(2, len(f)):] {
		word, unsure := strings.CutSuffix(w, "?")
		addForm(arabic.Search.String(word), wordForm{noun: class, family: kin, unsure: unsure})
	}
}

// passiveOf returns the third person of the passive where it is spelled otherwise than the active: «أقال» أقيل, «يقيل» يقال,
// «اختار» اختير, and with a weak last letter «ألقى» ألقي, of which the feminine differs.
func passiveOf(word string) (string, bool) {
	r := []rune(word)
	n := len(r)
	switch present := r[0] == 'ي'; {
	case n < 4:
		return "", false
	case present && n == 4 && r[n-2] == 'ي':
		r[n-2] = 'ا'
	case !present && r[n-2] == 'ا' && (r[0] == 'أ' || r[0] == 'ا'):
		r[n-2] = 'ي'
	case !present && r[n-1] == 'ى' && r[0] != 'ت':
		r[n-1] = 'ي'
	default:
		return "", false
	}
	return string(r), true
}

func isObject(s string) bool { return s == "ه" || s == "ها" || s == "هم" }

func addForm(w string, f wordForm) {
	old, known := eventForms[w]
	f.past, f.present, f.noun = max(old.past, f.past), max(old.present, f.present), max(old.noun, f.noun)
	f.unsure = f.unsure && (!known || old.unsure)
	if old.family != noFamily {
		f.family = old.family
	}
	eventForms[w] = f
}

// pastForms returns the third persons of a past tense, with object pronouns, all folded.
func pastForms(word string) []string {
	w := arabic.Search.String(word)
	fem, plural, dual, object := w+"ت", w+"وا", w+"ا", w
	if strings.HasSuffix(word, "ي") { // a passive
		plural = w[:len(w)-len("ي")] + "وا"
	}
	if strings.HasSuffix(word, "ى") || strings.HasSuffix(word, "ا") { // the last root letter is weak
		stem := w[:len(w)-len("ي")]
		fem, plural, dual, object = stem+"ت", stem+"وا", stem+"يا", stem+"ا"
	}
	bare := strings.TrimSuffix(plural, "ا")
	return []string{w, fem, plural, dual, fem + "ا", object + "ه", object + "ها", object + "هم",
		fem + "ه", fem + "ها", fem + "هم", bare + "ه", bare + "ها"}
}

// presentForms returns the third persons of a present tense, with object pronouns, all folded.
func presentForms(word string) []string {
	w := arabic.Search.String(word)
	bare, ok := strings.CutPrefix(w, "ي")
	if !ok {
		return []string{w}
	}
	stem := bare
	if strings.HasSuffix(word, "ي") || strings.HasSuffix(word, "ى") || strings.HasSuffix(word, "و") {
		stem = stem[:len(stem)-len("ي")]
	}
	var out []string
	for _, p := range []string{"ي", "ت"} {
		out = append(out, p+bare, p+bare+"ه", p+bare+"ها", p+bare+"هم", p+stem+"ون", p+stem+"وا", p+bare+"ان")
	}
	return out
}

// lookForm finds a folded token in the lexicon, through the proclitics of verbs and nouns and the pronouns of nouns.
// It reports the future particle and the purposive لـ in front of a present tense.
func lookForm(w string) (f wordForm, future, purpose bool) {
	forms := lexicon()
	if f, ok := forms[w]; ok {
		return f, false, false
	}
	rest := w
	for _, p := range []string{"و", "ف"} {
		if r, ok := strings.CutPrefix(w, p); ok && len(r) >= 4 {
			if f, ok := forms[r]; ok && !(p == "ف" && f.past == noClass) {
				return f, false, false
			}
			rest = r
		}
	}
	if r, ok := strings.CutPrefix(rest, "س"); ok {
		if f, ok := forms[r]; ok && f.present != noClass {
			return wordForm{present: f.present, family: f.family}, true, false
		}
	}
	if r, ok := strings.CutPrefix(rest, "ل"); ok {
		if f, ok := forms[r]; ok && f.present != noClass && f.noun == noClass {
			return wordForm{present: f.present, family: f.family}, false, true
		}
	}
	return lookNoun(forms, rest), false, false
}

var (
	nounPrefixes = []string{"", "وال", "بال", "لل", "ال", "ب", "ل", "ك"}
	nounSuffixes = []string{"", "ه", "ها", "هم", "هما", "ات", "ا", "ين"}
)

func lookNoun(forms map[string]wordForm, w string) wordForm {
	for _, p := range nounPrefixes {
		r, ok := strings.CutPrefix(w, p)
		if !ok {
			continue
		}
		for _, s := range nounSuffixes {
			stem, ok := strings.CutSuffix(r, s)
			if !ok || len(stem) < 4 {
				continue
			}
			bases := [3]string{stem}
			if s != "" && s != "ات" && s != "ين" { // with a pronoun زيارة is زيارته, and لقاء is لقائه or لقاؤه
				if base, ok := strings.CutSuffix(stem, "ت"); ok {
					bases[1] = base + "ه"
				}
				if strings.HasSuffix(stem, "اي") || strings.HasSuffix(stem, "او") {
					bases[2] = stem[:len(stem)-len("ي")] + "ء"
				}
			}
			for _, base := range bases {
				if f, ok := forms[base]; ok && f.noun != noClass {
					return wordForm{noun: f.noun, family: f.family, unsure: f.unsure}
				}
			}
		}
	}
	return wordForm{}
}
