import pytest

from studio.api.wire import parts
from studio.domain.podium import Box, Place
from studio.domain.room import Participant, Playback, Recording, RecordingStage, Snapshot, Spot
from tests.support.api import payload


def entry(**fields: object) -> dict[str, object]:
    return {"left": 0, "top": 0, "width": 640, "height": 480, "z-index": 0, **fields}


def test_people_who_are_offline_are_left_out_unless_wanted():
    assert parts.parse_people(payload("users")) == (Participant("anna", "Anna Berg"),)
    everybody = parts.parse_people(payload("users"), is_offline_wanted=True)
    assert [p.id for p in everybody] == ["anna", "ben"]


def test_somebody_without_an_id_is_nobody():
    assert parts.parse_participant({"name": "Anna"}) is None


def test_somebody_without_a_name_is_called_by_the_id():
    assert parts.parse_participant({"id": 7}) == Participant("7", "7")


def test_options_that_are_missing_have_the_servers_defaults():
    options = parts.parse_options({})
    assert options.shows_names
    assert options.can_record
    assert not options.can_lock
    assert options.sfu_mode == "ptp"
    assert options.layout_users is None


def test_options_are_read_as_served():
    options = parts.parse_options(payload("options_update")["options"])
    assert (options.layout, options.layout_name) == ("custom", "two")
    assert options.layout_users == ("anna", "")
    assert not options.shows_names
    assert options.can_lock


def test_the_boxes_of_a_free_layout_are_read_and_nonsense_is_none():
    boxes = {"layout_map": [[0, 0, 640, 720], [640, 0, 640, 360]], "widescreen": True}
    assert parts.parse_options(boxes).layout_map == (
        Place(Box(0, 0, 640, 720)),
        Place(Box(640, 0, 640, 360)),
    )
    for nonsense in ([], "[", [[0, 0, 9999, 1]], [["x"]], {"a": 1}):
        assert parts.parse_options({"layout_map": nonsense}).layout_map is None


def test_a_podium_has_people_clips_and_empty_spots():
    spots, layers = parts.parse_podium(payload("podium_update")["podium"])
    assert spots == (
        Spot(Box(0, 0, 640, 480), user_id="anna"),
        Spot(Box(640, 0, 640, 480), play_id="clip-1"),
        Spot(Box(0, 480, 640, 480)),
    )
    assert layers == ()


def test_layers_on_the_podium_are_no_spots():
    spots, layers = parts.parse_podium(payload("podium_update_with_layers")["podium"])
    assert len(spots) == 3
    assert layers == ((1, "layer-a"), (-1, "layer-b"))


def test_a_layers_id_is_found_under_another_name_and_preferred_where_that_says_id():
    entries = payload("podium_update_with_layer_ids_elsewhere")["podium"]
    assert parts.parse_podium(entries) == ((), ((1, "layer-a"), (-1, "layer-b")))


def test_an_unknown_text_in_a_spot_of_the_middle_is_no_layer():
    spots, layers = parts.parse_podium([entry(user_id=None, play_id=None, note="x")])
    assert (len(spots), layers) == (1, ())


def test_a_named_layer_without_a_z_index_is_in_front():
    assert parts.parse_podium([{"layer_id": "a"}]) == ((), ((1, "a"),))


def test_an_empty_id_is_the_same_as_none():
    spots, _ = parts.parse_podium([entry(user_id="", play_id="")])
    assert spots == (Spot(Box(0, 0, 640, 480)),)


def test_a_spot_without_a_place_is_left_out():
    assert parts.parse_podium([{"user_id": "anna", "width": 640}, "nonsense"]) == ((), ())


def test_playbacks_are_read_with_everything_they_have():
    assert parts.parse_playbacks(payload("playback_update")["playing"]) == (
        Playback(
            play_id="clip-1",
            url="https://example.com/clip.webm",
            name="Opener",
            has_audio=True,
            loop_count=-1,
            replacement_id="anna",
        ),
    )


@pytest.mark.parametrize(
    ("name", "stage"),
    [
        ("recording_update_started", RecordingStage.RUNNING),
        ("recording_update_stopped", RecordingStage.STOPPED),
        ("recording_update_finished", RecordingStage.FINISHED),
    ],
)
def test_a_recordings_stage_follows_from_what_it_has(name, stage):
    recording = parts.parse_recording(payload(name)["recording"])
    assert recording is not None
    assert recording.stage is stage


def test_a_recording_is_read_with_its_link():
    assert parts.parse_recordings([payload("recording"), {"duration": 1}]) == (
        Recording(
            id="63ede57ff3e015000fbe1af5",
            created_at=1609491600,
            duration_s=1800,
            download="https://fs.eyeson.com/meetings/key.webm?signature=s3cret",
        ),
    )


def test_a_snapshot_is_read_with_its_link_and_creator():
    assert parts.parse_snapshots([payload("snapshot"), None]) == (
        Snapshot(
            id="63ede760f3e015000fbe1af8",
            name="1609491900",
            created_at="2021-01-01T09:05:00.000Z",
            download="https://fs.eyeson.com/meetings/key.jpg?signature=s3cret",
            creator_id="63ede350b20526000f64376d",
        ),
    )


def test_broadcasts_are_read_from_the_field_that_lists_them():
    found = parts.parse_broadcasts(payload("broadcasts_update"))
    assert [(b.id, b.player_url) for b in found] == [("b1", "https://watch.example.com")]
