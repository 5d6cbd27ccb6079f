import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QComboBox, QLineEdit, QMenu

from studio.domain.overlay import Field, FieldKind, FieldSource
from studio.ui.widgets.elider_label import EliderLabel
from studio.ui.widgets.fields import FieldBox
from studio.ui.widgets.switch import Switch
from tests.support.panels import child, click, write


@pytest.fixture
def make(qtbot):
    def made(field: Field) -> tuple[FieldBox, list[tuple[str, str]]]:
        box = FieldBox("keyer1", field)
        qtbot.addWidget(box)
        box.resize(300, 60)
        box.show()
        qtbot.waitExposed(box)
        heard: list[tuple[str, str]] = []
        box.value_typed.connect(lambda *told: heard.append(told))
        return box, heard

    return made


def label(box: FieldBox) -> str:
    return box.findChild(EliderLabel).text()


def test_a_score_is_counted_with_two_buttons_inside_its_limits(make):
    box, heard = make(Field("points", "Points", kind=FieldKind.NUMBER, minimum=0, maximum=2))
    box.show_value("1")
    for name in ("More", "More", "Less", "Less", "Less"):
        click(box, f"keyer1{name}_points")
    assert [value for _, value in heard] == ["2", "2", "1", "0", "0"]


@pytest.mark.parametrize(("text", "words"), [("7", "Must be 0 to 2: Points"), ("1", "Points")])
def test_a_number_outside_its_limits_is_told(make, text, words):
    box, _ = make(Field("points", "Points", kind=FieldKind.NUMBER, minimum=0, maximum=2))
    box.show_value(text)
    assert label(box) == words


def test_a_choice_offers_what_the_document_allows(make):
    field = Field("side", "Side", kind=FieldKind.CHOICE, choices=("left", "right"))
    box, heard = make(field)
    box.show_value("right")
    choice = child(box, "keyer1Field_side", QComboBox)
    assert choice.currentText() == "right"
    choice.setCurrentIndex(0)
    choice.activated.emit(0)
    assert heard == [("side", "left")]


def test_yes_and_no_are_a_switch(make):
    box, heard = make(Field("live", "Live", kind=FieldKind.BOOL))
    box.show_value("no")
    switch = child(box, "keyer1Field_live", Switch)
    assert not switch.isChecked()
    click(box, "keyer1Field_live")
    click(box, "keyer1Field_live")
    assert heard == [("live", "yes"), ("live", "no")]


def test_a_colour_is_typed_or_picked_while_the_desk_goes_on(make, qtbot):
    box, heard = make(Field("fill", "Fill", kind=FieldKind.COLOUR))
    write(box, "keyer1Field_fill", "#1d4ed8")
    assert heard[-1] == ("fill", "#1d4ed8")
    click(box, "keyer1ColourButton_fill")
    dialog = child(box, "keyer1Colour_fill", QColorDialog)
    assert not dialog.isModal()
    assert dialog.currentColor() == QColor("#1d4ed8")
    dialog.colorSelected.emit(QColor(255, 0, 0, 128))
    dialog.close()
    assert heard[-1] == ("fill", "#ff000080")
    assert label(box) == "Fill"
    qtbot.waitUntil(lambda: box.findChild(QColorDialog) is None)


@pytest.mark.parametrize(
    ("kind", "wrong", "words"),
    [
        (FieldKind.COLOUR, "blue-ish", "Must be a colour like #1d4ed8: X"),
        (FieldKind.DURATION, "soon", "Must be a time like 5:00: X"),
        (FieldKind.NUMBER, "three", "Must be a number: X"),
        (FieldKind.TEXT, "a" * 200, "Over 120 characters, the rest is cut: X"),
    ],
)
def test_what_does_not_suit_is_told_above(make, kind, wrong, words):
    box, _ = make(Field("x", "X", kind=kind))
    box.show_value(wrong)
    assert label(box) == words
    assert child(box, "keyer1Field_x", QLineEdit).text() == wrong


def test_a_name_is_typed_or_chosen_from_the_people_in_the_room(make):
    box, heard = make(Field("who", "Who", source=FieldSource.CAST))
    button = child(box, "keyer1PeopleButton_who")
    assert not button.isEnabled()
    box.show_people(("Anna Berg", "Kurz & Co"))
    click(box, "keyer1PeopleButton_who")
    menu = child(box, "keyer1People_who", QMenu)
    menu.actions()[1].trigger()
    menu.close()
    assert heard == [("who", "Kurz & Co")]
    assert child(box, "keyer1Field_who", QLineEdit).text() == "Kurz & Co"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (FieldSource.OPERATOR, "Who"),
        (FieldSource.CAST, "Who \u00b7 people"),
        (FieldSource.FEED, "Who \u00b7 data"),
    ],
)
def test_a_field_that_fills_itself_says_from_where(make, source, words):
    box, _ = make(Field("who", "Who", source=source))
    assert label(box) == words
