import subprocess
import sys
from pathlib import Path

from studio.overriding import override

ROOT = Path(__file__).parents[1]
BEFORE_PAINT = "import sys, studio.main_loop.app_loop, studio.bootstrap; print(*sys.modules)"


def test_a_marked_method_is_still_itself():
    def method() -> str:
        return "same"

    assert override(method) is method
    assert method.__override__
    assert method() == "same"


def test_the_first_paint_waits_for_no_slow_library():
    run = subprocess.run(
        [sys.executable, "-c", BEFORE_PAINT], capture_output=True, text=True, check=True, cwd=ROOT
    )
    loaded = set(run.stdout.split())
    assert "studio.ui.main_window" in loaded
    slow = {"typing_extensions", "PIL", "httpx", "websockets", "keyring", "studio.ui.furniture"}
    assert loaded & slow == set()
