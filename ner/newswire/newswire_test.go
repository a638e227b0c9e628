package newswire_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/ner"
	"github.com/rawi-nlp/rawi/ner/newswire"
)

// names spells out what the tags mark: «TYPE words» for each name.
func names(doc *arabic.Document, tags []ner.Tag) []string {
	var out []string
	start := 0
	for i, t := range tags {
		if t.Position == ner.Begin || t.Position == ner.Single {
			start = i
		}
		if t.Position == ner.End || t.Position == ner.Single {
			out = append(out, t.Type.String()+" "+doc.Text(arabic.Span{Start: doc.Token(start).Start, End: doc.Token(i).End}))
		}
	}
	return out
}

func tag(m ner.Tagger, text string) (*arabic.Document, []ner.Tag) {
	doc := arabic.Parse(text)
	return doc, m.AppendTags(nil, doc, doc.TokensIn(arabic.Span{End: len(text)}))
}

const article = "باريس - وصل وزير الخارجية الروسي سيرغي لافروف إلى العاصمة الفرنسية باريس مساء الاثنين. " +
	"وقال لافروف للصحفيين إن موسكو تدعم جهود الأمم المتحدة في سوريا.\n" +
	"والتقى الوزير الرئيس فرانسوا هولاند في قصر الإليزيه، وبحث معه الأزمة في أوكرانيا."

func ExampleTagger() {
	doc := arabic.Parse("وصل وزير الخارجية الروسي سيرغي لافروف إلى باريس.")
	for i, t := range newswire.Tagger().AppendTags(nil, doc, doc.TokensIn(arabic.Span{End: 1000})) {
		if t.Type != ner.None {
			fmt.Println(doc.Text(doc.Token(i)), t.Type)
		}
	}
	// Output:
	// سيرغي PER
	// لافروف PER
	// باريس LOC
}

func TestTagger(t *testing.T) {
	doc, tags := tag(newswire.Tagger(), article)
	got := names(doc, tags)
	for _, want := range []string{"PER سيرغي لافروف", "PER لافروف", "LOC باريس", "LOC موسكو", "ORG الأمم المتحدة", "LOC سوريا", "PER فرانسوا هولاند", "LOC أوكرانيا"} {
		require.Contains(t, got, want)
	}
	for _, g := range tags {
		require.True(t, g.Prob > 0 && g.Prob <= 1.0001)
		require.Equal(t, g.Type == ner.None, g.Position == ner.Outside)
	}
}

// A text too long to be tagged at once is tagged as if it were: where it is cut, nothing shows.
func TestTaggerVeryLongText(t *testing.T) {
	short, _ := tag(newswire.Tagger(), article+"\n")
	n := short.Len()
	copies := 1<<17/n + 1
	_, tags := tag(newswire.Tagger(), strings.Repeat(article+"\n", copies))
	require.Len(t, tags, copies*n)
	middle := tags[copies/4*n:][:n] // both of the cuts at 1<<16 and 1<<17 are far from it
	for k := copies / 4; k < copies-copies/4; k++ {
		for i, g := range tags[k*n : (k+1)*n] {
			require.Equal(t, middle[i].Position, g.Position, "token %d of copy %d", i, k)
			require.Equal(t, middle[i].Type, g.Type, "token %d of copy %d", i, k)
			require.InDelta(t, middle[i].Prob, g.Prob, 0.01)
		}
	}
}

func TestTaggerPartOfDocument(t *testing.T) {
	doc := arabic.Parse(article)
	toks := doc.TokensIn(arabic.Span{Start: strings.Index(article, "والتقى"), End: len(article)})
	tags := newswire.Tagger().AppendTags(make([]ner.Tag, 3), doc, toks)
	require.Len(t, tags, 3+len(toks))
	require.Empty(t, newswire.Tagger().AppendTags(nil, doc, nil))
}

func TestTaggerAnyInput(t *testing.T) {
	for _, text := range []string{"", "\xff\xfe", "ً", strings.Repeat("ا", 1<<16), strings.Repeat("بوتين ", 1<<12), "«««»»» 12/1/2015 http://x.y @a #ب"} {
		doc, tags := tag(newswire.Tagger(), text)
		require.Len(t, tags, doc.Len())
	}
}

func TestReadAndWrite(t *testing.T) {
	var b bytes.Buffer
	_, err := newswire.Tagger().WriteTo(&b)
	require.NoError(t, err)
	m, err := newswire.Read(bytes.NewReader(b.Bytes()))
	require.NoError(t, err)
	_, want := tag(newswire.Tagger(), article)
	_, got := tag(m, article)
	require.Equal(t, want, got)
	for _, n := range []int{0, 5, 9, 12, 1000, b.Len() / 2, b.Len() - 1} {
		_, err := newswire.Read(bytes.NewReader(b.Bytes()[:n]))
		require.ErrorContains(t, err, "newswire: ", "%d bytes", n)
	}
}
