from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from studio.domain.clips import Clip
from studio.domain.commands import (
    FOREGROUND,
    ClearLayer,
    Command,
    Failure,
    Fate,
    LayerKind,
    Request,
    ShowLayer,
    ShowLayout,
    TakeSnapshot,
)
from studio.domain.desk import DeskState, LayerOnAir, Program
from studio.domain.events import (
    ClipsFound,
    CommandAccepted,
    CommandAsked,
    CommandFailed,
    DeskEvent,
    EchoMissed,
    Heard,
    LinkChanged,
    LookReplaced,
    NoticeDismissed,
    NoticeRaised,
    OptionsChanged,
    PodiumChanged,
    PreviewChanged,
    RoomEvent,
    RoomOpened,
    RoomTold,
    SnapshotsTaken,
    TakenBack,
)
from studio.domain.looks import LayoutChoice, Look, person
from studio.domain.reducer import reduce
from studio.domain.room import Link, Snapshot
from tests.support.desk import CLOUD, OPTIONS, READY, REHEARSAL, keyer

OPEN = reduce(reduce(DeskState(), RoomOpened(REHEARSAL)), Heard(RoomTold(READY)))
STRAP = ShowLayer(FOREGROUND, "id-1", LayerKind.GRAPHICS, keyers=(keyer(),))
ECHO = Heard(PodiumChanged((), ((FOREGROUND, "id-1"),)), frozenset({"id-1"}), at_s=1.5)


def after(*events: DeskEvent, state: DeskState = OPEN) -> DeskState:
    for event in events:
        state = reduce(state, event)
    return state


def ask(request: Request, number: int = 1) -> CommandAsked:
    return CommandAsked(Command(number, request, asked_at_s=1.0))


def fate(state: DeskState) -> Fate:
    return state.commands[-1].fate


def test_a_command_goes_from_asked_to_accepted_to_confirmed():
    asked = after(ask(STRAP))
    accepted = after(CommandAccepted(1, 1.2), state=asked)
    confirmed = after(ECHO, state=accepted)
    assert [fate(s) for s in (asked, accepted, confirmed)] == [
        Fate.ASKED,
        Fate.ACCEPTED,
        Fate.CONFIRMED,
    ]
    assert confirmed.commands[0].echo_delay_s == 0.5


def test_an_answer_alone_never_puts_anything_on_air_as_confirmed():
    state = after(ask(STRAP), CommandAccepted(1, 1.2))
    layer = state.program.layer(FOREGROUND)
    assert layer is not None
    assert not layer.is_confirmed


def test_an_echo_faster_than_the_answer_counts():
    state = after(ask(STRAP), ECHO, CommandAccepted(1, 1.6))
    layer = state.program.layer(FOREGROUND)
    assert fate(state) is Fate.CONFIRMED
    assert layer is not None
    assert layer.is_confirmed
    assert state.program.look.keyers == (keyer(),)


def test_accepted_without_echo_is_neutral_and_a_late_echo_still_confirms():
    unechoed = after(ask(STRAP), CommandAccepted(1, 1.2), EchoMissed(1))
    assert fate(unechoed) is Fate.UNECHOED
    assert fate(after(ECHO, state=unechoed)) is Fate.CONFIRMED


def test_a_missed_echo_of_a_failed_command_changes_nothing():
    state = after(ask(STRAP), CommandFailed(1, Failure("No.", "Do.")), EchoMissed(1))
    assert fate(state) is Fate.FAILED
    assert state.program.layers == ()


def test_somebody_elses_layer_confirms_nothing_and_is_seen_as_foreign():
    foreign = Heard(PodiumChanged((), ((FOREGROUND, "theirs"),)), frozenset({"theirs"}))
    state = after(ask(STRAP), CommandAccepted(1, 1.2), foreign)
    assert fate(state) is Fate.ACCEPTED
    taken_over = after(ECHO, foreign, state=state).program.layer(FOREGROUND)
    assert taken_over is not None
    assert taken_over.kind is LayerKind.FOREIGN


def test_a_confirmed_strap_removed_by_somebody_else_is_a_difference_again():
    state = after(ask(STRAP), CommandAccepted(1, 1.2), ECHO, Heard(PodiumChanged(())))
    assert state.program.look.keyers == ()
    assert state.program.layer(FOREGROUND) is None


def test_a_server_that_reports_no_layers_does_not_take_our_strap_away():
    state = after(ask(STRAP), CommandAccepted(1, 1.2), Heard(PodiumChanged(())))
    assert state.program.look.keyers == (keyer(),)


def test_a_taken_layout_becomes_the_program():
    request = ShowLayout(LayoutChoice("two"), (person("anna"),), ("anna", ""))
    state = after(ask(request), CommandAccepted(1, 1.2))
    assert state.program.look == Look(LayoutChoice("two"), (person("anna"),))


def test_clearing_the_foreground_empties_the_keyers():
    state = after(
        ask(STRAP), CommandAccepted(1, 1.2), ask(ClearLayer(FOREGROUND), 2), CommandAccepted(2, 1.4)
    )
    assert (state.program.look.keyers, state.program.layers) == ((), ())


def test_the_desks_own_still_stays_out_of_the_gallery_and_the_operators_comes_in():
    own, kept = (Snapshot(i, i, "", creator_id="desk") for i in ("own", "kept"))
    state = after(ask(TakeSnapshot(is_for_program=True)), ask(TakeSnapshot(), 2))
    first = after(Heard(SnapshotsTaken((own,))), state=state)
    both = after(Heard(SnapshotsTaken((kept,))), state=first)
    assert first.room.snapshots == ()
    assert both.room.snapshots == (kept,)
    assert [c.fate for c in both.commands] == [Fate.CONFIRMED, Fate.CONFIRMED]


def test_somebody_elses_snapshot_is_never_taken_for_the_desks_own():
    theirs = Snapshot("t", "t", "", creator_id="ben")
    state = after(ask(TakeSnapshot(is_for_program=True)), Heard(SnapshotsTaken((theirs,))))
    assert state.room.snapshots == (theirs,)


def test_another_room_forgets_the_old_one_and_keeps_what_was_prepared():
    look, clip = Look(LayoutChoice("six")), Clip("c", "C", "http://x/c.webm")
    state = after(PreviewChanged(look), ClipsFound((clip,)), LinkChanged(Link.LIVE))
    other = after(RoomOpened(CLOUD), state=state)
    assert (other.preview, other.clips) == (look, (clip,))
    assert (other.room.facts, other.link, other.is_rehearsal) == (None, Link.OFFLINE, False)


def test_clips_of_the_rehearsal_room_do_not_follow_into_another_room():
    sample = Clip("sting", "Sting", f"{REHEARSAL.server_url}/rehearsal/clips/sting.webm")
    hosted = Clip("vt", "Harbour", "https://clips.example/vt.webm")
    listed = after(ClipsFound((sample, hosted)))
    assert after(RoomOpened(REHEARSAL), state=listed).clips == (sample, hosted)
    assert after(RoomOpened(CLOUD), state=listed).clips == (hosted,)


def test_a_clip_found_again_replaces_its_entry():
    clip = Clip("c", "C", "http://x/c.webm")
    louder = replace(clip, plays_audio=False)
    assert after(ClipsFound((clip,)), ClipsFound((louder,))).clips == (louder,)


def test_equal_notices_collapse_and_can_be_dismissed():
    notice = Failure("No.", "Do.")
    raised = after(NoticeRaised(notice), NoticeRaised(notice))
    assert raised.notices == (notice,)
    assert after(NoticeDismissed(notice), state=raised).notices == ()


def test_a_notice_that_says_more_takes_the_place_of_the_shorter_one():
    short, long = Failure("Ended.", "Open again."), Failure("Ended.", "Open again.", "Expired")
    assert after(NoticeRaised(short), NoticeRaised(long)).notices == (long,)
    assert after(NoticeRaised(long), NoticeRaised(short)).notices == (long, short)


def test_in_a_room_that_is_over_nothing_is_on_air():
    layer = LayerOnAir(LayerKind.GRAPHICS, "x", is_confirmed=True)
    on_air = replace(OPEN, program=Program(Look(LayoutChoice("two")), ((1, layer),), b"jpeg"))
    ended = after(Heard(RoomTold(replace(READY, is_over=True))), state=on_air)
    assert ended.program == Program()


def test_an_open_room_settles_what_was_wrong_with_others():
    settled, lasting = (
        Failure("Ended.", "Open again.", is_about_room=True),
        Failure("Disk full.", ""),
    )
    raised = after(NoticeRaised(settled), NoticeRaised(lasting))
    assert after(RoomOpened(CLOUD), state=raised).notices == (lasting,)


def test_an_answer_that_comes_after_the_room_was_left_is_nobodys():
    asked = after(CommandAsked(Command(1, STRAP, 1.0)), state=OPEN)
    left = after(RoomOpened(CLOUD), CommandAccepted(1, 1.2), EchoMissed(1), state=asked)
    assert (left.commands, left.program) == ((), Program())


def test_past_programs_are_a_stack():
    first, second = Look(LayoutChoice("one")), Look(LayoutChoice("two"))
    state = after(LookReplaced(first), LookReplaced(second))
    assert state.past_programs == (second, first)
    assert after(TakenBack(), state=state).past_programs == (first,)


LAYERS = st.sampled_from([(), ((1, "a"),), ((1, "b"),), ((1, "a"), (-1, "b")), ((1, "theirs"),)])
LAYOUTS = st.sampled_from(
    [
        OPTIONS,
        replace(OPTIONS, layout="custom", layout_name="two", layout_users=("anna", "")),
        replace(OPTIONS, layout_name="unknown", layout_users=("x",)),
    ]
)
REQUESTS = st.sampled_from(
    [
        ShowLayer(FOREGROUND, "a", LayerKind.GRAPHICS, keyers=(keyer(),), picture=b"a"),
        ShowLayer(FOREGROUND, "b", LayerKind.INSERT, picture=b"b"),
        ClearLayer(FOREGROUND),
        ShowLayout(LayoutChoice("two"), (person("anna"),), ("anna", "")),
        TakeSnapshot(is_for_program=True),
        TakeSnapshot(),
    ]
)
NUMBERS = st.integers(1, 6)
HEARD = st.one_of(
    st.builds(PodiumChanged, st.just(()), LAYERS),
    st.builds(OptionsChanged, LAYOUTS),
    st.builds(lambda o: RoomTold(replace(READY, options=o)), LAYOUTS),
    st.builds(lambda i: SnapshotsTaken((Snapshot(i, i, "", creator_id="desk"),)), st.text("pq")),
)
EVENTS = st.one_of(
    st.builds(lambda e: Heard(e, frozenset(_ids(e)), 2.0), HEARD),
    st.builds(lambda n, r: CommandAsked(Command(n, r, 1.0)), NUMBERS, REQUESTS),
    st.builds(CommandAccepted, NUMBERS, st.just(1.5)),
    st.builds(CommandFailed, NUMBERS, st.builds(Failure, st.just("No."), st.just("")))
    | st.builds(lambda n: CommandFailed(n, Failure("?", "", is_unsure=True)), NUMBERS),
    st.builds(EchoMissed, NUMBERS),
    st.builds(LinkChanged, st.sampled_from(Link)),
)


def _ids(event: RoomEvent) -> set[str]:
    return {name for _, name in event.layers} if isinstance(event, PodiumChanged) else set()


@given(st.lists(EVENTS, max_size=30))
def test_whatever_comes_in_whatever_order_the_state_says_nothing_that_cannot_be(events):
    state = OPEN
    numbers: set[int] = set()
    for event in events:
        if isinstance(event, CommandAsked):
            if event.command.number in numbers:
                continue
            numbers.add(event.command.number)
        before, state = state, reduce(state, event)
        _check(state)
        if not isinstance(event, Heard):
            assert _confirmed(state) <= _confirmed(before), "only the room proves anything"


def _confirmed(state: DeskState) -> set[object]:
    layers = {layer.layer_id for _, layer in state.program.layers if layer.is_confirmed}
    return layers | {c.number for c in state.commands if c.fate is Fate.CONFIRMED}


def _check(state: DeskState) -> None:
    layer = state.program.layer(FOREGROUND)
    assert bool(state.program.look.keyers) == (
        layer is not None and layer.kind is LayerKind.GRAPHICS
    )
    assert len(dict(state.program.layers)) == len(state.program.layers)
    for command in state.commands:
        assert (command.failure is not None) == (command.fate is Fate.FAILED)
        assert (command.confirmed_at_s is not None) == (command.fate is Fate.CONFIRMED)
    assert state.changes.is_empty in {True, False}
