from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import features

from studio.compose.fonts import FontBook, FontsMissing, has_raqm, layout_fault
from studio.domain.overlay import Weight

if TYPE_CHECKING:
    from PIL import ImageFont


def test_every_weight_of_inter_is_there(fonts: FontBook):
    names = [fonts.face("Inter", weight).path.name for weight in Weight]
    assert names == [
        "Inter-Regular.otf",
        "Inter-Medium.otf",
        "Inter-SemiBold.otf",
        "Inter-Bold.otf",
    ]


def test_an_unknown_family_is_drawn_in_inter(fonts: FontBook):
    assert fonts.face("Comic Sans", Weight.BOLD).path.name == "Inter-Bold.otf"


@pytest.mark.parametrize(
    ("weight", "name"),
    [(Weight.MEDIUM, "DejaVuSans-Regular.ttf"), (Weight.SEMIBOLD, "DejaVuSans-Bold.ttf")],
)
def test_a_missing_weight_becomes_the_nearest(fonts: FontBook, weight, name):
    assert fonts.face("DejaVu Sans", weight).path.name == name


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Anna", "Inter"),
        ("Amélie Şimşek · Ελένη", "Inter"),
        ("محمد", "DejaVuSans"),
        ("שָׁלוֹם 2024", "DejaVuSans"),
        ("東京", "Inter"),
    ],
)
def test_the_fallback_is_taken_only_where_it_knows_more(fonts: FontBook, text, family):
    face = fonts.face_for(text, "Inter", Weight.REGULAR)
    assert face.path.name.split("-")[0] == family


def test_a_face_names_the_characters_it_lacks(fonts: FontBook):
    face = fonts.face("Inter", Weight.REGULAR)
    assert face.missing("A\u200d 東B\u0301") == "東"


def test_a_face_is_opened_once_per_thread_and_never_shared(fonts: FontBook):
    face = fonts.face("Inter", Weight.REGULAR)
    opened: list[ImageFont.FreeTypeFont] = []
    thread = threading.Thread(target=lambda: opened.append(fonts.opened(face, 20)))
    thread.start()
    thread.join()
    mine = fonts.opened(face, 20)
    assert fonts.opened(face, 20) is mine
    assert opened[0] is not mine


def test_many_sizes_do_not_pile_up(fonts: FontBook):
    face = fonts.face("Inter", Weight.REGULAR)
    sizes = [fonts.opened(face, size).size for size in range(4, 204)]
    assert sizes == list(range(4, 204))
    assert len(fonts._open.fonts) <= 128


def test_a_folder_without_fonts_is_told_with_advice(tmp_path: Path):
    (tmp_path / "read-me.txt").write_text("no font")
    with pytest.raises(FontsMissing) as missing:
        FontBook(tmp_path)
    assert "fonts are missing" in str(missing.value)
    assert missing.value.advice


def test_pillow_has_raqm_and_its_bidi_library():
    assert has_raqm()
    assert layout_fault() is None


def test_a_missing_bidi_library_is_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(features, "check_feature", lambda feature: feature != "raqm")
    assert layout_fault() == (
        "Names in Arabic and Hebrew cannot be drawn here: the library FriBiDi is missing."
    )
