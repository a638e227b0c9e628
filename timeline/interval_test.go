package timeline

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestParseTime(t *testing.T) {
	for _, c := range []struct {
		value, start, end string
		grain             Granularity
	}{
		{"2015-08-03", "2015-08-03T00:00", "2015-08-04T00:00", GrainDay},
		{"2015-08", "2015-08-01T00:00", "2015-09-01T00:00", GrainMonth},
		{"2015", "2015-01-01T00:00", "2016-01-01T00:00", GrainYear},
		{"201", "2010-01-01T00:00", "2020-01-01T00:00", GrainDecade},
		{"19", "1900-01-01T00:00", "2000-01-01T00:00", GrainCentury},
		{"2015-W32", "2015-08-03T00:00", "2015-08-10T00:00", GrainWeek},
		{"2015-W32-5", "2015-08-07T00:00", "2015-08-08T00:00", GrainDay},
		{"2015-W32-WE", "2015-08-08T00:00", "2015-08-10T00:00", GrainRange},
		{"2015-W01", "2014-12-29T00:00", "2015-01-05T00:00", GrainWeek},
		{"2015-Q3", "2015-07-01T00:00", "2015-10-01T00:00", GrainSeason},
		{"2015-H1", "2015-01-01T00:00", "2015-07-01T00:00", GrainSeason},
		{"2015-SU", "2015-06-01T00:00", "2015-09-01T00:00", GrainSeason},
		{"2015-WI", "2015-12-01T00:00", "2016-03-01T00:00", GrainSeason},
		{"2015-08-03T15", "2015-08-03T15:00", "2015-08-03T16:00", GrainHour},
		{"2015-08-03T15:30", "2015-08-03T15:30", "2015-08-03T15:31", GrainMinute},
		{"2015-08-03TEV", "2015-08-03T18:00", "2015-08-04T00:00", GrainDayPart},
		{"2015-08-03TNI", "2015-08-03T21:00", "2015-08-04T05:00", GrainDayPart},
		{"2015-07-17/2015-08-15", "2015-07-17T00:00", "2015-08-16T00:00", GrainRange},
		{"2015-08-03T15:00/2015-08-03T17:00", "2015-08-03T15:00", "2015-08-03T17:00", GrainRange},
	} {
		iv, err := ParseTime(c.value)
		require.NoError(t, err, c.value)
		require.Equal(t, c.start, iv.Start.Format("2006-01-02T15:04"), c.value)
		require.Equal(t, c.end, iv.End.Format("2006-01-02T15:04"), c.value)
		require.Equal(t, c.grain, iv.Granularity, c.value)
	}
}

func TestParseTimeWithoutPlace(t *testing.T) {
	for _, v := range []string{"P3D", "PXM", "PT4H", "P1Y2M", "P0.5Y", "PT1.5H", "PAST_REF", "T15:00", "TNI", "XXXX-08-03", "XXXX-WXX-1", "XXXX", "T05:00/T07:00", "P2W", "XXXX-WXX-7T09"} {
		iv, err := ParseTime(v)
		require.NoError(t, err, v)
		require.False(t, iv.Known(), v)
	}
}

func TestParseTimeErrors(t *testing.T) {
	for _, v := range []string{"", "P", "PT", "P3", "3D", "2015-13", "2015-02-30", "2015-Q5", "20155", "2015-08-03T25", "2015-08-03T15:61", "PAST", "/", "2015/", "2015-W60", "أمس", "2016/2015"} {
		_, err := ParseTime(v)
		require.ErrorIs(t, err, ErrValue, v)
	}
}

func TestCivil(t *testing.T) {
	ref := time.Date(2015, 8, 3, 9, 0, 0, 0, time.UTC)
	iv, ok := Civil{}.Resolve(Timex{Type: Time, Value: "T15:00"}, ref)
	require.True(t, ok)
	require.Equal(t, "2015-08-03T15:00:00Z", iv.Start.Format(time.RFC3339))
	iv, ok = Civil{}.Resolve(Timex{Value: "PRESENT_REF"}, ref)
	require.True(t, ok)
	require.Equal(t, GrainDay, iv.Granularity)
	_, ok = Civil{}.Resolve(Timex{Type: Time, Value: "T15:00"}, time.Time{})
	require.False(t, ok)
	_, ok = Civil{}.Resolve(Timex{Type: Duration, Value: "P3D"}, ref)
	require.False(t, ok)
}
