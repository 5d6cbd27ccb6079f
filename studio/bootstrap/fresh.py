"""What is different every time it is asked for."""

from __future__ import annotations

import uuid
from datetime import datetime


def fresh_id() -> str:
    """Return an id that no layer ever had."""
    return f"podium-{uuid.uuid4().hex}"


def local_now() -> datetime:
    """Return the time of day at the desk."""
    return datetime.now().astimezone()
