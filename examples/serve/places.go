package main

import "context"

// places is how many may do something at a time: a semaphore.
type places chan struct{}

// try takes a place if one is free.
func (p places) try() bool {
	select {
	case p <- struct{}{}:
		return true
	default:
		return false
	}
}

// wait takes a place, or gives up when ctx ends.
func (p places) wait(ctx context.Context) error {
	select {
	case p <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// leave gives a taken place back.
func (p places) leave() { <-p }
