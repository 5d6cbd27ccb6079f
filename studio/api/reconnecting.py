"""When the realtime socket is tried again, and when it is time to ask whether the room is over."""

from __future__ import annotations

from typing import Final

FIRST_DELAY_S: Final = 0.5
LONGEST_DELAY_S: Final = 10.0

_UNWELCOME: Final = frozenset({401, 403, 404, 410})


def delay_s(failures: int, chance: float) -> float:
    """Return the pause before the next try after so many failures in a row (0: it had been live).

    Doubled each time up to ten seconds; `chance`, a random number from 0 to 1, spreads desks that
    lost the same server.
    """
    longest = min(LONGEST_DELAY_S, FIRST_DELAY_S * 2.0 ** min(failures, 10))
    return max(FIRST_DELAY_S, longest * (0.5 + 0.5 * chance))


def is_unwelcome(status: int) -> bool:
    """Whether an answer to the upgrade may mean that the room is over: worth one look by REST."""
    return status in _UNWELCOME
