import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.rehearsal.media.rtmp.chunks import (
    COMMAND,
    SET_CHUNK_SIZE,
    ChunkReader,
    Message,
    chunked,
)

SMALL = 128


@given(
    st.lists(st.binary(max_size=700), min_size=1, max_size=4),
    st.integers(0, 2**32 - 1),
    st.integers(1, 60),
)
def test_messages_arrive_whole_however_the_bytes_are_cut(payloads, time_ms, step):
    sent = [Message(COMMAND, payload, 1, time_ms) for payload in payloads]
    data = b"".join(chunked(message, 3, SMALL) for message in sent)
    reader = ChunkReader()
    pieces = [data[at : at + step] for at in range(0, len(data), step)]
    got = [message for piece in pieces for message in reader.feed(piece)]
    assert [(one.kind, one.payload, one.stream) for one in got] == [
        (COMMAND, payload, 1) for payload in payloads
    ]


def test_a_message_is_the_bytes_the_specification_says():
    message = Message(COMMAND, bytes(130), 1, 5)
    expected = "03 000005 000082 14 01000000" + "00" * 128 + "c3" + "0000"
    assert chunked(message, 3, SMALL) == bytes.fromhex(expected)


def test_a_time_beyond_four_hours_stands_before_every_piece():
    data = chunked(Message(COMMAND, bytes(129), 1, 0x1000000), 3, SMALL)
    assert data[:16] == bytes.fromhex("03 ffffff 000081 14 01000000 01000000")
    assert data[16 + 128 :] == bytes.fromhex("c3 01000000 00")


def test_the_server_may_change_its_chunk_size():
    size = Message(SET_CHUNK_SIZE, (300).to_bytes(4, "big"))
    data = chunked(size, 2) + chunked(Message(COMMAND, bytes(300)), 3, 300)
    assert [len(one.payload) for one in ChunkReader().feed(data)] == [4, 300]


def test_headers_may_leave_out_what_stays():
    first = bytes.fromhex("03 000000 000002 14 01000000") + b"ab"
    same_length = bytes.fromhex("83 000001") + b"cd"
    all_same = bytes.fromhex("c3") + b"ef"
    new_length = bytes.fromhex("43 000001 000001 14") + b"g"
    got = ChunkReader().feed(first + same_length + all_same + new_length)
    assert [one.payload for one in got] == [b"ab", b"cd", b"ef", b"g"]
    assert {one.stream for one in got} == {1}


@pytest.mark.parametrize("head", ["00 05", "01 0500"])
def test_a_high_chunk_stream_has_a_longer_head(head):
    data = bytes.fromhex(head + "000000 000001 14 00000000") + b"x"
    assert [one.payload for one in ChunkReader().feed(data)] == [b"x"]


@pytest.mark.parametrize("data", ["c3", "43 000000 000001 14", "03 000000 ffffff 14 00000000"])
def test_what_is_no_rtmp_is_refused(data):
    with pytest.raises(ValueError, match=r"chunk|large"):
        ChunkReader().feed(bytes.fromhex(data))
