from studio.api.wire import parse_clips
from studio.domain.clips import Clip
from tests.support.api import payload


def test_clips_are_read_with_ids_made_of_their_names():
    countdown, sting = parse_clips(payload("rehearsal_clips"))
    assert countdown == Clip(
        id="countdown",
        name="Countdown",
        url="http://127.0.0.1:8080/rehearsal/clips/countdown.webm",
        duration_s=8.0,
        has_audio=True,
    )
    assert (sting.id, sting.has_audio) == ("sting", False)


def test_two_clips_of_one_name_have_two_ids():
    clips = parse_clips([{"name": "A b!", "url": "u1"}, {"name": "a-b", "url": "u2"}])
    assert [clip.id for clip in clips] == ["a-b", "a-b-2"]


def test_a_clip_without_a_name_is_called_by_its_file():
    (clip,) = parse_clips([{"url": "https://x.test/media/opener.webm"}])
    assert (clip.id, clip.name) == ("opener-webm", "opener.webm")


def test_a_length_that_makes_no_sense_is_unknown():
    lengths = [None, "long", -1, 0, True, float("nan")]
    clips = parse_clips(
        [{"url": "u", "name": str(n), "duration_s": d} for n, d in enumerate(lengths)]
    )
    assert [clip.duration_s for clip in clips] == [None] * len(lengths)


def test_what_has_no_address_is_no_clip():
    assert parse_clips([{"name": "x"}, 3]) == ()
    assert parse_clips(None) == ()
