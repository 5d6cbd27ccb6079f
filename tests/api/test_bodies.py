import json

import pytest

from studio.api import bodies
from studio.api.bodies import DeskUser
from studio.domain.commands import LayerKind, ShowLayer, ShowLayout, StartClip
from studio.domain.intents import RoomWish
from studio.domain.looks import LayoutChoice
from studio.domain.podium import Box, Fit, Place

DESK = DeskUser("podium-desk-1", "Podium desk")
PNG = b"\x89PNG\r\n\x1a\n..."


def layout(choice: LayoutChoice, *users: str) -> dict[str, object]:
    return dict(bodies.layout_body(ShowLayout(choice, (), users)))


def test_a_new_room_is_created_with_its_options_and_always_mixed():
    wish = RoomWish(name="Show", is_widescreen=False, can_record=False, can_lock=True)
    assert bodies.room_body(wish, DESK) == {
        "name": "Show",
        "user": {"id": "podium-desk-1", "name": "Podium desk"},
        "options": {
            "widescreen": False,
            "sfu_mode": "disabled",
            "recording_available": False,
            "broadcast_available": True,
            "layout_available": True,
            "kick_available": True,
            "lock_available": True,
        },
    }


def test_a_running_room_is_joined_without_changing_it():
    body = bodies.room_body(RoomWish("demo", "Show"), DESK, is_running=True)
    assert body == {"id": "demo", "user": {"id": "podium-desk-1", "name": "Podium desk"}}


def test_the_automatic_layout_has_nobody_seated():
    assert layout(LayoutChoice(has_voice_activation=True), "anna") == {
        "layout": "auto",
        "users": [],
        "show_names": True,
        "voice_activation": False,
    }


def test_a_named_layout_keeps_free_spots_free():
    assert layout(LayoutChoice("two", shows_names=False), "anna", "") == {
        "layout": "custom",
        "name": "two",
        "users": ["anna", ""],
        "show_names": False,
        "voice_activation": False,
    }


@pytest.mark.parametrize("fills_empty", [True, False])
def test_spots_are_filled_by_voice_only_where_they_are_filled(fills_empty):
    choice = LayoutChoice("four", fills_empty=fills_empty, has_voice_activation=True)
    body = layout(choice, "anna")
    assert body["layout"] == ("auto" if fills_empty else "custom")
    assert body["voice_activation"] is fills_empty


def test_a_map_goes_out_as_json_text_with_its_name():
    places = (Place(Box(0, 0, 640, 720)), Place(Box(640, 0, 640, 720), Fit.CONTAIN))
    body = layout(LayoutChoice("mine", places), "anna", "ben")
    assert body["name"] == "mine"
    assert json.loads(str(body["map"])) == [
        [0, 0, 640, 720, "cover"],
        [640, 0, 640, 720, "contain"],
    ]


@pytest.mark.parametrize(
    ("picture", "name", "content_type"),
    [
        (PNG, "layer.png", "image/png"),
        (b"\xff\xd8\xff\xe0", "layer.jpg", "image/jpeg"),
        (b"RIFF....WEBP", "layer.webp", "image/webp"),
        (b"<svg/>", "layer.bin", "application/octet-stream"),
    ],
)
def test_a_picture_goes_up_as_what_it_is(picture, name, content_type):
    upload = bodies.layer_upload(ShowLayer(-1, "id-1", LayerKind.PICTURE, picture=picture))
    assert upload is not None
    assert (upload.name, upload.content_type, upload.content) == (name, content_type, picture)
    assert upload.texts == {"z-index": "-1", "id": "id-1"}


def test_an_address_is_fetched_by_the_server():
    request = ShowLayer(-1, "id-1", LayerKind.ADDRESS, content="https://x.test/a.png")
    assert bodies.layer_upload(request) is None
    assert bodies.layer_body(request) == {
        "z-index": "-1",
        "id": "id-1",
        "url": "https://x.test/a.png",
    }


def test_an_insert_is_drawn_by_the_server():
    request = ShowLayer(1, "id-1", LayerKind.INSERT, title="News", content="Soon")
    assert bodies.layer_body(request) == {
        "z-index": "1",
        "id": "id-1",
        "insert": {"title": "News", "content": "Soon"},
    }


def test_a_clip_is_nested_and_never_without_its_sound_switch():
    request = StartClip("clip-1", "https://x.test/a.webm", "Opener", has_audio=True)
    assert bodies.playback_body(request) == {
        "playback": {
            "play_id": "clip-1",
            "url": "https://x.test/a.webm",
            "name": "Opener",
            "audio": True,
            "loop_count": 0,
        }
    }


def test_a_clip_may_replace_somebody():
    request = StartClip("c", "u", "n", has_audio=False, replacement_id="anna")
    playback = bodies.playback_body(request)["playback"]
    assert isinstance(playback, dict)
    assert playback["replacement_id"] == "anna"
