package newswire_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/ner"
	"github.com/rawi-nlp/rawi/ner/newswire"
)

const annotated = `وصل O
كارلوس B-PER
مندوزا I-PER
إلى O
باريس B-LOC
. O

قال O
مندوزا B-PER
إن O
الأمم B-ORG
المتحدة I-ORG
تدعم O
الحل O
. O
`

func ExampleReadSentences() {
	sents, err := newswire.ReadSentences(strings.NewReader(annotated), "mine.conll")
	fmt.Println(len(sents), sents[1].Words[1], sents[1].Tags[1], err)

	_, err = newswire.ReadSentences(strings.NewReader("قال O\nمندوزا\n"), "mine.conll")
	var bad *newswire.FormatError
	fmt.Println(errors.As(err, &bad), err)
	// Output:
	// 2 مندوزا B-PER <nil>
	// true newswire: mine.conll:2: expected a word and its tag
}

func ExampleEvaluate() {
	sents, _ := newswire.ReadSentences(strings.NewReader(annotated), "mine.conll")
	score := newswire.Evaluate(newswire.Tagger(), sents)
	fmt.Println(&score)
	// Output:
	// PER 100.0  LOC 100.0  ORG 100.0  MISC 0.0  micro 100.00 (p 100.0 r 100.0)
}

func ExampleTrain() {
	sents, _ := newswire.ReadSentences(strings.NewReader(strings.Repeat(annotated+"\n", 40)), "mine.conll")
	m := newswire.Train(sents, func(p newswire.Progress) {
		if p.Epoch == p.Epochs {
			fmt.Printf("step %d of %d\n", p.Step, p.Steps)
		}
	})
	doc, tags := tag(m, "وصل مندوزا إلى باريس.")
	fmt.Println(names(doc, tags))
	// Output:
	// step 1 of 10
	// step 2 of 10
	// step 3 of 10
	// step 4 of 10
	// step 5 of 10
	// step 6 of 10
	// step 7 of 10
	// step 8 of 10
	// step 9 of 10
	// step 10 of 10
	// [PER مندوزا LOC باريس]
}

func TestEvaluateListensToAnyTagger(t *testing.T) {
	sents, err := newswire.ReadSentences(strings.NewReader(annotated), "mine.conll")
	require.NoError(t, err)
	score := newswire.Evaluate(silent{}, sents)
	require.Equal(t, newswire.Count{Given: 4}, score.Micro())
}

// silent finds nothing.
type silent struct{}

func (silent) AppendTags(dst []ner.Tag, _ *arabic.Document, toks []arabic.Token) []ner.Tag {
	return append(dst, make([]ner.Tag, len(toks))...)
}
