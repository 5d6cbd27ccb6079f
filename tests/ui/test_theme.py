import pytest
from PySide6.QtGui import QColor, QPalette

from studio.ui import theme


def luminance(colour: str) -> float:
    parts = QColor(colour).getRgbF()[:3]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("ground", [theme.GROUND, theme.SURFACE, theme.FIELD, theme.RAISED])
@pytest.mark.parametrize("ink", [theme.TEXT, theme.MUTED, theme.ASKED, theme.REHEARSAL])
def test_text_can_be_read_on_every_surface(ink, ground):
    assert contrast(ink, ground) >= 4.5


@pytest.mark.parametrize(
    ("ink", "fill"),
    [
        (theme.ON_FILL, theme.PROGRAM_FILL),
        (theme.ON_FILL, theme.PREVIEW_FILL),
        (theme.ON_FILL, theme.REHEARSAL_FILL),
        (theme.ON_FILL, theme.FOCUS_FILL),
        (theme.ON_ASKED, theme.ASKED),
    ],
)
def test_words_on_a_tally_can_be_read(ink, fill):
    assert contrast(ink, fill) >= 4.5


@pytest.mark.parametrize("edge", [theme.PROGRAM, theme.PREVIEW, theme.REHEARSAL, theme.FOCUS])
def test_edges_stand_out_from_the_ground(edge):
    assert contrast(edge, theme.GROUND) >= 5.0


def test_rehearsal_has_no_red():
    colours = theme.on_air(is_rehearsal=True)
    assert {colours.edge, colours.fill}.isdisjoint({theme.PROGRAM, theme.PROGRAM_FILL})
    assert theme.on_air(is_rehearsal=False).edge == theme.PROGRAM


def test_the_program_is_dressed_once(qapp):
    before = qapp.style().name(), qapp.palette(), qapp.font(), qapp.styleSheet()
    try:
        theme.apply_theme(qapp)
        assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(theme.GROUND)
        assert qapp.font().families()[0] == "Inter"
        assert qapp.font().pixelSize() >= 13
        assert (theme.RESOURCES / "icons" / "check.svg").as_posix() in qapp.styleSheet()
    finally:
        qapp.setStyle(before[0])
        qapp.setPalette(before[1])
        qapp.setFont(before[2])
        qapp.setStyleSheet(before[3])
