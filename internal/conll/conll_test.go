package conll

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/internal/gazetteer"
	"github.com/rawi-nlp/rawi/internal/tagger"
)

const sample = "زار O\n\"محمد B-PERS\nالسالم\" I-PERS\nو O\nلندن B-GPE\nباريس I-ORG\n. O\n\nقرأ x O\nالأيام _ B-Media\n"

func TestRead(t *testing.T) {
	sents, err := Read(strings.NewReader(sample), "a.conll")
	require.NoError(t, err)
	require.Len(t, sents, 2)
	require.Equal(t, []string{"قرأ", "الأيام"}, sents[1].Words)
	require.Equal(t, []tagger.Name{{Start: 1, End: 3, Type: 0}, {Start: 4, End: 5, Type: 1}, {Start: 5, End: 6, Type: 2}}, sents[0].names())
	require.Equal(t, []tagger.Name{{Start: 1, End: 2, Type: 3}}, sents[1].names())
}

func TestReadErrors(t *testing.T) {
	for text, want := range map[string]error{
		"قال O\nأحمد\n":                        ErrFields,
		"قال O\nأحمد PER\n":                    ErrTag,
		"قال O\nأحمد B-\n":                     ErrTag,
		"قال O\n" + strings.Repeat("ا", 1<<20): ErrLong,
	} {
		_, err := Read(strings.NewReader(text), "a.conll")
		var e *Error
		require.ErrorAs(t, err, &e)
		require.ErrorIs(t, err, want)
		require.Equal(t, "a.conll", e.File)
		require.Equal(t, 2, e.Line)
		require.True(t, strings.HasPrefix(err.Error(), "a.conll:2: expected"), err)
	}
}

func TestDocumentsLeaveMarksOutOfNames(t *testing.T) {
	sents, err := Read(strings.NewReader(sample), "a.conll")
	require.NoError(t, err)
	docs := Documents(sents, gazetteer.Default())
	require.Len(t, docs, 1)
	d := &docs[0]
	var got []string
	for _, n := range tagger.Names(nil, d.Labels) {
		got = append(got, strings.Join(d.Words[n.Start:n.End], " "))
	}
	require.Equal(t, []string{"محمد السالم", "لندن", "باريس", "الايام"}, got)
}

func TestScore(t *testing.T) {
	sents, err := Read(strings.NewReader(sample), "a.conll")
	require.NoError(t, err)
	d := Documents(sents, gazetteer.Default())[0]
	var s Score
	s.Add(&d, d.Labels)
	require.Equal(t, Count{4, 4, 4}, s.Micro())

	wrong := append([]uint8(nil), d.Labels...)
	for i, w := range d.Words {
		switch w {
		case "لندن":
			wrong[i] = tagger.Label(0, tagger.Single)
		case "قرا":
			wrong[i] = tagger.Label(2, tagger.Single)
		case "الايام":
			wrong[i] = 0
		}
	}
	s = Score{}
	s.Add(&d, wrong)
	require.Equal(t, Count{Right: 2, Found: 4, Given: 4}, s.Micro())
	require.InDelta(t, 0.5, s.Micro().F1(), 1e-9)
	require.Contains(t, s.String(), "micro 50.00")
	var b bytes.Buffer
	d.Errors(&b, wrong)
	require.Contains(t, b.String(), "differs LOC")
	require.Contains(t, b.String(), "missed MISC")
	require.Contains(t, b.String(), "spurious ORG")
}
