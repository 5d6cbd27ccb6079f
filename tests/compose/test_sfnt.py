from __future__ import annotations

import pytest

from studio import RESOURCES
from studio.compose.sfnt import family_of, table, weight_of

FONTS = RESOURCES / "fonts"


@pytest.mark.parametrize(
    ("file", "family", "weight"),
    [
        ("Inter-SemiBold.otf", "Inter", 600),
        ("Inter-Regular.otf", "Inter", 400),
        ("NotoSansArabic-Bold.ttf", "Noto Sans Arabic", 700),
        ("DejaVuSans-Bold.ttf", "DejaVu Sans", 700),
    ],
)
def test_a_font_says_its_family_and_weight(file, family, weight):
    data = (FONTS / file).read_bytes()
    assert (family_of(data), weight_of(data)) == (family, weight)


@pytest.mark.parametrize("data", [b"", b"no font at all"])
def test_what_is_no_font_has_no_family_and_the_usual_weight(data):
    assert (family_of(data), weight_of(data)) == ("", 400)


def test_a_table_that_a_font_lacks_is_empty():
    assert table((FONTS / "Inter-Bold.otf").read_bytes(), b"none") == b""
