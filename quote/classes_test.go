package quote

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
)

// Each sentence shows a class of statement by what is said and who says it.
func TestStatementsByClass(t *testing.T) {
	for _, c := range []struct{ class, text, content, speaker string }{
		{"a noun is what is said", "أكد رئيس المجلس البلدي فرار عشرات العائلات من الحي القديم.", "فرار عشرات العائلات من الحي القديم", "رئيس المجلس البلدي"},
		{"the first frame wins", "تعهد الوزير سامي القرشي باستضافة البطولة العام المقبل.", "استضافة البطولة", "سامي القرشي"},
		{"a mouthpiece is no content", "أكدت الحكومة على لسان المتحدثة باسمها أن الحدود مفتوحة.", "الحدود مفتوحة", ""},
	} {
		doc := arabic.Parse(c.text)
		found := New().Quotes(doc, nil)
		require.NotEmpty(t, found, c.class)
		require.Contains(t, doc.Text(found[0]), c.content, c.class)
		require.NotContains(t, doc.Text(found[0]), "لسان", c.class)
		require.Contains(t, found[0].SpeakerName, c.speaker, c.class)
	}
}
