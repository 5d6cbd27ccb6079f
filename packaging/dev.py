"""Sets the project up and does its chores, with nothing but Python 3.11 or newer.

usage: python3 packaging/dev.py VERB

    run [arguments]      open the desk (--help says which arguments)
    test [arguments]     run the tests (arguments go to pytest)
    setup                only set up
    check                format, lint, types, import contracts
    fix                  repair what the linter can, and format
    bench [NAME ...]     measure desk, rehearsal, compose, or all of them
                         (rehearsal --long 10: also ten minutes of memory and of lip-sync, and the
                         memory of a clip of one hour)
    screenshots          make the pictures of the README and of the templates again
    translations         list the program's texts for who translates them

Every verb first sees to it that the locked packages and the system's libraries are there; when
nothing changed that takes a fraction of a second.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036  this file is what meets the wrong Python
    sys.exit(f"Podium Studio needs Python 3.11 or newer; this is {sys.version.split()[0]}.")

import os
import subprocess
from typing import TYPE_CHECKING

from environment import ROOT, Environment, SetupFailed
from system_libraries import ALWAYS, TEST, WINDOW, ensure_system
from translations import build_translations, update_translations

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

CHECKS = {
    "format": ("-m", "ruff", "format", "--check", "."),
    "lint": ("-m", "ruff", "check", "."),
    "types": ("-m", "mypy"),
    "imports": ("-c", "from importlinter.cli import lint_imports_command as lint; lint()"),
}
TRANSLATIONS = ROOT / "resources" / "translations"
BENCHES = ("desk", "rehearsal", "compose")
MISUSED, INTERRUPTED = 2, 130


def run(words: Sequence[str]) -> int:
    """Open the desk."""
    environment = set_up(ALWAYS | WINDOW)
    return become([str(environment.python), str(ROOT / "main.py"), *words])


def test(words: Sequence[str]) -> int:
    """Run the tests; they need no display."""
    environment = set_up(ALWAYS | TEST)
    os.chdir(ROOT)
    return become([str(environment.python), "-m", "pytest", *words])


def setup(words: Sequence[str]) -> int:
    """Set up for every verb."""
    refuse(words)
    set_up(ALWAYS | WINDOW)
    print("Ready: python3 packaging/dev.py run")
    return 0


def check(words: Sequence[str]) -> int:
    """Run all checks, also after one failed, and sum up."""
    refuse(words)
    environment = set_up({})
    failed = [name for name, command in CHECKS.items() if environment.run(command) != 0]
    print(f"check: {', '.join(failed)} failed" if failed else "check: all good")
    return 1 if failed else 0


def fix(words: Sequence[str]) -> int:
    """Repair and format; returns 1 while something is left for a human."""
    refuse(words)
    environment = set_up({})
    left = environment.run(("-m", "ruff", "check", "--fix", "."))
    return environment.run(("-m", "ruff", "format", ".")) or left


def bench(words: Sequence[str]) -> int:
    """Measure; without a name everything, one after the other. Options go to each."""
    options = [word for word in words if word[:1] in "-0123456789"]
    names = [word for word in words if word not in options] or BENCHES
    unknown = set(names) - set(BENCHES)
    if unknown:
        known = ", ".join(BENCHES)
        raise SetupFailed(f"There is no bench {min(unknown)}; there are {known}.", MISUSED)
    environment = set_up(ALWAYS)
    return max(environment.run((f"packaging/bench/{name}.py", *options)) for name in names)


def screenshots(words: Sequence[str]) -> int:
    """Make the pictures of the README and of the templates again."""
    environment = set_up(ALWAYS)
    desk = ("packaging/screenshots.py", *words)
    editor = (*desk, "--editor", "--name", "editor", "--sizes", "1440x900")
    return max(environment.run(words) for words in (desk, editor, ("packaging/gallery.py",)))


def translations(words: Sequence[str]) -> int:
    """List the program's texts in every translation; new ones are unfinished."""
    refuse(words)
    return update_translations(TRANSLATIONS, ROOT / "studio", set_up({}))


VERBS: dict[str, Callable[[Sequence[str]], int]] = {
    verb.__name__: verb for verb in (run, test, setup, check, fix, bench, screenshots, translations)
}


def main(words: Sequence[str]) -> int:
    """Do what the first word says; returns the exit code."""
    if words and words[0] in ("-h", "--help"):
        print(__doc__)
        return 0
    if not words or words[0] not in VERBS:
        print(__doc__, file=sys.stderr)
        return MISUSED
    try:
        return VERBS[words[0]](words[1:])
    except SetupFailed as failure:
        print(f"\n{failure}", file=sys.stderr)
        return failure.code
    except KeyboardInterrupt:
        return INTERRUPTED


def set_up(libraries: dict[str, str]) -> Environment:
    """Have everything in place; says nothing when it is."""
    ensure_system(libraries)
    environment = Environment(ROOT)
    environment.make_ready()
    build_translations(TRANSLATIONS, environment)
    return environment


def become(command: list[str]) -> int:
    """Turn into that command where the system can, else run it and wait."""
    sys.stdout.flush()
    if os.name == "posix":
        os.execv(command[0], command)  # noqa: S606  exactly this program, without a shell
    return subprocess.run(command, check=False).returncode


def refuse(words: Sequence[str]) -> None:
    """Fail on words that nobody would read."""
    if words:
        raise SetupFailed(f"This takes no arguments, but got: {' '.join(words)}", MISUSED)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
