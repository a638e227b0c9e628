package timeline

import (
	"strings"
	"unicode/utf8"

	"github.com/rawi-nlp/rawi/arabic"
)

// mark is what the clause reader knows of one token of a sentence.
type mark struct {
	class   eventClass
	verb    bool // a finite verb, else a verbal noun where class is set
	present bool
	future  bool
	purpose bool // لـ in front of a present tense
	negated bool
	starts  bool // a clause begins here
	cost    int  // of the boundary in front of this token, in hundredths
	joins   bool // a word that puts the clause under another
	opener  bool // a relative pronoun: what it stands for is in front of it
	word    bool // an Arabic word that is neither particle nor preposition
	unsure  bool // more often another word where it stands
	quoted  bool // inside quotation marks that hold a statement
	aside   bool // a verb of saying that only names the source: «بحسب ما أفادت مصادر أمس»
	goesOn  bool // a verb behind ف, which goes on from what was told: «فقتل»
	aim     bool // a verbal noun behind لـ: «لإنهاء الأزمة»
	apart   bool // behind a preposition that sets it against what the clause tells: «بعد إدانته»
	askedBy int  // of a verbal noun that a verb asks for or promises: how many tokens back that verb stands, else 0
}

var (
	complementizers = wordSet("ان بان انه انها بانه بانها انهم بانهم انهما ان ولان لان لانه لانها وان وانه وانها وبان")
	relatives       = wordSet("الذي التي الذين اللذين اللتين اللذان اللتان اللاتي اللواتي والذي والتي والذين")
	subordinators   = wordSet("فيما بينما حيث عندما حين حينما لكن ولكن لكنه لكنها الا اذ كما بعدما قبلما وذلك مما ما وفيما وبينما حسبما وفقا بحسب طبقا وطبقا ووفقا وكما بيد غير رغم مشيرا موضحا مضيفا موكدا مبينا لافتا منوها معتبرا داعيا")
	negations       = wordSet("بلا لم لن لا ما ليس ليست دون ولم ولن ولا وما غير")
	prepositions    = wordSet("في من الي علي عن مع بعد قبل خلال منذ حتي عقب اثر بسبب اثناء ضد نحو عند بين وفي ومن والي وعلي وعن ومع وبعد وقبل وخلال ومنذ لدي عبر حول دون بدون فوق تحت جراء اثناء بمناسبه لحظه عمليه اجل")
	particles       = wordSet("قد لقد وقد فقد ولقد سوف وسوف")
	certain         = wordSet("قد وقد لقد ولقد فقد")
	conditionals    = wordSet("اذا واذا فاذا لو ولو")
	accordingly     = wordSet("بحسب حسب وحسب وبحسب وفق ووفق لما")
	asking          = wordSet("دعا دعت دعوا يدعو تدعو طالب طالبت طالبوا يطالب تطالب حث حثت تعهد تعهدت تعهدوا يتعهد وعد وعدت هدد هددت يهدد توعد توعدت اقترح اقترحت اوصي اوصت ندد نددت رحب رحبت")
	victims         = wordSet("قتل قتلت قتلوا يقتل اصيب اصيبت اصيبوا جرح جرحت لقي لقيت استشهد استشهدت استشهدوا")
	deaths          = wordSet("توفي توفيت توفوا مات ماتت ماتوا قضي قضت فقد")
	inside          = wordSet("في خلال جراء اثر بسبب نتيجه")
	against         = wordSet("بعد قبل عقب اثر منذ مع حتي علي وبعد وقبل وعقب ومنذ ومع")
	still           = wordSet("يزال تزال زال زالت يزالون زالوا مازال مازالت لايزال")
	was             = wordSet("كان كانت وكان وكانت فكان كانوا وكانوا")
	openers         = wordSet("اخري اخر جهته جهتها جانبه جانبها ناحيته جانبهم امس اليوم بدوره بدورها ذلك كذلك ايضا صعيد")
	notVerbs        = wordSet("وزارتا سييول سيول تشاد وتشاد وزاره وزارته وزارتها وزارتي")
	occasions       = wordSet("جاء وجاء جاءت وجاءت ياتي وياتي وكان")
	thats           = wordSet("ذلك هذا هذه تصريحات تصريحاته تصريح حديثه كلامه")
	distances       = wordSet("بعد قبل وبعد وقبل")
	distant         = wordSet("علي من")
	passives        = wordSet("تم تمت يتم تتم جري جرت يجري تجري")
	announces       = wordSet("اكد اكدت اعلن اعلنت اعلنوا اعلنا")
	at              = wordSet("في خلال اثناء ضمن هامش")
	holding         = wordSet("جمعهما جمعهم جمعتهما جمعتهم جري جرت اقيم اقيمت عقد عقدت عقده عقدها عقدته عقدتها اجري اجريت جمعت جمعته احتضنها احتضنتها احتضنه استضافها استضافتها نظمها نظمتها نظمته نظمه شهدها شهدتها تقام يقام تجري يجري اقامته اقامتها اقامها تعقد يعقد")
	performs        = wordSet("قام قامت قاموا يقوم تقوم يقومون")
	witnesses       = wordSet("شهد شهدت يشهد تشهد")
	measures        = wordSet("زاد زادت يزيد تزيد يسجل تسجل يبلغ تبلغ بلغ بلغت ازداد ازدادت يزداد تزداد")
	prices          = wordSet("اسعار سعر ارباح انتاج ايرادات عوايد مبيعات صادرات واردات طلب عرض نسبه معدل معدلات اعداد عدد حجم قيمه تكاليف تكلفه")
	tells           = wordSet("كشف كشفت كشفوا افاد افادت افادوا ابلغ ابلغت تحدث تحدثت اعلن اعلنت اعلنوا")
	throws          = wordSet("القي القت القوا")
	former          = wordSet("سابقا وسابقا السابق")
	exposed         = wordSet("تعرض تعرضت تعرضوا يتعرض تتعرض وتعرض وتعرضت")
	expecting       = wordSet("توقع توقعت توقعوا توقعات وتوقع وتوقعت متوقعا يتوقع تتوقع يتوقعون")
	comparing       = wordSet("مقارنه بالمقارنه مقابل قياسا نظيره نظيرتها مستواه مستوياته مستواها مستوياتها")
	placing         = wordSet("في الي داخل قرب خارج وفي شمال جنوب شرق غرب وسط بمدينه مدينه بمحافظه محافظه بمنطقه منطقه")
	since           = wordSet("منذ ومنذ اواخر اوايل مطلع بدايه")
	until           = wordSet("الي حتي و")
	planning        = wordSet("المقرر المتوقع المنتظر المزمع المرتقب يتوقع ينتظر يعتزم تعتزم ينوي تنوي يخطط تخطط سيتم ستتم المفترض يرتقب قرر قررت وعد وعدت يعتزمون مزمع ستكون سيكون تستعد يستعد")
)

func wordSet(list string) map[string]bool {
	m := make(map[string]bool)
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}

// minSaid is how many tokens quotation marks must hold to be read as a statement and not as a name.
const minSaid = 6

// quotedTokens reports for each token whether it stands inside quotation marks that hold a statement.
func quotedTokens(doc *arabic.Document) []bool {
	in := make([]bool, doc.Len())
	open := -1
	for i := range in {
		switch doc.Token(i).Kind {
		case arabic.QuoteOpen:
			if open < 0 {
				open = i
			}
		case arabic.QuoteClose:
			if open >= 0 && i-open-1 >= minSaid {
				for k := open + 1; k < i; k++ {
					in[k] = true
				}
			}
			open = -1
		}
	}
	return in
}

// readMarks appends the marks of the sentence's tokens.
func readMarks(dst []mark, doc *arabic.Document, s arabic.Sentence, quoted []bool) []mark {
	asks := -1 // the verb that asks for what follows
	for i := s.TokenStart; i < s.TokenEnd; i++ {
		m := mark{quoted: quoted[i]}
		prev, before, w := "", "", doc.Folded(i)
		if i > s.TokenStart {
			prev = doc.Folded(i - 1)
			if i > s.TokenStart+1 {
				before = doc.Folded(i - 2)
			}
			m.starts = doc.Token(i-1).Kind == arabic.Punct && !hyphen(doc, i-1) || doc.Token(i-1).Kind == arabic.QuoteOpen
		} else {
			m.starts = true
		}
		if i > s.TokenStart && doc.Token(i-1).Kind == arabic.QuoteOpen && prepositions[before] {
			m.starts, prev = false, before // «إلى "رفع الحصار"»
		}
		switch kind := doc.Token(i).Kind; {
		case kind == arabic.Punct && !hyphen(doc, i):
			m.cost = punctCost(w)
		case kind == arabic.QuoteOpen && i+1 < s.TokenEnd && quoted[i+1], kind == arabic.QuoteClose && i > s.TokenStart && quoted[i-1]:
			m.cost = saidCost
		case kind != arabic.Word:
		case complementizers[w]:
			m.cost, m.joins = 150, true
		case relatives[w]:
			m.cost, m.opener, m.joins = 120, true, true
		case subordinators[w]:
			m.cost, m.joins = 120, true
		case conditionals[w]:
			m.cost, m.joins = 200, true
		}
		if doc.Token(i).Kind == arabic.Word && m.cost == 0 {
			m.word = !prepositions[w] && !negations[w] && !particles[w]
			if prev == "حتي" {
				if f, _, _ := lookForm(w); f.past != noClass && f.noun == noClass {
					prev, m.starts, m.cost = "", true, 100 // «حتى افتتح»: a clause, not a noun
				}
			}
			readVerb(&m, doc.Text(doc.Token(i)), w, prev)
			if m.aside = m.verb && (prev == "ما" && accordingly[before] || prev == "حسبما" || prev == "كما" && i > s.TokenStart+1 && (m.class == speech || m.class == announcing)); m.aside {
				m.negated = false
			}
		}
		switch {
		case m.verb && asking[strings.TrimPrefix(strings.TrimPrefix(w, "و"), "ف")]:
			asks = i
		case m.verb || m.cost >= 100:
			asks = -1
		case asks >= 0 && m.class != noClass && (prev == "الي" || prev == "علي" || strings.HasPrefix(w, "ب") || strings.HasPrefix(w, "ل")):
			m.askedBy = i - asks
		}
		m.apart = against[prev]
		m.aim = m.class != noClass && !m.verb && strings.HasPrefix(w, "ل")
		dst = append(dst, m)
	}
	soften(dst, doc, s.TokenStart)
	return dst
}

// soften makes the marks of punctuation cheap behind which no clause begins, as those around an apposition: no verb stands
// between them and the next, or a preposition follows.
func soften(marks []mark, doc *arabic.Document, base int) {
	last, clause, under, phrase := -1, false, false, false
	for i := 0; i <= len(marks); i++ {
		if i < len(marks) && marks[i].cost != commaCost && marks[i].cost != bracketCost {
			m := marks[i]
			clause = clause || !under && (m.verb && !m.unsure && !phrase || m.joins && !m.opener && i-last <= 2 || m.cost > commaCost && !m.joins)
			if i == last+1 {
				w := doc.Folded(base + i)
				phrase = prepositions[w] || !m.verb && strings.HasSuffix(w, "ا") && !strings.HasPrefix(w, "ال") && len(w) >= 4*letter
			}
			under = under || m.joins // a clause that a word behind the noun opens has its own boundary
			continue
		}
		if last >= 0 && !clause {
			marks[last].cost = soft
			if kind := doc.Folded(base + last); kind == "(" || kind == ")" {
				marks[last].cost = softest
			}
		}
		last, clause, under, phrase = i, false, false, false
	}
}

// hyphen reports that the token i joins two parts of a name, as in «إف-16».
func hyphen(doc *arabic.Document, i int) bool {
	return i > 0 && i+1 < doc.Len() && doc.Text(doc.Token(i)) == "-" && doc.Token(i-1).End == doc.Token(i).Start && doc.Token(i).End == doc.Token(i+1).Start &&
		(doc.Token(i-1).Kind == arabic.Number) != (doc.Token(i+1).Kind == arabic.Number)
}

const (
	saidCost    = 150
	commaCost   = 70
	bracketCost = 60
)

func punctCost(w string) int {
	switch w {
	case ":":
		return saidCost
	case "،", ",", "-", "؛", "–", "..", "...":
		return commaCost
	case "(", ")":
		return bracketCost
	}
	return 40
}

// readVerb looks the word up and decides between verb and verbal noun by what stands in front.
func readVerb(m *mark, source, w, prev string) {
	f, future, purpose := lookForm(w)
	if notVerbs[w] {
		return
	}
	if class := max(openingVerbs[w], openingVerbs[strings.TrimPrefix(w, "و")]); class != noClass && prev == "" && m.starts {
		f = wordForm{past: class}
	}
	if f == (wordForm{}) && !prepositions[prev] && looksFuture(source, w) {
		f, future = wordForm{present: happening}, true
	}
	if certain[prev] && f.past == noClass && f.present == noClass && looksPast(w) {
		f = wordForm{past: happening}
	}
	if strings.HasSuffix(source, "ة") { // no object pronoun, but the ending of a noun
		f = wordForm{noun: f.noun, family: f.family, unsure: f.unsure}
		if f.noun == noClass {
			f = lookNoun(lexicon(), strings.TrimPrefix(w, "و"))
		}
	}
	if prepositions[prev] && f.noun == noClass { // «خلال تفقده»: no verb follows a preposition
		f = lookNoun(lexicon(), strings.TrimPrefix(w, "و"))
	}
	joined := strings.HasPrefix(w, "و") || strings.HasPrefix(w, "ف")
	if joined {
		_, whole := lexicon()[w]
		joined = !whole // «وزار», not «وصل»
	}
	opens := m.starts || joined || relatives[prev] || particles[prev] || complementizers[prev] || was[prev] || subordinators[prev] || negations[prev] || openers[prev]
	verb := max(f.past, f.present)
	if verb == noClass && f.noun == noClass {
		return
	}
	m.unsure = f.unsure && !opens
	m.verb = verb != noClass && (f.noun == noClass || opens) && !prepositions[prev]
	m.verb = m.verb || f.noun == noClass
	if m.verb {
		m.class, m.present = verb, f.past == noClass
		m.future, m.purpose = future || prev == "سوف", purpose
		m.negated = negations[prev]
		m.goesOn = joined && strings.HasPrefix(w, "ف")
		if joined && !m.starts {
			m.cost = 100
		}
		m.starts = m.starts || opens
		return
	}
	m.class = f.noun
}

// openingVerbs are verbs spelled as nouns that stand more often elsewhere: verbs where a sentence begins.
var openingVerbs = map[string]eventClass{"صوت": happening, "وجه": announcing}

// looksPast reports what behind قد can be a past tense in the third person: «وكانت المركبة قد مرّت».
func looksPast(w string) bool {
	return utf8.RuneCountInString(w) >= 2 && w != "لا" && !strings.HasPrefix(w, "ي") && !strings.HasPrefix(w, "ت") && !strings.HasPrefix(w, "ال") &&
		!strings.HasPrefix(w, "ن") && !strings.HasSuffix(w, "نا")
}

// looksFuture reports a present tense behind سـ that the lexicon does not know: «ستثمر», «سيتضاعف».
func looksFuture(source, w string) bool {
	w = strings.TrimPrefix(w, "و")
	return (strings.HasPrefix(w, "سي") || strings.HasPrefix(w, "ست")) && utf8.RuneCountInString(w) >= 5 &&
		!strings.HasSuffix(source, "ة") && !strings.HasSuffix(source, "ا") && !strings.HasSuffix(w, "يه") && !strings.HasSuffix(w, "ات") && !strings.HasSuffix(w, "ين")
}
