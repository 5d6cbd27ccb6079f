import asyncio
from pathlib import Path

from PIL import Image

from studio.domain import intents
from tests.support.direction import Direction


async def until(is_so):
    for _ in range(500):
        if is_so():
            return
        await asyncio.sleep(0.02)
    raise AssertionError("it never came")


async def test_every_template_gets_a_small_picture_that_is_kept(desk: Direction, tmp_path: Path):
    await until(lambda: all(entry.thumbnail for entry in desk.state.library.entries))
    (entry,) = desk.state.library.entries
    with Image.open(entry.thumbnail) as image:
        assert image.size == (320, 180)
    small = {path: path.write_bytes(b"kept") for path in (tmp_path / "small").iterdir()}
    await desk.director.carry_out(intents.DuplicateTemplate("strap", "Strap"))
    await until(lambda: all(entry.thumbnail for entry in desk.state.library.entries))
    assert {e.thumbnail for e in desk.state.library.entries} == {str(path) for path in small}
    assert [path.read_bytes() for path in small] == [b"kept"]
