// Package timeline finds the time expressions of Arabic text, says which day or stretch of time each means, and puts
// the events of one or many documents in their order.
package timeline
