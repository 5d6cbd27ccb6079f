from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QListView, QWidget

from studio import RESOURCES
from studio.domain.overlay import DEFAULT_THEME, HEADING, TextStyle, Theme, Weight
from studio.domain.typefaces import Typeface
from studio.services.editing import Typefaces
from studio.ui.composer.controls import Kind, Row
from studio.ui.composer.controls.family import FamilyControl, FamilyField, WeightControl
from studio.ui.composer.controls.family_list import LETTERS, WRITES_ITSELF
from studio.ui.composer.controls.samples import can_write, sample_font
from tests.support.panels import child, click

THAI = Typeface(
    "Noto Sans Thai",
    (Weight.REGULAR,),
    (RESOURCES / "fonts" / "NotoSansThai-Regular.ttf").read_bytes(),
)
INTER = Typeface("Inter", tuple(Weight))
DEJAVU = Typeface("DejaVu Sans", (Weight.REGULAR, Weight.BOLD))
ROW = Row("family", "Font", Kind.FAMILY)
WEIGHTS = tuple((weight, weight.value) for weight in Weight)


class Fonts(Typefaces):
    """Knows some fonts, and adds a Thai one whatever it is given."""

    def __init__(self):
        super().__init__()
        self.known = (DEJAVU, INTER)
        self.added: list[Path] = []

    def add(self, path, then):
        self.added.append(path)
        self._show((*self.known, THAI))
        then("Noto Sans Thai")


@pytest.fixture
def fonts():
    return Fonts()


@pytest.fixture
def holder(qtbot, dressed):
    holder = QWidget()
    qtbot.addWidget(holder, before_close_func=QWidget.deleteLater)
    holder.resize(300, 60)
    holder.show()
    return holder


@pytest.fixture
def family(holder, fonts):
    control = FamilyControl(ROW, "font", holder, fonts)
    control.show_around(DEFAULT_THEME, None)
    control.show_value("Inter")
    control.resize(280, 30)
    control.show()
    return control


@pytest.fixture
def told(family):
    told = []
    family.changed.connect(told.append)
    return told


def listed(family):
    field = child(family, "font", FamilyField)
    return [field.itemText(row) for row in range(field.count())]


def test_the_families_of_the_theme_come_first_with_what_they_are_now(family):
    family.show_around(Theme("House", heading="DejaVu Sans"), None)
    family.show_value(HEADING)
    assert listed(family) == [
        "Heading of the theme: DejaVu Sans",
        "Text of the theme: Inter",
        "DejaVu Sans",
        "Inter",
    ]
    assert child(family, "font").currentText() == "Heading of the theme: DejaVu Sans"


def test_a_family_that_is_missing_is_shown_with_a_sign_and_stays(family, told):
    family.show_value("Brand Sans")
    field = child(family, "font")
    assert field.currentText() == "⚠ Brand Sans"
    assert "Brand Sans is not there" in field.toolTip()
    assert told == []
    family.show_value("Inter")
    assert "⚠ Brand Sans" not in listed(family)


def test_typing_in_the_search_finds_and_enter_takes(family, told):
    child(family, "font", FamilyField).showPopup()
    search, rows = child(family, "fontSearch"), child(family, "fontList", QListView)
    QTest.keyClicks(search, "deja")
    assert rows.model().rowCount() == 1
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert told == ["DejaVu Sans"]
    assert not child(family, "fontPopup").isVisible()
    assert child(family, "font").currentText() == "DejaVu Sans"


def test_the_list_opens_on_what_is_chosen_and_keys_move_in_it(family, told):
    child(family, "font", FamilyField).showPopup()
    search, rows = child(family, "fontSearch"), child(family, "fontList", QListView)
    assert rows.currentIndex().data() == "Inter"
    QTest.keyClick(search, Qt.Key.Key_Up)
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert told == ["DejaVu Sans"]
    child(family, "font", FamilyField).showPopup()
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert not child(family, "fontPopup").isVisible()
    assert told == ["DejaVu Sans"]


def test_a_font_file_is_added_listed_with_its_own_letters_and_taken(family, fonts, told):
    child(family, "font", FamilyField).showPopup()
    click(family, "fontAdd")
    dialog = child(family, "addFontDialog", QFileDialog)
    dialog.fileSelected.emit("Thai.ttf")
    dialog.close()
    assert fonts.added == [Path("Thai.ttf")]
    assert told == ["Noto Sans Thai"]
    row = listed(family).index("Noto Sans Thai")
    field = child(family, "font")
    assert (field.itemData(row, LETTERS)[0] > "\u0e00", field.itemData(row, WRITES_ITSELF)) == (
        True,
        False,
    )


def test_several_families_are_a_dash(family, told):
    family.show_mixed("Inter")
    assert child(family, "font").currentIndex() == -1
    assert told == []


def test_a_family_is_written_in_itself(qapp):
    assert sample_font(DEJAVU).family() == "DejaVu Sans"
    assert can_write(DEJAVU)
    assert sample_font(THAI).family() == "Noto Sans Thai"
    assert not can_write(THAI)


def test_only_weights_that_exist_are_offered_and_the_one_that_is_wanted(holder, fonts):
    row = Row("weight", "Weight", Kind.WEIGHT, choices=WEIGHTS)
    weight = WeightControl(row, "weight", holder, fonts)
    field = child(holder, "weight")

    def offered():
        return [field.itemText(row) for row in range(field.count())]

    weight.show_around(DEFAULT_THEME, TextStyle(20, family="DejaVu Sans"))
    weight.show_value(Weight.BOLD)
    assert (offered(), field.currentText()) == (["regular", "bold"], "bold")
    weight.show_value(Weight.SEMIBOLD)
    assert (offered(), field.currentText()) == (["regular", "⚠ semibold", "bold"], "⚠ semibold")
    weight.show_around(DEFAULT_THEME, TextStyle(20, family=HEADING))
    weight.show_value(Weight.BOLD)
    assert offered() == [weight.value for weight in Weight]
