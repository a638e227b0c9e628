// Command shot takes a picture of an HTML page, such as those of `analyze -format html`.
//
//	shot [-width 1300] [-height 0] [-scale 1] [-dark] [-print] PAGE.html PICTURE.png
package main

import (
	"context"
	"flag"
	"fmt"
	"net/url"
	"os"
	"path/filepath"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"github.com/rawi-nlp/rawi/page/browser"
)

func main() {
	width := flag.Int64("width", 1300, "the window's width in `pixels`")
	height := flag.Int64("height", 0, "the window's height in `pixels`; 0 takes the whole page")
	scale := flag.Float64("scale", 1, "device `pixels` for each pixel")
	dark := flag.Bool("dark", false, "as a reader who prefers dark pages sees it")
	print := flag.Bool("print", false, "as it is printed")
	flag.Usage = func() {
		fmt.Fprintln(os.Stderr, "usage: shot [flags] PAGE.html PICTURE.png")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 2 {
		flag.Usage()
		os.Exit(2)
	}
	var media emulation.SetEmulatedMediaParams
	if *dark {
		media.Features = []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}}
	}
	if *print {
		media.Media = "print"
	}
	if err := shoot(flag.Arg(0), flag.Arg(1), *width, *height, *scale, media); err != nil {
		fmt.Fprintln(os.Stderr, "shot:", err)
		os.Exit(1)
	}
}

func shoot(from, to string, width, height int64, scale float64, media emulation.SetEmulatedMediaParams) error {
	path, err := filepath.Abs(from)
	if err != nil {
		return err
	}
	ctx, stop, err := browser.Start(context.Background())
	if err != nil {
		return err
	}
	defer stop()
	if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, media); err != nil {
		return err
	}
	if err := chromedp.Do(ctx,
		chromedp.EmulateViewport(width, max(height, 900), chromedp.EmulateScale(scale)),
		chromedp.Navigate((&url.URL{Scheme: "file", Path: path}).String()),
	); err != nil {
		return err
	}
	if height == 0 {
		if height, err = chromedp.Run(ctx, chromedp.Evaluate[int64]("document.documentElement.offsetHeight")); err != nil {
			return err
		}
		if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, height, chromedp.EmulateScale(scale))); err != nil {
			return err
		}
	}
	picture, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err != nil {
		return err
	}
	return os.WriteFile(to, picture, 0o644)
}
