"""Looks into a media file by its address, in a process of its own."""

from __future__ import annotations

import asyncio
import hashlib
import json
from asyncio.subprocess import DEVNULL, PIPE
from typing import Final
from urllib.parse import urlsplit

from studio.api.child import PROBE, command_of, environment_of_child
from studio.domain.addresses import file_name_of
from studio.domain.clips import Clip
from studio.domain.errors import ClipRefused

PROBE_LIMIT_S: Final = 20.0


class ChildProber:
    """Implements Prober."""

    async def probe(self, url: str, name: str) -> Clip:
        """Return the clip at url; raises ClipRefused with the reason."""
        address = url.strip()
        if not _is_web_address(address):
            raise ClipRefused("The address has to start with http:// or https://.")
        facts = await _facts(address)
        if error := facts.get("error"):
            raise ClipRefused(str(error))
        return Clip(
            id=clip_id(address),
            name=name.strip() or name_of(address),
            url=address,
            duration_s=_seconds(facts.get("duration_s")),
            has_audio=bool(facts.get("has_audio")),
        )


def clip_id(url: str) -> str:
    """Return a play id that stays the same for an address."""
    return f"clip-{hashlib.sha256(url.encode()).hexdigest()[:12]}"


def name_of(url: str) -> str:
    """Return a readable name for an address: its file name without the ending."""
    name = file_name_of(url)
    is_file = urlsplit(url).path.rstrip("/") != ""
    return (name.rpartition(".")[0] or name) if is_file else name


def _is_web_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _seconds(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value)


async def _facts(url: str) -> dict[str, object]:
    process = await asyncio.create_subprocess_exec(
        *command_of(PROBE, url),
        stdin=DEVNULL,
        stdout=PIPE,
        stderr=DEVNULL,
        env=environment_of_child(),
    )
    try:
        async with asyncio.timeout(PROBE_LIMIT_S):
            out, _ = await process.communicate()
    except TimeoutError as error:
        raise ClipRefused("The server of the clip did not answer in time.") from error
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    try:
        facts = json.loads(out)
    except ValueError as error:
        raise ClipRefused("It could not be looked into.") from error
    return facts if isinstance(facts, dict) else {}
