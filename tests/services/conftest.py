from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from studio.domain.intents import OpenRehearsal
from tests.support.direction import Direction

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
async def direction(tmp_path: Path) -> AsyncIterator[Direction]:
    made = Direction(tmp_path)
    yield made
    await made.aclose()
    assert made.failures == []


@pytest.fixture
async def rehearsal(direction: Direction) -> Direction:
    await direction.do(OpenRehearsal())
    return direction
