from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from studio import RESOURCES
from studio.compose.fonts import BackendFace, Face, FontBook, FontBroken, FontsMissing
from studio.domain.overlay import Weight
from tests.support.text_backend import FakeTextBackend

if TYPE_CHECKING:
    from PIL import ImageFont

FONTS = RESOURCES / "fonts"
INTER_BOLD = (FONTS / "Inter-Bold.otf").read_bytes()
INTER_REGULAR = (FONTS / "Inter-Regular.otf").read_bytes()
THAI = (FONTS / "NotoSansThai-Regular.ttf").read_bytes()


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
        ("محمد", "NotoSansArabic"),
        ("שָׁלוֹם", "NotoSansHebrew"),
        ("नमस्ते", "NotoSansDevanagari"),
        ("สวัสดี", "NotoSansThai"),
        ("ƔჰԱ", "DejaVuSans"),
        ("東京", "Inter"),
    ],
)
def test_another_font_is_taken_only_where_it_knows_more(fonts: FontBook, text, family):
    face = fonts.face_for(text, "Inter", Weight.REGULAR)
    assert face.path.name.split("-")[0] == family


def test_a_font_without_latin_letters_leaves_them_to_another(fonts: FontBook):
    assert not fonts.face("Noto Sans Arabic", Weight.BOLD).covers("Final score")
    face = fonts.face_for("Final score", "Noto Sans Arabic", Weight.BOLD)
    assert face.path.name == "Inter-Bold.otf"
    assert (
        fonts.face_for("محمد", "Noto Sans Arabic", Weight.BOLD).path.name[:14] == "NotoSansArabic"
    )


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


@pytest.mark.parametrize(
    ("cluster", "file"),
    [
        ("A", "Inter-Regular.otf"),
        ("ש", "NotoSansHebrew-Regular.ttf"),
        ("क्ष", "NotoSansDevanagari-Regular.ttf"),
        ("ჰ", "DejaVuSans-Regular.ttf"),
    ],
)
def test_each_character_has_the_font_that_draws_it(fonts: FontBook, cluster, file):
    face = fonts.drawing(cluster, "Inter", Weight.REGULAR)
    assert isinstance(face, Face)
    assert face.path.name == file


def test_without_a_backend_nothing_draws_what_the_fonts_lack(fonts: FontBook):
    assert fonts.drawing("東", "Inter", Weight.REGULAR) is None


def test_the_backend_draws_what_no_font_has_and_emoji_in_colour():
    fonts = FontBook(RESOURCES / "fonts", FakeTextBackend("東😀❤\ufe0f"))
    assert fonts.drawing("東", "Inter", Weight.BOLD) == BackendFace(Weight.BOLD)
    assert fonts.drawing("😀", "Inter", Weight.BOLD) == BackendFace(Weight.BOLD)
    assert fonts.drawing("❤\ufe0f", "Inter", Weight.BOLD) == BackendFace(Weight.BOLD)
    assert fonts.drawing("❤", "Inter", Weight.BOLD) == fonts.face("Inter", Weight.BOLD)
    assert fonts.drawing("京", "Inter", Weight.BOLD) is None


def test_the_families_are_listed_by_their_own_names(fonts: FontBook):
    assert fonts.families() == (
        "DejaVu Sans",
        "Inter",
        "Noto Sans Arabic",
        "Noto Sans Devanagari",
        "Noto Sans Hebrew",
        "Noto Sans Thai",
    )


def test_a_family_is_there_or_not_whatever_its_weights(fonts: FontBook):
    assert fonts.has("Noto Sans Thai")
    assert not fonts.has("Comic Sans")


def test_a_font_of_a_template_is_taken_in_under_its_own_name(tmp_path: Path):
    (tmp_path / "Inter-Bold.otf").write_bytes(INTER_BOLD)
    fonts = FontBook(tmp_path)
    assert fonts.add("font1.ttf", THAI) == "Noto Sans Thai"
    face = fonts.face("Noto Sans Thai", Weight.BOLD)
    assert (face.path.name, fonts.revision) == ("font1.ttf", 1)
    assert fonts.opened(face, 20).getname() == ("Noto Sans Thai", "Regular")
    assert fonts.families() == ("Inter", "Noto Sans Thai")
    assert fonts.drawing("ส", "Inter", Weight.REGULAR) == face


def test_the_weight_of_a_taken_in_font_is_the_one_it_says(tmp_path: Path):
    (tmp_path / "Inter-Regular.otf").write_bytes(INTER_REGULAR)
    fonts = FontBook(tmp_path)
    fonts.add("heavy", INTER_BOLD)
    assert fonts.face("Inter", Weight.BOLD).path.name == "heavy"
    assert fonts.face("Inter", Weight.REGULAR).path.name == "Inter-Regular.otf"


@pytest.mark.parametrize("data", [b"", b"no font", INTER_BOLD[:5000]])
def test_what_is_no_font_is_refused_and_changes_nothing(fonts: FontBook, data):
    before = fonts.families()
    with pytest.raises(FontBroken, match="no font"):
        fonts.add("odd.ttf", data)
    assert fonts.families() == before


def test_a_users_folder_is_taken_in_and_what_is_broken_named(tmp_path: Path):
    own, program = tmp_path / "own", tmp_path / "program"
    own.mkdir()
    program.mkdir()
    (program / "Inter-Bold.otf").write_bytes(INTER_BOLD)
    (own / "thai.TTF").write_bytes(THAI)
    (own / "broken.otf").write_bytes(b"no font")
    (own / "read me.txt").write_text("not asked")
    fonts = FontBook(program)
    assert fonts.add_folder(own) == ("broken.otf",)
    assert fonts.has("Noto Sans Thai")


def test_the_weights_of_a_family_are_those_it_has_files_of(fonts: FontBook):
    assert fonts.weights("Inter") == tuple(Weight)
    assert fonts.weights("dejavu sans") == (Weight.REGULAR, Weight.BOLD)
    assert fonts.weights("Comic Sans") == ()
