from hypothesis import given
from hypothesis import strategies as st

from studio.api.wire import values_of
from studio.api.wire.values import MAX_DEPTH, MAX_LENGTH, MAX_VALUES

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def nested(value: object, depth: int) -> object:
    for _ in range(depth):
        value = [value]
    return value


def test_texts_and_numbers_are_found_wherever_they_stand():
    message = {"podium": [{"layer_id": "layer-a", "width": 1280}], "extra": {"deep": ["x"]}}
    assert values_of(message) == {"layer-a", "1280", "x"}


def test_names_of_fields_prove_nothing():
    assert "layer-a" not in values_of({"layer-a": 1})


def test_truth_and_nothing_are_no_values():
    assert values_of([True, False, None]) == frozenset()


def test_depth_is_bounded():
    assert values_of(nested("near", MAX_DEPTH)) == {"near"}
    assert values_of(nested("far", MAX_DEPTH + 1)) == frozenset()


def test_size_is_bounded():
    assert len(values_of([str(n) for n in range(MAX_VALUES + 500)])) < MAX_VALUES + 1
    assert values_of("x" * (MAX_LENGTH + 1)) == frozenset()


@given(JSON)
def test_nothing_makes_it_raise(payload):
    assert all(isinstance(value, str) for value in values_of(payload))
