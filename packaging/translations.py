"""The translations: people write .ts, kept up to date with the code; Qt loads .qm, built of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final, Protocol

LRELEASE: Final = "from PySide6.scripts.pyside_tool import lrelease; lrelease()"
LUPDATE: Final = "from PySide6.scripts.pyside_tool import lupdate; lupdate()"
SOURCE_LANGUAGE: Final = "en"
READ: Final = ("-extensions", "py", "-locations", "none", "-no-obsolete", "-silent")
"""Lines of code are not kept: they would change with every commit."""


class Python(Protocol):
    """An interpreter that has PySide6."""

    def run(self, arguments: Sequence[str]) -> int:
        """Run it with arguments; returns its exit code."""


def stale(folder: Path) -> list[Path]:
    """Translations whose .qm is missing or older than they are."""
    return [source for source in sorted(folder.glob("*.ts")) if _is_stale(source)]


def build_translations(folder: Path, python: Python) -> None:
    """Build what is stale; a translation that cannot be built costs its language, not the desk."""
    for source in stale(folder):
        target = source.with_suffix(".qm")
        code = python.run(["-c", LRELEASE, "-silent", str(source), "-qm", str(target)])
        if code != 0:
            print(f"{source.name} could not be built; the desk will speak English instead.")


def update_translations(folder: Path, code: Path, python: Python) -> int:
    """List the texts of the code in every translation, new ones as unfinished; drop what is gone.

    The language of the code itself needs nothing but its plurals. Returns the exit code.
    """
    codes = [0]
    for target in sorted(folder.glob("*.ts")):
        is_source = target.stem.endswith(f"_{SOURCE_LANGUAGE}")
        plurals = ("-pluralonly",) if is_source else ()
        codes.append(python.run(["-c", LUPDATE, *READ, *plurals, str(code), "-ts", str(target)]))
    return max(codes)


def _is_stale(source: Path) -> bool:
    target = source.with_suffix(".qm")
    return not target.exists() or target.stat().st_mtime < source.stat().st_mtime
