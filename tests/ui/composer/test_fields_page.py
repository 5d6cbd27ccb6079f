import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from studio.domain.desk import DeskState
from studio.domain.overlay import Field, FieldKind, FieldSource, OverlayDocument
from studio.services.editing import Sheet
from studio.ui.widgets.choice import Choice
from tests.support.desk import ANNA, room_with
from tests.support.panels import child, click


def names(editor):
    return [field.name for field in editor.sheet.document.fields]


def write(field, text):
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClicks(field, text)


def test_a_field_is_added_renamed_and_filled_in_for_trial(page, editor):
    page.right.setCurrentIndex(1)
    click(page, "addFieldButton")
    assert [f.name for f in editor.sheet.document.fields] == ["name", "field_2"]
    child(page, "fieldChoice").activated.emit(0)
    name = child(page, "field_name")
    name.selectAll()
    QTest.keyClicks(name, "who\r")
    assert editor.scene.element("e2").content == "{{who}}"
    trial = child(page, "trialField_who")
    trial.selectAll()
    QTest.keyClicks(trial, "Ben")
    assert editor.sheet.graphic.value("who") == "Ben"


def test_the_trial_form_is_the_one_the_operator_gets(page, editor):
    fields = (
        Field("points", "Points", "3", FieldKind.NUMBER),
        Field("live", "Live", kind=FieldKind.BOOL),
        Field("who", "Who", source=FieldSource.CAST),
    )
    editor.open(Sheet(OverlayDocument("Score", (), fields)))
    page.show_state(DeskState(room=room_with(ANNA)))
    page.right.setCurrentIndex(1)
    click(page, "trialMore_points")
    click(page, "trialField_live")
    click(page, "trialPeopleButton_who")
    menu = child(page, "trialPeople_who", QMenu)
    menu.actions()[0].trigger()
    menu.close()
    values = [editor.sheet.graphic.value(field.name) for field in fields]
    assert values == ["4", "yes", ANNA.name]


def test_a_field_shows_what_its_kind_has_and_says_who_fills_it_in(page, editor):
    page.right.setCurrentIndex(1)
    assert not child(page, "field_choices").isVisible()
    child(page, "field_kind", Choice).activated.emit(list(FieldKind).index(FieldKind.CHOICE))
    assert editor.sheet.document.fields[0].kind is FieldKind.CHOICE
    assert child(page, "field_choices").isVisible()
    child(page, "field_source", Choice).activated.emit(1)
    assert editor.sheet.document.fields[0].source is FieldSource.CAST
    assert "on the seat" in child(page, "fieldFilledBy").text()


@pytest.mark.parametrize(
    ("text", "limit"), [("25", 25), ("2,5", 2.5), ("nan", None), ("inf", None)]
)
def test_the_least_of_a_field_is_a_number_or_none(page, editor, text, limit):
    page.right.setCurrentIndex(1)
    child(page, "field_kind", Choice).activated.emit(list(FieldKind).index(FieldKind.NUMBER))
    least = child(page, "field_minimum")
    QTest.keyClicks(least, text)
    assert editor.sheet.document.fields[0].minimum == limit


def test_a_name_is_cleared_and_written_anew(page, editor):
    page.right.setCurrentIndex(1)
    name = child(page, "field_name")
    write(name, "")
    page.fields.show_editor()
    assert name.text() == ""
    QTest.keyClicks(name, "title")
    page.fields.show_editor()
    assert (name.text(), names(editor)) == ("title", ["name"])
    page.canvas.setFocus()
    assert (names(editor), editor.scene.element("e2").content) == (["title"], "{{title}}")
    editor.undo()
    assert (name.text(), names(editor)) == ("name", ["name"])


@pytest.mark.parametrize("text", ["", "two words", "title"])
def test_a_name_that_cannot_be_given_is_not_shown_any_longer(page, editor, text):
    fields = (Field("name", "Name"), Field("title", "Title"))
    editor.open(Sheet(OverlayDocument("Two", (), fields)))
    page.right.setCurrentIndex(1)
    name = child(page, "field_name")
    write(name, f"{text}\r")
    assert (name.text(), names(editor)) == ("name", ["name", "title"])


def test_a_half_written_name_is_not_given_to_the_next_field(page, editor):
    fields = (Field("name", "Name"), Field("title", "Title"))
    editor.open(Sheet(OverlayDocument("Two", (), fields)))
    page.right.setCurrentIndex(1)
    name = child(page, "field_name")
    write(name, "half")
    click(page, "fieldRemoveButton")
    page.canvas.setFocus()
    assert (name.text(), names(editor)) == ("title", ["title"])


def test_the_name_of_a_new_field_follows_its_label_until_it_is_written(page, editor):
    editor.open(Sheet(OverlayDocument("One", ())))
    page.right.setCurrentIndex(1)
    click(page, "addFieldButton")
    label, name = child(page, "field_label"), child(page, "field_name")
    write(label, "Home town")
    assert (name.text(), names(editor)) == ("home_town", ["home_town"])
    write(name, "town\r")
    write(label, "City")
    assert names(editor) == ["town"]


def test_the_name_of_a_field_that_was_there_does_not_follow_its_label(page, editor):
    page.right.setCurrentIndex(1)
    for words in ("Who", "Guest"):
        write(child(page, "field_label"), words)
    assert names(editor) == ["name"]
