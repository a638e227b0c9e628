package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestNisbaForms(t *testing.T) {
	require.Equal(t, []string{
		"تركي\tnation", "أتراك\tnation", "تركية\tnation", "تركيون\tnation", "تركيين\tnation", "تركيات\tnation",
		"جنوب أفريقي\tnation", "جنوب أفريقية\tnation", "جنوب أفريقيون\tnation", "جنوب أفريقيين\tnation", "جنوب أفريقيات\tnation",
		"كوري جنوبي\tnation", "كورية جنوبية\tnation", "كوريون جنوبيون\tnation", "كوريين جنوبيين\tnation", "كوريات جنوبيات\tnation",
	}, nisbaForms("# تعليق\n@nation\nتركي\tأتراك\nجنوب أفريقي\nكوري جنوبي\nتركي\n"))
}

func TestCLDRNames(t *testing.T) {
	root := t.TempDir()
	for i, c := range []struct {
		tree map[string]any
		want []string
	}{
		{map[string]any{"SA": "السعودية", "MK": "مقدونيا الشمالية", "145": "غرب آسيا", "XA": "لكنات تجريبية", "UN": "الأمم المتحدة"},
			[]string{"مقدونيا الشمالية", "السعودية"}},
		{map[string]any{"long": "توقيت غرينتش", "Montevideo": map[string]any{"exemplarCity": "مونتيفي\u0652ديو"}, "Nome": map[string]any{"exemplarCity": "نوم"}},
			[]string{"مونتيفيديو"}},
		{map[string]any{"language": "ar", "fr": "الفرنسية", "yo": "اليوروبا", "fr-CA": "الفرنسية الكندية", "la": "Latin"},
			[]string{"اليوروبا"}},
	} {
		l := cldrLists[i]
		path := filepath.Join(root, filepath.FromSlash(l.source))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		data, err := json.Marshal(c.tree)
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(path, data, 0o644))
		got, err := l.read(root)
		require.NoError(t, err)
		require.Equal(t, c.want, got, l.file)
	}
}

func TestWriteSortsAndJoins(t *testing.T) {
	path := filepath.Join(t.TempDir(), "loc.x.txt")
	require.NoError(t, write(path, []string{"أماكن."}, []string{"جدة", "أبها", "جدة"}))
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, "# أماكن.\nأبها\nجدة\n", string(data))
}
