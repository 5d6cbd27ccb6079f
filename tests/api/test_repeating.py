import pytest

from studio.api import endpoints
from studio.api.repeating import ATTEMPTS, PATIENCE_S, pause_before_repeat
from studio.domain.errors import (
    AnswerLost,
    AuthError,
    Conflict,
    FeatureOff,
    Gone,
    Locked,
    NotFound,
    NotNow,
    Refused,
    ServerTrouble,
    Unreachable,
)

PASSING = [Unreachable, AnswerLost, ServerTrouble]
FINAL = [AuthError, Conflict, FeatureOff, Gone, Locked, NotFound, NotNow, Refused]


def pause(endpoint, error, *, attempt=1, elapsed_s=0.0, chance=0.5):
    return pause_before_repeat(endpoint, error, attempt=attempt, elapsed_s=elapsed_s, chance=chance)


@pytest.mark.parametrize("error", PASSING)
def test_a_layout_is_sent_again_after_what_may_pass(error):
    assert pause(endpoints.SET_LAYOUT, error()) is not None


@pytest.mark.parametrize("error", FINAL)
def test_a_refusal_stays_a_refusal(error):
    assert pause(endpoints.READ_ROOM, error()) is None


@pytest.mark.parametrize("error", PASSING)
@pytest.mark.parametrize(
    "endpoint",
    [endpoints.SEND_MESSAGE, endpoints.START_RECORDING, endpoints.TAKE_SNAPSHOT],
)
def test_what_would_happen_twice_is_not_sent_again(endpoint, error):
    assert pause(endpoint, error()) is None


def test_attempts_are_bounded():
    assert pause(endpoints.READ_ROOM, Unreachable(), attempt=ATTEMPTS - 1) is not None
    assert pause(endpoints.READ_ROOM, Unreachable(), attempt=ATTEMPTS) is None


def test_nobody_waits_longer_than_an_operator_can():
    assert pause(endpoints.READ_ROOM, Unreachable(), elapsed_s=PATIENCE_S + 0.1) is None


def test_pauses_grow_and_are_spread():
    first, second = (pause(endpoints.READ_ROOM, Unreachable(), attempt=n) for n in (1, 2))
    assert (first, second) == (0.25, 0.5)
    spread = [pause(endpoints.READ_ROOM, Unreachable(), chance=c) for c in (0.0, 1.0)]
    assert spread == [0.125, 0.375]
