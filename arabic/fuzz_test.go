package arabic_test

import (
	"bufio"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/transform"

	"github.com/rawi-nlp/rawi/arabic"
)

// FuzzFold checks, for any set of flags, the laws that a Fold promises.
func FuzzFold(f *testing.F) {
	for _, s := range []string{"", "مُحَمَّدٌ", "جدااااا", "ﷺ ﻻ ﷲ", "ا\u0653ل\u0640ى\u200d\u0654", "👩‍👩‍👧 a\u200db", "ه\u0654 ے\u0654 ی\u0654", "\xd8\xd8\xa7\xff\u0654", "۱۲٫۵٪ ١٬٢"} {
		f.Add(s, uint32(arabic.Search), 3)
		f.Add(s, uint32(arabic.Light|arabic.FoldElongation), 1)
	}
	f.Fuzz(func(t *testing.T, s string, flags uint32, size int) {
		fold := arabic.Fold(flags)
		want := fold.String(s)
		require.Equal(t, want, fold.String(want), "idempotent")
		require.Equal(t, want, string(fold.AppendString(nil, s)))
		require.Equal(t, utf8.ValidString(s), utf8.ValidString(want) && utf8.ValidString(s))
		require.Equal(t, want, inPieces(fold, s, 1+(size&0xFF)%7))

		n, err := fold.Span([]byte(s), true)
		require.Equal(t, s[:n], fold.String(s[:n]))
		require.Equal(t, want == s, err == nil && n == len(s))
		if err != nil {
			require.ErrorIs(t, err, transform.ErrEndOfSpan)
		}

		a := fold.Align(s)
		require.Equal(t, want, a.Text)
		last := 0
		for i := 0; i < len(want); {
			_, n := utf8.DecodeRuneInString(want[i:])
			src := a.Source(arabic.Span{Start: i, End: i + n})
			require.False(t, src.Empty())
			require.LessOrEqual(t, src.End, len(s))
			require.LessOrEqual(t, last, src.End)
			require.Equal(t, arabic.Span{Start: a.Source(arabic.Span{Start: 0, End: 1}).Start, End: src.End}, a.Source(arabic.Span{Start: 0, End: i + n}))
			last = src.End
			i += n
		}
		if want != "" {
			require.Equal(t, len(s), a.Source(arabic.Span{Start: 0, End: len(want)}).End)
		}
	})
}

// inPieces transforms s a few bytes at a time, as a slow reader would.
func inPieces(fold arabic.Fold, s string, size int) string {
	var out, pending []byte
	dst := make([]byte, 512)
	for i := 0; i < len(s) || len(pending) > 0; {
		end := min(i+size, len(s))
		pending = append(pending, s[i:end]...)
		i = end
		for {
			n, m, err := fold.Transform(dst, pending, i == len(s))
			out = append(out, dst[:n]...)
			pending = pending[m:]
			if err != transform.ErrShortDst {
				break
			}
		}
	}
	return string(out)
}

// FuzzParse checks the laws of tokens, sentences, streams and offsets on any text.
func FuzzParse(f *testing.F) {
	for line := range strings.Lines(hardSentences) {
		f.Add(strings.ReplaceAll(line, "¶", "\n"))
	}
	for _, s := range []string{"", "\xff\xd8 \xd8", "👨‍👩‍👧🇸🇦1️⃣ #وسم @name a@b.co", "http://x.org/(a)؟ www.a.sa/ك، 1/2-3.4", "\u064e\u0640 \u200d\u200c", "«\"“(" + strings.Repeat("\" ", 9)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d := arabic.Parse(text)
		toks := slices.Collect(d.Tokens())
		require.Equal(t, toks, slices.Collect((arabic.Words{}).Tokens(text)))
		end, valid := 0, utf8.ValidString(text)
		for i, tok := range toks {
			require.False(t, tok.Empty())
			require.LessOrEqual(t, end, tok.Start)
			require.NotContains(t, tok.Kind.String(), "kind")
			require.True(t, !valid || utf8.ValidString(d.Text(tok)))
			require.Empty(t, slices.Collect(arabic.Words{}.Tokens(text[end:tok.Start])), "only white space between tokens")
			require.Equal(t, i, d.Index(tok.Start))
			require.Equal(t, toks[i:i+1], d.TokensIn(tok))
			require.Equal(t, arabic.Search.String(d.Text(tok)), d.Folded(i))
			end = tok.End
		}
		require.LessOrEqual(t, end, len(text))

		next, paragraph, spans := 0, 0, []arabic.Span(nil)
		for s := range d.Sentences() {
			require.Equal(t, next, s.TokenStart)
			require.Greater(t, s.TokenEnd, s.TokenStart)
			require.Equal(t, arabic.Span{Start: toks[s.TokenStart].Start, End: toks[s.TokenEnd-1].End}, s.Span)
			require.LessOrEqual(t, paragraph, s.Paragraph)
			next, paragraph, spans = s.TokenEnd, s.Paragraph, append(spans, s.Span)
		}
		require.Equal(t, len(toks), next)
		require.Equal(t, spans, slices.Collect(arabic.Sentences{}.Segments(text)))

		streamed := scanAll(t, text, arabic.SplitTokens)
		require.Len(t, streamed, len(toks))
		for i, tok := range toks {
			require.Equal(t, d.Text(tok), streamed[i])
		}
		require.Equal(t, streamed, tokensOf(scanAll(t, text, arabic.SplitSentences)))

		for _, unit := range []arabic.Unit{arabic.CodePoints, arabic.UTF16} {
			o := arabic.NewOffsets(text, unit)
			for i := range text {
				there := o.FromBytes(arabic.Span{Start: i, End: len(text)})
				require.Equal(t, arabic.Span{Start: i, End: len(text)}, o.ToBytes(there))
			}
		}
	})
}

func scanAll(t *testing.T, text string, split bufio.SplitFunc) (out []string) {
	sc := bufio.NewScanner(iotest.HalfReader(strings.NewReader(text)))
	sc.Split(split)
	for sc.Scan() {
		out = append(out, sc.Text())
	}
	require.NoError(t, sc.Err())
	return out
}

func tokensOf(sentences []string) (out []string) {
	for _, s := range sentences {
		out = append(out, texts(s)...)
	}
	return out
}
