package gazetteer

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/ner/lists"
)

func TestEmbeddedListsLoad(t *testing.T) {
	table, err := Load(lists.FS)
	require.NoError(t, err)
	require.True(t, table.Word("روسيا").Has(Of(LocCountry)))
	require.Greater(t, table.Foreign("شفاينشتايغر"), 2.0)
	require.Less(t, table.Foreign("المستشفيات"), -2.0)
}

func TestSpellings(t *testing.T) {
	table, err := Load(fstest.MapFS{
		"loc.city.txt":    {Data: []byte("غوتنبرغ\nأبو ظبي\nنيڤادا\tولاية\n")},
		"misc.nisba.txt":  {Data: []byte("روسية\n")},
		"per.family.txt":  {Data: []byte("القذافي\n")},
		"org.company.txt": {Data: []byte("إل جي\n")},
	})
	require.NoError(t, err)
	for word, kind := range map[string]Kind{
		"جوتنبرج": LocCity, "ابوظبي": LocCity, "نيفادا": LocCity, "نيفاده": LocCity, "الروسيه": MiscNisba, "قذافي": PerFamily,
	} {
		require.Equal(t, Of(kind), table.Word(word), word)
	}
	require.Zero(t, table.Word("ولاية"), "what stands behind the tab is a note")
}

func TestMatchesBehindProclitics(t *testing.T) {
	table, err := Load(fstest.MapFS{"org.name.txt": {Data: []byte("الأمم المتحدة\n")}})
	require.NoError(t, err)
	doc := arabic.Parse("تابعة للأمم المتحدة")
	require.Equal(t, []Match{{End: 3, Skip: 1, Article: true, Set: Of(OrgName)}}, table.AppendMatches(nil, doc, 1))
	require.Empty(t, table.AppendMatches(nil, doc, 0))
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(lists.FS); err != nil {
			b.Fatal(err)
		}
	}
}

func TestShortRestsAreNoNames(t *testing.T) {
	table, err := Load(fstest.MapFS{
		"per.name.txt":       {Data: []byte("آري\nآيت\n")},
		"per.given-male.txt": {Data: []byte("علي\n")},
		"loc.city.txt":       {Data: []byte("جدة\n")},
	})
	require.NoError(t, err)
	for text, want := range map[string]int{"لاري": 0, "وايت": 0, "وعلي": 1, "بجدة": 1} {
		require.Len(t, table.AppendMatches(nil, arabic.Parse(text), 0), want, text)
	}
}
