from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from studio.compose.fonts import FontBroken
from studio.domain.errors import FileTrouble
from studio.domain.overlay import Weight
from studio.domain.typefaces import Typeface
from studio.services.own_fonts import OwnFonts
from studio.services.press.bench import Bench
from studio.services.press.type_case import TypeCase
from tests.services.press import THAI

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from studio.services.compositing import ThreadedCompositor
    from tests.support.direction import Direction


@pytest.fixture
async def case(
    direction: Direction, compositor: ThreadedCompositor, program: Path, tmp_path: Path
) -> AsyncIterator[TypeCase]:
    bench = Bench(direction.library, OwnFonts(program, tmp_path / "fonts", None))
    yield TypeCase(bench, compositor)
    bench.close()


async def test_a_font_that_is_added_is_kept_and_can_be_drawn_at_once(
    case: TypeCase, compositor: ThreadedCompositor, tmp_path: Path
):
    assert await case.typefaces() == (Typeface("Inter", (Weight.REGULAR,)),)
    file = tmp_path / "Thai.ttf"
    file.write_bytes(THAI)
    assert await case.add(file) == "Noto Sans Thai"
    faces = await case.typefaces()
    assert faces[1] == Typeface("Noto Sans Thai", (Weight.REGULAR,), THAI)
    assert await compositor.families() == ("Inter", "Noto Sans Thai")
    assert (tmp_path / "fonts" / "Thai.ttf").read_bytes() == THAI


async def test_what_is_no_font_or_is_gone_is_refused_and_nothing_is_kept(
    case: TypeCase, tmp_path: Path
):
    broken = tmp_path / "Broken.otf"
    broken.write_bytes(b"OTTO and nothing more")
    with pytest.raises(FontBroken):
        await case.add(broken)
    with pytest.raises(FileTrouble):
        await case.add(tmp_path / "gone.ttf")
    assert not (tmp_path / "fonts").exists()


async def test_what_is_drawn_with_now_is_drawn_with_after_a_start_too(
    case: TypeCase, program: Path, tmp_path: Path
):
    for number, data in enumerate((b"older", THAI)):
        (tmp_path / str(number)).mkdir()
        file = tmp_path / str(number) / "Thai.ttf"
        file.write_bytes(THAI + data if number == 0 else data)
        await case.add(file)
    again = OwnFonts(program, tmp_path / "fonts", None)
    assert again.book.face("Noto Sans Thai", Weight.REGULAR).data == THAI
    assert {file.name for file in (tmp_path / "fonts").iterdir()} == {"Thai.ttf", "Thai_2.ttf"}
