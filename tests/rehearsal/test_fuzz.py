from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from tests.support.fuzz import fault_of, fuzzed
from tests.support.fuzz_canary import Canary
from tests.support.fuzz_table import AT_ONCE_AFTER, BEFORE, FIELDS, NEVER, RARE, endpoints

COUNT, SEED = 1500, 20
JSON = {"content-type": "application/json"}


@pytest.mark.timeout(300)
async def test_nothing_that_is_asked_hurts_the_server_or_the_room_next_door(tmp_path: Path) -> None:
    report, bird = await fuzzed(COUNT, SEED, tmp_path)
    assert report.faults == []
    assert report.missing() == []
    assert report.count >= COUNT
    assert report.live >= report.count / 2
    assert bird.is_whole, bird


def test_what_the_fuzz_knows_of_an_endpoint_is_of_one_that_exists() -> None:
    known = {str(one) for one in endpoints()}
    assert len(known) > 60
    assert {*FIELDS, *RARE, *NEVER, *AT_ONCE_AFTER, *BEFORE} <= known
    assert {str(one) for one in (*BEFORE.values(), *AT_ONCE_AFTER.values())} <= known


@pytest.mark.parametrize(
    ("status", "headers", "body", "is_fault"),
    [
        (500, JSON, b'{"error":"x"}', True),
        (404, {"content-type": "text/plain"}, b"Not Found", True),
        (404, JSON, b"not found", True),
        (404, JSON, b'{"reason":"x"}', True),
        (404, JSON, b"", True),
        (201, JSON, b"", True),
        (200, JSON, b"{", True),
        (404, JSON, b'{"error":"x"}', False),
        (201, {}, b"", False),
        (200, JSON, b"null", False),
        (200, {"content-type": "text/html"}, b"<html>", False),
    ],
)
def test_the_fuzz_sees_what_must_not_be(
    status: int, headers: dict[str, str], body: bytes, is_fault: bool
) -> None:
    request = httpx.Request("GET", "http://x/")
    answer = httpx.Response(status, headers=headers, content=body, request=request)
    assert (fault_of(answer) is not None) is is_fault


@pytest.mark.parametrize(
    ("canary", "is_whole"),
    [
        (Canary(frames=250, longest_step_ms=40, elapsed_s=10.0), True),
        (Canary(frames=249, longest_step_ms=80, elapsed_s=10.0), False),
        (Canary(frames=199, longest_step_ms=40, elapsed_s=10.0), False),
        (Canary(frames=250, longest_step_ms=40, elapsed_s=10.0, errors=1), False),
    ],
)
def test_the_canary_misses_a_frame_and_an_answer(canary: Canary, is_whole: bool) -> None:
    assert canary.is_whole is is_whole
