from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from studio.rehearsal.dates import iso, iso_with_offset, moment_of, now

NOON = datetime(2021, 1, 1, 12, 0, 0, tzinfo=UTC)


def test_moments_are_written_with_milliseconds() -> None:
    vienna = NOON.astimezone(timezone(timedelta(hours=1)))
    assert iso(vienna) == "2021-01-01T12:00:00.000Z"
    assert iso_with_offset(vienna) == "2021-01-01T12:00:00.000+00:00"


@pytest.mark.parametrize(
    "text",
    [
        "2021-01-01T12:00:00Z",
        "2021-01-01T13:00:00+01:00",
        "2021-01-01T12:00:00.000Z",
        "2021-01-01T12:00",
    ],
)
def test_every_way_to_write_a_moment_is_read(text: str) -> None:
    assert moment_of(text) == NOON


def test_now_is_what_its_document_says() -> None:
    moment = now()
    assert moment_of(iso(moment)) == moment
