package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// cldrList is one list taken out of one CLDR file.
type cldrList struct {
	file, title, source string
	keep                func(key, name string) bool
}

var cldrLists = []cldrList{
	{
		file: "loc.cldr-territory.txt", title: "Countries and territories.",
		source: "cldr-localenames-full/main/ar/territories.json", keep: isCountry,
	},
	{
		file: "loc.cldr-city.txt", title: "Cities and islands that time zones are named after.",
		source: "cldr-dates-full/main/ar/timeZoneNames.json", keep: isCity,
	},
	{
		file: "misc.cldr-language.txt", title: "Languages.",
		source: "cldr-localenames-full/main/ar/languages.json", keep: isLanguage,
	},
}

func (l cldrList) read(root string) ([]string, error) {
	path := filepath.Join(root, filepath.FromSlash(l.source))
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var tree any
	if err := json.Unmarshal(data, &tree); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	var names []string
	walk(tree, "", func(key, name string) {
		name = strings.Join(strings.Fields(marks.Replace(name)), " ")
		if isArabic(name) && l.keep(key, name) && !slices.Contains(commonWords, name) {
			names = append(names, name)
		}
	})
	return names, nil
}

// walk visits every string of a JSON tree in a fixed order, with its key.
func walk(v any, key string, visit func(key, value string)) {
	switch v := v.(type) {
	case string:
		visit(key, v)
	case map[string]any:
		for _, k := range slices.Sorted(maps.Keys(v)) {
			walk(v[k], k, visit)
		}
	}
}

// marks removes the vowel signs and direction controls that CLDR writes in some names.
var marks = strings.NewReplacer("\u064b", "", "\u064c", "", "\u064d", "", "\u064e", "", "\u064f", "",
	"\u0650", "", "\u0651", "", "\u0652", "", "\u0670", "", "\u200e", "", "\u200f", "", "\u00a0", " ")

// commonWords are names in CLDR that Arabic text uses as other words far more often.
var commonWords = []string{
	"ترك", "ترول", "نوم", "ماهي", "بلم", "شافن", "استر",
	"الجو", "الموسي", "الشان", "بامن", "الجندي", "الآنية", "البينية", "سينا", "ميتا", "أنكو", "إمبو", "البندقية", "الكونغو", "بيجين", "النوارية",
}

func isArabic(s string) bool {
	letters := 0
	for _, r := range s {
		if r != ' ' && (r < '\u0621' || r > '\u064a') {
			return false
		}
		letters++
	}
	return letters > 2
}

// isCountry keeps two-letter codes: the numeric ones are continents and regions,
// and a few codes stand for no place.
func isCountry(key, _ string) bool {
	code, _, _ := strings.Cut(key, "-alt-")
	return len(code) == 2 && !slices.Contains([]string{"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}, code)
}

func isCity(key, name string) bool {
	return key == "exemplarCity" && !strings.Contains(name, "مدينة غير معروفة")
}

// isLanguage keeps names of one word, since the longer ones describe rather than
// name, but not those that are the feminine of a nisba too: «الفرنسية» is far more
// often an adjective.
func isLanguage(key, name string) bool {
	return key != "language" && !strings.Contains(name, " ") && !isNisba(strings.TrimPrefix(name, "ال"))
}

var isNisba = func() func(string) bool {
	forms := map[string]bool{}
	for _, f := range nisbaForms(nisbaStems) {
		word, _, _ := strings.Cut(f, "\t")
		forms[word] = true
	}
	return func(word string) bool { return forms[word] }
}()
