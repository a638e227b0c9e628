// Package bench measures package arabic beside its peers, on the same news and in the same run: the rune loop of the
// language, x/text, bleve's Arabic analyzer, blevesearch/snowballstem, uax29, and Lucene's ArabicAnalyzer.
//
//	cd bench
//	go run ./table -lucene      # the table of the README; without -lucene where Java is not at hand
//	go test -bench . -benchmem  # the same contenders as Go benchmarks
//
// It is a module of its own, so that nobody who imports the library sees what it is compared with.
package bench
