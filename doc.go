// Package rawi reads Arabic news: who is in it, who said what, what happened when.
//
// An [Analyzer] runs the library's rooms over an [Article] and returns a [Report]:
//
//   - entities, from package [github.com/rawi-nlp/rawi/ner]
//   - quotations with their speakers, from package [github.com/rawi-nlp/rawi/quote]
//   - time expressions and dated events, from package [github.com/rawi-nlp/rawi/timeline]
//
// All of them stand on package [github.com/rawi-nlp/rawi/arabic], which holds the text, its tokens and sentences.
// Every room can be used alone, and every part of an Analyzer can be replaced.
//
// Offsets are bytes into the text as it was given, end exclusive. Every annotation carries a confidence between 0
// and 1 and the name of the rule or model it came from. There is no clock: relative dates count from the article's
// own date. Nothing is downloaded, and any text, valid UTF-8 or not, gives a report.
package rawi
