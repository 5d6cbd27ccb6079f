import asyncio
from datetime import timedelta

import pytest

from studio.domain.commands import (
    BACKGROUND,
    FOREGROUND,
    ClearLayer,
    EndRoom,
    Fate,
    LayerKind,
    ShowLayer,
    ShowLayout,
)
from studio.domain.errors import NotConnected, PictureRefused, Refused
from studio.domain.events import LookReplaced, PreviewChanged
from studio.domain.intents import (
    ChooseTheme,
    Clean,
    EmptyLayer,
    FillField,
    GiveSeat,
    Intent,
    KeyProgram,
    OpenRoom,
    PutPicture,
    PutPictureFromUrl,
    RoomWish,
    SendInsert,
    SwitchKeyer,
    Take,
    TakeBack,
    Update,
)
from studio.domain.looks import LayoutChoice, Look, person
from tests.support.desk import clock_keyer, keyer, settled
from tests.support.direction import Direction

PREPARED = Look(LayoutChoice("two"), (person("anna"),), (keyer(),))


async def taken(direction: Direction) -> None:
    direction.store.apply(PreviewChanged(PREPARED))
    await direction.do(Take())


async def test_a_take_sends_the_foreground_then_the_layout(rehearsal: Direction):
    await taken(rehearsal)
    first, second = rehearsal.session.sent
    assert isinstance(first, ShowLayer)
    assert (first.z_index, first.kind, first.layer_id) == (
        FOREGROUND,
        LayerKind.GRAPHICS,
        "layer-1",
    )
    assert isinstance(second, ShowLayout)
    assert rehearsal.state.program.look == PREPARED


async def test_a_take_that_changes_nothing_sends_nothing(rehearsal: Direction):
    await taken(rehearsal)
    await rehearsal.do(Take(), Update())
    assert len(rehearsal.session.sent) == 2


async def test_an_impatient_second_take_waits_and_then_has_nothing_to_do(rehearsal: Direction):
    rehearsal.session.gate = asyncio.Event()
    rehearsal.store.apply(PreviewChanged(PREPARED))
    await rehearsal.do(Take(), Take())
    rehearsal.session.gate.set()
    await settled()
    assert len(rehearsal.session.sent) == 2


async def test_each_layer_post_has_a_fresh_id(rehearsal: Direction):
    await taken(rehearsal)
    await rehearsal.do(FillField(1, "name", "Anna B."), Update())
    ids = [r.layer_id for r in rehearsal.session.sent if isinstance(r, ShowLayer)]
    assert ids == ["layer-1", "layer-2"]


async def test_an_update_touches_neither_layout_nor_seats(rehearsal: Direction):
    await taken(rehearsal)
    await rehearsal.do(GiveSeat(1, person("ben")), FillField(1, "name", "Bea"), Update())
    assert isinstance(rehearsal.session.sent[-1], ShowLayer)
    assert rehearsal.state.program.look.seats == PREPARED.seats


async def test_taking_the_strap_out_clears_the_foreground(rehearsal: Direction):
    await taken(rehearsal)
    await rehearsal.do(SwitchKeyer(1, is_in=False), Take())
    assert rehearsal.session.sent[-1] == ClearLayer(FOREGROUND)


async def test_clean_is_always_sent(rehearsal: Direction):
    await rehearsal.do(Clean())
    assert rehearsal.session.sent == [ClearLayer(FOREGROUND)]


async def test_clean_during_a_take_clears_what_arrives_after_it(rehearsal: Direction):
    rehearsal.session.gate = asyncio.Event()
    rehearsal.store.apply(PreviewChanged(PREPARED))
    await rehearsal.do(Take(), Clean())
    assert rehearsal.session.sent[1] == ClearLayer(FOREGROUND)
    rehearsal.session.gate.set()
    await settled(60)
    assert rehearsal.session.sent[-1] == ClearLayer(FOREGROUND)
    assert rehearsal.state.program.look.keyers == ()


async def test_after_clean_the_same_strap_can_be_taken_again(rehearsal: Direction):
    await taken(rehearsal)
    await rehearsal.do(Clean(), Take())
    assert isinstance(rehearsal.session.sent[-1], ShowLayer)


async def test_a_refused_foreground_stops_the_take_and_stays_a_difference(rehearsal: Direction):
    rehearsal.session.refusal = Refused("Too large")
    await taken(rehearsal)
    assert len(rehearsal.session.sent) == 1
    assert rehearsal.state.commands[-1].fate is Fate.FAILED
    assert rehearsal.state.notices[-1].detail == "Too large"
    rehearsal.session.refusal = None
    await rehearsal.do(Take())
    assert rehearsal.state.program.look == PREPARED


async def test_take_back_returns_to_the_look_before(rehearsal: Direction):
    await taken(rehearsal)
    await rehearsal.do(GiveSeat(1, person("ben")), Take(), TakeBack())
    assert rehearsal.state.program.look == PREPARED
    assert rehearsal.state.preview.seat_at(1) == person("ben")
    await rehearsal.do(TakeBack())
    assert rehearsal.state.program.look.layout.is_auto
    assert rehearsal.state.past_programs == ()


async def test_a_picture_file_goes_on_its_layer_under_its_name(rehearsal: Direction):
    await rehearsal.do(PutPicture(BACKGROUND, "shots/wall.png"))
    layer = rehearsal.state.program.layer(BACKGROUND)
    assert layer is not None
    assert (layer.kind, layer.title) == (LayerKind.PICTURE, "wall.png")
    await rehearsal.do(EmptyLayer(BACKGROUND))
    assert rehearsal.state.program.layer(BACKGROUND) is None


async def test_a_broken_picture_is_told_before_anything_is_sent(rehearsal: Direction):
    rehearsal.compositor.refusal = PictureRefused("wall.png")
    await rehearsal.do(PutPicture(FOREGROUND, "wall.png"))
    assert rehearsal.session.sent == []
    assert rehearsal.state.notices[-1].sentence == PictureRefused.sentence


async def test_an_incomplete_graphic_goes_on_air_and_is_told(rehearsal: Direction):
    rehearsal.compositor.faults = ("No font has these characters.",)
    await taken(rehearsal)
    assert rehearsal.state.program.look == PREPARED
    assert rehearsal.state.notices[-1].detail == "No font has these characters."


async def test_an_insert_replaces_the_strap_in_the_foreground(rehearsal: Direction):
    await taken(rehearsal)
    await rehearsal.do(SendInsert("News", "It works"))
    assert rehearsal.state.program.look.keyers == ()
    await rehearsal.do(PutPictureFromUrl(FOREGROUND, "https://x.test/a/logo.png"))
    layer = rehearsal.state.program.layer(FOREGROUND)
    assert layer is not None
    assert layer.title == "logo.png"


async def test_half_a_take_never_reaches_another_room(rehearsal: Direction):
    first = rehearsal.session
    first.gate = asyncio.Event()
    rehearsal.store.apply(PreviewChanged(PREPARED))
    await rehearsal.do(Take(), OpenRoom("https://cloud", "key", RoomWish()))
    first.gate.set()
    await settled(60)
    assert [type(request) for request in first.sent] == [ShowLayer, EndRoom]
    assert rehearsal.session.sent == []
    assert rehearsal.state.past_programs == ()


async def test_a_picture_meant_for_one_room_is_not_put_into_the_next(rehearsal: Direction):
    rehearsal.compositor.gate = asyncio.Event()
    await rehearsal.do(PutPicture(BACKGROUND, "wall.png"))
    await rehearsal.do(OpenRoom("https://cloud", "key", RoomWish()))
    rehearsal.compositor.gate.set()
    await settled()
    assert rehearsal.session.sent == []


async def test_a_take_that_failed_half_way_can_be_taken_back(rehearsal: Direction):
    before = rehearsal.state.program.look
    rehearsal.session.refuses = lambda request: isinstance(request, ShowLayout)
    rehearsal.session.refusal = Refused("No.")
    await taken(rehearsal)
    assert rehearsal.state.program.look.keyers == (keyer(),)
    rehearsal.session.refuses = lambda _: False
    await rehearsal.do(TakeBack())
    assert rehearsal.state.program.look == before


async def test_clean_can_be_taken_back(rehearsal: Direction):
    await taken(rehearsal)
    await rehearsal.do(Clean(), TakeBack())
    assert rehearsal.state.program.look == PREPARED
    await rehearsal.do(TakeBack())
    assert rehearsal.state.program.look == Look()


@pytest.mark.parametrize("wish", [SendInsert("News", "x"), EmptyLayer(FOREGROUND)])
async def test_graphics_that_gave_way_to_something_else_can_be_taken_back(
    rehearsal: Direction, wish: Intent
):
    await taken(rehearsal)
    await rehearsal.do(wish, TakeBack())
    assert rehearsal.state.program.look == PREPARED


async def test_take_back_is_never_a_dead_press(rehearsal: Direction):
    rehearsal.store.apply(LookReplaced(PREPARED))
    rehearsal.store.apply(LookReplaced(Look()))
    await rehearsal.do(TakeBack())
    assert rehearsal.state.program.look == PREPARED
    assert rehearsal.state.past_programs == ()


async def test_graphics_that_are_still_drawn_when_clean_is_pressed_are_not_sent(
    rehearsal: Direction,
):
    rehearsal.compositor.gate = asyncio.Event()
    rehearsal.store.apply(PreviewChanged(PREPARED))
    await rehearsal.do(Take(), Clean())
    rehearsal.compositor.gate.set()
    await settled(60)
    assert not any(isinstance(request, ShowLayer) for request in rehearsal.session.sent)
    assert isinstance(rehearsal.session.sent[1], ShowLayout)


async def test_a_picture_that_is_still_checked_when_clean_is_pressed_is_not_sent(
    rehearsal: Direction,
):
    rehearsal.compositor.gate = asyncio.Event()
    await rehearsal.do(PutPicture(FOREGROUND, "logo.png"), Clean())
    rehearsal.compositor.gate.set()
    await settled(60)
    assert not any(isinstance(request, ShowLayer) for request in rehearsal.session.sent)


async def test_clean_leaves_a_background_that_is_on_its_way(rehearsal: Direction):
    rehearsal.compositor.gate = asyncio.Event()
    await rehearsal.do(PutPicture(BACKGROUND, "wall.png"), Clean())
    rehearsal.compositor.gate.set()
    await settled(60)
    assert any(isinstance(request, ShowLayer) for request in rehearsal.session.sent)


async def test_an_update_brings_a_clock_up_to_date(rehearsal: Direction):
    rehearsal.store.apply(PreviewChanged(Look(keyers=(clock_keyer(),))))
    await rehearsal.do(Take())
    rehearsal.now += timedelta(minutes=1)
    await rehearsal.do(Update())
    assert len(rehearsal.session.sent) == 2


@pytest.mark.parametrize(
    ("url", "title"),
    [
        ("https://x.test/a/my%20logo.png?sig=secret", "my logo.png"),
        ("https://x.test/?sig=secret", "x.test"),
        ("http://[", ""),
    ],
)
async def test_a_picture_from_an_address_is_called_after_its_file_only(
    rehearsal: Direction, url: str, title: str
):
    await rehearsal.do(PutPictureFromUrl(FOREGROUND, url))
    layer = rehearsal.state.program.layer(FOREGROUND)
    assert layer is not None
    assert layer.title == title


async def test_a_take_without_a_room_says_so_and_reaches_no_later_one(direction: Direction):
    direction.store.apply(PreviewChanged(PREPARED))
    direction.compositor.gate = asyncio.Event()
    await direction.do(Take())
    assert direction.state.notices[-1].sentence == NotConnected.sentence
    await direction.do(OpenRoom("https://cloud", "key", RoomWish()))
    direction.compositor.gate.set()
    await settled(60)
    assert direction.session.sent == []


async def test_a_graphic_goes_on_air_alone_and_the_preview_follows(rehearsal: Direction):
    strap_out = Look(LayoutChoice("two"), (person("anna"),), (keyer(is_in=False),))
    rehearsal.store.apply(PreviewChanged(strap_out))
    await rehearsal.do(KeyProgram(1, is_in=True))
    (request,) = rehearsal.session.sent
    assert isinstance(request, ShowLayer)
    assert request.keyers == (keyer(),)
    assert rehearsal.state.program.look == Look(keyers=(keyer(),))
    assert rehearsal.state.preview.keyers == (keyer(),)


async def test_a_graphic_comes_off_alone_and_can_be_taken_back(rehearsal: Direction):
    await taken(rehearsal)
    await rehearsal.do(KeyProgram(1, is_in=False))
    assert rehearsal.session.sent[-1] == ClearLayer(FOREGROUND)
    assert rehearsal.state.changes.is_empty
    await rehearsal.do(TakeBack())
    assert rehearsal.state.program.look.keyers == (keyer(),)


@pytest.mark.parametrize("send", [Update(), Take()])
async def test_a_theme_is_prepared_and_goes_on_air_once(rehearsal: Direction, send: Intent):
    await taken(rehearsal)
    before = rehearsal.state.program
    await rehearsal.do(ChooseTheme("Ember"))
    assert rehearsal.state.changes.changes_graphics
    assert rehearsal.state.program == before
    assert len(rehearsal.session.sent) == 2
    await rehearsal.do(send, send)
    post = rehearsal.session.sent[-1]
    assert isinstance(post, ShowLayer)
    assert [k.graphic.theme.name for k in post.keyers] == ["Ember"]
    assert len(rehearsal.session.sent) == 3
    assert rehearsal.state.changes.is_empty


async def test_a_graphic_that_was_refused_leaves_the_preview_alone(rehearsal: Direction):
    strap_out = Look(keyers=(keyer(is_in=False),))
    rehearsal.store.apply(PreviewChanged(strap_out))
    rehearsal.session.refusal = Refused("no")
    await rehearsal.do(KeyProgram(1, is_in=True))
    assert rehearsal.state.preview == strap_out


async def test_a_keyer_pressed_while_take_back_waits_stays_pressed(rehearsal: Direction):
    keyers = tuple(keyer(n, is_in=False, name=f"Name {n}") for n in (1, 2, 3))
    rehearsal.store.apply(PreviewChanged(Look(keyers=keyers)))
    await rehearsal.do(KeyProgram(1, is_in=True))
    rehearsal.session.gate = asyncio.Event()
    await rehearsal.do(KeyProgram(2, is_in=True), TakeBack(), KeyProgram(3, is_in=True))
    rehearsal.session.gate.set()
    await settled(100)
    assert [k.number for k in rehearsal.state.program.look.keyers] == [1, 3]


async def test_a_tick_neither_draws_nor_sends_once_an_operator_waits(rehearsal: Direction):
    rehearsal.store.apply(PreviewChanged(Look(keyers=(clock_keyer(), keyer(is_in=False)))))
    await rehearsal.do(KeyProgram(2, is_in=True))
    rehearsal.session.gate = asyncio.Event()
    rehearsal.now += timedelta(minutes=1)
    for _ in range(2):
        rehearsal.tasks.spawn(rehearsal.on_air.refresh(), name="tick")
    await settled()
    await rehearsal.do(KeyProgram(1, is_in=True))
    drawn = len(rehearsal.compositor.composed)
    rehearsal.session.gate.set()
    await settled(60)
    assert len(rehearsal.compositor.composed) == drawn + 1
    assert [len(r.keyers) for r in rehearsal.session.sent if isinstance(r, ShowLayer)] == [1, 1, 2]
