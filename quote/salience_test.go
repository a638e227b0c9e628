package quote

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
)

// speakersAmong returns the speakers' names of the quotations of text with the given names recognized, each as «name|class».
func speakersAmong(text string, names ...string) []string {
	var known []arabic.Named
	for _, n := range names {
		n, class, _ := strings.Cut(n, "|")
		for from := 0; ; {
			at := strings.Index(text[from:], n)
			if at < 0 {
				break
			}
			from += at + len(n)
			known = append(known, named{arabic.Span{Start: from - len(n), End: from}, n, class})
		}
	}
	var speakers []string
	for _, q := range New().Quotes(arabic.Parse(text), known) {
		speakers = append(speakers, q.SpeakerName)
	}
	return speakers
}

// Whoever speaks goes on speaking until another one does: a mention that is no subject takes nothing from him.
func TestRunningSpeaker(t *testing.T) {
	for _, c := range []struct {
		class, text string
		names       []string
		want        []string
	}{
		{"a person in the genitive does not go on", "قال سامي القرشي إن الجسر آمن. ورفض تأكيد أو نفي القبض على شقيق زعيم العصابة وقائد المهربين في مأرب «عادل الراوي» قائلا: «لا أستطيع أن أتحدث اليوم عن هذا الأمر».",
			[]string{"سامي القرشي|PER", "مأرب|LOC", "عادل الراوي|PER"}, []string{"سامي القرشي", "سامي القرشي"}},
		{"a person behind the verb does", "قال سامي القرشي إن الجسر آمن. وزار عادل الراوي موقع العمل، مؤكدا أن الحديد تآكل.",
			[]string{"سامي القرشي|PER", "عادل الراوي|PER"}, []string{"سامي القرشي", "عادل الراوي"}},
		{"the official is who has a role", "أعلن وزير النقل العراقي سامي القرشي أن الجسر آمن. وقال «المسؤول العراقي»: «لا خوف عليه من السيول أبدا».", nil, []string{"سامي القرشي", "سامي القرشي"}},
		{"the official of another country is another", "أعلن وزير النقل العراقي سامي القرشي أن الجسر آمن. وقال المسؤول التركي إن السيول قريبة.", nil, []string{"سامي القرشي", "المسؤول التركي"}},
		{"a noun stands for the name that begins behind it", "هاجم تنظيم النجم الأحمر في الجنوب مخازن المدينة. وقال التنظيم إن رجاله عادوا.", []string{"النجم الأحمر في الجنوب|ORG"}, []string{"تنظيم النجم الأحمر في الجنوب"}},
		{"marks around a name are no part of it", "وقالت «المرفأ الجديد» إن السفينة غرقت.", nil, []string{"المرفأ الجديد"}},
	} {
		t.Run(c.class, func(t *testing.T) { require.Equal(t, c.want, speakersAmong(c.text, c.names...), c.text) })
	}
}
