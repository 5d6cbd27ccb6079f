"""The mixer's picture against a slow one that is obviously right (tests.rehearsal.media.reference).

Brightness is compared pixel by pixel, colour at half the size (the mean of four pixels), as 4:2:0
has it; differences are in steps of 1/255. Pixels nearer than NEAR to a line of a board, to the rim
of a source or to an edge of a box are left out: a box drawn on even pixels may be a pixel off, and
a source scaled to even sizes and cut at an even place up to two more.
"""

import itertools

import numpy as np
import pytest
from PIL import Image

from studio.domain.podium import FULL, LAYOUT_NAMES, WIDE, Box, Fit, Frame, Place, places_of
from studio.rehearsal.layout import Layout
from studio.rehearsal.media.building import SceneBuilder
from studio.rehearsal.media.colours import chroma_u, chroma_v, luma
from studio.rehearsal.media.composition import Composition
from studio.rehearsal.media.face import ShowScene, SpotShown
from studio.rehearsal.media.planes import Planes
from studio.rehearsal.podium_state import Cast, filled, podium_message
from tests.rehearsal.media.reference import Board, Boards, Drawn, blended, podium
from tests.rehearsal.test_podium_state import person

GREY = (60, 60, 60)
NEAR = 3
MOST_IN_MEAN, MOST_AT_99, MOST_ANYWHERE = 2.0, 8.0, 16.0
Y_STEPS, CHROMA_STEPS = 219 / 255, 224 / 255

COLOURS = (
    ((255, 255, 255), (0, 0, 0)),
    ((255, 0, 0), (0, 255, 255)),
    ((255, 255, 0), (0, 0, 255)),
    ((250, 120, 10), (10, 60, 120)),
)
SIZES = ((1280, 720, 160), (640, 480, 80), (720, 1280, 240), (320, 240, 40))
BOARDS = [Board(*size, colours) for size, colours in itertools.product(SIZES, COLOURS)]

DOCUMENT = {  # the table of protocol document 5.6, written down once more
    ("one", FULL): "0,0,1280,960",
    ("one", WIDE): "0,0,1280,720",
    ("two", FULL): "0,0,640,960 640,0,640,960",
    ("two", WIDE): "0,0,640,720 640,0,640,720",
    ("four", FULL): "0,0,640,480 640,0,640,480 0,480,640,480 640,480,640,480",
    ("four", WIDE): "0,0,640,360 640,0,640,360 0,360,640,360 640,360,640,360",
    ("six", FULL): "0,0,427,480 427,0,426,480 853,0,427,480"
    " 0,480,427,480 427,480,426,480 853,480,427,480",
    ("six", WIDE): "0,0,427,360 427,0,426,360 853,0,427,360"
    " 0,360,427,360 427,360,426,360 853,360,427,360",
    ("nine", FULL): "0,0,427,320 427,0,426,320 853,0,427,320"
    " 0,320,427,320 427,320,426,320 853,320,427,320"
    " 0,640,427,320 427,640,426,320 853,640,427,320",
    ("nine", WIDE): "0,0,427,240 427,0,426,240 853,0,427,240"
    " 0,240,427,240 427,240,426,240 853,240,427,240"
    " 0,480,427,240 427,480,426,240 853,480,427,240",
    ("present-lower-3", FULL): "0,320,1280,640 0,0,427,320 427,0,426,320 853,0,427,320",
    ("present-lower-3", WIDE): "0,240,1280,480 0,0,427,240 427,0,426,240 853,0,427,240",
    ("present-upper-6", FULL): "0,0,1280,800 0,800,213,160 213,800,214,160 427,800,213,160"
    " 640,800,213,160 853,800,214,160 1067,800,213,160",
    ("present-upper-6", WIDE): "0,0,1280,600 0,600,213,120 213,600,214,120 427,600,213,120"
    " 640,600,213,120 853,600,214,120 1067,600,213,120",
    ("present-two-upper-6", FULL): "0,0,640,800 640,0,640,800 0,800,213,160 213,800,214,160"
    " 427,800,213,160 640,800,213,160 853,800,214,160 1067,800,213,160",
    ("present-two-upper-6", WIDE): "0,0,640,600 640,0,640,600 0,600,213,120 213,600,214,120"
    " 427,600,213,120 640,600,213,120 853,600,214,120 1067,600,213,120",
    ("present-upper-right-9", FULL): "256,0,1024,768 0,0,256,192 0,192,256,192 0,384,256,192"
    " 0,576,256,192 0,768,256,192 256,768,256,192 512,768,256,192 768,768,256,192"
    " 1024,768,256,192",
    ("present-upper-right-9", WIDE): "256,0,1024,576 0,0,256,144 0,144,256,144 0,288,256,144"
    " 0,432,256,144 0,576,256,144 256,576,256,144 512,576,256,144 768,576,256,144"
    " 1024,576,256,144",
    ("present-vertical-9", FULL): "0,0,1096,480 0,480,1096,480 1096,0,184,137 1096,137,184,137"
    " 1096,274,184,137 1096,411,184,138 1096,549,184,137 1096,686,184,137 1096,823,184,137",
    ("present-vertical-9", WIDE): "0,0,1096,360 0,360,1096,360 1096,0,184,103 1096,103,184,103"
    " 1096,206,184,103 1096,309,184,102 1096,411,184,103 1096,514,184,103 1096,617,184,103",
}
EVERY_LAYOUT = pytest.mark.parametrize(
    ("name", "frame"), [(name, frame) for name in LAYOUT_NAMES for frame in (FULL, WIDE)]
)


def document_boxes(name: str, frame: Frame) -> list[Box]:
    rows = DOCUMENT[name, frame].split()
    return [Box(*(int(side) for side in row.split(","))) for row in rows]


def mixed(frame: Frame, seats: list[tuple[Board, Place]], foreground: str | None = None) -> Planes:
    """What the mixer makes of boards in places."""
    boards = {f"b{number}": board for number, (board, _) in enumerate(seats)}
    spots = tuple(
        SpotShown(f"play:b{number}", box.x, box.y, box.width, box.height, place.fit.value)
        for number, (_, place) in enumerate(seats)
        for box in (place.box,)
    )
    order = ShowScene(spots, "#3C3C3C", foreground=foreground)
    scene, out = SceneBuilder(frame, Boards(boards)).build(order, 1, ()), Planes(*_size(frame))
    Composition(scene.backdrop).mix(scene, 0, out)
    return out


def assert_same(picture: Planes, wanted: Drawn, box: Box) -> None:
    """One box differs nowhere visibly, in any of the three planes."""
    rows, columns = slice(box.y, box.bottom), slice(box.x, box.right)
    is_far = np.zeros(wanted.distance.shape, bool)
    is_far[rows, columns] = wanted.distance[rows, columns] > NEAR
    y = luma(wanted.rgb) + 16
    check((picture.y - y)[is_far] / Y_STEPS)
    small = _all_of_four(is_far)
    for plane, weigh in ((picture.u, chroma_u), (picture.v, chroma_v)):
        check((plane - (_quartered(weigh(wanted.rgb)) + 128))[small] / CHROMA_STEPS)


def check(differences: np.ndarray) -> None:
    assert differences.size >= 100, "there is nothing to compare"
    sizes = np.abs(differences)
    assert sizes.mean() <= MOST_IN_MEAN
    assert np.percentile(sizes, 99) <= MOST_AT_99
    assert sizes.max() <= MOST_ANYWHERE, "something is out of place"


@EVERY_LAYOUT
def test_every_box_of_a_layout_looks_as_it_should(name: str, frame: Frame):
    seats = list(zip(itertools.cycle(BOARDS), places_of(name, frame)))
    picture, wanted = mixed(frame, seats), podium(frame, seats, GREY)
    for _, place in seats:
        assert_same(picture, wanted, place.box)


@pytest.mark.parametrize("fit", Fit)
@pytest.mark.parametrize("board", BOARDS[::4], ids=lambda board: f"{board.width}x{board.height}")
@pytest.mark.parametrize("frame", [FULL, WIDE], ids=["full", "wide"])
def test_every_fit_looks_as_it_should(frame: Frame, board: Board, fit: Fit):
    boxes = (Box(0, 0, 600, 400), Box(650, 30, 300, 600), Box(1001, 41, 255, 301))
    seats = [(board, Place(box, fit)) for box in boxes]
    picture, wanted = mixed(frame, seats), podium(frame, seats, GREY)
    for box in boxes:
        assert_same(picture, wanted, box)


def test_a_box_over_another_hides_it():
    big, small = Box(0, 0, 1280, 720), Box(901, 501, 320, 180)
    seats = [(BOARDS[0], Place(big)), (BOARDS[5], Place(small))]
    assert_same(mixed(WIDE, seats), podium(WIDE, seats, GREY), small)
    assert_same(mixed(WIDE, seats), podium(WIDE, seats, GREY), big)


@EVERY_LAYOUT
def test_drawn_edges_are_at_most_a_pixel_off_the_document(name: str, frame: Frame):
    boxes = document_boxes(name, frame)
    greys = [(20 * number + 70,) * 3 for number in range(len(boxes))]
    boards = [Board(64, 64, 64, (grey, grey)) for grey in greys]
    seats = [(board, Place(box)) for board, box in zip(boards, boxes, strict=True)]
    y = mixed(frame, seats).y
    for grey, box in zip(greys, boxes, strict=True):
        level = round(grey[0] * Y_STEPS + 16)
        rows, columns = np.nonzero(np.abs(y.astype(int) - level) <= 2)
        edges = (columns.min(), rows.min(), columns.max() + 1, rows.max() + 1)
        assert edges == pytest.approx((box.x, box.y, box.right, box.bottom), abs=1)


@EVERY_LAYOUT
def test_observers_are_told_the_geometry_of_the_document(name: str, frame: Frame):
    people = [person(f"p{number}") for number in range(10)]
    layout = Layout(name=name, users=tuple(user.id for user in people))
    told = podium_message(filled(layout, frame, Cast(people)), [], frame)["podium"]
    boxes = document_boxes(name, frame)
    assert told == [
        {
            "user_id": user.id,
            "play_id": None,
            "width": box.width,
            "height": box.height,
            "left": box.x,
            "top": box.y,
            "z-index": 0,
        }
        for user, box in zip(people, boxes, strict=False)
    ]


@pytest.mark.parametrize("frame", [FULL, WIDE], ids=["full", "wide"])
def test_a_foreground_is_blended_as_in_rgb(frame: Frame, tmp_path):
    width, height = _size(frame)
    over = np.zeros((height, width, 4), np.uint8)
    over[..., 3] = np.linspace(0, 255, width)
    over[: height // 2, :, :3] = (255, 240, 20)
    over[height // 2 :, :, :3] = (10, 30, 200)
    Image.fromarray(over).save(tmp_path / "front.png")
    seats = list(zip(BOARDS, places_of("four", frame), strict=False))
    wanted = podium(frame, seats, GREY)
    y = mixed(frame, seats, str(tmp_path / "front.png")).y
    is_far = wanted.distance > NEAR
    difference = y - (luma(blended(wanted.rgb, over.astype(float))) + 16)
    assert np.abs(difference[is_far]).max() / Y_STEPS <= MOST_IN_MEAN


def _size(frame: Frame) -> tuple[int, int]:
    return frame.width, frame.height


def _quartered(plane: np.ndarray) -> np.ndarray:
    return plane.reshape(plane.shape[0] // 2, 2, plane.shape[1] // 2, 2).mean((1, 3))


def _all_of_four(mask: np.ndarray) -> np.ndarray:
    return mask.reshape(mask.shape[0] // 2, 2, mask.shape[1] // 2, 2).all((1, 3))
