"""Undo and redo without limit: every state there was, and what led to the next one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Step(Generic[T]):
    """What was there before a deed. Deeds with an equal key follow each other as one step."""

    before: T
    deed: str
    key: object = None


@dataclass(frozen=True, slots=True)
class History(Generic[T]):
    """The present with the steps behind and before it."""

    present: T
    done: tuple[Step[T], ...] = ()
    undone: tuple[Step[T], ...] = ()
    """What an undone deed had made, the last one undone at the end."""

    def after(self, present: T, deed: str, key: object = None) -> History[T]:
        """Return the history after a deed; one that changes nothing is none."""
        if present == self.present:
            return self
        last = self.done[-1] if self.done else None
        if last is not None and key is not None and last.key == key and not self.undone:
            return replace(self, present=present)
        return History(present, (*self.done, Step(self.present, deed, key)))

    def undo(self) -> History[T]:
        """Return the history one step back, as it is where nothing is left to undo."""
        if not self.done:
            return self
        step = self.done[-1]
        kept = Step(self.present, step.deed)
        return History(step.before, self.done[:-1], (*self.undone, kept))

    def redo(self) -> History[T]:
        """Return the history one undone step on."""
        if not self.undone:
            return self
        step = self.undone[-1]
        kept = Step(self.present, step.deed)
        return History(step.before, (*self.done, kept), self.undone[:-1])

    def mapped(self, change: Callable[[T], T]) -> History[T]:
        """Return the history as if change had been there from the beginning."""
        done, undone = (
            tuple(replace(step, before=change(step.before)) for step in steps)
            for steps in (self.done, self.undone)
        )
        return History(change(self.present), done, undone)

    @property
    def undo_deed(self) -> str:
        """What undo would take back; empty for nothing."""
        return self.done[-1].deed if self.done else ""

    @property
    def redo_deed(self) -> str:
        """What redo would do again; empty for nothing."""
        return self.undone[-1].deed if self.undone else ""
