"""The sample clips there are; a server lists them without loading what makes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class SampleClip:
    """A short clip to rehearse with."""

    name: str
    file_name: str
    duration_s: float
    has_audio: bool


SAMPLES: Final = (
    SampleClip("Countdown", "countdown.webm", 8.0, has_audio=True),
    SampleClip("Sting", "sting.webm", 3.0, has_audio=True),
)
SAMPLE_COLOUR: Final = "#7B2CBF"
"""Most of each sample's picture, and all of its middle."""
SAMPLE_TONE_HZ: Final = 1000.0
"""The base frequency of each sample; no actor has it, not even as an overtone."""
