import asyncio

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from pseudo import PseudoTranslator
from studio.domain.desk import DeskState
from studio.domain.intents import Clean, FillField, GiveSeat, Quit, Take, Update
from studio.domain.looks import person
from studio.ui import theme
from studio.ui.main_window import MainWindow
from studio.ui.window_state import WindowState
from studio.ui.workplace import Workplace
from tests.support.long_texts import LONG
from tests.support.window import (
    ASKED,
    CLOUD,
    CONTROLS,
    REHEARSAL,
    STATES,
    Desk,
    Memory,
    shown,
    texts_of,
)

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(open_desk):
    return open_desk()


# ---- size -------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", STATES.values(), ids=STATES.keys())
def test_the_window_fits_a_small_screen_whatever_it_is_told(desk, qapp, state):
    desk.show(state)
    qapp.processEvents()
    smallest = desk.window.minimumSizeHint()
    assert smallest.width() <= 1180
    assert smallest.height() <= 680
    assert desk.window.size().toTuple() == (1440, 900)


def test_the_first_time_the_window_fills_the_screen(qtbot):
    window = MainWindow()
    qtbot.addWidget(window)
    window.appear()
    assert window.isMaximized()
    screen = window.screen().availableGeometry()
    qtbot.waitUntil(lambda: window.frameGeometry() == screen)


def test_later_it_is_where_it_was_left(open_desk, qtbot):
    desk = open_desk(size=(1300, 800))
    desk.window.remember()
    again = MainWindow(memory=desk.memory)
    qtbot.addWidget(again)
    again.appear()
    assert not again.isMaximized()
    assert again.size().toTuple() == (1300, 800)


def test_no_change_of_state_changes_the_size_hints_of_the_middle(desk, qapp):
    parts = (
        desk.window.furniture.centre,
        desk.window.furniture.top_bar,
        desk.window.furniture.command_line,
    )
    before = [(part.sizeHint(), part.minimumSizeHint()) for part in parts]
    for state in STATES.values():
        desk.show(state)
        qapp.processEvents()
        assert [(part.sizeHint(), part.minimumSizeHint()) for part in parts] == before


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900), (1920, 1080)])
def test_the_take_and_both_monitors_stay_whole(open_desk, qapp, size):
    desk = open_desk(size=size)
    desk.show(REHEARSAL)
    qapp.processEvents()
    window = desk.window
    assert window.size().toTuple() == size
    assert min(window.furniture.take.take.width(), window.furniture.take.take.height()) >= 72
    assert window.furniture.program.view.picture_rect().width() >= 240
    assert (
        window.furniture.take.take.visibleRegion().boundingRect()
        == window.furniture.take.take.rect()
    )


def test_a_long_name_is_cut_and_told_whole_on_demand(desk):
    desk.show(STATES["long texts"])
    assert desk.window.furniture.top_bar.room.text() == LONG
    assert desk.window.furniture.top_bar.room.shown_text().endswith("…")


# ---- names and words ----------------------------------------------------------------------------


@pytest.mark.parametrize("state", [DeskState(), REHEARSAL, ASKED], ids=["empty", "show", "asked"])
def test_every_control_has_its_names(desk, qapp, state):
    desk.show(state)
    qapp.processEvents()
    nameless = []
    for widget in shown(desk.window):
        if not isinstance(widget, CONTROLS) or isinstance(widget.parent(), QComboBox):
            continue
        named = widget.objectName() and (widget.accessibleName() or texts_of(widget))
        if not named or (isinstance(widget, QAbstractButton) and not widget.toolTip()):
            nameless.append(f"{type(widget).__name__} {widget.objectName()} {texts_of(widget)}")
    assert nameless == []


def test_no_two_controls_share_a_name(desk):
    desk.show(REHEARSAL)
    names = [w.objectName() for w in shown(desk.window) if isinstance(w, CONTROLS)]
    doubles = {name for name in names if name and names.count(name) > 1}
    assert doubles - {"ScrollLeftButton", "ScrollRightButton"} == set()


@pytest.fixture
def pseudo(qapp):
    translator = PseudoTranslator(qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_every_text_of_the_program_can_be_translated(pseudo, open_desk):
    desk = open_desk()
    desk.show(DeskState())
    told = {
        f"{widget.objectName()}: {text}"
        for widget in shown(desk.window)
        for text in texts_of(widget)
        if "ä" not in text and any(letter.isalpha() for letter in text)
    }
    assert told == set()


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)])
def test_german_texts_are_not_clipped_on_buttons(pseudo, open_desk, qapp, size):
    desk = open_desk(size=size)
    desk.show(REHEARSAL)
    qapp.processEvents()
    assert desk.window.size().toTuple() == size
    clipped = [
        f"{button.objectName()} {button.text()} {button.width()} < {button.sizeHint().width()}"
        for button in shown(desk.window)
        if isinstance(button, QAbstractButton)
        and not button.visibleRegion().isEmpty()
        and button.width() < button.sizeHint().width() - 1
        and not button.objectName().startswith("layoutChoice")
    ]
    assert clipped == []


def test_the_title_names_no_room_and_no_secret(desk):
    desk.show(CLOUD)
    assert desk.window.windowTitle() == "Podium Studio"


# ---- colours ------------------------------------------------------------------------------------


def test_rehearsal_has_a_violet_frame_the_word_and_nothing_red(desk, qapp):
    desk.show(REHEARSAL)
    qapp.processEvents()
    image = desk.window.grab().toImage()
    corners = [(1, 1), (1438, 1), (1, 898), (1438, 898), (720, 2), (2, 450)]
    assert {image.pixelColor(*at).name() for at in corners} == {QColor(theme.REHEARSAL).name()}
    assert desk.window.furniture.top_bar.server.word() == "REHEARSAL"
    red = {QColor(colour).rgb() for colour in (theme.PROGRAM, theme.PROGRAM_FILL)}
    spots = [(x, y) for x in range(1440) for y in range(900) if image.pixel(x, y) in red]
    assert spots == []


def test_in_the_cloud_the_frame_is_dark_and_the_program_red(desk, qapp):
    desk.show(CLOUD)
    qapp.processEvents()
    image = desk.window.grab().toImage()
    assert image.pixelColor(1, 450) == QColor(theme.GROUND)
    assert desk.window.furniture.program.view.edge.colour == theme.PROGRAM


# ---- wishes ------------------------------------------------------------------------------------


def test_closing_asks_to_quit_and_closes_nothing(desk):
    desk.window.close()
    assert desk.wishes == [Quit()]
    assert desk.window.isVisible()


def test_buttons_of_the_window_come_out_of_the_window(desk, qtbot):
    desk.show(REHEARSAL)
    for button in (
        desk.window.furniture.take.take,
        desk.window.furniture.take.update_,
        desk.window.furniture.top_bar.clean,
    ):
        qtbot.mouseClick(button, LEFT)
    assert desk.wishes == [Take(), Update(), Clean()]


def test_keys_are_live_from_the_start(desk):
    desk.show(REHEARSAL)
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_Return)
    assert desk.wishes == [Take()]
    assert desk.window.furniture.command_line.keys.word() == "LIVE KEYS"


def test_typing_is_told_and_enter_ends_it_without_a_take(desk, qtbot):
    desk.show(DeskState())
    field = desk.window.findChild(QLineEdit, "clipAddressEdit") or next(
        w for w in shown(desk.window) if isinstance(w, QLineEdit) and not w.isReadOnly()
    )
    field.setFocus()
    assert desk.window.furniture.command_line.keys.word() == "TYPING"
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_Return)
    assert Take() not in desk.wishes
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desk.window.furniture.command_line.keys.word() == "LIVE KEYS")


def test_what_was_typed_a_moment_ago_goes_out_before_the_take(desk):
    desk.show(REHEARSAL)
    desk.window.furniture.workbench.tabs.setCurrentIndex(1)
    told = []
    for panel in desk.workplace.sources:
        panel.intent.connect(told.append)
    desk.window.intent.connect(told.append)
    field = next(w for w in shown(desk.window) if w.objectName() == "keyer1Field_name")
    field.setFocus()
    QTest.keyClicks(field, "x")
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_F6)
    assert [type(wish) for wish in told] == [FillField, Update]


def test_a_seat_given_on_the_grid_comes_out_of_the_window(desk, qtbot):
    desk.show(REHEARSAL)
    desk.window.furniture.layout_panel.canvas.seat_given.emit(0, person("u4"))
    qtbot.waitUntil(lambda: desk.wishes == [GiveSeat(0, person("u4"))])


@pytest.mark.parametrize("state", STATES.values(), ids=STATES.keys())
def test_showing_state_asks_for_nothing(desk, qapp, state):
    desk.show(state)
    qapp.processEvents()
    assert desk.wishes == []


def test_a_question_leaves_the_take_free(desk, qtbot):
    desk.show(ASKED)
    qtbot.waitUntil(lambda: desk.window.findChild(QWidget, "questionSheet").isVisible())
    qtbot.mouseClick(desk.window.furniture.take.take, LEFT)
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_Return)
    assert desk.wishes == [Take(), Take()]


def test_the_preview_picture_is_shown(desk):
    desk.window.show_preview(bytes((10, 120, 200, 255)) * (64 * 36), 64, 36)
    assert desk.window.furniture.preview.view.image.size().toTuple() == (64, 36)


# ---- memory ------------------------------------------------------------------------------------


def test_the_window_comes_back_as_it_was(open_desk, qapp):
    first = open_desk()
    first.window.setGeometry(40, 50, 1300, 800)
    first.window.furniture.workbench.tabs.setCurrentIndex(1)
    docks = first.window.furniture.docks.all
    docks[0].hide()
    first.window.resizeDocks([docks[1], docks[2]], [300, 340], Qt.Orientation.Horizontal)
    qapp.processEvents()
    first.window.remember()
    second = open_desk(first.memory)
    qapp.processEvents()
    assert second.window.geometry() == first.window.geometry()
    assert [d.width() for d in second.window.furniture.docks.all[1:3]] == [300, 340]
    assert second.window.furniture.docks.all[0].isHidden()
    assert second.window.furniture.workbench.tabs.currentIndex() == 1


def test_a_window_that_is_furnished_when_it_is_seen_already_comes_back_as_well(open_desk, qapp):
    first = open_desk()
    docks = first.window.furniture.docks.all
    first.window.resizeDocks([docks[0], docks[2]], [300, 340], Qt.Orientation.Horizontal)
    qapp.processEvents()
    first.window.remember()
    window = MainWindow(memory=first.memory)
    window.show()
    qapp.processEvents()
    window.furnish(Workplace().panels)
    qapp.processEvents()
    kept = [dock.size() for dock in window.furniture.docks.all[:3]]
    window.hide()
    window.deleteLater()
    assert kept == [dock.size() for dock in docks[:3]]


def test_the_lock_comes_back(open_desk):
    first = open_desk()
    first.window.furniture.docks.lock(is_locked=True)
    first.window.remember()
    assert open_desk(first.memory).window.furniture.docks.is_locked


@pytest.mark.parametrize("docks", ["", "Z2FyYmFnZQ==", "not even base64"])
def test_a_memory_that_makes_no_sense_gives_the_factory_arrangement(open_desk, qapp, docks):
    factory, desk = open_desk(), open_desk(Memory(WindowState("Z2FyYmFnZQ==", docks, 7)))
    qapp.processEvents()
    arranged = [dock.geometry() for dock in desk.window.furniture.docks.all[:4]]
    assert arranged == [dock.geometry() for dock in factory.window.furniture.docks.all[:4]]
    assert not any(dock.isHidden() for dock in desk.window.furniture.docks.all)


def test_the_factory_arrangement_can_be_asked_for(desk, qapp):
    desk.window.furniture.docks.all[-1].hide()
    desk.window.furniture.docks.arrange_factory()
    assert not desk.window.furniture.docks.all[-1].isHidden()


async def test_it_can_be_furnished_bit_by_bit_and_shows_nothing_half_done(qapp, dressed):
    window = MainWindow(memory=Memory())
    window.show()
    async with asyncio.timeout(30):
        workplace = await Workplace.built_in_turns()
        await window.furnish_in_turns(workplace.panels)
    assert not window.updatesEnabled()
    assert window.furniture.centre.isVisible()
    window.reveal()
    assert window.updatesEnabled()
    window.hide()
    window.deleteLater()


async def test_it_says_when_it_was_drawn(qapp, dressed):
    desk = Desk(Memory())
    desk.window.show()
    async with asyncio.timeout(30):
        await desk.window.painted()
    assert desk.window.isVisible()
    desk.window.hide()
    desk.window.deleteLater()


def test_a_click_beside_everything_types_nowhere(desk, qtbot):
    desk.show(REHEARSAL)
    qtbot.mouseClick(desk.window.furniture.centre, LEFT, pos=QPoint(2, 2))
    assert desk.window.furniture.command_line.keys.word() == "LIVE KEYS"
