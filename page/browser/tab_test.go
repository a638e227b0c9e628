package browser

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/page"
)

// patience is how long a test may take in the browser on a machine that is busy elsewhere; they need two seconds.
const patience = 3 * time.Minute

// chromium is the browser that all tests share; each opens tabs of its own in it.
var chromium context.Context

func TestMain(m *testing.M) {
	os.Exit(func() int {
		ctx, stop, err := Start(context.Background())
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		defer stop()
		chromium = ctx
		return m.Run()
	}())
}

// A tab is one page in the browser and all that it did beyond showing itself.
type tab struct {
	*testing.T
	ctx context.Context

	mu    sync.Mutex
	deeds []string
}

// A taste is what a reader's machine is like, beyond the width of its window.
type taste func(*emulation.SetEmulatedMediaParams, *[]chromedp.EmulateViewportOption)

// touch is a screen for fingers.
func touch(_ *emulation.SetEmulatedMediaParams, viewport *[]chromedp.EmulateViewportOption) {
	*viewport = append(*viewport, chromedp.EmulateMobile, chromedp.EmulateTouch)
}

// prefers is a media feature that readers choose.
func prefers(feature, value string) taste {
	return func(media *emulation.SetEmulatedMediaParams, _ *[]chromedp.EmulateViewportOption) {
		media.Features = append(media.Features, &emulation.MediaFeature{Name: "prefers-" + feature, Value: value})
	}
}

// open shows a page in a window of the given width.
func open(t *testing.T, p page.Page, width int64, tastes ...taste) *tab {
	t.Helper()
	var html strings.Builder
	require.NoError(t, p.Render(&html))
	return openHTML(t, html.String(), width, tastes...)
}

func openHTML(t *testing.T, html string, width int64, tastes ...taste) *tab {
	t.Helper()
	path := filepath.Join(t.TempDir(), "page.html")
	require.NoError(t, os.WriteFile(path, []byte(html), 0o600))
	own := (&url.URL{Scheme: "file", Path: path}).String()

	ctx, stop := chromedp.NewContext(chromium)
	t.Cleanup(stop)
	ctx, cancel := context.WithTimeout(ctx, patience)
	t.Cleanup(cancel)
	tab := &tab{T: t, ctx: ctx}
	require.NoError(t, chromedp.Listen(ctx, func(event any) { tab.watch(event, own) }))
	call(tab, network.Enable, network.EnableParams{})
	call(tab, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	var media emulation.SetEmulatedMediaParams
	var viewport []chromedp.EmulateViewportOption
	for _, t := range append(tastes, prefers("reduced-motion", "reduce")) {
		t(&media, &viewport)
	}
	call(tab, emulation.SetEmulatedMedia, media)
	tab.do(chromedp.EmulateViewport(width, 800, viewport...), chromedp.Navigate(own))
	return tab
}

// watch notes what a page that is only to be read must not do. It is called for each event, in order.
func (t *tab) watch(event any, own string) {
	deed := ""
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		if strings.TrimSuffix(e.DocumentURL, "#") != own || e.Request.URL != own && !strings.HasPrefix(e.Request.URL, "data:") {
			deed = "request of " + e.Request.URL
		}
	case *cdppage.EventJavascriptDialogOpening:
		deed = "dialog: " + e.Message
		go func() { // which would hold up the page for good
			_, _ = chromedp.Call(t.ctx, cdppage.HandleJavaScriptDialog, cdppage.HandleJavaScriptDialogParams{})
		}()
	case *cdppage.EventWindowOpen:
		deed = "window: " + e.URL
	case *runtime.EventExceptionThrown:
		deed = "exception: " + e.ExceptionDetails.Text
	case *runtime.EventConsoleAPICalled:
		deed = "console: " + string(e.Type)
	case *log.EventEntryAdded:
		deed = "log: " + e.Entry.Text
	}
	if deed != "" {
		t.mu.Lock()
		t.deeds = append(t.deeds, deed)
		t.mu.Unlock()
	}
}

// done returns what the page did until now that it should not.
func (t *tab) done() []string {
	eval[bool](t, "true") // whose answer comes after the events of what the page did before
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.deeds
}

func call[P, R any](t *tab, command cdp.Command[P, R], params P) {
	t.Helper()
	_, err := chromedp.Call(t.ctx, command, params)
	require.NoError(t, err)
}

func (t *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	require.NoError(t, chromedp.Do(t.ctx, steps...))
}

// eval returns the value of a JavaScript expression.
func eval[V any](t *tab, expression string, args ...any) V {
	t.Helper()
	if len(args) > 0 {
		expression = fmt.Sprintf(expression, args...)
	}
	v, err := chromedp.Run(t.ctx, chromedp.Evaluate[V](expression))
	require.NoError(t, err, expression)
	return v
}

// until waits for a JavaScript condition.
func (t *tab) until(condition string, args ...any) {
	t.Helper()
	for !eval[bool](t, condition, args...) { // until the tab's context ends
		time.Sleep(20 * time.Millisecond)
	}
}

// center returns the middle of the first line of an element, scrolled to the middle of the window and drawn there.
func (t *tab) center(selector string) (x, y float64) {
	t.Helper()
	at, err := chromedp.Run(t.ctx, chromedp.Evaluate[[]float64](fmt.Sprintf(`(async () => {
		const e = document.querySelector(%q);
		e.scrollIntoView({ block: "center", behavior: "instant" });
		for (const frame of [1, 2]) await new Promise(requestAnimationFrame);
		const box = e.getClientRects()[0];
		return [box.left + box.width / 2, box.top + box.height / 2];
	})()`, selector), chromedp.EvalAwaitPromise))
	require.NoError(t, err)
	return at[0], at[1]
}
