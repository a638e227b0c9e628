package quote

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
)

// speakersAmong returns the speakers' names of the quotations of text with the given names recognized, each as «name|class».
func speakersAmong(text string, names ...string) []string {
	var known []arabic.Named
	for _, n := range names {
		n, class, _ := strings.Cut(n, "|")
		for from := 0; ; {
			at := strings.Index(text[from:], n)
			if at < 0 {
				break
			}
			from += at + len(n)
			known = append(known, named{arabic.Span{Start: from - len(n), End: from}, n, class})
		}
	}
	var speakers []string
	for _, q := range New().Quotes(arabic.Parse(text), known) {
		speakers = append(speakers, q.SpeakerName)
	}
	return speakers
}

// Whoever speaks goes on speaking until another one does: a mention that is no subject takes nothing from him.
func TestRunningSpeaker(t *testing.T) {
	for _, c := range []struct {
		class, text string
		names       []string
		want        []string
	}{
		{"a person in the genitive does not go on", "قال سامي القرشي إن الجسر آمن. ورفض تأكيد أو نفي القبض على شقيق زعيم العصابة وقائد المهربين في مأرب «عادل الراوي» قائلا: «لا أستطيع أن أتحدث اليوم عن هذا الأمر».",
			[]string{"سامي القرشي|PER", "مأرب|LOC", "عادل الراوي|PER"}, []string{"سامي القرشي", "سامي القرشي"}},
		{"a person behind the verb does", "قال سامي القرشي إن الجسر آمن. وزار عادل الراوي موقع العمل، مؤكدا أن الحديد تآكل.",
			[]string{"سامي القرشي|PER", "عادل الراوي|PER"}, []string{"سامي القرشي", "عادل الراوي"}},
		{"the official is who has a role", "أعلن وزير النقل العراقي سامي القرشي أن الجسر آمن. وقال «المسؤول العراقي»: «لا خوف عليه من السيول أبدا».", nil, []string{"سامي القرشي", "سامي القرشي"}},
		{"the official of another country is another", "أعلن وزير النقل العراقي سامي القرشي أن الجسر آمن. وقال المسؤول التركي إن السيول قريبة.", nil, []string{"سامي القرشي", "المسؤول التركي"}},
		{"a noun stands for the name that begins behind it", "هاجم تنظيم النجم الأحمر في الجنوب مخازن المدينة. وقال التنظيم إن رجاله عادوا.", []string{"النجم الأحمر في الجنوب|ORG"}, []string{"تنظيم النجم الأحمر في الجنوب"}},
		{"a definite noun goes on that has spoken", "قالت نشرة «المرفأ» إن السفن كثيرة. وأرجعت النشرة أسباب الزحام إلى عشيرة عادل الراوي، وقالت إن الحل قريب.", []string{"عادل الراوي|PER"},
			[]string{"نشرة «المرفأ»", "نشرة «المرفأ»", "نشرة «المرفأ»"}},
		{"a paper that passes words on goes on as a woman", "نقلت صحيفة «المرفأ» عن مصادر أن السفن كثيرة، مشيرة إلى أن الزحام شديد.", nil, []string{"مصادر", "صحيفة «المرفأ»"}},
		{"a paper that passes words on goes on as a woman", "نقلت صحيفة «المرفأ» عن مدير الميناء أن السفن كثيرة، مشيرا إلى أن الزحام شديد.", nil, []string{"مدير الميناء", "مدير الميناء"}},
		{"whom he tells, after لكنه, does not speak", "قال سامي القرشي إن الجسر آمن. لكنه أبلغ مؤتمرا للمهندسين أن الحديد تآكل.", nil, []string{"سامي القرشي", "سامي القرشي"}},
		{"the head of a relative clause is without its conjunction", "والصين التي طالبت بخفض الرسوم بعيدة.", []string{"الصين|LOC"}, []string{"الصين"}},
		{"a title before the imam", "وقال فضيلة امام وخطيب المسجد الكبير إن الدرس غدا.", nil, []string{"فضيلة امام وخطيب المسجد الكبير"}},
		{"a family name is the person's who bears it", "زار أحمد الراوي المعرض. وقال الراوي إن اللوحات جميلة.", []string{"أحمد الراوي|PER"}, []string{"أحمد الراوي"}},
		{"several say what a plural participle says", "اعتبر محللون أردنيون تصرفات النائب سالم الكاظمي خاطئة، مؤكدين أن الأزمة ستطول. وقالوا إن الحوار أجدى.", []string{"سالم الكاظمي|PER"}, []string{"محللون أردنيون", "محللون أردنيون"}},
		{"a verb in ون is nobody", "قال أعضاء الوفد إن المعرض جميل. وهم يتجولون فيه، مؤكدين أن تنظيمه دقيق.", nil, []string{"أعضاء الوفد", "أعضاء الوفد"}},
		{"foreigners are adjectives that end no phrase", "وقال مسؤولون أفغان إن الطريق مفتوح.", nil, []string{"مسؤولون أفغان"}},
		{"marks around a name are no part of it", "وقالت «المرفأ الجديد» إن السفينة غرقت.", nil, []string{"المرفأ الجديد"}},
	} {
		t.Run(c.class, func(t *testing.T) { require.Equal(t, c.want, speakersAmong(c.text, c.names...), c.text) })
	}
}

// Some verbs report with certain objects only, and others open without a sign.
func TestReportingObjects(t *testing.T) {
	for _, c := range []struct {
		class, text string
		want        []string
	}{
		{"a cause is ascribed", "وأرجع مدير الميناء تأخر السفن إلى الضباب الكثيف.", []string{"وأرجع|مدير الميناء|تأخر السفن إلى الضباب الكثيف"}},
		{"a cause is ascribed", "وعزا المدير السبب إلى الضباب الكثيف في الوادي.", []string{"وعزا|المدير|السبب إلى الضباب الكثيف في الوادي"}},
		{"a reference is no statement", "قال المدير إن الدليل واضح، ليكون الكتاب مرجعا وطنيا للباحثين.", []string{"قال|المدير|الدليل واضح، ليكون الكتاب مرجعا وطنيا للباحثين"}},
		{"praise", "وثمنت رئيسة الجمعية الجهود التي بذلها المتطوعون.", []string{"وثمنت|رئيسة الجمعية|الجهود التي بذلها المتطوعون"}},
		{"a price is no praise", "يصل ثمن جهاز الهاتف الجديد إلى ألف درهم.", nil},
		{"an attack is claimed", "وتبنت جماعة المرتفعات تفجير الجسر القديم.", []string{"وتبنت|جماعة المرتفعات|تفجير الجسر القديم"}},
		{"a policy adopted is no claim", "وتبنت جماعة المرتفعات اتجاها جديدا.", nil},
		{"what is praised follows its participle", "وعاد رئيس الجمعية أمس، مشيدا بالبرنامج الذي أعدوه.", []string{"مشيدا|رئيس الجمعية|بالبرنامج الذي أعدوه"}},
		{"a doubled conjunction", "قال المدير إن الجسر آمن. ووأضاف أن الطريق سالك.", []string{"قال|المدير|الجسر آمن", "ووأضاف|المدير|الطريق سالك"}},
		{"a report within a report", "وأضاف المدير أن بلاغا ورد أمس، يفيد بالعثور على سيارة في الوادي.", []string{"وأضاف|المدير|بلاغا ورد أمس، يفيد بالعثور على سيارة في الوادي"}},
		{"a report within a report", "وأشار المدير إلى أن الحراس قبضوا على صديقه، واعترف بدوره بأنه باع السيارة.", []string{"وأشار|المدير|الحراس قبضوا على صديقه، واعترف بدوره بأنه باع السيارة"}},
		{"a prayer is no part of it", "وأكد المدير أن الطريق سالك، سائلا الله أن يحفظ المسافرين.", []string{"وأكد|المدير|الطريق سالك"}},
		{"what a lecture made clear", "وألقى مدير المعهد محاضرات بين فيها أن السفن كثيرة.", []string{"بين|مدير المعهد|السفن كثيرة"}},
		{"an amount is estimated by someone", "وقدر المدير عدد السفن بنحو مئة سفينة.", []string{"وقدر|المدير|عدد السفن بنحو مئة سفينة"}},
		{"an amount is estimated by no one", "قال المدير: «الميناء واسع جدا ولا زحام فيه». ويقدر عدد السفن بنحو مئة سفينة.", []string{"قال|المدير|الميناء واسع جدا ولا زحام فيه"}},
		{"the narrator at the end of the visit", "وعبر المدير عن سعادته بالزيارة، وفي نهاية اللقاء غادر الضيوف.", []string{"وعبر|المدير|سعادته بالزيارة"}},
		{"an attribution without a comma", "وطبقا لنشرة «المرفأ» لم تتمكن السفن من الوصول.", []string{"وطبقا|نشرة «المرفأ»|لم تتمكن السفن من الوصول"}},
		{"a noun that a verb is spelled like", "على المدير أن يختار بين تأكيد أو نفي القبض على الحارس، وقال: «لا أعرف شيئا عن هذا الأمر».", []string{"وقال||لا أعرف شيئا عن هذا الأمر"}},
	} {
		var got []string
		for _, q := range New().Quotes(arabic.Parse(c.text), nil) {
			got = append(got, c.text[q.Cue.Start:q.Cue.End]+"|"+q.SpeakerName+"|"+c.text[q.Content.Start:q.Content.End])
		}
		require.Equal(t, c.want, got, c.class)
	}
}
