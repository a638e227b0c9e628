package ner_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/ner"
)

// people is a tagger that knows one word as the end of a person's name wherever a first name stands before it, and as a
// person by itself elsewhere.
type people struct{ first, last string }

func (p people) AppendTags(dst []ner.Tag, doc *arabic.Document, toks []arabic.Token) []ner.Tag {
	opened := false
	for _, t := range toks {
		tag := ner.Tag{Prob: 1}
		switch doc.Text(t) {
		case p.first:
			tag.Type, tag.Position, opened = ner.PER, ner.Begin, true
		case p.last:
			tag.Type, tag.Position = ner.PER, ner.Single
			if opened {
				tag.Position = ner.End
			}
			opened = false
		default:
			opened = false
		}
		dst = append(dst, tag)
	}
	return dst
}

// «لينتون» is a name too, but not where the document has shown that كلينتون is one word.
// everything is a tagger that takes the whole text for one organisation.
type everything struct{}

func (everything) AppendTags(dst []ner.Tag, _ *arabic.Document, toks []arabic.Token) []ner.Tag {
	for i := range toks {
		tag := ner.Tag{Type: ner.ORG, Position: ner.Inside, Prob: 0.8}
		switch {
		case i == 0:
			tag.Position = ner.Begin
		case i == len(toks)-1:
			tag.Position = ner.End
		}
		dst = append(dst, tag)
	}
	return dst
}

func TestNamesAtTheVeryEnd(t *testing.T) {
	for _, text := range []string{"منظمة الأمن والتعاون عادت أمس", "نادي", "قال لـ«الرياض»", "مستشفى أبها للولادة", "علي", "في نيسان"} {
		for _, tagger := range []ner.Option{model, ner.WithTagger(everything{})} {
			require.NotPanics(t, func() { extract(t, text, tagger, ner.WithInstitutions(), ner.WithNouns()) }, text)
		}
	}
}

func TestALetterOfANameIsNoClitic(t *testing.T) {
	text := "وصلت هيلاري كلينتون إلى ميامي. وقالت كلينتون إن الوقت حان."
	doc := arabic.Parse(text)
	list, err := ner.New(ner.WithTagger(people{"هيلاري", "كلينتون"})).Extract(t.Context(), doc)
	require.NoError(t, err)
	var got []string
	for _, e := range list {
		if e.Type == ner.PER {
			got = append(got, doc.Text(e)+" = "+e.Name)
		}
	}
	require.Equal(t, []string{"هيلاري كلينتون = هيلاري كلينتون", "كلينتون = هيلاري كلينتون"}, got)
}
