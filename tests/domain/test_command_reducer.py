from dataclasses import replace

import pytest

from studio.domain.command_reducer import COMMANDS_KEPT
from studio.domain.commands import (
    BACKGROUND,
    FOREGROUND,
    ClearLayer,
    Command,
    Failure,
    Fate,
    LayerKind,
    Request,
    SendChat,
    ShowLayer,
    ShowLayout,
    TakeSnapshot,
)
from studio.domain.desk import DeskState
from studio.domain.events import (
    ChatHeard,
    CommandAccepted,
    CommandAsked,
    CommandFailed,
    DeskEvent,
    EchoMissed,
    Heard,
    LinkChanged,
    OptionsChanged,
    PodiumChanged,
    RoomOpened,
    RoomTold,
    SnapshotsTaken,
)
from studio.domain.looks import LayoutChoice, clip
from studio.domain.reducer import reduce
from studio.domain.room import ChatLine, Link, Snapshot
from tests.support.desk import OPTIONS, READY, REHEARSAL, keyer

STRAP = ShowLayer(FOREGROUND, "id-1", LayerKind.GRAPHICS, keyers=(keyer(),), picture=b"png")
STILL, SNAP = TakeSnapshot(is_for_program=True), TakeSnapshot()
UNSURE = Failure("Sent, answer lost.", "Look.", is_unsure=True)
TWO = ShowLayout(LayoutChoice("two"), (clip("opener"),), ("opener", ""))
TWO_SHOWN = OptionsChanged(
    replace(OPTIONS, layout="custom", layout_name="two", layout_users=("opener", ""))
)


def after(*events: DeskEvent, state: DeskState | None = None) -> DeskState:
    opened = (RoomOpened(REHEARSAL), Heard(RoomTold(READY))) if state is None else ()
    state = state or DeskState()
    for event in (*opened, *events):
        state = reduce(state, event)
    return state


def ask(request: Request, number: int = 1) -> CommandAsked:
    return CommandAsked(Command(number, request, asked_at_s=1.0))


def sent(request: Request, number: int = 1) -> tuple[DeskEvent, ...]:
    return ask(request, number), CommandAccepted(number, 1.2)


def late(request: Request, number: int = 1) -> tuple[DeskEvent, ...]:
    return *sent(request, number), EchoMissed(number)


def podium(*layers: tuple[int, str]) -> Heard:
    return Heard(PodiumChanged((), layers), frozenset(name for _, name in layers), at_s=1.5)


def taken(snapshot_id: str, creator_id: str = "desk") -> Heard:
    return Heard(SnapshotsTaken((Snapshot(snapshot_id, "1", "", creator_id=creator_id),)))


def fates(state: DeskState) -> list[Fate]:
    return [command.fate for command in state.commands]


def gallery(state: DeskState) -> list[str]:
    return [snapshot.id for snapshot in state.room.snapshots]


def test_an_echo_before_the_answer_puts_it_on_air_and_says_nothing_of_somebody_else():
    state = after(ask(STRAP), podium((FOREGROUND, "id-1")))
    layer = state.program.layer(FOREGROUND)
    assert layer is not None
    assert (layer.kind, layer.is_confirmed) == (LayerKind.GRAPHICS, True)
    assert state.program.look.keyers == (keyer(),)


def test_an_answer_that_comes_after_a_newer_change_does_not_bring_the_old_one_back():
    state = after(
        ask(STRAP), podium((FOREGROUND, "id-1")), podium((FOREGROUND, "theirs")), *sent(STRAP)[1:]
    )
    layer = state.program.layer(FOREGROUND)
    assert layer is not None
    assert layer.kind is LayerKind.FOREIGN


def test_an_echo_proves_what_was_sent_even_if_the_answer_was_lost():
    state = after(ask(STRAP), CommandFailed(1, UNSURE), podium((FOREGROUND, "id-1")))
    assert fates(state) == [Fate.CONFIRMED]
    assert state.program.look.keyers == (keyer(),)


def test_what_was_refused_is_never_proven():
    state = after(ask(STRAP), CommandFailed(1, Failure("No.", "Do.")), podium((FOREGROUND, "id-1")))
    assert fates(state) == [Fate.FAILED]


def test_a_layout_is_on_air_with_its_clips_once_the_room_shows_it():
    state = after(ask(TWO), Heard(TWO_SHOWN))
    assert (state.program.look.layout, state.program.look.seats) == (TWO.layout, TWO.seats)


def test_a_server_that_never_reported_layers_does_not_prove_that_one_is_gone():
    cleared = after(*sent(STRAP), *sent(ClearLayer(FOREGROUND), 2), podium())
    assert fates(cleared)[-1] is Fate.ACCEPTED


def test_a_server_that_reports_layers_proves_that_one_is_gone():
    shown = after(*sent(STRAP), podium((FOREGROUND, "id-1")))
    cleared = after(*sent(ClearLayer(FOREGROUND), 2), podium(), state=shown)
    assert fates(cleared)[-1] is Fate.CONFIRMED


def test_a_message_from_before_a_layer_came_does_not_prove_that_it_is_gone():
    known = after(podium((BACKGROUND, "wall")))
    sending = after(*sent(STRAP), *sent(ClearLayer(FOREGROUND), 2), podium(), state=known)
    assert fates(sending)[-1] is Fate.ACCEPTED
    cleared = after(podium((FOREGROUND, "id-1")), podium(), state=sending)
    assert fates(cleared) == [Fate.CONFIRMED, Fate.CONFIRMED]


def test_a_layer_that_nobody_filled_is_proven_to_be_empty():
    assert fates(after(*sent(ClearLayer(FOREGROUND)), podium())) == [Fate.CONFIRMED]


def test_a_layer_proven_by_another_message_stays_when_a_podium_lists_none():
    told = Heard(None, frozenset({"id-1"}), at_s=1.5)
    state = after(*sent(STRAP), told, podium())
    assert fates(state) == [Fate.CONFIRMED]
    assert state.program.look.keyers == (keyer(),)


def test_a_layer_taken_off_that_is_still_on_its_way_is_not_somebody_elses():
    shown = after(*sent(STRAP), podium((FOREGROUND, "id-1")))
    state = after(*sent(ClearLayer(FOREGROUND), 2), podium((FOREGROUND, "id-1")), state=shown)
    assert state.program.layer(FOREGROUND) is None


def test_a_layer_that_was_there_before_the_desk_is_seen_as_somebody_elses():
    state = after(podium((FOREGROUND, "theirs"), (BACKGROUND, "wall")))
    assert [z for z, layer in state.program.layers if layer.kind is LayerKind.FOREIGN] == [1, -1]
    assert after(podium(), state=state).program.layers == ()


def test_pictures_are_kept_of_what_is_on_air_only():
    second = replace(STRAP, layer_id="id-2", picture=b"newer")
    state = after(*sent(STRAP), *sent(second, 2), ask(STRAP, 3), CommandFailed(3, UNSURE))
    requests = [command.request for command in state.commands]
    assert [r.picture for r in requests if isinstance(r, ShowLayer)] == [b"", b"newer", b""]


def test_old_commands_are_forgotten_but_none_that_still_waits_for_its_answer():
    lines = (event for n in range(2, COMMANDS_KEPT + 9) for event in sent(SendChat("x"), n))
    state = after(ask(STRAP), *lines, CommandAccepted(1, 9.0))
    assert len(state.commands) == COMMANDS_KEPT + 1
    assert state.program.look.keyers == (keyer(),)


def test_the_desks_own_stills_do_not_push_the_operators_commands_out():
    stills = (
        event for n in range(2, COMMANDS_KEPT + 9) for event in (*sent(STILL, n), taken(str(n)))
    )
    state = after(*sent(SendChat("hi")), *stills)
    assert state.commands[0].request == SendChat("hi")
    assert len(state.commands) < COMMANDS_KEPT


def test_one_message_with_two_snapshots_proves_two():
    both = tuple(Snapshot(i, i, "", creator_id="desk") for i in ("own", "kept"))
    state = after(*sent(STILL), *sent(SNAP, 2), Heard(SnapshotsTaken(both)))
    assert fates(state) == [Fate.CONFIRMED, Fate.CONFIRMED]
    assert gallery(state) == ["kept"]


def test_a_still_that_comes_late_is_still_the_desks_own():
    state = after(*late(STILL), taken("own"))
    assert (fates(state), gallery(state)) == ([Fate.CONFIRMED], [])


def test_a_still_that_never_came_does_not_take_the_operators_snapshot_for_its_own():
    state = after(*late(STILL), *sent(SNAP, 2), taken("operators"), taken("another"))
    assert gallery(state) == ["another", "operators"]


@pytest.mark.parametrize("link", [Link.OFFLINE, Link.CONNECTING, Link.STALE])
def test_a_still_is_given_up_when_the_link_is_lost_meanwhile(link: Link):
    state = after(*sent(STILL), LinkChanged(link), LinkChanged(Link.LIVE), taken("operators"))
    assert gallery(state) == ["operators"]
    assert state.commands == ()


def test_a_snapshot_of_nobody_in_particular_is_never_taken_for_the_desks_own():
    assert gallery(after(*sent(STILL), taken("whose", creator_id=""))) == ["whose"]


def test_a_line_said_twice_is_proven_line_by_line():
    said = Heard(ChatHeard(ChatLine("desk", "hi", "")))
    state = after(*sent(SendChat("hi")), *sent(SendChat("hi"), 2), said)
    assert fates(state) == [Fate.CONFIRMED, Fate.ACCEPTED]
