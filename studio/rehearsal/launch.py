"""Builds the rehearsal room, serves it, and ends it in order."""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
import socket
import sqlite3
import ssl
import sys
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Final

from studio.rehearsal.cable import Hub
from studio.rehearsal.data_folder import kept_api_key
from studio.rehearsal.ending import Ending
from studio.rehearsal.house import House, Parts
from studio.rehearsal.listening import Listening, bound
from studio.rehearsal.mixing import Mixing, StartQueue
from studio.rehearsal.repairs import repair_all
from studio.rehearsal.server import create_app
from studio.rehearsal.settings import CannotStart, Settings
from studio.rehearsal.shelf import Shelf
from studio.tasks import TaskScope

CLOSING_S: Final = 2.2
"""For all meetings to complete their recordings."""
WILDCARDS: Final = ("0.0.0.0", "::")  # noqa: S104 - compared with, not listened on

_log = logging.getLogger(__name__)


async def run(settings: Settings, folder: Path, ending: Ending) -> None:
    """Serve until ending says so. Raises CannotStart."""
    api_key, tls = settings.api_key or kept_api_key(folder), _tls(settings)
    with closing(_shelf(folder, api_key)) as shelf, closing(_listener(settings)) as listener:
        parts = Parts(Hub(), shelf, partial(Mixing, queue=StartQueue()))
        address = _address(listener, has_tls=tls is not None)
        house = House(settings, api_key, _base_url(settings, listener, address), parts)
        server = Listening(create_app(house), listener, tls)
        scope = TaskScope()
        scope.spawn(repair_all(shelf, shelf.unfinished()), name="repair of recordings")
        try:
            await _serve(house, server, lambda: _announce(address, api_key), ending)
        finally:
            await scope.aclose()


async def _serve(
    house: House, server: Listening, announce: Callable[[], None], ending: Ending
) -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(server.run_until_told())
        await server.is_listening.wait()
        announce()
        _log.info("ending: %s", await ending.wait())
        await _close(house)
        house.parts.hub.close_all()
        server.should_exit = True


async def _close(house: House) -> None:
    try:
        async with asyncio.timeout(CLOSING_S):
            await house.aclose()
    except TimeoutError:
        _log.warning("not every recording was completed: the next start repairs them")


def _announce(url: str, api_key: str) -> None:
    try:
        sys.stdout.write(json.dumps({"url": url, "api_key": api_key}) + "\n")
        sys.stdout.flush()
    except OSError:
        _log.warning("nobody reads our address, %s", url)


def _listener(settings: Settings) -> socket.socket:
    try:
        return bound(settings.host, settings.port)
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no address"
        raise CannotStart(
            f"Cannot listen on {settings.host} port {settings.port}: {reason}."
        ) from error


def _shelf(folder: Path, api_key: str) -> Shelf:
    try:
        return Shelf(folder, _link_secret(api_key))
    except (OSError, sqlite3.Error) as error:
        raise CannotStart(f"The shelf in {folder} cannot be opened: {error}.") from error


def _tls(settings: Settings) -> ssl.SSLContext | None:
    """The certificate and its key, if we speak https."""
    if settings.tls_cert is None or settings.tls_key is None:
        return None
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    try:
        # Without an answer OpenSSL would ask for a password at the terminal.
        context.load_cert_chain(settings.tls_cert, settings.tls_key, password="")
    except (OSError, ValueError) as error:
        raise CannotStart(
            f"The certificate in {settings.tls_cert} and the key in {settings.tls_key} cannot be"
            f" used together: {_reason(error)}."
        ) from error
    return context


def _reason(error: Exception) -> str:
    if isinstance(error, ssl.SSLError):
        reason = (error.reason or "").lower().replace("_", " ")
        return reason or "one of them is no PEM file, or has a password"
    return getattr(error, "strerror", None) or "they cannot be read"


def _address(listener: socket.socket, *, has_tls: bool = False) -> str:
    """Where we can be reached from this machine."""
    host, port = listener.getsockname()[:2]
    if host in WILDCARDS:
        host = "127.0.0.1" if listener.family == socket.AF_INET else "::1"
    scheme = "https" if has_tls else "http"
    return f"{scheme}://[{host}]:{port}" if ":" in host else f"{scheme}://{host}:{port}"


def _base_url(settings: Settings, listener: socket.socket, address: str) -> str | None:
    """What links start with; None is the request's own host."""
    if settings.public_url is not None:
        return settings.public_url
    is_wildcard = listener.getsockname()[0] in WILDCARDS
    return None if is_wildcard else address


def _link_secret(api_key: str) -> str:
    """Made of the key, so that yesterday's links are signed alike and the key is not given away."""
    return hashlib.sha256(f"links of {api_key}".encode()).hexdigest()
