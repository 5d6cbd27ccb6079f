from dataclasses import replace
from pathlib import Path

import pytest

from studio.domain import intents
from studio.domain.events import ThemeChosen
from studio.domain.library import PictureFormat, PictureKind, Work
from studio.domain.overlay import Box, ColourRef, Graphic, OverlayDocument
from studio.domain.podium import FULL, WIDE
from studio.domain.themes import theme_named
from tests.services.press import STRAP, reasons, work_of
from tests.support.direction import NOW, Direction
from tests.support.pictures import decoded_png


async def test_pictures_are_written_in_every_kind_and_frame(desk: Direction, tmp_path: Path):
    wish = PictureFormat((PictureKind.PNG, PictureKind.WEBP), (WIDE, FULL))
    await desk.director.carry_out(intents.ExportPictures(("strap",), str(tmp_path / "out"), wish))
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == [
        "Strap-1280x720.png",
        "Strap-1280x720.webp",
        "Strap-1280x960.png",
        "Strap-1280x960.webp",
    ]
    assert work_of(desk) == Work("Strap", 4, 4, is_over=True)


async def test_several_are_written_one_after_the_other_each_under_a_name_of_its_own(
    desk: Direction, tmp_path: Path
):
    told: list[int] = []
    desk.store.subscribe(lambda state: told.append(state.library.work and state.library.work.done))
    desk.templates.documents |= {"two": STRAP, "bug": OverlayDocument("Bug")}
    wish = PictureFormat((PictureKind.JPEG, PictureKind.PNG), (WIDE,))
    ids = ("strap", "two", "bug")
    await desk.director.carry_out(intents.ExportPictures(ids, str(tmp_path / "out"), wish))
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["Bug.png", "Strap 2.png", "Strap.png"]
    work = work_of(desk)
    assert (work.title, work.done, work.total) == ("Strap, Strap, Bug", 6, 6)
    assert [fault.partition(":")[0] for fault in work.faults] == ["Strap", "Bug"]
    assert reasons(desk) == []
    assert {2, 4, 6} <= set(told)


async def test_pictures_of_several_can_be_stopped(desk: Direction, tmp_path: Path):
    def stop_after_one(state):
        work = state.library.work
        if work and work.done == 1 and not work.is_over:
            desk.director.handle(intents.StopWork())

    desk.templates.documents |= {f"n{n}": STRAP for n in range(6)}
    desk.store.subscribe(stop_after_one)
    ids = tuple(desk.templates.documents)
    out = tmp_path / "out"
    await desk.director.carry_out(intents.ExportPictures(ids, str(out), PictureFormat()))
    assert work_of(desk).was_stopped
    assert 1 <= len(list(out.iterdir())) < 7


async def test_pictures_have_what_only_the_backend_draws(
    desk: Direction, tmp_path: Path, compositor
):
    values = {"name": "東京"}
    wish = intents.ExportPictures(("strap",), str(tmp_path), PictureFormat(), values)
    await desk.director.carry_out(wish)
    assert work_of(desk).faults == ()
    on_air = await compositor.foreground((Graphic(STRAP, values),), WIDE, NOW)
    exported = decoded_png((tmp_path / "Strap.png").read_bytes())
    assert exported.tobytes() == decoded_png(on_air.file).tobytes()


async def test_pictures_wear_the_theme_of_the_show(desk: Direction, tmp_path: Path, compositor):
    accent = replace(STRAP, elements=(Box(40, 20, ColourRef("theme:accent")),))
    desk.templates.documents["strap"] = accent
    (tmp_path / "one.csv").write_text("name\nAnna\n")
    desk.store.apply(ThemeChosen(theme_named("Ember")))
    rows, out = str(tmp_path / "one.csv"), str(tmp_path / "out")
    for wish in (
        intents.ExportPictures(("strap",), out, PictureFormat()),
        intents.MakeBatch("strap", rows, out, PictureFormat()),
    ):
        await desk.director.carry_out(wish)
    ember = Graphic(accent, theme=theme_named("Ember"))
    on_air = decoded_png((await compositor.foreground((ember,), WIDE, NOW)).file)
    exported = [decoded_png(path.read_bytes()) for path in (tmp_path / "out").iterdir()]
    assert [picture.tobytes() for picture in exported] == [on_air.tobytes()] * 2


@pytest.fixture
def guests(tmp_path: Path) -> Path:
    path = tmp_path / "guests.csv"
    path.write_text("name\n" + "\n".join(f"Guest {n}" for n in range(6)) + f"\n{'x' * 200}\n")
    return path


async def test_a_batch_tells_how_far_it_is_and_what_was_wrong(desk, tmp_path: Path, guests):
    told = []
    desk.store.subscribe(lambda state: told.append(state.library.work))
    out = tmp_path / "out"
    await desk.director.carry_out(
        intents.MakeBatch("strap", str(guests), str(out), PictureFormat())
    )
    assert {work.done for work in told if work} >= set(range(1, 8))
    assert work_of(desk).faults == ("Row 7: Name is longer than 120 characters.",)
    assert work_of(desk).is_over
    assert len(list(out.iterdir())) == 7


async def test_a_batch_can_be_stopped(desk: Direction, tmp_path: Path, guests):
    def stop_after_two(state):
        work = state.library.work
        if work and work.done == 2 and not work.is_over:
            desk.director.handle(intents.StopWork())

    desk.store.subscribe(stop_after_two)
    await desk.director.carry_out(
        intents.MakeBatch("strap", str(guests), str(tmp_path / "out"), PictureFormat())
    )
    assert work_of(desk).was_stopped
    assert 2 <= len(list((tmp_path / "out").iterdir())) < 7


async def test_a_list_without_fields_of_the_graphic_is_told(desk: Direction, tmp_path: Path):
    (tmp_path / "x.csv").write_text("town\nGraz\n")
    await desk.director.carry_out(
        intents.MakeBatch("strap", str(tmp_path / "x.csv"), str(tmp_path), PictureFormat())
    )
    assert reasons(desk) == ["It has town; the graphic has name."]
