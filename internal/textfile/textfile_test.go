package textfile

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestUTF8StaysByteForByte(t *testing.T) {
	for _, s := range []string{"", "قال الوزير", "\uFEFFقال", "قال \xff\xfe الوزير"} {
		got, err := Decode([]byte(s), nil)
		require.NoError(t, err)
		require.Equal(t, s, got)
	}
}

func TestOtherEncodings(t *testing.T) {
	enc, err := Encoding("windows-1256")
	require.NoError(t, err)
	got, err := Decode([]byte("\xda\xe3\xc7\xe4"), enc)
	require.NoError(t, err)
	require.Equal(t, "عمان", got)

	// The mark is enough to know UTF-16 by.
	for _, data := range []string{"\xFF\xFE\x42\x06\x27\x06\x44\x06", "\xFE\xFF\x06\x42\x06\x27\x06\x44"} {
		got, err = Decode([]byte(data), nil)
		require.NoError(t, err)
		require.Equal(t, "قال", got)
	}
	_, err = Encoding("klingon")
	require.ErrorContains(t, err, `encoding "klingon": want utf-8, utf-16, windows-1256`)
}

func TestWhatIsNoText(t *testing.T) {
	dir := t.TempDir()
	bin := filepath.Join(dir, "a.bin")
	require.NoError(t, os.WriteFile(bin, []byte("\x7fELF\x00\x00"), 0o600))
	_, err := ReadFile(bin, nil, nil)
	require.ErrorIs(t, err, ErrBinary)
	require.ErrorContains(t, err, "a.bin")

	_, err = ReadFile(dir, nil, nil)
	require.ErrorContains(t, err, "is a directory")
	_, err = ReadFile(filepath.Join(dir, "none.txt"), nil, nil)
	require.ErrorIs(t, err, os.ErrNotExist)

	got, err := ReadFile("-", strings.NewReader("خبر"), nil)
	require.NoError(t, err)
	require.Equal(t, "خبر", got)
}
