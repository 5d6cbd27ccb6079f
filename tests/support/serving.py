"""A real server for a test: the rehearsal room's own web shell around any app, on a free port."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from studio.rehearsal.listening import Listening, bound

if TYPE_CHECKING:
    from starlette.types import ASGIApp


@contextlib.asynccontextmanager
async def served(app: ASGIApp) -> AsyncIterator[str]:
    """Serve app and give `127.0.0.1:PORT`; ended with the block."""
    listener = bound("127.0.0.1", 0)
    address = f"127.0.0.1:{listener.getsockname()[1]}"
    server = Listening(app, listener)
    async with asyncio.TaskGroup() as group:
        group.create_task(server.run_until_told())
        await server.is_listening.wait()
        try:
            yield address
        finally:
            server.should_exit = True
