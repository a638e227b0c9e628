package quote

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
)

// Whatever the text and the names, quotations are sorted, lie within the text on whole runes, and keep their cue and
// speaker outside their content.
func FuzzQuotes(f *testing.F) {
	for _, s := range []string{
		"", "«", "»»««", "قال: «", "وقال الوزير إن", "قال قال قال: إن أن «", "مشيرا إلى أن", "«نعم»، قال المدير.", "”كلام” وأضاف” آخر”.\nثم",
		"بحسب مصادر، فإن الأمر انتهى", "\xff\xfe قال \xff: \"أ\"", "فلان، الذي قال: \"سنعود\". وأضاف »لا«", "وقال (المدير): إن [الأمر] «واضح", "علمت الصحيفة من مصادر أن الأمر انتهى",
		"من جهته أكد الدكتور علي بن سالم على أهمية العمل\n”.", "وتابع كلامه الطويل”.\nوأضاف”.", "على حد قوله", "نقل عن المدير قوله: «لا تعليق»",
	} {
		f.Add(s, uint8(3), uint8(9))
	}
	for _, a := range readArticles() {
		f.Add(a.text, uint8(40), uint8(70))
	}
	finder := New()
	f.Fuzz(func(t *testing.T, text string, a, b uint8) {
		doc := arabic.Parse(text)
		var names []arabic.Named
		for i := int(a); i < len(text) && len(names) < 50; i += 1 + int(b) {
			names = append(names, named{Span: arabic.Span{Start: i, End: i + int(a%16)}, name: "سالم", class: [...]string{"PER", "ORG", "LOC", ""}[i%4]})
		}
		last := 0
		for _, q := range finder.Quotes(doc, names) {
			require.LessOrEqual(t, last, q.Content.Start)
			last = q.Content.Start
			require.False(t, q.Content.Empty())
			for _, s := range []arabic.Span{q.Content, q.Cue, q.Speaker} {
				require.True(t, 0 <= s.Start && s.Start <= s.End && s.End <= len(text))
				if !s.Empty() && utf8.ValidString(text) {
					require.True(t, utf8.RuneStart(text[s.Start]))
					require.True(t, s.End == len(text) || utf8.RuneStart(text[s.End]))
				}
			}
			require.False(t, q.Cue.Overlaps(q.Content))
			require.False(t, q.Speaker.Overlaps(q.Content))
			require.True(t, 0 < q.Confidence && q.Confidence <= 1)
			require.NotEmpty(t, q.By)
		}
	})
}

// named is a mention as a recognizer would give it.
type named struct {
	arabic.Span
	name, class string
}

func (n named) CanonicalName() string { return n.name }
func (n named) Class() string         { return n.class }
