package rawibleve_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/registry"
	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
	rawibleve "github.com/rawi-nlp/rawi/contrib/bleve"
)

// terms returns the terms of a stream with a bar between them.
func terms(stream analysis.TokenStream) string {
	var all []string
	for _, t := range stream {
		all = append(all, string(t.Term))
	}
	return strings.Join(all, "|")
}

func TestTokens(t *testing.T) {
	for text, want := range map[string]string{
		"": "",
		"قال الوزير: «سنعود غدا»، ثم غادر.":  "قال|الوزير|سنعود|غدا|ثم|غادر",
		"الـريـاض ـ واس":                     "الـريـاض|واس",
		"كَتَبَ ً ّ هُدى":                    "كَتَبَ|هُدى",
		"زار #يوم_الوطن و@sports_sa":         "زار|يوم|الوطن|و|sports|sa",
		"عام 1436هـ بنسبة 15% و٪٢٠":          "عام|1436|بنسبة|15|و|٢٠",
		"1,250 و٢٬٧٥٠ و3.5 و25ر2 و٢٫٥":       "1,250|و|٢٬٧٥٠|و|3.5|و|25ر2|و|٢٫٥",
		"في 18/10/1436هـ الساعة 10:30":       "في|18|10|1436|الساعة|10|30",
		"موسم 2014-2015 بنتيجة 3-2":          "موسم|2014|2015|بنتيجة|3|2",
		"طائرة F-16 من شركة AT&T أو Node.js": "طائرة|F|16|من|شركة|AT|T|أو|Node.js",
		"https://www.example.com/أخبار?id=7": "https|www|example|com|أخبار|id|7",
		"راسلوا news@example.com.":           "راسلوا|news|example|com",
		"#رؤية2030 😀 © €":                    "رؤية|2030",
		"\xff\xfeقال\xd9":                    "قال",
	} {
		stream := rawibleve.Tokenizer{}.Tokenize([]byte(text))
		require.Equal(t, want, terms(stream), text)
		requireLawful(t, text, stream, true)
	}
}

func TestTypesOfTokens(t *testing.T) {
	for _, token := range (rawibleve.Tokenizer{}).Tokenize([]byte("في ١٨/١٠/1436هـ F-16 15%")) {
		want := analysis.AlphaNumeric
		if strings.ContainsAny(string(token.Term), "0123456789١٨") {
			want = analysis.Numeric
		}
		require.Equal(t, want, token.Type, "%s", token.Term)
	}
}

// requireLawful checks what holds for every stream; one fresh from the tokenizer has the source's bytes for terms and a
// position for each token.
func requireLawful(t *testing.T, text string, stream analysis.TokenStream, fresh bool) {
	t.Helper()
	end, position := 0, 0
	for _, token := range stream { // without require, which takes its time over a million tokens
		switch source := text[max(token.Start, 0):min(token.End, len(text))]; {
		case token.Start < end || token.End <= token.Start || token.End > len(text):
			t.Fatalf("%d–%d behind %d in %.99q", token.Start, token.End, end, text)
		case !utf8.ValidString(source) || !utf8.Valid(token.Term) || len(token.Term) == 0:
			t.Fatalf("%q for %q", token.Term, source)
		case token.Position <= position:
			t.Fatalf("position %d behind %d", token.Position, position)
		case fresh && (source != string(token.Term) || token.Position != position+1):
			t.Fatalf("%q for %q at %d behind %d", token.Term, source, token.Position, position)
		}
		end, position = token.End, token.Position
	}
}

// hostile are texts that nobody would write, the longest of them of size bytes.
func hostile(size int) map[string]string {
	texts := map[string]string{
		"invalid UTF-8":    "وزير\xff\xd8 \xd9\xd9ال\x80خارجية\xed\xa0\x80 ٢\xd9٠١",
		"replacement":      "وزير\ufffd الخارجية\ufffd",
		"marks only":       "ًٌٍ َُِ ـــ ـ ّ",
		"bidi":             "\u202eقال\u202c \u2067الوزير\u2069 \u200f\u200e \ufeffأمس",
		"separators":       "1,,2 ..3 /4/ 5- ٫٦ 7ر 8هـ هـ 1,2,3,4,5 9.9.9.9 1/1/1/1",
		"addresses":        "http:// www. a@b @ # #_ #_أ_ @_ x.com/%%%/؟ ftp://أ",
		"mixed":            "aوbز1ي٢ر cوd",
		"ligatures":        "ﷺ ﷲ ﷽ ﻻﻻﻻ ﻷﺣﻤﺪ ﹰ ﹼـ",
		"other scripts":    "中文字 Καλημέρα Привет ＷＨＯ ǅ İstanbul ﬁn ㎏ शांति ߒ ࢠا",
		"one word a line":  strings.Repeat("كتاب\n", 2000),
		"glued":            strings.Repeat("والكتاب2وب", 2000),
		"nested clitics":   strings.Repeat("و", 40) + " " + strings.Repeat("ال", 40) + " " + strings.Repeat("ها", 40),
		"letter by letter": "و ف ب ك ل س ا ال وال لل ه ها",
	}
	for _, s := range []string{"ا", "و", "ت", "ـ", "َ", "1", "٣", ",", "x", "X", "«", "#", "@", "/", "-", "é", "ﷺ", "😀", "\xff", "\u200d", "\x00", " "} {
		texts["nothing but "+s] = strings.Repeat(s, size/len(s))
	}
	for _, s := range []string{"1,", "1/", "ر2", "a.", "a-", "#ا_", "x@", "وال", "ته", "ا ", "ـا", "اَ", "1هـ"} {
		texts["much of "+s] = strings.Repeat(s, size/4/len(s))
	}
	return texts
}

func TestHostileTexts(t *testing.T) {
	require.NoError(t, rawibleve.Register())
	analyzer, err := registry.NewCache().AnalyzerNamed(rawibleve.AnalyzerName)
	require.NoError(t, err)
	for name, text := range hostile(1 << 20) {
		t.Run(name, func(t *testing.T) {
			stream := rawibleve.Tokenizer{}.Tokenize([]byte(text))
			requireLawful(t, text, stream, true)
			source := []byte(text)
			requireLawful(t, text, analyzer.Analyze(source), false)
			require.True(t, string(source) == text, "the source was written to")
			for _, stemmer := range []arabic.Stemmer{arabic.Light10{}, arabic.Snowball{}} {
				stream := rawibleve.Stem{Stemmer: stemmer}.Filter(rawibleve.Fold(arabic.Search).Filter(rawibleve.Tokenizer{}.Tokenize(source)))
				requireLawful(t, text, stream, false)
			}
		})
	}
}

// Tokenizing makes memory for the tokens, not one piece for each.
func TestTokenizerAllocates(t *testing.T) {
	texts, _ := articles(1, nil)
	text := []byte(strings.Repeat(texts[0]+"\n", 20))
	tokens := len(rawibleve.Tokenizer{}.Tokenize(text))
	allocations := testing.AllocsPerRun(10, func() { rawibleve.Tokenizer{}.Tokenize(text) })
	require.Less(t, allocations, float64(tokens)/50)
}
