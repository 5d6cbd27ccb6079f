from __future__ import annotations

import pytest

from studio.compose.text.breaking import plain_breaks
from studio.compose.text.late_backend import LateBackend
from studio.compose.text_backend import BackendText, TextBackend
from studio.domain.overlay import Weight
from tests.support.text_backend import FakeTextBackend

TOKYO = BackendText("東京", Weight.BOLD, 20)


class Maker:
    """Makes a backend and counts how often."""

    def __init__(self, backend: TextBackend | None) -> None:
        self._backend = backend
        self.asked = 0

    def __call__(self) -> TextBackend | None:
        self.asked += 1
        return self._backend


def test_it_is_made_when_something_is_asked_and_only_once():
    maker = Maker(FakeTextBackend("東京"))
    late = LateBackend(maker)
    assert maker.asked == 0
    assert late.covers("東")
    assert not late.covers("ก")
    assert maker.asked == 1


def test_it_says_and_draws_what_the_other_does():
    fake = FakeTextBackend("東京")
    late = LateBackend(Maker(fake))
    assert late.width(TOKYO) == fake.width(TOKYO)
    assert late.drawn(TOKYO) == fake.drawn(TOKYO)
    assert late.breaks("東京 a") == fake.breaks("東京 a")


def test_where_none_can_be_made_nothing_is_covered_and_lines_end_plainly():
    late = LateBackend(Maker(None))
    assert not late.covers("東")
    assert late.breaks("Zoë and 東京") == plain_breaks("Zoë and 東京")
    with pytest.raises(LookupError):
        late.width(TOKYO)
