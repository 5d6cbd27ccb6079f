from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.podium import FULL, WIDE, Box, Fit, Place
from studio.rehearsal.answers import LAYOUT_TEXT, Refused
from studio.rehearsal.forms import Form
from studio.rehearsal.layout import Layout, changed, places

SEATED = Layout("custom", None, None, ("a", "b"), is_voice_activated=True)


def after(**sent: object) -> Layout:
    return changed(SEATED, WIDE, Form(sent))


def test_auto_alone_goes_back_to_automatic() -> None:
    assert after(layout="auto") == Layout()
    assert after(layout="auto", voice_activation=True) == Layout(is_voice_activated=True)
    assert after(layout="auto", users=[], map="null") == Layout()


def test_the_name_auto_means_automatic() -> None:
    assert after(name="auto", layout="custom", users=["a"]) == Layout()


@pytest.mark.parametrize(
    ("count", "spots"), [(1, 1), (2, 2), (3, 4), (4, 4), (5, 6), (6, 6), (7, 9), (12, 9)]
)
def test_users_alone_pick_the_tiling(count: int, spots: int) -> None:
    layout = after(users=["x"] * count)
    assert layout.mode == "auto"
    assert len(places(layout, WIDE)) == spots


def test_a_name_without_users_has_free_spots() -> None:
    assert after(name="present-lower-3").users == ("",) * 4


def test_a_partial_call_keeps_everything_else() -> None:
    assert after(show_names=False) == SEATED
    assert after(voice_activation=False).users == ("a", "b")
    assert after(layout="auto", users=["c"]) == Layout(
        "auto", None, None, ("c",), is_voice_activated=True
    )


def test_a_mode_that_is_not_sent_is_auto_for_a_new_layout_and_kept_otherwise() -> None:
    assert after(users=["a"]).mode == "auto"
    assert after(voice_activation=True).mode == "custom"


def test_a_map_may_be_text_or_list_or_flat_and_its_name_is_a_label() -> None:
    boxes = (Place(Box(0, 0, 640, 720)), Place(Box(640, 0, 640, 720), Fit.CONTAIN))
    for value in (
        '[[0,0,640,720],[640, 0, 640, 720, "contain"]]',
        [[0, 0, 640, 720], [640, 0, 640, 720, "contain"]],
        [[0, "0", 640, 720], ["640", 0, 640, 720, "contain"]],
        ["0", "0", "640", "720", "640", "0", "640", "720", "contain"],
    ):
        layout = after(map=value, name="mine")
        assert (layout.map, layout.name) == (boxes, "mine")
        assert places(layout, WIDE) == boxes


@pytest.mark.parametrize(
    "sent",
    [
        {"layout": "nonsense"},
        {"name": "eleven"},
        {"name": "eleven", "users": ["a"]},
        {"users": ["x"] * 101},
        {"map": "[]"},
        {"map": "[[0,0,1280,721]]"},
        {"map": "[[0,0,0,10]]"},
        {"map": '[[0,0,10,10,"fill"]]'},
        {"map": "nonsense"},
        {"map": "[[0,0,1e999,10]]"},
        {"map": "[[0,0," + "9" * 400 + ",10]]"},
        {"map": "[" * 20000},
        {"map": [[0, 0, 10, 10]] * 11},
        {"map": {"a": 1}},
        {"map": True},
        {"voice_activation": "loud"},
    ],
)
def test_what_cannot_be_shown_is_refused(sent: dict[str, object]) -> None:
    with pytest.raises(Refused) as refused:
        after(**sent)
    assert refused.value.status == 400


def test_aspect_fit_shows_whole_pictures() -> None:
    plain, fit = (places(after(name=name), FULL) for name in ("two", "two-aspect-fit"))
    assert [place.box for place in plain] == [place.box for place in fit]
    assert {place.fit for place in fit} == {Fit.CONTAIN}
    [place] = places(after(name="aspect-fit"), FULL)
    assert place == Place(Box(0, 0, 1280, 960), Fit.CONTAIN)


@st.composite
def _boxes(draw: st.DrawFn) -> list[list[int | str]]:
    """Up to ten boxes inside the wide frame, with a fit word or without."""
    rows: list[list[int | str]] = []
    for _ in range(draw(st.integers(1, 10))):
        x, y = draw(st.integers(0, 1279)), draw(st.integers(0, 719))
        sides = [draw(st.integers(1, 1280 - x)), draw(st.integers(1, 720 - y))]
        rows.append([x, y, *sides, *draw(st.sampled_from(([], ["cover"], ["contain"], ["auto"])))])
    return rows


@given(_boxes())
def test_a_map_means_the_same_however_it_is_written(rows: list[list[int | str]]) -> None:
    flat = [str(one) for row in rows for one in row]
    texts = [[str(one) for one in row] for row in rows]
    fits = {"cover": Fit.COVER, "contain": Fit.CONTAIN, "auto": Fit.AUTO}
    wanted = tuple(
        Place(Box(*(int(side) for side in row[:4])), fits[str([*row, "cover"][4])]) for row in rows
    )
    for sent in (rows, json.dumps(rows), texts, json.dumps(texts), flat):
        assert after(map=sent, name="mine").map == wanted


@given(_boxes(), st.integers(0, 3), st.sampled_from([-1, 1281, 0.5, "x", None, True, 1e400]))
def test_one_wrong_side_spoils_a_map(rows: list[list[int | str]], side: int, wrong: object) -> None:
    spoilt = [*rows[:-1], [*rows[-1][:side], wrong, *rows[-1][side + 1 :]]]
    with pytest.raises(Refused) as refused:
        after(map=spoilt)
    assert (refused.value.status, refused.value.text) == (400, LAYOUT_TEXT)
