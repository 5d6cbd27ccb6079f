import io

import av

from studio.domain.podium import Frame
from studio.rehearsal.media.broadcast_film import BroadcastFilm, Tag, TagSplitter
from studio.rehearsal.media.planes import plain
from tests.support.media import tone

SIZE = Frame(320, 240)
PRIMING_MS = 21  # AAC begins 1024 samples early: the picture waits for it


def filmed(frames: int, missing: frozenset[int] = frozenset()) -> list[Tag]:
    film, tags = BroadcastFilm(SIZE), []
    for number in range(frames):
        picture = None if number in missing else plain(320, 240, (200, 80, 40))
        tags += film.add(picture, tone(300, at=number * 1920))
    return tags + film.close()


def as_file(tags: list[Tag]) -> bytes:
    data = bytearray(b"FLV\x01\x05\x00\x00\x00\x09" + bytes(4))
    for tag in tags:
        size, time = len(tag.payload).to_bytes(3, "big"), tag.time_ms.to_bytes(4, "big")
        head = bytes([tag.kind]) + size + time[1:] + time[:1] + bytes(3)
        data += head + tag.payload + (len(head) + len(tag.payload)).to_bytes(4, "big")
    return bytes(data)


def test_the_tags_are_a_stream_of_every_frame():
    with av.open(io.BytesIO(as_file(filmed(50)))) as file:
        names = [stream.codec_context.name for stream in file.streams]
        pictures = list(file.decode(video=0))
    assert sorted(names) == ["aac", "h264"]
    assert [frame.time for frame in pictures] == [(n * 40 + PRIMING_MS) / 1000 for n in range(50)]
    assert {(frame.width, frame.height) for frame in pictures} == {(320, 240)}


def test_a_picture_that_is_missing_leaves_the_time_as_it_is():
    tags = filmed(20, frozenset({7, 8}))
    times = {tag.time_ms for tag in tags if tag.kind == 9 and len(tag.payload) > 10}
    assert times >= {number * 40 + PRIMING_MS for number in (6, 9)}
    assert not times & {number * 40 + PRIMING_MS for number in (7, 8)}


def test_a_frame_leaves_at_the_latest_with_the_one_after_next():
    film, left = BroadcastFilm(SIZE), []
    for number in range(10):
        tags = film.add(plain(320, 240, (0, 0, 0)), tone(300, at=number * 1920))
        left += [tag.time_ms for tag in tags if tag.kind == 9]
        assert max(left, default=0) >= (number - 2) * 40
    film.close()


def test_a_film_without_a_frame_is_nothing():
    assert [tag for tag in filmed(0) if tag.kind != 18] == []


def test_tags_are_found_however_they_are_written():
    tags = [Tag(8, 5, b"ab"), Tag(9, 0x1000000, b"")]
    splitter, found = TagSplitter(), []
    for byte in as_file(tags):
        splitter.write(bytes([byte]))
        found += splitter.take()
    assert found == tags
