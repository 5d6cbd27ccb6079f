"""One fault per test: the sentence with its next step, what was typed is kept, the next works."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest
from PIL import Image

from studio.compose.images import ForegroundTooLarge, PictureBroken
from studio.domain.errors import ClipRefused, FeatureOff, Gone, Refused
from tests.support.hosting import Host, MadeRoom
from tests.support.media_server import media_server
from tests.support.operating import (
    brings_strap_in,
    chooses_file,
    has_read,
    opens_with_key,
    presses_twice,
    says,
    seats,
    sees,
    takes,
)
from tests.support.program import Desk
from tests.support.proxy import threaded_proxy_to

ANNA, BEN = "Anna Berg", "Ben Kurz"
pytestmark = pytest.mark.timeout(120)


def desk_in(room: MadeRoom, profile: Path, server: str = "") -> Desk:
    """A desk that starts in a room; wait for it to be ready before anything else."""
    witness = room.witness
    command = ("--server", server or witness.url, "--room", witness.room_id)
    return Desk(profile, *command, PODIUM_API_KEY=witness.api_key)


def test_a_room_that_somebody_ended_is_told_and_the_preview_goes_on_air_in_the_next(
    profile: Path, host: Host
):
    room = host.make_room("ended")
    with desk_in(room, profile) as desk:
        desk.shows("roomState", "Ready")
        seats(desk, ANNA)
        brings_strap_in(desk, "Anna B.")
        room.end()
        sees(desk, Gone)
        desk.shows("roomState", "Ended")
        says(desk, "Is anybody there?")
        sees(desk, Gone, "Access key expired")
        desk.shows("lastCommand", "Chat", "failed", Gone.sentence)
        assert desk.text("chatEdit") == "Is anybody there?"
        assert desk.text("keyer1Field_name") == "Anna B."
        opens_with_key(desk, serverEdit=host.url, apiKeyEdit=host.api_key, roomIdEdit="ended-again")
        desk.shows("roomState", "Ready")
        assert not desk.find("noticeBar")["is_visible"]
        desk.at("participantList", row=ANNA)
        takes(desk)
        assert host.join("ended-again")["options"]["layout_name"] == "one"


def test_a_feature_that_was_switched_off_is_told_and_the_others_work(profile: Path, host: Host):
    room = host.make_room("switched-off")
    with threaded_proxy_to(host.url) as wire, desk_in(room, profile, wire.proxy.url) as desk:
        desk.shows("roomState", "Ready")
        seats(desk, ANNA)
        wire.proxy.withholds = lambda frame: b"options_update" in frame
        host.join("switched-off", layout_available=False, kick_available=False)
        desk.click("takeButton")
        sees(desk, FeatureOff, "not available for this room")
        desk.shows("lastCommand", "Layout", "failed", FeatureOff.sentence)
        has_read(desk)
        desk.click("participantList", row=BEN)
        presses_twice(desk, "kickButton")
        sees(desk, FeatureOff)
        desk.shows("lastCommand", BEN, "failed", FeatureOff.sentence)
        wire.do(wire.proxy.release())
        desk.shows("layoutHint", "switched off")
        desk.until(lambda: desk.find("kickButton"), lambda f: not f["is_enabled"], "no kick")
        brings_strap_in(desk, "Anna B.")
        takes(desk)
        desk.shows("foregroundStanding", "On air")
    room.end()


def test_a_picture_that_cannot_go_on_air_is_refused_and_the_next_one_goes(
    profile: Path, host: Host, tmp_path: Path
):
    room = host.make_room("pictures")
    big, good, broken = (tmp_path / f"{name}.png" for name in ("big", "good", "broken"))
    Image.new("RGBA", (1400, 800), (200, 0, 0, 128)).save(big)
    Image.new("RGBA", (640, 360), (0, 128, 0, 255)).save(good)
    broken.write_bytes(good.read_bytes()[:60] + bytes(200))
    with threaded_proxy_to(host.url) as wire, desk_in(room, profile, wire.proxy.url) as desk:
        desk.shows("roomState", "Ready")
        desk.open_tab("Layers")
        chooses_file(desk, "foreground", big)
        sees(desk, ForegroundTooLarge, "1400x800")
        chooses_file(desk, "foreground", broken)
        sees(desk, PictureBroken)
        assert wire.proxy.count("/layers") == 0
        chooses_file(desk, "foreground", good)
        desk.shows("lastCommand", "good.png", "confirmed")
        desk.shows("foregroundStanding", "On air")
        nowhere = f"{host.url}/files/no-such-picture.png"
        desk.click("foregroundAddressButton")
        desk.write("foregroundAddressEdit", nowhere)
        desk.hand.key("Return")
        sees(desk, Refused, "404")
        assert desk.text("foregroundAddressEdit") == nowhere
        desk.shows("foregroundContent", "good.png")
        desk.click("foregroundClearButton")
        desk.shows("lastCommand", "off", "confirmed")
    room.end()


def test_a_clip_that_is_no_media_is_refused_and_one_that_vanished_can_be_played_again(
    profile: Path, host: Host
):
    room = host.make_room("clips")
    sample = httpx.get(f"{host.url}/rehearsal/clips/sting.webm", timeout=20).content
    with media_server() as media, desk_in(room, profile) as desk:
        media.files["sting.webm"] = sample
        desk.shows("roomState", "Ready")
        text, clip = f"{media.url}/whole/text", f"{media.url}/whole/sting.webm"
        desk.write("addClipEdit", text)
        desk.hand.key("Return")
        sees(desk, ClipRefused, "not a media file")
        assert desk.text("addClipEdit") == text
        has_read(desk)
        desk.write("addClipEdit", clip)
        desk.hand.key("Return")
        desk.click("clipList", row="sting")
        media.redirects["/whole/sting.webm"] = "/missing/sting.webm"
        desk.click("playClipButton")
        desk.shows("lastCommand", "Clip sting", "accepted, not echoed by this server")
        assert "sting" not in desk.text("runningClip")
        media.redirects.clear()
        desk.click("playClipButton")
        desk.shows("lastCommand", "Clip sting", "confirmed")
        desk.shows("runningClip", "sting")
    room.end()
