"""The same picture work by us, by ffmpeg's filters and by GStreamer's compositor, side by side.

Nine cameras 640x480 at 25 fps scaled into a grid on 1280x960, one foreground with alpha, VP8 in
real time with the same settings. Whoever is not installed is named.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import numpy as np
from cameras import CAMERA, COUNT
from PIL import Image

from studio.domain.podium import FULL, Box, places_of
from studio.rehearsal.media.face import FPS
from studio.rehearsal.media.planes import Planes, even_box

ROOT: Final = Path(__file__).parent.parent.parent
OURS: Final = Path(__file__).with_name("cameras.py")
_VP8: Final = "-deadline realtime -cpu-used 16 -lag-in-frames 0 -static-thresh 100"
PLUGINS: Final = ("compositor", "rawvideoparse", "vp8enc", "webmmux", "pngdec", "imagefreeze")


def compare(folder: Path, seconds: int) -> dict[str, float | str]:
    """Return for each of the three the cores used, or what is missing."""
    _write_inputs(folder)
    told = subprocess.run(
        [sys.executable, str(OURS), str(folder), str(seconds)],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        check=True,
        timeout=seconds + 60,
    )
    return {
        "Podium Studio": float(json.loads(told.stdout)["cores"]),
        "ffmpeg": _cores(_ffmpeg(folder, seconds), seconds, _ffmpeg_lacks()),
        "GStreamer": _cores(_gstreamer(folder, seconds), seconds, _gstreamer_lacks()),
    }


def _ffmpeg_lacks() -> str:
    return "" if shutil.which("ffmpeg") else "not installed: apt install ffmpeg"


def _gstreamer_lacks() -> str:
    if not shutil.which("gst-launch-1.0") or not shutil.which("gst-inspect-1.0"):
        return "not installed: apt install gstreamer1.0-tools gstreamer1.0-plugins-{base,good,bad}"
    lacking = [
        name
        for name in PLUGINS
        if subprocess.run(
            ["gst-inspect-1.0", "--exists", name],  # noqa: S607 - whichever the path has
            check=False,
        ).returncode
    ]
    return f"without {', '.join(lacking)}" if lacking else ""


def _cores(command: list[str], seconds: int, lacks: str) -> float | str:
    if lacks:
        return lacks
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    ran = subprocess.run(command, check=False, timeout=seconds * 6 + 30, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if ran.returncode:
        return f"failed: {ran.stderr.decode(errors='replace').strip()[-200:]}"
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / seconds


def _write_inputs(folder: Path) -> None:
    for number in range(COUNT):
        with (folder / f"{number}.yuv").open("wb") as file:
            for step in range(FPS):
                file.write(_camera_frame(number, step).buffer.tobytes())
    Image.fromarray(_lower_third(), "RGBA").save(folder / "foreground.png")


def _camera_frame(number: int, step: int) -> Planes:
    """A moving picture with some noise."""
    width, height = CAMERA
    planes = Planes(width, height)
    noise = np.random.default_rng(number).integers(-2, 3, (height, width))
    ramp = np.add.outer(np.arange(height), np.arange(width))
    moving = (ramp + step * 10 + number * 40) // 4 % 180 + 40
    planes.y[:] = np.clip(moving + np.roll(noise, step, 1), 16, 235)
    planes.u[:], planes.v[:] = 60 + number * 13 % 140, 200 - number * 17 % 140
    return planes


def _lower_third() -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    width, height = FULL.width, FULL.height
    rgba = np.zeros((height, width, 4), np.uint8)
    rgba[height * 3 // 4 : height * 9 // 10, 60 : width - 60] = (20, 60, 140, 210)
    rgba[height * 3 // 4 + 20 : height * 9 // 10 - 20, 100 : width // 2] = (255, 255, 255, 255)
    rgba[40:100, width - 200 : width - 40] = (200, 30, 30, 255)
    return rgba


def _boxes() -> list[Box]:
    return [even_box(place.box) for place in places_of("nine", FULL)]


def _ffmpeg(folder: Path, seconds: int) -> list[str]:
    width, height = CAMERA
    raw = ["-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", f"{width}x{height}", "-r", str(FPS)]
    inputs = [
        part
        for number in range(COUNT)
        for part in (*raw, "-stream_loop", "-1", "-re", "-i", f"{folder}/{number}.yuv")
    ]
    inputs += ["-loop", "1", "-framerate", str(FPS), "-i", f"{folder}/foreground.png"]
    graph = [
        f"[{n}]scale={box.width}:{box.height}:force_original_aspect_ratio=increase:flags=bilinear,"
        f"crop={box.width}:{box.height}[c{n}]"
        for n, box in enumerate(_boxes())
    ]
    places = "|".join(f"{box.x}_{box.y}" for box in _boxes())
    pictures = "".join(f"[c{n}]" for n in range(COUNT))
    graph.append(f"{pictures}xstack=inputs={COUNT}:layout={places}[all]")
    graph.append(f"[all][{COUNT}]overlay=0:0,format=yuv420p[out]")
    code = ["-c:v", "libvpx", *_VP8.split(), "-b:v", "2500k", "-g", "50", "-threads", "1"]
    tail = ["-map", "[out]", *code, "-t", str(seconds), "-y", f"{folder}/ffmpeg.webm"]
    return ["ffmpeg", "-v", "error", *inputs, "-filter_complex", ";".join(graph), *tail]


def _gstreamer(folder: Path, seconds: int) -> list[str]:
    width, height = CAMERA
    pads = " ".join(
        f"sink_{n}::xpos={box.x} sink_{n}::ypos={box.y} "
        f"sink_{n}::width={box.width} sink_{n}::height={box.height}"
        for n, box in enumerate(_boxes())
    )
    sources = " ".join(
        f"multifilesrc location={folder}/{n}.yuv loop=true ! "
        f"rawvideoparse width={width} height={height} format=i420 framerate={FPS}/1 ! "
        f"identity sync=true ! queue ! c.sink_{n}"
        for n in range(COUNT)
    )
    layer = (
        f"filesrc location={folder}/foreground.png ! pngdec ! imagefreeze ! videoconvert ! "
        f"video/x-raw,format=AYUV ! queue ! c.sink_{COUNT}"
    )
    size = f"width={FULL.width},height={FULL.height},framerate={FPS}/1"
    out = (
        f"compositor name=c {pads} ! video/x-raw,{size} ! videoconvert ! "
        "video/x-raw,format=I420,colorimetry=bt601,chroma-site=jpeg ! "
        f"identity eos-after={seconds * FPS} ! "
        "vp8enc deadline=1 cpu-used=16 lag-in-frames=0 static-threshold=100 "
        "target-bitrate=2500000 keyframe-max-dist=50 threads=1 ! "
        f"webmmux ! filesink location={folder}/gst.webm"
    )
    return ["gst-launch-1.0", "-q", *f"{out} {sources} {layer}".split()]
