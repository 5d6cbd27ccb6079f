"""A real RTMP server: nginx with its RTMP module, which records what it is sent."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.ports import closed_port

CONFIG = """
load_module {module};
{user}daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log info;
events {{ worker_connections 64; }}
rtmp {{ server {{ listen 127.0.0.1:{port}; chunk_size 4096; ping 1s; ping_timeout 2s;
  application live {{ live on; record all; record_unique on;
    record_path {folder}; record_suffix .flv; }} }} }}
"""
MODULES = (Path("/usr/lib/nginx/modules"), Path("/usr/lib64/nginx/modules"))
PATIENCE_S = 30.0


class RtmpServer:
    """Started, stopped and started again on the same port; keeps one file for each connection."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, closed_port()
        self._process: subprocess.Popen[bytes] | None = None
        user = "user root; " if hasattr(os, "geteuid") and os.geteuid() == 0 else ""
        text = CONFIG.format(folder=folder, port=self.port, module=_module(), user=user)
        (folder / "nginx.conf").write_text(text)

    @property
    def url(self) -> str:
        """Where to send a stream; a key follows."""
        return f"rtmp://127.0.0.1:{self.port}/live"

    def start(self) -> None:
        """Listen."""
        configuration = str(self.folder / "nginx.conf")
        log = str(self.folder / "error.log")
        self._process = subprocess.Popen(
            [_nginx(), "-p", str(self.folder), "-e", log, "-c", configuration]
        )
        end = time.monotonic() + PATIENCE_S
        while not _answers(self.port):
            assert time.monotonic() < end, (self.folder / "error.log").read_text()
            time.sleep(0.05)

    def stop(self) -> None:
        """End at once, as a server that fails does; what was recorded is kept."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(PATIENCE_S)
            self._process = None

    def recordings(self) -> list[Path]:
        """What was sent, oldest first; whole after `stop`."""
        return sorted(self.folder.glob("*.flv"), key=lambda path: path.stat().st_mtime_ns)


@contextmanager
def rtmp_server(folder: Path) -> Iterator[RtmpServer]:
    """Listen until the end of the block."""
    folder.mkdir(exist_ok=True)
    server = RtmpServer(folder)
    server.start()
    try:
        yield server
    finally:
        server.stop()


def _nginx() -> str:
    found = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
    assert found, "nginx is missing: `packaging/dev.py test` sees to it"
    return found


def _module() -> Path:
    found = [folder / "ngx_rtmp_module.so" for folder in MODULES]
    return next((path for path in found if path.exists()), found[0])


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
