package arabic_test

import (
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/transform"

	"github.com/rawi-nlp/rawi/arabic"
)

func TestTransliterations(t *testing.T) {
	for _, c := range []struct {
		t          arabic.Translit
		text, want string
	}{
		{arabic.Buckwalter, "شيء من الآمال، ١٢", "$y' mn Al|mAl، ١٢"},
		{arabic.Buckwalter, "مُؤَسَّسَةٌ", "mu&asa~sapN"},
		{arabic.SafeBuckwalter, "ذئب وإنشاء", "VQb wIncAC"},
		{arabic.FromBuckwalter, ">sAmp 15", "أسامة 15"},
		{arabic.FromSafeBuckwalter, "OsAmp", "أسامة"},
		{arabic.Buckwalter, "\xd9 پ", "\xd9 P"},
		{arabic.Romanize, "فلاديمير بوتين", "fladimir butin"},
		{arabic.Romanize, "وبالرياض للوزارة", "wa-bil-ryad lil-wzara"},
		{arabic.Romanize, "مُحَمَّد", "muhammad"},
		{arabic.Romanize, "عبد الله في إيران", "bd allah fi iran"},
		{arabic.Romanize, "سوريا والأردن", "surya wal-ardn"},
		{arabic.Romanize, "أيضاً مجددًا هدىً مُدَّةً مُدَّة", "aydan mjddan hdan muddatan mudda"},
		{arabic.Romanize, "الدُّنيا", "al-dunya"},
		{arabic.Romanize, "يَوْم، a\xff", "yawm، a\xff"},
		{arabic.Romanize, "", ""},
	} {
		require.Equal(t, c.want, c.t.String(c.text), c.text)
		slow := transform.NewReader(iotest.OneByteReader(strings.NewReader(c.text)), c.t)
		got, err := io.ReadAll(slow)
		require.NoError(t, err)
		require.Equal(t, c.want, string(got), "a byte at a time")
	}
}

func TestTransliterationOfLongWords(t *testing.T) {
	text := strings.Repeat("لمم", 1<<16)
	require.Equal(t, 3<<16, len(arabic.Buckwalter.String(text)))
	got, err := io.ReadAll(transform.NewReader(strings.NewReader(text), arabic.Romanize))
	require.NoError(t, err)
	require.Equal(t, arabic.Romanize.String(text), string(got))
}

func TestTransliterationDoesNotAllocate(t *testing.T) {
	const news = "قال الوزير إن المؤتمر انتهى، وعاد"
	room := make([]byte, 0, 256)
	for _, scheme := range []arabic.Translit{arabic.Buckwalter, arabic.FromBuckwalter, arabic.Romanize} {
		require.Zero(t, testing.AllocsPerRun(100, func() { scheme.AppendString(room[:0], news) }), scheme)
		require.Zero(t, testing.AllocsPerRun(100, func() { _, _, _ = scheme.Transform(room[:256], []byte(news), true) }), scheme)
	}
}
