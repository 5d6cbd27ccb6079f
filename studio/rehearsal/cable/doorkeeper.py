"""What the house decides about a socket: whether it comes in, as whom, and what its actions do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

Greeting: TypeAlias = tuple[str, Mapping[str, object]]
"""A channel's name and a message for it."""


@dataclass(frozen=True, slots=True)
class Admission:
    """A socket that may listen to a meeting."""

    meeting_key: str
    user_id: str | None
    """None for an observer."""
    greetings: Callable[[], list[Greeting]]
    """Asked when a channel is confirmed; what belongs to it is sent right after."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a socket may not listen: an HTTP status (401, 404) and a sentence."""

    status: int
    reason: str


class Doorkeeper(Protocol):
    """The house, as the cable sees it."""

    def admit(self, query: Mapping[str, str], api_keys: Sequence[str]) -> Admission | Refusal:
        """Decide by the query of the address and every API key the client offered (3.1)."""
        ...

    def act(self, meeting_key: str, user_id: str, action: str) -> None:
        """Carry out a participant's action: `user_joins`, `stfu`; others are ignored (3.5)."""
        ...
