from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest

from studio.rehearsal import ending as module
from studio.rehearsal.ending import Ending


@pytest.fixture(autouse=True)
def _no_deadline(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The test process outlives its endings."""
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    monkeypatch.setattr(module, "_give_up", lambda: None)
    yield
    signal.signal(signal.SIGINT, before[0])
    signal.signal(signal.SIGTERM, before[1])


async def test_the_first_reason_is_the_one_that_counts() -> None:
    ending = Ending()
    ending.begin("SIGTERM")
    ending.begin("SIGINT")
    assert await ending.wait() == "SIGTERM"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_a_signal_is_a_reason(number: signal.Signals) -> None:
    ending = Ending()
    ending.watch_signals()
    signal.raise_signal(number)
    assert await ending.wait() == number.name
