// Package rawi reads Arabic news: who is in it, who said what, what happened when.
//
//	report, err := rawi.New().Analyze(ctx, rawi.Article{Date: day, Text: text})
//	for _, q := range report.Quotes {
//		fmt.Println(q.SpeakerName, q.Kind, report.Document.Text(q.Content))
//	}
//
// An [Analyzer] runs the library's rooms over an [Article] and returns a [Report], which holds
//
//   - Entities: people, places, organisations and other names, each under the fullest name that the article gives it;
//   - Quotes: what is reported as said, in quotation marks or without, with the speaker and the word that reports it;
//   - Times: time expressions as TIMEX3, in the Gregorian calendar with four systems of month names and in the Hijri one;
//   - Events: dated happenings with the sentences that tell them.
//
// One Analyzer serves any number of goroutines. [Analyzer.All] reads a stream of articles with bounded parallelism and
// keeps its order; [ReadArticles] makes such a stream of JSON lines and reports what it can't read, line by line.
//
// # Rooms
//
// Every room can be used alone, and every part of an Analyzer can be replaced:
//
//   - [github.com/rawi-nlp/rawi/arabic]: text. Tokens, sentences, normalization with the way back to the source,
//     clitics, stems, numbers
//   - [github.com/rawi-nlp/rawi/ner]: names, by rules and lists; yours are added with ner.Load
//   - [github.com/rawi-nlp/rawi/ner/newswire]: the trained model, which New links and importers of ner alone do not
//   - [github.com/rawi-nlp/rawi/quote]: quotations; cue verbs of yours are added with quote.ReadCues
//   - [github.com/rawi-nlp/rawi/timeline]: time expressions, events, and timelines merged over many articles
//   - [github.com/rawi-nlp/rawi/page]: a report as one HTML page
//
// The rooms never import each other. They meet in the interfaces of package arabic: a quotation takes its speaker, and
// an event its participants, from any arabic.Extractor of names, ours or another.
//
// # Promises
//
// Offsets are bytes into the text as it was given, end exclusive; the text is never changed. arabic.Offsets turns them
// into code points or UTF-16 units. Every annotation carries a confidence between 0 and 1 and the name of the rule or
// model that made it.
//
// Any text gives a report, valid UTF-8 or not, in time linear in its length. Errors come only from data, such as a list,
// a date or a line of JSON, and say where the fault is and what was expected.
//
// There is no clock: «أمس» counts from the article's own date, and stays unresolved without one. There is no network, no
// download, no cgo and no state outside the values you make; lists and the model are read at first use, once.
package rawi
