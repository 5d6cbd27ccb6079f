import pytest

from studio.api.reconnecting import delay_s, is_unwelcome


def test_pauses_double_from_half_a_second_to_ten_seconds():
    assert [delay_s(n, 1.0) for n in range(7)] == [0.5, 1.0, 2.0, 4.0, 8.0, 10.0, 10.0]


def test_pauses_are_spread_over_their_upper_half():
    assert [delay_s(3, chance) for chance in (0.0, 0.5, 1.0)] == [2.0, 3.0, 4.0]


@pytest.mark.parametrize("failures", [0, 1, 5, 50, 5000])
@pytest.mark.parametrize("chance", [0.0, 0.3, 1.0])
def test_no_pause_is_shorter_or_longer_than_said(failures, chance):
    assert 0.5 <= delay_s(failures, chance) <= 10.0


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_room_that_may_be_over_is_worth_a_look(status):
    assert is_unwelcome(status)


@pytest.mark.parametrize("status", [200, 302, 400, 429, 500, 502, 503])
def test_a_server_in_trouble_is_only_tried_again(status):
    assert not is_unwelcome(status)
