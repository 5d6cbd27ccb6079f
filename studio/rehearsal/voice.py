"""Who speaks, and who may enter a free spot because of it (protocol 5.3 and 5.7); pure."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

SPEAKING_DBFS: Final = -40.0
ENTER_AFTER_S: Final = 1.0
MINIMUM_STAY_S: Final = 3.0
BREATH_S: Final = 1.0
"""A shorter silence does not end what somebody says."""


@dataclass(slots=True)
class VoiceMemory:
    """Since when everybody speaks or is silent, and since when they are seen."""

    speaking_since: dict[str, float] = field(default_factory=dict)
    silent_since: dict[str, float] = field(default_factory=dict)
    seen_since: dict[str, float] = field(default_factory=dict)
    turns: dict[str, float] = field(default_factory=dict)
    """Since when everybody has been saying something, with breaths."""

    def hear(self, dbfs: Mapping[str, float], now: float) -> None:
        """Take in levels; who is not named keeps theirs."""
        for id_, level in dbfs.items():
            news, other = self.silent_since, self.speaking_since
            if level >= SPEAKING_DBFS:
                news, other = other, news
            other.pop(id_, None)
            news.setdefault(id_, now)
            if news is self.speaking_since:
                self.turns.setdefault(id_, now)

    def see(self, ids: Sequence[str], now: float) -> None:
        """Take in who is seen."""
        self.seen_since = {id_: self.seen_since.get(id_, now) for id_ in ids}

    def keep(self, ids: Collection[str]) -> None:
        """Forget whoever is not there any more: they begin anew when they return."""
        for known in (self.speaking_since, self.silent_since, self.turns):
            for id_ in known.keys() - set(ids):
                del known[id_]

    def speakers(self, now: float) -> list[str]:
        """Return who speaks, whoever began first before the others."""
        for id_ in list(self.turns):
            if now - self.silent_since.get(id_, math.inf) >= BREATH_S:
                del self.turns[id_]
        return sorted(self.turns, key=lambda id_: self.turns[id_])

    def swap(
        self, movable: Sequence[str], waiting: Sequence[str], now: float
    ) -> tuple[str, str] | None:
        """Return who leaves a spot and who of the waiting takes it, if the time has come."""
        speakers = [id_ for id_ in waiting if self._speaks_for(id_, now) >= ENTER_AFTER_S]
        silent = [id_ for id_ in movable if self._may_leave(id_, now)]
        if not speakers or not silent:
            return None
        out = min(silent, key=lambda id_: self.silent_since.get(id_, -math.inf))
        return out, min(speakers, key=lambda id_: self.speaking_since[id_])

    def _speaks_for(self, id_: str, now: float) -> float:
        return now - self.speaking_since.get(id_, math.inf)

    def _may_leave(self, id_: str, now: float) -> bool:
        return (
            id_ not in self.speaking_since and now - self.seen_since.get(id_, now) >= MINIMUM_STAY_S
        )
