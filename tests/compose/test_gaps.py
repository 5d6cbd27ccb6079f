from __future__ import annotations

from pathlib import Path

import pytest

from studio.compose.finding import Finding, FindingKind
from studio.compose.gaps import gaps
from studio.domain.overlay import (
    Asset,
    Element,
    Field,
    Graphic,
    Group,
    Image,
    OverlayDocument,
    QrCode,
    Text,
    TextStyle,
    Theme,
    Variant,
    resolved,
    walked,
)
from studio.domain.podium import FULL, WIDE

STYLE = TextStyle(40)


def linted(graphic: Graphic, frame=FULL) -> list[Finding]:
    return list(gaps(tuple(walked(resolved(graphic, frame))), graphic, frame))


def found(*elements: Element) -> list[Finding]:
    return linted(Graphic(OverlayDocument("x", elements)))


@pytest.mark.parametrize("source", ["asset:gone", "gone.png", "long" * 2000])
def test_a_picture_that_is_not_there_is_named(source):
    element = Image(source, 50, 50)
    assert found(element) == [Finding(FindingKind.MISSING_IMAGE, "e1", text=source)]


def test_pictures_that_are_there_and_none_at_all_are_fine(tmp_path: Path):
    (tmp_path / "a.png").touch()
    asset = Asset("logo", b"x")
    images = tuple(Image(s, 9, 9) for s in ("asset:logo", str(tmp_path / "a.png"), ""))
    assert linted(Graphic(OverlayDocument("x", images, assets=(asset,)))) == []


def test_a_logo_is_missed_while_the_theme_has_none():
    graphic = Graphic(OverlayDocument("x", (Image("theme:logo", 9, 9),)))
    assert linted(graphic) == [Finding(FindingKind.MISSING_LOGO, "e1")]
    assert linted(graphic.themed(Theme("t", logo=Asset("logo", b"x")))) == []


@pytest.mark.parametrize(
    "element", [Text("{{name}}", STYLE), QrCode("{{ name | upper }}", 90), Image("{{name}}", 9, 9)]
)
def test_a_placeholder_without_its_field_is_told(element):
    assert found(element) == [Finding(FindingKind.MISSING_FIELD, "e1", text="name")]
    document = OverlayDocument("x", (element,), (Field("name", "Name"),))
    assert linted(Graphic(document)) == []


def test_placeholders_are_looked_for_in_groups_and_in_the_variant_of_the_frame():
    inner = Group(90, 90, (Text("{{a}} {{b}}", STYLE), Text("{{c}}", STYLE, is_hidden=True)))
    variant = Variant("1280x720", (Text("{{d}}", STYLE, id="e9"),))
    graphic = Graphic(OverlayDocument("x", (inner,), variants=(variant,)))
    assert [finding.text for finding in linted(graphic)] == ["a", "b"]
    assert [finding.text for finding in linted(graphic, WIDE)] == ["a", "b", "d"]
