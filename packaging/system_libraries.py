"""Which system libraries are missing, found without root or Qt: a dlopen test per library.

dlopen is the test the loader itself applies, so it is right on every distribution;
``ctypes.util.find_library`` needs ldconfig or gcc. Qt has to be checked before it is imported:
without libxcb-cursor0 it ends the process instead of raising.
"""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from environment import SetupFailed

# soname -> Debian and Ubuntu package
ALWAYS = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
    "libfribidi.so.0": "libfribidi0",  # without it Pillow shapes no text, and says nothing
    "libthai.so.0": "libthai0",  # without it Qt ends Thai lines in the middle of words
}
WINDOW = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
TEST = {
    "nginx": "nginx",  # broadcasts arrive there
    "ngx_rtmp_module.so": "libnginx-mod-rtmp",
    "NotoSansCJK-Regular.ttc": "fonts-noto-cjk",  # text that no bundled font has
    "NotoColorEmoji.ttf": "fonts-noto-color-emoji",
}
TEST_FOLDERS = (
    "/usr/sbin",
    "/usr/local/sbin",
    "/usr/lib/nginx/modules",
    "/usr/lib64/nginx/modules",
    "/usr/share/fonts/opentype/noto",
    "/usr/share/fonts/truetype/noto",
)
VENV = f"python3.{sys.version_info.minor}-venv"
UPDATE = ("apt-get", "update")
APT = ("apt-get", "install", "-y", "--no-install-recommends")


def can_load(soname: str) -> bool:
    """Ask the loader, which is the only authority; no loader knows what only tests need."""
    if soname in TEST:
        return any(Path(folder, soname).exists() for folder in TEST_FOLDERS)
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def can_make_environments() -> bool:
    """Bare Debian has a venv module that cannot work, because ensurepip is in a package apart."""
    importlib.invalidate_caches()
    return importlib.util.find_spec("ensurepip") is not None


def missing(
    libraries: Mapping[str, str],
    can_load: Callable[[str], bool] = can_load,
    can_make_environments: Callable[[], bool] = can_make_environments,
) -> dict[str, str]:
    """What this system lacks: name to Debian package."""
    if not sys.platform.startswith("linux"):
        return {}
    lacking = {name: package for name, package in libraries.items() if not can_load(name)}
    return lacking if can_make_environments() else {**lacking, "ensurepip": VENV}


def advice(lacking: Mapping[str, str], *, has_apt: bool) -> str:
    """Tell what to run, in one line where the system has apt."""
    head = f"{len(lacking)} parts of the system that Podium Studio needs are missing."
    if has_apt:
        line = " ".join(("sudo", *APT, *sorted(set(lacking.values()))))
        return f"{head} Run this once, then the same command again:\n\n    {line}\n"
    return f"{head} Install the packages that hold: {', '.join(sorted(lacking))}"


def ensure_system(libraries: Mapping[str, str]) -> None:
    """Have the libraries, by installing them if we may; else say what to run."""
    if not (lacking := missing(libraries)):
        return
    has_apt = shutil.which("apt-get") is not None
    if not has_apt or os.geteuid() != 0:
        raise SetupFailed(advice(lacking, has_apt=has_apt))
    install(sorted(set(lacking.values())))
    if lacking := missing(libraries):
        raise SetupFailed(f"Still missing after installing: {', '.join(sorted(lacking))}")


def install(packages: list[str]) -> None:
    """Install Debian packages, as root."""
    print(f"Installing with apt: {' '.join(packages)}", flush=True)
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (UPDATE, (*APT, *packages)):
        # its errors are on stderr; the hundred lines on stdout tell nobody anything
        done = subprocess.run([*command, "-qq"], env=quiet, stdout=subprocess.DEVNULL, check=False)
        if done.returncode != 0:
            raise SetupFailed(f"{command[0]} {command[1]} ended with {done.returncode}, see above.")
