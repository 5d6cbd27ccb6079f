from __future__ import annotations

import contextlib
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from studio.rehearsal import files
from studio.rehearsal.shelf import LINK_LIFETIME_S, Kind, Shelf
from tests.support.records import RECORDING
from tests.support.serving import served

CONTENT = bytes(range(256)) * 1000


@contextlib.asynccontextmanager
async def _client(
    data: Path, *, age_s: float = 0.0
) -> AsyncIterator[tuple[httpx.AsyncClient, str]]:
    """A client, and a link of that age to a recording."""
    shelf = Shelf(data, "secret")
    shelf.add(RECORDING)
    shelf.folder("c1")
    shelf.path(RECORDING).write_bytes(CONTENT)
    link = shelf.link(Kind.RECORDING, "r1", time.time() - age_s)
    app = Starlette(routes=[files.route(shelf)])
    async with served(app) as address, httpx.AsyncClient(base_url=f"http://{address}") as client:
        yield client, link
    shelf.close()


async def test_a_link_gives_the_whole_file(tmp_path: Path) -> None:
    async with _client(tmp_path) as (client, link):
        answer = await client.get(link)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "video/webm"
    assert answer.headers["accept-ranges"] == "bytes"
    assert answer.content == CONTENT


async def test_head_tells_the_size_and_sends_nothing(tmp_path: Path) -> None:
    async with _client(tmp_path) as (client, link):
        answer = await client.head(link)
    assert answer.headers["content-length"] == str(len(CONTENT))
    assert answer.content == b""


async def test_a_file_that_goes_just_now_breaks_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    find = Shelf.fetch

    def find_and_delete(*asked: Any) -> Path:
        path = find(*asked)
        path.unlink()
        return path

    monkeypatch.setattr(Shelf, "fetch", find_and_delete)
    async with _client(tmp_path) as (client, link):
        answer = await client.head(link)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/json")


@pytest.mark.parametrize(
    ("asked", "told", "start", "end"),
    [
        ("bytes=0-9", "bytes 0-9/256000", 0, 10),
        ("bytes=255990-", "bytes 255990-255999/256000", 255990, 256000),
        ("bytes=-5", "bytes 255995-255999/256000", 255995, 256000),
        ("bytes=255000-999999", "bytes 255000-255999/256000", 255000, 256000),
    ],
)
async def test_a_range_gives_that_piece(
    tmp_path: Path, asked: str, told: str, start: int, end: int
) -> None:
    async with _client(tmp_path) as (client, link):
        answer = await client.get(link, headers={"Range": asked})
    assert answer.status_code == 206
    assert answer.headers["content-range"] == told
    assert answer.content == CONTENT[start:end]


async def test_a_range_beyond_the_end_is_refused(tmp_path: Path) -> None:
    async with _client(tmp_path) as (client, link):
        answer = await client.get(link, headers={"Range": "bytes=256000-"})
    assert answer.status_code == 416


async def test_an_expired_or_changed_link_is_refused_in_json(tmp_path: Path) -> None:
    async with _client(tmp_path, age_s=LINK_LIFETIME_S + 1) as (client, link):
        answers = [await client.get(link), await client.get(link[:-1] + "x")]
        answers.append(await client.get("/files/meetings/c1/r1.webm"))
        answers.append(await client.get("/files/meetings/../index.sqlite"))
    assert [answer.status_code for answer in answers] == [403, 403, 403, 404]
    assert all(answer.json()["error"] for answer in answers[:3])


async def test_a_link_to_a_deleted_file_leads_nowhere(tmp_path: Path) -> None:
    async with _client(tmp_path) as (client, link):
        (tmp_path / "meetings" / "c1" / "r1.webm").unlink()
        answer = await client.get(link)
    assert answer.status_code == 404
    assert answer.json()["error"]
