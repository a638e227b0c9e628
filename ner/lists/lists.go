// Package lists holds the word lists of package ner: one name a line, comments behind '#', a file for each kind of
// name, called CLASS.KIND.txt.
package lists

import "embed"

// FS holds the list files.
//
//go:embed *.txt
var FS embed.FS
