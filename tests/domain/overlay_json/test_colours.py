from __future__ import annotations

import pytest

from studio.domain.overlay import Colour, ColourRef
from studio.domain.overlay_json import (
    DocumentInvalid,
    colour_from_hex,
    colour_to_hex,
    paint_from_text,
    paint_to_text,
)


@pytest.mark.parametrize(
    ("text", "colour"),
    [("#1d4ed8", Colour(29, 78, 216)), ("#1D4ED8eb", Colour(29, 78, 216, 235))],
)
def test_a_colour_is_read_and_written(text, colour):
    assert colour_from_hex(text) == colour
    assert colour_to_hex(colour) == text.lower()


@pytest.mark.parametrize("text", ["", "red", "#12345", "#1234567", "#12345g", "123456", "#123456 "])
def test_what_is_no_colour_is_refused(text):
    with pytest.raises(DocumentInvalid, match="is no colour like"):
        colour_from_hex(text)


@pytest.mark.parametrize(
    ("text", "paint"),
    [
        ("#1d4ed8", Colour(29, 78, 216)),
        ("theme:accent_2", ColourRef("theme:accent_2")),
        ("theme:ground/eb", ColourRef("theme:ground", 235)),
        ("{{tint}}", ColourRef("{{tint}}")),
        ("{{tint}}/80", ColourRef("{{tint}}", 128)),
    ],
)
def test_a_named_colour_is_read_and_written(text, paint):
    assert paint_from_text(text) == paint
    assert paint_to_text(paint) == text


@pytest.mark.parametrize("text", ["theme:", "theme:pink", "{{}}", "{{a b}}", "theme:ink/", "red"])
def test_a_name_that_names_no_colour_is_refused(text):
    with pytest.raises(DocumentInvalid):
        paint_from_text(text)
