package rawibleve_test

import (
	"strings"
	"testing"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/arabic/latin"
	rawibleve "github.com/rawi-nlp/rawi/contrib/bleve"
)

// chain returns the terms of text behind the filters.
func chain(text string, filters ...analysis.TokenFilter) string {
	analyzer := analysis.DefaultAnalyzer{Tokenizer: rawibleve.Tokenizer{}, TokenFilters: filters}
	return terms(analyzer.Analyze([]byte(text)))
}

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"إلى أُمّـهِ وٱلأسرة":         "الي|امه|والاسره",
		"مکتبة فی ﺍﻟﺮﻳﺎﺽ":             "مكتبه|في|الرياض",
		"مسؤولٌ في بيئة پاريس":        "مسوول|في|بييه|باريس",
		"١٢ ۱۲ 12":                    "12|12|12",
		"1,250 ١٬٢٥٠ ۱۲۵۰ 1٬250":      "1250|1250|1250|1250",
		"٢٫٥ 2.5 2,5 2.50":            "2.5|2.5|2.5|2.5",
		"25ر2 و2.250":                 "2.25|و|2.25",
		"08/03/2015 و٨-٣-٢٠١٥":        "8|3|2015|و|8|3|2015",
		"0501234567 و007 و00":         "0501234567|و|007|و|0",
		"9,007,199,254,740,993":       "9,007,199,254,740,993", // beyond what a float64 holds apart
		"REUTERS Café CAFE\u0301 ＷＨＯ": "reuters|café|café|who",
		"ﷺ ﷲ":                         "صلي الله عليه وسلم|الله",
	} {
		require.Equal(t, want, chain(text, rawibleve.Fold(arabic.Search)), text)
	}
	require.Equal(t, "أحمد|foo|13", chain("أَحْمَـد Foo ١٣", rawibleve.Fold(arabic.Light|arabic.StripMarks|arabic.FoldDigits)))
}

// What is folded away leaves no empty term, whatever tokenizer comes before.
func TestFoldDropsWhatVanishes(t *testing.T) {
	stream := analysis.TokenStream{{Term: []byte("ـــ"), Position: 1}, {Term: []byte("قال"), Position: 2}, {Position: 3}}
	stream = rawibleve.Fold(arabic.Search).Filter(stream)
	require.Len(t, stream, 1)
	require.Equal(t, 2, stream[0].Position)
}

func TestStemmer(t *testing.T) {
	for _, same := range []string{
		"وزير الوزير والوزير للوزير لوزير بوزير ووزير فالوزير بالوزير",
		"حكومة الحكومة حكومتها لحكومتهم وبحكومتنا",
		"ألمانيا بألمانيا وألمانيا",
		"ألمانية الألمانية بالألمانية",
		"عمرة العمرة للعمرة والعمرة",
		"والد الوالد والدها ووالدهم",
		"بالغ بالغة البالغ",
		"التزام الالتزام التزامها بالتزامهم",
		"لاعب لاعبون اللاعبين لاعبيها",
		"سيعلن يعلن وسيعلن",
		"بنك البنك بنكه والبنك لبنك",
	} {
		stems := map[string]bool{}
		for word := range strings.FieldsSeq(same) {
			stems[rawibleve.Stemmer{}.Stem(arabic.Search.String(word))] = true
		}
		require.Len(t, stems, 1, same)
	}
	for word, want := range map[string]string{
		"": "", "و": "و", "ال": "ال", "لا": "لا", "بوتين": "بوت", "فيصل": "فيصل", "وليد": "وليد", "بلجيكا": "بلجيكا",
		"كركوك": "كركوك", "واشنطن": "واشنطن", "سعود": "سعود", "Reuters": "Reuters", "2015": "2015",
	} {
		require.Equal(t, want, rawibleve.Stemmer{}.Stem(word), word)
	}
}

func TestStem(t *testing.T) {
	const text = "وزارته والوزارة يكتبون Elections 2015"
	fold := rawibleve.Fold(arabic.Search)
	require.Equal(t, "وزار|وزار|يكتب|elections|2015", chain(text, fold, rawibleve.Stem{}))
	require.Equal(t, "زارت|وزار|يكتب|elections|2015", chain(text, fold, rawibleve.Stem{Stemmer: arabic.Light10{}}))
	require.Equal(t, "زار|والوزار|يكتب|elections|2015", chain(text, fold, rawibleve.Stem{Stemmer: arabic.Snowball{}}))
	require.Equal(t, "وزار|وزار|يكتب|elect|2015", chain(text, fold,
		rawibleve.Stem{Stemmer: arabic.ByScript{Arabic: rawibleve.Stemmer{}, Other: latin.English{}}}))
	keyword := analysis.TokenStream{{Term: []byte("الوزير"), KeyWord: true}}
	require.Equal(t, "الوزير", terms(rawibleve.Stem{}.Filter(keyword)))
}

func TestStop(t *testing.T) {
	stop := rawibleve.NewStop(analysis.TokenMap{"على": true, "إلى": true, "في": true, "كل": true})
	for text, want := range map[string]string{
		"مشى علي على الطريق":   "مشى|علي|الطريق",
		"عَلَى عـلـى ﻋﻠﻰ البر": "البر",
		"فی کل بیت":            "بیت",
		"إلى الى":              "الى",
		"":                     "",
	} {
		require.Equal(t, want, chain(text, stop), text)
	}
	analyzer := analysis.DefaultAnalyzer{Tokenizer: rawibleve.Tokenizer{}, TokenFilters: []analysis.TokenFilter{stop}}
	stream := analyzer.Analyze([]byte("سافر إلى وهران"))
	require.Equal(t, []int{1, 3}, []int{stream[0].Position, stream[1].Position})
	require.Equal(t, "قال", chain("قال", rawibleve.NewStop(nil)))
}

// However a word of our articles is written, it gets the same term.
func TestSpellingsShareATerm(t *testing.T) {
	forms := map[rune]rune{'ب': 'ﺑ', 'ت': 'ﺘ', 'ا': 'ﺎ', 'ل': 'ﻠ', 'م': 'ﻣ', 'ي': 'ﻴ', 'ر': 'ﺮ', 'ع': 'ﻌ', 'ه': 'ﻪ', 'ة': 'ﺔ', 'أ': 'ﺃ'}
	each := func(f func(r rune) string) func(string) string {
		return func(word string) string {
			var b strings.Builder
			for _, r := range word {
				b.WriteString(f(r))
			}
			return b.String()
		}
	}
	spellings := map[string]func(string) string{
		"tatweel": each(func(r rune) string { return string(r) + "ـ" }),
		"fatha":   each(func(r rune) string { return string(r) + "َ" }),
		"shadda":  each(func(r rune) string { return string(r) + "ّ\u0670" }),
		"forms": each(func(r rune) string {
			if form, ok := forms[r]; ok {
				return string(form)
			}
			return string(r)
		}),
		"persian":     strings.NewReplacer("ك", "ک", "ي", "ی", "ى", "ی", "ه", "ہ").Replace,
		"no hamza":    strings.NewReplacer("أ", "ا", "إ", "ا", "آ", "ا", "ؤ", "و", "ئ", "ي", "ة", "ه", "ى", "ي").Replace,
		"taken apart": strings.NewReplacer("أ", "ا\u0654", "إ", "ا\u0655", "آ", "ا\u0653", "ؤ", "و\u0654", "ئ", "ي\u0654").Replace,
		"turned":      func(word string) string { return "\u202b" + word + "\u200f" },
		"digits":      strings.NewReplacer("0", "٠", "1", "١", "2", "٢", "3", "٣", "4", "۴", "5", "۵", "6", "٦", "7", "٧", "8", "٨", "9", "۹").Replace,
	}
	filters := []analysis.TokenFilter{rawibleve.Fold(arabic.Search), rawibleve.Stem{}}
	texts, _ := articles(300, nil)
	seen := map[string]bool{}
	for _, word := range strings.FieldsFunc(strings.Join(texts, " "), func(r rune) bool { return strings.ContainsRune(" .،:«»/", r) }) {
		if seen[word] {
			continue
		}
		seen[word] = true
		want := chain(word, filters...)
		require.NotEmpty(t, want, word)
		for name, spell := range spellings {
			if digits := word[0] >= '0' && word[0] <= '9'; digits != (name == "digits") {
				continue
			}
			require.Equal(t, want, chain(spell(word), filters...), "%s: %s", name, spell(word))
		}
	}
	require.Greater(t, len(seen), 300)
}
