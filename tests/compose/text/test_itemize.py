from __future__ import annotations

import pytest

from studio import RESOURCES
from studio.compose.fonts import Face, FontBook
from studio.compose.text import itemize
from studio.compose.text.itemize import runs_of
from studio.domain.overlay import Weight
from tests.support.text_backend import FakeTextBackend

INTER = ("Inter", Weight.REGULAR)


def laid(text: str, fonts: FontBook) -> list[tuple[str, str]]:
    runs, _ = runs_of(text, fonts, INTER)
    return [(run.text, _name(run.face)) for run in runs]


def _name(face) -> str:
    return face.path.name.split("-")[0] if isinstance(face, Face) else "backend"


@pytest.mark.parametrize("text", ["Anna", "Jörg Müßig", "Ελένη", ""])
def test_what_one_font_draws_is_one_run_for_raqm(fonts: FontBook, text):
    runs, missing = runs_of(text, fonts, INTER)
    assert [(run.text, run.is_rtl) for run in runs] == [(text, None)]
    assert missing == ""


def test_a_hebrew_name_lies_between_latin_ones(fonts: FontBook):
    assert laid("Anna שלום Bo", fonts) == [
        ("Anna ", "Inter"),
        ("שלום", "NotoSansHebrew"),
        (" ", "NotoSansHebrew"),
        ("Bo", "Inter"),
    ]


def test_a_line_that_begins_in_arabic_has_its_latin_word_on_the_left(fonts: FontBook):
    assert laid("محمد Bo", fonts) == [("Bo", "Inter"), ("محمد ", "NotoSansArabic")]


@pytest.mark.parametrize("family", ["Noto Sans Arabic", "Noto Sans Thai"])
def test_latin_words_are_no_boxes_in_a_font_without_latin_letters(fonts: FontBook, family):
    runs, missing = runs_of("Score", fonts, (family, Weight.BOLD))
    assert [run.face.path.name for run in runs] == ["Inter-Bold.otf"]
    assert missing == ""


def test_a_comma_stays_in_the_font_of_the_word_before_it(fonts: FontBook):
    assert laid("นา, สา", fonts)[0][1] == "NotoSansThai"


def test_marks_stay_with_their_letter(fonts: FontBook):
    assert laid("नमस्ते", fonts) == [("नमस्ते", "NotoSansDevanagari")]


def test_characters_without_a_font_are_named_once_and_drawn_as_boxes(fonts: FontBook):
    runs, missing = runs_of("東京東", fonts, INTER)
    assert missing == "東京"
    assert [_name(run.face) for run in runs] == ["Inter"]


def test_the_backend_takes_only_what_no_font_has():
    fonts = FontBook(RESOURCES / "fonts", FakeTextBackend("東京"))
    assert laid("In 東京!", fonts) == [("In ", "Inter"), ("東京", "backend"), ("!", "Inter")]


def test_without_fribidi_the_font_with_the_fewest_holes_draws_all(
    fonts: FontBook, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(itemize, "levels", lambda text: None)
    assert laid("محمد صلاح", fonts) == [("محمد صلاح", "NotoSansArabic")]


def test_each_direction_is_a_run_when_asked(fonts: FontBook):
    runs, _ = runs_of("Anna", fonts, INTER, is_split=True)
    assert [(run.text, run.is_rtl) for run in runs] == [("Anna", False)]
