from __future__ import annotations

from studio.compose.cache import Cache


class Maker:
    def __init__(self) -> None:
        self.made: list[str] = []

    def __call__(self, key: str) -> str:
        self.made.append(key)
        return key * 2


def test_a_value_is_made_once():
    maker = Maker()
    cache = Cache(maker, limit=10)
    assert [cache.get("a"), cache.get("a")] == ["aa", "aa"]
    assert maker.made == ["a"]


def test_what_was_not_used_for_longest_is_forgotten():
    maker = Maker()
    cache = Cache(maker, limit=2)
    for key in "abacba":
        cache.get(key)
    assert maker.made == ["a", "b", "c", "b", "a"]


def test_the_weight_of_all_values_stays_below_the_limit():
    cache = Cache(Maker(), limit=10, weigh=len)
    for key in ("aa", "bb", "c", "dd"):
        cache.get(key)
    assert cache.weight == 10
    assert len(cache) == 3


def test_one_value_over_the_limit_is_kept_alone():
    cache = Cache(Maker(), limit=3, weigh=len)
    cache.get("a")
    assert cache.get("long") == "longlong"
    assert (len(cache), cache.weight) == (1, 8)
