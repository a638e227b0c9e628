package quote

import (
	"bufio"
	_ "embed"
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/rawi-nlp/rawi/arabic"
)

//go:embed data/cues.txt
var cueList string

// form is the shape of a reporting word; it decides where its speaker is looked for.
type form uint8

const (
	perfect form = iota
	imperfect
	participle
	noun
)

// frame is a set of the ways a cue's content may open.
type frame uint16

const (
	opensClause frame = 1 << iota // أن
	opensTo                       // إلى
	opensOn                       // على
	opensAbout                    // عن
	opensBy                       // ب
	opensFrom                     // من
	opensNoun                     // a verbal noun as object
	opensFor                      // ل
	opensBlame                    // an object and «مسؤولية»
	opensAny                      // any noun as object
)

// manner is what else is to know of a cue.
type manner uint8

const (
	weak      manner = 1 << iota // the word has other meanings: only a clause or marks nearby make it a cue
	passive                      // no one is named: ورد أن, قيل إن
	addressed                    // takes the addressee as object: دعا المواطنين إلى
	spoken                       // reports only with «في حديثه» beside it: ركز في حديثه على
)

var mannerNames = map[string]manner{"ضعيف": weak, "مجهول": passive, "مخاطب": addressed, "مقول": spoken}

var frameNames = map[string]frame{
	"أن": opensClause, "إلى": opensTo, "على": opensOn, "عن": opensAbout, "ب": opensBy, "ل": opensFor, "من": opensFrom,
	"مصدر": opensNoun, "مفعول": opensAny, "مسؤولية": opensBlame, "-": 0,
}

type gender uint8

const (
	anyGender gender = iota
	masculine
	feminine
)

type number uint8

const (
	anyNumber number = iota
	singular
	dual
	plural
)

// cue is one inflected form of a reporting word.
type cue struct {
	lemma  string
	form   form
	frames frame
	manner manner
	gender gender
	number number
}

// lexicon maps the folded inflected forms of reporting words, without clitics, to what they are.
type lexicon map[string]cue

var builtin = sync.OnceValue(func() lexicon {
	lex := lexicon{}
	if err := lex.read("cues.txt", strings.NewReader(cueList)); err != nil {
		panic(err) // the embedded list is covered by a test
	}
	return lex
})

// read adds the cues of a list in the format of data/cues.txt. Later lines win over earlier ones.
func (lex lexicon) read(name string, r io.Reader) error {
	sc := bufio.NewScanner(r)
	for n := 1; sc.Scan(); n++ {
		line, _, _ := strings.Cut(sc.Text(), "#")
		if strings.TrimSpace(line) == "" {
			continue
		}
		left, right, ok := strings.Cut(line, ":")
		forms := strings.Fields(left)
		if !ok || len(forms) != 4 {
			return fmt.Errorf("quote: %s:%d: want «perfect imperfect participle noun : frames», got %q", name, n, line)
		}
		c := cue{lemma: strings.Split(forms[0], "/")[0]}
		for _, f := range strings.Fields(right) {
			bit, ok := frameNames[f]
			how, okManner := mannerNames[f]
			if !ok && !okManner {
				return fmt.Errorf("quote: %s:%d: %q is no frame; want أن إلى على عن ب ل من مصدر مفعول مسؤولية, ضعيف مجهول مخاطب مقول or -", name, n, f)
			}
			c.frames |= bit
			c.manner |= how
		}
		for col, inflect := range [...]func(lexicon, string, cue){lexicon.addPerfect, lexicon.addImperfect, lexicon.addParticiple, lexicon.addNoun} {
			for _, stem := range strings.Split(forms[col], "/") {
				if stem = arabic.Search.String(stem); stem != "-" && stem != "" {
					c.form = form(col)
					inflect(lex, stem, c)
				}
			}
		}
	}
	if err := sc.Err(); err != nil {
		return fmt.Errorf("quote: %s: %w", name, err)
	}
	return nil
}

func (lex lexicon) put(word string, c cue, g gender, n number) {
	c.gender, c.number = g, n
	if old, ok := lex[word]; ok && old.lemma == c.lemma && old.form == c.form {
		if old.gender != g {
			c.gender = anyGender
		}
		if old.number != n {
			c.number = anyNumber
		}
	}
	lex[word] = c
}

// addPerfect adds قال قالت قالا قالتا قالوا قلن; a final weak letter falls as it must (دعا دعت دعوا, نفى نفت نفوا).
func (lex lexicon) addPerfect(stem string, c cue) {
	lex.put(stem, c, masculine, singular)
	short, weak := stem, false
	if s, ok := strings.CutSuffix(stem, "ي"); ok {
		short, weak = s, true
	} else if s, ok := strings.CutSuffix(stem, "ا"); ok {
		short, weak = s, true
	}
	lex.put(short+"ت", c, feminine, singular)
	lex.put(short+"وا", c, masculine, plural)
	if weak {
		lex.put(short+"يا", c, masculine, dual)
	} else {
		lex.put(short+"ا", c, masculine, dual)
		lex.put(short+"ن", c, feminine, plural)
	}
	lex.put(short+"تا", c, feminine, dual)
	if c.manner&addressed != 0 {
		for _, p := range objects {
			lex.put(strings.TrimSuffix(stem, "ي")+p, c, masculine, singular)
			lex.put(short+"ت"+p, c, feminine, singular)
			lex.put(short+"و"+p, c, masculine, plural)
		}
	}
}

// objects are the pronouns of whom a verb addresses: حثهم, دعاها.
var objects = []string{"ها", "هم", "هما", "هن", "نا"}

// addImperfect adds يقول تقول يقولون يقولان تقولان يقلن.
func (lex lexicon) addImperfect(stem string, c cue) {
	she := "ت" + strings.TrimPrefix(stem, "ي")
	short := strings.TrimSuffix(strings.TrimSuffix(stem, "ي"), "و")
	lex.put(stem, c, masculine, singular)
	lex.put(she, c, feminine, singular)
	lex.put(short+"ون", c, masculine, plural)
	lex.put(stem+"ان", c, masculine, dual)
	lex.put(she+"ان", c, feminine, dual)
}

// addParticiple adds the accusative مشيرا مشيره مشيرين مشيرتين; a participle in another case reports nothing.
func (lex lexicon) addParticiple(stem string, c cue) {
	lex.put(strings.TrimSuffix(stem, "ا")+"ا", c, masculine, singular)
	stem = strings.TrimSuffix(stem, "ا")
	lex.put(stem+"ه", c, feminine, singular)
	short := strings.TrimSuffix(stem, "ي")
	lex.put(short+"ين", c, masculine, plural)
	lex.put(stem+"تين", c, feminine, dual)
}

// addNoun adds a verbal noun with the pronoun of its speaker: قوله قولها قولهم قولهما.
func (lex lexicon) addNoun(stem string, c cue) {
	if s, ok := strings.CutSuffix(stem, "ه"); ok {
		stem = s + "ت"
	}
	lex.put(stem+"ه", c, masculine, singular)
	lex.put(stem+"ها", c, feminine, singular)
	lex.put(stem+"هم", c, masculine, plural)
	lex.put(stem+"هما", c, anyGender, dual)
}

// lookup reads a folded word as a reporting word, with or without و ف س in front. joined reports a leading و or ف.
func (lex lexicon) lookup(word string) (c cue, joined, ok bool) {
	if c, ok = lex[word]; ok {
		return c, false, true
	}
	rest := word
	if s, cut := strings.CutPrefix(rest, "و"); cut {
		rest, joined = s, true
	} else if s, cut := strings.CutPrefix(rest, "ف"); cut {
		rest, joined = s, true
	}
	if c, ok = lex[rest]; ok && joined {
		return c, joined, true
	}
	if s, cut := strings.CutPrefix(rest, "و"); cut && joined { // ووأضاف, a slip that papers print
		if c, ok = lex[s]; ok && c.form <= imperfect {
			return c, joined, true
		}
	}
	if s, cut := strings.CutPrefix(rest, "س"); cut {
		if c, ok = lex[s]; ok && c.form == imperfect {
			return c, joined, true
		}
	}
	if s, cut := strings.CutPrefix(rest, "ب"); cut {
		if c, ok = lex[s]; ok && c.form == noun {
			return c, joined, true
		}
	}
	return cue{}, false, false
}
