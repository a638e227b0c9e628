// Package arabic reads Arabic text: it normalizes, tokenizes, splits into sentences and takes words apart, and
// always keeps the way back to the bytes of the source.
//
// # Offsets
//
// All offsets are byte offsets into the text as it was given, end exclusive; a [Span] is a pair of them. Nothing here
// fails on any input: invalid UTF-8, lone marks and megabytes on one line are ordinary text, read in time linear in
// its length. [Offsets] translates for programs that count code points or UTF-16.
//
// # Documents
//
// [Parse] makes a [Document] of a text: its tokens, its sentences, and each token's folded form. A Document never
// changes, and any number of goroutines may read it. An [Extractor] finds something in it: numbers ([Numbers]) here,
// entities, quotations and times in the packages beside this one. Those who need less than a Document take [Words]
// and [Sentences], which read a string, or [SplitTokens] and [SplitSentences], which read a stream.
//
// # Normalization
//
// A [Fold] is a set of flags, such as [StripMarks] or [FoldAlef], with two presets: [Light] writes the
// same words in plain letters, [Search] levels every spelling that Arabic readers take for the same word. Folds chain
// with the transformers of golang.org/x/text. [Fold.Align] keeps the way back to the source, for highlighting what was
// found in folded text.
//
// # Words
//
// A [Stemmer] reduces a word to what its forms share: [Snowball], [Light10] or [ISRI]. [AppendReadings] takes a word
// apart into what is attached to it and the word proper. [ParseNumber] gives the value of a number in words or
// digits. A [Translit] writes words in Latin letters.
//
// # Licences
//
// The code and its word lists are under the MIT licence. The table that ranks readings, clitics.txt, is learnt from
// NewsFANE Gold (CC BY-SA 3.0) and ANERcorp (CC BY-SA 4.0) and is itself under CC BY-SA 4.0
// (https://creativecommons.org/licenses/by-sa/4.0/); its first lines name the authors. Every program that imports
// the package embeds it.
package arabic
