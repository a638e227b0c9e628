//go:build ignore

// Command merge_stems_gen counts in how many articles of a JSON Lines stream each stem stands and prints the commonest,
// the list merge_stems.txt:
//
//	xzcat saudinewsnet.jsonl.xz | go run merge_stems_gen.go > merge_stems.txt
package main

import (
	"bufio"
	"cmp"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/rawi-nlp/rawi"
	"github.com/rawi-nlp/rawi/arabic"
)

func main() {
	df := make(map[string]int)
	for article, err := range rawi.ReadArticles(os.Stdin) {
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		doc := arabic.Parse(article.Text)
		seen := make(map[string]bool)
		for i := range doc.Len() {
			if stem := (arabic.Light10{}).Stem(doc.Folded(i)); doc.Token(i).Kind == arabic.Word && !seen[stem] {
				seen[stem] = true
				df[stem]++
			}
		}
	}
	stems := slices.SortedFunc(maps.Keys(df), func(a, b string) int {
		return cmp.Or(cmp.Compare(df[b], df[a]), strings.Compare(a, b))
	})
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for _, s := range stems[:min(len(stems), 4000)] {
		fmt.Fprintln(out, s)
	}
}
