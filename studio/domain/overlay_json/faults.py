"""Why a graphic is refused."""

from __future__ import annotations

from studio.domain.errors import StudioError


class DocumentInvalid(StudioError):
    """A graphic that cannot be read; the detail says where and why."""

    sentence = "This graphic cannot be read."
    advice = "Take another copy of it, or correct what is named."


class DocumentTooNew(DocumentInvalid):
    """A graphic of a later version."""

    sentence = "This graphic was made with a newer version of the program."
    advice = "Update the program, then open the graphic again."
