package tagger

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/internal/gazetteer"
	"github.com/rawi-nlp/rawi/internal/lexicon"
)

func TestNamesAndSpell(t *testing.T) {
	names := []Name{{0, 1, 0}, {1, 4, 2}, {5, 7, 1}}
	labels := Spell(nil, names, 8)
	require.Equal(t, names, Names(nil, labels))
	for i := range labels {
		a := -1
		if i > 0 {
			a = int(labels[i-1])
		}
		require.True(t, Allowed(a, int(labels[i])))
	}
	broken := []uint8{Label(0, Inside), Label(0, Begin), 0, Label(1, Begin), Label(2, End), Label(3, End)}
	require.Empty(t, Names(nil, broken))
	require.False(t, Allowed(0, int(Label(0, End))))
	require.False(t, Allowed(int(Label(0, Begin)), -1))
	require.False(t, Allowed(int(Label(0, Begin)), int(Label(1, End))))
}

// examples are articles in which a name is told by its title once and stands alone later.
func examples() []Example {
	var all []Example
	for _, name := range []string{"كارفالين", "مونتارو", "ديلاكور", "برنتفورد", "سالماتي", "فيرونسكي", "هلدورمان", "كوستاندي"} {
		doc := arabic.Parse("قال الوزير " + name + " إن العمل مستمر.\nوصل " + name + " إلى المدينة.\nانتهى اليوم بلا حادث.")
		e := Example{Text: *Read(doc, 0, doc.Len(), gazetteer.Default())}
		for _, w := range e.Words {
			l := uint8(0)
			if w == arabic.Search.String(name) {
				l = Label(0, Single)
			}
			e.Labels = append(e.Labels, l)
		}
		all = append(all, e)
	}
	return all
}

func TestTrain(t *testing.T) {
	o := Defaults()
	o.Epochs = 12
	steps := 0
	o.Progress = func(step, epoch int, _ float64) { steps = max(steps, step+1) }
	lex := lexicon.Build(nil, nil)
	m := Train(lex, examples(), o)
	require.Equal(t, Steps, steps)
	file := m.Append(nil)
	require.True(t, bytes.HasPrefix(file, []byte(Magic)))
	require.Equal(t, file, Train(lex, examples(), o).Append(nil), "the same examples give the same bytes")

	m, err := Parse(file)
	require.NoError(t, err)
	doc := arabic.Parse("قال الوزير غرندلفاك إن العمل مستمر.")
	r := m.Tag(Read(doc, 0, doc.Len(), gazetteer.Default()))
	defer m.Release(r)
	require.Equal(t, []Name{{2, 3, 0}}, Names(nil, r.Labels), "a name never seen")
}

func TestParseErrors(t *testing.T) {
	o := Defaults()
	o.Epochs, o.Passes = 2, 1
	file := Train(lexicon.Build([]string{"في"}, make([]lexicon.Entry, 1)), examples(), o).Append(nil)
	for n := 0; n < len(file); n += 1 + n/20 {
		_, err := Parse(file[:n])
		require.ErrorIs(t, err, ErrFormat, "%d of %d bytes", n, len(file))
	}
	_, err := Parse(append(file, 0))
	require.ErrorIs(t, err, ErrFormat)
	other := bytes.Clone(file)
	other[len(Magic)-1]++
	_, err = Parse(other)
	require.ErrorIs(t, err, ErrFormat, "another version")
}

func TestOutline(t *testing.T) {
	doc := arabic.Parse("عرضت فيلم «ليالي الشتاء» (إيطاليا) أمس.")
	text := Read(doc, 0, doc.Len(), gazetteer.Default())
	var x extractor
	x.lex = lexicon.Build(nil, nil)
	x.read(text)
	var got []string
	for i, o := range x.outline {
		if o.bracket != 0 {
			got = append(got, text.Words[i])
		}
	}
	require.Equal(t, []string{"ليالي", "الشتاء", "ايطاليا"}, got)
	require.NotEqual(t, x.outline[3].bracket, x.outline[4].bracket)
}

func TestLongLine(t *testing.T) {
	doc := arabic.Parse(strings.Repeat("زيد ", 5000))
	text := Read(doc, 0, doc.Len(), gazetteer.Default())
	for k := 1; k < len(text.Starts); k++ {
		require.LessOrEqual(t, text.Starts[k]-text.Starts[k-1], longest)
	}
	require.Equal(t, 5000, text.Starts[len(text.Starts)-1])
}
