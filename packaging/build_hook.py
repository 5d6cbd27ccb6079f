"""Builds the translations before a wheel is packed: a fresh checkout has none that Qt can load."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from typing_extensions import override

sys.path.insert(0, str(Path(__file__).parent))  # hatchling reads this file, not its folder
from translations import build_translations, stale


class Translated(BuildHookInterface[BuilderConfig]):
    """Hatchling finds it by its base class."""

    @override
    def initialize(self, version: str, build_data: dict[str, object]) -> None:
        """Build what is stale, or fail: who makes a wheel would not notice that it speaks less."""
        folder = Path(self.root, "resources", "translations")
        build_translations(folder, self)
        missing = ", ".join(source.name for source in stale(folder))
        if missing:
            raise RuntimeError(f"These translations could not be built: {missing}")

    def run(self, arguments: Sequence[str]) -> int:
        """Run the Python that builds, which has PySide6; returns its exit code."""
        return subprocess.run([sys.executable, *arguments], check=False).returncode
