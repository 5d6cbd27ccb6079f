from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.rehearsal import Rehearsed, rehearsed


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Rehearsed]:
    async with rehearsed(tmp_path) as house:
        yield house
