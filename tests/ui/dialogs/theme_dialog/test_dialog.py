from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QListWidget

from studio.domain.intents import ChooseTheme, DeleteTheme, PutLogo, RestoreTheme, SaveTheme
from studio.domain.overlay import Asset, Colour, Theme
from studio.domain.themes import THEMES, Themes, theme_named
from studio.ui.widgets.choice import Choice
from tests.support.clipping import clipped
from tests.support.panels import child, click
from tests.ui.dialogs.theme_dialog.conftest import OWN, Wearer

EDITORS = ("themeColour_ink", "themeCode_ink", "themeHeadingChoice", "themeLogoButton")
OWN_BUTTONS = ("themeRenameButton", "themeDeleteButton")


def rows(desk: Wearer) -> QListWidget:
    return child(desk.dialog, "themeList", QListWidget)


def look_at(desk: Wearer, name: str) -> None:
    (item,) = rows(desk).findItems(name, Qt.MatchFlag.MatchExactly)
    rows(desk).setCurrentItem(item)


def current(desk: Wearer) -> str:
    item = rows(desk).currentItem()
    return item.text()


def enabled(desk: Wearer, names: tuple[str, ...]) -> set[bool]:
    return {child(desk.dialog, name).isEnabled() for name in names}


def test_it_opens_with_the_theme_of_the_show_and_lists_all(desk):
    names = [rows(desk).item(row).text() for row in range(rows(desk).count())]
    assert names == [*(theme.name for theme in THEMES), "House"]
    assert current(desk) == "Ember"
    assert desk.shown[-1] == theme_named("Ember")
    assert desk.heard == []


def test_the_programs_own_are_only_to_be_looked_at(desk):
    assert enabled(desk, (*EDITORS, *OWN_BUTTONS)) == {False}
    look_at(desk, "House")
    assert enabled(desk, (*EDITORS, *OWN_BUTTONS)) == {True}
    assert desk.heard == []


def test_a_new_one_is_made_from_any_and_is_looked_at(desk):
    click(desk.dialog, "themeNewButton")
    assert desk.heard == [SaveTheme(theme_named("Ember"))]
    assert current(desk) == "Ember 2"
    assert enabled(desk, EDITORS) == {True}


def test_a_new_one_waits_for_its_name(desk, qtbot):
    click(desk.dialog, "themeNewButton")
    editor = rows(desk).viewport().findChild(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "Fair")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: current(desk) == "Fair")


def test_what_happens_on_a_change_is_said_of_the_worn_theme_only(desk):
    look_at(desk, "House")
    hint = child(desk.dialog, "themeHint", QLabel)
    assert "does not wear it" in hint.text()
    click(desk.dialog, "themeUseButton")
    assert "with TAKE" in hint.text()


def test_a_typed_colour_is_worn_at_once(desk):
    look_at(desk, "House")
    code = child(desk.dialog, "themeCode_accent", QLineEdit)
    code.setFocus()
    code.selectAll()
    QTest.keyClicks(code, "#010203")
    changed = OWN.with_colour("accent", Colour(1, 2, 3))
    assert desk.heard[-1] == SaveTheme(changed, "House")
    assert (desk.state.themes.own, code.text()) == ((changed,), "#010203")
    assert desk.shown[-1] == changed


def test_return_in_a_code_ends_it_and_presses_no_button(desk):
    look_at(desk, "House")
    code = child(desk.dialog, "themeCode_accent", QLineEdit)
    code.setFocus()
    code.selectAll()
    QTest.keyClicks(code, "010203")
    QTest.keyClick(code, Qt.Key.Key_Return)
    assert code.text() == "#010203"
    assert desk.dialog.findChild(QFileDialog) is None
    assert desk.heard == [SaveTheme(OWN.with_colour("accent", Colour(1, 2, 3)), "House")]


def test_fonts_are_chosen_from_those_there_are(desk):
    look_at(desk, "House")
    choice = child(desk.dialog, "themeBodyChoice", Choice)
    assert choice.currentText() == "DejaVu Sans"
    choice.setCurrentText("Inter")
    choice.activated.emit(choice.currentIndex())
    assert desk.heard == [SaveTheme(replace(OWN, body="Inter"), "House")]


def test_a_font_that_is_not_here_stays_what_it_is(desk):
    desk.state = replace(desk.state, themes=Themes((replace(OWN, heading="Far away"),)))
    desk.dialog.show_state(desk.state)
    look_at(desk, "House")
    assert child(desk.dialog, "themeHeadingChoice", Choice).currentText() == "Far away"
    desk.dialog.show_families(("Inter",))
    assert child(desk.dialog, "themeHeadingChoice", Choice).currentText() == "Far away"


def test_the_logo_is_a_file_or_nothing(desk):
    look_at(desk, "House")
    click(desk.dialog, "themeLogoButton")
    dialog = desk.dialog.findChild(QFileDialog, "themeLogoDialog")
    dialog.fileSelected.emit("logo.png")
    dialog.close()
    assert desk.heard == [PutLogo("House", "logo.png")]
    with_logo = replace(OWN, logo=Asset("logo.png", b"no picture"))
    desk.state = replace(desk.state, themes=Themes((with_logo,)))
    desk.dialog.show_state(desk.state)
    click(desk.dialog, "themeLogoClearButton")
    assert desk.heard[-1] == SaveTheme(OWN, "House")


def test_a_name_is_written_in_the_list_and_stays_looked_at(desk, qtbot):
    look_at(desk, "House")
    rows(desk).setFocus()
    QTest.keyClick(rows(desk), Qt.Key.Key_F2)
    editor = rows(desk).viewport().findChild(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "Fair")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: current(desk) == "Fair")
    assert desk.heard == [SaveTheme(replace(OWN, name="Fair"), "House")]


def test_an_empty_name_is_none(desk):
    (item,) = rows(desk).findItems("House", Qt.MatchFlag.MatchExactly)
    item.setText("  ")
    assert (desk.heard, item.text()) == ([], "House")


def test_what_is_deleted_can_be_brought_back(desk):
    look_at(desk, "House")
    assert not child(desk.dialog, "themeUndoButton").isVisible()
    click(desk.dialog, "themeDeleteButton")
    assert current(desk) == "Ember"
    click(desk.dialog, "themeUndoButton")
    assert desk.heard == [DeleteTheme("House"), RestoreTheme()]
    assert current(desk) == "House"


def test_the_show_is_dressed_from_here_too(desk):
    assert not child(desk.dialog, "themeUseButton").isEnabled()
    look_at(desk, "House")
    click(desk.dialog, "themeUseButton")
    assert desk.heard == [ChooseTheme("House")]
    assert not child(desk.dialog, "themeUseButton").isEnabled()


def test_what_only_the_show_still_has_can_be_made_ones_own(desk):
    gone = Theme("Gone", body="Serif")
    desk.state = replace(desk.state, theme=gone)
    desk.dialog.show_state(desk.state)
    look_at(desk, "Gone")
    assert "Only this show" in child(desk.dialog, "themeHint", QLabel).text()
    assert enabled(desk, EDITORS) == {False}
    click(desk.dialog, "themeNewButton")
    assert desk.heard == [SaveTheme(gone)]


def test_what_is_hard_to_read_is_said(desk):
    words = child(desk.dialog, "themeContrast", QLabel)
    assert "easy to read" in words.text()
    look_at(desk, "House")
    code = child(desk.dialog, "themeCode_ink", QLineEdit)
    code.selectAll()
    QTest.keyClicks(code, "#3a2a24")
    assert words.text() == "“Ink” on “Ground” is hard to read: contrast 1.3 of 4.5."


def test_nothing_is_drawn_for_a_closed_dialog(desk):
    QTest.keyClick(desk.dialog, Qt.Key.Key_Escape)
    assert not desk.dialog.isVisible()
    assert desk.shown[-1] is None


def test_everything_is_reached_with_the_keyboard(desk):
    look_at(desk, "House")
    rows(desk).setFocus()
    seen = set()
    for _ in range(60):
        QTest.keyClick(desk.dialog.focusWidget(), Qt.Key.Key_Tab)
        seen.add(desk.dialog.focusWidget().objectName())
    wanted = {*EDITORS, "themeBodyChoice", "themeNewButton", *OWN_BUTTONS, "themeCloseButton"}
    assert wanted <= seen


@pytest.mark.parametrize("language", ["en", "de"])
def test_nothing_is_clipped(qtbot, desk, spoken, dressed, language):
    spoken(language)
    again = type(desk.dialog)()
    qtbot.addWidget(again)
    again.open_with(replace(desk.state, theme=OWN, themes=Themes((OWN,), deleted=OWN)))
    assert again.height() <= 720
    assert clipped(again) == []
