// Command clitics learns the model that arabic.AppendReadings ranks by, and writes it as arabic/clitics.txt:
//
//	xz -dc ../shared/data/raw/saudinewsnet.jsonl.xz | go run ./internal/clitics \
//		-split ../shared/data/ner/newsfane-train.conll -whole ../shared/data/ner/anercorp-train.conll > clitics.txt
//	mv clitics.txt arabic/
//
// A word's readings are scored by P(proclitics) · P(stem) · P(pronoun). NewsFANE is mostly ANERcorp's newswire with
// و, ف and the pronouns apart: aligned letter by letter, the two tell how 80,000 words are taken apart. Soft
// expectation maximization over the word counts of the raw news (JSON lines with a "text") carries this over to all
// words and to ب ل ك س; the commonest stems are kept. Last, a log-linear model is fitted on the aligned words: what to
// add for each affix, and how likely unknown stems are. Every fifth aligned sentence is kept aside to measure on.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/rawi-nlp/rawi/arabic"
)

func main() {
	log.SetFlags(0)
	split := flag.String("split", "", "CoNLL file with و, ف and pronouns as tokens of their own")
	whole := flag.String("whole", "", "CoNLL file of the same text with whole words")
	size := flag.Int("stems", 8500, "how many stems to keep")
	flag.Parse()
	words, err := readWords(*whole)
	fail(err)
	sentences, err := readSentences(*split)
	fail(err)
	counts, err := countWords(os.Stdin)
	fail(err)
	var train, aside []word
	for i, s := range align(words, sentences) {
		if i%5 == 0 {
			aside = append(aside, s...)
		} else {
			train = append(train, s...)
		}
	}
	findHidden(train, counts)
	log.Printf("%d aligned words to learn from, %d kept aside, %d forms", len(train), len(aside), len(counts))
	m := maximize(counts, train)
	m.keep(*size)
	m.fit(train)
	log.Printf("accuracy %.4f, on the words kept aside %.4f (whole words always: %.4f)",
		m.accuracy(train), m.accuracy(aside), unsplit(aside))
	log.Printf("prepositions that the hand shows apart: %.4f found", m.prepositions(aside))
	fail(m.write(os.Stdout))
}

func fail(err error) {
	if err != nil {
		log.Fatalf("clitics: %v", err)
	}
}

// countWords counts the words of JSON lines in their Search form.
func countWords(r io.Reader) (map[string]float64, error) {
	counts := map[string]float64{}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 16<<20)
	for n := 1; lines.Scan(); n++ {
		var article struct{ Title, Text string }
		if err := json.Unmarshal(lines.Bytes(), &article); err != nil {
			return nil, fmt.Errorf("line %d: want a JSON object with a text: %w", n, err)
		}
		doc := arabic.Parse(article.Title + "\n" + article.Text)
		for i := range doc.Len() {
			if w := doc.Folded(i); doc.Token(i).Kind == arabic.Word && len(w) >= 4 && len(w) <= 32 {
				counts[w]++
			}
		}
	}
	return counts, lines.Err()
}
