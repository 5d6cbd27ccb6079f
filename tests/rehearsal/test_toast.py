from __future__ import annotations

import io

from PIL import Image

from studio.domain.podium import FULL, WIDE, Frame
from studio.rehearsal.toast import Toast, drawn


def picture(toast: Toast, frame: Frame = WIDE) -> Image.Image:
    return Image.open(io.BytesIO(drawn(toast, frame))).convert("RGBA")


def test_it_has_the_frames_size_and_lies_in_the_corner() -> None:
    for frame in (WIDE, FULL):
        image = picture(Toast("News", "Rain is coming"), frame)
        assert image.size == (frame.width, frame.height)
        left, top, right, bottom = image.getbbox() or (0, 0, 0, 0)
        assert (left, top) == (frame.width // 20, frame.height // 20)
        assert right < frame.width / 2 + 50
        assert bottom < frame.height / 2


def test_an_icon_is_in_it() -> None:
    out = io.BytesIO()
    Image.new("RGB", (64, 64), "#00ff00").save(out, "PNG")
    with_icon = picture(Toast("News", "Rain", out.getvalue()))
    assert with_icon.getpixel((64 + 20 + 36, 36 + 20 + 36)) == (0, 255, 0, 255)


def test_what_a_client_wrote_is_no_placeholder() -> None:
    assert picture(Toast("", "{{line0}}")).tobytes() != picture(Toast("", "")).tobytes()


def test_a_long_text_stays_in_its_panel() -> None:
    short, long = picture(Toast("T", "a")), picture(Toast("T" * 300, "word " * 500))
    assert long.getbbox()[2] == short.getbbox()[2]
    assert long.getbbox()[3] < 300
