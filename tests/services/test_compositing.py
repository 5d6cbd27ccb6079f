import asyncio
import io
import shutil
import threading
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from studio import RESOURCES
from studio.compose.finding import FindingKind
from studio.compose.fonts import FontBroken
from studio.compose.lint import BUDGET_BYTES, Surroundings
from studio.compose.picture import Picture
from studio.compose.templates import HOLDING_SCREEN, load_template
from studio.domain.commands import BACKGROUND, FOREGROUND
from studio.domain.errors import FileTrouble, PictureRefused
from studio.domain.ground import ground
from studio.domain.looks import LayoutChoice, Look, Plane, person
from studio.domain.overlay import Asset, Graphic, OverlayDocument
from studio.domain.overlay import Image as ImageElement
from studio.domain.packing import Packing
from studio.domain.podium import FULL, WIDE, Frame
from studio.services.compositing import ThreadedCompositor
from studio.services.ports import Compositor, Single
from tests.support.desk import ANNA, keyer, room_with, strap
from tests.support.direction import NOW
from tests.support.pictures import decoded_png
from tests.support.text_backend import FakeTextBackend

CLOCKWORK = "compositor"


@pytest.fixture
async def compositor() -> AsyncIterator[ThreadedCompositor]:
    made = ThreadedCompositor(RESOURCES / "fonts")
    yield made
    made.close()


async def test_a_foreground_has_the_size_of_its_frame_and_the_graphic_in_it(
    compositor: ThreadedCompositor,
):
    port: Compositor = compositor
    composition = await port.foreground((strap(),), FULL, NOW)
    picture = decoded_png(composition.file)
    assert picture.size == (1280, 960)
    assert picture.getchannel("A").getextrema() == (0, 255)


async def test_a_preview_has_the_rooms_colour_its_people_and_the_graphics_that_are_in(
    compositor: ThreadedCompositor,
):
    look = Look(LayoutChoice("two"), (person("anna"),))
    plain = await compositor.preview(look, room_with(ANNA), (), NOW)
    with_strap = Look(look.layout, look.seats, (keyer(),))
    over = await compositor.preview(with_strap, room_with(ANNA), (), NOW)
    out = Look(look.layout, look.seats, (keyer(is_in=False),))
    under = await compositor.preview(out, room_with(ANNA), (), NOW)
    assert (plain.width, plain.height) == (WIDE.width, WIDE.height)
    assert plain.rgba == under.rgba
    assert plain.rgba != over.rgba


async def test_what_lies_behind_is_drawn_under_the_people_of_a_preview(
    compositor: ThreadedCompositor,
):
    look = Look(LayoutChoice("one"), (person("anna"),))
    plain = await compositor.preview(look, room_with(ANNA), (), NOW)
    behind = replace(look, keyers=(replace(keyer(), plane=Plane.BACK),))
    assert (await compositor.preview(behind, room_with(ANNA), (), NOW)).rgba == plain.rgba
    nobody = Look(LayoutChoice("custom", ()), keyers=behind.keyers)
    empty = await compositor.preview(replace(nobody, keyers=()), room_with(ANNA), (), NOW)
    assert (await compositor.preview(nobody, room_with(ANNA), (), NOW)).rgba != empty.rgba


@pytest.mark.parametrize("frame", [FULL, WIDE])
async def test_a_background_is_opaque_and_has_the_rooms_colour(
    compositor: ThreadedCompositor, frame: Frame
):
    port: Compositor = compositor
    composition = await port.background((ground("#336699"), strap()), frame, NOW)
    picture = Image.open(io.BytesIO(composition.file))
    assert (picture.format, picture.size) == ("JPEG", (frame.width, frame.height))
    corner = picture.getpixel((frame.width - 1, frame.height - 1))
    assert np.abs(np.array(corner) - (0x33, 0x66, 0x99)).max() <= 2


async def test_a_background_does_not_have_the_foreground_drawn_anew(
    compositor: ThreadedCompositor,
):
    first = await compositor.foreground((strap(),), WIDE, NOW)
    await compositor.background((ground("#336699"), strap("Ben")), WIDE, NOW)
    assert await compositor.foreground((strap(),), WIDE, NOW) is first


async def test_a_preview_without_a_room_is_drawn(compositor: ThreadedCompositor):
    picture = await compositor.preview(Look(), room_with(), (), NOW)
    assert _mean(picture) > 0


async def test_everything_is_drawn_in_one_thread_that_is_not_the_windows(
    compositor: ThreadedCompositor, tmp_path: Path
):
    Image.new("RGB", (64, 64)).save(tmp_path / "a.png")
    await asyncio.gather(
        compositor.foreground((), WIDE, NOW),
        compositor.preview(Look(), room_with(), (), NOW),
        compositor.checked_layer(tmp_path / "a.png", WIDE, BACKGROUND),
        compositor.text_fault(),
    )
    names = [t.name for t in threading.enumerate() if t.name.startswith(CLOCKWORK)]
    assert len(names) == 1


async def test_a_picture_file_is_checked_for_its_layer(
    compositor: ThreadedCompositor, tmp_path: Path
):
    Image.new("RGBA", (1400, 800)).save(tmp_path / "big.png")
    with pytest.raises(PictureRefused):
        await compositor.checked_layer(tmp_path / "big.png", WIDE, FOREGROUND)
    with pytest.raises(FileTrouble, match="none"):
        await compositor.checked_layer(tmp_path / "none.png", WIDE, FOREGROUND)


async def test_this_computer_can_write_every_script(compositor: ThreadedCompositor):
    assert await compositor.text_fault() is None


async def test_what_the_fonts_lack_is_drawn_by_the_backend():
    graphic = strap().with_value("name", "東京")
    plain, backed = (
        ThreadedCompositor(RESOURCES / "fonts", backend)
        for backend in (None, FakeTextBackend("東京"))
    )
    boxes = await plain.foreground((graphic,), FULL, NOW)
    drawn = await backed.foreground((graphic,), FULL, NOW)
    plain.close()
    backed.close()
    assert boxes.faults == ("No font has the characters 東京.",)
    assert drawn.faults == ()
    assert drawn.file != boxes.file


async def test_a_draft_comes_with_where_its_elements_lie(compositor: ThreadedCompositor):
    picture, boxes = await compositor.draft(strap(), FULL, NOW)
    alone, _ = await compositor.single(Single(strap(), FULL), NOW)
    assert picture == alone
    assert set(boxes) == {element.id for element in strap().document.elements}


async def test_lint_is_asked_in_the_thread_too(compositor: ThreadedCompositor):
    graphic = strap().with_value("name", "東京")
    findings = await compositor.lint(graphic, FULL, NOW, Surroundings(budget_bytes=1, file_bytes=2))
    kinds = {finding.kind for finding in findings}
    assert kinds == {FindingKind.MISSING_GLYPH, FindingKind.LARGE_FILE}


async def test_a_keyer_is_warned_of_a_layer_over_the_budget(compositor: ThreadedCompositor):
    heavy = noise()
    for stack in ((strap(),), (heavy, strap())):
        _, findings = await compositor.single(Single(strap(), FULL, stack=stack), NOW)
        sizes = [f.numbers for f in findings if f.kind is FindingKind.LARGE_FILE]
        size = len((await compositor.foreground(stack, FULL, NOW)).file)
        assert sizes == ([(size, BUDGET_BYTES)] if size > BUDGET_BYTES else [])
        assert (size > BUDGET_BYTES) is (heavy in stack)


async def test_to_weigh_a_keyer_that_is_out_draws_no_preview_anew(
    compositor: ThreadedCompositor,
):
    room, look = room_with(ANNA), Look(keyers=(keyer(), keyer(2, is_in=False)))
    await compositor.preview(look, room, (), NOW)
    spots = look.layout.boxes_in(room.frame, 1)
    in_front = look.graphics_on(Plane.FRONT)
    before = compositor._drawers.preview.picture(in_front, room.frame, NOW, spots)
    out = strap("Ben")
    await compositor.single(Single(out, room.frame, stack=(*in_front, out)), NOW)
    assert compositor._drawers.preview.picture(in_front, room.frame, NOW, spots) is before


async def test_what_a_keyer_would_weigh_depends_on_the_packing(compositor: ThreadedCompositor):
    sizes = []
    for packing in (Packing.INTERLACED, Packing.COMPACT):
        await compositor.pack_as(packing)
        _, findings = await compositor.single(Single(noise(), FULL, stack=(noise(),)), NOW)
        sizes += [f.numbers[0] for f in findings if f.kind is FindingKind.LARGE_FILE]
    usual, compact = sizes
    assert compact < usual


async def test_what_fills_the_frame_is_sent_as_a_light_jpeg(compositor: ThreadedCompositor):
    holding = Graphic(load_template(RESOURCES / "templates", HOLDING_SCREEN))
    sent = (await compositor.foreground((holding, strap()), FULL, NOW)).file
    assert Image.open(io.BytesIO(sent)).format == "JPEG"
    assert len(sent) < BUDGET_BYTES


def noise() -> Graphic:
    """What packs badly, and leaves some of the frame clear."""
    dots = np.random.default_rng(1).integers(0, 255, (500, 900, 3), np.uint8)
    file = io.BytesIO()
    Image.fromarray(dots).save(file, "PNG")
    picture = ImageElement("asset:noise.png", 900, 500)
    return Graphic(
        OverlayDocument("Noise", (picture,), assets=(Asset("noise.png", file.getvalue()),))
    )


async def test_a_font_of_a_template_is_listed_once_taken_in(tmp_path: Path):
    shutil.copy(RESOURCES / "fonts" / "Inter-Regular.otf", tmp_path)
    made = ThreadedCompositor(tmp_path)
    assert await made.families() == ("Inter",)
    thai = (RESOURCES / "fonts" / "NotoSansThai-Bold.ttf").read_bytes()
    assert await made.add_font("font1", thai) == "Noto Sans Thai"
    assert await made.families() == ("Inter", "Noto Sans Thai")
    with pytest.raises(FontBroken):
        await made.add_font("font2", b"no font")
    made.close()


async def test_an_operators_own_fonts_are_there_from_the_start(tmp_path: Path):
    program, own = tmp_path / "program", tmp_path / "own"
    program.mkdir()
    own.mkdir()
    shutil.copy(RESOURCES / "fonts" / "Inter-Regular.otf", program)
    shutil.copy(RESOURCES / "fonts" / "NotoSansHebrew-Bold.ttf", own)
    made = ThreadedCompositor(program, own_fonts=own)
    assert await made.families() == ("Inter", "Noto Sans Hebrew")
    made.close()
    without = ThreadedCompositor(program, own_fonts=tmp_path / "nowhere")
    assert await without.families() == ("Inter",)
    without.close()


async def test_foregrounds_are_packed_as_asked(compositor: ThreadedCompositor):
    usual = await compositor.foreground((strap(),), FULL, NOW)
    await compositor.pack_as(Packing.COMPACT)
    compact = await compositor.foreground((strap(),), FULL, NOW)
    assert len(compact.file) < len(usual.file)
    assert decoded_png(compact.file).mode == "P"
    await compositor.pack_as(Packing.INTERLACED)
    assert (await compositor.foreground((strap(),), FULL, NOW)).file == usual.file


async def test_a_closed_one_leaves_no_thread():
    made = ThreadedCompositor(RESOURCES / "fonts")
    await made.text_fault()
    made.close()
    with pytest.raises(RuntimeError):
        await made.text_fault()


def _mean(picture: Picture) -> float:
    return float(np.frombuffer(picture.rgba, np.uint8).mean())


async def test_a_graphic_alone_is_judged_among_the_others(compositor: ThreadedCompositor):
    picture, findings = await compositor.single(Single(strap(), WIDE, others=((2, strap()),)), NOW)
    assert (picture.width, picture.height) == (WIDE.width, WIDE.height)
    assert any(f.kind is FindingKind.OVER_KEYER and f.numbers == (2,) for f in findings)
