import importlib
import pkgutil
from collections.abc import Iterator
from typing import get_args

import pytest
from PySide6.QtCore import QTranslator

import studio
from studio.bootstrap.desk import UNEXPECTED
from studio.domain.commands import (
    BACKGROUND,
    FOREGROUND,
    ClearLayer,
    Command,
    Failure,
    Fate,
    Kick,
    LayerKind,
    Request,
    ShowLayer,
    ShowLayout,
    StartClip,
    TakeSnapshot,
)
from studio.domain.errors import StudioError
from studio.domain.looks import Keyer, LayoutChoice
from studio.domain.overlay import Graphic, OverlayDocument
from studio.ui import sentences
from studio.ui.sentences import (
    ERRORS,
    command_words,
    failure_words,
    fate_words,
    request_words,
    seconds_words,
)

LAYOUT = ShowLayout(LayoutChoice(), (), ())


def error_tree(kind: type[StudioError]) -> Iterator[type[StudioError]]:
    yield kind
    for child in kind.__subclasses__():
        yield from error_tree(child)


@pytest.fixture(scope="module")
def told():
    for module in pkgutil.walk_packages(studio.__path__, "studio."):
        if not module.name.endswith("__main__"):  # those are programs
            importlib.import_module(module.name)
    texts = {text for kind in error_tree(StudioError) for text in (kind.sentence, kind.advice)}
    return texts | {UNEXPECTED.sentence, UNEXPECTED.advice}


def test_every_error_of_the_program_can_be_translated(told):
    assert told - set(ERRORS) == set()


def test_no_sentence_is_listed_that_no_error_says(told):
    assert [text for text in ERRORS if text not in told] == []


def test_every_kind_of_request_and_layer_and_fate_has_words():
    assert set(sentences._REQUESTS) == set(get_args(Request))
    assert set(sentences._LAYERS) == set(LayerKind)
    assert set(sentences._FATES) == set(Fate)


@pytest.mark.parametrize(
    ("request_", "words"),
    [
        (LAYOUT, "Layout"),
        (ClearLayer(FOREGROUND), "Graphics off"),
        (ClearLayer(BACKGROUND), "Background off"),
        (StartClip("p", "u", "Opener", has_audio=True), "Clip Opener"),
        (Kick("u", "Anna"), "Kick Anna"),
        (TakeSnapshot(), "Snapshot"),
        (ShowLayer(1, "x", LayerKind.PICTURE, title="logo.png"), "Picture logo.png"),
        (
            ShowLayer(
                1,
                "x",
                LayerKind.GRAPHICS,
                keyers=(Keyer(1, Graphic(OverlayDocument("Strap")), True),),
            ),
            "Graphics Strap",
        ),
    ],
)
def test_a_request_is_told_with_the_name_of_what_it_is_about(request_, words):
    assert request_words(request_) == words


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (Command(1, LAYOUT, 5.0), "Layout - sent, waiting for the room"),
        (
            Command(1, LAYOUT, 5.0, Fate.CONFIRMED, 5.1, 5.414),
            "Layout - confirmed 0.41 s",
        ),
        (
            Command(1, LAYOUT, 5.0, Fate.UNECHOED, 5.1),
            "Layout - accepted, not echoed by this server",
        ),
        (
            Command(
                1, LAYOUT, 5.0, Fate.FAILED, failure=Failure("It broke.", "Mend it.", "Said so")
            ),
            "Layout - failed: It broke. Mend it. (Said so)",
        ),
    ],
)
def test_a_command_is_told_with_its_fate(command, words):
    assert command_words(command) == words


def test_a_confirmed_command_that_failed_before_tells_no_failure():
    failure = Failure("It broke.", "Mend it.")
    assert fate_words(Command(1, LAYOUT, 0, Fate.CONFIRMED, 0, 1, failure)) == "confirmed 1.00 s"


def test_failures_are_told_in_the_language_of_the_operator(qapp):
    class German(QTranslator):
        def translate(self, context, text, disambiguation=None, n=-1):
            return {"This room has ended.": "Dieser Raum ist zu Ende."}.get(text)

        def isEmpty(self):  # noqa: N802
            return False

    german = German()
    qapp.installTranslator(german)
    try:
        words = failure_words(Failure("This room has ended.", "Nobody listed this."))
    finally:
        qapp.removeTranslator(german)
    assert words == "Dieser Raum ist zu Ende. Nobody listed this."


def test_times_have_a_unit():
    assert seconds_words(0.4) == "0.40 s"


def test_a_graphic_of_the_program_is_told_in_the_language_of_the_operator(spoken):
    spoken("de")
    strap = Keyer(1, Graphic(OverlayDocument("Lower third")), True)
    assert request_words(ShowLayer(1, "x", LayerKind.GRAPHICS, keyers=(strap,))) == (
        "Grafik Bauchbinde"
    )
