package main

import (
	"mime"
	"net/http"
	"strings"

	"github.com/elnormous/contenttype"
)

// The media types that the service speaks.
const (
	jsonType  = "application/json"
	linesType = "application/x-ndjson"
	formType  = "multipart/form-data"
	htmlType  = "text/html"
)

// bodyType returns the media type of the request's body, which must be one of the given and in UTF-8.
func bodyType(r *http.Request, types ...string) (string, error) {
	if c := r.Header.Get("Content-Encoding"); c != "" && c != "identity" {
		return "", newProblem(http.StatusUnsupportedMediaType, "a body may not be encoded as %q", c)
	}
	media, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if charset := params["charset"]; err == nil && (charset == "" || strings.EqualFold(charset, "utf-8")) {
		for _, t := range types {
			if media == t {
				return media, nil
			}
		}
	}
	return "", newProblem(http.StatusUnsupportedMediaType, "Content-Type must be %s, in UTF-8", strings.Join(types, " or "))
}

// accepts returns an error when the client does not want an answer of this media type.
func accepts(r *http.Request, media string) error {
	if _, _, err := contenttype.GetAcceptableMediaType(r, []contenttype.MediaType{contenttype.NewMediaType(media)}); err != nil {
		return newProblem(http.StatusNotAcceptable, "the answer is %s", media)
	}
	return nil
}

// secure sets the headers that every answer has. A page brings a policy of its own, which lets its script run.
func secure(h http.Header) {
	h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
}
