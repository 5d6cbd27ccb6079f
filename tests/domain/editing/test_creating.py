import pytest

from studio.domain.editing.creating import KINDS, created, kind_of
from studio.domain.editing.scene import Scene
from studio.domain.overlay import Group, OverlayDocument
from studio.domain.overlay_json import format_document, parse_document
from studio.domain.podium import WIDE, Box
from tests.domain.editing.documents import SCENE

EMPTY = Scene(OverlayDocument("New"), WIDE)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_added_kept_and_told_again(kind):
    document, name = created(EMPTY, kind, None)
    element = Scene(document, WIDE).element(name)
    assert kind_of(element) == kind
    assert parse_document(format_document(document)) == document


@pytest.mark.parametrize(
    "kind", set(KINDS) - {"qr", "text", "clock", "countdown", "count_up", "ticker"}
)
def test_what_is_drawn_fills_the_box_it_was_drawn_in(kind):
    box = Box(100, 50, 200, 120)
    document, name = created(EMPTY, kind, box)
    assert Scene(document, WIDE).boxes()[name] == box


def test_a_click_puts_an_element_in_its_own_size_where_it_was():
    document, name = created(EMPTY, "box", Box(30, 40, 0, 0))
    assert Scene(document, WIDE).boxes()[name] == Box(30, 40, 480, 120)


def test_a_text_is_as_wide_as_it_was_drawn():
    document, name = created(EMPTY, "text", Box(100, 50, 300, 40))
    assert Scene(document, WIDE).element(name).max_width == 300


def test_without_a_place_it_comes_to_the_middle():
    document, name = created(EMPTY, "box", None)
    assert Scene(document, WIDE).boxes()[name] == Box(400, 300, 480, 120)


def test_it_lies_on_top_and_has_a_free_id():
    document, name = created(SCENE, "ellipse", None)
    assert (document.elements[-1].id, name) == ("e5", "e5")
    assert kind_of(Group(width=1, height=1)) == "group"
