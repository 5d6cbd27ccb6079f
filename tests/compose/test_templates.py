from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from studio import RESOURCES
from studio.compose.composer import Composer
from studio.compose.templates import (
    CHANNEL_BUG,
    CLOCK,
    LOWER_THIRD,
    load_template,
    template_names,
)
from studio.domain.errors import FileTrouble
from studio.domain.overlay import Graphic, safe_area
from studio.domain.overlay_json import DocumentInvalid
from studio.domain.podium import FULL, WIDE
from tests.support.pictures import image_from

TEMPLATES = RESOURCES / "templates"
NOW = datetime(2024, 1, 1, 20, 15, tzinfo=UTC)
SOLID = 200
"""Alpha above which a pixel belongs to the graphic and not to its shadow."""


def test_the_bundled_templates_are_all_found():
    assert template_names(TEMPLATES) == (CHANNEL_BUG, CLOCK, LOWER_THIRD)


def test_the_lower_third_asks_for_a_name_and_a_title():
    fields = load_template(TEMPLATES, LOWER_THIRD).fields
    assert [(field.name, field.label) for field in fields] == [("name", "Name"), ("title", "Title")]


@pytest.mark.parametrize("name", [CHANNEL_BUG, CLOCK, LOWER_THIRD])
@pytest.mark.parametrize("frame", [FULL, WIDE], ids=["full", "wide"])
def test_every_template_lies_in_the_safe_area_of_both_frames(composer: Composer, name, frame):
    document = load_template(TEMPLATES, name)
    widest = {field.name: "W" * field.max_length for field in document.fields}
    picture = composer.compose([Graphic(document, widest)], frame, NOW).picture
    ink = image_from(picture).getchannel("A").point([255 * (v > SOLID) for v in range(256)])
    left, top, right, bottom = ink.getbbox()
    area = safe_area(frame)
    assert left >= area.x
    assert top >= area.y
    assert right <= area.right
    assert bottom <= area.bottom


def test_a_template_that_is_not_there_is_told(tmp_path: Path):
    with pytest.raises(FileTrouble, match=r"nothing\.json"):
        load_template(tmp_path, "nothing")


def test_a_broken_template_is_refused(tmp_path: Path):
    (tmp_path / "broken.json").write_text("{")
    with pytest.raises(DocumentInvalid):
        load_template(tmp_path, "broken")
