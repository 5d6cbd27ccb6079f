from dataclasses import replace

import pytest

from studio.domain.editing.fields import (
    missing_fields,
    with_field_added,
    with_field_changed,
    with_field_moved,
    without_field,
)
from studio.domain.overlay import (
    ColourRef,
    Field,
    FieldKind,
    OverlayDocument,
    Text,
    TextStyle,
    Variant,
)
from studio.domain.overlay_json import document_from_json, document_to_json
from tests.domain.editing.documents import DOCUMENT, STYLE

TITLE = Text("{{ name | upper }}, {{title}}", STYLE, id="e1", shown_if="name")
TWO = OverlayDocument(
    "Two",
    (TITLE,),
    (Field("name", "Name", "Anna"), Field("title", "Title", "Editor")),
    variants=(Variant("1280x720", (TITLE,)),),
)


@pytest.mark.parametrize(
    ("label", "name"),
    [("Zweite Zeile", "zweite_zeile"), ("Name", "name_2"), ("3", "field_3"), ("", "field")],
)
def test_a_new_field_gets_a_name_that_is_free(label, name):
    document, given = with_field_added(DOCUMENT, label)
    assert given == name
    assert document.fields[-1].label == label


def test_everything_that_asks_for_a_field_follows_its_new_name():
    renamed = with_field_changed(TWO, "name", replace(TWO.fields[0], name="who"))
    for element in (renamed.elements[0], renamed.variants[0].elements[0]):
        assert element.content == "{{ who | upper }}, {{title}}"
        assert element.shown_if == "who"


@pytest.mark.parametrize("name", ["title", "two words", ""])
def test_a_name_that_cannot_be_is_not_given_but_the_rest_is(name):
    changed = with_field_changed(TWO, "name", replace(TWO.fields[0], name=name, label="Who"))
    assert (changed.fields[0].name, changed.fields[0].label) == ("name", "Who")


def test_a_field_can_become_another_kind():
    changed = with_field_changed(TWO, "title", replace(TWO.fields[1], kind=FieldKind.NUMBER))
    assert changed.fields[1].kind is FieldKind.NUMBER
    assert changed.elements == TWO.elements


@pytest.mark.parametrize(
    ("by", "order"), [(1, ["title", "name"]), (-1, ["name", "title"]), (9, ["title", "name"])]
)
def test_a_field_moves_in_the_form(by, order):
    assert [field.name for field in with_field_moved(TWO, "name", by).fields] == order
    assert with_field_moved(TWO, "nobody", by) == TWO


def test_without_its_field_a_text_says_the_default():
    left = without_field(TWO, "name")
    assert left.elements[0].content == "Anna, {{title}}"
    assert left.elements[0].shown_if == ""
    assert without_field(left, "name") == left


def test_fields_that_are_asked_for_and_missing_are_named_with_the_kind_they_need():
    lost = Text("{{name}} {{home_town|upper}}", TextStyle(30, ColourRef("{{tint}}")))
    variant = Variant("1280x960", (replace(lost, id="e9", content="{{late}}", shown_if="seen"),))
    document = OverlayDocument("x", (lost,), (Field("name", "Name"),), variants=(variant,))
    missing = missing_fields(document)
    assert [(field.name, field.label, field.kind) for field in missing] == [
        ("home_town", "Home town", FieldKind.TEXT),
        ("tint", "Tint", FieldKind.COLOUR),
        ("late", "Late", FieldKind.TEXT),
        ("seen", "Seen", FieldKind.BOOL),
    ]
    whole = replace(document, fields=(*document.fields, *missing))
    assert missing_fields(whole) == ()
    assert document_from_json(document_to_json(whole)) == whole
