package rawibleve_test

import (
	"strconv"
	"testing"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/lang/ar"
	"github.com/blevesearch/bleve/v2/search/query"
	"github.com/stretchr/testify/require"

	rawibleve "github.com/rawi-nlp/rawi/contrib/bleve"
)

// newIndex indexes texts by the analyzer, each under its place in the list.
func newIndex(t *testing.T, analyzer string, texts ...string) bleve.Index {
	t.Helper()
	require.NoError(t, rawibleve.Register())
	mapping := bleve.NewIndexMapping()
	mapping.DefaultAnalyzer = analyzer
	index, err := bleve.New(t.TempDir()+"/index", mapping)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, index.Close()) })
	batch := index.NewBatch()
	for i, text := range texts {
		require.NoError(t, batch.Index(strconv.Itoa(i), map[string]string{"text": text}))
	}
	require.NoError(t, index.Batch(batch))
	return index
}

// find returns the ids of all that q finds.
func find(t *testing.T, index bleve.Index, q query.Query) map[string]bool {
	t.Helper()
	count, err := index.DocCount()
	require.NoError(t, err)
	result, err := index.Search(bleve.NewSearchRequestOptions(q, int(count), 0, false))
	require.NoError(t, err)
	ids := map[string]bool{}
	for _, hit := range result.Hits {
		ids[hit.ID] = true
	}
	return ids
}

// searches are queries by the kind of spelling that hides what they look for.
var searches = []planted{
	{"Persian letters", "كهرباء", []string{
		"انقطعت الکهرباء ساعتين عن الأحياء الجنوبية.",
		"تعتمد القرية على کهرباء تولدها ألواح شمسية.",
		"وعادت الكهرباء إلى الحي مع الفجر."}, nil},
	{"Persian letters", "ميناء", []string{
		"استقبل المیناء أول سفينة حبوب هذا الموسم.",
		"وظل میناء الصيد مغلقا بسبب الرياح.",
		"وغادرت الناقلة رصيف الميناء فجرا."}, nil},
	{"digits of three scripts", "1437", []string{
		"صدر النظام عام ١٤٣٧ ولم يعدل بعده.",
		"وافتتح المتحف سنة ۱۴۳۷ بحضور كبير.",
		"ووقعت المذكرة في ١٢/٣/١٤٣٧هـ.",
		"وأنشئ الصندوق عام 1437 للهجرة."},
		[]string{"وبلغ عدد الطلبة 14370 طالبا.", "ورقم القرار 437 في السجل.", "ويعود البناء إلى عام ١٣٤٧."}},
	{"separators in numbers", "2750", []string{
		"استفاد من القروض ٢٬٧٥٠ مزارعا.",
		"وزرعت البلدية 2,750 شجرة على الطريق.",
		"ووزعت الجمعية ۲۷۵۰ سلة غذائية.",
		"ووصل 2750 حاجا إلى المخيم."}, []string{"وسجل المؤشر 2.750 نقطة."}},
	{"separators in numbers", "3.75", []string{
		"استقر معدل الفائدة عند ٣٫٧٥ في المئة.",
		"وكسب السهم 75ر3 نقطة.",
		"وبلغ متوسط الدين 3.75 ألف دينار."}, []string{"واجتاز الحاجز 375 متسابقا."}},
	{"tatweel, harakat, presentation forms", "زلزال", []string{
		"ضرب زلـــزال متوسط القوة سواحل الجزيرة.",
		"ولم يشعر بالزِّلْزَالِ سوى الصيادين.",
		"وأحدث ﺍﻟﺰﻟﺰﺍﻝ تشققات في جدران السد.",
		"وقع زلزال آخر بعد ساعة."}, nil},
	{"other marks, wasla", "الرحمن", []string{
		"تبرع محسن بتوسعة مسجد الرحمٰن.",
		"واكتمل جامع ٱلرحمن في الحي الشرقي.",
		"وفتح مركز الرحمن أبوابه للمحتاجين."}, nil},
	{"invisible characters", "مرجان", []string{
		"عثر الغواصون على شعاب مرجان\u200f نادرة.",
		"وتحظر اللائحة جمع المر\u200dجان من القاع.",
		"وتضررت \u202bشعاب المرجان\u202c من الحرارة.",
		"وتشتهر الجزيرة بصيد المرجان."}, nil},
	{"hamza left out", "مؤسسة", []string{
		"أنشأت العائلة موسسة خيرية.",
		"وتدير الموسسه مدرستين للأيتام.",
		"ومولت مؤسسة أهلية ترميم السوق."}, nil},
	{"letters Arabic has not", "فيديو", []string{
		"نشرت الفرقة مقطع ڤيديو من الحفل.",
		"وبث الهواة تسجيلات الڤيديو على الشبكة.",
		"وأظهر فيديو مصور آثار السيول."}, nil},
	{"tags", "عكاظ", []string{
		"تفاعل المغردون مع وسم #سوق_عكاظ أمس.",
		"وأقيمت أمسية شعرية في سوق عكاظ."}, nil},
	{"clitics", "جسر", []string{
		"ربطت الضفتان بجسر معلق.",
		"وخصصت الحكومة مبلغا لجسر ثان.",
		"وأغلق الطريق فجسر المشاة لم يكتمل.",
		"وتفقد المهندسون الجسر بعد السيول.",
		"ويتسع وجسر القطار للشاحنات.",
		"وللجسر مساران في كل اتجاه."}, nil},
	{"clitics", "وسيط", []string{
		"أعلن الوسيط فشل الجولة الأولى.",
		"وسلم الطرفان للوسيط ردهما.",
		"وعقد اللقاء بلا وسيط."}, []string{"وأبدى فريقا بسيطا من الحذر."}},
	{"pronouns", "حديقة", []string{
		"فتحت المدرسة حديقتها للزوار.",
		"واشتكى السكان من إغلاق حديقتهم.",
		"وتتوسط القصر حديقة من النخيل.",
		"وأعيد تأهيل الحديقة العامة."}, nil},
	{"the word's own letter", "حدة", []string{
		"خفت حدة الجدل بين الأندية.",
		"وزادت الحدة في خطاب الطرفين."}, []string{"وانضمت وحدة الإنقاذ إلى البحث."}},
	{"the word's own letter", "عود", []string{
		"عزف الفنان على عود دمشقي قديم.",
		"ويصنع العود من خشب الجوز."}, []string{"ولم تتحقق وعود المقاول."}},
	{"look-alikes", "علم", []string{
		"رفع الكشافة علم النادي.",
		"ونكس العلم ثلاثة أيام."},
		[]string{"وكرم كل معلم أمضى عشرين عاما.", "وحاضر عالم في الفلك.", "ونال علامة كاملة في الحساب."}},
	{"look-alikes", "كاتب", []string{
		"وقع كاتب القصة نسخا من روايته.",
		"وتحدث الكاتب عن طفولته."},
		[]string{"وصدر كتاب عن تاريخ الخط.", "وانتقل مكتب البريد إلى مقر جديد.", "ووجد مكتوب من القرن الماضي."}},
	{"look-alikes", "مصر", []string{
		"تصدر مصر القطن إلى جيرانها.",
		"وعاد المنتخب إلى مصر بالكأس."},
		[]string{"وأودع المبلغ في مصرف أهلي.", "وما زال مصير السفينة مجهولا."}},
}

// Every search finds its articles and no others by ar_rawi; the log says what bleve's own analyzer finds.
func TestTwoThousandArticles(t *testing.T) {
	texts, holders := articles(2000, searches)
	theirs, ours := newIndex(t, ar.AnalyzerName, texts...), newIndex(t, rawibleve.AnalyzerName, texts...)
	missed, wrong := map[string]int{}, map[string]int{}
	for i, s := range searches {
		want := holders[i]
		require.Len(t, want, perSentence*len(s.sentences))
		q := bleve.NewMatchQuery(s.query)
		require.Equal(t, want, find(t, ours, q), "%s: %s", s.what, s.query)
		found := find(t, theirs, q)
		right := 0
		for id := range found {
			if want[id] {
				right++
			}
		}
		missed[s.what] += len(want) - right
		wrong[s.what] += len(found) - right
		t.Logf("%-37s %-7s of %d articles ar finds %2d and %2d others; ar_rawi finds all and no others", s.what, s.query, len(want), right, len(found)-right)
	}
	for _, what := range []string{"Persian letters", "digits of three scripts", "separators in numbers", "other marks, wasla", "invisible characters",
		"hamza left out", "letters Arabic has not", "tags", "clitics", "pronouns"} {
		require.Positive(t, missed[what], what)
	}
	require.Positive(t, wrong["the word's own letter"])
	require.Zero(t, missed["tatweel, harakat, presentation forms"], "bleve folds these as well, and README says so")
}
