from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QColorDialog, QWidget

from studio.domain.editing.creating import created
from studio.domain.editing.tree import with_part
from studio.domain.overlay import BLACK, WHITE, Gradient, Horizontal, Stop, Weight
from studio.services.editing import Sheet
from studio.ui.composer.controls.gradient_bar import GradientBar
from studio.ui.composer.controls.stop_marks import STRIP_PX
from studio.ui.widgets.switch import Switch
from tests.domain.editing.documents import DOCUMENT
from tests.support.panels import child
from tests.ui.composer.mouse import LEFT, drag


def changed(editor, name, **parts):
    element = editor.scene.element(name)
    for path, value in parts.items():
        element = with_part(element, path.replace("__", "."), value)
    editor.apply(editor.scene.written({name: element}), "Change")


@pytest.fixture
def two_texts(inspector, editor):
    """Two texts that differ in all that is asked about."""
    changed(
        editor,
        "e4",
        style__size_px=60,
        style__align=Horizontal.RIGHT,
        style__tabular=True,
        style__colour=BLACK,
        style__weight=Weight.BOLD,
    )
    editor.select(("e2", "e4"))
    return inspector


@pytest.mark.parametrize(
    ("name", "shown"), [("text_style_size_px", "—"), ("text_style_letter_spacing", "0 px")]
)
def test_numbers_that_differ_are_a_dash_and_those_that_do_not_are_numbers(two_texts, name, shown):
    assert child(two_texts, name).text() == shown


def test_words_and_choices_that_differ_are_a_dash(two_texts):
    words = child(two_texts, "text_content")
    assert (words.toPlainText(), words.placeholderText()) == ("", "—")
    for name in ("text_style_align", "text_style_weight", "text_style_colourKind"):
        choice = child(two_texts, name)
        assert (choice.currentIndex(), choice.placeholderText()) == (-1, "—"), name
    switch = child(two_texts, "text_style_tabular", Switch)
    assert switch.checkState() is Qt.CheckState.PartiallyChecked
    assert two_texts.findChild(QWidget, "text_style_colourCode") is None


def test_a_number_typed_over_a_dash_is_set_in_all_even_if_one_has_it_already(two_texts, editor):
    QTest.keyClicks(child(two_texts, "text_style_size_px"), "60")
    assert [editor.scene.element(n).style.size_px for n in ("e2", "e4")] == [60, 60]
    assert child(two_texts, "text_style_size_px").text() == "60 px"


def test_a_switch_that_differs_is_on_for_all_after_a_click(two_texts, editor):
    QTest.mouseClick(child(two_texts, "text_style_tabular", Switch), LEFT)
    assert [editor.scene.element(n).style.tabular for n in ("e2", "e4")] == [True, True]


def test_nothing_is_changed_by_showing_what_differs(two_texts, editor):
    before = editor.sheet
    editor.select(("e4", "e2"))
    editor.select(())
    assert editor.sheet == before


def test_several_kinds_have_in_common_what_every_kind_has(inspector, editor):
    changed(editor, "e1", opacity=0.5)
    editor.select(("e1", "e2"))
    opacity = child(inspector, "several_opacity")
    assert (opacity.isVisible(), opacity.text()) == (True, "—")
    opacity.setValue(30)
    assert [editor.scene.element(n).opacity for n in ("e1", "e2")] == [0.3, 0.3]


def test_what_cannot_be_without_a_colour_is_not_offered_none(inspector, editor):
    editor.select(("e2",))
    kinds = child(inspector, "text_style_colourKind")
    assert kinds.itemText(0) == "Colour"
    editor.select(("e1",))
    assert child(inspector, "box_fillKind").itemText(0) == "None"


# ---- gradients --------------------------------------------------------------------------------


@pytest.fixture
def bar(inspector, editor):
    run = Gradient((Stop(BLACK, 0.0), Stop(WHITE, 1.0)))
    plate = replace(DOCUMENT.elements[0], fill=run)
    editor.open(Sheet(replace(DOCUMENT, elements=(plate, *DOCUMENT.elements[1:]))))
    editor.select(("e1",))
    bar = child(inspector, "box_fillBar", GradientBar)
    assert bar.isVisible()
    return bar


def fill(editor):
    return editor.scene.element("e1").fill


def test_each_drag_on_the_bar_is_a_step_of_its_own(bar, editor):
    start = QPoint(bar.width() // 2, 8)
    drag(bar, start, start + QPoint(30, 0))
    there = bar.place_of(1)
    assert (len(fill(editor).stops), len(editor.history.done)) == (3, 1)
    drag(bar, QPoint(there, STRIP_PX + 8), QPoint(there - 60, STRIP_PX + 8))
    assert len(editor.history.done) == 2
    editor.undo()
    assert bar.place_of(1) == there
    editor.undo()
    assert len(fill(editor).stops) == 2


def test_the_chosen_stop_takes_colours_of_the_theme_and_places_in_numbers(bar, editor, inspector):
    QTest.mouseClick(bar, LEFT, pos=QPoint(bar.width() // 2, 8))
    child(inspector, "box_fill_accent").click()
    child(inspector, "box_fillPlace").setValue(62.5)
    chosen = fill(editor).stops[1]
    assert (chosen.colour.name, chosen.at) == ("theme:accent", 0.625)
    child(inspector, "box_fillReverse").click()
    assert [stop.at for stop in fill(editor).stops] == [0, 0.375, 1]
    assert child(inspector, "box_fillPlace").text() == "37.5 %"
    child(inspector, "box_fillRemove").click()
    assert len(fill(editor).stops) == 2
    assert not child(inspector, "box_fillRemove").isEnabled()


def test_a_double_click_on_a_stop_opens_the_colours_and_all_that_is_tried_is_one_step(
    bar, editor, inspector, qtbot
):
    QTest.mouseDClick(bar, LEFT, pos=QPoint(bar.place_of(1), STRIP_PX + 8))
    dialog = child(inspector, "colourDialog", QColorDialog)
    for name in ("#102030", "#405060"):
        dialog.setCurrentColor(name)
    assert fill(editor).stops[1].colour.rgba == (64, 80, 96, 255)
    assert len(editor.history.done) == 1
    dialog.close()


def test_only_what_runs_or_turns_has_an_angle(bar, editor, inspector):
    angle = child(inspector, "box_fillAngle")
    assert angle.isVisible()
    kinds = child(inspector, "box_fillKind")
    kinds.activated.emit(3)
    assert not angle.isVisible()
    kinds.activated.emit(4)
    angle.setValue(90)
    assert fill(editor).angle == 90


def test_what_runs_outwards_or_around_has_a_centre_and_only_the_first_a_reach(
    bar, editor, inspector
):
    centre, reach = child(inspector, "box_fillCentreX"), child(inspector, "box_fillReach")
    kinds = child(inspector, "box_fillKind")
    assert not centre.isVisible()
    kinds.activated.emit(4)
    assert (centre.isVisible(), reach.isVisible()) == (True, False)
    kinds.activated.emit(3)
    centre.setValue(25)
    reach.setValue(150)
    run = fill(editor)
    assert (run.centre_x, run.centre_y, run.reach) == (0.25, 0.5, 1.5)


def test_a_new_kind_with_none_of_its_own_is_still_shown(inspector, editor):
    document, name = created(editor.scene, "line", None)
    editor.apply(document, "Add", select=(name,))
    assert child(inspector, "line_stroke_width_px").text() == "4 px"


def test_tab_leads_through_the_rows_as_they_stand_also_through_late_ones(inspector, editor):
    editor.select(("e1",))
    child(inspector, "box_border", Switch).click()
    child(inspector, "box_shadow", Switch).click()
    at, way = child(inspector, "place_x"), []
    while at.objectName() != "box_label":
        at = at.nextInFocusChain()
        way.append(at.objectName())
    stops = (
        "box_fillKind",
        "box_fill_accent",
        "box_fillMore",
        "box_radii",
        "box_border",
        "box_border_width_px",
        "box_border_colourKind",
        "box_border_colour_accent",
        "box_opacity",
        "box_shadow",
        "box_shadow_dx",
        "box_label",
    )
    places = [way.index(stop) for stop in stops]
    assert places == sorted(places)
