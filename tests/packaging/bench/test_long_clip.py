import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
SECONDS = 100


def test_a_long_clip_needs_no_more_memory_the_longer_it_plays():
    told = subprocess.run(
        [sys.executable, ROOT / "packaging" / "bench" / "long_clip.py", str(SECONDS)],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        check=True,
        timeout=100,
    )
    found = json.loads(told.stdout)
    assert found["error"] == ""
    assert found["frames"] == SECONDS * 25
    assert found["first_mb"] > 0
    assert found["last_mb"] - found["first_mb"] < 4, "a minute in pictures would be 170 MB"
