from __future__ import annotations

import contextlib
import copy
import json
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.domain.overlay import Asset, Box, Colour, Graphic, OverlayDocument, Theme
from studio.domain.overlay_json import (
    MAX_ELEMENTS,
    DocumentInvalid,
    DocumentTooNew,
    document_from_json,
    document_to_json,
    format_document,
    graphic_from_json,
    graphic_to_json,
    parse_document,
    theme_from_json,
    theme_to_json,
)
from tests.support.element_sheet import WRITTEN

THEME = Theme("Red", {"accent": Colour(255, 0, 0)}, "DejaVu Sans", logo=Asset("l", b"x"))
MINIMAL = {"version": 2, "name": "x"}
TEXT = {"type": "text", "content": "", "style": {"size_px": 20}}


BOX = {"type": "box", "width": 1, "height": 1}


def nested(depth: int) -> dict[str, object]:
    element: dict[str, object] = TEXT
    for _ in range(depth):
        element = {"type": "group", "width": 1, "height": 1, "children": [element]}
    return {**MINIMAL, "elements": [element]}


def with_element(**element: object) -> dict[str, object]:
    return {**MINIMAL, "elements": [element]}


def test_a_document_comes_back_as_it_was():
    assert document_from_json(document_to_json(WRITTEN)) == WRITTEN


def test_a_document_comes_back_from_its_file_as_it_was():
    assert parse_document(format_document(WRITTEN)) == WRITTEN
    assert parse_document(format_document(WRITTEN).encode()) == WRITTEN


def test_a_filled_graphic_comes_back_as_it_was():
    graphic = Graphic(WRITTEN, {"name": "Bo", "gone": "kept"})
    assert graphic_from_json(json.loads(json.dumps(graphic_to_json(graphic)))) == graphic


def test_a_theme_and_a_start_come_back_with_their_graphic():
    graphic = Graphic(WRITTEN, {"name": "Bo"}, THEME, 12.5)
    assert graphic_from_json(json.loads(json.dumps(graphic_to_json(graphic)))) == graphic


def test_a_theme_comes_back_as_it_was():
    assert theme_from_json(json.loads(json.dumps(theme_to_json(THEME)))) == THEME


@pytest.mark.parametrize(
    ("theme", "reason"),
    [
        ([], "The theme must be an object."),
        ({}, "theme, name must be text."),
        ({"name": "x", "glitter": 1}, "theme, glitter is unknown."),
        ({"name": "x", "colours": {"ink": "red"}}, "'red' is no colour"),
        ({"name": "x", "logo": {"name": "a"}}, "theme, logo, data is missing."),
    ],
)
def test_a_theme_that_is_not_understood_is_refused(theme, reason):
    with pytest.raises(DocumentInvalid) as refused:
        theme_from_json(theme)
    assert reason in refused.value.detail


@pytest.mark.parametrize("started_at", ["now", True, [], math.inf, math.nan])
def test_a_start_that_is_no_moment_is_refused(started_at):
    with pytest.raises(DocumentInvalid, match="started_at"):
        graphic_from_json({"document": MINIMAL, "started_at": started_at})


def test_what_equals_its_default_is_not_written():
    assert document_to_json(OverlayDocument("x", (Box(1, 2, Colour(0, 0, 0)),))) == {
        "version": 2,
        "name": "x",
        "elements": [{"type": "box", "id": "e1", "width": 1, "height": 2, "fill": "#000000"}],
    }


@pytest.mark.parametrize("version", [3, 99])
def test_a_newer_version_is_refused_with_a_sentence_of_its_own(version):
    with pytest.raises(DocumentTooNew) as refused:
        document_from_json({**MINIMAL, "version": version})
    assert str(refused.value) == (
        "This graphic was made with a newer version of the program. "
        f"It has version {version}, this program reads 2."
    )
    assert refused.value.advice.startswith("Update the program")


@pytest.mark.parametrize("version", [None, 0, -1, "1", True, 1.0])
def test_a_version_that_is_none_is_refused(version):
    with pytest.raises(DocumentInvalid, match="does not say which version"):
        document_from_json({**MINIMAL, "version": version})


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ([], "The graphic must be an object."),
        ({"version": 2}, "name is missing."),
        ({**MINIMAL, "name": 3}, "name must be text."),
        ({**MINIMAL, "colour": 3}, "colour is unknown."),
        ({**MINIMAL, "elements": {}}, "elements must be a list."),
        ({**MINIMAL, "elements": [TEXT] * (MAX_ELEMENTS + 1)}, "more than 500 entries."),
        (with_element(type="star"), "elements 1 has the unknown type 'star'."),
        (with_element(), "elements 1 has the unknown type None."),
        ({**MINIMAL, "elements": [TEXT, 7]}, "elements 2 must be an object."),
        (with_element(type="text", content="a"), "elements 1, style is missing."),
        (with_element(**{**TEXT, "blink": True}), "elements 1, blink is unknown."),
        (
            with_element(**{**TEXT, "style": {"size_px": 3}}),
            "style, size_px must be from 4 to 400.",
        ),
        (with_element(**{**TEXT, "style": {"size_px": 20.0}}), "size_px must be a whole number."),
        (with_element(**{**TEXT, "style": {"size_px": True}}), "size_px must be a whole number."),
        (
            with_element(**{**TEXT, "style": {"size_px": 20, "weight": "fat"}}),
            "weight must be one of regular, medium, semibold, bold.",
        ),
        (
            with_element(**{**TEXT, "style": {"size_px": 20, "colour": "red"}}),
            "elements 1, style, colour: 'red' is no colour",
        ),
        (with_element(**{**TEXT, "content": "x" * 4001}), "content has more than 4000 characters."),
        (with_element(**{**TEXT, "content": "{{who}}"}), "elements 1 shows {{who}}"),
        (
            with_element(type="image", source="{{logo}}", width=1, height=1),
            "elements 1 shows {{logo}}",
        ),
        (
            with_element(type="image", source="a", width=1, height=1, opacity=2),
            "opacity must be from 0 to 1.",
        ),
        (with_element(type="box", width=1, height=1, fill=7), "fill must be an object."),
        (
            with_element(type="clock", style={"size_px": 20}, format="%x"),
            "elements 1, format may only use %H",
        ),
        ({**MINIMAL, "fields": [{"name": "a b", "label": "A"}]}, "field name 'a b'"),
        ({**MINIMAL, "fields": [{"name": "a", "label": "A"}] * 2}, "Two fields are named a."),
        ({**MINIMAL, "assets": [{"name": "a", "data": "%%"}]}, "assets 1, data is not base64."),
        (with_element(**{**TEXT, "content": "{{a|zip}}"}), "shows {{a}}, but there is no such"),
        (with_element(**TEXT, shown_if="a"), "elements 1, shown_if names a, which is no field."),
        ({**MINIMAL, "elements": [{**TEXT, "id": "a"}] * 2}, "Two elements have the id a."),
        (with_element(**BOX, fill="theme:pink"), "A theme has no colour 'pink', only accent"),
        (with_element(**BOX, fill="{{pink}}"), "elements 1 shows {{pink}}, but"),
        (with_element(**BOX, fill={"stops": []}), "has a gradient without colours."),
        (with_element(**BOX, fill=None, radii=[1, 2]), "radii must be one number or four."),
        (with_element(**BOX, fill=None, radii=[-1]), "radii 1 must be from 0 to 4096."),
        (with_element(type="polygon", fill=None, points=[[1, 2]]), "points must be at least 3."),
        (with_element(type="polygon", fill=None, points=[[1]]), "points 1 must have 2 entries."),
        ({**MINIMAL, "variants": [{"frame": "8x6"}]}, "frame must be one of 1280x960, 1280x720."),
        (
            {**MINIMAL, "variants": [{"frame": "1280x720", "elements": [TEXT]}]},
            "variants 1 has an element without an id.",
        ),
        (nested(40), "lies too deep inside other things."),
    ],
)
def test_what_is_not_understood_is_refused_with_its_place(value, reason):
    with pytest.raises(DocumentInvalid) as refused:
        document_from_json(value)
    assert reason in refused.value.detail


def test_values_that_are_no_text_are_refused():
    with pytest.raises(DocumentInvalid, match="values, name must be text"):
        graphic_from_json({"document": MINIMAL, "values": {"name": 3}})


@pytest.mark.parametrize("text", ["", "{", "nonsense", b"\xff\xfe\x00", "[" * 100_000])
def test_what_is_not_json_is_refused(text):
    with pytest.raises(DocumentInvalid):
        parse_document(text)


PLACES = st.sampled_from(
    [("name",), ("fields",), ("elements",), ("assets",), ("version",), ("elements", 0, "fill")]
    + [("elements", 2, key) for key in ("style", "anchor", "content", "max_width", "type")]
    + [("elements", 4, key) for key in ("opacity", "fit", "source", "radius")]
    + [("elements", 7, "points"), ("elements", 14, "children"), ("variants",), ("language",)]
)
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None)
@given(place=PLACES, junk=JUNK)
def test_junk_anywhere_is_read_or_refused_and_never_raises_anything_else(place, junk):
    value = copy.deepcopy(document_to_json(WRITTEN))
    inner: object = value
    for step in place[:-1]:
        inner = inner[step]  # type: ignore[index]
    inner[place[-1]] = junk  # type: ignore[index]
    with contextlib.suppress(DocumentInvalid):
        document = document_from_json(value)
        assert document_from_json(document_to_json(document)) == document
