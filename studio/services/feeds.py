"""Data sources: looks at each again and again, keeps its last good copy, fills graphics from it.

A source that breaks costs its own news: the rows that were read stay, and nothing on air changes.
Only a source that is followed changes a graphic on air by itself.
"""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, assert_never

from studio.domain import intents
from studio.domain.addresses import file_name_of
from studio.domain.errors import SourceTrouble
from studio.domain.events import FeedChanged, FeedRemoved, PreviewChanged
from studio.domain.feeds import (
    Feed,
    Source,
    checked_address,
    news_for,
    values_of,
    with_news,
    with_picked_row,
    with_rows,
)
from studio.domain.looks import keyer_of
from studio.services.commander import failure_of
from studio.services.keyers import wanted_keyers

if TYPE_CHECKING:
    from collections.abc import Callable

    from studio.domain.looks import Look
    from studio.services.ports import FeedReader, Reading, Sleeper, SourceMemory
    from studio.services.store import Store
    from studio.tasks import TaskScope

STEADY_S: Final = 5.0
"""How often an unchanged source is told to be unchanged."""
REMEMBER_S: Final = 2.0


class Feeds:
    """Owns the sources; every source has a task that looks at it."""

    def __init__(
        self,
        store: Store,
        tasks: TaskScope,
        outside: tuple[FeedReader, SourceMemory],
        *,
        wish: Callable[[intents.Wish], None],
        times: tuple[Callable[[], float], Sleeper],
    ) -> None:
        """Outside is where rows come from and where sources are remembered.

        Wishes of a followed source go the way of all wishes; times are Unix seconds and a sleep.
        """
        self._store, self._tasks, self._wish = store, tasks, wish
        self._reader, self._memory = outside
        self._now, self._sleep = times
        self._marks: dict[str, str] = {}
        self._turns: dict[str, asyncio.Lock] = {}
        self._is_remembering = False

    async def start(self) -> None:
        """Bring back the sources of the last run and begin to look at them."""
        for feed in await asyncio.to_thread(self._memory.load):
            self._watch(feed)

    async def do(self, wish: intents.FeedWish) -> None:
        """Carry out a wish about sources; raises StudioError."""
        match wish:
            case intents.AddSource(address):
                self._watch(Feed(_source_of(address)))
            case intents.RemoveSource(source_id):
                self._store.apply(FeedRemoved(source_id))
            case intents.ReadSource(source_id):
                self._marks.pop(source_id, None)
                await self._look(source_id)
            case intents.PickRow(source_id, row):
                self._use(source_id, row=row)
            case intents.BindSource(source_id, keyer):
                self._use(source_id, keyer=keyer)
            case intents.FreezeSource(source_id, is_frozen):
                self._change(source_id, is_frozen=is_frozen)
                await self._look(source_id)
            case intents.FollowSource(source_id, is_following):
                self._change(source_id, is_following=is_following)
            case _:
                assert_never(wish)
        self._remember()

    async def aclose(self) -> None:
        """Write down what is known and close all connections."""
        await asyncio.to_thread(self._memory.save, self._store.state.feeds)
        await self._reader.aclose()

    def _watch(self, feed: Feed) -> None:
        self._store.apply(FeedChanged(feed))
        self._tasks.spawn(self._look_again_and_again(feed.id), name=f"data of {feed.source.name}")

    async def _look_again_and_again(self, source_id: str) -> None:
        while (feed := self._feed(source_id)) is not None:
            await self._look(source_id)
            await self._sleep(feed.source.interval_s)

    async def _look(self, source_id: str) -> None:
        async with self._turns.setdefault(source_id, asyncio.Lock()):
            feed = self._feed(source_id)
            if feed is None or feed.is_frozen:
                return
            try:
                reading = await self._reader.read(feed.source, self._marks.get(source_id, ""))
            except SourceTrouble as error:
                self._change(source_id, failure=failure_of(error))
                return
            self._hear(source_id, reading)

    def _hear(self, source_id: str, reading: Reading | None) -> None:
        """Take over what was read, unless the operator froze or removed the source meanwhile."""
        feed, now = self._feed(source_id), self._now()
        if feed is None or feed.is_frozen:
            return
        if reading is None:
            if feed.failure or feed.heard_at is None or now - feed.heard_at >= STEADY_S:
                self._change(source_id, failure=None, heard_at=now)
            return
        self._marks[source_id] = reading.mark
        is_first = not feed.table.columns
        told = with_rows(feed, reading.table, now)
        self._store.apply(FeedChanged(self._bound(told) if is_first else told))
        if told.is_following and told.row is not None:
            self._prepare(with_news(self._store.state.preview, feed, told))
            self._refill_air(told, before=feed)
        self._remember()

    def _bound(self, feed: Feed) -> Feed:
        """A new source fills the first graphic of the preview that has fields of its names."""
        if feed.keyer is not None:
            return feed
        tried = replace(feed, row=0)
        for keyer in self._store.state.preview.keyers:
            if values_of(tried, keyer.graphic.document):
                return replace(feed, keyer=keyer.number)
        return feed

    def _use(self, source_id: str, **changes: int | None) -> None:
        """Fill the preview from the picked row; a followed source changes the air too."""
        self._change(source_id, **changes)
        feed = self._feed(source_id)
        if feed is not None:
            self._prepare(with_picked_row(self._store.state.preview, feed))
            if feed.is_following:
                self._refill_air(feed)

    def _prepare(self, filled: Look) -> None:
        if filled != self._store.state.preview:
            self._store.apply(PreviewChanged(filled))

    def _refill_air(self, feed: Feed, before: Feed | None = None) -> None:
        """Put what a followed source says on air; what is typed meanwhile stays prepared.

        With a feed from before it is only news: what was typed over on air stays, too.
        """
        keyer = keyer_of(wanted_keyers(self._store.state), feed.keyer or 0)
        if keyer is None:
            return
        graphic = keyer.graphic
        values = news_for(graphic, before, feed) if before else values_of(feed, graphic.document)
        if graphic.with_values(values) != graphic:
            self._wish(intents.FillProgram(keyer.number, tuple(values.items())))

    def _change(self, source_id: str, **changes: object) -> None:
        feed = self._feed(source_id)
        if feed is not None:
            self._store.apply(FeedChanged(replace(feed, **changes)))  # type: ignore[arg-type]  # callers name Feed's fields

    def _feed(self, source_id: str) -> Feed | None:
        return next((feed for feed in self._store.state.feeds if feed.id == source_id), None)

    def _remember(self) -> None:
        if not self._is_remembering:
            self._is_remembering = True
            self._tasks.spawn(self._remember_soon(), name="remember the data sources")

    async def _remember_soon(self) -> None:
        try:
            await self._sleep(REMEMBER_S)
        finally:
            self._is_remembering = False
        await asyncio.to_thread(self._memory.save, self._store.state.feeds)


def _source_of(address: str) -> Source:
    address = checked_address(address.strip())
    if not address:
        raise SourceTrouble("It has no address.")
    source = Source(secrets.token_hex(4), "", address)
    name = file_name_of(address) if source.is_web else Path(address).name
    return replace(source, name=name or address)
