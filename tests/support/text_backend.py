"""A text backend that draws blocks, so that tests see what was asked of it."""

from __future__ import annotations

from dataclasses import dataclass

from studio.compose.text_backend import BackendText, Glyphs

_WHITE, _BLACK, _RED = b"\xff\xff\xff\xff", b"\x00\x00\x00\xff", b"\xff\x00\x00\xff"


@dataclass(frozen=True)
class FakeTextBackend:
    """Draws every character as a square on the baseline, some of them in red whatever the pen."""

    known: str
    red: str = ""

    def covers(self, cluster: str) -> bool:
        return all(character in self.known for character in cluster)

    def width(self, text: BackendText) -> float:
        return float(text.size_px * len(text.text))

    def drawn(self, text: BackendText) -> Glyphs:
        size = text.size_px
        white, black = (
            b"".join((_RED if c in self.red else pen) * size for c in text.text) * size
            for pen in (_WHITE, _BLACK)
        )
        return Glyphs(size * len(text.text), size, 0, -size, white, black)

    def breaks(self, text: str) -> tuple[int, ...]:
        return tuple(range(1, len(text) + 1))
