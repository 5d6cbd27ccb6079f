"""Whether and when a failed request is sent again: a rule without I/O."""

from __future__ import annotations

from typing import Final

from studio.api.endpoints import Endpoint, Repeat
from studio.domain.errors import AnswerLost, ApiError, ServerTrouble, Unreachable

ATTEMPTS: Final = 3
PAUSE_S: Final = 0.25
"""Before the second attempt; doubled for each further one."""
PATIENCE_S: Final = 12.0
"""No new attempt after this long: an operator on air wants to know, not to wait."""

_PASSING: Final = (Unreachable, AnswerLost, ServerTrouble)
"""What may be different a moment later. A refusal stays a refusal."""


def pause_before_repeat(
    endpoint: Endpoint, error: ApiError, *, attempt: int, elapsed_s: float, chance: float
) -> float | None:
    """Return the seconds to wait before the next attempt, None to give up.

    `attempt` counts from 1, `chance` is a random number from 0 to 1 that spreads many desks.
    """
    if endpoint.repeat is Repeat.NEVER or not isinstance(error, _PASSING):
        return None
    if attempt >= ATTEMPTS or elapsed_s > PATIENCE_S:
        return None
    return PAUSE_S * 2.0 ** (attempt - 1) * (0.5 + chance)
