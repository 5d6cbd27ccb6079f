"""The connect form against a rehearsal server that was started by hand, as against the cloud."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.domain.errors import AuthError, Locked, RoomNotFound, Unreachable
from tests.support.hosting import Host
from tests.support.operating import has_read, opens_with_key, opens_with_link, seats, sees, takes
from tests.support.ports import closed_port
from tests.support.program import Desk

pytestmark = pytest.mark.timeout(120)
ANNA = "Anna Berg"


@contextlib.contextmanager
def roomless_desk(profile: Path) -> Iterator[Desk]:
    """A desk without a room: nobody answers where it was told to go, and that was read."""
    told = nowhere()
    with Desk(profile, "--server", told, PODIUM_API_KEY="no-matter") as desk:
        sees(desk, Unreachable)
        assert desk.text("serverEdit") == told
        has_read(desk)
        yield desk


def nowhere() -> str:
    return f"http://127.0.0.1:{closed_port()}"


def fields(desk: Desk, *names: str) -> list[str]:
    return [desk.text(name) for name in names]


def test_an_unreachable_server_is_told_and_a_good_one_opens(profile: Path, host: Host):
    with roomless_desk(profile) as desk:
        typed = {"serverEdit": nowhere(), "apiKeyEdit": host.api_key, "roomNameEdit": "First show"}
        opens_with_key(desk, **typed)
        sees(desk, Unreachable)
        assert fields(desk, *typed) == list(typed.values())
        opens_with_key(desk, serverEdit=host.url)
        desk.shows("roomState", "Ready")
        desk.shows("roomName", "First show")
        desk.shows("roomServer", host.url)


def test_a_wrong_key_is_told_and_the_right_one_opens(profile: Path, host: Host):
    with roomless_desk(profile) as desk:
        typed = {
            "serverEdit": host.url,
            "apiKeyEdit": "wrong-key",
            "roomIdEdit": "keyed",
            "roomNameEdit": "Keyed show",
        }
        opens_with_key(desk, **typed)
        sees(desk, AuthError, "Invalid API key")
        assert fields(desk, *typed) == list(typed.values())
        opens_with_key(desk, apiKeyEdit=host.api_key)
        desk.shows("roomState", "Ready")
        assert fields(desk, "roomId", "roomName") == ["keyed", "Keyed show"]
        seats(desk, ANNA)
        takes(desk)


def test_a_locked_room_is_told_and_an_open_one_opens(profile: Path, host: Host):
    with roomless_desk(profile) as desk:
        locked, unlocked = host.make_room("locked", lock_available=True), host.make_room("unlocked")
        locked.post("/lock")
        opens_with_link(desk, host.url, locked.guest_link, "Olga")
        sees(desk, Locked, "Meeting is locked")
        typed = fields(desk, "linkServerEdit", "linkEdit", "linkNameEdit")
        assert typed == [host.url, locked.guest_link, "Olga"]
        desk.write("linkEdit", unlocked.guest_link)
        desk.hand.key("Return")
        desk.shows("roomState", "Ready")
        desk.shows("roomId", "unlocked")
        desk.shows("missingPowersBanner", "without the API key")
        desk.click("layoutChoice_two")
        takes(desk)
        assert unlocked.document()["options"]["layout_name"] == "two"
        locked.end()
        unlocked.end()


def test_an_access_key_opens_with_fewer_powers_and_takes(profile: Path, host: Host):
    room = host.make_room("by-key")
    with roomless_desk(profile) as desk:
        opens_with_link(desk, host.url, "A" * 24, "Olga")
        sees(desk, RoomNotFound)
        desk.write("linkEdit", room.access_key)
        desk.hand.key("Return")
        desk.shows("roomState", "Ready")
        desk.shows("missingPowersBanner", "without the API key", "who is there", "recordings")
        desk.click("layoutChoice_four")
        takes(desk)
        assert room.document()["options"]["layout_name"] == "four"
        desk.write("chatEdit", "Can you hear me?")
        desk.hand.key("Return")
        desk.shows("chatList", "Can you hear me?")
    room.end()
