package conll

import (
	"strings"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
	"github.com/rawi-nlp/rawi/internal/tagger"
)

// Document is a stretch of sentences joined to a text.
type Document struct {
	tagger.Example
	Doc   *arabic.Document
	gold  []tagger.Name // over the words
	word  []int         // the word that each token lies in
	words []string
}

// perDocument is how many sentences make a document.
const perDocument = 20

// Documents joins every twenty sentences to a document, a sentence a line, its words joined by spaces.
func Documents(sents []Sentence, lists *gazetteer.Table) []Document {
	var docs []Document
	for k := 0; k < len(sents); k += perDocument {
		docs = append(docs, newDocument(sents[k:min(k+perDocument, len(sents))], lists))
	}
	return docs
}

func newDocument(sents []Sentence, lists *gazetteer.Table) Document {
	var d Document
	var b strings.Builder
	var ends []int
	for _, s := range sents {
		for _, n := range s.names() {
			d.gold = append(d.gold, tagger.Name{Start: n.Start + len(d.words), End: n.End + len(d.words), Type: n.Type})
		}
		for _, w := range s.Words {
			b.WriteString(w)
			ends = append(ends, b.Len())
			b.WriteByte(' ')
		}
		b.WriteByte('\n')
		d.words = append(d.words, s.Words...)
	}
	d.Doc = arabic.Parse(b.String())
	d.Text = *tagger.Read(d.Doc, 0, d.Doc.Len(), lists)
	first, last := make([]int, len(d.words)), make([]int, len(d.words))
	w := 0
	for i := range d.Doc.Len() {
		for d.Doc.Token(i).Start >= ends[w] {
			w++
		}
		if len(d.word) == 0 || d.word[len(d.word)-1] != w {
			first[w] = i
		}
		last[w] = i + 1
		d.word = append(d.word, w)
	}
	d.Labels = tagger.Spell(nil, d.names(first, last), d.Doc.Len())
	return d
}

// names maps the names from words to tokens, whose first and last for each word are given. Marks of punctuation at
// their ends are left out.
func (d *Document) names(first, last []int) []tagger.Name {
	var names []tagger.Name
	for _, n := range d.gold {
		a, z := first[n.Start], last[n.End-1]
		for a < z && !wordy(d.Doc.Token(a).Kind) {
			a++
		}
		for a < z && !wordy(d.Doc.Token(z-1).Kind) {
			z--
		}
		if a < z && (len(names) == 0 || names[len(names)-1].End <= a) {
			names = append(names, tagger.Name{Start: a, End: z, Type: n.Type})
		}
	}
	return names
}

func wordy(k arabic.Kind) bool {
	switch k {
	case arabic.Word, arabic.Latin, arabic.Number, arabic.Hashtag, arabic.Mention, arabic.Date:
		return true
	}
	return false
}
