from __future__ import annotations

from typing import TYPE_CHECKING, Final

from studio import RESOURCES
from studio.domain.overlay import Field, OverlayDocument, Text, TextStyle

if TYPE_CHECKING:
    from studio.domain.library import Work
    from tests.support.direction import Direction

STRAP: Final = OverlayDocument(
    "Strap", (Text("{{name}}", TextStyle(30)),), (Field("name", "Name"),)
)
THAI: Final = (RESOURCES / "fonts" / "NotoSansThai-Regular.ttf").read_bytes()
INTER: Final = (RESOURCES / "fonts" / "Inter-Bold.otf").read_bytes()


def work_of(desk: Direction) -> Work:
    work = desk.state.library.work
    assert work is not None
    return work


def reasons(desk: Direction) -> list[str]:
    return [notice.detail for notice in desk.state.notices]
