"""A receiver of webhooks that keeps what arrives as raw bytes."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from typing_extensions import override

if TYPE_CHECKING:
    from email.message import Message

PATIENCE_S = 30.0


class PostBox(ThreadingHTTPServer):
    """Answers every POST with 200."""

    daemon_threads = False  # so that the end waits for every answer

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Slot)
        self.letters: list[tuple[Message[str, str], bytes]] = []

    @property
    def url(self) -> str:
        """Where to send."""
        return f"http://127.0.0.1:{self.server_port}/hook"

    async def until(self, is_wanted: Callable[[dict[str, Any]], bool]) -> None:
        """Wait for a letter, which may have come already."""
        async with asyncio.timeout(PATIENCE_S):
            while not any(is_wanted(json.loads(body)) for _, body in self.letters):
                await asyncio.sleep(0.02)


@contextmanager
def post_box() -> Iterator[PostBox]:
    """Receive until the end of the block."""
    with PostBox() as box:
        thread = threading.Thread(target=box.serve_forever, name="post box", args=(0.05,))
        thread.start()
        try:
            yield box
        finally:
            box.shutdown()
            thread.join()


class _Slot(BaseHTTPRequestHandler):
    server: PostBox

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.letters.append((self.headers, body))
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    @override
    def log_message(self, *_: object) -> None:
        pass
