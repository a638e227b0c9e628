package rawibleve_test

import (
	"html"
	"testing"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/custom"
	"github.com/blevesearch/bleve/v2/analysis/tokenmap"
	"github.com/blevesearch/bleve/v2/search/highlight/highlighter/ansi"
	markup "github.com/blevesearch/bleve/v2/search/highlight/highlighter/html"
	"github.com/blevesearch/bleve/v2/search/query"
	"github.com/stretchr/testify/require"

	rawibleve "github.com/rawi-nlp/rawi/contrib/bleve"
)

// The highlighters of bleve mark the word as the source writes it, and nothing beside it.
func TestHighlightsLandOnTheSource(t *testing.T) {
	for _, c := range []struct{ query, before, word, after string }{
		{"الرياض", "وصل الوفد إلى ", "الـــريـاض", " أمس."},
		{"حكومة", "قالت ", "الحُكُومَةُ", " إنها ستعود."},
		{"حكومة", "لم تجب ", "وحكومتها", " عن السؤال."},
		{"بلاد", "عاد إلى ", "ﺍﻟﺒﻼﺩ", " بعد غياب."},     // the ligature is two letters
		{"إسلام", "متحف الفن ", "ﺍﻹﺳﻼﻡي", "، ثم غادر."}, // and plain letters behind the forms
		{"مكتب", "افتتح ", "المکتب", "، ثم غادر."},
		{"وزير", "«", "والوزير", "»: لا جديد."},
		{"وزير", "(", "فلوزير", ") رأي."},
		{"صفاقس", "رحلة ", "صفا\u200dقس", "\u200f اليوم."},
		{"2500", "شارك ", "٢٬٥٠٠", " عداء."},
		{"1436", "في 18/10/", "١٤٣٦", "هـ."},
		{"الوطن", "وسم #يوم_", "الوطن", " & <b>."},
		{"reuters", "وكالة «", "Reuters", "»."},
		{"محمد", "سأل ", "مُحَمَّدٌ", ":\nمتى؟"},
	} {
		text := c.before + c.word + c.after
		index := newIndex(t, rawibleve.AnalyzerName, text)
		for style, mark := range map[string][2]string{markup.Name: {"<mark>", "</mark>"}, ansi.Name: {"\x1b[43m", "\x1b[0m"}} {
			request := bleve.NewSearchRequest(bleve.NewMatchQuery(c.query))
			request.Highlight = bleve.NewHighlightWithStyle(style)
			result, err := index.Search(request)
			require.NoError(t, err)
			require.Len(t, result.Hits, 1, text)
			want := c.before + mark[0] + c.word + mark[1] + c.after
			if style == markup.Name {
				want = html.EscapeString(c.before) + mark[0] + html.EscapeString(c.word) + mark[1] + html.EscapeString(c.after)
			}
			require.Equal(t, []string{want}, result.Hits[0].Fragments["text"])
			for _, locations := range result.Hits[0].Locations["text"] {
				require.Len(t, locations, 1)
				require.Equal(t, c.word, text[locations[0].Start:locations[0].End])
			}
		}
	}
}

func TestPhrases(t *testing.T) {
	index := newIndex(t, rawibleve.AnalyzerName,
		"استقبل وزيرُ الخارجيةِ اللبنانيُّ نظيره في بيروت.",
		"قال الوزير: «إن محادثات بيروت، لا محادثات جنيف، هي الحل».",
		"جرت محادثات في بيروت يوم ٣ مايو/أيار.",
		"وفي بيروت وزير، وفي الخارجية موظفون.",
		"نشر القرار في 18/10/1436هـ وعدل في 10-18-1436.",
	)
	for phrase, want := range map[string][]string{
		"وزير الخارجية":         {"0"},
		"ووزيرة الخارجيه":       {"0"}, // gender goes with the suffix
		"الخارجية وزير":         nil,
		"الوزير إن محادثات":     {"1"}, // across the colon and the quotation mark; إن is a stop word
		"محادثات بيروت":         {"1"},
		"محادثات في بيروت":      {"2"},
		"محادثات من بيروت":      {"2"}, // any word may stand in the place of a stop word
		"بيروت لا محادثات جنيف": {"1"},
		"3 مايو أيار":           {"2"},
		"١٨-١٠-١٤٣٦":            {"4"},
		"18/1436":               {"4"}, // as the second date has it
		"1436/18":               nil,
		"في":                    nil,
	} {
		ids := map[string]bool{}
		for _, id := range want {
			ids[id] = true
		}
		require.Equal(t, ids, find(t, index, bleve.NewMatchPhraseQuery(phrase)), phrase)
	}
}

func TestMatchQueries(t *testing.T) {
	index := newIndex(t, rawibleve.AnalyzerName,
		"أقرت الحكومة موازنة عام ٢٠١٥ للتعليم.",
		"موازنة التعليم لا تكفي، يقول معلمون.",
		"أغلقت الحكومة المطار.")
	all := bleve.NewMatchQuery("موازنةُ الحکومة")
	all.SetOperator(query.MatchQueryOperatorAnd)
	require.Equal(t, map[string]bool{"0": true}, find(t, index, all))
	require.Equal(t, map[string]bool{"0": true, "1": true, "2": true}, find(t, index, bleve.NewMatchQuery("موازنة الحكومة")))
	require.Equal(t, map[string]bool{"0": true}, find(t, index, bleve.NewQueryStringQuery("+text:للتعليم +text:2015")))
	fuzzy := bleve.NewMatchQuery("الحكومه")
	fuzzy.SetFuzziness(1)
	require.Equal(t, map[string]bool{"0": true, "2": true}, find(t, index, fuzzy))
	require.Empty(t, find(t, index, bleve.NewMatchQuery("في من إلى")))
}

// The parts serve in analyzers of bleve's own making, and an index made with them opens again.
func TestCustomAnalyzer(t *testing.T) {
	require.NoError(t, rawibleve.Register())
	mapping := bleve.NewIndexMapping()
	require.NoError(t, mapping.AddCustomTokenMap("few", map[string]any{"type": tokenmap.Name, "tokens": []any{"قال"}}))
	require.NoError(t, mapping.AddCustomTokenFilter("stop_few", map[string]any{"type": rawibleve.StopName, "stop_token_map": "few"}))
	require.NoError(t, mapping.AddCustomTokenFilter("deep", map[string]any{"type": rawibleve.StemName, "stemmer": "snowball"}))
	require.NoError(t, mapping.AddCustomAnalyzer("mine", map[string]any{
		"type": custom.Name, "tokenizer": rawibleve.TokenizerName, "token_filters": []string{"stop_few", rawibleve.FoldName, "deep"},
	}))
	mapping.DefaultAnalyzer = "mine"
	path := t.TempDir() + "/index"
	index, err := bleve.New(path, mapping)
	require.NoError(t, err)
	require.NoError(t, index.Index("0", map[string]string{"text": "قال من يكتبونها"}))
	require.NoError(t, index.Close())

	index, err = bleve.Open(path)
	require.NoError(t, err)
	defer index.Close()
	require.Len(t, find(t, index, bleve.NewMatchQuery("يكتب")), 1)
	require.Len(t, find(t, index, bleve.NewMatchQuery("من")), 1)
	require.Empty(t, find(t, index, bleve.NewMatchQuery("قال")))
}

func TestWrongSettings(t *testing.T) {
	require.NoError(t, rawibleve.Register())
	mapping := bleve.NewIndexMapping()
	err := mapping.AddCustomTokenFilter("a", map[string]any{"type": rawibleve.StemName, "stemmer": "porter"})
	require.ErrorContains(t, err, `"clitics", "light10" or "snowball", not "porter"`)
	err = mapping.AddCustomTokenFilter("b", map[string]any{"type": rawibleve.StemName, "stemmer": 10})
	require.ErrorContains(t, err, "stemmer must be a string, not int")
	err = mapping.AddCustomTokenFilter("c", map[string]any{"type": rawibleve.StopName, "stop_token_map": "nowhere"})
	require.ErrorContains(t, err, "nowhere")
}

// Around bytes that are not UTF-8 bleve makes no fragment, but the locations are right.
func TestLocationsBesideInvalidBytes(t *testing.T) {
	const text = "قال\xff الـوزير\xd8."
	index := newIndex(t, rawibleve.AnalyzerName, text)
	request := bleve.NewSearchRequest(bleve.NewMatchQuery("وزير"))
	request.Highlight = bleve.NewHighlight()
	result, err := index.Search(request)
	require.NoError(t, err)
	require.Len(t, result.Hits, 1)
	require.Empty(t, result.Hits[0].Fragments["text"])
	for _, locations := range result.Hits[0].Locations["text"] {
		require.Equal(t, "الـوزير", text[locations[0].Start:locations[0].End])
	}
}

// No text keeps an index from taking it.
func TestHostileTextsAreIndexed(t *testing.T) {
	var texts []string
	for _, text := range hostile(1 << 16) {
		texts = append(texts, text)
	}
	index := newIndex(t, rawibleve.AnalyzerName, append(texts, "وصلت سفينة الحبوب.")...)
	require.Len(t, find(t, index, bleve.NewMatchPhraseQuery("سفينة الحبوب")), 1)
}
