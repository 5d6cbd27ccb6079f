"""A lower third drawn from nothing by hand, carried to another desk in a bundle, on air there."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from studio import RESOURCES
from studio.compose.composer import Composer
from studio.compose.fonts import FontBook
from studio.domain.overlay import Graphic, OverlayDocument
from studio.domain.overlay_json import parse_document
from studio.domain.podium import WIDE
from tests.support.eyeson import eventually, picture_of
from tests.support.program import Desk

pytestmark = pytest.mark.timeout(120)
NAME = "Hand made"
DRAFT_S = 2.0
"""An edit is on disk after so long."""


@pytest.fixture
def profiles(tmp_path: Path) -> tuple[Path, Path]:
    """Of who draws, and of who has nothing yet."""
    profiles = tmp_path / "one", tmp_path / "other"
    for profile in profiles:
        profile.mkdir()
    return profiles


def test_a_lower_third_drawn_by_hand_goes_on_air_at_another_desk(
    profiles: tuple[Path, Path], tmp_path: Path
):
    bundle = tmp_path / "strap.podium"
    with Desk(profiles[0]) as desk:
        desk.click("graphicsWorkspaceButton")
        _draw(desk)
        _export(desk, bundle)
    drawn = _kept(profiles[0])
    assert [type(element).__name__ for element in drawn.elements] == ["Box", "Polygon", "Text"]
    with Desk(profiles[1]) as desk:
        desk.click("graphicsWorkspaceButton")
        _import(desk, bundle)
        assert _kept(profiles[1]) == drawn
        _put_on_air(desk)
        _check_the_air(_snapshot(desk), drawn)


def _draw(desk: Desk) -> None:
    """A plate, a badge, and a name that is a field, lined up by their centres."""
    desk.shows("graphicName", "New graphic")
    desk.write("graphicName", NAME)
    _sketch(desk, "box", (100, 520), (700, 640))
    _sketch(desk, "polygon", (120, 540), (220, 620))
    _sketch(desk, "text", (250, 550), (660, 600))
    desk.shows("elementList", "Text", "Polygon", "Box")
    desk.open_tab("Fields")
    desk.click("addFieldButton")
    desk.write("field_default", "Ana Berg")
    desk.open_tab("Element")
    desk.write("text_content", "{{field_1}}")
    desk.hand.move(desk.at("composerCanvas", podium=[60, 500]))
    desk.drag(
        desk.at("composerCanvas", podium=[60, 500]), desk.at("composerCanvas", podium=[720, 660])
    )
    desk.click("alignMiddleButton")


def _sketch(desk: Desk, kind: str, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Take a tool and draw with it, in podium pixels."""
    desk.click(f"add_{kind}")
    desk.drag(*(desk.at("composerCanvas", podium=list(at)) for at in (start, end)))
    desk.until(lambda: desk.find(f"add_{kind}"), lambda f: not f["is_checked"], f"{kind} drawn")


def _export(desk: Desk, bundle: Path) -> None:
    desk.click("saveGraphicButton")
    desk.open_tab("Library")
    desk.click("shelfList", row=NAME)
    desk.click("shelfExport")
    _choose(desk, "exportDialog", bundle)
    eventually(bundle.exists, bool)


def _import(desk: Desk, bundle: Path) -> None:
    desk.open_tab("Library")
    desk.click("shelfImport")
    _choose(desk, "importDialog", bundle)
    desk.click("shelfList", row=NAME)
    desk.click("shelfOpen")
    desk.until(lambda: desk.text("graphicName"), lambda text: text == NAME, "opened")


def _choose(desk: Desk, dialog: str, path: Path) -> None:
    """Type a path into a file dialog."""
    desk.until(lambda: desk.find(dialog), lambda f: bool(f.get("is_in_sight")), "dialog")
    desk.hand.key("a", "Control")
    desk.hand.type(str(path))
    desk.hand.key("Return")
    desk.until(lambda: desk.find(dialog), lambda f: not f.get("is_visible"), "closed dialog")


def _put_on_air(desk: Desk) -> None:
    desk.click("putOnKeyerButton")
    desk.click("showWorkspaceButton")
    desk.shows("roomState", "Ready")
    desk.open_tab("Graphics")
    desk.at("keyer1Field_field_1")
    desk.hand.key("!", "Shift")
    desk.shows("foregroundStanding", "On air")


def _snapshot(desk: Desk) -> np.ndarray:
    """Press F9 and take the picture from the desk's own folder."""
    desk.hand.key("F9")
    folder = desk.profile / "media"
    return picture_of(eventually(lambda: sorted(folder.glob("*.jpg")), bool)[0])


def _check_the_air(picture: np.ndarray, document: OverlayDocument) -> None:
    """What covers the picture is the engine's own picture, as far as a video can show it."""
    composer = Composer(FontBook(RESOURCES / "fonts"))
    wanted = composer.picture((Graphic(document),), WIDE, datetime.now(UTC))
    rgba = np.frombuffer(wanted.rgba, np.uint8).reshape(WIDE.height, WIDE.width, 4)
    opaque = rgba[..., 3] == 255
    assert opaque.sum() > 2000
    assert picture.shape == (WIDE.height, WIDE.width, 3)
    error = np.abs(picture[opaque].astype(int) - rgba[opaque][:, :3])
    assert error.mean() < 6, error.mean()
    assert np.percentile(error, 90) < 25, np.percentile(error, 90)


def _kept(profile: Path) -> OverlayDocument:
    """The one template of its own that a profile has."""
    (path,) = eventually(lambda: [p for p in profile.rglob("*.json") if _is_ours(p)], bool)
    return parse_document(path.read_bytes())


def _is_ours(path: Path) -> bool:
    return bool(re.search(NAME, path.read_text())) and "draft" not in str(path)


def test_after_a_crash_the_graphic_that_was_edited_is_there_again(profiles: tuple[Path, Path]):
    with Desk(profiles[0]) as desk:
        desk.click("graphicsWorkspaceButton")
        _sketch(desk, "ellipse", (300, 200), (500, 400))
        desk.shows("elementList", "Ellipse")
        time.sleep(DRAFT_S)
        desk.hand.close()
        desk.process.kill()
        desk.process.wait()
    with Desk(profiles[0]) as desk:
        desk.click("graphicsWorkspaceButton")
        desk.shows("elementList", "Ellipse")
        desk.shows("draftWords", "not in the library yet")
