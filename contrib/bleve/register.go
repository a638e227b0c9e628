package rawibleve

import (
	"fmt"
	"sync"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/ar"
	"github.com/blevesearch/bleve/v2/registry"

	"github.com/rawi-nlp/rawi/arabic"
)

// The names that [Register] gives to bleve.
const (
	// AnalyzerName is Tokenizer, Stop with bleve's own list, Fold(arabic.Search) and Stem{}, in this order.
	AnalyzerName = "ar_rawi"
	// TokenizerName is Tokenizer.
	TokenizerName = "rawi"
	// StopName is Stop. Its setting "stop_token_map" names a token map; without it the words are bleve's own.
	StopName = "stop_ar_rawi"
	// FoldName is Fold(arabic.Search).
	FoldName = "fold_ar_rawi"
	// StemName is Stem. Its setting "stemmer" is "clitics" (Stemmer, also without it), "light10" or "snowball".
	StemName = "stem_ar_rawi"
)

// TakenError says that somebody else holds a name in bleve's registry.
type TakenError struct {
	Kind string // "analyzer", "tokenizer" or "token filter"
	Name string
	Err  error // what the registry answered
}

func (e *TakenError) Error() string {
	return fmt.Sprintf("rawibleve: another %s is registered as %q: %v", e.Kind, e.Name, e.Err)
}

// Unwrap returns the registry's error.
func (e *TakenError) Unwrap() error { return e.Err }

// Register makes the analyzer, the tokenizer and the token filters known to bleve under the names of this package.
// Whoever opens an index that was made with them must have called it before. It may be called any number of times,
// from any goroutine; but bleve's registry has no lock, so nobody else may register or open an index meanwhile. The
// error is a [*TakenError] when a name is held by somebody else; what has other names may then be registered or not.
func Register() error {
	registering.Lock()
	defer registering.Unlock()
	for ; registered < len(parts); registered++ {
		p := parts[registered]
		if err := p.register(p.name); err != nil {
			return &TakenError{Kind: p.kind, Name: p.name, Err: err}
		}
	}
	return nil
}

var (
	registering sync.Mutex
	registered  int // of parts, from the first
)

var parts = []struct {
	kind, name string
	register   func(name string) error
}{
	{"analyzer", AnalyzerName, func(name string) error { return registry.RegisterAnalyzer(name, newAnalyzer) }},
	{"tokenizer", TokenizerName, func(name string) error { return registry.RegisterTokenizer(name, newTokenizer) }},
	{"token filter", StopName, func(name string) error { return registry.RegisterTokenFilter(name, newStop) }},
	{"token filter", FoldName, func(name string) error { return registry.RegisterTokenFilter(name, newFold) }},
	{"token filter", StemName, func(name string) error { return registry.RegisterTokenFilter(name, newStem) }},
}

func newAnalyzer(_ map[string]any, cache *registry.Cache) (analysis.Analyzer, error) {
	stop, err := newStop(nil, cache)
	if err != nil {
		return nil, err
	}
	return &analysis.DefaultAnalyzer{
		Tokenizer:    Tokenizer{},
		TokenFilters: []analysis.TokenFilter{stop, Fold(arabic.Search), Stem{}},
	}, nil
}

func newTokenizer(map[string]any, *registry.Cache) (analysis.Tokenizer, error) {
	return Tokenizer{}, nil
}

func newStop(config map[string]any, cache *registry.Cache) (analysis.TokenFilter, error) {
	name, err := setting(config, "stop_token_map", ar.StopName)
	if err != nil {
		return nil, err
	}
	words, err := cache.TokenMapNamed(name)
	if err != nil {
		return nil, fmt.Errorf("rawibleve: %s: %w", StopName, err)
	}
	return NewStop(words), nil
}

func newFold(map[string]any, *registry.Cache) (analysis.TokenFilter, error) {
	return Fold(arabic.Search), nil
}

func newStem(config map[string]any, _ *registry.Cache) (analysis.TokenFilter, error) {
	name, err := setting(config, "stemmer", "clitics")
	if err != nil {
		return nil, err
	}
	switch name {
	case "clitics":
		return Stem{}, nil
	case "light10":
		return Stem{Stemmer: arabic.Light10{}}, nil
	case "snowball":
		return Stem{Stemmer: arabic.Snowball{}}, nil
	}
	return nil, fmt.Errorf(`rawibleve: %s: stemmer is "clitics", "light10" or "snowball", not %q`, StemName, name)
}

// setting returns the string config[key], or the default where there is none.
func setting(config map[string]any, key, otherwise string) (string, error) {
	value, given := config[key]
	if !given {
		return otherwise, nil
	}
	s, ok := value.(string)
	if !ok {
		return "", fmt.Errorf("rawibleve: %s must be a string, not %T", key, value)
	}
	return s, nil
}
