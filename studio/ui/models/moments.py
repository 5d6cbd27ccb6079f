"""Points in time as the operator reads them: day and time of day of this computer."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QDate, QLocale


def time_of_unix(seconds: float) -> str:
    """Return `20:14:02` of unix seconds."""
    return datetime.fromtimestamp(seconds, UTC).astimezone().strftime("%H:%M:%S")


def day_of_unix(seconds: float) -> str:
    """Return `24 Nov` of unix seconds, in the operator's language."""
    day = datetime.fromtimestamp(seconds, UTC).astimezone().date()
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")


def time_of_iso(text: str, *, has_seconds: bool = False) -> str:
    """Return `20:14` of an ISO 8601 text as servers send it; empty for anything else."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return ""
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.astimezone().strftime("%H:%M:%S" if has_seconds else "%H:%M")
