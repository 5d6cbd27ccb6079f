from dataclasses import replace
from datetime import UTC, datetime

import pytest

from studio.domain.commands import BACKGROUND, FOREGROUND, Command, Fate, LayerKind, ShowLayer
from studio.domain.desk import DeskState, LayerOnAir, Program
from studio.domain.looks import Look, Plane
from studio.ui.clocks import Clocks
from studio.ui.models.foreground_facts import foreground_words
from tests.support.desk import keyer, wishing

CLOCKS = Clocks(lambda: 110.0, lambda: datetime(2026, 1, 1, 20, 14, 12, tzinfo=UTC))
POST = ShowLayer(
    FOREGROUND, "a", LayerKind.GRAPHICS, keyers=(keyer(), keyer(2)), picture=bytes(42_000)
)
SENT = Command(1, POST, 99.0, Fate.CONFIRMED, 99.2, 100.0)


def desk(command: Command = SENT, kind: LayerKind = LayerKind.GRAPHICS) -> DeskState:
    layer = LayerOnAir(kind, "a", is_confirmed=True)
    program = Program(Look(keyers=POST.keyers), ((FOREGROUND, layer),))
    return DeskState(program=program, commands=(command,))


def test_it_tells_how_many_keyers_how_much_and_since_when(qapp):
    assert foreground_words(desk(), CLOCKS) == "foreground 2 → 1   41 KiB   confirmed 20:14:02"


def test_it_tells_what_lies_behind_the_people_too(qapp):
    behind = tuple(replace(k, plane=Plane.BACK) for k in POST.keyers)
    post = Command(2, replace(POST, z_index=BACKGROUND, layer_id="b"), 99.0, Fate.ACCEPTED, 99.2)
    layer = (BACKGROUND, LayerOnAir(LayerKind.GRAPHICS, "b"))
    state = DeskState(program=Program(Look(keyers=behind), (layer,)), commands=(post,))
    words = "background 2 → 1   41 KiB   waiting for the echo"
    assert foreground_words(state, CLOCKS) == words
    both = replace(desk().program, layers=(*desk().program.layers, layer))
    both = replace(both, look=Look(keyers=(*POST.keyers, replace(behind[0], number=3))))
    state = replace(state, program=both, commands=(SENT, post))
    words = "front 2 + behind 1 → 2   82 KiB   waiting for the echo"
    assert foreground_words(state, CLOCKS) == words
    later = replace(post, fate=Fate.CONFIRMED, confirmed_at_s=103.0)
    words = "front 2 + behind 1 → 2   82 KiB   confirmed 20:14:05"
    assert foreground_words(replace(state, commands=(SENT, later)), CLOCKS) == words


@pytest.mark.parametrize(
    ("fate", "words"),
    [(Fate.UNECHOED, "accepted, not echoed"), (Fate.ACCEPTED, "waiting for the echo")],
)
def test_it_claims_nothing_the_room_did_not_say(qapp, fate, words):
    assert foreground_words(desk(replace(SENT, fate=fate)), CLOCKS).endswith(words)


def test_it_says_what_is_on_its_way_and_what_was_lost(qapp):
    asked = replace(desk(), keying=wishing(()))
    assert foreground_words(asked, CLOCKS) == "Sending…"
    lost = replace(desk(), keying=wishing((), is_lost=True))
    assert foreground_words(lost, CLOCKS).startswith("Upload lost")


def test_it_says_when_something_else_is_there_or_nothing(qapp):
    assert foreground_words(DeskState(), CLOCKS) == "No foreground on air"
    picture = desk(kind=LayerKind.PICTURE)
    assert "something else" in foreground_words(picture, CLOCKS)
