from __future__ import annotations

import asyncio
import json
import ssl
from pathlib import Path

import httpx
from websockets.asyncio.client import connect

from tests.support.certificates import made_certificate
from tests.support.rehearsal_process import PATIENCE_S, rehearsing, run_to_end


async def _first_word(address: str, trust: ssl.SSLContext) -> object:
    # Not the client with threads: two of them in one TLS connection lose a request now and then.
    protocol = ["actioncable-v1-json"]
    async with connect(address, ssl=trust, subprotocols=protocol, open_timeout=PATIENCE_S) as cable:
        return json.loads(await cable.recv())["type"]


def test_with_a_certificate_it_speaks_https_and_wss_and_says_so(tmp_path: Path) -> None:
    own = made_certificate(tmp_path)
    trust = ssl.create_default_context(cafile=str(own.cert))
    data = ("--data", str(tmp_path / "data"), "--boot-delay-s", "0")
    with rehearsing(*own.options, *data) as room:
        assert room.url.startswith("https://127.0.0.1:")
        headers = {"Authorization": room.api_key}
        body = {"id": "demo", "user": {"name": "Jane"}}
        with httpx.Client(verify=trust, headers=headers, timeout=PATIENCE_S) as client:
            document = client.post(f"{room.url}/rooms", json=body).json()
            assert client.get(document["links"]["self"]).status_code == 200
        endpoint = document["signaling"]["options"]["endpoint"]
        assert endpoint == f"wss{room.url.removeprefix('https')}/call"
        address = f"wss{document['links']['websocket'].removeprefix('https')}"
        assert asyncio.run(_first_word(address, trust)) == "welcome"
        assert room.end() == 0


def test_a_certificate_that_cannot_be_used_is_told_in_one_sentence(tmp_path: Path) -> None:
    one, other = made_certificate(tmp_path, "one"), made_certificate(tmp_path, "other")
    (tmp_path / "text").write_text("no certificate")
    data = ("--data", str(tmp_path / "data"))
    for cert, key in (
        (one.cert, other.key),
        (tmp_path / "nowhere", one.key),
        (tmp_path / "text", one.key),
        (one.cert, tmp_path / "text"),
    ):
        ended = run_to_end(*data, "--tls-cert", str(cert), "--tls-key", str(key))
        assert ended.returncode == 2
        assert ended.stdout == ""
        assert ended.stderr.count("\n") == 1
        assert "certificate" in ended.stderr
        assert ended.stderr.endswith(".\n")
