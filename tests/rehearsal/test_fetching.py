from __future__ import annotations

import httpx
import pytest

from studio.rehearsal import fetching
from studio.rehearsal.answers import Refused
from studio.rehearsal.fetching import (
    CheckedTransport,
    check_public,
    fetch_picture,
    new_client,
)
from studio.rehearsal.media.addresses import PrivateAddress
from tests.support.media_server import media_server


async def test_a_picture_is_fetched_over_redirects() -> None:
    with media_server() as media:
        media.files["a"] = b"picture"
        async with new_client(is_private_allowed=True) as client:
            assert await fetch_picture(client, f"{media.url}/to/a") == b"picture"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("missing/a", "answers 404"),
        ("loop/a", "cannot be reached"),
        ("torn/a", "cannot be reached"),
        ("hang/a", "takes too long"),
        ("whole/huge", "larger than 10 MB"),
    ],
)
async def test_every_fault_of_an_address_has_its_sentence(
    path: str, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "TIMEOUT_S", 1.0)
    with media_server() as media:
        media.files |= {"a": bytes(50_000), "huge": bytes(10 * 1024 * 1024 + 1)}
        async with new_client(is_private_allowed=True) as client:
            with pytest.raises(Refused, match=reason):
                await fetch_picture(client, f"{media.url}/{path}")


async def test_a_private_address_is_asked_for_nothing() -> None:
    with media_server() as media:
        media.files["a"] = b"picture"
        async with new_client(is_private_allowed=False) as client:
            for address in (f"{media.url}/whole/a", f"http://localhost:{media.server_port}/a"):
                with pytest.raises(Refused, match="private"):
                    await fetch_picture(client, address)
        assert media.asked == []


async def test_every_redirect_is_checked_and_asked_by_the_address_that_was_checked() -> None:
    names: list[str] = []

    def resolve(host: str, _port: int) -> tuple[str, ...]:
        names.append(host)
        if host != "outside.test":
            raise PrivateAddress
        return ("127.0.0.254", "127.0.0.1")  # nobody answers at the first

    with media_server() as media:
        media.files["a"] = b"picture"
        media.redirects["/in"] = f"http://localhost:{media.server_port}/whole/a"
        outside = f"http://outside.test:{media.server_port}"
        transport = CheckedTransport(resolve)
        async with httpx.AsyncClient(transport=transport, follow_redirects=True) as client:
            assert await fetch_picture(client, f"{outside}/to/a") == b"picture"
            with pytest.raises(Refused, match="private"):
                await fetch_picture(client, f"{outside}/in")
        assert names == ["outside.test", "outside.test", "outside.test", "localhost"]
        assert media.asked == ["/to/a", "/whole/a", "/in"]
        assert set(media.hosts) == {f"outside.test:{media.server_port}"}


@pytest.mark.parametrize("url", ["rtmp://10.0.0.7/live", "http://localhost/", "https://[::1]:99/x"])
async def test_what_leads_inside_is_refused_by_its_name(url: str) -> None:
    with pytest.raises(Refused, match="stream_url leads to a private address"):
        await check_public(url, "stream_url")


async def test_what_leads_outside_or_nowhere_passes() -> None:
    await check_public("rtmp://8.8.8.8/live", "stream_url")
    await check_public("http://nowhere.invalid/", "url")


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/a", "http://nowhere.invalid/", "http://x\n/"])
async def test_an_address_nobody_answers_is_refused(url: str) -> None:
    async with new_client(is_private_allowed=True) as client:
        with pytest.raises(Refused, match="cannot be reached"):
            await fetch_picture(client, url)
