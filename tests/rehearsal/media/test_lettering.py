import numpy as np
import pytest

from studio.domain.podium import Box
from studio.rehearsal.media.lettering import (
    banner,
    banner_text,
    fitted,
    font,
    initials,
    name_card,
)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Ada Lovelace", "AL"),
        ("Bob", "B"),
        ("édith maria piaf", "ÉP"),
        ("  ", ""),
        ("", ""),
    ],
)
def test_initials_are_the_first_letters_of_the_first_and_last_word(name, letters):
    assert initials(name) == letters


def test_a_narrow_spot_shows_initials():
    assert banner_text("Ada Lovelace", 249) == "AL"
    assert banner_text("Ada Lovelace", 250) == "Ada Lovelace"


def test_a_long_text_is_cut_to_its_room():
    text = fitted("Maximiliane von Hohenstein", 20, 120)
    assert text.endswith("…")
    assert font(20).getlength(text) <= 120
    assert fitted("Ada", 20, 120) == "Ada"
    assert fitted("Ada", 20, 1) == "…"


def test_a_text_of_any_length_keeps_as_much_as_fits():
    text = fitted("Ada Lovelace and " * 100_000, 20, 320)
    assert text.startswith("Ada Lovelace and Ada")
    assert 300 <= font(20).getlength(text) <= 320


def test_a_banner_is_as_wide_as_its_spot_and_carries_text():
    strip = banner("Ada Lovelace", Box(0, 0, 640, 360))
    pixels = np.asarray(strip)
    assert strip.width == 640
    assert 20 <= strip.height <= 40
    assert strip.height % 2 == 0
    assert (pixels[..., 3] > 0).all()
    assert (pixels[:, :320, 0] > 200).any()
    assert not (pixels[:, 320:, 0] > 200).any()


def test_a_card_shows_a_disc_in_the_persons_colour():
    card = np.asarray(name_card("Ada Lovelace", (228, 87, 46), 426, 320))
    assert card.shape == (320, 426, 3)
    assert (card == (228, 87, 46)).all(-1).sum() > 5000
    assert (card[230:280] > 200).all(-1).any()


def test_the_smallest_spot_still_gets_a_card():
    assert name_card("Ada", (1, 2, 3), 2, 2).size == (2, 2)
