"""The command line: draw a template, draw a whole table of it, or look for what is wrong with it.

Exit code 0: done. 1: done, and something was found or could not be drawn. 2: not done; the reason
is on the standard error output.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from studio import RESOURCES
from studio.compose.batch import rows_for, run, table_from
from studio.compose.opening import opened_at
from studio.compose.templates import template_names
from studio.domain.errors import StudioError
from studio.domain.library import PictureFormat, PictureKind
from studio.domain.overlay import DEFAULT_THEME, Graphic, frame_name, value_fault
from studio.domain.podium import FULL, WIDE, Frame
from studio.domain.themes import THEMES

if TYPE_CHECKING:
    from studio.compose.finding import Finding
    from studio.compose.fonts import FontBook
    from studio.compose.opening import Opened
    from studio.compose.text_backend import TextBackend
    from studio.domain.overlay import Theme

DONE: Final = 0
FOUND: Final = 1
FAILED: Final = 2
_FRAMES: Final = {frame_name(frame): frame for frame in (WIDE, FULL)}
_TEMPLATES: Final = RESOURCES / "templates"
_EXAMPLES: Final = """Examples:
  python -m studio.compose render lower-third --set name="Anna Berg" --out anna.png
  python -m studio.compose batch lower-third guests.csv --out pictures
  python -m studio.compose lint show.podium --size 1280x960

Exit code 0: done; 1: done, but something was found or could not be drawn; 2: not done."""
_TEMPLATE_HELP: Final = "one of the program's own, a .json document, or a .podium bundle"
_THEME_HELP: Final = f"""of the bundle, or one of the program's own: {
    ", ".join(theme.name for theme in THEMES)
}; default: the only one of the bundle, else {DEFAULT_THEME.name}"""


class Wrong(Exception):
    """What was asked for cannot be; the text says why."""


def main(
    arguments: Sequence[str] | None = None,
    backend: Callable[[], TextBackend | None] = lambda: None,
) -> int:
    """Do what the arguments say and return the exit code; backend makes what draws other text."""
    options = _parser().parse_args(arguments, Namespace(backend=backend))
    try:
        code: int = options.deed(options)
    except (Wrong, StudioError) as error:
        _say(str(error))
    else:
        return code
    return FAILED


def _parser() -> ArgumentParser:
    own = ", ".join(template_names(_TEMPLATES))
    parser = ArgumentParser(
        prog="python -m studio.compose",
        description="Draws overlay graphics from templates, without a desk and without a window.",
        epilog=f"Templates of the program: {own}.\n\n{_EXAMPLES}",
        formatter_class=RawDescriptionHelpFormatter,
    )
    deeds = parser.add_subparsers(required=True, metavar="render | batch | lint")
    render = deeds.add_parser("render", help="draw one picture", epilog=f"Templates: {own}.")
    render.set_defaults(deed=_render)
    _add_graphic(render)
    render.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="a .png, .webp, .jpg or .svg file"
    )
    _add_packing(render)
    batch = deeds.add_parser("batch", help="draw one picture per row of a CSV file")
    batch.set_defaults(deed=_batch)
    _add_graphic(batch)
    batch.add_argument("rows", type=Path, help="CSV; its first row names fields of the template")
    batch.add_argument("--out", type=Path, required=True, metavar="DIR", help="a folder")
    batch.add_argument(
        "--kind", choices=[k.value for k in PictureKind], default="png", help="default: png"
    )
    _add_packing(batch)
    lint = deeds.add_parser("lint", help="look for what is wrong with a template")
    lint.set_defaults(deed=_lint)
    _add_graphic(lint)
    return parser


def _add_graphic(parser: ArgumentParser) -> None:
    parser.add_argument("template", help=_TEMPLATE_HELP)
    parser.add_argument("--name", default="", help="which template of a bundle; default: its first")
    parser.add_argument(
        "--set", action="append", default=[], metavar="FIELD=VALUE", help="fill a field; repeatable"
    )
    parser.add_argument("--size", choices=sorted(_FRAMES), default=frame_name(WIDE))
    parser.add_argument("--theme", default="", metavar="NAME", help=_THEME_HELP)


def _add_packing(parser: ArgumentParser) -> None:
    packing = parser.add_mutually_exclusive_group()
    packing.add_argument("--flat", action="store_true", help="PNG: smaller, not interlaced")
    packing.add_argument("--compact", action="store_true", help="PNG: smallest, 256 colours")


def _asked(options: Namespace) -> tuple[Graphic, FontBook]:
    """The filled graphic in its theme, and the fonts to draw it with."""
    opened = opened_at(options.template, _TEMPLATES, options.name)
    graphic = Graphic(opened.documents[0], theme=_theme(options.theme, opened.themes))
    return _filled(graphic, options.set), _fonts(opened, options.backend)


def _theme(name: str, brought: Sequence[Theme]) -> Theme:
    if not name:
        return brought[0] if len(brought) == 1 else DEFAULT_THEME
    known = {theme.name: theme for theme in (*THEMES, *brought)}
    if name not in known:
        raise Wrong(f"There is no theme {name!r}. There are: {', '.join(known)}.")
    return known[name]


def _filled(graphic: Graphic, pairs: Sequence[str]) -> Graphic:
    names = [field.name for field in graphic.document.fields]
    for pair in pairs:
        name, is_pair, value = pair.partition("=")
        if not is_pair:
            raise Wrong(f"--set {pair}: write FIELD=VALUE.")
        field = graphic.field(name)
        if field is None:
            raise Wrong(f"There is no field {name!r}. There are: {', '.join(names) or 'none'}.")
        if fault := value_fault(field, value):
            raise Wrong(fault)
        graphic = graphic.with_value(name, value)
    return graphic


def _render(options: Namespace) -> int:
    from studio.compose.export import ExportKind, kind_of  # noqa: PLC0415 - heavy, only to draw
    from studio.compose.files import PictureFiles  # noqa: PLC0415 - heavy, only to draw

    (graphic, fonts), frame = _asked(options), _FRAMES[options.size]
    if options.out.suffix.lower() == ".svg":
        return _told(PictureFiles(fonts).write_svg(graphic, frame, options.out))
    kind = kind_of(options.out)
    if kind is None:
        raise Wrong(f"{options.out.name} must end in .png, .webp, .jpg or .svg.")
    if kind is ExportKind.PNG and (options.flat or options.compact):
        kind = ExportKind.PNG_FLAT if options.flat else ExportKind.PNG_COMPACT
    return _told(PictureFiles(fonts).write(graphic, frame, kind, options.out))


def _told(faults: Sequence[str]) -> int:
    for fault in faults:
        _say(fault)
    return FOUND if faults else DONE


def _batch(options: Namespace) -> int:
    from studio.compose.files import PictureFiles  # noqa: PLC0415 - heavy, only to draw

    graphic, fonts = _asked(options)
    rows = rows_for(graphic, table_from(options.rows), options.rows.resolve().parent)
    wish = PictureFormat(
        (PictureKind(options.kind),), (_FRAMES[options.size],), options.flat, options.compact
    )
    files = PictureFiles(fonts)
    code = DONE
    for step in run(
        rows, options.out, lambda g, stem: files.write_all(g, wish, stem), lambda: False
    ):
        for fault in step.faults:
            code = FOUND
            _say(fault)
        print(f"{step.done} of {step.total}", flush=True)  # noqa: T201 - a program says how far it is
    return code


def _lint(options: Namespace) -> int:
    from studio.compose.geometry import geometry  # noqa: PLC0415 - heavy, only to look
    from studio.compose.lint import Linter, Surroundings  # noqa: PLC0415 - heavy, only to look
    from studio.compose.text import Typesetter  # noqa: PLC0415 - heavy, only to look

    graphic, fonts = _asked(options)
    frame, now = _FRAMES[options.size], datetime.now().astimezone()
    boxes = geometry(graphic, Typesetter(fonts), frame, now)
    findings = Linter(fonts).lint(graphic, frame, now, Surroundings(boxes))
    for finding in findings:
        print(_words(finding, graphic, frame))  # noqa: T201 - what the program is asked for
    return FOUND if findings else DONE


def _words(finding: Finding, graphic: Graphic, frame: Frame) -> str:
    where = f"{graphic.document.name}, {frame_name(frame)}"
    element = f", element {finding.element}" if finding.element else ""
    numbers = " ".join(str(number) for number in finding.numbers)
    told = " ".join(part for part in (finding.kind.value, numbers, finding.text) if part)
    return f"{where}{element}: {told}"


def _fonts(opened: Opened, backend: Callable[[], TextBackend | None]) -> FontBook:
    """The program's fonts, those that came with the template, and what draws the rest."""
    from studio.compose.fonts import FontBook  # noqa: PLC0415 - heavy, only to draw
    from studio.compose.text.late_backend import LateBackend  # noqa: PLC0415 - heavy, only to draw

    book = FontBook(RESOURCES / "fonts", LateBackend(backend))
    for font in opened.fonts:
        book.add(font.name, font.data)
    return book


def _say(text: str) -> None:
    print(text, file=sys.stderr)  # noqa: T201 - a program's way to say what went wrong
