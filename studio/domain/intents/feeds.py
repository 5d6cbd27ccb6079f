"""Wishes about data sources."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class AddSource:
    """Read rows from a file or an address from now on."""

    address: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class RemoveSource:
    """Read a source no more; what it filled in stays."""

    source_id: str


@dataclass(frozen=True, slots=True)
class ReadSource:
    """Look at a source now."""

    source_id: str


@dataclass(frozen=True, slots=True)
class PickRow:
    """Fill the preview's graphic from a row."""

    source_id: str
    row: int


@dataclass(frozen=True, slots=True)
class BindSource:
    """Say which keyer a source fills; None for no keyer."""

    source_id: str
    keyer: int | None


@dataclass(frozen=True, slots=True)
class FreezeSource:
    """Keep the rows as they are, whatever the source says, or read again."""

    source_id: str
    is_frozen: bool


@dataclass(frozen=True, slots=True)
class FollowSource:
    """Let changes of the picked row reach the graphic that is on air, or only when picked."""

    source_id: str
    is_following: bool


FeedWish: TypeAlias = (
    AddSource | RemoveSource | ReadSource | PickRow | BindSource | FreezeSource | FollowSource
)
