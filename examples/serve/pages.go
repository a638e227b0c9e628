package main

import (
	"bytes"
	_ "embed"
	"errors"
	"net/http"
	"strings"

	"github.com/rawi-nlp/rawi"
	"github.com/rawi-nlp/rawi/page"
)

//go:embed openapi.yaml
var openAPI []byte

// getOpenAPI sends the description of the service.
func getOpenAPI(w *response, r *http.Request) error {
	if err := accepts(r, "application/yaml"); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/yaml")
	_, err := w.Write(openAPI)
	return err
}

// showForm sends the page with the box for an article.
func (s *server) showForm(w *response, r *http.Request) error {
	if err := accepts(r, htmlType); err != nil {
		return err
	}
	lang, err := language(r.URL.Query().Get("lang"))
	if err != nil {
		return err
	}
	return showPage(w, page.Page{Lang: lang})
}

// showReport sends the page of the article that was put into the box.
func (s *server) showReport(w *response, r *http.Request) error {
	if _, err := bodyType(r, formType); err != nil {
		return err
	}
	if err := accepts(r, htmlType); err != nil {
		return err
	}
	a, lang, err := s.readForm(w, r)
	if err != nil {
		return err
	}
	report, err := s.analyze(w, r, a)
	if err != nil {
		return err
	}
	return showPage(w, page.Page{Report: report, Lang: lang})
}

// readForm reads an article from the box. Its text may be any bytes, as a file's may.
func (s *server) readForm(w *response, r *http.Request) (a rawi.Article, lang page.Lang, err error) {
	if err := limit(w.ResponseWriter, r, s.maxArticle); err != nil {
		return a, "", err
	}
	if err := s.arrive(w, func() error { return r.ParseMultipartForm(s.maxArticle) }); err != nil {
		return a, "", err
	}
	defer func() { err = errors.Join(err, r.MultipartForm.RemoveAll()) }()
	form := r.MultipartForm.Value
	field := func(name string) string { return strings.Join(form[name], "") }
	if form["text"] == nil {
		return a, "", newProblem(http.StatusBadRequest, "the form has no text")
	}
	a = rawi.Article{Title: field("title"), Text: field("text")}
	if date := field("date"); date != "" {
		if a.Date, err = rawi.ParseDate(date); err != nil {
			return a, "", newProblem(http.StatusBadRequest, "%v", err)
		}
	}
	lang, err = language(field("lang"))
	return a, lang, err
}

// language reads the language of the interface, Arabic when there is none.
func language(name string) (page.Lang, error) {
	switch lang := page.Lang(name); lang {
	case "":
		return page.Arabic, nil
	case page.Arabic, page.English:
		return lang, nil
	}
	return "", newProblem(http.StatusBadRequest, "lang %q: want ar or en", name)
}

// showPage draws the page with its box.
func showPage(w *response, p page.Page) error {
	p.Form = "/"
	var b bytes.Buffer
	if err := p.Render(&b); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Security-Policy", "frame-ancestors 'none'") // beside the page's own
	w.Header().Set("Cache-Control", "no-store")
	_, err := w.Write(b.Bytes())
	return err
}
