from __future__ import annotations

import pytest

from studio.rehearsal.answers import Refused
from studio.rehearsal.forms import Form
from studio.rehearsal.playback import playback_of, web_url

URL = "https://x.de/a.MP4?sig=1"


def test_a_playback_has_defaults_and_an_id() -> None:
    playback = playback_of(Form({"url": URL}))
    assert (playback.has_audio, playback.loop_count, playback.name) == (False, 0, None)
    assert len(playback.play_id) == 24
    assert playback.mixer_id != playback_of(Form({"url": URL, "play_id": "p"})).mixer_id


@pytest.mark.parametrize("url", [URL, "http://x/b.webm", "http://x/c.mp3", "http://x:81/stream"])
def test_what_may_be_media_is_taken(url: str) -> None:
    assert playback_of(Form({"playback": {"url": url}})).url == url


@pytest.mark.parametrize("url", ["ftp://x/a", "http://", "http://x:0/", "http://x:99999/", "x"])
def test_only_web_addresses_are(url: str) -> None:
    with pytest.raises(Refused, match="url must be an http or https address"):
        web_url(url, "url")
