package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"sync"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/embed"
	"github.com/rawi-nlp/rawi/internal/lexicon"
	"github.com/rawi-nlp/rawi/internal/tagger"
)

// rawText reads JSON lines and calls use for the text of each.
func rawText(r io.Reader, use func(text string) error) error {
	in := bufio.NewReaderSize(r, 1<<20)
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if len(line) > 1 {
			var article struct{ Title, Text string }
			if err := json.Unmarshal(line, &article); err != nil {
				return fmt.Errorf("line %d: %w", n, err)
			}
			if err := use(article.Title + "\n" + article.Text); err != nil {
				return err
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// logCount is Entry.Freq for a word that was seen n times.
func logCount(n int32) uint8 { return uint8(1 + 2*math.Log2(float64(n))) }

// leastCount is how often a word must occur in the raw text to have an entry.
const leastCount = 5

// buildLexicon learns the words' classes from raw articles.
func buildLexicon(r io.Reader, log io.Writer) (*lexicon.Lexicon, error) {
	counts := map[string]int32{}
	var texts [][]string
	err := rawText(r, func(text string) error {
		doc := arabic.Parse(text)
		words := make([]string, 0, doc.Len()+8)
		for s := range doc.Sentences() {
			for i := s.TokenStart; i < s.TokenEnd; i++ {
				w := tagger.Form(doc, i)
				counts[w]++
				words = append(words, w)
			}
			words = append(words, "")
		}
		texts = append(texts, words)
		return nil
	})
	if err != nil {
		return nil, err
	}
	freq := func(s string, article bool) uint8 {
		if article {
			s = "ال" + s
		}
		if n := counts[s]; n >= leastCount {
			return logCount(n)
		}
		return 0
	}
	type split struct{ pro, stem string }
	splits := map[string]split{}
	for w := range counts {
		pro, stem, article := lexicon.Split(w, freq)
		if article {
			stem = "ال" + stem
		}
		splits[w] = split{pro, stem}
	}
	var b embed.Builder
	for _, words := range texts {
		for _, w := range words {
			if w == "" {
				b.End()
				continue
			}
			s := splits[w]
			if s.pro != "" {
				b.Add(s.pro + "+")
			}
			b.Add(s.stem)
		}
	}
	texts = nil
	c := b.Corpus(leastCount)
	fmt.Fprintf(log, "%d words, %d tokens\n", len(c.Words), len(c.Text))
	classes := learnClasses(c, log)
	entries := make([]lexicon.Entry, len(c.Words))
	for w := range entries {
		entries[w].Freq = logCount(c.Counts[w])
		for i := range classes {
			entries[w].Class[i] = uint16(classes[i][w])
		}
	}
	return lexicon.Build(c.Words, entries), nil
}

// learnClasses sorts the words of c by all systems, at the same time by exchange and by vectors.
func learnClasses(c *embed.Corpus, log io.Writer) (classes [lexicon.Classes][]int32) {
	var wait sync.WaitGroup
	wait.Go(func() {
		for i, k := range []int{32, 128, 640} {
			classes[i] = embed.Exchange(c, k, 12, func(round, moved int) { fmt.Fprintf(log, "exchange %d round %d: %d moved\n", k, round+1, moved) })
		}
	})
	g := embed.SkipGram{Dim: 80, Window: 4, Negative: 5, Epochs: 5, Rate: 0.025, Sample: 1e-4}
	vectors := g.Train(c, func(epoch int) { fmt.Fprintf(log, "skip-gram epoch %d\n", epoch+1) })
	for i, k := range []int{64, 256, 1000} {
		classes[3+i] = embed.KMeans(vectors, g.Dim, k, 30000, 12)
		fmt.Fprintf(log, "k-means %d\n", k)
	}
	wait.Wait()
	return classes
}
