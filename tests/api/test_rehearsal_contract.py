"""The client against the rehearsal room as a real process."""

import asyncio
import contextlib
import io
from collections.abc import AsyncIterator, Callable, Iterator

import pytest
from PIL import Image

from studio.api.doorman import EyesonDoorman
from studio.domain import commands, events
from studio.domain.confirm import confirms
from studio.domain.errors import AnswerLost, AuthError, Gone, NotNow, PowerMissing, RoomNotFound
from studio.domain.events import Heard, PeopleFound
from studio.domain.intents import OpenRoom, OpenWithLink, RoomWish
from studio.domain.looks import LayoutChoice, person
from studio.domain.podium import WIDE
from studio.services.ports import RoomSession, ServerAddress
from tests.support.proxy import is_message, proxy_to
from tests.support.rehearsal_process import RehearsalProcess, rehearsing

PATIENCE_S = 60
WISH = RoomWish(name="Contract", can_lock=True)


@pytest.fixture(scope="module")
def server() -> Iterator[RehearsalProcess]:
    with rehearsing("--actors", "2", "--boot-delay-s", "0.2") as process:
        yield process


class Ears:
    """Keeps everything a session tells and waits for what is expected."""

    def __init__(self, session: RoomSession) -> None:
        self.session = session
        self.told: list[object] = []
        self._news = asyncio.Condition()
        self.has_ended = False

    async def listen(self) -> None:
        async for told in self.session.events():
            async with self._news:
                self.told.append(told)
                self._news.notify_all()
        async with self._news:
            self.has_ended = True
            self._news.notify_all()

    async def until(self, is_there: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE_S), self._news:
            await self._news.wait_for(is_there)

    async def confirmed(self, request: commands.Request) -> None:
        before = len(self.told)
        await self.session.send(request)
        await self.until(lambda: self.is_confirmed(request, before))

    def is_confirmed(self, request: commands.Request, since: int = 0) -> bool:
        own, told = self.session.connection.user_id, self.told[since:]
        return any(isinstance(t, Heard) and confirms(t, request, own) for t in told)

    def heard(self, kind: type) -> list[object]:
        return [t.event for t in self.told if isinstance(t, Heard) and isinstance(t.event, kind)]

    def here(self) -> set[str]:
        return {event.participant.id for event in self.heard(events.ParticipantJoined)}


@contextlib.asynccontextmanager
async def listening(session: RoomSession) -> AsyncIterator[Ears]:
    ears = Ears(session)
    async with asyncio.TaskGroup() as group:
        task = group.create_task(ears.listen())
        try:
            yield ears
        finally:
            await session.aclose()
        await asyncio.wait({task}, timeout=PATIENCE_S)
        assert ears.has_ended


@contextlib.asynccontextmanager
async def rehearsal(server: RehearsalProcess, url: str = "") -> AsyncIterator[Ears]:
    address = ServerAddress(url or server.url, server.api_key)
    session, facts = await EyesonDoorman().open_rehearsal(address, WISH)
    assert facts.name == "Contract"
    assert facts.options.is_widescreen
    async with listening(session) as ears:
        await ears.until(lambda: len(ears.here()) == 2)
        yield ears


def recordings_of(ears: Ears) -> list[events.RecordingChanged]:
    return [
        e for e in ears.heard(events.RecordingChanged) if isinstance(e, events.RecordingChanged)
    ]


def is_without_front(told: object) -> bool:
    is_podium = isinstance(told, Heard) and isinstance(told.event, events.PodiumChanged)
    return is_podium and 1 not in dict(told.event.layers)


def png() -> bytes:
    file = io.BytesIO()
    Image.new("RGBA", (1280, 720)).save(file, "PNG")
    return file.getvalue()


async def test_a_room_is_told_and_its_people_join(server):
    async with rehearsal(server) as ears:
        assert any(event.facts.is_ready for event in ears.heard(events.RoomTold))
        assert any(isinstance(told, PeopleFound) for told in ears.told)


async def test_layouts_are_confirmed_by_their_options(server):
    async with rehearsal(server) as ears:
        anna, ben = sorted(ears.here())
        seats = (person(anna), person(ben))
        choices = [LayoutChoice("two"), LayoutChoice("two", fills_empty=True, shows_names=False)]
        for choice in choices:
            await ears.confirmed(commands.ShowLayout(choice, seats, (anna, ben)))
        places = LayoutChoice("two").places_in(WIDE)
        own_map = LayoutChoice("side-by-side", places)
        await ears.confirmed(commands.ShowLayout(own_map, seats, (anna, "")))
        await ears.confirmed(commands.ShowLayout(LayoutChoice(), (), ()))
        assert len(ears.heard(events.OptionsChanged)) >= 4


async def test_layers_are_confirmed_by_their_ids(server):
    async with rehearsal(server) as ears:
        graphics = commands.LayerKind.GRAPHICS
        await ears.confirmed(commands.ShowLayer(1, "layer-front", graphics, picture=png()))
        await ears.confirmed(commands.ShowLayer(-1, "layer-back", graphics, picture=png()))
        insert = commands.ShowLayer(1, "layer-text", commands.LayerKind.INSERT, "News", content="x")
        await ears.confirmed(insert)
        podium = ears.heard(events.PodiumChanged)[-1]
        assert isinstance(podium, events.PodiumChanged)
        assert dict(podium.layers) == {1: "layer-text", -1: "layer-back"}
        assert not ears.is_confirmed(commands.ShowLayer(1, "somebody-elses", graphics))
        before = len(ears.told)
        await ears.session.send(commands.ClearLayer(1))
        await ears.until(lambda: any(is_without_front(told) for told in ears.told[before:]))


async def test_chat_clips_recording_and_snapshots_are_confirmed(server, tmp_path):
    address = ServerAddress(server.url, server.api_key)
    (clip, *_) = await EyesonDoorman().rehearsal_clips(address)
    async with rehearsal(server) as ears:
        await ears.confirmed(commands.SendChat("hello"))
        await ears.confirmed(commands.StartClip(clip.id, clip.url, clip.name, has_audio=True))
        await ears.confirmed(commands.StopClip(clip.id))
        await ears.confirmed(commands.StartRecording())
        with pytest.raises(NotNow):
            await ears.session.send(commands.StartRecording())
        await ears.session.send(commands.TakeSnapshot())
        await ears.until(lambda: ears.heard(events.SnapshotsTaken) != [])
        await asyncio.sleep(1)
        await ears.confirmed(commands.StopRecording())
        await ears.until(lambda: any(r.recording.download for r in recordings_of(ears)))
        recording = await ears.session.recording(recordings_of(ears)[-1].recording.id)
        await ears.session.download(recording.download, tmp_path / "show.webm")
        (snapshot,) = ears.heard(events.SnapshotsTaken)[0].snapshots
        assert (await ears.session.fetch(snapshot.download)).startswith(b"\xff\xd8\xff")
        await ears.session.delete_snapshot(snapshot.id)
    assert (tmp_path / "show.webm").read_bytes().startswith(b"\x1a\x45\xdf\xa3")


async def test_people_are_kicked_and_the_room_is_locked_and_ended(server):
    async with rehearsal(server) as ears:
        await ears.confirmed(commands.Kick(min(ears.here()), "Anna"))
        await ears.session.send(commands.LockRoom())
        await ears.confirmed(commands.EndRoom())
        await ears.until(lambda: ears.has_ended)
        with pytest.raises(Gone):
            await ears.session.send(commands.SendChat("too late"))


async def test_a_link_opens_the_same_room_with_less_power(server):
    async with rehearsal(server) as host:
        connection = host.session.connection
        link = OpenWithLink("", connection.guest_link, "Guest")
        session, facts = await EyesonDoorman().open_with_link(link)
        assert facts.id == connection.room_id
        async with listening(session) as guest:
            await guest.until(lambda: guest.heard(events.RoomTold) != [])
            await guest.confirmed(commands.SendChat("from a guest"))
            await guest.confirmed(commands.ShowLayout(LayoutChoice("one"), (), ("",)))
            with pytest.raises(PowerMissing):
                await session.recording("r1")
            await session.send(commands.EndRoom())
            await guest.until(lambda: guest.has_ended)
        await host.until(lambda: host.has_ended)
        with pytest.raises(Gone):
            await EyesonDoorman().open_with_link(OpenWithLink("", connection.gui_link))


async def test_a_wrong_key_and_an_unknown_access_key_are_told(server):
    with pytest.raises(AuthError):
        await EyesonDoorman().open_room(OpenRoom(server.url, "wrong", RoomWish()))
    with pytest.raises(RoomNotFound):
        await EyesonDoorman().open_with_link(OpenWithLink(server.url, "A" * 24))


async def test_a_running_room_keeps_its_options_when_a_second_desk_joins(server):
    async with rehearsal(server) as ears:
        room_id = ears.session.connection.room_id
        wish = OpenRoom(server.url, server.api_key, RoomWish(room_id, is_widescreen=False))
        session, facts = await EyesonDoorman().open_room(wish)
        assert facts.options.is_widescreen
        assert session.connection.user_id != ears.session.connection.user_id
        await session.aclose()


async def test_a_swallowed_answer_leaves_one_line_in_the_chat(server):
    async with proxy_to(server.url) as proxy, rehearsal(server, proxy.url) as ears:
        proxy.swallows = lambda line: line.endswith("/messages")
        with pytest.raises(AnswerLost):
            await ears.session.send(commands.SendChat("only once"))
        proxy.swallows = lambda line: False
        await ears.confirmed(commands.SendChat("and then this"))
        own = ears.session.connection.user_id
        lines = [e.line.text for e in ears.heard(events.ChatHeard) if e.line.user_id == own]
        assert lines == ["only once", "and then this"]


async def test_withheld_events_confirm_nothing_until_they_come(server):
    async with proxy_to(server.url) as proxy, rehearsal(server, proxy.url) as ears:
        proxy.withholds = is_message
        layer = commands.ShowLayer(1, "layer-late", commands.LayerKind.GRAPHICS, picture=png())
        await ears.session.send(layer)
        async with asyncio.timeout(PATIENCE_S):
            while not any(b"layer-late" in frame for frame in proxy.withheld):
                await asyncio.sleep(0.02)
        assert not ears.is_confirmed(layer)
        await proxy.release()
        await ears.until(lambda: ears.is_confirmed(layer))


async def test_all_of_it_works_on_the_loop_of_the_window(server, qapp):
    async with rehearsal(server) as ears:
        await ears.confirmed(commands.SendChat("hello from the window"))
        await ears.confirmed(commands.ShowLayout(LayoutChoice("one"), (), ("",)))
        await ears.confirmed(commands.EndRoom())
        await ears.until(lambda: ears.has_ended)
