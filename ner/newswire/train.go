package newswire

import (
	"fmt"
	"io"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/conll"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
	"github.com/rawi-nlp/rawi/internal/tagger"
	"github.com/rawi-nlp/rawi/ner"
)

// A Sentence is an annotated sentence: its words, and for each a tag O, B-TYPE or I-TYPE. PER, PERS and PERSON are
// persons, LOC, GPE and FAC places, ORG organisations; every other type is MISC.
type Sentence = conll.Sentence

// A FormatError says which line of an annotated file is wrong, and what was expected there.
type FormatError = conll.Error

// A Score counts, for PER, LOC, ORG and MISC, the names that are right, found, and given. A name is right when it has
// the right words and the right type.
type Score = conll.Score

// A Count counts the names that are right, found, and given.
type Count = conll.Count

// ReadSentences reads annotated sentences in CoNLL format: a word and its tag on a line, the tag last, an empty line
// between sentences. Errors in the data are of type [*FormatError]; file is the name that they give.
func ReadSentences(r io.Reader, file string) ([]Sentence, error) {
	sents, err := conll.Read(r, file)
	if err != nil {
		return nil, fmt.Errorf("newswire: %w", err)
	}
	return sents, nil
}

// Progress is where a training stands: the step of so many steps, the epoch of the step, and the mean negative
// log-likelihood of a sentence in it.
type Progress struct {
	Step, Steps   int
	Epoch, Epochs int
	Loss          float64
}

// Train trains a model on sentences that follow each other as in their articles, from the word classes of the embedded
// model and the lists of package ner. It learns a pass over the words, four more that each leave out a part, and a
// second pass from what those say of the part left out; four second passes that leave out the same parts say how sure its
// names are. report, unless nil, is called after every epoch. The same
// sentences give the same model.
//
// A hundred thousand words take about a minute and half a gigabyte of memory.
func Train(sentences []Sentence, report func(Progress)) *Model {
	lists := gazetteer.Default()
	docs := conll.Documents(sentences, lists)
	examples := make([]tagger.Example, len(docs))
	for i := range docs {
		examples[i] = docs[i].Example
	}
	o := tagger.Defaults()
	if report != nil {
		o.Progress = func(step, epoch int, loss float64) {
			report(Progress{Step: step + 1, Steps: tagger.Steps, Epoch: epoch + 1, Epochs: o.Epochs, Loss: loss})
		}
	}
	return &Model{tagger.Train(Tagger().m.Lexicon, examples, o)}
}

// Evaluate scores a tagger on annotated sentences, which are joined to documents of twenty.
func Evaluate(t ner.Tagger, sentences []Sentence) Score {
	var s Score
	var tags []ner.Tag
	var labels []uint8
	docs := conll.Documents(sentences, gazetteer.Default())
	for i := range docs {
		d := &docs[i]
		tags, labels = t.AppendTags(tags[:0], d.Doc, d.Doc.TokensIn(arabic.Span{End: len(d.Doc.Source())})), labels[:0]
		for _, g := range tags {
			l := uint8(0)
			if g.Type != ner.None && g.Position != ner.Outside {
				l = tagger.Label(int(g.Type-ner.PER), int(g.Position-ner.Begin))
			}
			labels = append(labels, l)
		}
		s.Add(d, labels)
	}
	return s
}
