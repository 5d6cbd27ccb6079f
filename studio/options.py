"""What the program was asked for when it was started."""

from __future__ import annotations

import argparse
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

KEY_VARIABLE = "PODIUM_API_KEY"
LANGUAGE_VARIABLE = "PODIUM_LANGUAGE"


@dataclass(frozen=True, slots=True)
class Options:
    """Without a server the desk starts a rehearsal room of its own."""

    profile: Path | None = None
    """Folder for settings and recordings; none means the user's own."""
    server: str | None = None
    room: str | None = None
    driver: bool = False
    """A program drives this desk and may ask it where its widgets are."""
    api_key: str | None = field(default=None, repr=False)
    """From the environment only: arguments are visible to every user of the machine."""
    language: str | None = None
    """Which language to speak; none means the system's."""


def parse(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Options:
    """Read the command line; a wrong one ends the program with a sentence and exit code 2."""
    given = _parser().parse_args(arguments)
    return Options(
        profile=given.profile,
        server=given.server,
        room=given.room,
        driver=given.driver,
        api_key=environment.get(KEY_VARIABLE) or None,
        language=environment.get(LANGUAGE_VARIABLE) or None,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="podium-studio",
        description="A live producer's desk for Eyeson video rooms.",
        epilog=f"The API key is read from {KEY_VARIABLE} or the system's keyring; "
        f"{LANGUAGE_VARIABLE}=de or =en says which language the desk speaks.",
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("--profile", type=Path, metavar="DIR", help="folder for settings, instead of your own")
    add("--server", metavar="URL", help="server to connect to, instead of a rehearsal room")
    add("--room", metavar="ID", help="room to open")
    add("--driver", action="store_true", help=argparse.SUPPRESS)
    return parser
