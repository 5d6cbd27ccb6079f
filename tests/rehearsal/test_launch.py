from __future__ import annotations

import socket
from pathlib import Path

import pytest

from studio.rehearsal.ending import Ending
from studio.rehearsal.launch import _address, _base_url, run
from studio.rehearsal.listening import bound
from studio.rehearsal.settings import CannotStart, Settings


@pytest.mark.parametrize(
    ("host", "start"),
    [("127.0.0.1", "http://127.0.0.1:"), ("::1", "http://[::1]:"), ("::", "http://[::1]:")],
)
def test_the_address_can_be_reached_from_this_machine(host: str, start: str) -> None:
    with bound(host, 0) as listener:
        assert _address(listener).startswith(start)
        port = int(_address(listener).rpartition(":")[2])
        socket.create_connection((host, port)).close()


def test_links_start_with_the_public_address_else_with_our_own() -> None:
    with bound("127.0.0.1", 0) as listener:
        assert _base_url(Settings(), listener, "http://y") == "http://y"
        assert _base_url(Settings(public_url="https://x"), listener, "http://y") == "https://x"


def test_behind_a_wildcard_links_start_with_what_the_request_asked() -> None:
    with bound("::", 0) as listener:
        assert _base_url(Settings(host="::"), listener, "http://y") is None
        assert _base_url(Settings(public_url="https://x"), listener, "http://y") == "https://x"


async def test_an_address_of_another_machine_is_told(tmp_path: Path) -> None:
    settings = Settings(host="192.0.2.1", api_key="k")
    with pytest.raises(CannotStart, match=r"Cannot listen on 192\.0\.2\.1 port 0: ."):
        await run(settings, tmp_path, Ending())


async def test_a_shelf_that_cannot_be_opened_is_told_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "index.sqlite").mkdir()
    with pytest.raises(CannotStart, match="cannot be opened"):
        await run(Settings(api_key="k"), tmp_path, Ending())
    assert (tmp_path / "index.sqlite").is_dir()
