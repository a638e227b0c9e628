// Package latin stems the English and French words that stand in Arabic text.
//
// The algorithms are Snowball's, from github.com/kljensen/snowball, which links the standard library's testing
// package into every program that imports it: that is why they have a package of their own.
package latin

import (
	"unicode/utf8"

	"github.com/kljensen/snowball/english"
	"github.com/kljensen/snowball/french"

	"github.com/rawi-nlp/rawi/arabic"
)

// English is the English Snowball stemmer ("Porter2", https://snowballstem.org/algorithms/english/stemmer.html).
type English struct{}

// French is the French Snowball stemmer (https://snowballstem.org/algorithms/french/stemmer.html).
type French struct{}

var (
	_ arabic.Stemmer = English{}
	_ arabic.Stemmer = French{}
)

// Stem returns the stem of word in lower case, function words included, and what is not valid UTF-8 as it is. It
// allocates.
func (English) Stem(word string) string {
	if !utf8.ValidString(word) {
		return word
	}
	return english.Stem(word, true)
}

// Stem returns the stem of word in lower case, function words included, and what is not valid UTF-8 as it is. It
// allocates.
func (French) Stem(word string) string {
	if !utf8.ValidString(word) {
		return word
	}
	return french.Stem(word, true)
}
