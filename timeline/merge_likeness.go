package timeline

import (
	"iter"
	"math"
	"slices"
)

const (
	minStemWeight = 35 // lighter stems are function words
	around        = 12 // how many tokens beside the clause tell what it is about
	aroundWeight  = 40 // of their weight, in hundredths
	numberWeight  = 60
	maxKeyStems   = 8   // by so many of its heaviest stems a mention is looked up
	minLikeness   = 300 // in thousandths: below it two mentions have nothing to do with each other
	minTotal      = 400 // a clause of fewer stems cannot be very like another
	minSpread     = 450 // in thousandths: a group is not taken for more scattered than this
	joinLikeness  = 330 // the average likeness that joins two clusters
	joinWithinDay = 200 // that of two clusters that match in day, kind and place
)

// tie leads to a note that is like.
type tie struct {
	to   int32
	like int32 // in thousandths
}

// bucket is where notes with a stem and a stretch of days lie.
type bucket struct {
	stem int32
	days dayRange
}

// A note of up to maxDays days lies in the bucket of each of its days, up to maxLong in those of its 32-day blocks,
// else in those of its 512-day blocks.
const (
	maxDays      = 10
	blockLong    = 32
	maxLong      = 100
	blockLongest = 512
	maxYears     = 512 * 16
)

func blocks(r dayRange, size int) iter.Seq[dayRange] {
	return func(yield func(dayRange) bool) {
		from := r.from - ((r.from%size)+size)%size
		for ; from < r.to; from += size {
			if !yield(dayRange{from, from + size}) {
				return
			}
		}
	}
}

func bucketsOf(r dayRange) iter.Seq[dayRange] {
	switch {
	case r.len() <= maxDays:
		return blocks(r, 1)
	case r.len() <= maxLong:
		return blocks(r, blockLong)
	}
	return blocks(dayRange{r.from, min(r.to, r.from+maxYears)}, blockLongest)
}

// bucketsNear yields the buckets in which notes of compatible days lie.
func bucketsNear(r dayRange) iter.Seq[dayRange] {
	r = dayRange{r.from - slack, min(r.to, r.from+maxYears) + slack}
	return func(yield func(dayRange) bool) {
		for _, size := range []int{1, blockLong, blockLongest} {
			for b := range blocks(r, size) {
				if !yield(b) {
					return
				}
			}
		}
	}
}

// slack is by how many days the dates of one happening may differ before they are two happenings.
const slack = 1

// likeness tells how sure it is that two notes tell one happening, in thousandths. It is symmetric and depends on
// nothing but the two.
func likeness(a, b *note) int32 {
	shared := int32(0)
	for i, j := 0, 0; i < len(a.stems) && j < len(b.stems); {
		switch {
		case a.stems[i].stem < b.stems[j].stem:
			i++
		case a.stems[i].stem > b.stems[j].stem:
			j++
		default:
			shared += min(a.stems[i].weight, b.stems[j].weight)
			i, j = i+1, j+1
		}
	}
	if shared == 0 {
		return 0
	}
	like := int32(1000 * float64(shared) / math.Sqrt(float64(max(a.total, minTotal))*float64(max(b.total, minTotal))))
	like += kinship(a.family, b.family) + dateLikeness(a, b)
	if otherCast(a, b) {
		like /= 3
	}
	return like
}

// dateLikeness compares the dates of two notes.
func dateLikeness(a, b *note) int32 {
	switch {
	case a.days == b.days && a.days.len() > maxDays:
		return 50
	case a.days == b.days:
		return 50
	case a.days.overlaps(b.days) && max(a.days.len(), b.days.len()) > maxLong && min(a.days.len(), b.days.len()) <= maxDays:
		return -100 // a day and the year around it
	case a.days.overlaps(b.days):
		return -30
	case a.said && b.said:
		return -300
	}
	return -150
}

// otherCast reports that both notes name participants, and none in common: hardly one happening.
func otherCast(a, b *note) bool {
	for _, w := range a.who {
		if _, shared := slices.BinarySearch(b.who, w); shared {
			return false
		}
	}
	return len(a.who) > 0 && len(b.who) > 0
}
