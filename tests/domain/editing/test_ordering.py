import pytest

from studio.domain.editing.grouping import grouped
from studio.domain.editing.ordering import Way, reordered
from tests.domain.editing.documents import DOCUMENT, SCENE, scene_of


def order(document):
    return [element.id for element in document.elements]


@pytest.mark.parametrize(
    ("names", "way", "after"),
    [
        (("e1",), Way.FRONT, ["e2", "e3", "e4", "e1"]),
        (("e4", "e2"), Way.BACK, ["e2", "e4", "e1", "e3"]),
        (("e1",), Way.FORWARD, ["e2", "e1", "e3", "e4"]),
        (("e3", "e4"), Way.FORWARD, ["e1", "e2", "e3", "e4"]),
        (("e2", "e3"), Way.FORWARD, ["e1", "e4", "e2", "e3"]),
        (("e3",), Way.BACKWARD, ["e1", "e3", "e2", "e4"]),
        (("e1",), Way.BACKWARD, ["e1", "e2", "e3", "e4"]),
    ],
)
def test_elements_go_to_the_front_and_to_the_back(names, way, after):
    assert order(reordered(DOCUMENT, names, way)) == after


def test_inside_a_group_the_order_is_its_own():
    document, name = grouped(SCENE, ("e1", "e2"))
    front = scene_of(reordered(document, ("e1",), Way.FRONT))
    assert [child.id for child in front.element(name).children] == ["e2", "e1"]
