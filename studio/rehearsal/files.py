"""Signed download links: who has one may fetch the file until it expires, in pieces too."""

from __future__ import annotations

from starlette.routing import Route

from studio.rehearsal.shelf import Shelf


def route(shelf: Shelf) -> Route:
    """The route that serves every link of `Shelf.link`."""
    raise NotImplementedError
