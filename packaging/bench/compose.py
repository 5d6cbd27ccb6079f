"""What composing costs from the edit to the bytes, beside redrawing everything with Pillow.

The scene is the reference lower third; the dearest template, the holding screen, has a line of its
own (`redrawing`). Ours and the redraw take turns in one run and on the same edit; the ratios count,
the milliseconds depend on the machine.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from lateness import Lateness  # noqa: E402
from PySide6.QtCore import QCoreApplication, QTimer  # noqa: E402
from redrawing import NAMES, NOON, SCENE, Edit, redrawn, redrawn_holding_screen  # noqa: E402

from studio import RESOURCES  # noqa: E402
from studio.compose.composer import Composer  # noqa: E402
from studio.compose.fonts import FontBook  # noqa: E402
from studio.compose.png import PngOptions  # noqa: E402
from studio.compose.templates import HOLDING_SCREEN, load_template, template_names  # noqa: E402
from studio.compose.thumbnail import sample_of  # noqa: E402
from studio.domain.overlay import Graphic, OverlayDocument  # noqa: E402
from studio.domain.podium import FULL, WIDE, Box, Frame  # noqa: E402

ROUNDS: Final = 25
FIRST_FRAMES: Final = 7
TEMPLATE_FRAMES: Final = 3
LATENESS_S: Final = 12


@dataclass(slots=True)
class Times:
    """Milliseconds of one way of doing it, and the bytes it made last."""

    ms: list[float] = field(default_factory=list)
    size: int = 0

    def measure(self, compose: Callable[[Edit], bytes], edit: Edit) -> None:
        """Do it once, and remember how long it took."""
        start = time.perf_counter()
        self.size = len(compose(edit))
        self.ms.append((time.perf_counter() - start) * 1000)


def main() -> int:
    """Print the table."""
    print(f"{'1280x960':14} {'Adam7':>9} {'flat':>9} {'redraw':>9}   times faster (Adam7, flat)")
    for title, edits in (("clock tick", _ticks()), ("name edit", _names())):
        adam7, flat = _composed_by(PngOptions()), _composed_by(PngOptions(is_interlaced=False))
        for warm_up in (Edit(name, NOON) for name in NAMES):
            adam7(warm_up), flat(warm_up)
        _print_row(title, _taking_turns(edits, (adam7, flat, redrawn)))
    _print_row("first frame", _first_frames(SCENE, redrawn))
    holding_screen = load_template(RESOURCES / "templates", HOLDING_SCREEN)
    _print_row("holding screen", _first_frames(holding_screen, redrawn_holding_screen))
    _print_templates()
    _print_compact()
    _print_lateness()
    return 0


def _ticks() -> Iterator[Edit]:
    return (Edit(NAMES[0], NOON + timedelta(seconds=n)) for n in range(1, ROUNDS + 1))


def _names() -> Iterator[Edit]:
    """A letter typed after another: no name comes twice, so no tile is there already."""
    return (Edit(f"{NAMES[0]} {n}", NOON) for n in range(1, ROUNDS + 1))


def _taking_turns(
    edits: Iterator[Edit], ways: tuple[Callable[[Edit], bytes], ...]
) -> tuple[Times, ...]:
    times = tuple(Times() for _ in ways)
    for edit in edits:
        for spent, way in zip(times, ways, strict=True):
            spent.measure(way, edit)
    return times


def _first_frames(document: OverlayDocument, redraw: Callable[[Edit], bytes]) -> tuple[Times, ...]:
    """With every cache cold, fonts included."""
    times = (Times(), Times(), Times())
    for _ in range(FIRST_FRAMES):
        for spent, options in zip(
            times, (PngOptions(), PngOptions(is_interlaced=False)), strict=False
        ):
            spent.measure(_composed_by(options, document), Edit(NAMES[0], NOON))
        times[2].measure(redraw, Edit(NAMES[0], NOON))
    return times


def _print_templates() -> None:
    """The first frame of every template, filled, in both sizes: which of them is the dearest."""
    spent = {
        f"{name} {frame.width}x{frame.height}": _first_ms(name, frame)
        for name in template_names(RESOURCES / "templates")
        for frame in (WIDE, FULL)
    }
    dearest = max(spent, key=lambda name: spent[name])
    middle = statistics.median(spent.values())
    print(
        f"{'templates':14} first frame {middle:.1f} ms, at worst {spent[dearest]:.1f} ms: {dearest}"
    )


def _first_ms(name: str, frame: Frame) -> float:
    graphic = sample_of(load_template(RESOURCES / "templates", name))
    seats = (Box(0, 0, 640, frame.height), Box(640, 0, 640, frame.height))

    def composed(edit: Edit) -> bytes:
        composer = Composer(FontBook(RESOURCES / "fonts"), has_jpeg=True)
        return composer.compose((graphic,), frame, edit.now, seats).file

    times = Times()
    for _ in range(TEMPLATE_FRAMES):
        times.measure(composed, Edit("", NOON))
    return statistics.median(times.ms)


def _print_row(title: str, times: tuple[Times, ...]) -> None:
    adam7, flat, redraw = times
    ratios = (_ratio(redraw, adam7), _ratio(redraw, flat))
    medians = " ".join(f"{statistics.median(spent.ms):6.1f} ms" for spent in times)
    print(f"{title:14} {medians}   {ratios[0]:.1f}x {ratios[1]:.1f}x")
    sizes = " ".join(f"{spent.size / 1000:6.1f} kB" for spent in times)
    print(f"{'':14} {sizes}")


def _print_compact() -> None:
    """256 colours: the first frame learns the palette, a tick finds it."""
    ways = [PngOptions(is_interlaced, is_compact=True) for is_interlaced in (True, False)]
    first, ticks = (Times(), Times()), (Times(), Times())
    for options, begun, ticking in zip(ways, first, ticks, strict=True):
        compact = _composed_by(options)
        begun.measure(compact, Edit(NAMES[0], NOON))
        for edit in _ticks():
            ticking.measure(compact, edit)
    for title, times in (("compact first", first), ("compact tick", ticks)):
        print(f"{title:14} " + " ".join(f"{statistics.median(t.ms):6.1f} ms" for t in times))
    print(f"{'':14} " + " ".join(f"{spent.size / 1000:6.1f} kB" for spent in ticks))


def _print_lateness() -> None:
    """How late a timer of a window's thread fires while a worker composes ticks at 1 Hz."""
    app = QCoreApplication.instance() or QCoreApplication([])
    with ThreadPoolExecutor(1) as worker:
        compose = worker.submit(_composed_by, PngOptions()).result()
        ticks = iter(_ticks())
        worker.submit(compose, next(ticks)).result()
        second = QTimer()
        second.timeout.connect(lambda: worker.submit(compose, next(ticks)))
        for title in ("idle", "ticking"):
            QTimer.singleShot(LATENESS_S * 1000, app.quit)
            late = Lateness()
            app.exec()
            late.tell(title)
            second.start(1000)


def _ratio(slow: Times, fast: Times) -> float:
    return statistics.median(s / f for s, f in zip(slow.ms, fast.ms, strict=True))


def _composed_by(options: PngOptions, document: OverlayDocument = SCENE) -> Callable[[Edit], bytes]:
    composer = Composer(FontBook(RESOURCES / "fonts"), options, has_jpeg=True)

    def compose(edit: Edit) -> bytes:
        graphic = Graphic(document, {"name": edit.name})
        return composer.compose([graphic], FULL, edit.now).file

    return compose


if __name__ == "__main__":
    sys.exit(main())
