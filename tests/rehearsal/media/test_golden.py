# Stored pictures of what is on air, a quarter as wide and as high as the podium so that they stay
# small; lettering and the three fits are parts at full size. `--update-golden` writes them anew.

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from studio.domain.podium import FULL, LAYOUT_NAMES, WIDE, Box, Fit, Frame, places_of
from studio.rehearsal.media.building import SceneBuilder
from studio.rehearsal.media.composition import Composition
from studio.rehearsal.media.face import Actor, Insert, ShowScene, SpotShown
from studio.rehearsal.media.planes import Planes
from studio.rehearsal.media.stills import image_of
from studio.rehearsal.toast import Toast, drawn
from tests.rehearsal.media.reference import Board, Boards
from tests.support.pictures import assert_image

FOLDER = Path(__file__).parent / "golden"
SMALLER = 4
NUMBER = 30
"""The frame that is looked at: everybody sways to another side."""

NAMES = (
    ("Ada Lovelace", "#E4572E"),
    ("Bob", "#17BEBB"),
    ("Chidi Anagonye", "#7B2CBF"),
    ("Dora Maar", "#FFC914"),
    ("Émile Zola", "#2E86AB"),
    ("Fridtjof Nansen", "#76B041"),
    ("Grace Hopper", "#D81E5B"),
    ("Hedy Lamarr", "#5F7367"),
    ("Ibn Battuta", "#A23E48"),
    ("Josephine Baker", "#345995"),
)
ACTORS = tuple(
    Actor(f"actor{number}", name, colour, 200.0, has_camera=number != 3)
    for number, (name, colour) in enumerate(NAMES)
)
BOARDS = {
    "wide": Board(1280, 720, 160, ((255, 255, 255), (200, 0, 0))),
    "high": Board(720, 1280, 144, ((255, 220, 0), (0, 60, 200))),
}
EVERY_FRAME = pytest.mark.parametrize("frame", [FULL, WIDE], ids=["full", "wide"])

Check = Callable[[str, Image.Image], None]


@pytest.fixture
def check(request: pytest.FixtureRequest) -> Check:
    update = bool(request.config.getoption("--update-golden"))

    def assert_golden(name: str, image: Image.Image) -> None:
        assert_image(image, FOLDER / f"{name}.png", update=update)

    return assert_golden


def spot(source: str, box: Box, fit: Fit = Fit.COVER, label: str = "") -> SpotShown:
    return SpotShown(source, box.x, box.y, box.width, box.height, fit.value, label)


def seated(name: str, frame: Frame, *, has_names: bool = False) -> tuple[SpotShown, ...]:
    return tuple(
        spot(actor.id, place.box, place.fit, actor.name if has_names else "")
        for actor, place in zip(ACTORS, places_of(name, frame), strict=False)
    )


def on_air(frame: Frame, spots: Sequence[SpotShown] = (), **extras: str | Insert) -> Image.Image:
    order = ShowScene(tuple(spots), "#202B3C", **extras)
    scene = SceneBuilder(frame, Boards(BOARDS)).build(order, 1, ACTORS)
    out = Planes(frame.width, frame.height)
    Composition(scene.backdrop).mix(scene, NUMBER, out)
    return image_of(out)


def smaller(picture: Image.Image) -> Image.Image:
    size = (picture.width // SMALLER, picture.height // SMALLER)
    return picture.resize(size, Image.Resampling.BOX)


def kind(frame: Frame) -> str:
    return "wide" if frame == WIDE else "full"


@EVERY_FRAME
@pytest.mark.parametrize("name", LAYOUT_NAMES)
def test_a_layout_looks_as_stored(name: str, frame: Frame, check: Check) -> None:
    check(f"layout-{name}-{kind(frame)}", smaller(on_air(frame, seated(name, frame))))


@pytest.mark.parametrize("fit", Fit)
def test_a_fit_looks_as_stored(fit: Fit, check: Check) -> None:
    boxes = (Box(20, 20, 200, 200), Box(240, 20, 120, 200), Box(380, 60, 240, 120))
    spots = [
        spot(f"play:{board}", Box(box.x, box.y + below, box.width, box.height), fit)
        for board, below in (("wide", 0), ("high", 220))
        for box in boxes
    ]
    check(f"fit-{fit.value}", on_air(FULL, spots).crop((0, 0, 640, 460)))


@EVERY_FRAME
@pytest.mark.parametrize("size", [(500, 300), (1600, 2000)], ids=["small", "large"])
def test_a_background_is_centred_over_white(
    frame: Frame, size: tuple[int, int], check: Check, tmp_path: Path
) -> None:
    picture = Image.new("RGBA", size, (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    pen.ellipse((0, 0, size[0] - 1, size[1] - 1), fill=(40, 120, 80, 255))
    pen.rectangle((size[0] // 3, size[1] // 3, size[0] // 2, size[1] // 2), (200, 60, 60, 128))
    picture.save(tmp_path / "back.png")
    name = "small" if size[0] < frame.width else "large"
    seats = [spot("actor0", Box(0, frame.height - 240, 320, 240))]
    shown = on_air(frame, seats, background=str(tmp_path / "back.png"))
    check(f"background-{name}-{kind(frame)}", smaller(shown))


@EVERY_FRAME
def test_a_foreground_lies_at_the_top_left_unscaled(
    frame: Frame, check: Check, tmp_path: Path
) -> None:
    picture = Image.new("RGBA", (901, 601), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    for row, alpha in enumerate((64, 128, 192, 255)):
        pen.rectangle((40, 60 + row * 130, 900, 150 + row * 130), (255, 255, 255, alpha))
    picture.save(tmp_path / "front.png")
    shown = on_air(frame, seated("four", frame), foreground=str(tmp_path / "front.png"))
    check(f"foreground-{kind(frame)}", smaller(shown))


@EVERY_FRAME
def test_a_text_insert_looks_as_stored(frame: Frame, check: Check, tmp_path: Path) -> None:
    path = tmp_path / "insert.png"
    path.write_bytes(drawn(Toast("Q & A", "Questions now, one line after another, please."), frame))
    picture = on_air(frame, seated("one", frame), foreground=str(path))
    check(f"insert-{kind(frame)}", smaller(picture))
    if frame == WIDE:
        check("insert-lettering", picture.crop((0, 0, 600, 200)))


def test_names_are_whole_in_wide_spots_and_initials_in_narrow_ones(check: Check) -> None:
    picture = on_air(WIDE, seated("present-upper-6", WIDE, has_names=True))
    check("names-wide", picture.crop((0, 0, 640, 80)))
    check("names-narrow", picture.crop((0, 590, 640, 650)))
    check("names-nine", on_air(FULL, seated("nine", FULL, has_names=True)).crop((0, 0, 860, 60)))


def test_who_speaks_has_a_microphone_and_a_strip(check: Check) -> None:
    people = seated("present-upper-6", WIDE, has_names=True)
    speakers = [replace(one, is_speaking=place % 2 == 0) for place, one in enumerate(people)]
    picture = on_air(WIDE, speakers, insert=Insert("Josephine Baker"))
    check("speaking-wide", picture.crop((0, 0, 640, 60)))
    check("speaking-narrow", picture.crop((0, 590, 640, 720)))
    placed = on_air(FULL, seated("one", FULL), insert=Insert("Bob", 900, 40))
    check("speaking-placed", smaller(placed))
