"""What the rehearsal room was started with: the command line as a typed record."""

from __future__ import annotations

import argparse
import ipaddress
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit

from typing_extensions import override

from studio.rehearsal.script import BadScript, Script, read_script


class CannotStart(Exception):
    """The rehearsal room cannot start: one sentence for whoever started it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The options of `python -m studio.rehearsal`; its command line is stable from now on."""

    host: str = "127.0.0.1"
    port: int = 0
    public_url: str | None = None
    """Every link starts with it; without it with the address that is listened on."""
    api_key: str | None = None
    data: Path | None = None
    """None: a temporary folder, removed at a clean end."""
    actors: int = 0
    """How many connect to every room, 0.3 s apart, once it is ready."""
    script: Script = ()
    """What actors do in every room, from when it is ready."""
    boot_delay_s: float = 1.5
    idle_timeout_s: float = 120.0
    """0: a room ends only by DELETE."""
    ends_with_stdin: bool = False
    tls_cert: Path | None = None
    tls_key: Path | None = None
    is_strict: bool = False
    """As the service is where it surprises (protocol 4.10, 5.2, 9), not as one would wish."""
    allows_private_urls: bool = False

    @property
    def may_reach_inside(self) -> bool:
        """Whether URLs of clients may lead to private addresses."""
        return self.allows_private_urls or _is_loopback(self.host)


def settings_of(arguments: Sequence[str]) -> Settings:
    """Read the command line. Raises CannotStart; `--help` ends the program."""
    options = vars(_parser().parse_args(arguments))
    if (options["tls_cert"] is None) is not (options["tls_key"] is None):
        raise CannotStart("The options --tls-cert and --tls-key need each other; see --help.")
    return Settings(**options)


class _Parser(argparse.ArgumentParser):
    @override
    def error(self, message: str) -> NoReturn:
        raise CannotStart(f"{message[:1].upper()}{message[1:]}; see --help.")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="podium-rehearsal",
        description="A local server that speaks the Eyeson API and really mixes.",
        allow_abbrev=False,
    )
    usual = Settings()
    add = parser.add_argument
    add("--host", default=usual.host, help="address to listen on (default: %(default)s)")
    add("--port", type=_port, default=usual.port, help="0 takes a free one (default: %(default)s)")
    add("--public-url", type=_url, help="what links start with, behind a proxy or a wildcard host")
    add("--api-key", type=_key, help="default: made once and kept in the data folder")
    add("--data", type=Path, help="folder for recordings (default: a temporary one)")
    add("--actors", type=_count, default=usual.actors, help="simulated participants in every room")
    add("--script", type=_script, default=(), metavar="FILE", help="what actors do when, as JSON")
    add("--boot-delay-s", type=_seconds, default=usual.boot_delay_s, help="until a room is ready")
    add(
        "--idle-timeout-s",
        type=_seconds,
        default=usual.idle_timeout_s,
        help="until an empty room ends; 0: never (default: %(default)s)",
    )
    _add_switch(
        parser, "--exit-with-stdin", "ends_with_stdin", "end when the standard input closes"
    )
    add("--tls-cert", type=Path, help="PEM file: speak https and wss; needs --tls-key")
    add("--tls-key", type=Path, help="PEM file with the key of the certificate, without password")
    strict = "be as strict as the service where the rehearsal room is usually friendly"
    _add_switch(parser, "--strict", "is_strict", strict)
    private = "let URLs lead to private addresses although others can reach this server"
    _add_switch(parser, "--allow-private-urls", "allows_private_urls", private)
    return parser


def _add_switch(parser: argparse.ArgumentParser, option: str, name: str, text: str) -> None:
    parser.add_argument(option, dest=name, action="store_true", help=text)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _port(text: str) -> int:
    if not (text.isdecimal() and int(text) < 2**16):
        raise argparse.ArgumentTypeError(f"{text!r} is no port from 0 to 65535")
    return int(text)


def _count(text: str) -> int:
    if not (text.isdecimal() and int(text) <= 100):  # noqa: PLR2004 - the service's own limit
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 0 to 100")
    return int(text)


def _script(text: str) -> Script:
    try:
        return read_script(Path(text))
    except BadScript as fault:
        raise argparse.ArgumentTypeError(str(fault)) from fault


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not 0 <= seconds < math.inf:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds")
    return seconds


def _url(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise argparse.ArgumentTypeError(f"{text!r} is no http or https address")
    return text.rstrip("/")


def _key(text: str) -> str:
    if not text or not text.isascii() or not text.isprintable() or " " in text:
        raise argparse.ArgumentTypeError("a key is printable ASCII without spaces")
    return text
