import asyncio
from pathlib import Path

import pytest
from PIL import Image

from studio.domain import intents
from studio.domain.events import ThemeChosen
from studio.domain.overlay import Box, ColourRef, OverlayDocument
from studio.domain.themes import theme_named
from studio.services.press import thumbnails
from tests.support.direction import Direction


async def until(is_so):
    for _ in range(500):
        if is_so():
            return
        await asyncio.sleep(0.02)
    raise AssertionError("it never came")


@pytest.fixture(autouse=True)
def _no_pause(monkeypatch):
    monkeypatch.setattr(thumbnails, "SETTLE_S", 0.0)


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


async def test_a_full_disk_leaves_no_broken_picture(desk: Direction, tmp_path: Path, monkeypatch):
    def full(path: Path, content: bytes) -> int:
        with path.open("wb") as file:
            file.write(content[:1])
        tried.append(path.name)
        raise OSError("no space left")

    tried: list[str] = []
    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", full)
        await until(lambda: tried and not desk.tasks)
    assert list((tmp_path / "small").iterdir()) == []


async def test_an_empty_picture_is_drawn_again(desk: Direction, tmp_path: Path):
    await until(lambda: all(entry.thumbnail for entry in desk.state.library.entries))
    (small,) = (tmp_path / "small").iterdir()
    small.write_bytes(b"")
    await desk.director.carry_out(intents.DuplicateTemplate("strap", "Strap"))
    await until(lambda: all(entry.thumbnail for entry in desk.state.library.entries))
    assert small.read_bytes()


def pictured(desk: Direction) -> tuple[str, tuple[int, int, int]]:
    """Where the one small picture lies, and the colour in its middle."""
    (entry,) = desk.state.library.entries
    with Image.open(entry.thumbnail) as image:
        return entry.thumbnail, image.getpixel((160, 90))


async def test_small_pictures_follow_the_theme_of_the_show(desk: Direction):
    await until(lambda: all(entry.thumbnail for entry in desk.state.library.entries))
    plate = Box(1280, 720, ColourRef("theme:accent"))
    desk.templates.documents["strap"] = OverlayDocument("Plate", (plate,))
    told = []
    desk.store.subscribe(lambda state: told.append(state.library.entries[0].thumbnail))
    worn = {}
    for name in ("Ember", "Forest", "Ember"):
        theme = theme_named(name)
        desk.store.apply(ThemeChosen(theme))
        await until(lambda theme=theme: pictured(desk)[1] == theme.colour("accent").rgba[:3])
        assert worn.setdefault(name, pictured(desk)[0]) == pictured(desk)[0]
    assert "" not in told


async def test_a_theme_that_is_gone_again_is_not_drawn(desk: Direction, tmp_path: Path):
    await until(lambda: all(entry.thumbnail for entry in desk.state.library.entries))
    for name in ("Ember", "Forest", "Orchid", "Graphite"):
        desk.store.apply(ThemeChosen(theme_named(name)))
    await until(lambda: len(list((tmp_path / "small").iterdir())) == 2)
    await desk.director.carry_out(intents.DuplicateTemplate("strap", "Strap"))
    await until(lambda: len({entry.thumbnail for entry in desk.state.library.entries}) == 1)
    assert len(list((tmp_path / "small").iterdir())) == 2


async def test_not_all_small_pictures_are_kept_for_ever(desk: Direction, tmp_path, monkeypatch):
    monkeypatch.setattr(thumbnails, "MOST_FILES", 1)
    await until(lambda: all(entry.thumbnail for entry in desk.state.library.entries))
    desk.store.apply(ThemeChosen(theme_named("Ember")))
    small = tmp_path / "small"
    first = list(small.iterdir())
    await until(lambda: list(small.iterdir()) not in (first, []) and len([*small.iterdir()]) == 1)
    assert desk.state.library.entries[0].thumbnail == str(next(small.iterdir()))
