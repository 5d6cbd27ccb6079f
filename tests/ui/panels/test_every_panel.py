"""What holds for all panels, whatever they show."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QListView, QWidget

from studio.domain import intents
from studio.domain.clips import Clip
from studio.domain.commands import Failure, LayerKind
from studio.domain.desk import DeskState, LayerOnAir, Program
from studio.domain.events import GuardLevel, Power, Question, RehearsalStage, WishArmed
from studio.domain.feeds import Feed, Source
from studio.domain.looks import Keyer, LayoutChoice, Look, person
from studio.domain.overlay import Field, Graphic, OverlayDocument
from studio.domain.podium import Box
from studio.domain.room import (
    Broadcast,
    ChatLine,
    Link,
    Participant,
    Playback,
    Recording,
    RoomFacts,
    RoomOptions,
    RoomState,
    Snapshot,
    Spot,
)
from studio.domain.tables import Table
from studio.ui.composer.feeds_panel import DataPanel
from studio.ui.dialogs.question_sheet import QuestionSheet
from studio.ui.panels.chat_panel import ChatPanel
from studio.ui.panels.graphics_panel import GraphicsPanel
from studio.ui.panels.layer_panel import LayerPanel
from studio.ui.panels.notice_bar import NoticeBar
from studio.ui.panels.outputs_panel import OutputsPanel
from studio.ui.panels.participant_panel import ParticipantPanel
from studio.ui.panels.playback_panel import PlaybackPanel
from studio.ui.panels.room_panel import RoomPanel
from tests.support.desk import ANNA, BEN, CLOUD, REHEARSAL, room_with
from tests.support.panels import LONG, Wordy

PANELS = (
    ChatPanel,
    DataPanel,
    GraphicsPanel,
    LayerPanel,
    NoticeBar,
    OutputsPanel,
    ParticipantPanel,
    PlaybackPanel,
    QuestionSheet,
    RoomPanel,
)
NARROWEST_DOCK_PX = 232
CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QListView)


def graphic(name):
    return Graphic(OverlayDocument(name, (), (Field("text", name, hint=name),)), {"text": name})


def crowded(words):
    """A state with something in every place, all foreign texts being words."""
    people = tuple(Participant(f"p{n}", f"{words} {n}", is_guest=bool(n % 2)) for n in range(5))
    facts = RoomFacts(words, words, is_ready=True, options=RoomOptions(can_lock=True))
    return DeskState(
        connection=replace(
            CLOUD,
            power=Power.ACCESS,
            server_url=f"https://{words}",
            room_id=words,
            gui_link=f"https://{words}/?{words}",
            guest_link=f"https://{words}/?guest={words}",
        ),
        link=Link.STALE,
        rehearsal=RehearsalStage.LOST,
        room=RoomState(
            facts,
            people,
            spots=(Spot(Box(0, 0, 640, 720), "p0"),),
            playbacks=(Playback("c0", words, words), Playback("x", words, words)),
            recording=Recording("r0", 1_700_000_000),
            recordings=(Recording("r1", 1_700_000_000, 61),),
            snapshots=(Snapshot("s0", words, words),),
            broadcasts=(Broadcast("b", "generic", f"https://{words}"),),
            chat=tuple(ChatLine(f"p{n}", words, "") for n in range(3)),
        ),
        preview=Look(
            LayoutChoice("two"), (person("p0"),), tuple(Keyer(n, graphic(words)) for n in (1, 2))
        ),
        program=Program(
            layers=(
                (1, LayerOnAir(LayerKind.ADDRESS, "i", words)),
                (-1, LayerOnAir(LayerKind.PICTURE, "j", words, is_confirmed=True)),
            )
        ),
        clips=(Clip("c0", words, words, 45.0, has_audio=True, plays_audio=False),),
        saved_files=(("r1", f"/{words}/{words}.webm"),),
        feeds=(
            Feed(
                Source("f", words, words),
                Table((words,), ((words,),)),
                1.0,
                Failure(words, words, words),
                keyer=1,
            ),
        ),
        notices=(Failure(words, words, words), Failure(words, words)),
        armed=WishArmed(intents.StopRecord(), 1.0),
        question=Question(intents.EndRoom(), GuardLevel.WORD, "END"),
    )


EMPTY = DeskState()
OPENING = DeskState(connection=REHEARSAL, rehearsal=RehearsalStage.STARTING)
PLAIN = DeskState(connection=REHEARSAL, room=room_with(ANNA, BEN))
STATES = (EMPTY, OPENING, PLAIN, crowded("x"), crowded(LONG))


@pytest.fixture(params=PANELS, ids=lambda kind: kind.__name__)
def panel(request, qtbot):
    panel = request.param()
    qtbot.addWidget(panel)
    return panel


def test_showing_any_state_after_any_other_emits_nothing(panel, qtbot):
    with qtbot.assertNotEmitted(panel.intent):
        for first in STATES:
            for then in STATES:
                panel.show_state(first)
                panel.show_state(then)


def test_no_text_makes_a_panel_wider(panel, qtbot):
    panel.show_state(crowded("x"))
    panel.show()
    qtbot.waitExposed(panel)
    few = panel.minimumSizeHint().width()
    panel.show_state(crowded(LONG))
    assert panel.minimumSizeHint().width() == few


@pytest.fixture
def wordy(qapp):
    translator = Wordy()
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)


@pytest.mark.parametrize("state", [EMPTY, crowded(LONG)], ids=["empty", "crowded"])
@pytest.mark.parametrize("kind", PANELS, ids=lambda kind: kind.__name__)
def test_a_wordy_language_fits_the_narrowest_dock(wordy: QTranslator, qtbot, kind, state):
    panel = kind()
    qtbot.addWidget(panel)
    panel.show_state(state)
    panel.resize(NARROWEST_DOCK_PX, 600)
    panel.show()
    assert panel.minimumSizeHint().width() <= NARROWEST_DOCK_PX
    for button in panel.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and button.objectName():
            assert button.width() >= button.minimumSizeHint().width(), button.objectName()
            assert button.mapTo(panel, button.rect().bottomRight()).x() < panel.width()


def controls_of(panel):
    """What an operator can use; Qt's own parts of a control are not looked at."""
    found = [c for kind in CONTROLS for c in panel.findChildren(kind)]
    own = [c for c in found if not c.objectName().startswith("qt_")]
    popups = {box.view() for box in panel.findChildren(QComboBox)}
    return [c for c in own if c not in popups]


def test_every_control_has_a_name_and_says_what_it_is(panel):
    panel.show_state(crowded("x"))
    assert panel.objectName()
    assert panel.accessibleName()
    for control in controls_of(panel):
        name = control.objectName()
        assert name, f"a {type(control).__name__} without a name"
        assert control.accessibleName() or getattr(control, "text", str)(), name
        assert control.toolTip() or isinstance(control, QListView), f"{name} has no tooltip"


def test_no_two_controls_share_a_name(panel):
    panel.show_state(crowded("x"))
    names = [control.objectName() for control in controls_of(panel)]
    assert sorted(set(names)) == sorted(names)


def test_a_panel_opens_no_window(panel, qapp):
    before = set(qapp.topLevelWidgets())
    panel.show_state(crowded("x"))
    windows = {w for w in set(qapp.topLevelWidgets()) - before if isinstance(w, QWidget)}
    assert all(window is panel for window in windows if window.isVisible())
