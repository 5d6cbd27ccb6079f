from __future__ import annotations

from datetime import UTC, datetime

import pytest

from studio.rehearsal.answers import Refused
from studio.rehearsal.broadcast import broadcast_of
from studio.rehearsal.forms import Form
from studio.rehearsal.people import User

JANE = User("jane", "cid", "Jane", datetime(2026, 1, 1, tzinfo=UTC))


def test_the_stream_key_is_never_printed() -> None:
    broadcast = broadcast_of(Form({"stream_url": "rtmps://x.de/app/secret"}), JANE)
    assert broadcast.stream_url.endswith("secret")
    assert "secret" not in repr(broadcast)


def test_a_player_address_must_be_one() -> None:
    with pytest.raises(Refused, match="player_url"):
        broadcast_of(Form({"stream_url": "rtmp://x/a", "player_url": "javascript:x"}), JANE)
