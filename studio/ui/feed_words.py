"""Why a data source cannot be read, as the readers of sources say it."""

from __future__ import annotations

from typing import Final

from studio.ui.marked import QT_TRANSLATE_NOOP

FEED_REASONS: Final = (
    QT_TRANSLATE_NOOP("export", "It has more than %1 rows."),
    QT_TRANSLATE_NOOP("export", "It has more than %1 columns."),
    QT_TRANSLATE_NOOP("export", "Its first row names no columns."),
    QT_TRANSLATE_NOOP("export", "It is no text."),
    QT_TRANSLATE_NOOP("export", "It is empty."),
    QT_TRANSLATE_NOOP("export", "It is not CSV."),
    QT_TRANSLATE_NOOP("export", "It is not JSON."),
    QT_TRANSLATE_NOOP("export", "It has no list of rows."),
    QT_TRANSLATE_NOOP("export", "It is being written."),
    QT_TRANSLATE_NOOP("export", "It is no readable XML."),
    QT_TRANSLATE_NOOP("export", "It has an encoding nobody knows."),
    QT_TRANSLATE_NOOP("export", "It is XML, but neither RSS nor Atom."),
    QT_TRANSLATE_NOOP("export", "It is nested too deep."),
    QT_TRANSLATE_NOOP("export", "It is a web page. Is the link public?"),
    QT_TRANSLATE_NOOP("export", "The server answered %1."),
    QT_TRANSLATE_NOOP("export", "The file is gone."),
    QT_TRANSLATE_NOOP("export", "The file may not be read."),
    QT_TRANSLATE_NOOP("export", "The server did not answer in time."),
    QT_TRANSLATE_NOOP("export", "The server sends from one address to the next."),
    QT_TRANSLATE_NOOP("export", "The server cannot be reached."),
)
