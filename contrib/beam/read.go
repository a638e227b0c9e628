package rawibeam

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/rawi-nlp/rawi"
)

func init() {
	beam.RegisterType(typeOf[Line]())
	register.DoFn3x1[context.Context, fileio.ReadableFile, func(Line), error](&readFn{})
	register.Emitter1[Line]()
}

// Line is an article as it stands in a stream: one JSON object {"id","date","title","text"}, as
// [rawi.Article.UnmarshalJSON] reads it. Sources other than files may fill in what they have.
type Line struct {
	File   string
	Number int // from 1; 0 when the source counts none
	Text   []byte
	Error  string // why the line could not be read, or ""; such a line is rejected without a look at its Text
}

// Read returns the lines of the files that a glob matches, as a PCollection<Line>. Files whose names end in .gz are
// decompressed. Lines are told apart as [rawi.ReadLines] does. Each file is read by one worker, and its lines are
// then spread over all. A glob without a match is an error of the pipeline unless it holds a «*».
//
// The file system is told by the glob's scheme; the program imports those it uses, such as
// io/filesystem/local for plain paths.
func Read(s beam.Scope, glob string) beam.PCollection {
	s = s.Scope("rawibeam.Read")
	files := fileio.ReadMatches(s, fileio.MatchFiles(s, glob))
	return beam.Reshuffle(s, beam.ParDo(s, &readFn{}, beam.Reshuffle(s, files)))
}

// readFn emits the lines of a file.
type readFn struct{}

// ProcessElement implements the DoFn.
func (*readFn) ProcessElement(ctx context.Context, file fileio.ReadableFile, emit func(Line)) error {
	in, err := file.Open(ctx)
	if err != nil {
		return fmt.Errorf("rawibeam: %w", err)
	}
	defer in.Close()
	for line, err := range rawi.ReadLines(in) {
		var broken *rawi.LineError
		switch {
		case errors.Is(err, rawi.ErrLineTooLong) && errors.As(err, &broken):
			emit(Line{File: file.Metadata.Path, Number: broken.Line, Error: broken.Err.Error()})
		case err != nil:
			return fmt.Errorf("rawibeam: %s: %w", file.Metadata.Path, err)
		default:
			emit(Line{File: file.Metadata.Path, Number: line.Number, Text: bytes.Clone(line.Text)})
		}
	}
	return ctx.Err()
}
