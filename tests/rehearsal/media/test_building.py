import os

import pytest
from PIL import Image

from studio.domain.podium import WIDE, Box, Frame
from studio.rehearsal.media.building import SceneBuilder
from studio.rehearsal.media.clips import Clips
from studio.rehearsal.media.composition import Composition
from studio.rehearsal.media.face import Actor, Insert, ShowScene, SpotShown
from studio.rehearsal.media.lettering import CARD
from studio.rehearsal.media.planes import Planes
from tests.support.media import is_near, middle_of

ADA = Actor("ada", "Ada Lovelace", "#E4572E", 200.0)
BOB = Actor("bob", "Bob", "#17BEBB", 250.0, has_camera=False)
ORANGE, BACKGROUND = (228, 87, 46), (18, 52, 86)
LEFT, RIGHT = Box(0, 0, 640, 720), Box(640, 0, 640, 720)


def spot(source: str, box: Box = LEFT, label: str = "") -> SpotShown:
    return SpotShown(source, box.x, box.y, box.width, box.height, label=label)


@pytest.fixture
def builder() -> SceneBuilder:
    return SceneBuilder(WIDE, Clips(lambda _fact: None))


def picture_of(builder: SceneBuilder, order: ShowScene, actors=(ADA, BOB)):
    scene, out = builder.build(order, 1, actors), Planes(1280, 720)
    Composition(scene.backdrop).mix(scene, 0, out)
    return out.frame().to_ndarray(format="rgb24")


def ordered(*spots: SpotShown, **layers: str | None) -> ShowScene:
    return ShowScene(spots, background_colour="#123456", **layers)


def test_an_actor_fills_the_spot_and_a_free_spot_shows_the_background(builder):
    picture = picture_of(builder, ordered(spot("ada"), spot("", RIGHT)))
    assert is_near(middle_of(picture, LEFT), ORANGE)
    assert is_near(middle_of(picture, RIGHT), BACKGROUND)


def test_an_actor_without_camera_has_a_card(builder):
    picture = picture_of(builder, ordered(spot("bob")))
    assert is_near(tuple(picture[700, 20]), CARD)


def test_who_is_not_there_leaves_the_spot_free(builder):
    picture = picture_of(builder, ordered(spot("nobody"), spot("play:nothing", RIGHT)))
    assert is_near(middle_of(picture, LEFT), BACKGROUND)
    assert is_near(middle_of(picture, RIGHT), BACKGROUND)


def test_edges_of_thirds_are_where_they_should_be(builder):
    people = tuple(
        Actor(f"u{n}", "X", colour, 200.0) for n, colour in enumerate(("#F00", "#0F0", "#00F"))
    )
    thirds = (Box(0, 0, 427, 720), Box(427, 0, 426, 720), Box(853, 0, 427, 720))
    spots = (spot(person.id, box) for person, box in zip(people, thirds, strict=True))
    row = picture_of(builder, ordered(*spots), people)[30].astype(int)
    for edge, before, after in ((428, 0, 1), (854, 1, 2)):
        assert row[edge - 3, before] > row[edge - 3, after] + 140
        assert row[edge + 2, after] > row[edge + 2, before] + 140


def test_a_spot_outside_the_frame_is_left_out(builder):
    picture = picture_of(builder, ordered(spot("ada", Box(1000, 0, 640, 720)), spot("ada")))
    assert is_near(middle_of(picture, LEFT), ORANGE)
    assert is_near(tuple(picture[360, 1100]), BACKGROUND)


def test_a_banner_is_at_the_top_of_its_spot_only(builder):
    without = picture_of(builder, ordered(spot("ada")))
    with_one = picture_of(builder, ordered(spot("ada", label="Ada Lovelace")))
    assert with_one[4, 600].sum() < without[4, 600].sum() / 1.5
    assert is_near(tuple(with_one[60, 300]), tuple(without[60, 300]))
    assert is_near(tuple(with_one[4, 700]), BACKGROUND)


def test_layers_come_from_files(builder, tmp_path):
    Image.new("RGBA", (1280, 720), (0, 0, 255, 255)).save(tmp_path / "back.png")
    front = Image.new("RGBA", (1280, 720), (0, 0, 0, 0))
    front.paste((255, 255, 255, 255), (0, 600, 1280, 720))
    front.save(tmp_path / "front.webp", lossless=True)
    order = ordered(
        spot("ada"),
        background=str(tmp_path / "back.png"),
        foreground=str(tmp_path / "front.webp"),
    )
    picture = picture_of(builder, order)
    assert is_near(middle_of(picture, LEFT), ORANGE)
    assert is_near(middle_of(picture, RIGHT), (0, 0, 255), 8)
    assert is_near(tuple(picture[650, 200]), (255, 255, 255))


def test_a_layer_that_cannot_be_read_is_left_out(builder, tmp_path):
    (tmp_path / "broken.png").write_bytes(b"\x89PNG not really")
    order = ordered(background=str(tmp_path / "broken.png"), foreground=str(tmp_path / "none.png"))
    assert is_near(middle_of(picture_of(builder, order), LEFT), BACKGROUND)


def test_what_did_not_change_is_not_made_again(builder, tmp_path):
    path = tmp_path / "front.png"
    Image.new("RGBA", (64, 64), (255, 0, 0, 255)).save(path)
    order = ordered(spot("ada", label="Ada"), foreground=str(path))
    one, two = (builder.build(order, count, (ADA,)) for count in (1, 2))
    assert two.foreground is one.foreground
    assert two.backdrop is one.backdrop
    assert two.spots[0].painter is one.spots[0].painter
    Image.new("RGBA", (64, 64), (0, 255, 0, 255)).save(path)
    os.utime(path, ns=(1, 1))
    assert builder.build(order, 3, (ADA,)).foreground is not one.foreground


def test_an_unknown_colour_becomes_the_dark_one(builder):
    picture = picture_of(builder, ShowScene((), background_colour="no colour"))
    assert is_near(middle_of(picture, LEFT), (18, 18, 18))


def test_an_unknown_fit_is_refused(builder):
    with pytest.raises(ValueError, match="stretch"):
        builder.build(ShowScene((SpotShown("ada", 0, 0, 64, 64, fit="stretch"),)), 1, (ADA,))


@pytest.mark.parametrize(
    ("insert", "corner"),
    [
        (Insert("Ada"), (24, 652)),
        (Insert("Ada", 101.0, 51.0), (100, 50)),
        (Insert("Ada", -1e9, -5), (0, 0)),
        (Insert("Ada", y=1e300), (24, 676)),
    ],
)
def test_an_insert_is_where_it_was_put_and_always_inside(builder, insert, corner):
    placed = builder.build(ShowScene((), insert=insert), 1, ()).insert
    assert (placed.x, placed.y) == corner


def test_an_insert_lies_over_the_spots_and_goes_without_a_trace(builder):
    plain = picture_of(builder, ordered(spot("ada")))
    named = picture_of(builder, ordered(spot("ada"), insert=Insert("Ada", 400, 300)))
    assert named[322, 402].sum() < plain[322, 402].sum() / 2
    assert (named[310:340, 410:520] > 200).all(-1).any()
    scene, out = builder.build(ordered(spot("ada")), 1, (ADA,)), Planes(1280, 720)
    composition = Composition(scene.backdrop)
    composition.mix(builder.build(ordered(spot("ada"), insert=Insert("A")), 1, (ADA,)), 0, out)
    composition.mix(scene, 0, out)
    assert (out.frame().to_ndarray(format="rgb24") == plain).all()


def test_an_insert_never_leaves_a_small_frame():
    small = SceneBuilder(Frame(64, 32), Clips(lambda _fact: None))
    scene, out = small.build(ShowScene((), insert=Insert("Ada Lovelace")), 1, ()), Planes(64, 32)
    Composition(scene.backdrop).mix(scene, 0, out)
    assert (scene.insert.x, scene.insert.y) == (24, 0)
