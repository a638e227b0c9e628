// Command shot takes a picture of an HTML page, such as those of `analyze -format html`.
//
//	shot [-width 1300] [-height 0] [-scale 1] [-dark] [-print] [-small] PAGE.html PICTURE.png
package main

import (
	"bytes"
	"cmp"
	"context"
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"maps"
	"net/url"
	"os"
	"path/filepath"
	"slices"

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
	small := flag.Bool("small", false, "no more than 256 colours, in half the bytes")
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
	picture, err := shoot(flag.Arg(0), *width, *height, *scale, media)
	if err == nil && *small {
		picture, err = reduce(picture)
	}
	if err == nil {
		err = os.WriteFile(flag.Arg(1), picture, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "shot:", err)
		os.Exit(1)
	}
}

// shoot takes a picture of the page in the file from.
func shoot(from string, width, height int64, scale float64, media emulation.SetEmulatedMediaParams) ([]byte, error) {
	path, err := filepath.Abs(from)
	if err != nil {
		return nil, err
	}
	ctx, stop, err := browser.Start(context.Background())
	if err != nil {
		return nil, err
	}
	defer stop()
	if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, media); err != nil {
		return nil, err
	}
	if err := chromedp.Do(ctx,
		chromedp.EmulateViewport(width, max(height, 900), chromedp.EmulateScale(scale)),
		chromedp.Navigate((&url.URL{Scheme: "file", Path: path}).String()),
	); err != nil {
		return nil, err
	}
	if height == 0 {
		if height, err = chromedp.Run(ctx, chromedp.Evaluate[int64]("document.documentElement.offsetHeight")); err != nil {
			return nil, err
		}
		if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, height, chromedp.EmulateScale(scale))); err != nil {
			return nil, err
		}
	}
	return chromedp.Run(ctx, chromedp.CaptureScreenshot())
}

// reduce draws a PNG with the 256 colours that it has most of.
func reduce(picture []byte) ([]byte, error) {
	from, err := png.Decode(bytes.NewReader(picture))
	if err != nil {
		return nil, err
	}
	counts := map[color.Color]int{}
	for y := range from.Bounds().Dy() {
		for x := range from.Bounds().Dx() {
			counts[from.At(x, y)]++
		}
	}
	colours := slices.SortedFunc(maps.Keys(counts), func(a, b color.Color) int {
		r1, g1, b1, _ := a.RGBA()
		r2, g2, b2, _ := b.RGBA()
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(r1, r2), cmp.Compare(g1, g2), cmp.Compare(b1, b2))
	})
	to := image.NewPaletted(from.Bounds(), colours[:min(len(colours), 256)])
	nearest := map[color.Color]uint8{}
	for y := range from.Bounds().Dy() {
		for x := range from.Bounds().Dx() {
			c := from.At(x, y)
			i, ok := nearest[c]
			if !ok {
				i = uint8(to.Palette.Index(c))
				nearest[c] = i
			}
			to.SetColorIndex(x, y, i)
		}
	}
	var out bytes.Buffer
	err = (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, to)
	return out.Bytes(), err
}
