from __future__ import annotations

import sys
from pathlib import Path

import pytest

from studio.rehearsal.clips import Clips
from studio.rehearsal.tasks import TaskScope

WRITES = (
    "import sys, pathlib; folder = pathlib.Path(sys.argv[1]);"
    "[(folder / name).write_bytes(b'webm') for name in ('countdown.webm', 'sting.webm')]"
)


def making(folder: Path, tasks: TaskScope, program: str = WRITES) -> Clips:
    return Clips(folder, tasks, command=(sys.executable, "-c", program))


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


async def test_a_file_that_is_being_made_is_waited_for(tmp_path: Path) -> None:
    tasks = TaskScope()
    clips = making(tmp_path / "clips", tasks)
    listed = clips.documents("http://x")
    assert [one["url"] for one in listed] == [
        "http://x/rehearsal/clips/countdown.webm",
        "http://x/rehearsal/clips/sting.webm",
    ]
    path = await clips.path("sting.webm")
    assert path is not None
    assert path.read_bytes() == b"webm"
    assert await clips.path("other.webm") is None
    await tasks.aclose()


async def test_what_exists_already_is_served_at_once(tmp_path: Path) -> None:
    (tmp_path / "sting.webm").write_bytes(b"yesterday's")
    tasks = TaskScope()
    assert await making(tmp_path, tasks).path("sting.webm") == tmp_path / "sting.webm"
    assert len(tasks) == 0


@pytest.mark.expects_error_log
async def test_a_clip_that_cannot_be_made_is_not_there(tmp_path: Path) -> None:
    tasks = TaskScope()
    assert await making(tmp_path, tasks, "raise SystemExit(1)").path("sting.webm") is None
    await tasks.aclose()


async def test_the_end_does_not_wait_for_clips(tmp_path: Path) -> None:
    tasks = TaskScope()
    making(tmp_path, tasks, "import time; time.sleep(60)").documents("http://x")
    await tasks.aclose()
    assert not names_in(tmp_path)
