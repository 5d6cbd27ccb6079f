from __future__ import annotations

import re

import pytest

from tests.conformance.api import Api
from tests.conformance.index import BY_NAME, ROWS, Auth
from tests.conformance.service import Meeting

BAD_KEYS: tuple[dict[str, str], ...] = ({}, {"Authorization": "wrong"}, {"Authorization": ""})


def _names(*auths: Auth) -> list[str]:
    return [row.name for row in ROWS if row.auth in auths]


def _segments(name: str, first: str) -> list[str]:
    """What stands for the capital words of a row: the first one, and something unknown."""
    count = len(re.findall(r"(?<=/)[A-Z_]+", name))
    return [first, *["nobody"] * (count - 1)][:count]


@pytest.mark.parametrize("name", _names(Auth.KEY, Auth.KEY_401))
async def test_without_the_api_key_a_request_is_refused(
    api: Api, stage: Meeting, name: str
) -> None:
    row = BY_NAME[name]
    method, path = name.split(" ")
    path = re.sub(r"(?<=/)[A-Z_]+", stage.id, path)
    for headers in (*BAD_KEYS, {"Authorization": f"Bearer {api.api_key}"}):
        answer = await api.send(method, path, headers=headers)
        assert (answer.status_code, answer.json()) == (row.auth.value, {"error": "Invalid API key"})


@pytest.mark.parametrize("name", _names(Auth.ACCESS_KEY))
@pytest.mark.parametrize("headers", [{}, {"Authorization": "x"}], ids=["plain", "with a header"])
async def test_an_unknown_access_key_is_not_found(
    api: Api, name: str, headers: dict[str, str]
) -> None:
    answer = await api.ask(BY_NAME[name], *_segments(name, "A" * 24), headers=headers)
    assert (answer.status_code, answer.json()) == (404, {"error": "Invalid access key"})


@pytest.mark.parametrize("name", _names(Auth.ACCESS_KEY))
async def test_the_access_key_of_an_ended_meeting_is_gone(
    api: Api, ended: Meeting, name: str
) -> None:
    answer = await api.ask(BY_NAME[name], *_segments(name, ended.key))
    assert (answer.status_code, answer.json()) == (410, {"error": "Access key expired"})


async def test_a_key_does_not_live_again_with_its_room(api: Api, ended: Meeting) -> None:
    body = {"id": ended.id, "user": {"id": "jane@example.com", "name": "Jane"}}
    again = await api.expect(201, "POST /rooms", json=body)
    assert again["access_key"] != ended.key
    assert again["room"]["guest_token"] != ended.guest_token
    answer = await api.ask(BY_NAME["GET /rooms/AK"], ended.key)
    assert answer.status_code == 410
    await api.expect(204, "DELETE /rooms/AK", again["access_key"])
