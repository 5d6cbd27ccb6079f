"""The graphics that come with the program, in the operator's language.

A document is the operator's own and is shown as it is; the names in the templates are listed here,
so that a desk that speaks German does not show an English form.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from studio.ui.marked import QT_TRANSLATE_NOOP

TEMPLATE_TEXTS: Final = (
    QT_TRANSLATE_NOOP("templates", "Lower third"),
    QT_TRANSLATE_NOOP("templates", "Name"),
    QT_TRANSLATE_NOOP("templates", "Who is speaking"),
    QT_TRANSLATE_NOOP("templates", "Title"),
    QT_TRANSLATE_NOOP("templates", "Role, company or place"),
    QT_TRANSLATE_NOOP("templates", "Channel bug"),
    QT_TRANSLATE_NOOP("templates", "Channel"),
    QT_TRANSLATE_NOOP("templates", "A short word, it stays on all the time"),
    QT_TRANSLATE_NOOP("templates", "Clock"),
)
"""Names of graphics, labels and hints of fields."""


def template_words(text: str) -> str:
    """Return a name, label or hint of a graphic for people; what is not listed stays as it is."""
    return QCoreApplication.translate("templates", text) if text else ""
