"""Builds the translations Qt loads (.qm) from those people write (.ts)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from environment import Environment

LRELEASE = "from PySide6.scripts.pyside_tool import lrelease; lrelease()"


def stale(folder: Path) -> list[Path]:
    """Translations whose .qm is missing or older than they are."""
    return [source for source in sorted(folder.glob("*.ts")) if _is_stale(source)]


def build_translations(folder: Path, environment: Environment) -> None:
    """Build what is stale; a translation that cannot be built costs its language, not the desk."""
    for source in stale(folder):
        target = source.with_suffix(".qm")
        code = environment.run(["-c", LRELEASE, "-silent", str(source), "-qm", str(target)])
        if code != 0:
            print(f"{source.name} could not be built; the desk will speak English instead.")


def _is_stale(source: Path) -> bool:
    target = source.with_suffix(".qm")
    return not target.exists() or target.stat().st_mtime < source.stat().st_mtime
