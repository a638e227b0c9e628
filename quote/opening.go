package quote

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// opening is a cue with the place where its content begins.
type opening struct {
	cue     int // token of the reporting word
	form    cue
	joined  bool   // the cue begins with و or ف
	from    int    // the tokens [from, to) between cue and content hold the speaker
	to      int    //
	content int    // first token of the content
	end     int    // its end, known when marked
	marked  bool   // the whole content stands in quotation marks
	back    bool   // the content stands before the cue
	rule    string // what opened it
}

// reach is how many tokens a cue looks ahead for its content: a verb, its subject with titles, a place and a time.
const reach = 45

// farColon is how many words after a comma a colon no longer belongs to the cue before it.
const farColon = 12

// weakReach is the same for a word with other meanings.
const weakReach = 20

// opening looks for the content of the cue at token i: the first complementizer, colon, speech in marks, or
// preposition or object of the cue's frame, after its subject.
func (r *reader) opening(i int, c cue, joined bool, u unit) (opening, bool) {
	o := opening{cue: i, form: c, joined: joined, from: i + 1}
	found := func(to, content int, rule string) (opening, bool) {
		o.to, o.content, o.rule = to, content, rule
		return o, true
	}
	byNoun, comma := -1, -1
	late := -1  // a preposition of the frame in a relative clause, if nothing else opens: في كلمته التي ألقاها على ضرورة
	asked := -1 // what the addressee is asked, if nothing else opens: داعيا المواطنين التعاون, or للتعاون
	relative := false
	compared := c.form == imperfect && r.word(i-1) == "كما" && i-1 > u.start && !r.punct(i-2) // كما يعتقد البعض
	end := min(u.end, i+1+reach)
	c.frames &^= pronounObjects[r.word(i+1)]
	if (c.lemma == "اعتبر" || c.lemma == "أوضح") && c.form == imperfect {
		c.frames &^= opensNoun // يعتبر: it is held to be
	}
	if c.manner&weak != 0 {
		end = min(u.end, i+1+weakReach)
		if _, ok := r.clauseLead(i); !joined && !ok && c.form != participle && !r.saysIn(i) {
			return o, false
		}
	}
scan:
	for t := i + 1; t < end; t++ {
		w := r.word(t)
		switch r.kind(t) {
		case arabic.Punct:
			switch w {
			case ":":
				if c.frames != 0 && c.frames&(opensClause|opensAny) == 0 {
					break scan // عبر, رحب: these open with their preposition alone
				}
				if comma >= 0 && t-comma > farColon && !r.opens(t+1) {
					break scan
				}
				return r.afterColon(o, t, u)
			case "(", "[":
				if j := r.closingParen(t, end); j > 0 {
					t = j
				}
				continue
			case "،", ",":
				if t == i+1 && r.bareSpeech(t+1, c) {
					return r.afterColon(o, t, u)
				}
				if c.form == noun && c.lemma != "قال" || compared {
					break scan
				}
				if next := r.pastAttribution(t+1, end); next > t+1 {
					t = next - 1
				}
				comma, relative = t, false
				continue
			case "-", "–", "—", "ـ", ")", "]", "/":
				continue
			}
			break scan
		case arabic.QuoteOpen, arabic.QuoteClose:
			if !r.opens(t) {
				continue
			}
			if byNoun >= 0 {
				break scan
			}
			if o, ok := r.openMarks(o, t, u); ok {
				return o, true
			}
			if p := int(r.pair[t]); p > t {
				t = p
			}
			continue
		case arabic.Word:
		default:
			continue
		}
		if asksGod[c.lemma] && prayed[w] && r.names.at(t) < 0 {
			break scan
		}
		if comma < 0 && r.saying(t, c) {
			continue // وأوضح الوزير قائلا: …
		}
		if t == i+1 && joined && adds[c.lemma] && bareOpeners[w] {
			return found(t, t, "clause") // وأضاف تم اختيار
		}
		if r.is(t, isRelative) {
			relative = true
		}
		if comma == t-1 && r.class[t] == 0 && strings.HasPrefix(w, "و") && strings.HasSuffix(w, "ت") && len(w) > 8 && r.names.at(t) < 0 {
			break scan // ، وتناقلت: another clause
		}
		joins := comma >= 0 && t > comma+1 && strings.HasPrefix(r.word(comma+1), "و") && !strings.HasPrefix(r.word(comma+1), "وال") // something else has been joined
		if r.is(t, isComp) && asked >= 0 && t > asked+shortSpeech {
			break scan
		}
		if r.is(t, isComp) && r.opensComp(c, t, i) && (byNoun < 0 || r.is(t, isCompBy) && !isVerbalNoun(strings.TrimPrefix(r.word(byNoun), "ب"))) {
			return r.afterComp(o, t, u)
		}
		if asking[c.lemma] && questions[w] && t > i+1 || w == "الا" && t == i+1 && c.frames&opensClause != 0 {
			return found(t, t, "clause")
		}
		if late < 0 && relative && r.preposition(t)&c.frames != 0 && isVerbalNoun(r.word(t+1)) && r.speechBetween(i, t) {
			late = t
		}
		if f := r.preposition(t); f&c.frames != 0 && byNoun < 0 && (!relative || c.manner&addressed != 0 && isVerbalNoun(bare(r.word(t+1)))) && !joins && !r.is(t+1, isComp) && !r.boundPreposition(t, i) {
			next := t + 1
			if r.opens(next) {
				next++ // تحدث عن «احتراق حاجز»
			}
			if (c.lemma == "كشف" || c.lemma == "تحدث") && !isVerbalNoun(r.word(next)) && !r.is(next, isSource) {
				break scan // كشف عن ملابسات: a finding, not a statement
			}
			if c.manner&spoken != 0 && !r.speechBetween(i, t) {
				break scan
			}
			o, _ := found(t, t+1, "preposition")
			if r.opens(t + 1) {
				if p := int(r.pair[t+1]); p > t+shortSpeech && r.sentenceEnds(p+1) && r.fragmentSpeaks(t+1, p) {
					return r.intoMarks(o, u) // دعا إلى «رفع يده عن البلاد»
				}
			}
			return o, true
		}
		if c.frames&opensFor != 0 && asked < 0 && !relative && t > i+1 && r.forNoun(t) {
			asked = t
		}
		if c.frames&opensBy != 0 && byNoun < 0 && !relative && (r.byNoun(t) || t == i+1 && c.form == participle && c.frames == opensBy && strings.HasPrefix(w, "بال")) {
			if c.frames&opensClause == 0 {
				return found(t, t, "preposition")
			}
			byNoun = t
		}
		if c.frames&opensNoun != 0 && !relative && (!ascribes[c.lemma] || r.ascribed(c, t, end)) && !joins && r.verbalObject(t, i, c) {
			return found(t, t, "object")
		}
		if !relative && r.takes(c, t, i) && (!ascribes[c.lemma] || r.ascribed(c, t, end)) {
			return found(t, t, "object")
		}
		if c.frames&opensBlame != 0 && t > i+1 && r.endsSubject(t-1, i) && r.blames(t, end) {
			return found(t, t, "object")
		}
		if c.frames&opensAny != 0 && c.form == participle && t == i+1 && (r.class[t]&^isDefinite == 0 || w == "ذلك") && r.preposition(t) == 0 && !strings.HasPrefix(w, "ايا") { // معتبرا ذلك عملا
			return found(t, t, "object")
		}
		if c.lemma == "وصف" && joined && t == i+1 && r.class[t] == isDefinite && r.names.at(t) < 0 && r.isCalled(t) {
			return found(t, t, "object") // ووصف الظاهرة بالخطيرة
		}
		if c.frames&opensAny != 0 && c.lemma != "اعتبر" && comma < 0 && t > i+1 && r.is(t, isDefinite) && r.endsSubject(t-1, i) && !isNisba(w) {
			return found(t, t, "object")
		}
		if asked < 0 && comma < 0 && !relative && r.asksFor(t, i, c) {
			asked = t
		}
		if c, _, ok := r.cueAt(t); ok && c.form == noun && (o.form.lemma == "نقل" || r.word(t+1) == ":" || r.opens(t+1) || r.is(t+1, isComp)) {
			return o, false // نقل عن فلان قوله: …
		}
		if t > i+1 && !relative && r.cueBreaks(t) {
			break scan
		}
	}
	if byNoun >= 0 {
		return found(byNoun, byNoun, "preposition")
	}
	if late >= 0 {
		return found(late, late+1, "preposition")
	}
	if asked >= 0 {
		return found(asked, asked, "object")
	}
	return o, false
}

// pastAttribution returns the comma that ends the attributing phrase at token t, or t: وقال الوزير، بحسب ما نقلت الوكالة، إن.
func (r *reader) pastAttribution(t, end int) int {
	if _, ok := r.attributes(t); !ok {
		return t
	}
	for j := t + 1; j < end; j++ {
		if w := r.word(j); w == "،" || w == "," {
			return j
		}
	}
	return t
}

// saying reports whether «قائلا» at token t only repeats the finite verb c before it, and its content follows.
func (r *reader) saying(t int, c cue) bool {
	p, _, ok := r.cueAt(t)
	return ok && p.form == participle && p.lemma == "قال" && c.form <= imperfect && (r.word(t+1) == ":" || r.opens(t+1) || r.is(t+1, isComp))
}

// speechBetween reports whether the tokens between i and t say where it is spoken: في حديثه, خلال كلمته.
func (r *reader) speechBetween(i, t int) bool {
	for j := i + 1; j < t; j++ {
		if r.is(j, isSpeech) && !r.is(j, isTime) && (r.word(j-1) == "في" || r.is(j-1, isAround)) {
			return true
		}
	}
	return false
}

// asking are the verbs whose content may be a question with its own first word, and questions are those words.
var (
	asking    = map[string]bool{"تساءل": true, "سأل": true, "استغرب": true}
	questions = map[string]bool{"هل": true, "كيف": true, "متي": true, "لماذا": true, "اين": true, "ماذا": true, "عما": true, "لم": true}
)

// adds are the verbs that speech may follow with nothing between, and bareOpeners the words that it then begins with.
var (
	adds        = map[string]bool{"قال": true, "أضاف": true, "أردف": true}
	bareOpeners = map[string]bool{"تم": true, "يتم": true, "نحن": true, "هناك": true, "سوف": true, "لقد": true, "لن": true, "لا": true, "ليس": true, "كنا": true, "كنت": true, "انا": true, "لدينا": true}
)

// afterComp opens after the complementizer at t, or in the marks that follow it.
func (r *reader) afterComp(o opening, t int, u unit) (opening, bool) {
	o.to, o.content, o.rule = t, t+1, "clause"
	for r.preposition(o.to-1) != 0 && o.to > o.from || r.word(o.to-1) == ":" {
		o.to--
	}
	if r.word(o.content) == ":" {
		o.content++
	}
	return r.intoMarks(o, u)
}

// sentenceEnds reports whether nothing but punctuation stands at token i.
func (r *reader) sentenceEnds(i int) bool { return i >= r.n || r.punct(i) || r.breaks(i) }

func (r *reader) closingParen(t, end int) int {
	for j := t + 1; j < end; j++ {
		if w := r.word(j); w == ")" || w == "]" {
			return j
		}
	}
	return -1
}
