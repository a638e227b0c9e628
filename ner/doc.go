// Package ner finds the people, places, organisations and other names in a text, says what each is called in full and
// which role it has, and joins the mentions of one name.
//
// A [Recognizer] works with rules and word lists alone; with a [Tagger], such as the model of package ner/newswire, it
// takes the tagger's word as its base and adds what it knows.
package ner
