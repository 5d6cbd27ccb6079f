"""Marks on tests, and what a test really saw: a mark that nothing came of fails its test."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from tests.conformance.index import BY_KIND, BY_NAME

Test = TypeVar("Test", bound=Callable[..., Any])
ATTRIBUTE = "conforms_to"


def row(name: str, *statuses: int) -> Callable[[Test], Test]:
    """Mark a test of a row of the index; without statuses it shows the success."""
    found = BY_NAME[name]
    assert set(statuses) <= {found.success, *found.errors}, f"{name} documents no {statuses}"
    return _marked({(name, status) for status in statuses or (found.success,)})


def event(kind: str) -> Callable[[Test], Test]:
    """Mark a test in which everybody hears an event whom it is for."""
    return _marked({(kind, audience) for audience in BY_KIND[kind].audience})


def _marked(claims: set[tuple[str, object]]) -> Callable[[Test], Test]:
    def mark(test: Test) -> Test:
        setattr(test, ATTRIBUTE, {*getattr(test, ATTRIBUTE, set()), *claims})
        return test

    return mark


@dataclass
class Ledger:
    """What was answered and heard in one test: (row, status) and (event, audience)."""

    seen: set[tuple[str, object]] = field(default_factory=set)

    def missing(self, test: Callable[..., Any]) -> set[tuple[str, object]]:
        """What the test's marks claim and was not seen."""
        claims: set[tuple[str, object]] = getattr(test, ATTRIBUTE, set())
        return claims - self.seen
