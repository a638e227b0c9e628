package tagger

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"github.com/rawi-nlp/rawi/internal/crf"
	"github.com/rawi-nlp/rawi/internal/lexicon"
)

// Magic opens a model file; its last byte is the version of the format and of the features.
const Magic = "rawi-ner\x02"

// ErrFormat says that a file is no model, is of another version, or is cut short.
var ErrFormat = errors.New("not a rawi-ner model of version 2")

// Append appends the model in its file form: the magic, the lexicon, the number of passes, the passes, the
// number of points of the curve, the points.
func (m *Model) Append(dst []byte) []byte {
	dst = m.Lexicon.Append(append(dst, Magic...))
	dst = append(dst, byte(len(m.passes)))
	for _, p := range m.passes {
		dst = p.append(dst)
	}
	dst = append(dst, byte(len(m.curve)))
	for _, p := range m.curve {
		dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(p.mean))
		dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(p.share))
	}
	return dst
}

// A pass in its file form: the scale, the weights of the chain, then the number of features, their hashes, for each a
// bit set of the labels that have a weight, and the weights in a row.
func (p *pass) append(dst []byte) []byte {
	u32 := binary.LittleEndian.AppendUint32
	dst = u32(dst, math.Float32bits(p.scale))
	for _, ws := range [][]float32{p.chain.Step, p.chain.First, p.chain.Last} {
		for _, w := range ws {
			dst = u32(dst, math.Float32bits(w))
		}
	}
	dst = u32(dst, uint32(len(p.hash)))
	for _, h := range p.hash {
		dst = u32(dst, h)
	}
	for i := range p.rows {
		set := uint32(0)
		for l, w := range p.rows[i] {
			if w != 0 {
				set |= 1 << l
			}
		}
		dst = append(dst, byte(set), byte(set>>8), byte(set>>16))
	}
	for i := range p.rows {
		for _, w := range p.rows[i] {
			if w != 0 {
				dst = append(dst, byte(w))
			}
		}
	}
	return dst
}

// Parse reads a model. Every error wraps [ErrFormat].
func Parse(b []byte) (*Model, error) {
	if len(b) < len(Magic) || string(b[:len(Magic)]) != Magic {
		return nil, ErrFormat
	}
	lex, b, err := lexicon.Read(b[len(Magic):])
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	m := &Model{Lexicon: lex}
	if len(b) == 0 || b[0] == 0 || b[0] > maxPasses {
		return nil, fmt.Errorf("%w: want one or two passes", ErrFormat)
	}
	n := int(b[0])
	b = b[1:]
	for range n {
		var p *pass
		if p, b, err = parsePass(b); err != nil {
			return nil, err
		}
		m.passes = append(m.passes, p)
	}
	if err := m.parseCurve(b); err != nil {
		return nil, err
	}
	return m, nil
}

// parseCurve reads the curve, with which a file ends.
func (m *Model) parseCurve(b []byte) error {
	if len(b) == 0 || len(b) != 1+8*int(b[0]) {
		return fmt.Errorf("%w: %d bytes where the curve should be", ErrFormat, len(b))
	}
	var before point
	for b = b[1:]; len(b) > 0; b = b[8:] {
		p := point{math.Float32frombits(binary.LittleEndian.Uint32(b)), math.Float32frombits(binary.LittleEndian.Uint32(b[4:]))}
		if !(p.mean >= before.mean && p.share >= before.share && p.mean <= 1 && p.share <= 1) {
			return fmt.Errorf("%w: a curve that falls", ErrFormat)
		}
		m.curve, before = append(m.curve, p), p
	}
	return nil
}

func parsePass(b []byte) (*pass, []byte, error) {
	const head = 4 * (1 + Labels*Labels + 2*Labels + 1)
	if len(b) < head {
		return nil, nil, fmt.Errorf("%w: it ends in a pass", ErrFormat)
	}
	u32 := func() uint32 {
		v := binary.LittleEndian.Uint32(b)
		b = b[4:]
		return v
	}
	scale := math.Float32frombits(u32())
	ws := make([]float32, Labels*Labels+2*Labels)
	for i := range ws {
		ws[i] = math.Float32frombits(u32())
	}
	chain := crf.Chain{L: Labels, Step: ws[:Labels*Labels], First: ws[Labels*Labels:][:Labels], Last: ws[Labels*Labels+Labels:]}
	n := int(u32())
	if n > len(b)/7 {
		return nil, nil, fmt.Errorf("%w: %d features in %d bytes", ErrFormat, n, len(b))
	}
	hash, rows := make([]feature, n), make([][Labels]int8, n)
	for i := range hash {
		hash[i] = u32()
	}
	sets, weights := b[:3*n], b[3*n:]
	for i := range rows {
		set := uint32(sets[3*i]) | uint32(sets[3*i+1])<<8 | uint32(sets[3*i+2])<<16
		for l := range Labels {
			if set>>l&1 == 0 {
				continue
			}
			if len(weights) == 0 {
				return nil, nil, fmt.Errorf("%w: it ends in the weights", ErrFormat)
			}
			rows[i][l] = int8(weights[0])
			weights = weights[1:]
		}
	}
	return &pass{scale: scale, chain: chain, hash: hash, rows: rows}, weights, nil
}
