package arabic

import (
	"strings"
	"unicode/utf8"
)

func wordSet(words string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

var (
	// letterNames are Latin letters as Arabic spells them, in «بي. بي. سي.» and «جورج دبليو. بوش».
	letterNames = wordSet(`أف إيه ايه بي سي دي إي اي إف اف جي إتش اتش آي جيه جاي كيه كاي إل إم ام إن كيو آر ار إس اس تي يو دبليو إكس اكس واي زد زي`)

	// abbreviations of more than one letter that a point follows within a sentence.
	abbreviations = wordSet(`ود وأ وم تح تر مج صص أد آ.د مح رض عج قس Dr Mr Mrs Ms St Prof Gen Col Lt Sgt Jr Sr No Nos vs Vol pp Fig Ph Rev Hon Inc Ltd Co Corp Mt Ft`)

	// openers are words with which a sentence goes on behind what might have been an abbreviation, an ellipsis or a
	// quotation.
	openers = wordSet(`وقال وقالت وقالوا وأضاف وأضافت واضاف وأكد وأكدت واكد وأوضح وأوضحت واوضح وأشار وأشارت واشار وذكر وذكرت وتابع وتابعت
وبين وبينت وأعلن وأعلنت ولفت وشدد وشددت وأفاد وأفادت وكشف وكشفت ونقلت ونقل وأعرب وأعربت وزاد واعتبر ورأى وختم واختتم وأردف ومضى
وكان وكانت وكانوا ولم ولا ولن ولكن وقد وفي ومن وعلى وعن وإلى وهو وهي وهذا وهذه وذلك وتلك وهناك ويذكر ويشار ويأتي وتأتي ويقول وتقول ويضيف ويرى ويبلغ
وبلغ وبلغت وجاء وجاءت وتم ويتم وتعد ويعد ويوضح ويؤكد وحول وبعد وقبل وخلال ومنذ وأما وإن وأن وإذا ولو وحين وعندما وبدوره وبدورها كما لقد أما غير لكن إن إنه إنها إننا هل كيف لماذا`)

	// continuers lead a sentence on behind a quotation that ends with a stop of its own.
	continuers = wordSet(`قال قالت قالوا يقول تقول أضاف أضافت أكد أكدت أوضح أوضحت تابع تابعت كتب كتبت سأل سألت صرخ صاح هتف أجاب رد ردت
هكذا بهذه بهذا بحسب حسب وفق وفقا وفقاً من في على عن إلى مع التي الذي الذين هو هي هذا هذه كان كانت لـ`)
)

// stops reports whether the punctuation token i can end a sentence.
func (sp *splitter) stops(i int) bool {
	switch r := sp.rune(i); r {
	case '!', '؟', '?', '۔':
		return i > sp.first
	case '؛':
		return i-sp.first >= clause && sp.clauseBehind(i)
	case '…':
		return sp.ellipsisEnds(i)
	case '.':
		if sp.toks[i].Len() > 1 {
			return sp.ellipsisEnds(i)
		}
		return i > sp.first && sp.pointEnds(i)
	}
	return false
}

// clause is how many tokens a semicolon parts on either side: fewer are items of a list.
const clause = 4

// clauseBehind reports whether a clause without another stop follows the semicolon at i.
func (sp *splitter) clauseBehind(i int) bool {
	for k := i + 1; k <= i+clause; k++ {
		t, ok := sp.at(k)
		switch {
		case !ok:
			return false
		case sp.lineEnds(k):
			return true
		case t.Kind == Punct && k < i+clause && strings.ContainsRune("؛.", sp.rune(k)):
			return false
		}
	}
	return true
}

// ellipsisEnds reports whether the dots at i end a sentence: at the end of a line, after a long clause, and before a
// word that opens one.
func (sp *splitter) ellipsisEnds(i int) bool {
	end := sp.closers(i)
	if _, ok := sp.at(end); !ok || sp.lineEnds(end) && !sp.wraps(end) {
		return i > sp.first || end > i+1
	}
	return i > sp.first && end < len(sp.toks) && (i-sp.first >= longClause || sp.opens(end))
}

// opens reports whether the i-th token begins a sentence as it seems.
func (sp *splitter) opens(i int) bool { return openers[sp.word(i)] }

// pointEnds reports whether the single point at i ends a sentence.
func (sp *splitter) pointEnds(i int) bool {
	prev, point := sp.toks[i-1], sp.toks[i]
	next, more := sp.at(i + 1)
	glued := more && next.Start == point.End
	if glued && (next.Kind == Latin || next.Kind == Number && prev.Kind != Word || next.Kind == URL) {
		return false // .net, 3.5
	}
	if prev.End != point.Start && (prev.Kind != Word || letterCount(sp.word(i-1)) != 1) {
		return true
	}
	lastOfLine := !more || sp.lineEnds(i+1) && !sp.wraps(i+1)
	if lastOfLine {
		return i-1 > sp.first || prev.Kind != Number
	}
	word := sp.word(i - 1)
	switch prev.Kind {
	case Number:
		// «1.» begins an item of a list. A direction mark may part a decimal number.
		return i-1 > sp.first && !(next.Kind == Number && next.Start-point.End <= 3 && !strings.Contains(sp.text[point.End:next.Start], " "))
	case Word:
		switch {
		case letterCount(word) == 1:
			return sp.unitEnds(i - 1)
		case abbreviations[word]:
			return false
		case letterNames[word]:
			return sp.opens(i + 1)
		}
	case Latin:
		if utf8.RuneCountInString(word) == 1 || word[max(len(word)-2, 0)] == '.' || abbreviations[word] {
			return sp.opens(i + 1)
		}
	}
	return true
}

// unitEnds reports whether the single letter at k is not an initial but a unit behind a number, as in «8 م. وقال».
func (sp *splitter) unitEnds(k int) bool {
	if k == sp.first || sp.toks[k-1].Kind != Number && sp.toks[k-1].Kind != Date {
		return false
	}
	switch sp.rune(k) {
	case 'م', 'ص', 'ه', 'ت', 'ق', 'س':
		return sp.opens(k + 2)
	}
	return false
}

// letterCount counts the letters of an Arabic word, without marks and tatweel.
func letterCount(word string) int {
	n := 0
	for _, r := range word {
		if !isMark(r) && r != tatweel {
			n++
		}
	}
	return n
}

// endsBehind reports whether the stop at i, with the marks that close behind it up to end, ends a sentence. A
// quotation may end with a stop of its own in the midst of a sentence.
func (sp *splitter) endsBehind(i, end int) bool {
	quoted := false
	for k := i + 1; k < end; k++ {
		quoted = quoted || sp.toks[k].Kind == QuoteClose
	}
	last := sp.toks[end-1]
	if !quoted || last.Kind == Punct && sp.rune(end-1) == '.' {
		return true
	}
	next, more := sp.at(end)
	switch {
	case !more || sp.lineEnds(end) && !sp.wraps(end):
		return true
	case next.Kind == Punct:
		r := sp.rune(end)
		return r != '،' && r != ',' && r != ':' && r != '-' && r != '–' && r != ')' && r != '؛'
	case next.Kind == Word && next.Len() <= 2: // «من؟» و«كيف؟»
		return false
	case continuers[sp.word(end)]:
		return false
	case sp.rune(i) == '.':
		return true
	}
	return sp.opens(end)
}
