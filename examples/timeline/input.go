package main

import (
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/rawi-nlp/rawi"
	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/textfile"
)

// articles yields the articles of all files and directories that the query and the id ask for.
func (c *command) articles() iter.Seq2[rawi.Article, error] {
	query := " " + folded(c.query) + " "
	return func(yield func(rawi.Article, error) bool) {
		for name, err := range c.names() {
			if err != nil {
				if !yield(rawi.Article{}, err) {
					return
				}
				continue
			}
			for a, err := range c.read(name) {
				if err == nil && (!strings.HasPrefix(a.ID, c.id) || c.query != "" && !strings.Contains(" "+folded(a.Title+" "+a.Text)+" ", query)) {
					continue
				}
				if !yield(a, err) {
					return
				}
			}
		}
	}
}

// folded returns the words of s in their search form, with the proclitics و ف ب ل set apart from nothing but the
// article, so that a name is found wherever it stands alone.
func folded(s string) string {
	doc := arabic.Parse(s)
	var b strings.Builder
	for i := range doc.Len() {
		if doc.Token(i).Kind == arabic.Punct {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(bare(doc.Folded(i)))
	}
	return b.String()
}

// bare takes the proclitics off a word that has the article behind them: وللملا, بالرياض.
func bare(w string) string {
	rest := strings.TrimLeft(w, "وفبك")
	if strings.HasPrefix(rest, "ال") {
		return rest
	}
	if r, ok := strings.CutPrefix(rest, "لل"); ok {
		return "ال" + r
	}
	return w
}

// names yields the files to read; a directory stands for its .txt and .jsonl files, in the order of their names.
func (c *command) names() iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for _, name := range c.files {
			if info, err := os.Stat(name); name == "-" || err != nil || !info.IsDir() {
				if !yield(name, nil) {
					return
				}
				continue
			}
			stop := filepath.WalkDir(name, func(path string, entry fs.DirEntry, err error) error {
				if err == nil && (entry.IsDir() || !isText(path) && !isLines(path)) {
					return nil
				}
				if !yield(path, err) {
					return fs.SkipAll
				}
				return nil
			})
			if stop != nil {
				return
			}
		}
	}
}

func isLines(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return name == "-" || ext == ".jsonl" || ext == ".ndjson"
}

func isText(name string) bool { return strings.ToLower(filepath.Ext(name)) == ".txt" }

// read yields the articles of one file.
func (c *command) read(name string) iter.Seq2[rawi.Article, error] {
	if !isLines(name) {
		return func(yield func(rawi.Article, error) bool) { yield(c.textFile(name)) }
	}
	return func(yield func(rawi.Article, error) bool) {
		in := c.stdin
		if name != "-" {
			f, err := os.Open(name)
			if err != nil {
				yield(rawi.Article{}, err)
				return
			}
			defer f.Close()
			in = f
		}
		for a, err := range rawi.ReadArticles(in) {
			if err != nil {
				err = fmt.Errorf("%s: %w", name, err)
			}
			if a.Date.IsZero() {
				a.Date = c.date
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

func (c *command) textFile(name string) (rawi.Article, error) {
	text, err := textfile.ReadFile(name, c.stdin, c.enc)
	a := rawi.Article{ID: strings.TrimSuffix(filepath.Base(name), filepath.Ext(name)), Date: c.date, Text: text}
	head, _, _ := strings.Cut(strings.TrimSpace(strings.TrimPrefix(text, "\uFEFF")), "\n")
	for _, s := range []string{a.ID, strings.TrimSpace(head)} {
		if day, err := time.Parse(time.DateOnly, s[:min(len(s), len(time.DateOnly))]); err == nil {
			a.Date = day
			break
		}
	}
	return a, err
}
