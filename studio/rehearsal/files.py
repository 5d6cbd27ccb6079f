"""Signed download links: who has one may fetch the file until it expires, in pieces too."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from studio.rehearsal.shelf import Shelf

if TYPE_CHECKING:
    from starlette.requests import Request

_TYPES: Final = {".webm": "video/webm", ".jpg": "image/jpeg"}


def route(shelf: Shelf) -> Route:
    """The route that serves every link of `Shelf.link`: GET and HEAD, whole or by ranges."""

    async def fetch(request: Request) -> Response:
        name = request.path_params["name"]
        try:
            path = shelf.fetch(name, request.query_params, time.time())
            # Looked at now: a file that is deleted before the answer is sent is gone, not a fault.
            found = path.stat()
        except PermissionError:
            return JSONResponse({"error": "The link is not valid, or it has expired"}, 403)
        except FileNotFoundError:
            return JSONResponse({"error": "The file does not exist any more"}, 404)
        return FileResponse(path, media_type=_TYPES.get(path.suffix), stat_result=found)

    return Route("/files/meetings/{name:path}", fetch, methods=["GET"])
