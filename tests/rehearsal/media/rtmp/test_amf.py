import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.rehearsal.media.rtmp.amf import decoded, encoded

TEXTS = st.text(max_size=20)
PLAIN = st.none() | st.booleans() | st.floats(allow_nan=False) | TEXTS
VALUES = st.recursive(
    PLAIN,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=5,
)


@given(st.lists(VALUES, max_size=4))
def test_what_is_encoded_can_be_read_again(values):
    assert decoded(encoded(values)) == values


def test_a_command_is_the_bytes_the_specification_says():
    expected = "02 0001 61" + "00 3ff0000000000000" + "05" + "01 01"
    assert encoded(["a", 1.0, None, True]) == bytes.fromhex(expected)


def test_an_object_ends_with_its_mark():
    assert encoded([{"k": None}]) == bytes.fromhex("0300016b05000009")


@pytest.mark.parametrize(
    ("data", "value"),
    [
        ("0800000001 00016b 0101 000009", {"k": True}),
        ("06", None),
        ("0c00000002 6869", "hi"),
        ("0b 0000000000000000 0000", 0.0),
        ("0a00000002 05 05", [None, None]),
    ],
)
def test_what_only_servers_send_is_read_too(data, value):
    assert decoded(bytes.fromhex(data)) == [value]


@given(st.binary(max_size=60))
def test_anything_else_is_refused_and_nothing_worse(data):
    try:
        decoded(data)
    except ValueError:
        return


@pytest.mark.parametrize(
    "data", ["04", "00ff", "020005", "0affffffff", "0300", "03" + "0001 6b03" * 9]
)
def test_what_is_no_amf_is_refused(data):
    with pytest.raises(ValueError, match=r"AMF|longer"):
        decoded(bytes.fromhex(data))
