"""Answers of the REST interface: refusals as JSON, success without a body (protocol 1.0)."""

from __future__ import annotations

from typing import Final

from starlette.responses import JSONResponse, Response


class Refused(Exception):
    """A request that is answered with a status and `{"error": text}`."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status = status
        self.text = text


FEATURE_TEXT: Final = "The feature is not available for this room"
LAYOUT_TEXT: Final = "Layout configuration is invalid"


def bad(text: str) -> Refused:
    """A parameter is missing or wrong: 400."""
    return Refused(400, text)


def unknown_key() -> Refused:
    """Nobody has this access key: 404."""
    return Refused(404, "Invalid access key")


def expired_key() -> Refused:
    """The key's meeting is over: 410."""
    return Refused(410, "Access key expired")


def bad_api_key(status: int = 403) -> Refused:
    """The API key is missing or wrong: 403, for forwards and permalinks 401 (2.4)."""
    return Refused(status, "Invalid API key")


def unknown(thing: str) -> Refused:
    """There is no such thing: 404."""
    return Refused(404, f"{thing} not found")


def feature_off(status: int = 405) -> Refused:
    """The room was created without the feature: 405, for kick and lock 403."""
    return Refused(status, FEATURE_TEXT)


def locked() -> Refused:
    """The meeting takes nobody in any more: 423."""
    return Refused(423, "Meeting is locked")


def error(status: int, text: str, headers: dict[str, str] | None = None) -> Response:
    """Return an error answer."""
    return JSONResponse({"error": text}, status, headers)


def done(status: int = 200) -> Response:
    """Return success without body and, as the browser asks, without a content type."""
    return Response(status_code=status)


def document(fields: object, status: int = 200) -> Response:
    """Return fields as JSON."""
    return JSONResponse(fields, status)
