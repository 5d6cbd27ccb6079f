from __future__ import annotations

import pytest

from studio.rehearsal import fetching
from studio.rehearsal.answers import Refused
from studio.rehearsal.fetching import fetch_picture, new_client
from tests.support.media_server import media_server


async def test_a_picture_is_fetched_over_redirects() -> None:
    with media_server() as media:
        media.files["a"] = b"picture"
        async with new_client() as client:
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
        async with new_client() as client:
            with pytest.raises(Refused, match=reason):
                await fetch_picture(client, f"{media.url}/{path}")


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/a", "http://nowhere.invalid/", "http://x\n/"])
async def test_an_address_nobody_answers_is_refused(url: str) -> None:
    async with new_client() as client:
        with pytest.raises(Refused, match="cannot be reached"):
            await fetch_picture(client, url)
