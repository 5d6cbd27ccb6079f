from typing import get_args

import pytest

from studio.domain import commands, intents
from studio.domain.clips import Clip
from studio.domain.events import ClipsFound
from studio.services import deeds
from studio.services.preparing import Preparation
from tests.support.direction import Direction

CLIP = Clip("c", "Reel", "http://x/c.webm", 8.0, has_audio=True, loop_count=-1)
MOVED = Clip("c", "Moved", "http://x/d.webm")
CARRIED_OUT = {
    *get_args(deeds._AirWish),
    *get_args(deeds._MediaWish),
    *get_args(deeds._RoomWish),
    *get_args(intents.FeedWish),
    *get_args(intents.LibraryWish),
    *get_args(intents.ThemeWish),
    intents.LoadKeyer,
}
FOLDED = {
    *get_args(Preparation),
    intents.DismissNotice,
    intents.SelectKeyer,
    intents.ChooseTheme,
    intents.PinKeyer,
}


@pytest.mark.parametrize("wish", get_args(intents.Wish))
def test_no_wish_is_forgotten_and_none_is_carried_out_twice(wish: type[intents.Wish]):
    assert (wish in CARRIED_OUT) != (wish in FOLDED)


@pytest.mark.parametrize(
    ("wish", "request_"),
    [
        (intents.Record(), commands.StartRecording()),
        (intents.StopRecord(), commands.StopRecording()),
        (intents.Snap(), commands.TakeSnapshot()),
        (intents.Stream("rtmp://x", "http://p"), commands.StartBroadcast("rtmp://x", "http://p")),
        (intents.StopStream(), commands.StopBroadcast()),
        (intents.Say(" hi "), commands.SendChat("hi")),
        (intents.HaltClip("c"), commands.StopClip("c")),
        (
            intents.PlayClip("c"),
            commands.StartClip("c", CLIP.url, "Reel", has_audio=True, loop_count=-1),
        ),
        (intents.LockRoom(), commands.LockRoom()),
        (intents.EndRoom(), commands.EndRoom()),
        (intents.KickParticipant("ben"), commands.Kick("ben", "ben")),
    ],
)
async def test_a_wish_becomes_its_request(
    rehearsal: Direction, wish: intents.Wish, request_: commands.Request
):
    rehearsal.store.apply(ClipsFound((CLIP,)))
    await rehearsal.director.carry_out(wish)
    assert rehearsal.session.sent == [request_]


@pytest.mark.parametrize("wish", [intents.Say("  "), intents.PlayClip("unknown")])
async def test_what_makes_no_sense_is_not_sent(rehearsal: Direction, wish: intents.Wish):
    await rehearsal.director.carry_out(wish)
    assert rehearsal.session.sent == []


async def test_an_entry_of_the_media_list_is_changed_in_its_place(rehearsal: Direction):
    rehearsal.store.apply(ClipsFound((CLIP, Clip("d", "D", "http://x/d.webm"))))
    await rehearsal.director.carry_out(intents.ChangeClip(MOVED))
    assert [clip.name for clip in rehearsal.state.clips] == ["Opener", "Moved", "D"]
