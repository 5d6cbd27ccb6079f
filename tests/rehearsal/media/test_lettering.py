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
    speaker_strip,
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


def test_a_microphone_stands_right_of_the_name_of_who_speaks():
    spot = Box(0, 0, 640, 360)
    silent, speaking = (np.asarray(banner("Ada", spot, is_speaking=it)) for it in (False, True))
    columns = np.nonzero((silent != speaking).any((0, 2)))[0]
    assert font(19).getlength("Ada") < columns.min()
    assert 5 <= np.ptp(columns) <= 40


def test_the_microphone_keeps_its_room_beside_a_long_name():
    narrow = banner("Maximiliane von Hohenstein zu Bergen", Box(0, 0, 260, 200), is_speaking=True)
    assert (np.asarray(narrow)[:, 230:] > 200).all(-1).any()
    assert not (np.asarray(narrow)[:, 256:] > 200).all(-1).any()


def test_a_strip_is_as_wide_as_its_name_and_no_wider_than_allowed():
    short, long = speaker_strip("Bob", 400), speaker_strip("Maximiliane von Hohenstein", 200)
    assert short.width < 150
    assert long.width <= 200
    assert (np.asarray(short)[..., :3] > 200).all(-1).any()


@pytest.mark.parametrize("name", ["محمد", "Ada"])
def test_letters_come_from_a_font_that_has_them(name):
    hollow = font(20, name).getmask("\uffff").getbbox()
    assert all(font(20, name).getmask(letter).getbbox() != hollow for letter in name)
