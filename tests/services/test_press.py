import asyncio
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from studio import RESOURCES
from studio.compose.bundle import Bundle, FontFile, bundle_bytes, read_bundle
from studio.domain import intents
from studio.domain.events import ThemeChosen
from studio.domain.library import PictureFormat, PictureKind, Work
from studio.domain.overlay import Box, ColourRef, Field, Graphic, OverlayDocument, Text, TextStyle
from studio.domain.podium import FULL, WIDE
from studio.domain.themes import theme_named
from studio.services.compositing import ThreadedCompositor
from studio.services.press import Press, PressFolders
from tests.support.direction import NOW, Direction
from tests.support.pictures import decoded_png
from tests.support.text_backend import FakeTextBackend

STRAP = OverlayDocument("Strap", (Text("{{name}}", TextStyle(30)),), (Field("name", "Name"),))
THAI = (RESOURCES / "fonts" / "NotoSansThai-Regular.ttf").read_bytes()
INTER = (RESOURCES / "fonts" / "Inter-Bold.otf").read_bytes()


@pytest.fixture
def program(tmp_path: Path) -> Path:
    (tmp_path / "program").mkdir()
    shutil.copy(RESOURCES / "fonts" / "Inter-Regular.otf", tmp_path / "program")
    return tmp_path / "program"


@pytest.fixture
async def compositor(program: Path, tmp_path: Path):
    made = ThreadedCompositor(program, FakeTextBackend("東京"), tmp_path / "fonts")
    yield made
    made.close()


@pytest.fixture
async def desk(direction: Direction, compositor: ThreadedCompositor, program: Path, tmp_path: Path):
    direction.templates.documents = {"strap": STRAP}
    folders = PressFolders(program, tmp_path / "fonts", tmp_path / "small")
    press = Press(direction.store, direction.tasks, direction.library, folders, compositor)
    await direction.library.refresh()
    yield direction
    press.close()


def work_of(desk: Direction) -> Work:
    work = desk.state.library.work
    assert work is not None
    return work


def reasons(desk: Direction) -> list[str]:
    return [notice.detail for notice in desk.state.notices]


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


async def test_what_is_exported_is_imported_with_its_fonts(desk: Direction, tmp_path: Path):
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "Mine.otf").write_bytes(INTER)
    path = tmp_path / "show.podium"
    await desk.director.carry_out(intents.ExportTemplates(("strap",), str(path)))
    assert work_of(desk) == Work("show.podium", 1, 1, is_over=True)
    bundle = read_bundle(path.read_bytes())
    assert bundle.documents == (STRAP,)
    assert [font.name for font in bundle.fonts] == ["Mine.otf"]
    assert bundle.previews[0]
    (tmp_path / "fonts" / "Mine.otf").unlink()
    await desk.director.carry_out(intents.ImportTemplates((str(path),)))
    assert [entry.name for entry in desk.state.library.entries] == ["Strap", "Strap"]
    assert (tmp_path / "fonts" / "Mine.otf").read_bytes() == INTER


async def test_a_font_that_is_there_is_never_overwritten(desk: Direction, tmp_path: Path):
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "Mine.otf").write_bytes(b"older")
    path = tmp_path / "show.podium"
    path.write_bytes(bundle_bytes(Bundle((STRAP,), (FontFile("Mine.otf", INTER),))))
    await desk.director.carry_out(intents.ImportTemplates((str(path),)))
    assert (tmp_path / "fonts" / "Mine.otf").read_bytes() == b"older"


async def test_one_bad_file_does_not_keep_the_others_out(desk: Direction, tmp_path: Path):
    (tmp_path / "bad.podium").write_bytes(b"PK")
    (tmp_path / "good.podium").write_bytes(bundle_bytes(Bundle((OverlayDocument("Good"),))))
    paths = tuple(str(tmp_path / name) for name in ("bad.podium", "good.podium"))
    await desk.director.carry_out(intents.ImportTemplates(paths))
    assert reasons(desk) == ["bad.podium: It is no bundle, or it is damaged or cut off."]
    assert "Good" in [entry.name for entry in desk.state.library.entries]
    assert (work_of(desk).done, work_of(desk).is_over) == (2, True)


async def test_pictures_are_written_in_every_kind_and_frame(desk: Direction, tmp_path: Path):
    wish = PictureFormat((PictureKind.PNG, PictureKind.WEBP), (WIDE, FULL))
    await desk.director.carry_out(intents.ExportPictures("strap", str(tmp_path / "out"), wish))
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == [
        "Strap-1280x720.png",
        "Strap-1280x720.webp",
        "Strap-1280x960.png",
        "Strap-1280x960.webp",
    ]
    assert work_of(desk) == Work("Strap", 4, 4, is_over=True)


async def test_pictures_have_what_only_the_backend_draws(
    desk: Direction, tmp_path: Path, compositor
):
    values = {"name": "東京"}
    wish = intents.ExportPictures("strap", str(tmp_path), PictureFormat(), values)
    await desk.director.carry_out(wish)
    assert work_of(desk).faults == ()
    on_air = await compositor.foreground((Graphic(STRAP, values),), WIDE, NOW)
    exported = decoded_png((tmp_path / "Strap.png").read_bytes())
    assert exported.tobytes() == decoded_png(on_air.png).tobytes()


async def test_pictures_wear_the_theme_of_the_show(desk: Direction, tmp_path: Path, compositor):
    accent = replace(STRAP, elements=(Box(40, 20, ColourRef("theme:accent")),))
    desk.templates.documents["strap"] = accent
    (tmp_path / "one.csv").write_text("name\nAnna\n")
    desk.store.apply(ThemeChosen("Ember"))
    rows, out = str(tmp_path / "one.csv"), str(tmp_path / "out")
    for wish in (
        intents.ExportPictures("strap", out, PictureFormat()),
        intents.MakeBatch("strap", rows, out, PictureFormat()),
    ):
        await desk.director.carry_out(wish)
    ember = Graphic(accent, theme=theme_named("Ember"))
    on_air = decoded_png((await compositor.foreground((ember,), WIDE, NOW)).png)
    exported = [decoded_png(path.read_bytes()) for path in (tmp_path / "out").iterdir()]
    assert [picture.tobytes() for picture in exported] == [on_air.tobytes()] * 2


async def test_a_font_of_a_bundle_is_drawn_with_at_once(
    desk: Direction, tmp_path: Path, compositor
):
    values = {"name": "สวัสดี"}
    wish = intents.ExportPictures("strap", str(tmp_path), PictureFormat(), values)
    await desk.director.carry_out(wish)
    boxes = await compositor.foreground((Graphic(STRAP, values),), WIDE, NOW)
    assert work_of(desk).faults == boxes.faults == ("No font has the characters สวด.",)
    path = tmp_path / "thai.podium"
    path.write_bytes(bundle_bytes(Bundle((STRAP,), (FontFile("Thai.ttf", THAI),))))
    await desk.director.carry_out(intents.ImportTemplates((str(path),)))
    assert await compositor.families() == ("Inter", "Noto Sans Thai")
    await desk.director.carry_out(wish)
    drawn = await compositor.foreground((Graphic(STRAP, values),), WIDE, NOW)
    assert work_of(desk).faults == drawn.faults == ()
    exported = decoded_png((tmp_path / "Strap.png").read_bytes())
    assert (
        exported.tobytes() == decoded_png(drawn.png).tobytes() != decoded_png(boxes.png).tobytes()
    )


async def test_a_refused_export_is_told_and_leaves_no_work(desk: Direction, tmp_path: Path):
    wish = PictureFormat((PictureKind.JPEG,))
    await desk.director.carry_out(intents.ExportPictures("strap", str(tmp_path), wish))
    assert len(desk.state.notices) == 1
    assert desk.state.library.work is None


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
