"""What composing costs from the edit to the bytes, beside redrawing everything with Pillow.

The scene is the reference lower third: gradient plate with a soft shadow, two logos, name and
title, clock and a line of news. Ours and the redraw take turns in one run and on the same edit; the
ratios count, the milliseconds depend on the machine.
"""

from __future__ import annotations

import io
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from PIL import Image as PilImage  # noqa: E402 - the path comes first
from PIL import ImageDraw, ImageFilter, ImageFont  # noqa: E402
from PySide6.QtCore import QCoreApplication, Qt, QTimer  # noqa: E402

from studio import RESOURCES  # noqa: E402
from studio.compose.composer import Composer  # noqa: E402
from studio.compose.fonts import FontBook  # noqa: E402
from studio.compose.png import PngOptions  # noqa: E402
from studio.domain.overlay import (  # noqa: E402
    Anchor,
    Area,
    Asset,
    Box,
    Clock,
    Colour,
    Field,
    Gradient,
    Graphic,
    Horizontal,
    Image,
    OverlayDocument,
    Shadow,
    Text,
    TextStyle,
    Vertical,
    Weight,
)
from studio.domain.podium import FULL  # noqa: E402

ROUNDS: Final = 25
FIRST_FRAMES: Final = 7
TIMER_MS: Final = 5
LATENESS_S: Final = 12
NOON: Final = datetime(2024, 7, 1, 12, 34, 56, tzinfo=UTC)
NAMES: Final = ("Dr. Amélie Wörner-Távas", "Dr. Amelie Wörner-Tavas")
TITLE: Final = "Head of Broadcast Operations · Vienna"
NEWS: Final = (
    "BREAKING  AVAST Today Very Fjord, LIVE from the studio · WAVE To ffl · 1 234 567,89 €"
)
NAVY, BLUE = Colour(15, 23, 42, 235), Colour(29, 78, 216, 235)
PLATE_SHADOW: Final = Shadow(Colour(0, 0, 0, 140), 0, 8, 24)
NAME_SHADOW: Final = Shadow(Colour(0, 0, 0, 153), 0, 2, 6)
PALE: Final = Colour(219, 234, 254)


@dataclass(frozen=True, slots=True)
class Edit:
    """What an operator or the clock changed."""

    name: str
    now: datetime


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
    print(f"{'1280x960':13} {'Adam7':>9} {'flat':>9} {'redraw':>9}   times faster (Adam7, flat)")
    for title, edits in (("clock tick", _ticks()), ("name edit", _names())):
        adam7, flat = _composed_by(PngOptions()), _composed_by(PngOptions(is_interlaced=False))
        for warm_up in (Edit(name, NOON) for name in NAMES):
            adam7(warm_up), flat(warm_up)
        _print_row(title, _taking_turns(edits, (adam7, flat, redrawn)))
    _print_row("first frame", _first_frames())
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


def _first_frames() -> tuple[Times, ...]:
    """With every cache cold, fonts included."""
    times = (Times(), Times(), Times())
    for _ in range(FIRST_FRAMES):
        times[0].measure(_composed_by(PngOptions()), Edit(NAMES[0], NOON))
        times[1].measure(_composed_by(PngOptions(is_interlaced=False)), Edit(NAMES[0], NOON))
        times[2].measure(redrawn, Edit(NAMES[0], NOON))
    return times


def _print_row(title: str, times: tuple[Times, ...]) -> None:
    adam7, flat, redraw = times
    ratios = (_ratio(redraw, adam7), _ratio(redraw, flat))
    medians = " ".join(f"{statistics.median(spent.ms):6.1f} ms" for spent in times)
    print(f"{title:13} {medians}   {ratios[0]:.1f}x {ratios[1]:.1f}x")
    sizes = " ".join(f"{spent.size / 1000:6.1f} kB" for spent in times)
    print(f"{'':13} {sizes}")


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
        print(f"{title:13} " + " ".join(f"{statistics.median(t.ms):6.1f} ms" for t in times))
    print(f"{'':13} " + " ".join(f"{spent.size / 1000:6.1f} kB" for spent in ticks))


def _print_lateness() -> None:
    """How late a 5 ms timer of a window's thread fires while a worker composes ticks at 1 Hz."""
    lateness = {title: _lateness_ms(is_ticking=title == "ticking") for title in ("idle", "ticking")}
    for title, late in lateness.items():
        worst = late[int(len(late) * 0.99)]
        print(f"timer {title:8} p99 {worst:5.1f} ms late, at worst {late[-1]:5.1f} ms")


def _lateness_ms(*, is_ticking: bool) -> list[float]:
    """Return by how much each firing came too late, sorted."""
    app = QCoreApplication.instance() or QCoreApplication([])
    late: list[float] = []
    last = time.perf_counter()

    def fired() -> None:
        nonlocal last
        now = time.perf_counter()
        late.append(max((now - last) * 1000 - TIMER_MS, 0.0))
        last = now

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(fired)
    with ThreadPoolExecutor(1) as worker:
        compose = worker.submit(_composed_by, PngOptions()).result()
        ticks = iter(_ticks())
        worker.submit(compose, next(ticks)).result()
        second = QTimer()
        second.timeout.connect(lambda: worker.submit(compose, next(ticks)))
        if is_ticking:
            second.start(1000)
        QTimer.singleShot(LATENESS_S * 1000, app.quit)
        last = time.perf_counter()
        timer.start(TIMER_MS)
        app.exec()
    return sorted(late)


def _ratio(slow: Times, fast: Times) -> float:
    return statistics.median(s / f for s, f in zip(slow.ms, fast.ms, strict=True))


def _composed_by(options: PngOptions) -> Callable[[Edit], bytes]:
    composer = Composer(FontBook(RESOURCES / "fonts"), options)

    def compose(edit: Edit) -> bytes:
        graphic = Graphic(SCENE, {"name": edit.name})
        return composer.compose([graphic], FULL, edit.now).png

    return compose


def _logo() -> bytes:
    image = PilImage.new("RGBA", (320, 320))
    pen = ImageDraw.Draw(image)
    pen.ellipse((8, 8, 312, 312), fill=(250, 204, 21, 255))
    pen.ellipse((60, 60, 260, 260), fill=(220, 38, 38, 255))
    pen.polygon([(130, 100), (130, 220), (230, 160)], fill=(255, 255, 255, 255))
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def _low(dx: int, dy: int) -> Anchor:
    return Anchor(Horizontal.LEFT, Vertical.BOTTOM, dx, dy, Area.FRAME)


def _high(dx: int, dy: int) -> Anchor:
    return Anchor(dx=dx, dy=dy, area=Area.FRAME)


LOGO: Final = _logo()
SCENE: Final = OverlayDocument(
    "Reference lower third",
    (
        Box(
            820,
            150,
            Gradient.between(NAVY, BLUE),
            (20,),
            shadow=PLATE_SHADOW,
            anchor=_low(64, -130),
        ),
        Image("asset:logo", 120, 120, anchor=_low(84, -145)),
        Image("asset:logo", 96, 96, anchor=_high(48, 48)),
        Box(190, 60, Colour(0, 0, 0, 153), (30,), anchor=_high(1026, 48)),
        Box(1280, 64, Colour(185, 28, 28, 242), anchor=_low(0, 0)),
        Text(
            "{{name}}",
            TextStyle(44, weight=Weight.BOLD, shadow=NAME_SHADOW),
            640,
            anchor=_low(228, -203),
        ),
        Text(TITLE, TextStyle(26, PALE), 640, anchor=_low(228, -161)),
        Clock(
            TextStyle(34, weight=Weight.SEMIBOLD, align=Horizontal.CENTRE),
            "%H:%M:%S",
            "UTC",
            190,
            anchor=_high(1026, 57),
        ),
        Text(NEWS, TextStyle(28, weight=Weight.MEDIUM), anchor=_low(24, -15)),
    ),
    (Field("name", "Name"),),
    assets=(Asset("logo", LOGO),),
)


def redrawn(edit: Edit) -> bytes:
    """The ordinary way: a layer of the whole frame for every element, then Pillow's own PNG."""
    image = PilImage.new("RGBA", (FULL.width, FULL.height))
    box = (64, 680, 884, 830)
    for layer in (
        _soft(lambda pen: pen.rounded_rectangle((64, 688, 884, 838), 20, fill=140), 12),
        _plate(box),
        _layer(lambda pen: pen.rounded_rectangle((1026, 48, 1216, 108), 30, (0, 0, 0, 153))),
        _layer(lambda pen: pen.rectangle((0, 896, 1280, 960), (185, 28, 28, 242))),
        _soft(lambda pen: pen.text((228, 748), edit.name, 153, _font("Bold", 44), "ls"), 3),
        _layer(lambda pen: pen.text((228, 746), edit.name, "white", _font("Bold", 44), "ls")),
        _layer(lambda pen: pen.text((228, 792), TITLE, PALE.rgba, _font("Regular", 26), "ls")),
        _layer(
            lambda pen: pen.text(
                (1121, 90), f"{edit.now:%H:%M:%S}", "white", _font("SemiBold", 34), "ms"
            )
        ),
        _layer(lambda pen: pen.text((24, 938), NEWS, "white", _font("Medium", 28), "ls")),
    ):
        image.alpha_composite(layer)
    logo = PilImage.open(io.BytesIO(LOGO))
    for side, place in ((120, (84, 695)), (96, (48, 48))):
        image.alpha_composite(logo.resize((side, side), PilImage.Resampling.LANCZOS), place)
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def _layer(draw: Callable[[ImageDraw.ImageDraw], None]) -> PilImage.Image:
    layer = PilImage.new("RGBA", (FULL.width, FULL.height))
    draw(ImageDraw.Draw(layer))
    return layer


def _soft(draw: Callable[[ImageDraw.ImageDraw], None], sigma: float) -> PilImage.Image:
    mask = PilImage.new("L", (FULL.width, FULL.height))
    draw(ImageDraw.Draw(mask))
    layer = PilImage.new("RGBA", mask.size, (0, 0, 0, 0))
    layer.putalpha(mask.filter(ImageFilter.GaussianBlur(sigma)))
    return layer


def _plate(box: tuple[int, int, int, int]) -> PilImage.Image:
    left, top, right, bottom = box
    width, height = right - left, bottom - top
    plate = PilImage.new("RGBA", (width, 1))
    pairs = tuple(zip(NAVY.rgba, BLUE.rgba, strict=True))
    for x in range(width):
        plate.putpixel((x, 0), tuple(round(a + (b - a) * x / width) for a, b in pairs))
    mask = PilImage.new("L", (width, height))
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, width - 1, height - 1), 20, fill=235)
    layer = PilImage.new("RGBA", (FULL.width, FULL.height))
    layer.paste(plate.resize((width, height)), (left, top), mask)
    return layer


def _font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(RESOURCES / "fonts" / f"Inter-{weight}.otf", size)


if __name__ == "__main__":
    sys.exit(main())
