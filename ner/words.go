package ner

import (
	"embed"
	"strings"
)

// The words that the rules know by themselves, folded by arabic.Search, one a line. Names are in package lists.
//
//go:embed words/*.txt
var wordFiles embed.FS

// words reads the file words/name.txt.
func words(name string) map[string]bool {
	m := make(map[string]bool)
	for w := range notes(name) {
		m[w] = true
	}
	return m
}

// notes reads the file words/name.txt with what it notes behind each word after a tab.
func notes(name string) map[string]string {
	data, err := wordFiles.ReadFile("words/" + name + ".txt")
	if err != nil {
		panic("ner: " + err.Error()) // every test would
	}
	m := make(map[string]string)
	for line := range strings.Lines(string(data)) {
		if w, note, _ := strings.Cut(strings.TrimSpace(line), "\t"); w != "" && w[0] != '#' {
			m[w] = note
		}
	}
	return m
}
