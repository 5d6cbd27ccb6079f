from studio.ui.key_words import key_sheet, key_words, panic_words, with_keys
from studio.ui.keymap import Deed


def test_a_tooltip_ends_with_the_key_that_does_the_same(qapp):
    assert with_keys("Preview to program", Deed.TAKE) == "Preview to program (Enter)"


def test_a_deed_without_a_key_is_told_without_one(qapp):
    assert with_keys("Keyer 9", Deed.KEYER, 9) == "Keyer 9"


def test_keys_are_told_in_the_words_of_the_system(qapp):
    assert key_words(Deed.TAKE_BACK) == "Ctrl+Backspace"
    assert panic_words() == "Esc, Esc"


def test_the_sheet_lists_every_deed_once_with_all_its_keys(qapp):
    sheet = dict(key_sheet())
    assert sheet["Take"] == "Enter"
    assert sheet["Clean: all graphics in front off"] == "Num+0, Num+Ins, Esc, Esc"
    assert sheet["Graphics 1 to 8: on air or off, at once"] == "Shift+1…8"
    assert sheet["Graphics 1 to 8: in or out of the preview"] == "Alt+Shift+1…8"
    assert len(sheet) == len(Deed)
