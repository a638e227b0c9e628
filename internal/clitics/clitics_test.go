package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestWordsAreAlignedWithTheirParts(t *testing.T) {
	whole := []string{"ثم", "وصل", "الوفد", "وقال", "انه", "سيزور", "للاطفال", "وزيرها"}
	split := [][]string{{"و", "قال", "ان", "ه", "سيزور", "لالاطفال", "وزير", "ها"}, {"جمله", "ليست", "هنا"}}
	require.Equal(t, [][]word{{
		{text: "وقال", conjunction: true},
		{text: "انه", pronoun: "ه"},
		{text: "سيزور"},
		{text: "للاطفال"},
		{text: "وزيرها", pronoun: "ها"},
	}}, align(whole, split))
}

func TestReadSentencesKeepsLetters(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.conll")
	require.NoError(t, os.WriteFile(name, []byte("قالَ O\n( O\nأحمد) B-PER\n\nنعم O\n"), 0o600))
	sentences, err := readSentences(name)
	require.NoError(t, err)
	require.Equal(t, [][]string{{"قال", "احمد"}, {"نعم"}}, sentences)
	require.NoError(t, os.WriteFile(name, []byte("قال\n"), 0o600))
	_, err = readSentences(name)
	require.ErrorContains(t, err, "want a token and a tag")
}

func TestLearningTellsStemsFromProclitics(t *testing.T) {
	var raw strings.Builder
	for range 30 {
		fmt.Fprintln(&raw, `{"text":"قال الوزير إن بيت الوزير كبير وقال وزير إن البيت كبير ويقول الوزير سيقول قال يقول يقول"}`)
	}
	counts, err := countWords(strings.NewReader(raw.String()))
	require.NoError(t, err)
	require.Equal(t, 60.0, counts["يقول"])
	require.Equal(t, "س", hidden("سيقول", counts))
	train := []word{{text: "وقال", conjunction: true}, {text: "وزير"}, {text: "بيت"}}
	m := maximize(counts, train)
	m.keep(100)
	m.fit(train)
	require.Equal(t, 1.0, m.accuracy(train))
	require.Contains(t, m.class, "وزير")
	require.NotContains(t, m.class, "وقال")
	var out bytes.Buffer
	require.NoError(t, m.write(&out))
	require.Contains(t, out.String(), "\nوزير\n")
	require.Contains(t, out.String(), "\npro -ال ")

	_, err = countWords(strings.NewReader("{"))
	require.ErrorContains(t, err, "line 1")
}
