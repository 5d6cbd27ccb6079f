"""How foregrounds are packed into files: what goes up is paid for in time on a slow uplink."""

from __future__ import annotations

from enum import Enum


class Packing(Enum):
    """Interlaced as the API's reference asks for, a third smaller without, or of 256 colours."""

    INTERLACED = "interlaced"
    FLAT = "flat"
    COMPACT = "compact"

    @classmethod
    def of(cls, name: str) -> Packing:
        """Return the packing of a name; interlaced for one that nobody knows."""
        return next((packing for packing in cls if packing.value == name), cls.INTERLACED)
