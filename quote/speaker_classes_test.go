package quote

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rawi-nlp/rawi/arabic"
)

// speakersOf returns the speakers' names of the quotations of text, in order, as found without a recognizer.
func speakersOf(text string) []string {
	var names []string
	for _, q := range New().Quotes(arabic.Parse(text), nil) {
		names = append(names, q.SpeakerName)
	}
	return names
}

// Each class shows by its sentences one way in which news say who speaks.
func TestSpeakersByClass(t *testing.T) {
	for _, c := range []struct {
		class, text string
		want        []string
	}{
		{"a name unknown to every list ends the phrase", "قالت الوزيرة الدنماركية مايكن هوغارد إن الجسر آمن.", []string{"مايكن هوغارد"}},
		{"a name unknown to every list ends the phrase", "وأكد مدير المرصد الجوي رعد ظافر أن الرياح ستهدأ.", []string{"رعد ظافر"}},
		{"a verb behind a definite role is no name", "وصل أمس المسؤولون النرويجيون تتقدمهم عربة إسعاف، مؤكدين أن الطريق آمن.", []string{"المسؤولون النرويجيون"}},
		{"an object is no part of the subject", "قدم المدير شكره للمتطوعين، مشيرا إلى أن الحملة نجحت.", []string{"المدير"}},
		{"an object is no part of the subject", "ويضيف الخبراء سبباً آخر، وهو أن الأسعار ارتفعت.", []string{"الخبراء"}},
		{"an object is no part of the subject", "ودعا رئيس البلدية كافة المهتمين بالتراث إلى زيارة المتحف.", []string{"رئيس البلدية"}},
		{"a definite noun stands for the full name before it", "بدأت وزارة النقل البحري أمس توسعة المرسى. وأكدت الوزارة أن الأشغال تنتهي في الربيع.", []string{"وزارة النقل البحري"}},
		{"a definite noun stands for the full name before it", "اجتمعت الهيئة العامة للموانئ بالتجار. وقالت الهيئة إن الرسوم لن ترتفع.", []string{"الهيئة العامة للموانئ"}},
		{"a definite noun stands for the full name before it", "نشرت صحيفة «المرفأ» صورا من الميناء. وذكرت الصحيفة أن الرصيف تشقق.", []string{"صحيفة «المرفأ»"}},
		{"a definite noun stands for the full name before it", "جاءت شاحنات من شركة لنقل الحبوب. وقالت الشركة إن الحمولة سليمة.", []string{"الشركة"}},
		{"a person whom an institution is named after does not speak", "أكدت عمادة القبول بجامعة الأمير راشد أن التسجيل مستمر.", []string{"عمادة القبول بجامعة الأمير راشد"}},
		{"a person whom an institution is named after does not speak", "وأوضح مدير حديقتي الملك سعيد المركزية أن الدخول مجاني.", []string{"مدير حديقتي الملك سعيد المركزية"}},
		{"a spokesman in her name speaks himself", "وقال المتحدث باسمها المهندس جابر السالم إن الطريق آمن.", []string{"جابر السالم"}},
		{"what a role is over belongs to it", "وقال المشرف العام على برامج التنمية سامر العبدلي، إن البرامج مستمرة.", []string{"سامر العبدلي"}},
		{"a subject before its verb begins a clause", "قالت منظمة الأعراف إن الخط مفيد. لكن النقابة العامة للسكك الحديدية حذرت من أن نقص الأعوان سيستمر.", []string{"منظمة الأعراف", "النقابة العامة للسكك الحديدية"}},
		{"a body is not who speaks for it", "قال المتحدث باسم وزارة النقل سامي القرشي إن الجسر آمن. وأعلنت وزارة النقل أن الجسر سيفتح غدا.", []string{"سامي القرشي", "وزارة النقل"}},
		{"who acts since the last statement goes on", "قال المدير إن الجسر آمن. وزار المستشار أحمد الراوي في المساء المصنع، مؤكدا أن العمل يسير.", []string{"المدير", "أحمد الراوي"}},
		{"who acts since the last statement goes on", "قال المدير إن الجسر آمن، وانتقدت والدة الطفلة إهمال الحراس، مؤكدة أنهم غابوا.", []string{"المدير", "والدة الطفلة"}},
		{"what the verb does, says its subject", "علق رئيس النادي سعيد الهاشمي على صور الرئيس السابق بقوله: «لا أعرف شيئا عنها أبدا».", []string{"سعيد الهاشمي"}},
		{"some of several act together", "تجاهل كثير من المزارعين تحذيره، وقالوا إن المطر قريب.", []string{"كثير من المزارعين"}},
		{"what a body is asked is no part of who asks", "وطالب أحمد حمادة وزارة العمل بتوفير العمال. وأكد حمادة أن الموسم طويل.", []string{"أحمد حمادة", "أحمد حمادة"}},
		{"a verb that looks like a verbal noun", "قال المدير: «الجسر آمن تماما ولا خوف عليه أبدا»، فيما نشر الدكتور أحمد الراوي كتابه الجديد، مؤكدا أن الحديد تآكل.", []string{"المدير", "أحمد الراوي"}},
		{"a minister's field is not whom he is named after", "وأوضح وزير الثقافة والإعلام الدكتور عادل الراوي أن المعرض مفتوح.", []string{"عادل الراوي"}},
		{"the day before yesterday is nobody", "وكان سامي القرشي قال أول من أمس، إن الجسر آمن.", []string{"سامي القرشي"}},
		{"whom a verb addresses is not who speaks", "ووصل محامي الضحايا سامي القرشي إلى المحكمة، واتهم السلطات بالتقصير في حماية الجسر.", []string{"سامي القرشي"}},
		{"his highness speaks himself", "قال الأمير راشد إن المعرض مفتوح. ودعا سموه إلى زيارة المعرض.", []string{"راشد", "راشد"}},
		{"a renewed noun is no part of the subject", "أعاد عميد السفراء العرب التأكيد نفسه، مشيرا إلى أن الحدود مفتوحة.", []string{"عميد السفراء العرب"}},
		{"in whose name one speaks, speaks not", "قال سامي القرشي المتحدث باسم الرئيس إن الجسر آمن. وأدان الرئيس الأفغاني الهجوم، وقال إن الجاني معروف.", []string{"سامي القرشي", "الرئيس الأفغاني"}},
		{"a subject at the head of its clause", "مدير القسم الفني في سوق المعادن يقول إن الأسعار سترتفع.", []string{"مدير القسم الفني في سوق المعادن"}},
		{"a deputy for his bloc", "ويرى النائب عن كتلة الأحرار سامي القرشي أن الجسر آمن.", []string{"سامي القرشي"}},
		{"a statement belongs to its body", "وجاء في بيان النادي الساحلي: «سيعود اللاعب إلى الملاعب بعد شهر».", []string{"بيان النادي الساحلي"}},
		{"a wish is nobody", "قال الأمير راشد إن المعرض مفتوح. وحث ـ حفظه الله ـ على زيارة المعرض.", []string{"راشد", "راشد"}},
		{"a verb with قد ends the subject", "وكانت وزارة العدل قد أصدرت تقريرا كشفت فيه أن القضايا زادت.", []string{"وزارة العدل"}},
		{"in his name and his people's", "وأعرب الملك سعيد باسمه واسم شعبه عن أمله في السلام.", []string{"سعيد"}},
		{"who had spoken stands between كان and the verb", "وكانت النقابة المحلية في المدينة دعت إلى الهدوء.", []string{"النقابة المحلية في المدينة"}},
		{"words are his whom they are told of", "ونقلت الصحيفة عن مدير المصنع سامي القرشي قوله إن العمل مستمر.", []string{"سامي القرشي"}},
		{"a purpose is no part of who acts", "خضع المدير لتحقيق قضائي، مؤكدا أن الملف مغلق.", []string{"المدير"}},
		{"a name with آل is no adverb", "قال الباحث النرويجي آلان ستيرن إن المريخ بعيد.", []string{"آلان ستيرن"}},
		{"a mouthpiece speaks", "أكدت الحكومة على لسان المتحدثة الدكتورة ليلى الحداد أن الحدود مفتوحة.", []string{"ليلى الحداد"}},
		{"in his own words", "الجسر آمن تماما ولا خوف عليه، على حد زعمه.", []string{""}},
		{"in his own words", "قال المدير إن الجسر آمن على حد تعبيره، وانتهت الجولة.", []string{"المدير"}},
	} {
		t.Run(c.class, func(t *testing.T) { require.Equal(t, c.want, speakersOf(c.text), c.text) })
	}
}

// «على حد زعمهم» ends what is said, and the narrator goes on.
func TestInTheirOwnWords(t *testing.T) {
	for _, phrase := range []string{"على حد زعمهم", "على حد قوله", "على حد رأيها", "على حد قول الشهود"} {
		found := read("قال الخبراء إن البئر جفت " + phrase + " وتوقف العمل في الحقل.")
		require.Len(t, found, 1, phrase)
		require.Contains(t, found[0], "|البئر جفت", phrase)
		require.NotContains(t, found[0], "العمل", phrase)
	}
	require.Contains(t, read("قال الخبراء إن البئر على حد الوادي وتوقف العمل فيها.")[0], "العمل فيها")
}
