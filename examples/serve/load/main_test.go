package main

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestLoadCountsWhatComesBack(t *testing.T) {
	var asked atomic.Int64
	service := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.URL.Path == "/metrics":
			fmt.Fprintln(w, "process_resident_memory_bytes 4.2e+07")
		case asked.Add(1)%10 == 0:
			w.WriteHeader(http.StatusTooManyRequests)
		}
	}))
	defer service.Close()
	var out bytes.Buffer
	require.NoError(t, run(&out, service.URL, 40, 8, 0))
	require.Contains(t, out.String(), "by status: map[200:36 429:4]")
	require.Contains(t, out.String(), "after    40:   42 MB resident")
	require.Contains(t, out.String(), "p99")
}

func TestLoadTellsOfFailure(t *testing.T) {
	service := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == "POST" {
			w.WriteHeader(http.StatusInternalServerError)
		}
	}))
	defer service.Close()
	require.ErrorContains(t, run(new(bytes.Buffer), service.URL, 8, 2, 0), "8 requests failed")
}

func TestLoadStaysOnThisMachine(t *testing.T) {
	for _, url := range []string{"http://example.com", "http://10.0.0.1:8080", "http://0.0.0.0:8080"} {
		require.ErrorContains(t, run(new(bytes.Buffer), url, 1, 1, 0), "is not this machine")
	}
	require.Error(t, run(new(bytes.Buffer), "http://localhost", 0, 1, 0))
}
