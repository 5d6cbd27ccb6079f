"""The newest wins: while one thing is worked on, of all that come meanwhile only the last waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from studio.tasks import TaskScope

T = TypeVar("T")


class Newest(Generic[T]):
    """Works on what is wanted, one at a time, whenever that differs from what it last worked on.

    `wanted` says what that is at this moment, and values that are equal are the same to it. Whoever
    wants nothing for now returns again what it returned last. Work that fails is reported by the
    tasks under name and not tried again; the next thing wanted is.
    """

    def __init__(
        self,
        tasks: TaskScope,
        wanted: Callable[[], T],
        work: Callable[[T], Coroutine[object, object, None]],
        *,
        name: str,
    ) -> None:
        self._tasks, self._wanted, self._work, self._name = tasks, wanted, work, name
        self._begun: tuple[T, ...] = ()
        """What it worked on last, nothing before the first."""
        self._is_busy = False

    def look(self) -> None:
        """Begin, if something else is wanted by now and nothing is worked on."""
        wanted = self._wanted()
        if not self._is_busy and (wanted,) != self._begun:
            self._is_busy, self._begun = True, (wanted,)
            self._tasks.spawn(self._go(wanted), name=self._name)

    async def _go(self, wanted: T) -> None:
        try:
            await self._work(wanted)
        finally:
            self._is_busy = False
            self.look()
