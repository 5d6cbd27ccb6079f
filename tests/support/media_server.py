"""A web server for media files, with every fault a source can have."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PIECE = 4096
TEXT = b"this is not media " * 500


class MediaServer(ThreadingHTTPServer):
    """Serves `/KIND/NAME` of `files`; `asked` keeps the paths, `release` ends every hanging answer.

    Kinds: whole, plain (no ranges), torn (half, then cut), broken (each answer cut after a while),
    slow (20 kB/s), hang (headers only), stall (half, then nothing more), missing (404), loop
    (redirects to itself), to (redirects to `/whole/NAME`). Paths in `redirects` lead elsewhere,
    `hosts` are the names that were asked.
    """

    daemon_threads = False  # so that the end waits for every answer

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.files: dict[str, bytes] = {"text": TEXT}
        self.asked: list[str] = []
        self.hosts: list[str] = []
        self.redirects: dict[str, str] = {}
        self.release = threading.Event()

    @property
    def url(self) -> str:
        """Address without a path."""
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A listener that leaves is part of the tests."""


@contextmanager
def media_server() -> Iterator[MediaServer]:
    """Serve until the end of the block; no thread is left."""
    server = MediaServer()
    thread = threading.Thread(target=server.serve_forever, name="media server", args=(0.05,))
    thread.start()
    try:
        yield server
    finally:
        server.release.set()
        server.shutdown()
        thread.join()
        server.server_close()


class _Answer(BaseHTTPRequestHandler):
    server: MediaServer

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.server.hosts.append(self.headers["Host"])
        kind, _, name = self.path.strip("/").partition("/")
        if self.path in self.server.redirects:
            self._redirect(self.server.redirects[self.path])
        elif kind in ("loop", "to"):
            self._redirect(f"/{'whole' if kind == 'to' else kind}/{name}")
        elif kind == "missing":
            self.send_error(404)
        else:
            data = self.server.files[name]
            start = self._begin(len(data), has_ranges=kind != "plain")
            self._send(kind, data, start)

    def _redirect(self, path: str) -> None:
        self.send_response(302)
        self.send_header("Location", path)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _begin(self, size: int, *, has_ranges: bool) -> int:
        start = int(self.headers.get("Range", "bytes=0-")[6:].split("-")[0]) if has_ranges else 0
        self.send_response(206 if has_ranges else 200)
        if has_ranges:
            self.send_header("Content-Range", f"bytes {start}-{size - 1}/{size}")
        self.send_header("Content-Length", str(size - start))
        self.end_headers()
        return start

    def _send(self, kind: str, data: bytes, start: int) -> None:
        self.close_connection = True
        ends = {"torn": len(data) // 2, "broken": start + 3 * len(data) // 4, "hang": start}
        ends["stall"] = ends["torn"]
        for at in range(start, ends.get(kind, len(data)), PIECE):
            self.wfile.write(data[at : min(at + PIECE, ends.get(kind, len(data)))])
            if kind == "slow":
                self.server.release.wait(PIECE / 20_000)
        if kind in ("hang", "stall"):
            self.server.release.wait(30)

    def log_message(self, *_: object) -> None:
        pass
