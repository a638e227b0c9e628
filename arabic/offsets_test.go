package arabic_test

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
)

func TestOffsetsAreThoseOfJavaScriptAndPython(t *testing.T) {
	text := strings.Repeat("وصل الوفد 👏🏽 إلى Riyadh. \xff", 60)
	utf16s, runes := arabic.NewOffsets(text, arabic.UTF16), arabic.NewOffsets(text, arabic.CodePoints)
	for i := range text {
		before := []rune(text[:i])
		bytes := arabic.Span{Start: i, End: len(text)}
		want := arabic.Span{Start: len(before), End: utf8.RuneCountInString(text)}
		require.Equal(t, want, runes.FromBytes(bytes))
		require.Equal(t, bytes, runes.ToBytes(want))
		want = arabic.Span{Start: len(utf16.Encode(before)), End: len(utf16.Encode([]rune(text)))}
		require.Equal(t, want, utf16s.FromBytes(bytes))
		require.Equal(t, bytes, utf16s.ToBytes(want))
	}
}

func TestOffsetsOutsideTheTextAreItsEnds(t *testing.T) {
	o := arabic.NewOffsets("نعم", arabic.UTF16)
	require.Equal(t, arabic.Span{Start: 0, End: 3}, o.FromBytes(arabic.Span{Start: -4, End: 99}))
	require.Equal(t, arabic.Span{Start: 0, End: 6}, o.ToBytes(arabic.Span{Start: -4, End: 99}))
	require.Equal(t, arabic.Span{Start: 1, End: 2}, o.FromBytes(arabic.Span{Start: 3, End: 5}), "within a rune")
	require.Equal(t, arabic.Span{}, arabic.NewOffsets("", arabic.UTF16).ToBytes(arabic.Span{Start: 0, End: 1}))
	pair := arabic.NewOffsets("👏", arabic.UTF16)
	require.Equal(t, arabic.Span{Start: 0, End: 4}, pair.ToBytes(arabic.Span{Start: 1, End: 2}), "within a surrogate pair")
}
