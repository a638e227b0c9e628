package arabic_test

import (
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/transform"

	"github.com/rawi-nlp/rawi/arabic"
)

func ExampleTranslit() {
	fmt.Println(arabic.Buckwalter.String("أنباء من الرياض"))
	fmt.Println(arabic.FromBuckwalter.String(">nbA' mn AlryAD"))
	fmt.Println(arabic.SafeBuckwalter.String("أنباء"))
	fmt.Println(arabic.Romanize.String("سيرغي لافروف وزير الخارجية"))
	// Output:
	// >nbA' mn AlryAD
	// أنباء من الرياض
	// OnbAC
	// sirghi lafruf wzir al-kharjya
}

func ExampleTranslit_Transform() {
	r := transform.NewReader(strings.NewReader("موسكو"), arabic.Romanize)
	text, _ := io.ReadAll(r)
	fmt.Println(string(text))
	// Output: musku
}
