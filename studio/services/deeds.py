"""What each wish leads to: the table from wishes to the parts that carry them out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, assert_never

from studio.domain import commands, intents
from studio.domain.events import ClipsFound, PreviewChanged
from studio.services.preparing import loaded

if TYPE_CHECKING:
    from collections.abc import Callable

    from studio.services.commander import Commander
    from studio.services.feeds import Feeds
    from studio.services.library import LibraryDesk
    from studio.services.on_air import OnAir
    from studio.services.ports import Prober
    from studio.services.rooms import Rooms
    from studio.services.shelf import Shelf
    from studio.services.store import Store
    from studio.services.themes import ThemeDesk


@dataclass(frozen=True, slots=True)
class Parts:
    """Who does the work."""

    commander: Commander
    on_air: OnAir
    rooms: Rooms
    shelf: Shelf
    prober: Prober
    feeds: Feeds
    library: LibraryDesk
    themes: ThemeDesk
    quit: Callable[[], None]
    rehearsal_room: intents.RoomWish


_RoomWish: TypeAlias = (
    intents.OpenRehearsal
    | intents.OpenRoom
    | intents.OpenWithLink
    | intents.LockRoom
    | intents.EndRoom
    | intents.KickParticipant
    | intents.Quit
)
_LayerWish: TypeAlias = (
    intents.PutPicture | intents.PutPictureFromUrl | intents.SendInsert | intents.EmptyLayer
)
_AirWish: TypeAlias = (
    intents.Take
    | intents.Update
    | intents.TakeBack
    | intents.KeyProgram
    | intents.FillProgram
    | intents.RunCued
    | intents.Clean
    | _LayerWish
)
_Output: TypeAlias = (
    intents.PlayClip
    | intents.HaltClip
    | intents.Record
    | intents.StopRecord
    | intents.Snap
    | intents.Stream
    | intents.StopStream
    | intents.Say
)
_MediaWish: TypeAlias = intents.AddClip | intents.ChangeClip | intents.OpenRecording | _Output

_PLAIN: dict[type[intents.Wish], commands.Request] = {
    intents.Record: commands.StartRecording(),
    intents.StopRecord: commands.StopRecording(),
    intents.Snap: commands.TakeSnapshot(),
    intents.StopStream: commands.StopBroadcast(),
}


class Deeds:
    """Carries wishes out; those about the preview and notices are folded by the director."""

    def __init__(self, store: Store, parts: Parts) -> None:
        self._store, self._parts = store, parts

    async def do(self, wish: intents.Wish) -> None:
        """Carry wish out, unguarded; raises StudioError."""
        if isinstance(wish, _AirWish):
            await self._put_on_air(wish)
        elif isinstance(wish, _MediaWish):
            await self._run_media(wish)
        elif isinstance(wish, _RoomWish):
            await self._run_room(wish)
        elif isinstance(wish, intents.FeedWish):
            await self._parts.feeds.do(wish)
        elif isinstance(wish, intents.LibraryWish):
            await self._parts.library.do(wish)
        elif isinstance(wish, intents.ThemeWish):
            await self._parts.themes.do(wish)
        elif isinstance(wish, intents.LoadKeyer):
            await self._load_keyer(wish)

    async def _load_keyer(self, wish: intents.LoadKeyer) -> None:
        document = await self._parts.library.load(wish.template)
        look = loaded(self._store.state, wish, document)
        self._store.apply(PreviewChanged(look))

    async def _put_on_air(self, wish: _AirWish) -> None:
        on_air = self._parts.on_air
        match wish:
            case intents.Take():
                await on_air.take()
            case intents.Update():
                await on_air.update()
            case intents.TakeBack():
                await on_air.take_back()
            case intents.KeyProgram(keyer, is_in):
                await on_air.key(keyer, is_in=is_in)
            case intents.FillProgram(keyer, values):
                await on_air.fill(keyer, values)
            case intents.RunCued():
                await on_air.run_cued()
            case intents.Clean():
                await on_air.layers.clean()
            case _:
                await self._fill_layer(wish)

    async def _fill_layer(self, wish: _LayerWish) -> None:
        layers = self._parts.on_air.layers
        match wish:
            case intents.PutPicture():
                await layers.put_picture(wish)
            case intents.PutPictureFromUrl():
                await layers.put_address(wish)
            case intents.SendInsert():
                await layers.insert(wish)
            case intents.EmptyLayer(z_index):
                await layers.empty_layer(z_index)
            case _:
                assert_never(wish)

    async def _run_room(self, wish: _RoomWish) -> None:
        rooms, send = self._parts.rooms, self._parts.commander.carry_out
        match wish:
            case intents.OpenRehearsal():
                await rooms.open_rehearsal(self._parts.rehearsal_room)
            case intents.OpenRoom():
                await rooms.open_room(wish)
            case intents.OpenWithLink():
                await rooms.open_with_link(wish)
            case intents.LockRoom():
                await send(commands.LockRoom())
            case intents.EndRoom():
                await send(commands.EndRoom())
            case intents.KickParticipant(user_id):
                await send(commands.Kick(user_id, self._store.state.room.name_of(user_id)))
            case intents.Quit():
                self._parts.quit()
            case _:
                assert_never(wish)

    async def _run_media(self, wish: _MediaWish) -> None:
        match wish:
            case intents.AddClip(url, name):
                clip = await self._parts.prober.probe(url, name)
                self._store.apply(ClipsFound((clip,)))
            case intents.ChangeClip(clip):
                self._store.apply(ClipsFound((clip,)))
            case intents.OpenRecording(recording_id):
                await self._parts.shelf.open_recording(recording_id)
            case _:
                request = self._media_request(wish)
                if request is not None:
                    await self._parts.commander.carry_out(request)

    def _media_request(self, wish: _Output) -> commands.Request | None:
        match wish:
            case intents.PlayClip(clip_id):
                return self._clip_request(clip_id)
            case intents.HaltClip(clip_id):
                return commands.StopClip(clip_id)
            case intents.Say(text):
                return commands.SendChat(text.strip()) if text.strip() else None
            case intents.Stream(stream_url, player_url):
                return commands.StartBroadcast(stream_url, player_url)
            case _:
                return _PLAIN[type(wish)]

    def _clip_request(self, clip_id: str) -> commands.StartClip | None:
        clip = next((c for c in self._store.state.clips if c.id == clip_id), None)
        if clip is None:
            return None
        return commands.StartClip(
            clip.id, clip.url, clip.name, has_audio=clip.plays_audio, loop_count=clip.loop_count
        )
