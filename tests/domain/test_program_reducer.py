from dataclasses import replace

import pytest

from studio.domain.commands import ShowLayout
from studio.domain.desk import DeskState
from studio.domain.events import CommandAccepted, Heard, OptionsChanged, RoomOpened, RoomTold
from studio.domain.looks import EMPTY_SEAT, LayoutChoice, Look, clip, person
from studio.domain.podium import Box, Place
from studio.domain.reducer import reduce
from studio.domain.room import Playback, RoomOptions
from tests.domain.test_command_reducer import ask, sent
from tests.support.desk import OPTIONS, READY, REHEARSAL

FOUR = replace(
    OPTIONS, layout="custom", layout_name="four", layout_users=("anna", "", "opener", "")
)
MAP = (Place(Box(0, 0, 1280, 720)), Place(Box(10, 10, 100, 100)))


def joined(options: RoomOptions, preview: Look | None = None) -> DeskState:
    before = DeskState(preview=preview or Look())
    facts = replace(READY, options=options, playbacks=(Playback("opener", "u"),))
    return reduce(reduce(before, RoomOpened(REHEARSAL)), Heard(RoomTold(facts)))


def test_a_desk_that_joins_a_show_sees_its_layout_on_air_and_would_change_nothing():
    state = joined(FOUR)
    assert state.program.look.layout == LayoutChoice("four")
    assert state.program.look.seats == (person("anna"), EMPTY_SEAT, clip("opener"), EMPTY_SEAT)
    assert state.preview == state.program.look
    assert state.changes.is_empty


def test_what_was_prepared_is_kept_and_differs_from_what_is_on_air():
    prepared = Look(LayoutChoice("two"), (person("ben"),))
    state = joined(FOUR, prepared)
    assert state.preview == prepared
    assert state.changes.changes_layout


def test_a_layout_that_somebody_else_changes_is_seen_and_the_preview_left_alone():
    state = joined(OPTIONS)
    state = reduce(state, Heard(OptionsChanged(FOUR)))
    assert state.program.look.layout.name == "four"
    assert state.preview == Look()


def test_a_layout_on_its_way_is_not_undone_by_what_the_room_said_before_it():
    two = ShowLayout(LayoutChoice("two"), (), ("", ""))
    state = joined(OPTIONS)
    for event in (*sent(two), Heard(OptionsChanged(FOUR))):
        state = reduce(state, event)
    assert state.program.look.layout.name == "two"
    asked_only = reduce(reduce(joined(OPTIONS), ask(two)), Heard(OptionsChanged(FOUR)))
    assert reduce(asked_only, CommandAccepted(1, 2.0)).program.look.layout.name == "two"


def test_an_echo_keeps_the_look_as_it_was_taken():
    filling = LayoutChoice("two", fills_empty=True, has_voice_activation=True)
    two = ShowLayout(filling, (clip("unknown"),), ("unknown", ""))
    echo = OptionsChanged(replace(OPTIONS, layout_name="two", layout_users=("unknown", "")))
    state = joined(OPTIONS)
    for event in (*sent(two), Heard(echo), Heard(echo)):
        state = reduce(state, event)
    assert (state.program.look.layout, state.program.look.seats) == (filling, (clip("unknown"),))


@pytest.mark.parametrize(
    ("options", "layout"),
    [
        (replace(OPTIONS, shows_names=False), LayoutChoice(shows_names=False)),
        (replace(OPTIONS, layout_name="auto"), LayoutChoice()),
        (replace(OPTIONS, layout_users=("a", "b", "c")), LayoutChoice("four", fills_empty=True)),
        (
            replace(OPTIONS, layout="custom", layout_name="pip", layout_map=MAP),
            LayoutChoice("pip", MAP),
        ),
        (
            replace(OPTIONS, layout_name="two", layout_users=("a", ""), has_voice_activation=True),
            LayoutChoice("two", fills_empty=True, has_voice_activation=True),
        ),
    ],
)
def test_every_layout_of_a_room_can_be_read(options: RoomOptions, layout: LayoutChoice):
    assert joined(options).program.look.layout == layout


def test_a_layout_that_nobody_here_knows_harms_nothing_and_can_be_replaced():
    unknown = replace(OPTIONS, layout_name="experimental", layout_users=("anna",))
    state = joined(unknown, Look(LayoutChoice("two"), (person("anna"),)))
    assert state.program.look.layout.places_in(state.room.frame) == ()
    assert state.changes.changes_layout
