from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from studio.domain.overlay import Field
from studio.ui.composer.draft_bar import DraftBar
from studio.ui.widgets.elider_label import EliderLabel
from tests.support.panels import child, click


@dataclass
class Kept:
    """A keeper that is in whatever state, and records what it is asked for."""

    missing: tuple[Field, ...] = ()
    was_draft: bool = False
    was_discarded: bool = False
    entry_id: str = "own"
    asked: list[str] = field(default_factory=list)

    def listen(self, listener):
        self.tell = listener

    def save(self):
        self.asked.append("save")

    def discard(self, words):
        self.asked.append(words)

    def add_missing(self, words):
        self.asked.append(words)


BUTTONS = ("draftAddFields", "draftSave", "draftDiscard", "draftBringBack")
LOST = (Field("name", "Name"), Field("town", "Town"))


@pytest.fixture
def keeper():
    return Kept()


@pytest.fixture
def bar(qtbot, keeper, editor):
    bar = DraftBar(editor, keeper)
    qtbot.addWidget(bar, before_close_func=QWidget.deleteLater)
    return bar


def offered(bar):
    return [name for name in BUTTONS if not child(bar, name, QPushButton).isHidden()]


def test_with_nothing_to_say_there_is_no_bar(bar):
    assert bar.isHidden()


@pytest.mark.parametrize(
    ("state", "words", "buttons"),
    [
        ({"was_draft": True}, "These edits are not in the library yet.", BUTTONS[1:3]),
        (
            {"was_draft": True, "entry_id": ""},
            "This graphic is not in the library yet.",
            BUTTONS[1:3],
        ),
        ({"was_discarded": True}, "The edits are discarded.", BUTTONS[3:]),
        (
            {"was_draft": True, "missing": LOST},
            "Not saved: there is no field for {{name}}, {{town}}.",
            BUTTONS[:1],
        ),
    ],
)
def test_it_says_how_it_stands_and_offers_the_way_on(bar, keeper, state, words, buttons):
    for name, value in state.items():
        setattr(keeper, name, value)
    keeper.tell()
    assert not bar.isHidden()
    assert child(bar, "draftWords", EliderLabel).text() == words
    assert offered(bar) == list(buttons)


def test_saving_discarding_and_adding_go_to_the_keeper_and_back_is_undo(bar, keeper, editor):
    keeper.missing, keeper.was_draft = LOST, True
    keeper.tell()
    click(bar, "draftAddFields")
    keeper.missing = ()
    keeper.tell()
    for name in ("draftSave", "draftDiscard"):
        click(bar, name)
    assert keeper.asked == ["Add a field", "save", "save", "Discard edits"]
    before = editor.sheet
    editor.change(type(before)(), "Discard edits")
    keeper.was_discarded, keeper.was_draft = True, False
    keeper.tell()
    click(bar, "draftBringBack")
    assert editor.sheet == before
