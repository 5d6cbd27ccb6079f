"""The sentences of the library's errors, listed for the translation tools like all others."""

from __future__ import annotations

from typing import Final

from studio.ui.marked import QT_TRANSLATE_NOOP

LIBRARY_ERRORS: Final = (
    QT_TRANSLATE_NOOP("errors", "This graphic is not in the library any more."),
    QT_TRANSLATE_NOOP("errors", "Look at the list of the library, it shows what is there now."),
    QT_TRANSLATE_NOOP("errors", "The graphics that come with the program cannot be changed."),
    QT_TRANSLATE_NOOP("errors", "Duplicate it, then change the copy."),
    QT_TRANSLATE_NOOP("errors", "A graphic of the library could not be read and was kept aside."),
    QT_TRANSLATE_NOOP(
        "errors",
        "The others are not touched. Import another copy of it, or send the file to support.",
    ),
    QT_TRANSLATE_NOOP("errors", "This graphic cannot be saved to the library as it is."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Nothing is lost, it is kept as a draft. Correct what is named, then save again.",
    ),
    QT_TRANSLATE_NOOP("errors", "There is no such template and no such file."),
    QT_TRANSLATE_NOOP("errors", "Look at the list of templates, or check the path of the file."),
    QT_TRANSLATE_NOOP("errors", "This bundle cannot be imported."),
    QT_TRANSLATE_NOOP("errors", "Export it again where it comes from. The library is not touched."),
    QT_TRANSLATE_NOOP("errors", "This drawing cannot be imported."),
    QT_TRANSLATE_NOOP(
        "errors", "Save it as plain SVG, with its pictures inside, and import it again."
    ),
    QT_TRANSLATE_NOOP("errors", "Some files could not be imported."),
    QT_TRANSLATE_NOOP("errors", "Rest the pointer on this line to see which and why."),
    QT_TRANSLATE_NOOP("errors", "Drawings were imported without what is never run or fetched."),
    QT_TRANSLATE_NOOP("errors", "Look at them. A missing picture has to be inside the file."),
    QT_TRANSLATE_NOOP("errors", "This data source cannot be read."),
    QT_TRANSLATE_NOOP("errors", "The rows read last are kept. Look at the file or the address."),
    QT_TRANSLATE_NOOP("errors", "No pictures can be made from this list."),
    QT_TRANSLATE_NOOP(
        "errors", "The first row has to name fields of the graphic, as its form has them."
    ),
)
