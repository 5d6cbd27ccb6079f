"""The virtual environment: the locked packages in ``.venv``, installed when the lock changed."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = Path("packaging", "requirements.lock")
PIP = (
    *("-m", "pip", "install", "--require-hashes", "--no-deps", "--only-binary=:all:"),
    *("--disable-pip-version-check", "--no-input", "--no-warn-script-location"),
)
PROBE = "import pip, sys; sys.exit(sys.version_info < (3, 11))"
PATH_FILE = "import sysconfig; print(sysconfig.get_path('purelib'))"


class SetupFailed(Exception):
    """A sentence for who ran the command, and the exit code that goes with it."""

    def __init__(self, sentence: str, code: int = 1) -> None:
        super().__init__(sentence)
        self.code = code


def run_command(command: Sequence[str], folder: Path) -> int:
    """Run a command in folder, its words seen by who waits; returns its exit code."""
    return subprocess.run(command, cwd=folder, check=False).returncode


class Environment:
    """The ``.venv`` of a checkout.

    ``stamp`` is written last and says for which lock the environment is complete. ``unfinished``
    is written first: an environment that has it was left half made, and is made anew.
    """

    def __init__(
        self, root: Path, run_command: Callable[[Sequence[str], Path], int] = run_command
    ) -> None:
        self._root = root
        self._run_command = run_command
        self.folder = root / ".venv"
        self.stamp = self.folder / "podium-studio.stamp"
        self.unfinished = self.folder / "podium-studio.unfinished"
        scripts, name = ("Scripts", "python.exe") if sys.platform == "win32" else ("bin", "python")
        self.python = self.folder / scripts / name

    def digest(self) -> str:
        """What the environment depends on: the lock, and where the checkout lies."""
        lock = (self._root / LOCK).read_bytes()
        return hashlib.sha256(lock + str(self._root).encode()).hexdigest()

    def is_ready(self) -> bool:
        """Whether the locked packages are installed."""
        try:
            return self.python.exists() and self.stamp.read_text() == self.digest()
        except OSError:
            return False

    def make_ready(self) -> None:
        """Install the locked packages unless they are."""
        if self.is_ready():
            return
        if not self._is_sound():
            self._make_new()
        self.unfinished.touch()
        self.stamp.unlink(missing_ok=True)
        self._install()
        self._show_checkout()
        self.stamp.write_text(self.digest())
        self.unfinished.unlink()

    def run(self, arguments: Sequence[str]) -> int:
        """Run the environment's Python in the checkout; returns its exit code."""
        return self._run_command([str(self.python), *arguments], self._root)

    def _is_sound(self) -> bool:
        if self.unfinished.exists() or not self.python.exists():
            return False
        return self.run(["-c", PROBE]) == 0

    def _make_new(self) -> None:
        if Path(sys.prefix) == self.folder:
            raise SetupFailed("The environment must be made anew: use the system's python3 for it.")
        print("Making .venv", flush=True)
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(exist_ok=True)
        self.unfinished.touch()
        try:
            venv.create(self.folder, with_pip=True, symlinks=sys.platform != "win32")
        except (OSError, subprocess.CalledProcessError) as error:
            raise SetupFailed(f"Python could not make .venv ({error}).") from error

    def _install(self) -> None:
        print("Installing the locked packages (some minutes the first time)", flush=True)
        chatter = () if sys.stdout.isatty() else ("--quiet",)
        code = self.run([*PIP, *chatter, "-r", str(LOCK)])
        if code != 0:
            raise SetupFailed(
                f"The packages could not be installed: pip ended with {code}, its reason is above. "
                "Check the network (or the proxy), then run the same command again."
            )

    def _show_checkout(self) -> None:
        """Let ``python -m studio.rehearsal`` work from every folder."""
        libraries = subprocess.check_output([self.python, "-c", PATH_FILE], text=True)
        Path(libraries.strip(), "podium-studio.pth").write_text(f"{self._root}\n")
