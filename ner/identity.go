package ner

// entities turns the chosen candidates into entities.
func (s *sheet) entities() []Entity {
	out := make([]Entity, 0, len(s.cands))
	for k := range s.cands {
		c := &s.cands[k]
		out = append(out, Entity{Span: s.span(c), Type: c.typ, Name: s.name(c), Confidence: c.conf, By: c.by})
	}
	return out
}
