package timeline

import (
	"fmt"
	"strings"
	"time"

	"github.com/rawi-nlp/rawi/arabic"
)

// sinceReach is how many tokens in front of منذ the verb may stand whose beginning a length of time tells.
const sinceReach = 3

var passed = wordSet("الماضي الماضيه الماضيين الماضيتين الاخير الاخيره الاخيرين الاخيرتين المنصرمه المنصرمين")

// lasting returns the date that a length of time gives an event, seen from the day of publication: the beginning of what goes on
// «منذ شهر», or the days of «الشهرين الأخيرين». The verb whose beginning it is stands at trigger, or trigger is -1.
func (r *reader) lasting(s arabic.Sentence, t Timex, first, last int) (date string, trigger int, ok bool) {
	var n int
	var u byte
	vague := strings.HasPrefix(t.Value, "PX")
	if _, err := fmt.Sscanf(strings.Replace(t.Value, "X", "0", 1), "P%d%c", &n, &u); err != nil || r.doc.Date().IsZero() || n > 1000 {
		return "", -1, false
	}
	today := r.doc.Date()
	var from time.Time
	layout := time.DateOnly
	switch u {
	case 'D':
		from = today.AddDate(0, 0, -n)
	case 'W':
		from = today.AddDate(0, 0, -7*n)
	case 'M':
		from, layout = addMonths(today, -n), "2006-01"
	case 'Y':
		from, layout = addMonths(today, -12*n), "2006"
	default:
		return "", -1, false
	}
	if first > 0 && since[r.doc.Folded(s.TokenStart+first-1)] {
		for k := first - 2; k >= max(0, first-1-sinceReach) && r.marks[k+1].cost <= soft; k-- {
			m := r.marks[k]
			if !m.verb {
				continue
			}
			if m.class <= speech || m.negated || m.quoted || m.future || u == 'Y' {
				break
			}
			if vague {
				return "PAST_REF", k, true
			}
			return from.Format(layout), k, true
		}
		return "", -1, false
	}
	if vague || n == 0 || !passed[r.doc.Folded(s.TokenStart+last)] {
		return "", -1, false
	}
	return from.Format(layout) + "/" + today.Format(layout), -1, true
}
