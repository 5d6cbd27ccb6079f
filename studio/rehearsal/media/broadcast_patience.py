"""How often a broadcast that fails is tried again, and when it is given up; pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Limits:
    """How patient a broadcast is."""

    delays_s: tuple[float, ...] = (1.0, 2.0, 4.0, 8.0)
    """Before the second, third, ... try; the last one repeats."""
    give_up_s: float = 30.0
    """From the first fault to the last try."""
    healthy_s: float = 5.0
    """What was sent for this long had no trouble: the count of faults starts anew."""


LIMITS: Final = Limits()


@dataclass(frozen=True, slots=True)
class Trouble:
    """The faults in a row; the first was at `since_s`."""

    faults: int = 0
    since_s: float = 0.0


def after_fault(
    trouble: Trouble, limits: Limits, now_s: float, sent_s: float
) -> tuple[Trouble, float | None]:
    """Return the trouble after one more fault, and how long to wait; None to give up.

    sent_s is how long the stream arrived before the fault, 0 when it never did.
    """
    if sent_s >= limits.healthy_s or not trouble.faults:
        trouble = Trouble(0, now_s)
    left_s = trouble.since_s + limits.give_up_s - now_s
    delay_s = limits.delays_s[min(trouble.faults, len(limits.delays_s) - 1)]
    more = Trouble(trouble.faults + 1, trouble.since_s)
    return more, min(delay_s, left_s) if left_s > 0 else None
