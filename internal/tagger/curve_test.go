package tagger

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// sure returns n names for each of ten mean probabilities, of which the share of its square is right.
func sure(n int) (names []judged) {
	for k := range 10 {
		mean := 0.05 + float32(k)/10
		for i := range n {
			names = append(names, judged{mean, float32(i) < mean*mean*float32(n)})
		}
	}
	return names
}

func TestCurveTurnsProbabilitiesIntoShares(t *testing.T) {
	c := fit(sure(1000))
	for _, mean := range []float32{0.25, 0.55, 0.85} {
		require.InDelta(t, mean*mean, c.at(mean), 0.01)
	}
	require.InDelta(t, (0.55*0.55+0.65*0.65)/2, c.at(0.6), 0.01)
}

func TestCurveStaysBetweenZeroAndOneAndNeverFalls(t *testing.T) {
	noisy := sure(200)
	for i := range noisy {
		noisy[i].right = noisy[i].right != (i*7919%10 < 4)
	}
	for _, c := range []curve{nil, fit(sure(1000)), fit(noisy)} {
		before := float32(0)
		for mean := float32(-0.1); mean < 1.1; mean += 0.001 {
			p := c.at(mean)
			require.GreaterOrEqual(t, p, before)
			require.LessOrEqual(t, p, float32(1))
			before = p
		}
	}
}

func TestCurveOfFewNames(t *testing.T) {
	require.Empty(t, fit(nil))
	require.Empty(t, fit(sure(9)))
	require.Equal(t, float32(0.7), curve(nil).at(0.7))
}
