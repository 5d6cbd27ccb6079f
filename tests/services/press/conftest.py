from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from studio import RESOURCES
from studio.services.compositing import ThreadedCompositor
from studio.services.press import Press, PressFolders
from tests.services.press import STRAP
from tests.support.text_backend import FakeTextBackend

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.support.direction import Direction


@pytest.fixture
def program(tmp_path: Path) -> Path:
    (tmp_path / "program").mkdir()
    shutil.copy(RESOURCES / "fonts" / "Inter-Regular.otf", tmp_path / "program")
    return tmp_path / "program"


@pytest.fixture
async def compositor(program: Path, tmp_path: Path) -> AsyncIterator[ThreadedCompositor]:
    made = ThreadedCompositor(program, FakeTextBackend("東京"), tmp_path / "fonts")
    yield made
    made.close()


@pytest.fixture
async def desk(
    direction: Direction, compositor: ThreadedCompositor, program: Path, tmp_path: Path
) -> AsyncIterator[Direction]:
    direction.templates.documents = {"strap": STRAP}
    folders = PressFolders(program, tmp_path / "fonts", tmp_path / "small")
    desks = direction.library, direction.themes
    press = Press(direction.store, direction.tasks, desks, folders, compositor)
    await direction.library.refresh()
    yield direction
    press.close()
