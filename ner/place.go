package ner

import "github.com/rawi-nlp/rawi/arabic"

// places adds the unknown names behind the nouns that stand before places: «بلدة سلوان».
func (s *sheet) places(from, to int) {
	for i := from; i+1 < to; i++ {
		if !s.words[i].has(placeHead) {
			continue
		}
		j := i + 1
		for j < to && j-i <= 3 && s.words[j].kind == arabic.Word && s.words[j].is(foreign) && s.words[j].skip == 0 {
			j++
		}
		if j == i+1 {
			continue
		}
		s.add(candidate{from: i + 1, to: j, typ: LOC, conf: 0.85, by: "place-head"})
	}
}
