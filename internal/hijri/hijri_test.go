package hijri

import (
	"fmt"
	"hash/crc32"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// TestEveryDay compares the 219,145 days of the years 1700 to 2299 with Node 20 (ICU 78.2): the sum is that of the lines
// "2015-08-03 1436-10-18" that Intl.DateTimeFormat("en-u-ca-islamic-umalqura") gives. ICU itself goes on with the
// arithmetic calendar where Umm al-Qura ends.
func TestEveryDay(t *testing.T) {
	sum := uint32(0)
	for day := time.Date(1700, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() < 2300; day = day.AddDate(0, 0, 1) {
		d := Of(day)
		require.Equal(t, day, d.Time(), "%s", d)
		sum = crc32.Update(sum, crc32.IEEETable, fmt.Appendf(nil, "%s %s\n", day.Format(time.DateOnly), d))
	}
	require.Equal(t, uint32(0x9cbbd4e3), sum)
}

func TestKnownDays(t *testing.T) {
	for _, c := range []struct {
		d    Date
		want string
	}{
		{Date{1436, 10, 18}, "2015-08-03"},
		{Date{1436, 9, 1}, "2015-06-18"},
		{Date{1437, 1, 1}, "2015-10-14"},
		{Date{1300, 1, 1}, "1882-11-12"},
		{Date{1600, 12, 30}, "2174-11-25"},
		{Date{1, 1, 1}, "0622-07-19"}, // 16 July of the Julian calendar
	} {
		require.Equal(t, c.want, c.d.Time().Format(time.DateOnly), "%s", c.d)
		require.Equal(t, c.d, Of(c.d.Time()))
		require.True(t, c.d.Valid())
	}
}

func TestOutOfRange(t *testing.T) {
	require.Zero(t, Of(time.Date(600, 1, 1, 0, 0, 0, 0, time.UTC)))
	require.Zero(t, MonthLen(1436, 13))
	require.Zero(t, MonthLen(0, 1))
	require.False(t, Date{1436, 9, 30}.Valid())
	require.Equal(t, Date{1437, 1, 1}, Date{1436, 12, 29}.AddMonths(1))
	require.Equal(t, Date{1435, 12, 1}, Date{1436, 2, 3}.AddMonths(-2))
}
