package ner_test

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
	"github.com/rawi-nlp/rawi/ner"
)

// tagsOf is a tagger that says what its letters say: a fuzzer's tagger, right or wrong.
type tagsOf string

func (t tagsOf) AppendTags(dst []ner.Tag, _ *arabic.Document, toks []arabic.Token) []ner.Tag {
	for i := range toks {
		tag := ner.Tag{Prob: 0.5}
		if len(t) > 0 {
			c := t[i%len(t)]
			tag = ner.Tag{Type: ner.Type(c % 6), Position: ner.Position(c / 8 % 6), Prob: float32(c) / 255}
		}
		dst = append(dst, tag)
	}
	return dst
}

// checkEntities requires spans in bounds, on rune starts, sorted and apart, with names and confidences.
func checkEntities(t *testing.T, text string, entities []ner.Entity) {
	t.Helper()
	end, valid := 0, utf8.ValidString(text)
	for _, e := range entities {
		require.LessOrEqual(t, end, e.Start)
		require.Less(t, e.Start, e.End)
		require.LessOrEqual(t, e.End, len(text))
		require.True(t, !valid || utf8.RuneStart(text[e.Start]) && (e.End == len(text) || utf8.RuneStart(text[e.End])))
		require.True(t, e.Role.Empty() || e.Role.Start >= 0 && e.Role.End <= len(text) && !e.Role.Overlaps(e.Span))
		require.NotEmpty(t, e.Name)
		require.NotEqual(t, "O", e.Class())
		require.True(t, e.Confidence >= 0 && e.Confidence <= 1, e.Confidence)
		require.NotEmpty(t, e.By)
		end = e.End
	}
}

func FuzzExtract(f *testing.F) {
	for _, seed := range []string{
		"وقال وزير الخارجية الروسي، سيرغي لافروف، إن لبوتين رأيا آخر في «مجموعة مينسك».",
		"الملك عبدالله الثاني بن الحسين وبن علي والد أبو", "منظمة الأمن والتعاون في أوروبا (الأمن)", "مطار الملك خالد الدولي\nحي الشيخ",
		"داعش داعش تنظيم الدولة الإسلامية", "وَلِلْأُمَمِ المتّحِدة، لِـلـسعودية", "شركة «إل جي» Samsung", "\xff\xfeعبد\xf0", "", "و", "لل لل لل", "عبد الله بن عبد الله بن",
		"بلدية مدينة نابلس ووزارة الصحة، وللجنة الوطنية لمكافحة المخدرات، الرئيسان الروسي بوتين والفرنسي ماكرون..",
	} {
		f.Add(seed, "\x09\x12\x1a")
		f.Add(seed, "")
	}
	rules := ner.New()
	f.Fuzz(func(t *testing.T, text, tags string) {
		doc := arabic.Parse(text)
		entities, err := rules.Extract(context.Background(), doc)
		require.NoError(t, err)
		checkEntities(t, text, entities)
		entities, err = ner.New(ner.WithTagger(tagsOf(tags))).Extract(context.Background(), doc)
		require.NoError(t, err)
		checkEntities(t, text, entities)
		entities, err = ner.New(ner.WithTagger(tagsOf(tags)), ner.WithInstitutions(), ner.WithNouns()).Extract(context.Background(), doc)
		require.NoError(t, err)
		checkEntities(t, text, entities)
	})
}

func TestHugeLinesAreLinear(t *testing.T) {
	for _, unit := range []string{"و", "محمد ", "بن ", "الرئيس ", "مدينة ", "منظمة الأمن و", "(", "«الأمن", "سلوان بوتين ", "بلدية نابلس ", "وزارة الصحة و", "الرئيسين "} {
		text := strings.Repeat(unit, 400_000/len(unit))
		entities, err := ner.New(ner.WithInstitutions(), ner.WithNouns()).Extract(context.Background(), arabic.Parse(text))
		require.NoError(t, err)
		checkEntities(t, text, entities)
	}
}

func TestCancelledContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := ner.New().Extract(ctx, arabic.Parse("بوتين"))
	require.ErrorIs(t, err, context.Canceled)
}
