"""Why a file cannot be imported, and what was left out of it, as the readers of files say it."""

from __future__ import annotations

from typing import Final

from studio.ui.marked import QT_TRANSLATE_NOOP

IMPORT_REASONS: Final = (
    QT_TRANSLATE_NOOP("export", "%1 of %2 files were imported."),
    QT_TRANSLATE_NOOP("export", "It is larger than %1 MB."),
    QT_TRANSLATE_NOOP("export", "It is no bundle, or it is damaged or cut off."),
    QT_TRANSLATE_NOOP("export", "It lacks the file %1."),
    QT_TRANSLATE_NOOP("export", "The file %1 is larger than it says."),
    QT_TRANSLATE_NOOP("export", "It has more than %1 files."),
    QT_TRANSLATE_NOOP("export", "It has two files named %1."),
    QT_TRANSLATE_NOOP("export", "It unpacks to more than %1 MB."),
    QT_TRANSLATE_NOOP("export", "Files in it overlap."),
    QT_TRANSLATE_NOOP("export", "The name %1 leads out of the bundle."),
    QT_TRANSLATE_NOOP("export", "The file %1 is a link."),
    QT_TRANSLATE_NOOP("export", "The file %1 is locked with a password."),
    QT_TRANSLATE_NOOP("export", "The file %1 is packed in a way that is not read."),
    QT_TRANSLATE_NOOP("export", "The file %1 is larger than %2 MB."),
    QT_TRANSLATE_NOOP("export", "The file %1 would unpack to far more than it is."),
    QT_TRANSLATE_NOOP("export", "The file %1 is no JSON."),
    QT_TRANSLATE_NOOP("export", "Its list of contents cannot be read."),
    QT_TRANSLATE_NOOP("export", "It is a zip file, but no bundle of this program."),
    QT_TRANSLATE_NOOP("export", "It does not say which version it is."),
    QT_TRANSLATE_NOOP("export", "It was made with a newer version of the program."),
    QT_TRANSLATE_NOOP("export", "It is neither JSON nor a bundle."),
    QT_TRANSLATE_NOOP("export", "It has too many parts."),
    QT_TRANSLATE_NOOP("export", "It is no readable SVG."),
    QT_TRANSLATE_NOOP("export", "It is no SVG."),
    QT_TRANSLATE_NOOP("export", "It declares entities, which are not read."),
    QT_TRANSLATE_NOOP("export", "It refers to a file outside."),
    QT_TRANSLATE_NOOP("export", "Parts of it use each other in a ring."),
    QT_TRANSLATE_NOOP("export", "It does not say how large it is."),
    QT_TRANSLATE_NOOP("export", "It cannot be drawn."),
    QT_TRANSLATE_NOOP("export", "The text %1 is turned or stretched."),
    QT_TRANSLATE_NOOP("export", "The text %1 follows a path."),
    QT_TRANSLATE_NOOP("export", "It had scripts."),
    QT_TRANSLATE_NOOP("export", "It had web pages inside."),
    QT_TRANSLATE_NOOP("export", "It referred to files outside."),
)
