package main

import (
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

// metrics are what /metrics shows beside Go's own. No label's value comes from a client.
type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	duration *prometheus.HistogramVec
	inFlight prometheus.Gauge
	rejected prometheus.Counter
	panics   prometheus.Counter
	articles prometheus.Counter
	bytes    prometheus.Counter
}

func newMetrics() *metrics {
	registry := prometheus.NewRegistry()
	registry.MustRegister(collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	to := promauto.With(registry)
	counter := func(name, help string) prometheus.Counter {
		return to.NewCounter(prometheus.CounterOpts{Name: name, Help: help})
	}
	return &metrics{
		registry: registry,
		requests: to.NewCounterVec(prometheus.CounterOpts{Name: "rawi_requests_total", Help: "Requests answered, by route and status code."},
			[]string{"route", "code"}),
		duration: to.NewHistogramVec(prometheus.HistogramOpts{Name: "rawi_request_duration_seconds", Help: "Time from a request's head to the end of its answer.",
			Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30}}, []string{"route"}),
		inFlight: to.NewGauge(prometheus.GaugeOpts{Name: "rawi_requests_in_flight", Help: "Requests being answered."}),
		rejected: counter("rawi_requests_rejected_total", "Requests sent away with 429."),
		panics:   counter("rawi_panics_total", "Panics caught."),
		articles: counter("rawi_articles_total", "Articles analysed."),
		bytes:    counter("rawi_article_bytes_total", "Bytes of the texts of the articles analysed."),
	}
}
