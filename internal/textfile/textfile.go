// Package textfile reads a text file of any encoding into UTF-8.
package textfile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// ErrBinary is the error for what holds NUL bytes and so is no text.
var ErrBinary = errors.New("binary file, not text")

// Encoding returns the encoding of the given name: those of the WHATWG standard, and utf-16, whose byte order the
// mark at the text's start tells (little-endian without one). "" and "utf-8" give nil: the bytes stay as they are.
func Encoding(name string) (encoding.Encoding, error) {
	switch name {
	case "", "utf-8", "utf8", "UTF-8":
		return nil, nil
	case "utf-16", "UTF-16", "utf16":
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), nil
	}
	enc, err := htmlindex.Get(name)
	if err != nil {
		return nil, fmt.Errorf("encoding %q: want utf-8, utf-16, windows-1256, iso-8859-6 or another of the WHATWG encoding names", name)
	}
	return enc, nil
}

// ReadFile reads the file name, or all of stdin when name is "-", with [Decode].
func ReadFile(name string, stdin io.Reader, enc encoding.Encoding) (string, error) {
	var data []byte
	var err error
	if name == "-" {
		data, err = io.ReadAll(stdin)
	} else {
		if info, err := os.Stat(name); err == nil && info.IsDir() {
			return "", fmt.Errorf("%s: is a directory, want a text file", name)
		}
		data, err = os.ReadFile(name)
	}
	if err != nil {
		return "", err
	}
	text, err := Decode(data, enc)
	if err != nil {
		return "", fmt.Errorf("%s: %w", name, err)
	}
	return text, nil
}

// Decode turns data into UTF-8. UTF-8 stays byte for byte as it is, a byte order mark and invalid bytes included, so
// that offsets hold in the file; with a nil encoding UTF-16 is recognized by its mark.
func Decode(data []byte, enc encoding.Encoding) (string, error) {
	if enc == nil && (bytes.HasPrefix(data, []byte("\xFF\xFE")) || bytes.HasPrefix(data, []byte("\xFE\xFF"))) {
		enc = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	}
	if enc != nil {
		var err error
		if data, err = enc.NewDecoder().Bytes(data); err != nil {
			return "", err
		}
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return "", ErrBinary
	}
	return string(data), nil
}
