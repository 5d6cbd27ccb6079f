"""What the rehearsal room costs and how fast it is; everything is real.

usage: rehearsal.py [--long MINUTES]

The server process, the mixing child, the recording on disk, 200 sockets. Beside our mixing the same
picture work by ffmpeg and GStreamer. With `--long` also: memory after so many minutes of recording,
lip-sync over as long (10 is what is promised), and the memory of a clip of one hour. Give it a
quiet machine.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from clapper import claps_of, record_claps  # noqa: E402 - the path comes first
from mixing_cost import PEOPLE, Mix, mix, take_over  # noqa: E402
from peers import compare  # noqa: E402
from serving import OBSERVERS, measure_answers, measure_observers, measure_start  # noqa: E402

from studio.domain.podium import FULL  # noqa: E402

STARTS: Final = 3
MIX_S: Final = 8
PEER_S: Final = 8
ANSWERS_S: Final = 4.0
CLAPS_S: Final = 15.5
LARGEST: Final = 9
HOUR_S: Final = 3600


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--long", type=float, metavar="MINUTES", default=0.0)
    minutes = parser.parse_args().long
    with tempfile.TemporaryDirectory(prefix="podium-bench-") as name:
        folder = Path(name)
        _show_serving()
        _show_mixing(folder)
        _show_peers(folder)
        _show_lip_sync(folder, CLAPS_S)
        if minutes:
            _show_memory(folder, minutes)
            _show_lip_sync(folder, minutes * 60)
            _show_long_clip()
    return 0


def _show_serving() -> None:
    starts = [measure_start() for _ in range(STARTS)]
    line = statistics.median(start.line_s for start in starts)
    answer = statistics.median(start.answer_s for start in starts)
    _say("start to its address, s", f"{line:.2f}")
    _say("start to first answer, s", f"{answer:.2f}")
    for name, answers in zip(("GET room", "POST layout"), measure_answers(ANSWERS_S), strict=True):
        times = f"median {answers.median_ms:.1f} ms, p99 {answers.p99_ms:.1f} ms"
        _say(f"{name}, requests a second", f"{answers.per_s:.0f} ({times})")
    told = measure_observers()
    times = f"median {statistics.median(told):.0f}, most {max(told):.0f}"
    _say(f"a message to {OBSERVERS} observers, ms", times)


def _show_mixing(folder: Path) -> None:
    mixes = {people: _mix(people, MIX_S, folder) for people in PEOPLE}
    for people, one in mixes.items():
        late = f"{100 * one.late / one.frames:.1f} % of {one.frames} frames late"
        memory = f"{one.last_mb:.0f} MB, {one.recorded_per_s:.1f} recorded a second"
        _say(f"mixing {people}, recording, cores", f"{one.cores:.2f} ({late}, {memory})")
    fewest, most = min(mixes), max(mixes)
    cost = (mixes[most].cores - mixes[fewest].cores) / (most - fewest)
    _say("cores for one participant more", f"{cost:.3f}")
    ready = statistics.median(one.ready_s for one in mixes.values())
    _say("order to first frame, s", f"{ready:.2f}")
    if sys.platform == "linux":
        back = [asyncio.run(take_over(LARGEST)) for _ in range(STARTS)]
        _say("a mixer's death to the same picture, s", f"at most {max(back):.2f}")


def _mix(people: int, seconds: int, folder: Path) -> Mix:
    return asyncio.run(mix(people, seconds, folder / "mix.webm"))


def _show_peers(folder: Path) -> None:
    found = compare(folder, PEER_S)
    ours = float(found["Podium Studio"])
    for name, cores in found.items():
        told = cores if isinstance(cores, str) else f"{cores:.2f} (ours: {ours / cores:.2f} of it)"
        _say(f"nine cameras by {name}, cores", told)


def _show_memory(folder: Path, minutes: float) -> None:
    one = _mix(LARGEST, round(minutes * 60), folder)
    growth = f"{one.first_mb:.0f} to {one.last_mb:.0f} ({one.late} of {one.frames} frames late)"
    _say(f"memory over {minutes:g} min of recording, MB", growth)


def _show_lip_sync(folder: Path, seconds: float) -> None:
    path = folder / "claps.webm"
    ended = record_claps(path, FULL, seconds)
    claps = claps_of(path)
    distances = [abs(one) * 1e3 for one in claps.distances_s]
    worst = f"at most {max(distances):.1f} ms in {len(distances)} claps, {ended.frames} frames"
    if claps.alone:
        worst += f"; {claps.alone} beeps without a flash: this machine is too busy"
    _say(f"flash to beep over {seconds:.0f} s", worst)


def _show_long_clip() -> None:
    told = subprocess.run(
        [sys.executable, ROOT / "packaging" / "bench" / "long_clip.py", str(HOUR_S)],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        check=True,
        timeout=HOUR_S,
    )
    found = json.loads(told.stdout)
    growth = f"{found['first_mb']:.1f} to {found['last_mb']:.1f} ({found['frames']} frames)"
    _say("memory over a clip of one hour, MB", found["error"] or growth)


def _say(name: str, value: str) -> None:
    print(f"{name:42}{value}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
