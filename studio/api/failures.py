"""Answers and broken connections to the error tree. Pure.

No text that leaves here holds a key, a token or a link: what a server wrote is cleaned, what the
network libraries wrote is dropped, for it may quote the request.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

import httpx

from studio.api.endpoints import Endpoint, Needs
from studio.domain.errors import (
    AnswerLost,
    ApiError,
    AuthError,
    Conflict,
    FeatureOff,
    Gone,
    Locked,
    NotFound,
    NotNow,
    Refused,
    RoomNotFound,
    ServerTrouble,
    Unreachable,
)

MAX_DETAIL: Final = 300
NOT_EYESON: Final = "It does not answer like an Eyeson server. Check the server address."
BAD_KEY: Final = "The key holds characters that no key has."

_LINK: Final = re.compile(r"\b(?:https?|wss?|rtmps?)://\S+", re.IGNORECASE)
_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f]+")
_BY_STATUS: Final[Mapping[int, type[ApiError]]] = {
    400: Refused,
    401: AuthError,
    403: AuthError,
    404: NotFound,
    405: FeatureOff,
    406: NotNow,
    409: Conflict,
    410: Gone,
    413: Refused,
    422: Refused,
    423: Locked,
    429: ServerTrouble,
}
_NOT_SENT: Final = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)


def refusal(endpoint: Endpoint, status: int, body: object, secrets: Iterable[str]) -> ApiError:
    """Return the error for an answer outside 2xx (section 2)."""
    detail = cleaned(_server_text(body), secrets)
    if status == httpx.codes.FORBIDDEN and endpoint.is_403_a_switch:
        return FeatureOff(detail)
    if status == httpx.codes.UNAUTHORIZED and endpoint.needs is not Needs.API_KEY:
        return RoomNotFound(detail)  # the API key was never sent; it is the access key (2.4)
    kind = _BY_STATUS.get(status)
    if kind is not None:
        return kind(detail)
    if httpx.codes.is_client_error(status):
        return Refused(detail)
    return ServerTrouble(detail or f"It answered {status}.")


def lost(endpoint: Endpoint, error: Exception) -> ApiError:
    """Return the error for a request that got no answer."""
    if isinstance(error, httpx.LocalProtocolError | UnicodeError):
        return AuthError(BAD_KEY) if endpoint.needs is Needs.API_KEY else Refused()
    if isinstance(error, httpx.InvalidURL | httpx.UnsupportedProtocol):
        return Unreachable("The server address is no web address.")
    if isinstance(error, _NOT_SENT):
        return Unreachable(_why_not_connected(error))
    if endpoint.method == "GET":
        return Unreachable("The connection broke off, or there was no answer in time.")
    return AnswerLost()


def cleaned(text: str, secrets: Iterable[str]) -> str:
    """Return what a server said, short, on one line, without links and without secrets."""
    text = _UNPRINTABLE.sub(" ", text)
    for secret in filter(None, secrets):
        text = text.replace(secret, "…")
    return _LINK.sub("(link)", text).strip()[:MAX_DETAIL]


def _server_text(body: object) -> str:
    """The `error` of an error body, else the list `errors` (1.0)."""
    if not isinstance(body, Mapping):
        return ""
    error, errors = body.get("error"), body.get("errors")
    if isinstance(error, str):
        return error
    return ", ".join(e for e in errors if isinstance(e, str)) if isinstance(errors, list) else ""


def _why_not_connected(error: Exception) -> str:
    if "CERTIFICATE" in str(error):
        return "Its certificate is not to be trusted."
    if isinstance(error, httpx.ConnectTimeout):
        return "Nobody answers at this address."
    return ""
