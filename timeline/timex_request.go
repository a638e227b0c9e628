package timeline

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
)

// isRequest reports a short text that is a time expression and little else, or that somebody says to an assistant.
func (s *scan) isRequest() bool {
	n := s.doc.Len()
	if n == 0 || n > 40 {
		return false
	}
	if n <= 14 && s.onlyTime() {
		return true
	}
	for i := range n {
		w := s.doc.Folded(i)
		if requestWords[w] || strings.HasPrefix(w, "سا") && len(w) >= 8 && len(w) <= 12 && !notRequests[w] {
			return true
		}
	}
	return false
}

var (
	requestWords = wordsOf("كورتانا يرجى رجاء فضلك دعنا دعونا لنبدأ لنجتمع نجتمع نلتقي احجز حدد ذكرني أيقظني اضبط ضبط المنبه لدينا عدت سوف سأعود يمكنك يمكنني أحتاج موعدا إنها جدولة أريد أود عندي لدي نتقابل راسلته")
	notRequests  = wordsOf("ساعات ساعة ساعتين سابقا سابق ساحة ساهم ساهمت سارع سارعت سادسا سائق سائقي ساحات ساعد ساعدت ساعده ساحل ساحلية سالم سامي سارة ساكن ساكنة ساخن ساخنة سابقة سابع سابعة سادس سادسة ساعتان ساندت ساند سافر سافرت")
)

// onlyTime reports a text whose every word is one of time, a number, a preposition or a mark.
func (s *scan) onlyTime() bool {
	s.start(0, s.doc.Len())
	unknown := 0
	for i := 0; i < s.limit; {
		if tenseOf(s.doc, i) < 0 {
			return false
		}
		kind := s.doc.Token(i).Kind
		n := 0
		for _, it := range s.items(i) {
			n = max(n, it.n)
		}
		switch {
		case n > 0:
			i += n
		case kind != arabic.Word || functionWords[s.doc.Folded(i)]:
			i++
		default:
			unknown++
			i++
		}
		if unknown > 1 {
			return false
		}
	}
	return true
}

// requestPast reports a request that tells of the past: «عدت يوم الجمعة».
func (s *scan) requestPast() bool {
	for i := range s.doc.Len() {
		switch s.doc.Folded(i) {
		case "عدت", "غادرت", "كان", "كانت", "لقد", "حدث", "عقدنا", "كنت", "راسلته":
			return true
		}
	}
	return false
}
