package ner_test

import (
	"context"
	"fmt"
	"testing/fstest"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/ner"
	"github.com/rawi-nlp/rawi/ner/newswire"
)

func ExampleRecognizer_Extract() {
	doc := arabic.Parse("التقى الرئيس الروسي فلاديمير بوتين ضيوفه في باريس، وقيل لبوتين إن المحادثات ناجحة.")
	entities, err := ner.New().Extract(context.Background(), doc)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range entities {
		fmt.Printf("%s %s: %s (%s)\n", e.Type, doc.Text(e), e.Name, e.Fine)
	}
	// Output:
	// PER فلاديمير بوتين: فلاديمير بوتين (politician)
	// LOC باريس: باريس (city)
	// PER بوتين: فلاديمير بوتين (politician)
}

func ExampleEntity_CanonicalName() {
	doc := arabic.Parse("دعا مجلس الأمن الدولي إلى التهدئة، ويجتمع مجلس الأمن غدا.")
	entities, _ := ner.New().Extract(context.Background(), doc)
	for _, e := range entities {
		fmt.Println(doc.Text(e), "←", e.CanonicalName(), e.Class())
	}
	// Output:
	// مجلس الأمن الدولي ← مجلس الأمن الدولي ORG
	// مجلس الأمن ← مجلس الأمن الدولي ORG
}

// The model of package newswire finds names that no list knows.
func ExampleWithTagger() {
	doc := arabic.Parse("وقال وزير الصناعة، أوليفر شتاينبرغ، إن الاتفاق قريب.")
	entities, _ := ner.New(ner.WithTagger(newswire.Tagger())).Extract(context.Background(), doc)
	for _, e := range entities {
		fmt.Println(e.Type, e.Name, "—", doc.Text(e.Role))
	}
	// Output:
	// PER أوليفر شتاينبرغ — وزير الصناعة
}

// A list of the user's own: its names are found with every spelling and behind every proclitic.
func ExampleLoad() {
	lists, err := ner.Load(fstest.MapFS{
		"org.clients.txt": {Data: []byte("# العملاء\nأفق الغد\n")},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	doc := arabic.Parse("وقّعت الوزارة عقدا مع أفق الغد، وسلّمت الموقع لأفق الغد.")
	entities, _ := ner.New(ner.WithLexicon(lists)).Extract(context.Background(), doc)
	for _, e := range entities {
		fmt.Println(e.Type, e.Name, e.By)
	}
	// Output:
	// ORG أفق الغد lexicon
	// ORG أفق الغد lexicon
}

func ExampleListError() {
	_, err := ner.Load(fstest.MapFS{"loc.sites.txt": {Data: []byte("الميناء الجديد\n---\n")}})
	fmt.Println(err)
	// Output:
	// ner: loc.sites.txt:2: expected a name with at least one letter
}
