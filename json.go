package rawi

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
)

// objectWriter writes a JSON object of values and lists piece by piece, as [json.Marshal] or [json.MarshalIndent]
// would write the whole of it.
type objectWriter struct {
	out    *bufio.Writer
	indent string
	piece  bytes.Buffer
	next   string // what stands before the next member
	err    error
}

func newObjectWriter(w io.Writer, indent string) *objectWriter {
	return &objectWriter{out: bufio.NewWriter(w), indent: indent, next: "{"}
}

// line begins a line at a depth, when there are lines.
func (o *objectWriter) line(depth int) {
	if o.indent == "" {
		return
	}
	o.put("\n")
	for range depth {
		o.put(o.indent)
	}
}

func (o *objectWriter) put(s string) {
	if o.err == nil {
		_, o.err = o.out.WriteString(s)
	}
}

// value writes a value that stands at a depth.
func (o *objectWriter) value(v any, depth int) {
	if o.err != nil {
		return
	}
	data, err := json.Marshal(v)
	if err != nil {
		o.err = err
		return
	}
	if o.indent != "" {
		o.piece.Reset()
		prefix := ""
		for range depth {
			prefix += o.indent
		}
		o.err = json.Indent(&o.piece, data, prefix, o.indent)
		data = o.piece.Bytes()
	}
	if o.err == nil {
		_, o.err = o.out.Write(data)
	}
}

func (o *objectWriter) name(name string) {
	o.put(o.next)
	o.next = ","
	o.line(1)
	o.put(`"` + name + `":`)
	if o.indent != "" {
		o.put(" ")
	}
}

func (o *objectWriter) member(name string, v any) {
	o.name(name)
	o.value(v, 1)
}

// writeList writes a member that is the list of what as makes of each element.
func writeList[T, J any](o *objectWriter, name string, list []T, as func(T) J) {
	o.name(name)
	o.put("[")
	for i := range list {
		if i > 0 {
			o.put(",")
		}
		o.line(2)
		o.value(as(list[i]), 2)
	}
	if len(list) > 0 {
		o.line(1)
	}
	o.put("]")
}

func (o *objectWriter) close() error {
	o.line(0)
	o.put("}")
	if o.err != nil {
		return o.err
	}
	return o.out.Flush()
}
