"""Takes the pictures of the README: the real window with its real panels, without a screen.

Same pictures everywhere: bundled fonts, Fusion, stopped clocks, a fixed state, no blinking cursor.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
SIZES: Final = ("1440x900", "1920x1080")
SCREEN: Final = {
    "name": "one",
    "x": 0,
    "y": 0,
    "width": 1920,
    "height": 1080,
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the pictures; returns the exit code."""
    options = _parser().parse_args(arguments)
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        screens = Path(folder) / "screens.json"
        screens.write_text(json.dumps({"screens": [SCREEN]}))
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screens}"
        return _take(options)


def _take(options: argparse.Namespace) -> int:
    # Only now: the platform is chosen before Qt starts.
    from example_show import Moment  # noqa: PLC0415
    from stage import Shot, application, picture_of  # noqa: PLC0415

    if hasattr(time, "tzset"):  # the time of day of the example, wherever this runs
        os.environ["TZ"] = "Europe/Vienna"
        time.tzset()
    app = application(options.language)
    moment = Moment(
        is_rehearsal=not options.cloud,
        is_widescreen=not options.full,
        is_connected=not options.empty,
    )
    for size in options.sizes:
        width, height = (int(side) for side in size.split("x"))
        target = options.out / f"{options.name}-{size}.png"
        shot = Shot(width, height, moment, options.page, options.editor)
        if not picture_of(shot, app).save(str(target)):
            print(f"{target} could not be written", file=sys.stderr)
            return 1
        print(target)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Takes the pictures of the README.")
    add = parser.add_argument
    add("--out", type=Path, default=ROOT / "resources" / "screenshots", metavar="FOLDER")
    add("--name", default="desk", help="how the files begin")
    add("--sizes", nargs="+", default=SIZES, metavar="WxH")
    add("--cloud", action="store_true", help="a cloud room instead of the rehearsal room")
    add("--full", action="store_true", help="a 4:3 room")
    add("--empty", action="store_true", help="before a room is open")
    add("--editor", action="store_true", help="the graphics workspace")
    add("--page", type=int, default=0, help="which page of the workbench is in front")
    add("--language", default="en", help="de, en; pseudo makes every text a third longer")
    return parser


if __name__ == "__main__":
    sys.exit(main())
