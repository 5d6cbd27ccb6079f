"""The bundled typeface, so that the desk looks the same on every machine."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from studio import RESOURCES

BASE_PX = 13
"""Live text is never smaller."""
SMALL_PX = 12
"""For captions that repeat what is said elsewhere."""
_FAMILY = "Inter"
_TABULAR = QFont.Tag("tnum")
_FALLBACKS = ("Noto Sans", "DejaVu Sans")


def load_fonts(folder: Path = RESOURCES / "fonts") -> tuple[str, ...]:
    """Make the bundled fonts known to Qt; return their families, none if the files are gone."""
    families: dict[str, None] = {}
    for path in sorted(folder.glob("*.[ot]tf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number)))
    return tuple(families)


def desk_font(families: tuple[str, ...]) -> QFont:
    """Return the font of everything that says no other."""
    font = QFont([_FAMILY, *families, *_FALLBACKS])
    font.setPixelSize(BASE_PX)
    return font


def digits(font: QFont, size_px: int, weight: QFont.Weight = QFont.Weight.DemiBold) -> QFont:
    """Return font with digits of one width, so that a running clock does not tremble."""
    tabular = QFont(font)
    tabular.setPixelSize(size_px)
    tabular.setWeight(weight)
    tabular.setFeature(_TABULAR, 1)
    return tabular
