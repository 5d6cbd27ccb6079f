"""Why a media file cannot be played, in sentences."""

from __future__ import annotations

import httpx


class MediaFault(Exception):
    """A media file that cannot be fetched or played; the text is a sentence for the operator."""


NOT_MEDIA = "This is not a media file that can be played: WebM, MP4 or MP3 are."
TOO_SLOW = "The server of this file is too slow to play it."
TORN = "The server of this file broke off in the middle."
FALLS_SILENT = "The server of this file stopped sending."
ENDLESS = "The address of this file leads on and on without an end."


def sentence_of(fault: Exception) -> str:
    """Return the sentence for a fault of fetching or decoding; addresses stay out of it."""
    import av  # noqa: PLC0415 - the server process knows these faults and never loads av

    match fault:
        case MediaFault():
            return str(fault)
        case httpx.ConnectError() | httpx.ConnectTimeout():
            return "Nobody answers at the address of this file."
        case httpx.TimeoutException():
            return FALLS_SILENT
        case httpx.HTTPError():
            return TORN
        case av.InvalidDataError():
            return NOT_MEDIA
        case _:
            return "This file cannot be played."
