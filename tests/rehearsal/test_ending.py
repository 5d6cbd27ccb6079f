from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest

from studio.rehearsal.ending import Ending


@pytest.fixture(autouse=True)
def _own_handlers() -> Iterator[None]:
    numbers = (signal.SIGINT, signal.SIGTERM)
    before = [signal.getsignal(number) for number in numbers]
    yield
    for number, handler in zip(numbers, before, strict=True):
        signal.signal(number, handler)


def _outlive() -> None:
    """The process of the tests goes on after the deadline."""


async def test_the_first_reason_is_the_one_that_counts() -> None:
    ending = Ending(_outlive)
    ending.begin("SIGTERM")
    ending.begin("SIGINT")
    assert await ending.wait() == "SIGTERM"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_a_signal_is_a_reason(number: signal.Signals) -> None:
    ending = Ending(_outlive)
    ending.watch_signals()
    signal.raise_signal(number)
    assert await ending.wait() == number.name
