"""A mixing child that mixes nothing: it keeps a journal of its orders and answers them.

Run: `fake_mixer.py JOURNAL --width W --height H`. Some orders make it misbehave: a snapshot into
`crash` ends it at once, into `mute` closes its stdout, into `babble` makes it talk nonsense,
a clip called `poison` ends it in every life.
"""

from __future__ import annotations

import json
import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path


def say(kind: str, **fields: object) -> None:
    sys.stdout.write(json.dumps({"is": kind, **fields}) + "\n")
    sys.stdout.flush()


@dataclass
class Mixer:
    recording: str = ""
    scenes: int = 0

    def complete_recording(self) -> None:
        Path(self.recording + ".part").rename(self.recording)
        say("RecordingEnded", path=self.recording, frames=10, error="")
        self.recording = ""

    def obey(self, order: dict[str, str]) -> None:
        match order["is"]:
            case "ShowScene":
                self.scenes += 1
                say("SceneShown", count=self.scenes)
            case "StartClip" if order["play_id"] == "poison":
                os._exit(7)
            case "StartClip":
                say("ClipStarted", play_id=order["play_id"], duration_s=1.5)
            case "StopClip":
                say("ClipEnded", play_id=order["play_id"], error="")
            case "StartRecording":
                self.recording = order["path"]
                Path(self.recording + ".part").write_bytes(b"seven frames")
                say("RecordingStarted", path=self.recording)
            case "StopRecording" if self.recording:
                self.complete_recording()
            case "TakeSnapshot":
                take_snapshot(order["path"])
            case _:
                pass


def take_snapshot(path: str) -> None:
    if path.endswith("crash"):
        os._exit(3)
    if path.endswith("mute"):
        os.close(1)
        time.sleep(600)
    if path.endswith("babble"):
        sys.stdout.write('no json\n{"is":"Nonsense"}\n[]\n' + "x" * 2_000_000 + "\n")
    say("SnapshotWritten", path=path, error="")


def main() -> None:
    mixer = Mixer()
    with Path(sys.argv[1]).open("a", buffering=1) as journal:
        journal.write(json.dumps({"is": "Born", "argv": sys.argv[2:], "pid": os.getpid()}) + "\n")
        say("MixerReady")
        for line in sys.stdin:
            journal.write(line)
            mixer.obey(json.loads(line))
        if mixer.recording:
            mixer.complete_recording()
        journal.write(json.dumps({"is": "Ended"}) + "\n")


if __name__ == "__main__":
    main()
