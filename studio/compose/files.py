"""Graphics drawn into picture files, for who is not on air: exports, batches, the command line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from studio.compose.composer import Composer
from studio.compose.export import ExportKind, PictureSeeThrough, export
from studio.compose.fonts import FontBook
from studio.compose.svg_writing import svg_of
from studio.compose.thumbnail import sample_of, thumbnail_of
from studio.compose.whole import write_whole
from studio.domain.library import PictureFormat, PictureKind
from studio.domain.overlay import Graphic, OverlayDocument, Theme
from studio.domain.podium import WIDE, Frame


class PictureFiles:
    """Draws graphics into files; for one thread at a time."""

    def __init__(self, fonts: FontBook) -> None:
        self._fonts = fonts
        self._composer = Composer(fonts)

    def write(
        self, graphic: Graphic, frame: Frame, kind: ExportKind, path: Path
    ) -> tuple[str, ...]:
        """Draw one picture as it is now; returns what could not be drawn. Raises StudioError."""
        picture = self._composer.picture((graphic,), frame, datetime.now().astimezone())
        export(picture, kind, path)
        return self._composer.faults

    def write_svg(self, graphic: Graphic, frame: Frame, path: Path) -> tuple[str, ...]:
        """Write a drawing as it is now; returns what could not be drawn, or only as a picture.

        Raises FileTrouble.
        """
        drawing = svg_of(graphic, frame, self._fonts, datetime.now().astimezone())
        write_whole(path, drawing.text.encode())
        return drawing.told

    def write_all(self, graphic: Graphic, wish: PictureFormat, stem: Path) -> tuple[str, ...]:
        """Draw every kind in every frame; returns what could not be drawn. Raises StudioError."""
        faults = (fault for told in self.write_each(graphic, wish, stem) for fault in told)
        return tuple(dict.fromkeys(faults))

    def write_each(
        self, graphic: Graphic, wish: PictureFormat, stem: Path
    ) -> Iterator[tuple[str, ...]]:
        """Draw every kind in every frame, and yield what could not be drawn after each picture.

        With several frames their size is part of the name. A kind that does not suit the graphic
        does not keep the others out. Raises StudioError.
        """
        for frame in wish.frames:
            size = f"-{frame.width}x{frame.height}" if len(wish.frames) > 1 else ""
            for kind in wish.kinds:
                path = stem.with_name(f"{stem.name}{size}.{kind.value}")
                try:
                    yield self._write_kind(graphic, frame, _export_kind(wish, kind), path)
                except PictureSeeThrough as error:
                    if len(wish.kinds) == 1:
                        raise
                    yield (str(error),)

    def _write_kind(
        self, graphic: Graphic, frame: Frame, kind: ExportKind | None, path: Path
    ) -> tuple[str, ...]:
        if kind is None:
            return self.write_svg(graphic, frame, path)
        return self.write(graphic, frame, kind, path)

    def thumbnail(self, document: OverlayDocument, theme: Theme) -> bytes:
        """Return the small PNG of a template in a theme."""
        graphic, now = sample_of(document).themed(theme), datetime.now().astimezone()
        return thumbnail_of(self._composer.picture((graphic,), WIDE, now))


def _export_kind(wish: PictureFormat, kind: PictureKind) -> ExportKind | None:
    """How a kind is written; None for a drawing."""
    if kind is PictureKind.PNG and wish.is_compact:
        return ExportKind.PNG_COMPACT
    if kind is PictureKind.PNG and wish.is_small:
        return ExportKind.PNG_FLAT
    return _KINDS.get(kind)


_KINDS = {
    PictureKind.PNG: ExportKind.PNG,
    PictureKind.WEBP: ExportKind.WEBP,
    PictureKind.JPEG: ExportKind.JPEG,
}
