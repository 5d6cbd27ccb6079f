"""Points in time as the service writes them (protocol 0.3)."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """Return the present, aware, cut to the millisecond as every document shows it."""
    moment = datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def iso(moment: datetime) -> str:
    """Return moment as ISO 8601 in UTC with milliseconds and `Z`."""
    text = moment.astimezone(UTC).isoformat(timespec="milliseconds")
    return text.removesuffix("+00:00") + "Z"


def iso_with_offset(moment: datetime) -> str:
    """Return moment as ISO 8601 with `+00:00`, as webhooks write it."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def moment_of(text: str) -> datetime:
    """Read ISO 8601 or RFC 3339; a time without zone is UTC. Raises ValueError otherwise."""
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
