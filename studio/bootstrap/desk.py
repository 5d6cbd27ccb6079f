"""The desk, wired: read it from top to bottom to see who talks to whom."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Final

from studio import RESOURCES
from studio.bootstrap.adapters import Adapters, load_adapters
from studio.bootstrap.alarm import Alarm
from studio.bootstrap.beside import feeds_in, library_in, press_in, themes_in
from studio.bootstrap.editing import editing_with
from studio.bootstrap.fresh import fresh_id, local_now
from studio.bootstrap.keyers import begin_show
from studio.bootstrap.memory import Remembered
from studio.bootstrap.packing import PackingChoice
from studio.bootstrap.theming import theme_pictures_with
from studio.bootstrap.watching import watch_preview
from studio.domain.errors import ScriptsMissing, StudioError, Unexpected
from studio.domain.events import (
    NoticeRaised,
    RehearsalChanged,
    RehearsalStage,
    RoomAwaited,
)
from studio.domain.intents import Intent, OpenRehearsal, OpenRoom, Quit, RoomWish
from studio.services.air import Air
from studio.services.air_clock import AirClock
from studio.services.collector import Collector
from studio.services.commander import Commander, failure_of
from studio.services.compositing import ThreadedCompositor
from studio.services.deeds import Deeds, Parts
from studio.services.director import Director
from studio.services.keyer_keeping import KeyerKeeping
from studio.services.keyer_watch import KeyerWatch
from studio.services.on_air import OnAir
from studio.services.program_picture import ProgramPicture
from studio.services.rooms import Outside, Rooms
from studio.services.shelf import Shelf
from studio.services.store import Store
from studio.storage.keyers_file import KeyersFile
from studio.storage.log_file import log_to
from studio.storage.media_folder import MediaFolder
from studio.tasks import TaskScope
from studio.ui.driver import Driver
from studio.ui.opener import open_file
from studio.ui.refresher import Refresher
from studio.ui.text_backend import QtTextBackend
from studio.ui.workplace import Workplace

if TYPE_CHECKING:
    from studio.options import Options
    from studio.services.feeds import Feeds
    from studio.services.ports import Opener
    from studio.storage.profile import Profile
    from studio.ui.main_window import MainWindow

UNEXPECTED: Final = failure_of(Unexpected())
REHEARSAL_ROOM: Final = RoomWish(name="Rehearsal", can_lock=True)


class Desk:
    """The running desk; the window is furnished with the workplace's panels."""

    def __init__(
        self,
        window: MainWindow,
        profile: Profile,
        remembered: Remembered,
        close_asked: asyncio.Event,
        workplace: Workplace,
    ) -> None:
        log_to(profile.log)
        self.window, self._profile, self._close_asked = window, profile, close_asked
        self._remembered = remembered
        self.store = Store(on_deaf=self._fail_unexpectedly)
        self.tasks = TaskScope(self._report)
        self._commander = Commander(self.store, self.tasks, time.monotonic)
        self._compositor = ThreadedCompositor(
            RESOURCES / "fonts", QtTextBackend(), own_fonts=profile.fonts
        )
        menu = window.furniture.menu
        self._packing = PackingChoice(menu, remembered, self._compositor, self.tasks)
        self.workplace = workplace
        self.library = library_in(profile, self.store, self.tasks)
        self.themes = themes_in(profile, self.store)
        desks = (self.library, self.themes)
        self._press = press_in(profile, self.store, self.tasks, desks, self._compositor)
        session = editing_with(
            self._compositor, self.library, self.tasks, local_now, self._press.type_case
        )
        self.workplace.composer.attach(session)
        self.workplace.themes.attach(
            theme_pictures_with(self.library, self._compositor, self.tasks, local_now)
        )
        self._rooms: Rooms | None = None
        self._feeds: Feeds | None = None
        self._director: Director | None = None
        self._early: list[Intent] = []
        self._keyers_file = KeyersFile(profile.keyers)
        begin_show(self.store, self._keyers_file, RESOURCES / "templates")
        alarm = Alarm(asyncio.get_running_loop(), self._fail_unexpectedly)
        parts = (*self.workplace.sources, self.window)
        refresher = Refresher([part.show_state for part in parts], self.window)
        self._closers = [alarm.end, refresher.stop, self.store.subscribe(refresher.show_state)]
        self._refresher = refresher
        self._tell_faults()
        for source in parts:
            source.intent.connect(self.handle)

    def open(self, options: Options) -> None:
        """Begin to bring the desk to life and to open the room the program was started for.

        That room is wished for first: whatever the operator asks for meanwhile comes after it. The
        first thing to be seen is that it is coming.
        """
        opener = Driver(asyncio.get_running_loop()).open_file if options.driver else open_file
        self.open_first_room(options)
        self._refresher.flush()
        self.tasks.spawn(self.connect(opener), name="open the desk")

    async def connect(self, opener: Opener) -> None:
        """Load what reaches outside, and bring the desk to life."""
        desk_id = await asyncio.to_thread(self._remembered.desk_id)
        self._tell_faults()
        adapters = await asyncio.to_thread(load_adapters, self._profile, self.tasks, desk_id)
        shelf = Shelf(self.store, self._commander, MediaFolder(self._profile.media), opener)
        outside = Outside(adapters.doorman, adapters.host, adapters.keys, time.monotonic)
        self._rooms = Rooms(
            self.store, self._commander, Collector(shelf, self.tasks), outside, self.tasks
        )
        on_air = OnAir(
            Air(self.store, self._commander, self._compositor, fresh_id=fresh_id, now=local_now)
        )
        self._feeds = feeds_in(
            self._profile, (self.store, self.tasks), adapters.reader, self.handle
        )
        parts = Parts(
            self._commander,
            on_air,
            self._rooms,
            shelf,
            adapters.prober,
            self._feeds,
            self.library,
            self.themes,
            self._close_asked.set,
            REHEARSAL_ROOM,
        )
        self._director = Director(self.store, self.tasks, Deeds(self.store, parts), time.monotonic)
        self._watch(on_air)
        early, self._early = self._early, []
        for intent in early:
            self.handle(intent)
        await self.themes.refresh()
        await self.library.refresh()
        await self._feeds.start()
        await self._look_around(adapters)

    def open_first_room(self, options: Options) -> None:
        """Open the room the program was started for; without a server, the rehearsal room."""
        if options.server is None:
            self.store.apply(RehearsalChanged(RehearsalStage.STARTING))
            self.handle(OpenRehearsal())
            return
        self.store.apply(RoomAwaited(is_awaited=True))
        wish = RoomWish(room_id=options.room or "")
        self.workplace.offer_room(options.server, wish.room_id)
        key = options.api_key or ""  # from the environment: nobody asked to have it stored
        self.handle(OpenRoom(options.server, key, wish, keeps_key=False))

    def handle(self, intent: Intent) -> None:
        """Give an intent to the director; what comes before it is there waits for it."""
        if self._director is not None:
            self._director.handle(intent)
        elif isinstance(intent, Quit):
            self._close_asked.set()
        else:
            self._early.append(intent)

    async def aclose(self) -> None:
        """End every part, the ones that need others first."""
        for close in reversed(self._closers):
            close()
        self._press.close()
        await self.tasks.aclose()
        await self.library.aclose()
        await self.themes.aclose()
        try:
            if self._feeds is not None:
                await self._feeds.aclose()
            if self._rooms is not None:
                await self._rooms.aclose()
        finally:
            self._compositor.close()
            self.window.deleteLater()

    def _watch(self, on_air: OnAir) -> None:
        """Keep both monitors' pictures fresh, and the clocks on air."""
        program = ProgramPicture(
            self.store,
            self._commander,
            self.tasks,
            asyncio.sleep,
            is_wanted_in_cloud=self._remembered.settings.desk.takes_cloud_stills,
        )
        self._closers += watch_preview(
            self.store, self.tasks, self._compositor, self.window, self.workplace
        )
        clock = AirClock(self.store, self.tasks, on_air.refresh, sleep=asyncio.sleep, now=local_now)
        keyers = KeyerWatch(
            self.store, self.tasks, on_air, sleep=asyncio.sleep, clock=time.monotonic
        )
        keeping = KeyerKeeping(self.store, self.tasks, self._keyers_file)
        self._closers += [keyers.close, keeping.close]
        self._closers += [program.close, clock.close]

    async def _look_around(self, adapters: Adapters) -> None:
        """Say what this computer lacks."""
        where = await adapters.secrets.where()
        self.workplace.say_where_keys_are_kept(where.value)
        if fault := await self._compositor.text_fault():
            self._tell(ScriptsMissing(fault))

    def _tell(self, error: StudioError) -> None:
        self.store.apply(NoticeRaised(failure_of(error)))

    def _tell_faults(self) -> None:
        """Say what went wrong with the settings so far."""
        faults, self._remembered.faults = self._remembered.faults, []
        for fault in faults:
            self._tell(fault)

    def _report(self, _name: str, error: BaseException) -> None:
        """A task failed: expected ones with their own words, others with a look into the log."""
        if isinstance(error, StudioError):
            self._tell(error)
        else:
            self._fail_unexpectedly()

    def _fail_unexpectedly(self, *_error: object) -> None:
        self.store.apply(NoticeRaised(UNEXPECTED))
