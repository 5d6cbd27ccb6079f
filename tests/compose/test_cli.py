import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from studio import RESOURCES
from studio.compose import cli
from studio.compose.__main__ import by_qt
from studio.compose.bundle import Bundle, FontFile, bundle_bytes
from studio.domain.overlay import Box, ColourRef, OverlayDocument, Text, TextStyle, Theme
from studio.domain.overlay_json import format_document
from studio.domain.themes import THEMES, theme_named
from tests.support.text_backend import FakeTextBackend

RENDER = ["render", "lower-third", "--set", "name=Anna"]


@pytest.fixture
def call(capsys):
    def call(*arguments: str) -> tuple[int, str, str]:
        try:
            code = cli.main(arguments)
        except SystemExit as ended:
            code = int(ended.code)
        told = capsys.readouterr()
        return code, told.out, told.err

    return call


@pytest.mark.parametrize(
    ("size", "name", "kind"),
    [("1280x720", "a.png", "PNG"), ("1280x960", "a.webp", "WEBP"), ("1280x720", "b.PNG", "PNG")],
)
def test_render_draws_one_picture(call, tmp_path: Path, size, name, kind):
    out = tmp_path / name
    assert call(*RENDER, "--size", size, "--out", str(out)) == (0, "", "")
    with Image.open(out) as image:
        assert (image.format, f"{image.width}x{image.height}") == (kind, size)


def test_what_is_set_is_in_the_picture(call, tmp_path: Path):
    for name in ("Anna", "Ben"):
        call(
            "render", "lower-third", "--set", f"name={name}", "--out", str(tmp_path / name) + ".png"
        )
    anna, ben = (path.read_bytes() for path in sorted(tmp_path.iterdir()))
    assert anna != ben


def test_render_writes_a_drawing_too(call, tmp_path: Path):
    code, _, told = call(*RENDER, "--out", str(tmp_path / "a.svg"))
    assert (code, told.splitlines()[0]) == (1, "Plate: its shadow became a picture in the SVG.")
    assert ">Anna</text>" in (tmp_path / "a.svg").read_text(encoding="utf-8")


def bundled(path: Path, *themes: Theme, font: bytes = b"") -> str:
    """A bundle with a box in the accent of a theme, a word in Thai, and maybe a font."""
    words = Text("สวัสดี", TextStyle(40))
    document = OverlayDocument("Own", (Box(40, 20, ColourRef("theme:accent")), words))
    fonts = (FontFile("a.ttf", font),) if font else ()
    path.write_bytes(bundle_bytes(Bundle((document,), fonts, themes)))
    return str(path)


def accent_of(path: Path) -> tuple[int, int, int]:
    with Image.open(path) as image:
        left, top, _, _ = image.convert("RGBA").getchannel("A").getbbox()
        return image.convert("RGB").getpixel((left, top))


@pytest.mark.parametrize(
    ("themes", "wish", "worn"),
    [
        ((), (), THEMES[0]),
        ((), ("--theme", "Ember"), theme_named("Ember")),
        ((theme_named("Orchid"),), (), theme_named("Orchid")),
        ((theme_named("Orchid"),), ("--theme", "Forest"), theme_named("Forest")),
        (THEMES[2:4], (), THEMES[0]),
    ],
)
def test_a_theme_is_the_named_one_or_the_only_one_of_the_bundle(
    call, tmp_path: Path, themes, wish, worn
):
    out = tmp_path / "a.png"
    place = bundled(tmp_path / "a.podium", *themes)
    assert call("render", place, *wish, "--out", str(out)) == (0, "", "")
    assert accent_of(out) == worn.colour("accent").rgba[:3]


def test_a_theme_of_the_bundle_goes_by_its_name(call, tmp_path: Path):
    own, out = Theme("Own", THEMES[1].colours), tmp_path / "a.png"
    place = bundled(tmp_path / "a.podium", own, THEMES[2])
    assert call("render", place, "--theme", "Own", "--out", str(out)) == (0, "", "")
    assert accent_of(out) == THEMES[1].colour("accent").rgba[:3]


def test_the_fonts_of_a_bundle_are_drawn_with(call, tmp_path: Path, monkeypatch):
    (tmp_path / "fonts").mkdir()
    shutil.copy(RESOURCES / "fonts" / "Inter-Regular.otf", tmp_path / "fonts")
    monkeypatch.setattr(cli, "RESOURCES", tmp_path)
    out = ("--out", str(tmp_path / "a.png"))
    assert call("render", bundled(tmp_path / "a.podium"), *out)[0] == 1
    thai = (RESOURCES / "fonts" / "NotoSansThai-Regular.ttf").read_bytes()
    assert call("render", bundled(tmp_path / "b.podium", font=thai), *out) == (0, "", "")


@pytest.mark.parametrize("packing", ["--flat", "--compact"])
def test_smaller_files_are_smaller(call, tmp_path: Path, packing):
    plain, small = tmp_path / "plain.png", tmp_path / "small.png"
    call(*RENDER, "--out", str(plain))
    call(*RENDER, packing, "--out", str(small))
    assert small.stat().st_size < plain.stat().st_size


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["render", "nothing", "--out", "a.png"], "no such template"),
        ([*RENDER, "--out", "a.gif"], "must end in"),
        ([*RENDER, "--out", "a.jpg"], "JPEG cannot be transparent"),
        ([*RENDER, "--set", "nome=x", "--out", "a.png"], "no field 'nome'. There are: name, title"),
        ([*RENDER, "--set", "name", "--out", "a.png"], "write FIELD=VALUE"),
        ([*RENDER, "--theme", "Pink", "--out", "a.png"], "no theme 'Pink'. There are: Podium, E"),
        ([*RENDER, "--set", "name=" + "x" * 200, "--out", "a.png"], "longer than"),
        (RENDER, "--out"),
        ([*RENDER, "--out", "a.png", "--size", "640x480"], "invalid choice"),
        ([*RENDER, "--out", "none/a.png"], "could not be read or written"),
        (["batch", "lower-third", "none.csv", "--out", "x"], "none.csv cannot be read"),
        ([], "required"),
    ],
)
def test_what_cannot_be_done_is_said_and_ends_with_2(
    call, tmp_path, monkeypatch, arguments, reason
):
    monkeypatch.chdir(tmp_path)
    code, out, err = call(*arguments)
    assert (code, out) == (2, "")
    assert reason in err
    assert list(tmp_path.iterdir()) == []


def test_batch_draws_a_picture_per_row_and_lists_faults(call, tmp_path: Path):
    rows = tmp_path / "guests.csv"
    rows.write_text("Name;Title\nAnna Berg;Pilot\n" + "x" * 100 + ";\n", encoding="utf-8")
    code, out, err = call("batch", "lower-third", str(rows), "--out", str(tmp_path / "out"))
    assert code == 1
    assert out.splitlines() == ["1 of 2", "2 of 2"]
    assert err.startswith("Row 2: Name is longer than 80 characters.")
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["001-Anna-Berg.png", "002-" + "x" * 60 + ".png"]


def test_lint_is_silent_about_what_is_good_and_names_what_is_not(call, tmp_path: Path):
    path = tmp_path / "tiny.json"
    path.write_text(format_document(OverlayDocument("Tiny", (Text("x", TextStyle(size_px=6)),))))
    assert call("lint", "clock")[0] == 0
    code, out, _ = call("lint", str(path))
    assert code == 1
    assert "Tiny, 1280x720, element e1: small text 6" in out


@pytest.mark.parametrize("deed", [[], ["render"], ["batch"], ["lint"]])
def test_help_tells_what_there_is(call, deed):
    code, out, _ = call(*deed, "--help")
    assert code == 0
    assert "template" in out.lower()


def test_it_draws_without_qt_and_without_a_network(tmp_path: Path):
    program = (
        "import sys; from studio.compose.cli import main; code = main(sys.argv[1:]); "
        "bad = {'PySide6', 'httpx', 'av', 'qasync'} & set(sys.modules); sys.exit(code or len(bad))"
    )
    arguments = [*RENDER, "--out", str(tmp_path / "a.png")]
    run = subprocess.run([sys.executable, "-c", program, *arguments], timeout=60, check=False)
    assert run.returncode == 0
    help_ = subprocess.run(
        [sys.executable, "-m", "studio.compose", "--help"],
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (help_.returncode, b"lower-third" in help_.stdout) == (0, True)


TOKYO = ("render", "lower-third", "--set", "name=東京", "--out")


def test_what_no_font_has_is_told_of(call, tmp_path: Path):
    out = tmp_path / "a.png"
    assert call(*TOKYO, str(out)) == (1, "", "No font has the characters 東京.\n")
    assert (
        call("lint", "lower-third", "--set", "name=東京")[1].rstrip().endswith("missing glyph 東京")
    )
    assert out.exists()


def test_and_drawn_by_a_backend_that_is_there(tmp_path: Path):
    out = tmp_path / "a.png"
    assert cli.main([*TOKYO, str(out)], lambda: FakeTextBackend("東京")) == 0
    assert out.exists()


def test_without_qt_there_is_no_backend(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "studio.ui.windowless", None)
    assert by_qt() is None
