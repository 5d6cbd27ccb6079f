"""The sample clips of the rehearsal room: files that come with the program."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from studio import RESOURCES
from studio.rehearsal.media.sample_list import SAMPLES

FOLDER: Final = RESOURCES / "clips"
"""`packaging/sample_clips.py` makes what is in it."""


def clip_documents(base_url: str) -> list[dict[str, object]]:
    """Return name, url, `duration_s` and `has_audio` of each sample."""
    return [
        {
            "name": sample.name,
            "url": f"{base_url}/rehearsal/clips/{sample.file_name}",
            "duration_s": sample.duration_s,
            "has_audio": sample.has_audio,
        }
        for sample in SAMPLES
    ]


def clip_path(file_name: str) -> Path | None:
    """Return a sample's file; None for any other name."""
    is_sample = any(sample.file_name == file_name for sample in SAMPLES)
    return FOLDER / file_name if is_sample else None
