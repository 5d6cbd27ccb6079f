from studio.rehearsal.media.kept import Kept


def test_a_thing_is_made_once_while_it_is_used():
    made, kept = [], Kept[str]()
    for _ in range(3):
        assert kept.get("key", lambda: made.append(1) or "thing") == "thing"
        kept.forget_unused()
    assert made == [1]


def test_what_a_round_did_not_use_is_made_anew():
    made, kept = [], Kept[str]()
    for keys in (("a", "b"), ("b",), ("a",)):
        for key in keys:
            kept.get(key, lambda key=key: made.append(key) or key)
        kept.forget_unused()
    assert made == ["a", "b", "a"]
