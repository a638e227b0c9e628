// Package rawibleve is Arabic analysis for the search engine bleve (github.com/blevesearch/bleve/v2): rawi's tokens,
// folding and clitics behind bleve's interfaces.
//
// [Register] makes the analyzer [AnalyzerName] and its parts known to bleve by name; importing the package does not.
// The analyzer finds a word in every spelling that [arabic.Search] levels (tatweel, marks, presentation forms, hamzas,
// Persian letters, the digits of three scripts) and behind every clitic that [arabic.BestReading] takes off (و ف ب ل ك
// س ال and the pronouns). Offsets are byte offsets into the field as it was indexed, so that bleve's highlighters mark
// the word as the source writes it.
//
// The parts may be put together otherwise, by name in a mapping (AddCustomAnalyzer) or in Go:
//
//	analysis.DefaultAnalyzer{
//		Tokenizer:    rawibleve.Tokenizer{},
//		TokenFilters: []analysis.TokenFilter{rawibleve.Fold(arabic.Search), rawibleve.Stem{Stemmer: arabic.Light10{}}},
//	}
//
// Analyzers and parts are stateless or read-only and may be used by any number of goroutines. No text makes them fail:
// bytes that are not UTF-8 are in no token, and time is linear in the length.
package rawibleve
