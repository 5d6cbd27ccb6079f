from dataclasses import replace

from studio.domain.editing.copying import (
    STEP,
    duplicated,
    from_clipboard,
    removed,
    texts_in,
    to_clipboard,
)
from studio.domain.editing.grouping import grouped
from studio.domain.editing.scene import moved
from studio.domain.overlay import Asset, Field, Image, OverlayDocument
from tests.domain.editing.documents import DOCUMENT, NAME, SCENE, scene_of


def test_a_copy_lies_a_little_beside_on_top_and_has_an_id_of_its_own():
    document, names = duplicated(SCENE, ("e2", "e1"))
    assert names == ("e5", "e6")
    boxes = scene_of(document).boxes()
    assert (boxes["e5"].x - boxes["e1"].x, boxes["e5"].y - boxes["e1"].y) == (STEP, STEP)
    assert boxes["e6"].x - boxes["e2"].x == STEP


def test_the_copy_of_a_group_shares_no_id_with_it():
    document, name = grouped(SCENE, ("e1", "e2"))
    copied, (copy,) = duplicated(scene_of(document), (name,))
    group = scene_of(copied).element(copy)
    assert {copy, *(c.id for c in group.children)} & {name, "e1", "e2", "e3", "e4"} == set()


def test_elements_come_to_another_document_with_their_fields_and_pictures():
    picture = Image("asset:logo", 10, 10, id="e7")
    document = replace(
        DOCUMENT,
        elements=(*DOCUMENT.elements, picture),
        assets=(Asset("logo", b"\x89PNG"), Asset("other", b"x")),
        fields=(*DOCUMENT.fields, Field("unused", "Unused")),
    )
    text = to_clipboard(scene_of(document), ("e2", "e7"))
    target = OverlayDocument("Target", (replace(NAME, content="Mine"),))
    pasted, names = from_clipboard(target, text)
    assert names == ("e1", "e3")
    assert [e.id for e in pasted.elements] == ["e2", "e1", "e3"]
    assert [field.name for field in pasted.fields] == ["name"]
    assert [asset.name for asset in pasted.assets] == ["logo"]


def test_a_field_that_is_there_already_is_kept():
    mine = OverlayDocument("Target", (), (Field("name", "My name", "Ben"),))
    pasted, _ = from_clipboard(mine, to_clipboard(SCENE, ("e2",)))
    assert pasted.fields == mine.fields


def test_what_would_lie_exactly_on_another_lies_beside_it():
    text, document = to_clipboard(SCENE, ("e1", "e3")), DOCUMENT
    for times in (1, 2):
        document, (plate, badge) = from_clipboard(document, text)
        boxes = scene_of(document).boxes()
        assert boxes[plate].x - boxes["e1"].x == boxes[badge].y - boxes["e3"].y == times * STEP


def test_what_asks_for_a_field_that_is_not_there_can_be_copied_too():
    lost = replace(DOCUMENT, fields=())
    pasted = from_clipboard(OverlayDocument("Other"), to_clipboard(scene_of(lost), ("e2",)))
    assert pasted is not None
    assert [element.content for element in pasted[0].elements] == ["{{name}}"]


def test_any_other_text_on_the_clipboard_is_none_of_ours():
    assert from_clipboard(DOCUMENT, "hello") is None
    assert from_clipboard(DOCUMENT, '{"name": "podium-studio-elements"}') is None


def test_what_is_removed_is_removed_in_every_frame():
    special = moved(replace(SCENE, for_frame_only=True), ("e1",), 50, 0)
    left = removed(special, ("e1", "e3"))
    assert [e.id for e in left.elements] == ["e2", "e4"]
    assert left.variants == ()


def test_a_group_that_loses_its_last_element_goes_too():
    document, _ = grouped(SCENE, ("e1", "e2"))
    assert [e.id for e in removed(document, ("e1", "e2")).elements] == ["e3", "e4"]


def test_every_text_of_an_element_is_found():
    assert {"{{name}}", "Inter"} <= set(texts_in(NAME))
