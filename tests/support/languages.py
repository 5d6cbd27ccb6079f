"""The program's own translations, built for a test, and what is looked up in them."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTranslator
from typing_extensions import override

from studio import RESOURCES

SOURCES = RESOURCES / "translations"


class ThisPython:
    """The Python that runs the tests; it has PySide6."""

    def run(self, arguments: Sequence[str]) -> int:
        command = [sys.executable, *arguments]
        return subprocess.run(command, check=False, timeout=60).returncode


@dataclass(frozen=True)
class Entry:
    """One text of a translation; `state` is empty for a finished one."""

    context: str
    source: str
    words: tuple[str, ...]
    state: str = ""


def entries(path: Path) -> Iterator[Entry]:
    """What stands in a .ts; a text with plurals has as many words as its language has forms."""
    tree = ET.parse(path)  # noqa: S314  our own file
    for context in tree.getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            words = message.find("translation")
            assert words is not None
            forms = [form.text or "" for form in words.iter("numerusform")] or [words.text or ""]
            source = message.findtext("source", "")
            yield Entry(name, source, tuple(forms), words.get("type", ""))


class Listener(QTranslator):
    """Translates nothing and remembers what was looked up."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: set[tuple[str, str]] = set()

    @override
    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        self.heard.add((context, sourceText))
        return None

    @override
    def isEmpty(self) -> bool:
        return False
