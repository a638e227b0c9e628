package rawibleve_test

import (
	"errors"
	"os"
	"os/exec"
	"sync"
	"testing"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/registry"
	"github.com/stretchr/testify/require"

	rawibleve "github.com/rawi-nlp/rawi/contrib/bleve"
)

func TestRegisterTwice(t *testing.T) {
	require.NoError(t, rawibleve.Register())
	require.NoError(t, rawibleve.Register())
	cache := registry.NewCache()
	analyzer, err := cache.AnalyzerNamed(rawibleve.AnalyzerName)
	require.NoError(t, err)
	require.Equal(t, "محافظ|صلال|reuters", terms(analyzer.Analyze([]byte("لمحافظ صلالة من Reuters"))))
	_, err = cache.TokenizerNamed(rawibleve.TokenizerName)
	require.NoError(t, err)
	for _, name := range []string{rawibleve.StopName, rawibleve.FoldName, rawibleve.StemName} {
		_, err = cache.TokenFilterNamed(name)
		require.NoError(t, err, name)
	}
}

// Goroutines share an analyzer and the memory of stems.
func TestAnalyzersAreShared(t *testing.T) {
	require.NoError(t, rawibleve.Register())
	analyzer, err := registry.NewCache().AnalyzerNamed(rawibleve.AnalyzerName)
	require.NoError(t, err)
	texts, _ := articles(200, nil)
	var want []string
	for _, text := range texts {
		want = append(want, terms(analyzer.Analyze([]byte(text))))
	}
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			for i, text := range texts {
				if got := terms(analyzer.Analyze([]byte(text))); got != want[i] {
					t.Errorf("%s: %s, not %s", text, got, want[i])
				}
			}
		})
	}
	group.Wait()
}

// The registry is the process's: a process of its own finds the names taken, and importing the package took none.
func TestRegisterWhereNamesAreTaken(t *testing.T) {
	if os.Getenv("RAWIBLEVE_TAKEN") == "" {
		program, err := os.Executable()
		require.NoError(t, err)
		command := exec.Command(program, "-test.run=^TestRegisterWhereNamesAreTaken$")
		command.Env = append(os.Environ(), "RAWIBLEVE_TAKEN=yes")
		output, err := command.CombinedOutput()
		require.NoError(t, err, "%s", output)
		return
	}
	theirs := func(map[string]any, *registry.Cache) (analysis.TokenFilter, error) { return nil, errors.New("theirs") }
	require.NoError(t, registry.RegisterTokenFilter(rawibleve.FoldName, theirs))
	for range 2 {
		err := rawibleve.Register()
		var taken *rawibleve.TakenError
		require.ErrorAs(t, err, &taken)
		require.Equal(t, "token filter", taken.Kind)
		require.Equal(t, rawibleve.FoldName, taken.Name)
		require.ErrorContains(t, err, `rawibleve: another token filter is registered as "fold_ar_rawi"`)
		require.ErrorContains(t, errors.Unwrap(err), "duplicate")
	}
	_, err := registry.NewCache().AnalyzerNamed(rawibleve.AnalyzerName)
	require.NoError(t, err, "the analyzer is made of types, not of names")
}
