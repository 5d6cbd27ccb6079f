from __future__ import annotations

import contextlib

from hypothesis import given
from hypothesis import strategies as st

from studio.domain.overlay import (
    Anchor,
    Asset,
    Box,
    Clock,
    Colour,
    Field,
    Gradient,
    Image,
    OverlayDocument,
    Shadow,
    Text,
    TextFit,
    TextStyle,
    Vertical,
)
from studio.domain.overlay_json import DocumentInvalid, document_from_json

FIRST = {
    "version": 1,
    "name": "Old",
    "fields": [{"name": "name", "label": "Name"}],
    "elements": [
        {
            "type": "box",
            "width": 8,
            "height": 84,
            "fill": {"start": "#000000", "end": "#ffffff", "direction": "down"},
            "anchor": {"vertical": "bottom"},
            "radius": 4,
            "shadow": {"colour": "#000000", "dy": 2},
        },
        {"type": "box", "width": 1, "height": 1, "fill": {"start": "#000000", "end": "#ffffff"}},
        {"type": "text", "content": "{{name}}", "style": {"size_px": 44}, "max_width": 9},
        {
            "type": "text",
            "content": "b",
            "style": {"size_px": 44},
            "max_width": 9,
            "min_size_px": 30,
        },
        {"type": "clock", "style": {"size_px": 32}},
        {"type": "image", "source": "asset:a", "width": 5, "height": 5, "opacity": 0.5},
    ],
    "assets": [{"name": "a", "data": ""}],
}
BLACK, WHITE = Colour(0, 0, 0), Colour(255, 255, 255)


def test_a_document_of_version_one_becomes_one_of_today():
    assert document_from_json(FIRST) == OverlayDocument(
        "Old",
        (
            Box(
                8,
                84,
                Gradient.between(BLACK, WHITE, 90),
                (4,),
                shadow=Shadow(BLACK, dy=2),
                anchor=Anchor(vertical=Vertical.BOTTOM),
            ),
            Box(1, 1, Gradient.between(BLACK, WHITE)),
            Text("{{name}}", TextStyle(44), 9, fit=TextFit.ELLIPSIS),
            Text("b", TextStyle(44), 9, min_size_px=30),
            Clock(TextStyle(32)),
            Image("asset:a", 5, 5, opacity=0.5),
        ),
        (Field("name", "Name"),),
        assets=(Asset("a", b""),),
    )


def test_its_elements_are_named_in_their_order():
    assert [e.id for e in document_from_json(FIRST).elements] == [f"e{n}" for n in range(1, 7)]


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["type", "fill", "radius", "start"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(junk=JUNK)
def test_junk_of_version_one_is_read_or_refused(junk):
    with contextlib.suppress(DocumentInvalid):
        document = document_from_json({"version": 1, "name": "x", "elements": junk})
        assert all(element.id for element in document.elements)
