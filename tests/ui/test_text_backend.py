from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from studio.compose.text.backend_ink import ink_of
from studio.compose.text_backend import BackendText
from studio.domain.overlay import Weight
from studio.ui.text_backend import QtTextBackend


@pytest.fixture
def backend(qapp) -> QtTextBackend:
    return QtTextBackend()


def text(content: str, size_px: int = 40, weight: Weight = Weight.REGULAR) -> BackendText:
    return BackendText(content, weight, size_px)


@pytest.mark.parametrize("cluster", ["東", "が", "한", "👩\u200d🚀", "🇦🇹", "❤\ufe0f", "A"])
def test_it_has_what_is_installed_here(backend: QtTextBackend, cluster):
    assert backend.covers(cluster)


@pytest.mark.parametrize("cluster", ["\U000f1234", "\u0378"])
def test_it_says_what_no_font_has(backend: QtTextBackend, cluster):
    assert not backend.covers(cluster)


@pytest.mark.parametrize("cluster", ["ক", "ꦏ", "ᠠ"])
def test_asking_for_a_rare_script_is_no_reason_to_complain(backend: QtTextBackend, qtlog, cluster):
    backend.covers(cluster)
    assert qtlog.records == []


def test_chinese_letters_are_as_wide_as_the_size(backend: QtTextBackend):
    assert backend.width(text("東京")) == pytest.approx(80, abs=1)
    assert backend.width(text("東京", 20)) == pytest.approx(40, abs=1)


def test_japanese_is_ink_and_stands_on_the_baseline(backend: QtTextBackend):
    ink = ink_of(backend.drawn(text("東京")))
    assert ink.painted is None
    assert 70 < ink.mask.width <= 82
    assert -40 < ink.dy < -25
    assert 0 < ink.dy + ink.mask.height < 8


def test_emoji_bring_their_own_colours(backend: QtTextBackend):
    ink = ink_of(backend.drawn(text("❤\ufe0f")))
    assert ink.mask.getextrema()[1] < 10
    assert ink.painted is not None
    red, green, _, alpha = ink.painted.getpixel((ink.mask.width // 2, ink.mask.height // 2))
    assert red > 150 > green
    assert alpha > 250


def test_bold_has_more_ink(backend: QtTextBackend):
    light, bold = (
        ink_of(backend.drawn(text("東京", weight=weight))).mask.histogram()
        for weight in (Weight.REGULAR, Weight.BOLD)
    )
    assert bold[255] > light[255]


def test_lines_may_end_between_thai_words_and_not_before_a_japanese_full_stop(
    backend: QtTextBackend,
):
    assert backend.breaks("ภาษาไทย") == (4, 7)
    assert backend.breaks("です。はい") == (1, 3, 4, 5)


def test_an_emoji_counts_as_one_character(backend: QtTextBackend):
    assert backend.breaks("😀 ab cd") == (2, 5, 7)


def test_other_threads_draw_the_same(backend: QtTextBackend):
    wishes = [text(content, size) for content in ("東京", "👍🏽 に") for size in (20, 44)] * 5
    here = [backend.drawn(wish) for wish in wishes]
    with ThreadPoolExecutor(3) as threads:
        there = threads.map(backend.drawn, wishes)
        again = [backend.drawn(wish) for wish in wishes]
        assert list(there) == here == again
