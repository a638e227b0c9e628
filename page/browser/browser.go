// Package browser opens report pages in a headless Chromium, to test them and to take pictures of them.
package browser

import (
	"context"
	"fmt"
	"os"
	"os/exec"

	"github.com/chromedp/chromedp"
)

// names are what Chromium is called on the systems that people have.
var names = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"}

// Find returns the path of Chromium or Chrome: $CHROMIUM, or the first of the usual names on the PATH.
func Find() (string, error) {
	if path := os.Getenv("CHROMIUM"); path != "" {
		return path, nil
	}
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("browser: no Chromium on the PATH: want one of %v, or $CHROMIUM (Debian: apt-get install chromium)", names)
}

// Start starts a browser of its own, with a new profile, and returns a context for chromedp's actions in it. stop
// ends the browser and removes the profile.
func Start(ctx context.Context) (browser context.Context, stop func(), err error) {
	path, err := Find()
	if err != nil {
		return nil, nil, err
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.NoSandbox, // which root has not, and containers often not either
		chromedp.DisableGPU,
	)
	alloc, stopAlloc := chromedp.NewExecAllocator(ctx, options...)
	browser, stopBrowser := chromedp.NewContext(alloc)
	stop = func() {
		stopBrowser()
		stopAlloc()
	}
	if err := chromedp.Do(browser); err != nil {
		stop()
		return nil, nil, fmt.Errorf("browser: starting %s: %w", path, err)
	}
	return browser, stop, nil
}
