// Package page draws a report as one self-contained HTML page: the article with its entities, quotations and time
// expressions marked, a list of names that filters the text, and the timeline drawn to scale above it.
//
// The page is right to left, needs no network, and runs no code but its own: everything that comes from the article
// is escaped by html/template, and a content security policy in the page admits only its own script.
package page
