from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest

from studio.rehearsal.shelf import Kind, Shelf, Wanted
from tests.support.records import NOON, RECORDING, SNAPSHOT, recording


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    shelf = Shelf(tmp_path, "secret")
    yield shelf
    shelf.close()


def test_a_recording_goes_from_running_over_stopped_to_whole(shelf: Shelf) -> None:
    shelf.add(RECORDING)
    assert shelf.recording("r1") == RECORDING
    shelf.stop_recording("r1", 5)
    assert shelf.recording("r1") == replace(RECORDING, duration_s=5)
    assert shelf.unfinished() == [replace(RECORDING, duration_s=5)]
    shelf.finish_recording("r1", 6)
    assert shelf.recording("r1") == replace(RECORDING, duration_s=6, is_whole=True)
    assert shelf.unfinished() == []


def test_everything_is_still_there_after_a_restart(tmp_path: Path) -> None:
    for entry in range(2):
        shelf = Shelf(tmp_path, "secret")
        if entry == 0:
            shelf.add(RECORDING)
            shelf.add(SNAPSHOT)
        assert shelf.recordings("demo") == [RECORDING]
        assert shelf.snapshots("demo") == [SNAPSHOT]
        shelf.close()


def test_lists_have_pages_of_twenty_five_newest_first(shelf: Shelf) -> None:
    for number in range(60):
        shelf.add(recording(number, minutes=number))
    shelf.finish_recording("r0", 1)
    pages = [shelf.recordings("demo", Wanted(page=page)) for page in (1, 2, 3, 4)]
    assert [len(page) for page in pages] == [25, 25, 10, 0]
    assert [record.id for page in pages for record in page] == [f"r{n}" for n in range(59, -1, -1)]


def test_a_page_is_full_whoever_else_has_records_in_the_room(shelf: Shelf) -> None:
    for number in range(60):
        owner = "digest" if number % 2 else "somebody else"
        shelf.add(replace(recording(number, minutes=number), owner=owner))
    first, second = (shelf.recordings("demo", Wanted(page=n, owner="digest")) for n in (1, 2))
    assert [len(first), len(second)] == [25, 5]
    assert {record.owner for record in first + second} == {"digest"}


@pytest.mark.parametrize("page", [0, -3])
def test_a_page_before_the_first_is_the_first(shelf: Shelf, page: int) -> None:
    shelf.add(RECORDING)
    assert shelf.recordings("demo", Wanted(page=page)) == [RECORDING]


def test_a_page_beyond_all_numbers_is_empty(shelf: Shelf) -> None:
    shelf.add(RECORDING)
    assert shelf.recordings("demo", Wanted(page=10**30)) == []


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (Wanted(since=NOON + timedelta(minutes=1)), ["r2", "r1"]),
        (Wanted(until=NOON + timedelta(minutes=1)), ["r1", "r0"]),
        (Wanted(since=NOON, until=NOON), ["r0"]),
        (Wanted(started_at=NOON.astimezone(timezone(timedelta(hours=2)))), ["r2", "r1", "r0"]),
        (Wanted(started_at=NOON + timedelta(milliseconds=1)), []),
    ],
)
def test_lists_are_filtered_by_time(shelf: Shelf, wanted: Wanted, ids: list[str]) -> None:
    for number in range(3):
        shelf.add(recording(number, minutes=number))
    shelf.add(recording(9, room_id="another"))
    assert [record.id for record in shelf.recordings("demo", wanted)] == ids


@pytest.mark.parametrize(("seconds", "is_found"), [(-1, False), (0, True), (1, False)])
def test_a_start_in_whole_seconds_means_the_second(
    shelf: Shelf, seconds: int, is_found: bool
) -> None:
    shelf.add(RECORDING)
    wanted = Wanted(started_at=NOON.replace(microsecond=0) + timedelta(seconds=seconds))
    assert bool(shelf.recordings("demo", wanted)) is is_found


def test_deleting_takes_the_file_along_also_an_unfinished_one(shelf: Shelf) -> None:
    shelf.add(RECORDING)
    folder = shelf.folder("c1")
    for name in ("r1.webm", "r1.webm.part"):
        (folder / name).write_bytes(b"x")
    assert shelf.delete(Kind.RECORDING, "r1")
    assert not shelf.delete(Kind.RECORDING, "r1")
    assert shelf.recording("r1") is None
    assert list(folder.glob("*.webm*")) == []


def test_a_snapshot_is_no_recording(shelf: Shelf) -> None:
    shelf.add(SNAPSHOT)
    assert shelf.recording("s1") is None
    assert not shelf.delete(Kind.RECORDING, "s1")
    assert shelf.delete(Kind.SNAPSHOT, "s1")
    assert shelf.snapshot("s1") is None


def test_two_snapshots_of_one_second_have_files_of_their_own(shelf: Shelf) -> None:
    names = [shelf.snapshot_file_name("c1", "1772366400") for _ in range(3)]
    assert names == [
        "snapshots/1772366400.jpg",
        "snapshots/1772366400-2.jpg",
        "snapshots/1772366400-3.jpg",
    ]


def test_a_link_fetches_the_file_for_an_hour(shelf: Shelf) -> None:
    shelf.add(SNAPSHOT)
    shelf.folder("c1")
    shelf.path(SNAPSHOT).write_bytes(b"jpeg")
    link = urlsplit(shelf.link(Kind.SNAPSHOT, "s1", 1000.0))
    name, query = link.path.removeprefix("/files/meetings/"), dict(parse_qsl(link.query))
    assert name == "c1/snapshots/1772366400.jpg"
    assert shelf.fetch(name, query, 4599.0) == shelf.path(SNAPSHOT)
    with pytest.raises(PermissionError):
        shelf.fetch(name, query, 4600.0)


def test_there_is_no_link_to_what_is_not_on_the_shelf(shelf: Shelf) -> None:
    with pytest.raises(KeyError):
        shelf.link(Kind.RECORDING, "nothing", 0.0)
