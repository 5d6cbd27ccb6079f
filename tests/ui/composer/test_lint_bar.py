import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget

from studio.compose.finding import Finding, FindingKind
from studio.compose.picture import blank_picture
from studio.ui.composer.page import Page
from studio.ui.widgets.elider_label import EliderLabel
from tests.support.clipping import clipped
from tests.support.panels import child
from tests.ui.composer.conftest import session_of

FOUND = (
    Finding(FindingKind.OVER_FACE, "e1", (2,)),
    Finding(FindingKind.SMALL_TEXT, "e2", (11, 18)),
    Finding(FindingKind.LARGE_FILE, "", (900_000, 200_000)),
)
LONGEST = (
    Finding(FindingKind.MISSING_FONT, "e2", text="Source Serif Display"),
    Finding(FindingKind.MISSING_GLYPH, "e2", text="東京東京"),
    Finding(FindingKind.SMALL_TEXT, "e2", (11, 18)),
    Finding(FindingKind.OUTSIDE_SAFE_AREA, "e2", (1000,)),
)


def actions(page):
    return child(page, "lintMenu", QMenu).actions()


def line(page):
    return child(page, "lintWorst", EliderLabel)


def places(page, qapp):
    for _ in range(3):
        qapp.processEvents()
    return {
        w.objectName(): (w.mapTo(page, QPoint()), w.size())
        for w in page.findChildren(QWidget)
        if w.objectName() and w.isVisible()
    }


def test_the_worst_is_told_and_all_are_listed(page):
    page.lint.show_findings(FOUND)
    assert line(page).text() == "Box covers the face in seat 2."
    assert child(page, "lintButton", QToolButton).text() == "3"
    assert [action.text() for action in actions(page)][1].startswith("{{name}} is only 11 px")
    page.lint.show_findings(())
    assert line(page).text() == "Lint found nothing"
    assert not child(page, "lintButton").isEnabled()
    assert actions(page) == []


def test_a_finding_that_is_chosen_selects_its_element_and_shows_what_it_is_made_of(page, editor):
    page.right.setCurrentIndex(1)
    page.lint.show_findings(FOUND)
    actions(page)[1].trigger()
    assert editor.selection == ("e2",)
    assert page.right.currentWidget() is page.inspector
    QTest.mouseClick(line(page), Qt.MouseButton.LeftButton)
    assert editor.selection == ("e1",)


def test_what_is_wrong_with_the_whole_graphic_cannot_be_chosen(page):
    page.lint.show_findings(FOUND)
    assert [action.isEnabled() for action in actions(page)] == [True, True, False]


def test_what_an_element_says_at_length_does_not_hide_what_is_wrong_with_it(page, editor):
    words = "All of this & more is what the element says to whoever reads it"
    field = editor.scene.element("e2")
    editor.apply(editor.scene.written({"e2": type(field)(words, field.style, id="e2")}), "Say")
    page.lint.show_findings(FOUND[1:2])
    assert line(page).text().startswith("All of this & more is what the… is only 11 px")
    assert "&&" in actions(page)[0].text()


def test_nothing_moves_when_findings_come_and_go(page, qapp):
    page.lint.show_findings(())
    before = places(page, qapp)
    page.lint.show_findings(FOUND * 8)
    assert places(page, qapp) == before


class AtOnce:
    def spawn(self, work, *, name):
        with pytest.raises(StopIteration):
            work.send(None)


class Engine:
    async def draft(self, graphic, frame, now, spots=()):
        return blank_picture(2, 2), {}

    async def lint(self, graphic, frame, now, around):
        return FOUND[:1]


def test_what_the_drawing_found_is_told(qtbot, dressed, editor):
    session = session_of(editor, AtOnce(), engine=Engine())
    page = Page(session)
    qtbot.addWidget(page, before_close_func=QWidget.deleteLater)
    assert line(page).text() == ""
    session.drawing.be_seen(True)
    assert line(page).text() == "Box covers the face in seat 2."


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_finding_is_read_whole_in_a_small_window(spoken, qtbot, dressed, session, language):
    spoken(language)
    page = Page(session)
    qtbot.addWidget(page, before_close_func=QWidget.deleteLater)
    page.resize(1264, 590)
    page.show()
    cut = []
    for found in ((), *((finding,) for finding in LONGEST)):
        page.lint.show_findings(found)
        QApplication.processEvents()
        cut += clipped(page)
    assert cut == []
    assert page.size().toTuple() == (1264, 590)
