"""The second text backend for who seldom needs it: made when a text asks for it first."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from studio.compose.text.breaking import plain_breaks

if TYPE_CHECKING:
    from studio.compose.text_backend import BackendText, Glyphs, TextBackend


class LateBackend:
    """A backend that is made once it is needed; where none can be made, it covers nothing."""

    def __init__(self, make: Callable[[], TextBackend | None]) -> None:
        self._make = make

    @cached_property
    def _made(self) -> TextBackend | None:
        return self._make()

    def covers(self, cluster: str) -> bool:
        """Whether there is a glyph for every part of a character with its marks."""
        return self._made is not None and self._made.covers(cluster)

    def width(self, text: BackendText) -> float:
        """Return the advance in podium pixels, of what it covers."""
        return self._there.width(text)

    def drawn(self, text: BackendText) -> Glyphs:
        """Draw the text, which it covers."""
        return self._there.drawn(text)

    def breaks(self, text: str) -> tuple[int, ...]:
        """Return the indexes in front of which a line may end, in order, without 0."""
        return plain_breaks(text) if self._made is None else self._made.breaks(text)

    @property
    def _there(self) -> TextBackend:
        if self._made is None:
            raise LookupError("Text for a backend that could not be made.")
        return self._made
