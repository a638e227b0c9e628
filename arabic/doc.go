// Package arabic reads Arabic text: it normalizes, tokenizes, splits into sentences and takes words apart, and
// always keeps the way back to the bytes of the source.
//
// All offsets are byte offsets into the text as it was given, end exclusive. Nothing here fails on any input:
// invalid UTF-8, lone marks and megabytes on one line are ordinary text.
package arabic
