package bench

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/ulikunitz/xz"
)

// News returns articles of about size bytes in all, and says where they come from: the file that $RAWI_NEWS names, JSON
// objects with a "text" one a line, compressed with xz, or without it the sentences that the tests of package arabic
// were written with, over and over.
func News(size int) (articles []string, source string, err error) {
	if path := os.Getenv("RAWI_NEWS"); path != "" {
		articles, err = rawNews(path, size)
		return articles, filepath.Base(path), err
	}
	articles, err = ownNews(root("arabic", "testdata", "sentences.txt"), size)
	return articles, "own sentences", err
}

// root returns the path of a file by its place under the repository.
func root(parts ...string) string {
	_, file, _, _ := runtime.Caller(0)
	return filepath.Join(append([]string{filepath.Dir(file), ".."}, parts...)...)
}

func rawNews(path string, size int) (articles []string, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	plain, err := xz.NewReader(bufio.NewReader(f))
	if err != nil {
		return nil, fmt.Errorf("bench: %s: %w", path, err)
	}
	for in := json.NewDecoder(plain); size > 0; {
		var article struct{ Text string }
		if err := in.Decode(&article); err == io.EOF {
			break
		} else if err != nil {
			return nil, fmt.Errorf("bench: %s: %w", path, err)
		}
		articles = append(articles, article.Text)
		size -= len(article.Text)
	}
	return articles, nil
}

func ownNews(path string, size int) (articles []string, err error) {
	file, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	text := strings.NewReplacer("|", "", "¶", "\n").Replace(string(file))
	lines := strings.Split(strings.TrimSpace(text), "\n")
	for k := 0; size > 0; k++ {
		var b strings.Builder
		for n := range 12 {
			fmt.Fprintln(&b, lines[(k*7+n*13)%len(lines)])
		}
		articles = append(articles, b.String())
		size -= b.Len()
	}
	return articles, nil
}
