from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from studio.domain.podium import WIDE
from studio.rehearsal.layout import Layout
from studio.rehearsal.people import User
from studio.rehearsal.playback import Playback
from studio.rehearsal.podium_state import (
    Cast,
    LayerShown,
    filled,
    free_spot_ids,
    podium_message,
    shown,
)


def person(id_: str, *, has_camera: bool = True) -> User:
    joined_at = datetime(2026, 1, 1, tzinfo=UTC)
    return User(id_, f"cid-{id_}", id_.title(), joined_at, is_online=True, has_camera=has_camera)


def clip(play_id: str, replacement_id: str | None = None) -> Playback:
    return Playback("http://x/a.webm", play_id, "Sting", replacement_id, mixer_id=f"m-{play_id}")


ANN, BOB, CEM, OFF = person("ann"), person("bob"), person("cem"), person("off", has_camera=False)


def seats(layout: Layout, *people: User, clips: tuple[Playback, ...] = ()) -> list[str]:
    """Who is where: `x,y user play`."""
    spots = filled(layout, WIDE, Cast(people, clips))
    return [
        f"{spot.place.box.x},{spot.place.box.y} {spot.user_id or '-'} {spot.play_id or '-'}"
        for spot in spots
    ]


def users(*words: str, mode: str = "auto") -> Layout:
    return Layout(mode, users=words)


def test_the_automatic_tiling_grows_with_the_cameras() -> None:
    assert seats(Layout()) == []
    assert seats(Layout(), ANN) == ["0,0 ann -"]
    assert seats(Layout(), ANN, OFF, BOB) == ["0,0 ann -", "640,0 bob -"]
    assert seats(Layout(), ANN, BOB, CEM) == ["0,0 ann -", "640,0 bob -", "0,360 cem -"]


def test_at_most_nine_are_seen() -> None:
    crowd = [person(f"p{number}") for number in range(12)]
    spots = seats(Layout(), *crowd)
    assert len(spots) == 9
    assert spots[-1] == "853,480 p8 -"


def test_auto_fills_free_spots_in_the_order_of_joining() -> None:
    assert seats(users("", "ann", "", ""), ANN, BOB, OFF, CEM) == [
        "0,0 bob -",
        "640,0 ann -",
        "0,360 cem -",
    ]


def test_custom_leaves_free_spots_empty() -> None:
    assert seats(users("", "ann", mode="custom"), ANN, BOB) == ["640,0 ann -"]


def test_any_other_word_blocks_its_spot() -> None:
    assert seats(users("_placeholder", ""), ANN, BOB) == ["640,0 ann -"]


def test_somebody_absent_keeps_their_spot() -> None:
    assert seats(users("ghost", "ann"), ANN, BOB) == ["640,0 ann -"]


def test_somebody_without_camera_is_shown_in_a_fixed_spot() -> None:
    assert seats(users("off", "ann"), ANN, OFF) == ["0,0 off -", "640,0 ann -"]


def test_of_two_spots_for_one_person_the_first_counts() -> None:
    assert seats(users("ann", "cid-ann"), ANN, BOB) == ["0,0 ann -"]


def test_client_ids_are_accepted() -> None:
    assert seats(users("cid-bob", ""), ANN, BOB) == ["0,0 bob -", "640,0 ann -"]


def test_missing_users_are_free_and_extra_ones_ignored() -> None:
    nine = Layout(name="nine", users=("", ""))
    assert len(seats(nine, ANN, BOB, CEM)) == 3
    two = Layout(name="two", users=("ann", "bob", "cem"))
    assert seats(two, ANN, BOB, CEM) == ["0,0 ann -", "640,0 bob -"]


def test_an_extra_name_still_fills_a_free_spot() -> None:
    one = Layout(name="two", users=("", "ann", "bob"))
    assert seats(one, ANN, BOB) == ["0,0 bob -", "640,0 ann -"]


def test_a_clip_takes_the_spot_of_its_name() -> None:
    layout = users("ann", "p1", mode="custom")
    assert seats(layout, ANN, clips=(clip("p1"),)) == ["0,0 ann -", "640,0 - p1"]


def test_a_clip_replaces_somebodys_picture() -> None:
    clips = (clip("p1", "bob"),)
    assert seats(Layout(), ANN, BOB, clips=clips) == ["0,0 ann -", "640,0 bob p1"]
    without_camera = (clip("p1", "off"),)
    assert seats(Layout(), ANN, OFF, clips=without_camera) == ["0,0 ann -", "640,0 off p1"]


def test_any_other_clip_is_like_one_more_participant() -> None:
    clips = (clip("p1"), clip("p2", "gone"))
    assert seats(Layout(), ANN, clips=clips) == ["0,0 ann -", "640,0 - p1", "0,360 - p2"]
    assert seats(users("ann", mode="custom"), ANN, clips=clips) == ["0,0 ann -"]


def test_who_presents_has_the_whole_picture() -> None:
    spots = filled(users("ann", "bob"), WIDE, Cast((ANN, BOB), presenter_id="bob"))
    assert [(spot.user_id, spot.place.box.width) for spot in spots] == [("bob", 1280)]
    assert len(filled(Layout(), WIDE, Cast((ANN, BOB), presenter_id="gone"))) == 2


def test_voice_activation_may_move_only_who_is_not_fixed() -> None:
    layout, cast = users("ann", ""), Cast((ANN, BOB, CEM))
    assert free_spot_ids(layout, filled(layout, WIDE, cast), cast) == ["bob"]


def test_the_event_lists_spots_then_layers() -> None:
    message = podium_message(
        filled(Layout(), WIDE, Cast((ANN,))), [LayerShown("strap", 1), LayerShown("wall", -1)], WIDE
    )
    frame = {"width": 1280, "height": 720, "left": 0, "top": 0}
    assert message == {
        "type": "podium_update",
        "podium": [
            {"user_id": "ann", "play_id": None, **frame, "z-index": 0},
            {"user_id": None, "play_id": None, "layer_id": "strap", **frame, "z-index": 1},
            {"user_id": None, "play_id": None, "layer_id": "wall", **frame, "z-index": -1},
        ],
    }


def test_the_mixer_is_told_sources_and_banners() -> None:
    cast = Cast((ANN, BOB), (clip("p1", "bob"), replace(clip("p2"), name=None)))
    spots = filled(Layout(), WIDE, cast)
    named = shown(spots, cast, has_names=True)
    assert [(spot.source, spot.label) for spot in named] == [
        ("ann", "Ann"),
        ("play:m-p1", "Sting"),
        ("play:m-p2", ""),
    ]
    assert {spot.label for spot in shown(spots, cast, has_names=False)} == {""}


def test_a_microphone_stands_beside_the_name_of_who_speaks() -> None:
    cast = Cast((ANN, BOB, CEM), (clip("p1", "cem"),), speakers=("bob", "cem", "gone"))
    spots = filled(Layout(), WIDE, cast)
    assert [spot.is_speaking for spot in shown(spots, cast, has_names=True)] == [False, True, False]
    assert not any(spot.is_speaking for spot in shown(spots, cast, has_names=False))
