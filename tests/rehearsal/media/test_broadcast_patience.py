from studio.rehearsal.media.broadcast_patience import Limits, Trouble, after_fault

LIMITS = Limits()


def delays(limits: Limits, sent_s: float = 0.0, tries: int = 20) -> list[float | None]:
    """How long each try waits after the one before failed at once."""
    trouble, now_s, found = Trouble(), 100.0, []
    for _ in range(tries):
        trouble, delay_s = after_fault(trouble, limits, now_s, sent_s)
        found.append(delay_s)
        if delay_s is None:
            break
        now_s += delay_s + sent_s
    return found


def test_it_waits_ever_longer_and_gives_up_after_half_a_minute():
    assert delays(LIMITS) == [1, 2, 4, 8, 8, 7, None]


def test_what_arrived_for_long_enough_starts_the_count_anew():
    assert delays(LIMITS, sent_s=5.0) == [1.0] * 20


def test_what_arrived_only_shortly_does_not():
    assert delays(LIMITS, sent_s=0.5)[-1] is None


def test_no_patience_gives_up_at_the_second_fault():
    assert delays(Limits(give_up_s=0.0))[-1] is None
    assert len(delays(Limits(delays_s=(0.5,), give_up_s=1.0))) == 3
